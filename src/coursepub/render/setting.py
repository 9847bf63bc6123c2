"""What the documents of one course share: templates, pictures, images."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from markupsafe import Markup

from coursepub.model.diagnostic import Diagnostic
from coursepub.model.source import Body
from coursepub.typeset.body import body_html, line_html
from coursepub.typeset.environment import Templates
from coursepub.typeset.picture import Pictures
from coursepub.typeset.printer import Setting

ADDRESS = re.compile(r"(?<=')[a-z]+:[^']+(?=')")
"""What the PDF engine says that it could not load."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """What a renderer is handed to work with; `images` holds bytes by path in the course.

    `math` are the files in which dollars hold formulas; `drawn_by` stands for what draws
    pictures, among the causes of a document.
    """

    templates: Templates = field(default_factory=Templates)
    pictures: Pictures | None = None
    images: Mapping[str, bytes] = field(default_factory=dict)
    math: frozenset[PurePosixPath] = frozenset()
    drawn_by: str = ""


class Typist:
    """Turns the Markdown of one document into HTML and gathers what was wrong with it."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._found: dict[Diagnostic, None] = {}

    def text(self, body: Body | None) -> Markup:
        """Blocks: paragraphs, lists, code, tables, pictures."""
        if body is None:
            return Markup()
        html = body_html(body, self._setting)
        self._found.update(dict.fromkeys(html.diagnostics))
        return html.markup

    def line(self, body: Body) -> Markup:
        """A line, without a paragraph around it."""
        html = line_html(body, self._setting)
        self._found.update(dict.fromkeys(html.diagnostics))
        return html.markup

    def placed(self, complaints: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """The PDF engine's complaints, those about an image at the line that names it."""
        for complaint in complaints:
            said = dict(complaint.values).get("reason", "")
            seen = (at for name, at in self._setting.seen.items() if self._is_about(name, said))
            yield replace(complaint, at=next(seen, complaint.at))

    def _is_about(self, name: str, said: str) -> bool:
        """Whether words speak of an image, or of an address that a drawing names."""
        named = ADDRESS.search(said)
        data = self._setting.images.get(name, b"")
        itself = said.endswith(f" {name}") or f"'{name}'" in said
        return itself or (named is not None and named[0].encode() in data)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything that was wrong so far."""
        return tuple(self._found)
