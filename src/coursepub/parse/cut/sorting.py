"""The pieces of one question, sorted by what they are: stem, options, answer, leftovers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from coursepub.markup.blocks import Document
from coursepub.markup.pieces import Piece, PieceKind
from coursepub.parse.cut.item_text import STEM_TITLE
from coursepub.parse.cut.offers import marked_lines, offered, restarted
from coursepub.parse.cut.rows import Offer
from coursepub.parse.cut.slices import Slice
from coursepub.parse.lexicon.asides import closes, is_aside, leads_elsewhere
from coursepub.parse.lexicon.labels import (
    answer_line,
    explanation_line,
    is_blank,
    is_callout,
    is_filled,
    is_premise,
    refers,
    untagged,
)
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.marks import ALPHABET
from coursepub.parse.lexicon.words import CHOOSE, OPTIONS
from coursepub.parse.top.attributes import COMMENT

COMMENTED = 12
"""Signs in a comment that may be letters without a label."""
LINES = (PieceKind.TEXT, PieceKind.ITEM, PieceKind.HEADING)
OFFERED = r"(?:\s+(?:dispon\w+|available|possibles?|suivant\w*|below))?"
OPTIONS_TITLE = re.compile(rf"[*_\s]*(?:{OPTIONS}|{CHOOSE}){OFFERED}[*_\s]*[:：]?[*_\s]*")
BARE = re.compile(
    r"(?:(?:[→➜👉⇒➡🔑✅✔☑]\ufe0f?|[=-]+>|>!|!)\s*|(?=\*\*)|\|\|\s*(?=.*\|\|))(?P<letters>[^|]{1,20}?)\s*(?:\|\||!<)?"
)
"""A line that points at something short."""
AHEAD = re.compile(
    r"[:：][*_\s]*$|\b(?:following|below|next|suivante?s?|ci-dessous|ci-apr[èe]s|folgend\w*|siguientes?"
    r"|seguent[ei]|seguintes?|a\s+continuaci[oó]n|questions?\s+\d)\b",
    re.IGNORECASE,
)
"""What a text may say that goes with the questions below it."""
ASKS = re.compile(r"\b(?:is|are|est|sont|ist|sind|es|son|è|sono|é|são)\s*[:：]$")
PICTURE = re.compile(r"\s*!\[[^\]]*\]\([^)]*\)\s*")


@dataclass(slots=True)
class Sorted:
    """A question's pieces by role, in source order.

    `swallowed` begins another question; `answered` once the answer has begun; `to_fill`
    where a place to write stands; `closed` once a rule has ended the answer.
    """

    stem: list[Piece] = field(default_factory=list)
    options: list[tuple[Offer, list[Piece]]] = field(default_factory=list)
    answer: list[Piece] = field(default_factory=list)
    hidden: list[Piece] = field(default_factory=list)
    attributes: list[str] = field(default_factory=list)
    lost: list[Piece] = field(default_factory=list)
    swallowed: Piece | None = None
    answered: bool = False
    to_fill: bool = False
    closed: bool = False


def sort_pieces(document: Document, question: Slice) -> Sorted:
    """Give each piece below a question's first its role."""
    rest = question.pieces[1:]
    marked = marked_lines(rest)
    offers = offered(rest)
    if offers and _explained(rest[: offers[0].place]):
        offers = ()
    second = restarted(marked)
    stop = second.place if second and offers and second.place > offers[0].place else len(rest)
    kept = {offer.place: offer for offer in offers if offer.place < stop}
    found = Sorted(swallowed=rest[stop] if stop < len(rest) else None)
    last = max(kept, default=-1)
    for place, piece in enumerate(rest):
        ended = found.answered or bool(found.options or found.hidden)
        found.closed = found.closed or (piece.kind is PieceKind.RULE and ended)
        if piece.kind is PieceKind.RULE or (kept and _is_furniture(found, piece)):
            continue
        if not kept and piece.kind is PieceKind.CODE and is_blank(_text(document, piece)):
            found.to_fill = True
        elif _closes(document, piece) or (ended and _leads_back(piece)):
            found.lost.append(piece)
        elif place in kept:
            found.options.append((kept[place], [piece]))
        else:
            within = _belongs(document, found, piece)
            _place(found, question.first, piece, within, before=place < last, offers=bool(kept))
    return found


def _text(document: Document, piece: Piece) -> str:
    return "\n".join(document.lines[piece.start : piece.end])


def _closes(document: Document, piece: Piece) -> bool:
    """Whether a line ends its file and takes leave, or says what all of it is worth."""
    if not closes(piece.text):
        return False
    return all(closes(line) for line in document.lines[piece.end :] if line.strip("-*_ "))


def _leads_back(piece: Piece) -> bool:
    """Whether a line only leads to another place of its file: `[Back to top](#contents)`."""
    return "](#" in piece.text and leads_elsewhere(piece.text)


def _explained(above: Sequence[Piece]) -> bool:
    """Whether an answer and a word for its reasons stand above letters: they explain each one."""
    told = [place for place, piece in enumerate(above) if answer_line(piece.text)]
    return bool(told) and any(explanation_line(p.text) is not None for p in above[told[0] + 1 :])


def _is_furniture(found: Sorted, piece: Piece) -> bool:
    """Whether a heading such as `Options`, a `<div>` or a `> [!NOTE]` says nothing by itself."""
    if piece.hidden or not found.options:
        return _titles_options(found, piece)
    empty = (
        piece.kind is PieceKind.HTML and not piece.is_comment and not untagged(piece.text).strip()
    )
    return empty or is_callout(piece.text)


def _titles_options(found: Sorted, piece: Piece) -> bool:
    if piece.kind is PieceKind.HEADING and not found.stem and STEM_TITLE.fullmatch(piece.text):
        return True
    if piece.kind not in LINES or piece.hidden or found.options or not only_titles(piece.text):
        return False
    return piece.kind is PieceKind.HEADING or piece.text.strip("*_ ").endswith((":", "："))


def only_titles(text: str) -> bool:
    """Whether a line only says that options follow."""
    return OPTIONS_TITLE.fullmatch(text.lower()) is not None


def _place(
    found: Sorted, first: Piece, piece: Piece, within: object, *, before: bool, offers: bool
) -> None:
    if piece.is_comment:
        found.attributes += [comment["inner"] for comment in COMMENT.finditer(piece.text)]
        found.answer += _commented(piece, found.options)
    elif piece.hidden:
        found.hidden.append(piece)
        below = bool(found.options) and not before
        found.answered, found.closed = found.answered or below, found.closed or below
    elif piece.kind in LINES and _answers(found, piece, before=before, offers=offers):
        return
    elif found.answered:
        (found.lost if found.closed else found.answer).append(piece)
    elif not found.options:
        (found.lost if found.closed else found.stem).append(piece)
    elif before or within:
        _go_on(found, piece, within)
    elif piece.quotes > first.quotes or refers(piece.text) or _explains(found, piece):
        found.answered = True
        found.answer.append(piece)
    else:
        found.lost.append(piece)


def _go_on(found: Sorted, piece: Piece, within: object) -> None:
    """Give a piece to the option above it, unless it asks between options: another question."""
    if not within and piece.text.endswith(("?", "？")):
        found.swallowed = found.swallowed or piece
    else:
        found.options[-1][1].append(piece)


def _explains(found: Sorted, piece: Piece) -> bool:
    """Whether a text right below options with their right one marked can but explain them."""
    marked = any(offer.mark.right for offer, _ in found.options)
    beside = found.closed or is_aside(piece.text) or AHEAD.search(piece.text)
    return marked and piece.kind is PieceKind.TEXT and not beside


def _commented(piece: Piece, options: Sequence[tuple[Offer, object]]) -> list[Piece]:
    """The answer that a comment such as `<!-- Answer: B -->` gives, or the options it repeats."""
    inner = piece.text.strip()[4:-3].strip()
    lines = [line.lstrip("-*+ ").strip() for line in inner.split("\n")]
    if options and {offer.piece.text for offer, _ in options}.issuperset(lines):
        inner = f"answer: {' ; '.join(lines)}"
    line = answer_line(inner)
    bare = letter_key(inner) if len(inner) < COMMENTED else None
    told = line is not None and line.marked and letter_key(line.value) is not None
    text = inner if told else f"answer: {inner}" if bare and not bare.rest else ""
    return [piece._replace(kind=PieceKind.TEXT, text=text)] if text else []


def _answers(found: Sorted, piece: Piece, *, before: bool, offers: bool) -> bool:
    """Take a line for an answer or its explanation, which end what candidates see."""
    if is_blank(piece.text):
        found.to_fill = True
        return True
    if is_filled(piece.text):
        found.lost.append(piece)
        return True
    ahead = offers and (before or not found.options)
    if ahead and not (found.stem or found.options or found.answer) and _asks(piece.text):
        return False
    line = answer_line(piece.text)
    if line and not line.value:
        found.answered = found.answered or not ahead
        found.answer += [] if ahead else [piece]
        return True
    told = line is not None and (line.marked or letter_key(line.value) is not None)
    premise = is_premise(piece.text) or (found.stem and _goes_on_listing(found.stem[-1], piece))
    if ahead and not (found.options or found.answer) and premise:
        return False
    if not told and not before and (bare := _bare(piece, found.options)):
        found.answered = True
        found.answer.append(piece._replace(text=f"answer: {bare}"))
        return True
    goes_on = bool(found.answer) and piece.start == found.answer[-1].end and not piece.level
    if told or goes_on or explanation_line(piece.text) is not None:
        found.answered = found.answered or not ahead
        found.answer.append(piece)
        found.closed = False
        return True
    return False


def _asks(text: str) -> bool:
    """Whether a line above all options asks, whatever its first word: `Solution is:`."""
    tail = text.rstrip("*_ ")
    return tail.endswith(("?", "？")) or ASKS.search(tail) is not None


def _goes_on_listing(above: Piece, piece: Piece) -> bool:
    """Whether a line is one more of the statements of a list: `3. Correction : a new version`."""
    return piece.number is not None and above.number is not None and above.within == piece.within


def _bare(piece: Piece, options: Sequence[tuple[Offer, object]]) -> str:
    """The letters of options that are all a line below them says: `**B**`, `→ B`, `||B||`."""
    found = BARE.fullmatch(piece.text) if options else None
    letters = letter_key(found["letters"]) if found else None
    if not found or not letters or letters.rest or piece.kind is PieceKind.HEADING:
        return ""
    known = {offer.mark.letter for offer, _ in options if offer.mark.letter}
    counted = set(ALPHABET[: len(options)])
    return found["letters"] if letters.letters <= (known or counted) else ""


def _belongs(document: Document, found: Sorted, piece: Piece) -> bool:
    """Whether a piece below the last option continues it: inside its list item, or close by."""
    if not found.options:
        return False
    option = found.options[-1][1]
    first = option[0]
    shifted = document.lines[piece.start][:1].isspace() and not first.depth
    if first.kind is PieceKind.ITEM:
        inside = piece.start < first.until and piece.kind is not PieceKind.HEADING
    else:
        near = piece.start == option[-1].end or shifted
        inside = piece.kind is PieceKind.TEXT and near
    loose = piece.kind in (PieceKind.CODE, PieceKind.TABLE) or _steps(found, piece)
    return inside or loose or PICTURE.fullmatch(piece.text) is not None


def _steps(found: Sorted, piece: Piece) -> bool:
    """Whether a numbered list below a lone letter is what it offers, as below those before it."""
    offer, last = found.options[-1]
    lone = len(last[0].text[offer.mark.unlettered :].strip(" .:)")) == 1
    counted = piece.kind is PieceKind.ITEM and piece.number is not None
    return counted and lone and all(len(option) > 1 for _, option in found.options[:-1])
