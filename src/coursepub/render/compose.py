"""Groups of tokens to the pieces of a handout, in order, with their numbers."""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token
from markupsafe import Markup, escape

from coursepub.markup.blocks import plain
from coursepub.model.diagnostic import Code, diagnostic
from coursepub.render.captions import ALERTS, CAPTION, Numbers, shape
from coursepub.render.groups import Group, Labelled, columns, labelled, rows
from coursepub.render.outline import Entry
from coursepub.render.pieces import CallOut, Figure, Heading, Listing, Piece, Prose, Table
from coursepub.typeset.fence import Fence, read_fence
from coursepub.typeset.highlight import highlight
from coursepub.typeset.picture import Picture, Size, fit, svg_markup
from coursepub.typeset.printer import MM, Printer, Setting
from coursepub.typeset.typography import typographic

TEXT_WIDTH = 120 * MM
FULL = (168 * MM, 205 * MM)
TURNED = (257 * MM, 140 * MM)
"""The largest figure on an upright page and on a landscape one, in pt, caption apart."""

WIDE_TABLE = 78
"""Characters on a line of the text column at the size of tables."""
SHORT_TABLE = 12
KEPT_LINES = 26
"""Lines of code that move to the next page rather than break."""
EDGE_LINES = 6
"""Lines of longer code that stay together at its top and at its bottom."""


class Composer:
    """Composes the pieces of one module."""

    def __init__(self, setting: Setting, printer: Printer, numbers: Numbers) -> None:
        self._setting = setting
        self._printer = printer
        self._numbers = numbers

    def pieces(self, found: Sequence[Group], entries: Sequence[Entry]) -> Iterator[Piece]:
        """Every group as a piece; a caption in bold goes to the table below it."""
        headings = iter(entries)
        caption: Labelled | None = None
        for group, after in zip(found, (*found[1:], None), strict=False):
            if after and after.type == "table" and (announced := _caption(group)):
                caption = announced
                continue
            if group.type == "heading":
                yield self._heading(group, next(headings))
            else:
                yield self._piece(group, caption)
            caption = None

    def _piece(self, group: Group, caption: Labelled | None) -> Piece:
        token = group.tokens[0]
        match group.type:
            case "table":
                return self._table(group, caption)
            case "blockquote" if found := self._call_out(group):
                return found
            case "fence":
                return self._fence(token, read_fence(token.info))
            case "code_block":
                return self._listing(token, Fence("", ""))
        return Prose(self._html(group.tokens))

    def _heading(self, group: Group, entry: Entry) -> Heading:
        inline = group.inline
        children = list(inline.children or ()) if inline else []
        if children and entry.skip:
            children[0] = children[0].copy()
            children[0].content = children[0].content[entry.skip :]
        words = plain(Token("inline", "", 0, children=children))
        title = self._html(children)
        return Heading(entry.id, entry.level, entry.number, title, words, entry.exercise)

    def _call_out(self, group: Group) -> CallOut | None:
        inside = group.tokens[1:-1]
        if not inside or inside[0].type != "paragraph_open" or inside[1].type != "inline":
            return None
        found = labelled(inside[1])
        if not found:
            return None
        first = inside[1].copy()
        first.children = list(found.rest)
        body = (inside[0], first, *inside[2:]) if found.rest else inside[3:]
        label = ALERTS[self._setting.language].get(found.label, found.label)
        return CallOut(shape(label), label, self._html(body))

    def _table(self, group: Group, caption: Labelled | None) -> Table:
        widths = columns(group)
        return Table(
            number=self._numbers.table() if caption else "",
            caption=self._html(caption.rest) if caption else Markup(),
            html=self._html(group.tokens),
            wide=len(widths) > 2 and sum(widths) > WIDE_TABLE,
            short=rows(group) <= SHORT_TABLE,
        )

    def _fence(self, token: Token, fence: Fence) -> Piece:
        picture = self._printer.render_picture(token) if fence.is_diagram else None
        return self._figure(token, picture) if picture else self._listing(token, fence)

    def _figure(self, token: Token, picture: Picture) -> Figure:
        size, turned = self._place(picture)
        if size.type < self._setting.smallest_type:
            at = self._printer.render_place(token)
            found = diagnostic(at, Code.SMALL_DIAGRAM, size=f"{size.type:.1f}")
            self._printer.render_note([found])
        return Figure(
            number=self._numbers.figure(),
            caption=self._words(picture.title),
            svg=svg_markup(picture, size),
            wide=size.width > TEXT_WIDTH,
            turned=turned,
        )

    def _place(self, picture: Picture) -> tuple[Size, bool]:
        """Upright, or turned where that alone keeps the type legible."""
        upright = fit(picture, FULL, self._setting.type_size)
        if upright.type >= self._setting.smallest_type:
            return upright, False
        turned = fit(picture, TURNED, self._setting.type_size)
        return (turned, True) if turned.type > upright.type else (upright, False)

    def _listing(self, token: Token, fence: Fence) -> Listing:
        self._printer.render_code_note(token)
        lines = highlight(token.content, fence.language)
        edge = len(lines) if len(lines) <= KEPT_LINES else EDGE_LINES
        titled = bool(fence.title)
        return Listing(
            number=self._numbers.listing() if titled else "",
            caption=self._words(fence.title),
            top=Markup("").join(lines[:edge]),
            middle=Markup("").join(lines[edge:-edge]),
            bottom=Markup("").join(lines[max(edge, len(lines) - edge) :]),
        )

    def _words(self, text: str) -> Markup:
        return escape(typographic(text, self._setting.language))

    def _html(self, tokens: Sequence[Token]) -> Markup:
        return self._printer.render_markup(tokens)


def _caption(group: Group) -> Labelled | None:
    """A paragraph that is `**Tableau** : caption`."""
    inline = group.inline
    found = labelled(inline) if inline and group.type == "paragraph" else None
    return found if found and found.rest and CAPTION.fullmatch(found.label) else None
