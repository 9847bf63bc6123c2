"""Groups of tokens to the pieces of a handout, in order, with their numbers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markdown_it.token import Token
from markupsafe import Markup, escape

from coursepub.language.callouts import shape
from coursepub.markup.attributes import anchor
from coursepub.markup.blocks import plain
from coursepub.model.diagnostic import Code, diagnostic
from coursepub.render.captions import CAPTION, Numbers
from coursepub.render.floats import floating, held, stays
from coursepub.render.groups import Group, Labelled, labelled
from coursepub.render.outline import Entry
from coursepub.render.pieces import CallOut, Figure, Heading, Listing, Piece, Prose, Table
from coursepub.render.tables import headed, room
from coursepub.typeset.coverage import shown
from coursepub.typeset.fence import Fence, read_fence
from coursepub.typeset.highlight import highlight
from coursepub.typeset.picture import Picture, Size, fit, svg_markup
from coursepub.typeset.printer import MM, Printer, Setting
from coursepub.typeset.typography import typographic


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a page has room for, in pt: its text column, and figures apart from their captions.

    `full` is the largest figure on an upright page, `turned` that on a landscape one.
    `type_size` is the type in figures, as long as they fit; to fill a page it may go down to
    `least_type`.
    """

    column: float = 120 * MM
    full: tuple[float, float] = (168 * MM, 205 * MM)
    turned: tuple[float, float] = (257 * MM, 140 * MM)
    type_size: float = 8.5
    least_type: float = 7.0
    smallest_type: float = 6.0
    upright_flow: bool = False


USUAL = Sheet()
LARGE = Sheet(
    column=168 * MM,
    full=(168 * MM, 195 * MM),
    turned=(249 * MM, 130 * MM),
    type_size=16.0,
    least_type=14.0,
    smallest_type=9.0,
    upright_flow=True,
)
"""Large print: flow charts that go across the page are drawn down it where that is larger."""

ACROSS = re.compile(r"^([ \t]*(?:flowchart|graph))[ \t]+(?:LR|RL)\b", re.MULTILINE)
NOT_LISTED = ("footnote_ref", "link_open", "link_close")
"""What a heading may hold and a list of contents does not repeat."""
FOLLOWS = ("bullet_list", "ordered_list", "dl", "table", "fence", "code_block", "math_block")
"""What a paragraph that ends in a colon leads to."""
LEAD = 160
"""Characters of such a paragraph that moves to the next page with it, two lines or so."""
KEPT_LINES = 20
"""Lines of code that move to the next page rather than break."""
EDGE_LINES = 6
"""Lines of longer code that stay together at its top and at its bottom."""


class Composer:
    """Composes the pieces of one module."""

    def __init__(
        self, setting: Setting, printer: Printer, numbers: Numbers, sheet: Sheet = USUAL
    ) -> None:
        self._setting = setting
        self._sheet = sheet
        self._printer = printer
        self._numbers = numbers

    def pieces(self, found: Sequence[Group], entries: Sequence[Entry]) -> Iterator[Piece]:
        """Every group as a piece; a caption in bold goes to the table below it."""
        yield from (piece for _, piece in self.composed(found, entries))

    def composed(
        self, found: Sequence[Group], entries: Sequence[Entry]
    ) -> Iterator[tuple[Group, Piece]]:
        """The same, each with the group that it was made of."""
        yield from _clinging(list(self._each(found, entries)))

    def _each(
        self, found: Sequence[Group], entries: Sequence[Entry]
    ) -> Iterator[tuple[Group, Piece]]:
        headings = iter(entries)
        caption: Labelled | None = None
        said = ""
        for group, after in zip(found, (*found[1:], None), strict=False):
            if after and after.type == "table" and (announced := _caption(group)):
                caption = announced
                continue
            if after and after.type in FOLLOWS and _leads(group):
                group.tokens[0].attrSet("class", "leads")
            if group.type == "heading":
                yield group, self._heading(group, next(headings))
                said = ""
            else:
                words = held(group)
                yield group, floating(self._piece(group, caption), said)
                said += f"{words}\n"
            caption = None

    def _piece(self, group: Group, caption: Labelled | None) -> Piece:
        token = group.tokens[0]
        match group.type:
            case "table":
                return self._table(group, caption)
            case "blockquote" if found := self._call_out(group):
                return found
            case "paragraph" if image := captioned_image(group):
                return self._image(image)
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
            rest = children[0].content[entry.skip :]
            children[0].content = rest[:1].upper() + rest[1:]
        words = plain(Token("inline", "", 0, children=children))
        title = self._html(children)
        line = self._html([child for child in children if child.type not in NOT_LISTED])
        return Heading(entry.id, entry.level, entry.number, title, line, words, entry.exercise)

    def _call_out(self, group: Group) -> CallOut | None:
        inside = group.tokens[1:-1]
        if label := str(group.tokens[0].meta.get("label", "")):
            return CallOut(shape(label), label, self._html(inside), stays=stays(group))
        if not inside or inside[0].type != "paragraph_open" or inside[1].type != "inline":
            return None
        found = labelled(inside[1])
        if not found:
            return None
        first = inside[1].copy()
        first.children = list(found.rest)
        body = (inside[0], first, *inside[2:]) if found.rest else inside[3:]
        return CallOut(shape(found.label), found.label, self._html(body), stays=stays(group))

    def _table(self, group: Group, caption: Labelled | None) -> Table:
        needed = room(group)
        if needed.tight:
            at = self._printer.render_place(group.tokens[0])
            self._printer.render_note([diagnostic(at, Code.WIDE_TABLE)])
        return Table(
            number=self._numbers.table() if caption else "",
            caption=self._html(caption.rest) if caption else Markup(),
            html=self._html(headed(group.tokens)),
            wide=needed.wide or needed.turned,
            short=needed.short,
            turned=needed.turned,
            tight=needed.tight,
            tall=needed.tall,
        )

    def _fence(self, token: Token, fence: Fence) -> Piece:
        picture = self._picture(token) if fence.is_diagram else None
        return self._figure(token, picture) if picture else self._listing(token, fence)

    def _picture(self, token: Token) -> Picture | None:
        """The drawing of a diagram, in whichever direction it is larger where it has a choice."""
        drawn = self._printer.render_picture(token)
        if drawn is None or not self._sheet.upright_flow:
            return drawn
        down = token.copy()
        down.content = ACROSS.sub(r"\1 TB", token.content)
        other = self._printer.render_picture(down) if down.content != token.content else None
        sizes = (self._place(picture)[0].type for picture in (drawn, other) if picture)
        return other if other and max(sizes) > self._place(drawn)[0].type else drawn

    def _figure(self, token: Token, picture: Picture) -> Figure:
        size, turned = self._place(picture)
        if size.type < self._sheet.smallest_type:
            at = self._printer.render_place(token)
            found = diagnostic(at, Code.SMALL_DIAGRAM, size=f"{size.type:.1f}")
            self._printer.render_note([found])
        return Figure(
            number=self._numbers.figure(),
            caption=self._words(picture.title),
            svg=svg_markup(picture, size),
            wide=size.width > self._sheet.column,
            turned=turned,
            least=1.0 if turned else round(min(1.0, self._sheet.least_type / size.type), 3),
            id=self._numbers.place(anchor(token.info)) or self._numbers.figure_id(),
        )

    def _place(self, picture: Picture) -> tuple[Size, bool]:
        """Upright, or turned where that alone keeps the type legible."""
        upright = fit(picture, self._sheet.full, self._sheet.type_size)
        if upright.type >= self._sheet.smallest_type:
            return upright, False
        turned = fit(picture, self._sheet.turned, self._sheet.type_size)
        return (turned, True) if turned.type > upright.type else (upright, False)

    def _image(self, token: Token) -> Piece:
        """A numbered figure, or the words of an image that cannot be printed."""
        html = self._html([token])
        if not html.startswith("<img"):
            return Prose(Markup("<p>{}</p>").format(html))
        return Figure(
            number=self._numbers.figure(),
            caption=self._caption_of(token),
            svg=html,
            wide=False,
            turned=False,
            id=self._numbers.place(str(token.attrGet("id") or "")) or self._numbers.figure_id(),
        )

    def _caption_of(self, image: Token) -> Markup:
        """Its title, else its words: they stand in for each other only where one is missing."""
        title = str(image.attrGet("title") or "")
        return self._words(title) if title else self._html(image.children or [])

    def _listing(self, token: Token, fence: Fence) -> Listing:
        self._printer.render_code_note(token)
        lines = highlight(shown(token.content), fence.language)
        edge = len(lines) if len(lines) <= KEPT_LINES else EDGE_LINES
        titled = bool(fence.title)
        return Listing(
            number=self._numbers.listing() if titled else "",
            caption=self._words(fence.title),
            id=self._numbers.place(anchor(token.info)),
            top=Markup("").join(lines[:edge]),
            middle=Markup("").join(lines[edge:-edge]),
            bottom=Markup("").join(lines[max(edge, len(lines) - edge) :]),
        )

    def _words(self, text: str) -> Markup:
        return escape(typographic(text, self._setting.language))

    def _html(self, tokens: Sequence[Token]) -> Markup:
        return self._printer.render_markup(tokens)


def _leads(group: Group) -> bool:
    """Whether a paragraph announces what stands below it."""
    words = plain(group.inline) if group.inline and group.type == "paragraph" else ""
    return words.endswith(":") and len(words) <= LEAD


def _clinging(composed: list[tuple[Group, Piece]]) -> list[tuple[Group, Piece]]:
    """The pieces, headings right above a turned one turned with it: no page ends with them."""
    below = False
    for place in range(len(composed) - 1, -1, -1):
        group, piece = composed[place]
        if isinstance(piece, Heading) and below:
            composed[place] = (group, replace(piece, turned=True))
        elif not isinstance(piece, Heading):
            below = isinstance(piece, Figure | Table) and piece.turned
    return composed


def captioned_image(group: Group) -> Token | None:
    """The image of a paragraph that holds nothing else, where it has words to print below."""
    inside = group.inline.children or () if group.inline else ()
    children = [child for child in inside if child.content or child.type != "text"]
    alone = len(children) == 1 and children[0].type == "image"
    return children[0] if alone and (children[0].attrGet("title") or children[0].children) else None


def _caption(group: Group) -> Labelled | None:
    """A paragraph that is `**Tableau** : caption`."""
    inline = group.inline
    found = labelled(inline) if inline and group.type == "paragraph" else None
    return found if found and found.rest and CAPTION.fullmatch(found.label) else None
