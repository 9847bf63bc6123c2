"""What the documents of one course share: templates, pictures, images."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from markupsafe import Markup

from coursepub.model.diagnostic import Diagnostic
from coursepub.model.source import Body
from coursepub.typeset.body import body_html, line_html
from coursepub.typeset.environment import Templates
from coursepub.typeset.picture import Pictures
from coursepub.typeset.printer import Setting


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

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything that was wrong so far."""
        return tuple(self._found)
