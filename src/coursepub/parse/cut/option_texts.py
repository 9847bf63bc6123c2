"""The options of a question: their texts, letters and marks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coursepub.markup.blocks import Document
from coursepub.markup.pieces import Piece, PieceKind
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import Option
from coursepub.model.source import Body
from coursepub.parse.cut.item_text import inner, unbroken, without_comments
from coursepub.parse.cut.offers import judges
from coursepub.parse.cut.rows import Offer, without_first
from coursepub.parse.lexicon.marks import ALPHABET, in_any_order, option_mark, remarked, unmarked
from coursepub.parse.lexicon.wording import speaks_of_all
from coursepub.parse.lexicon.words import ANSWER, OPTIONS

ORIGIN = re.compile(
    r"\((?:kapitel|chapitre|chapter|cap[íi]tulo|capitolo|sources?|quelle|fuente|fonte|voir|see|siehe)\b[^()]*\)",
    re.IGNORECASE,
)
"""A line below an option that says where its question comes from."""
ITALIC = re.compile(r"([*_])(?![*_\s])[^*_]+\1")
QUOTE = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)
QUOTED = re.compile(r"(?<=\S)\s*\n(?P<quote>(?:[ \t]*>.*(?:\n|\Z))+)\Z")
POINTER = re.compile(rf"\W*(?:(?:{OPTIONS}|{ANSWER})\s+)?(?P<letter>[A-Z])\W*", re.IGNORECASE)
"""A line that only says which option this is."""


@dataclass(frozen=True, slots=True)
class Written:
    """An option's text, the letter printed before it, and what its author says of it."""

    letter: str
    text: Body
    right: bool
    fixed: bool
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Offered:
    """Options, the ids of those that are marked right, remarks behind marks, what is wrong."""

    options: tuple[Option, ...]
    right: frozenset[str]
    remarks: Body | None
    diagnostics: tuple[Diagnostic, ...]


def read_options(document: Document, offers: Sequence[tuple[Offer, list[Piece]]]) -> Offered:
    """The options of a question.

    Letters are taken off only where they are letters of a row: in a list without them,
    `C. elegans` is the beginning of a text.
    """
    lettered = _in_a_row([offer.mark.letter for offer, _ in offers])
    written = [_written(document, offer, pieces, lettered=lettered) for offer, pieces in offers]
    written = _commented(written)
    if _only_point([offer for offer, _ in offers], written):
        written = [replace(option, text=_below(option.text)) for option in written]
    ids, wrong = _ids(written)
    options = tuple(
        Option(id, option.text, option.fixed or speaks_of_all(option.text.text))
        for id, option in zip(ids, written, strict=True)
    )
    right = frozenset(id for id, option in zip(ids, written, strict=True) if option.right)
    said = [f"{id}) {o.remark}" for id, o in zip(ids, written, strict=True) if o.remark]
    remarks = Body("\n".join(said), written[0].text.at) if said else None
    return Offered(options, right, remarks, wrong)


def _commented(written: list[Written]) -> list[Written]:
    """Options with the quotes that close some of them, not all, as remarks of their author."""
    texts = (option.text.text for option in written)
    quotes = [QUOTED.search(text) if ">" in text else None for text in texts]
    if all(quotes) or not any(quotes):
        return written
    return [
        replace(
            option,
            text=Body(option.text.text[: found.start()], option.text.at),
            remark=" ".join(part for part in (said, option.remark) if part),
        )
        if found and (said := QUOTE.sub("", found["quote"]).strip())
        else option
        for option, found in zip(written, quotes, strict=True)
    ]


def _only_point(offers: Sequence[Offer], written: Sequence[Written]) -> bool:
    """Whether every option is its letter, unmarked, over what it offers: `- [ ] A` over code."""
    if all(option.letter for option in written) or not all(offer.mark.boxed for offer in offers):
        return False
    parted = [option.text.text.partition("\n") for option in written]
    if not all(o.letter or below.strip() for o, (_, _, below) in zip(written, parted, strict=True)):
        return False
    letters = [o.letter or _pointed_at(head) for o, (head, *_) in zip(written, parted, strict=True)]
    return letters == list(ALPHABET[: len(letters)])


def _pointed_at(head: str) -> str:
    """The letter that is all a line says, perhaps behind a word: `B`, `Option B:`."""
    found = POINTER.fullmatch(head)
    return found["letter"].upper() if found else ""


def _below(text: Body) -> Body:
    """What stands below a lone letter."""
    head, _, rest = text.text.partition("\n")
    return Body(rest.strip("\n"), text.at) if _pointed_at(head) else text


def _in_a_row(letters: Sequence[str]) -> bool:
    """Whether letters before options are theirs; one or two may be missing or wrong."""
    said = [letter for letter in letters if letter]
    places = sum(letter == ALPHABET[i] for i, letter in enumerate(letters) if i < len(ALPHABET))
    return (
        in_any_order(letters)
        or without_first(letters)
        or (
            bool(said)
            and letters[0] == "A"
            and (len(said) == len(letters) or 2 * places > len(letters))
        )
    )


def _written(
    document: Document, offer: Offer, pieces: Sequence[Piece], *, lettered: bool
) -> Written:
    mark, first = offer.mark, pieces[0]
    at = document.source.at(first.start + 1)
    start = mark.prefix if lettered or not mark.letter else mark.unlettered
    opened = mark.reopened if lettered else ""
    pieces, noted = _noted(document, pieces)
    said, remark = remarked(unbroken(opened + first.text[start:]))
    remark = f"{remark} {noted}".strip()
    head, right, fixed = unmarked(said)
    letter = mark.letter if lettered else ""
    if len(pieces) == 1:  # as most
        return Written(letter, Body(_cleared(head), at), mark.right or right, fixed, remark)
    pieces, verdict = _judged(pieces)
    if verdict and (sign := option_mark(verdict[0].text)):
        right = right or (sign.right and not mark.boxed)
        behind = [verdict[0].text[sign.prefix :], *(piece.text for piece in verdict[1:])]
        remark = " ".join([remark, *behind]).strip()
    rest, right_below, fixed_below = unmarked(inner(document, first, pieces[1:]))
    close = len(pieces) > 1 and pieces[1].start <= first.end and pieces[1].kind is PieceKind.TEXT
    text = ("\n" if close else "\n\n").join(part for part in (head, rest) if part)
    right = mark.right or right or right_below
    return Written(letter, Body(_cleared(text), at), right, fixed or fixed_below, remark)


def _cleared(text: str) -> str:
    return unbroken(without_comments(text)).strip()


def _noted(document: Document, pieces: Sequence[Piece]) -> tuple[Sequence[Piece], str]:
    """An option's pieces, and a note on its last line: `(Kapitel: …)`, italics at the margin."""
    last = pieces[-1]
    if len(pieces) < 2 or last.kind is not PieceKind.TEXT:
        return pieces, ""
    lazy = pieces[0].kind is PieceKind.ITEM and not document.lines[last.start][:1].isspace()
    noted = ORIGIN.fullmatch(last.text) or (lazy and ITALIC.fullmatch(last.text))
    return (pieces[:-1], last.text.strip(" ()*_")) if noted else (pieces, "")


def _judged(pieces: Sequence[Piece]) -> tuple[Sequence[Piece], Sequence[Piece]]:
    """An option's pieces, and those from the only one below it that says whether it is right."""
    places = [place for place, piece in enumerate(pieces) if place and judges(piece)]
    place = places[0] if len(places) == 1 else len(pieces)
    return pieces[:place], pieces[place:]


def _ids(written: Sequence[Written]) -> tuple[list[str], tuple[Diagnostic, ...]]:
    letters = [option.letter for option in written]
    if len(written) <= len(ALPHABET):
        ids = list(ALPHABET[: len(written)])
    else:
        ids = [str(number) for number in range(1, len(written) + 1)]
    if not any(letters):
        return ids, ()
    distinct = all(letters) and len(set(letters)) == len(letters)
    ordered = sorted(letters) == list(ALPHABET[: len(letters)])
    if distinct and ordered:
        return letters, ()
    said = " ".join(letter or "–" for letter in letters)
    at = written[_slip(letters)].text.at
    return letters if distinct else ids, (diagnostic(at, Code.DUPLICATE_LETTER, letters=said),)


def _slip(letters: Sequence[str]) -> int:
    """The place of the first option whose letter is missing or repeats, else of one too far on."""
    places = range(len(letters))
    again = (n for n in places if not letters[n] or letters[n] in letters[:n])
    return next(again, next((n for n in places if letters[n] != ALPHABET[n]), 0))
