"""Tokens to safe HTML: every rule of the Markdown renderer that we print differently."""

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote, unquote

from markdown_it.token import Token
from markupsafe import Markup, escape

from coursepub.language.scripts import runs_leftwards
from coursepub.markup.dialect import print_dialect
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.language import Language
from coursepub.model.source import Location
from coursepub.typeset.coverage import missing_glyphs, shown
from coursepub.typeset.fence import Fence, read_caption, read_fence
from coursepub.typeset.highlight import highlight
from coursepub.typeset.images import image_fault, is_badge
from coursepub.typeset.picture import Picture, Pictures, captioned, fit, svg_markup
from coursepub.typeset.printed import Elements, Notes
from coursepub.typeset.tokens import BREAK, BREAKS, is_unclosed, line_of, raw_html, tag_of

EXTERNAL = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
UNBROKEN = 26
"""Characters of code that a line of text can keep together."""
SPACES = (" ", "\n", "\u00a0", "\u202f")
MM = 72 / 25.4
SIZE = re.compile(r"(?:\d{1,4}(?:\.\d+)?|\.\d+)(?:%|mm|cm|in|pt|px|em)")
NUMBER = re.compile(r"\d{1,4}")
ADDRESS = re.compile(r"^(?:https?://(?:www\.)?|mailto:)|/$")
"""What nobody types."""


def nowhere(_href: str, _at: Location) -> str | None:
    """The links of a document that has no targets: internal ones print as plain text."""
    return None


@dataclass(frozen=True, slots=True)
class Setting:
    """How the Markdown of a document is printed.

    `images` holds the resources that the document is given, by paths in the course.
    `link` turns an internal link (and where it stands) into a link of the document.
    `room` is the largest picture and `type_size` the type in one, in pt; a heading
    of level 1 prints as one of level 1 + `shift`. In the files of `math`, dollars hold
    formulas. A `paged` document has footnotes, and pages that its author may end.
    Printers note in `seen` where the document first names each image.
    """

    language: Language
    pictures: Pictures | None = None
    images: Mapping[str, bytes] = field(default_factory=dict)
    link: Callable[[str, Location], str | None] = nowhere
    room: tuple[float, float] = (120 * MM, 200 * MM)
    type_size: float = 8.5
    smallest_type: float = 6.0
    shift: int = 2
    math: frozenset[PurePosixPath] = frozenset()
    paged: bool = False
    seen: dict[str, Location] = field(default_factory=dict, compare=False)

    def has_math(self, at: Location) -> bool:
        """Whether dollars hold formulas at a place."""
        return at.file in self.math


class Printer(Elements):
    """Prints the tokens of one body, and gathers what was wrong with them.

    The base class takes each public method for the rule of the token type of that name,
    but for those whose names start with `render`.
    """

    def __init__(self, setting: Setting, at: Location, notes: Notes = Notes.WITHIN) -> None:
        super().__init__()
        self._setting = setting
        self.language = setting.language
        self.notes = notes
        self.paged = setting.paged
        self._at = at
        self._found: dict[Diagnostic, None] = {}
        self._missing: set[tuple[tuple[str, str], ...]] = set()
        self._closing: list[tuple[str, str]] = []

    def render_markup(self, tokens: Sequence[Token]) -> Markup:
        """The HTML of a row of tokens."""
        return Markup(self.render(tokens, print_dialect().options, {}))

    def render_found(self) -> tuple[Diagnostic, ...]:
        """Everything that was wrong so far."""
        return tuple(self._found)

    def render_note(self, found: Iterable[Diagnostic]) -> None:
        """Add to it."""
        self._found.update(dict.fromkeys(found))

    def render_place(self, token: Token) -> Location:
        """Where a token stands in its file."""
        return self._at.below(line_of(token))

    def render_code_note(self, token: Token) -> None:
        """Look for characters of a code block that no font has."""
        fence = 1 if token.type == "fence" else 0
        self._note_glyphs(token.content, self.render_place(token).below(fence))

    def text(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        token = tokens[idx]
        if raw_html(token):
            self._raw(token, token.content)
        return _edge_apart(self._checked(token), tokens, idx)

    def code_inline(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        code = tokens[idx].content
        whole = ' class="whole"' if len(code) <= UNBROKEN else ""
        return f"<code{whole}>{self._checked(tokens[idx])}</code>"

    def softbreak(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return _edge_apart("\n", tokens, idx)

    def hardbreak(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return "<br>\n"

    def hr(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return "<hr>\n"

    def heading_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return f"<h{self._level(tokens[idx])}>"

    def heading_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return f"</h{self._level(tokens[idx])}>\n"

    def code_block(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return self._code(tokens[idx], Fence("", ""))

    def fence(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        token = tokens[idx]
        fence = read_fence(token.info)
        picture = self.render_picture(token) if fence.is_diagram else None
        return self._figure(token, picture) if picture else self._code(token, fence)

    def html_block(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        token = tokens[idx]
        if is_unclosed(token):
            self.render_note([diagnostic(self.render_place(token), Code.UNREAD_TEXT)])
        text = raw_html(token)
        return f"<p>{self._raw(token, text)}</p>\n" if text else ""

    def html_inline(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        token = tokens[idx]
        if BREAK.fullmatch(token.content):
            return "<br>"
        if tag := tag_of(token):
            return tag
        text = raw_html(token)
        return self._raw(token, text) if text else ""

    def image(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        token = tokens[idx]
        source = str(token.attrGet("src") or "")
        words = self.renderInlineAsText(token.children or [], options, env)
        at = self.render_place(token)
        name = posixpath.normpath(posixpath.join(at.file.parent.as_posix(), unquote(source)))
        if fault := self._image_fault(name, unquote(source), at):
            self.render_note([] if is_badge(source) else [fault])
            return f'<span class="no-image">{escape(words or unquote(source))}</span>'
        self._setting.seen.setdefault(name, at)
        if not words:
            self.render_note([diagnostic(at, Code.NO_ALTERNATIVE)])
        style = _size_of(token)
        return f'<img src="{escape(quote(name))}" alt="{escape(words or name)}"{style}>'

    def _image_fault(self, name: str, target: str, at: Location) -> Diagnostic | None:
        data = self._setting.images.get(name)
        if data is None:
            return diagnostic(at, Code.BROKEN_IMAGE, target=target)
        return image_fault(data, target, at)

    def link_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        token = tokens[idx]
        if target := token.meta.get("target"):
            self._closing.append(("</a>", ""))
            return f'<a class="term" id="{token.meta["place"]}" href="{target}">'
        href = str(token.attrGet("href") or "")
        external = EXTERNAL.match(href) is not None
        target = href if external else self._setting.link(href, self.render_place(token))
        bare = ADDRESS.sub("", unquote(href)) if external and token.info != "auto" else ""
        words = "".join(child.content for child in _inside_link(tokens, idx))
        noted = bool(bare) and ADDRESS.sub("", words).strip() != bare and self.notes is Notes.FOOT
        closing = "</a>" if target else ""
        self._closing.append((closing, bare if noted else ""))
        if not target:
            return ""
        kind = "external" if bare else "internal" if external else "xref"
        return f'<a class="{kind}" href="{escape(target)}">'

    def link_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        closing, address = self._closing.pop()
        return closing + (self.render_noted(_breakable(address), "fn address") if address else "")

    def render_picture(self, token: Token) -> Picture | None:
        """The drawing of a diagram; None, and a word why, where there is none."""
        at = self.render_place(token)
        if self._setting.pictures is None:
            self.render_note([diagnostic(at, Code.NO_DIAGRAM_ENGINE)])
            return None
        drawn = self._setting.pictures(token.content, at)
        if isinstance(drawn, Diagnostic):
            self.render_note([drawn])
            return None
        drawn = captioned(drawn, read_caption(token.info, token.content))
        self.render_note([diagnostic(at, Code.NOT_DRAWN, name=name) for name in drawn.lost])
        if not drawn.title and not drawn.description:
            self.render_note([diagnostic(at, Code.NO_ALTERNATIVE)])
        leftwards = (label for label in drawn.labels if runs_leftwards(label))
        self.render_note([diagnostic(at, Code.LEFTWARD_LABEL, label=label) for label in leftwards])
        self._note_glyphs(" ".join(drawn.labels), at)
        return drawn

    def _figure(self, token: Token, picture: Picture) -> str:
        setting = self._setting
        size = fit(picture, setting.room, setting.type_size)
        if size.type < setting.smallest_type:
            at = self.render_place(token)
            self.render_note([diagnostic(at, Code.SMALL_DIAGRAM, size=f"{size.type:.1f}")])
        caption = f"<figcaption>{escape(picture.title)}</figcaption>" if picture.title else ""
        return f'<figure class="picture">{svg_markup(picture, size)}{caption}</figure>\n'

    def _code(self, token: Token, fence: Fence) -> str:
        self.render_code_note(token)
        lines = Markup("").join(highlight(shown(token.content), fence.language))
        caption = f"<figcaption>{escape(fence.title)}</figcaption>" if fence.title else ""
        return f'<figure class="code">{caption}<pre>{lines}</pre></figure>\n'

    def _level(self, token: Token) -> int:
        return min(int(token.tag[1:]) + self._setting.shift, 6)

    def _checked(self, token: Token) -> str:
        if not token.content.isascii():
            self._note_glyphs(token.content, self.render_place(token))
        return str(escape(shown(token.content)))

    def _note_glyphs(self, text: str, at: Location) -> None:
        """Each missing character once, where it first stands."""
        for found in missing_glyphs(text, at):
            if found.values not in self._missing:
                self._missing.add(found.values)
                self.render_note([found])

    def _raw(self, token: Token, text: str) -> str:
        first = text.strip().split("\n")[0]
        self.render_note([diagnostic(self.render_place(token), Code.RAW_HTML, text=first)])
        return str(escape(text)).replace("\n", "<br>\n")


def _size_of(token: Token) -> str:
    """The size that an author gives an image, as a `style`; what is no size is left aside."""
    given = {name: str(token.attrGet(name) or "") for name in ("width", "height")}
    sizes = {n: f"{v}px" if NUMBER.fullmatch(v) else v for n, v in given.items()}
    done = [f"{name}:{size}" for name, size in sizes.items() if SIZE.fullmatch(size)]
    return f' style="{";".join(done)}"' if done else ""


def _inside_link(tokens: Sequence[Token], idx: int) -> Iterable[Token]:
    end = next((i for i in range(idx, len(tokens)) if tokens[i].type == "link_close"), idx)
    return tokens[idx + 1 : end]


def _breakable(address: str) -> str:
    """An address that may end a line behind its slashes and dots."""
    return str(escape(address)).replace("/", "/<wbr>").replace(".", ".<wbr>")


def _edge_apart(text: str, tokens: Sequence[Token], idx: int) -> str:
    """`text` with its last space, of whatever kind, in an element of its own before another.

    Where a text ends in a space, and the line ends within that space or may not end there,
    the PDF engine takes the first break of the line instead of the last: it sets a word to a
    line. It does not where the space is a text of its own.
    """
    after = tokens[idx + 1] if idx + 1 < len(tokens) else None
    if after is None or after.type in ("text", *BREAKS) or not text.endswith(SPACES):
        return text
    return f"{text[:-1]}<span>{text[-1]}</span>"
