"""The inside of a Markdown paragraph as WordprocessingML runs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from markdown_it.token import Token
from markupsafe import Markup

from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Location
from coursepub.typeset.docx_xml import PLAIN, Look, external_link, run
from coursepub.typeset.tokens import COMMENT, line_of, tag_of

LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
EXTERNAL = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
CODE = "Code"
LINK = "Hyperlink"
KINDS = {"b": "strong", "i": "em", "kbd": "code"}
"""Elements of HTML that print as others do."""


@dataclass(slots=True)
class Inline:
    """Prints the children of inline tokens and gathers what was wrong with them."""

    at: Location
    found: dict[Diagnostic, None] = field(default_factory=dict)

    def runs(self, children: Sequence[Token], look: Look = PLAIN) -> Markup:
        """The runs of one line or paragraph of text."""
        return Markup().join(self._pieces(map(_read, children), look, ""))

    def words(self, children: Sequence[Token]) -> str:
        """The same without any look."""
        return "".join(text for text, _ in self._texts(children, PLAIN))

    def raw(self, text: str, token: Token) -> str:
        """Raw HTML as it prints: comments leave nothing, `<br>` breaks, the rest stays."""
        left = LINE_BREAK.sub("\n", COMMENT.sub("", text))
        if left.strip().startswith("<!--"):  # never closed, so it takes all that follows with it
            self._note(token, Code.UNREAD_TEXT)
            return ""
        if left.strip():
            self._note(token, Code.RAW_HTML, text=left.strip().split("\n")[0])
        return left

    def _note(self, token: Token, code: Code, **values: object) -> None:
        self.found[diagnostic(self.at.below(line_of(token)), code, **values)] = None

    def _pieces(self, children: Iterator[Token], look: Look, closing: str) -> Iterator[Markup]:
        """Runs up to the token that closes the container they are in."""
        for child in children:
            if child.type == closing:
                return
            if not child.nesting:
                yield run(*self._text(child, look))
                continue
            kind = child.type.removesuffix("_open")
            yield self._container(child, children, look, kind)

    def _container(
        self, opening: Token, children: Iterator[Token], look: Look, kind: str
    ) -> Markup:
        look = _added(look, kind)
        url = str(opening.attrGet("href") or "") if kind == "link" else ""
        external = EXTERNAL.match(url) is not None
        if external and not look.style:
            look = replace(look, style=LINK)
        content = Markup().join(self._pieces(children, look, f"{kind}_close"))
        return external_link(content, url) if external else content

    def _texts(self, children: Sequence[Token], look: Look) -> Iterator[tuple[str, Look]]:
        for child in map(_read, children):
            if not child.nesting:
                yield self._text(child, look)

    def _text(self, token: Token, look: Look) -> tuple[str, Look]:
        match token.type:
            case "code_inline":
                return token.content, replace(look, style=CODE)
            case "softbreak":
                return " ", look
            case "hardbreak":
                return "\n", look
            case "html_inline":
                return self.raw(token.content, token), look
            case "image":
                return self._alternative(token), look
            case "footnote_ref":
                return f" ({self._note_text(token)})", look
            case _:
                return token.content, look

    def _note_text(self, token: Token) -> str:
        """A note prints in brackets where it is called: a glossary is read by the entry."""
        inside = (note for note in token.meta.get("note", ()) if note.type == "inline")
        return " ".join(self.words(note.children or []) for note in inside)

    def _alternative(self, token: Token) -> str:
        """A picture prints as its description, and a diagnostic says so."""
        source = str(token.attrGet("src") or "")
        self._note(token, Code.BROKEN_IMAGE, target=source)
        return self.words(token.children or []) or source


def _read(token: Token) -> Token:
    """A token of HTML as what it opens or closes: `<b>` as strong text, `<u>` as plain."""
    tag = tag_of(token)
    if not tag:
        return token
    name = tag.strip("</>")
    kind = KINDS.get(name, name)
    return Token(f"{kind}_close", "", -1) if tag[1] == "/" else Token(f"{kind}_open", "", 1)


def _added(look: Look, container: str) -> Look:
    match container:
        case "code":
            return replace(look, style=CODE)
        case "strong":
            return replace(look, bold=True)
        case "em":
            return replace(look, italic=True)
        case "s":
            return replace(look, struck=True)
        case "sup":
            return replace(look, level="superscript")
        case "sub":
            return replace(look, level="subscript")
        case _:
            return look
