"""Markdown blocks as WordprocessingML: nothing that an author wrote is left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.token import Token
from markupsafe import Markup

from coursepub.model.diagnostic import Diagnostic
from coursepub.model.language import Language
from coursepub.model.source import Body
from coursepub.typeset.docx_inline import Inline
from coursepub.typeset.docx_xml import PLAIN, Layout, Look, paragraph, run, safe, table
from coursepub.typeset.fence import read_fence
from coursepub.typeset.tokens import ready_inline, ready_tokens

STEP = 340
"""How far a list or a quotation is indented, in twips: 6 mm."""
BULLETS = ("•", "–")
CODE_BLOCK = "Code Block"
CODE_TITLE = "Code Title"
TABLE = "Course Table"
CELL = "Table Text"
AFTER_TABLE = paragraph(Markup(), Layout(CELL))
"""Word joins a table to the next, and wants a paragraph after the last."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Safe WordprocessingML, and what was wrong with its source."""

    markup: Markup
    diagnostics: tuple[Diagnostic, ...] = ()


def docx_blocks(body: Body, language: Language, style: str) -> Piece:
    """Paragraphs and tables; `style` is the name of the paragraph style of plain text."""
    writer = _Writer(Inline(body.at), style)
    for token in ready_tokens(body.text, language):
        writer.write(token)
    return Piece(Markup().join(writer.done), tuple(writer.inline.found))


def docx_runs(body: Body, language: Language, look: Look = PLAIN) -> Piece:
    """A line of text as runs, for the inside of a paragraph."""
    inline = Inline(body.at)
    markup = inline.runs(_children(body, language), look)
    return Piece(markup, tuple(inline.found))


def docx_words(body: Body, language: Language) -> Piece:
    """A line of text without any look, for the inside of a run of the template."""
    inline = Inline(body.at)
    words = safe(inline.words(_children(body, language)).replace("\n", " "))
    return Piece(words, tuple(inline.found))


def _children(body: Body, language: Language) -> Sequence[Token]:
    return [child for token in ready_inline(body.text, language) for child in token.children or ()]


@dataclass(slots=True)
class _List:
    """A list that is being written: the number of its next item, or None for bullets."""

    number: int | None

    def marker(self, depth: int) -> str:
        if self.number is None:
            return BULLETS[(depth - 1) % len(BULLETS)]
        self.number += 1
        return f"{self.number - 1}."


class _Writer:
    """Writes block tokens in turn. Markers of lists are text: any template can hold them."""

    def __init__(self, inline: Inline, style: str) -> None:
        self.inline = inline
        self.done: list[Markup] = []
        self._style = style
        self._lists: list[_List] = []
        self._quotes = 0
        self._marker = ""
        self._look = PLAIN
        self._rows: list[list[Markup]] | None = None

    def write(self, token: Token) -> None:
        """Write what one token adds."""
        match token.type:
            case "inline":
                self._text(self.inline.runs(token.children or [], self._look))
            case "fence" | "code_block":
                self._code(token)
            case "html_block":
                text = self.inline.raw(token.content, token).strip()
                self._text(run(text), needed=False)
            case "hr":
                self._put(paragraph(Markup(), Layout(self._style, self._indent, ruled=True)))
            case "blockquote_open" | "blockquote_close":
                self._quotes += token.nesting
                if label := token.meta.get("label"):
                    self._text(run(str(label), Look(bold=True)))
            case "dt_open" | "dt_close":
                self._look = Look(bold=token.nesting > 0)
            case _:
                self._list(token)
                self._table(token)

    def _list(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open":
                self._lists.append(_List(None))
            case "ordered_list_open":
                start = token.attrGet("start")
                self._lists.append(_List(1 if start is None else int(start)))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._flush()
                self._marker = self._lists[-1].marker(len(self._lists))
            case "list_item_close":
                self._flush()

    def _table(self, token: Token) -> None:
        match token.type:
            case "heading_open" | "th_open":
                self._look = Look(bold=True)
            case "heading_close" | "th_close":
                self._look = PLAIN
            case "table_open":
                self._flush()
                self._rows = []
            case "tr_open" if self._rows is not None:
                self._rows.append([])
            case "table_close":
                self._put(table(self._rows or (), TABLE) + AFTER_TABLE)
                self._rows = None

    @property
    def _indent(self) -> int:
        return STEP * (len(self._lists) + max(self._quotes, 0))

    def _text(self, runs: Markup, *, needed: bool = True) -> None:
        """A paragraph of text, the content of a cell, or nothing where nothing is needed."""
        if self._rows:
            self._rows[-1].append(paragraph(runs, Layout(CELL)))
        elif runs or needed:
            marker, self._marker = self._marker, ""
            shown = run(f"{marker}\t") if marker else Markup()
            hanging = STEP if marker else 0
            self._put(paragraph(shown + runs, Layout(self._style, self._indent, hanging)))

    def _code(self, token: Token) -> None:
        self._flush()
        title = read_fence(token.info).title if token.type == "fence" else ""
        if title:
            self._put(paragraph(run(title), Layout(CODE_TITLE, self._indent)))
        text = run(token.content.removesuffix("\n"))
        self._put(paragraph(text, Layout(CODE_BLOCK, self._indent)))

    def _flush(self) -> None:
        """Print the marker of an item that does not start with text."""
        if self._marker:
            self._text(Markup())

    def _put(self, markup: Markup) -> None:
        self.done.append(markup)
