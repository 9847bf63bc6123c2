"""Weights of a final mark, and the mark from which one passes."""

import re
from collections.abc import Iterator
from decimal import Decimal

from coursepub.markup.blocks import Block, Document, Kind
from coursepub.markup.tables import Table, read_table
from coursepub.model.claims import PassMark, Weights
from coursepub.model.source import Location
from coursepub.parse.claims.lines import LABELLED, entries
from coursepub.parse.claims.words import TOTAL, bare
from coursepub.parse.lexicon.numbers import decimal

WEIGHT = re.compile(r"poids|weights?|weighting|pondération|coefficient|part", re.IGNORECASE)
GRADING = re.compile(
    r"pondération|weight|répartition|notation|grading|barème|note finale|final (?:mark|grade)",
    re.IGNORECASE,
)
FINAL_MARK = "final mark"
FINAL = re.compile(r"note finale|final (?:mark|grade|score)|moyenne", re.IGNORECASE)
ASIDE = re.compile(r"\([^()]*\)")
REACHED = re.compile(
    r"\b(?:pour (?:r[ée]ussir|valider|[êe]tre (?:admis|re[çc]u))|(?:to|you) pass\b|pass with\b|"
    r"note minimale|minimum (?:mark|score|grade)|seuil\b)",
    re.IGNORECASE,
)
"""Words of a sentence about the mark from which one passes."""
PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s*%")
SHARE = re.compile(r"(\d+(?:[.,]\d+)?)\s*%?")
PASSING = re.compile(
    r"seuil|\br[ée]ussite\b|note minimale|\bpass(?:ing)?(?: (?:mark|score|grade))?\b|admission",
    re.IGNORECASE,
)
MARK = re.compile(r"(?P<mark>\d+(?:[.,]\d+)?)\s*(?:/|sur|out of|on)\s*(?P<scale>\d+(?:[.,]\d+)?)")
POINTS = re.compile(r"(?P<mark>\d+(?:[.,]\d+)?)\s*(?:points?|pts?|marks?)(?!\w)")


def read_weights(document: Document) -> Iterator[Weights]:
    """The weights of a final mark, wherever an index gives them."""
    heading = ""
    for block in document.blocks:
        heading = block.title if block.level else heading
        if table := read_table(document, block):
            yield from _column(table)
            yield from (w for row in table.rows for w in _said(*row.cells[:2], at=row.at))
        elif block.kind is not Kind.FENCE:
            for at, text in entries(document, block):
                found = LABELLED.fullmatch(text)
                if found and GRADING.search(found["label"]):
                    yield from _said(found["label"], found["value"], at=at)
                elif FINAL.search(text) or (GRADING.search(heading) and not PASSING.search(text)):
                    yield from _said(FINAL_MARK, text, at=at)
            yield from _listed(document, block, heading)


def read_pass_marks(document: Document) -> Iterator[PassMark]:
    """Every pass mark of an index."""
    for block in document.blocks:
        if table := read_table(document, block):
            said = [(row.cells[0], row.cells[1], row.at) for row in table.rows if row.cells[1:]]
        else:
            said = [_labelled(text, at) for at, text in entries(document, block)]
        yield from (mark for words in said if (mark := pass_mark(*words)))


def _labelled(text: str, at: Location) -> tuple[str, str, Location]:
    """A line as a label and what it says; a sentence is its own label, if it is about passing."""
    found = LABELLED.fullmatch(text)
    if found and PASSING.search(found["label"]):
        return found["label"], found["value"], at
    return ("seuil" if REACHED.search(text) else "", text, at)


def _column(table: Table) -> Iterator[Weights]:
    """The sum of a column of weights, where each of several rows gives a percentage."""
    for place, cell in enumerate(table.header.cells):
        header = bare(cell)
        if place and WEIGHT.fullmatch(header.rstrip(" (%)")):
            rows = [row for row in table.rows if not _sums_up(row.cells[0])]
            share = SHARE if "%" in header else PERCENT
            found = [share.fullmatch(bare(row.cells[place])) for row in rows]
            shares = [decimal(match[1]) for match in found if match]
            if len(shares) > 1 and len(shares) == len(rows):
                yield Weights(table.header.at, sum(shares, Decimal()))


def _sums_up(cell: str) -> bool:
    return bool(TOTAL.search(bare(cell)) or FINAL.search(bare(cell)))


def _listed(document: Document, block: Block, heading: str) -> Iterator[Weights]:
    """The sum of percentages in a list under a heading about grading, one to an entry."""
    if block.kind is not Kind.BULLETS or not GRADING.search(heading):
        return
    lines = [line for line in document.lines[block.start : block.end] if line.strip()]
    found = [PERCENT.findall(line) for line in lines if not TOTAL.search(line)]
    if len(found) > 1 and all(len(shares) == 1 for shares in found):
        total = sum((decimal(shares[0]) for shares in found), Decimal())
        yield Weights(document.at(block), total)


def _said(label: str, text: str = "", *, at: Location) -> Iterator[Weights]:
    """The sum of several percentages after a label such as `Note finale`."""
    shares = PERCENT.findall(ASIDE.sub("", text))
    if len(shares) > 1 and GRADING.search(label):
        yield Weights(at, sum((decimal(share) for share in shares), Decimal()))


def pass_mark(label: str, text: str, at: Location) -> PassMark | None:
    """The pass mark of a line such as `Seuil de réussite : 12/20`; None where it names none."""
    shown = bare(text)
    if not PASSING.search(label):
        return None
    if found := MARK.search(shown):
        return PassMark(at, decimal(found["mark"]), decimal(found["scale"]), found[0])
    if found := PERCENT.search(shown):
        return PassMark(at, decimal(found[1]), Decimal(100), found[0])
    found = POINTS.search(shown)
    return PassMark(at, decimal(found["mark"]), None, found[0]) if found else None
