"""Two PDFs of one paper held against each other: pages, words, places of signs, structure."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2

from tests.pdf import pages

TOLERANCE = 0.05
"""pt."""
Sign = tuple[str, float, float]


def signs(data: bytes) -> list[list[Sign]]:
    """By page: each sign with the lower left corner of its box, in pt."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [_signs(page.get_textpage()) for page in document]
    finally:
        document.close()


def _signs(text: Any) -> list[Sign]:
    found = []
    for at in range(text.count_chars()):
        sign = text.get_text_range(at, 1)
        if sign.strip():
            left, bottom, _, _ = text.get_charbox(at)
            found.append((sign, left, bottom))
    return sorted(found, key=lambda each: (each[0], round(each[2]), round(each[1]), each[1:]))


def largest_shift(one: bytes, other: bytes) -> float:
    """How far apart the same sign is in two files at most, in pt; they must have the same."""
    worst = 0.0
    for mine, theirs in zip(signs(one), signs(other), strict=True):
        left = _by_sign(theirs)
        for sign, x, y in mine:
            candidates = left[sign]
            best = min(range(len(candidates)), key=lambda at: _apart(candidates[at], x, y))
            worst = max(worst, _apart(candidates.pop(best), x, y))
        assert not any(left.values()), {s: v for s, v in left.items() if v}
    return worst


def _by_sign(found: list[Sign]) -> dict[str, list[tuple[float, float]]]:
    by: dict[str, list[tuple[float, float]]] = {}
    for sign, x, y in found:
        by.setdefault(sign, []).append((x, y))
    return by


def _apart(place: tuple[float, float], x: float, y: float) -> float:
    return max(abs(place[0] - x), abs(place[1] - y))


def words_by_page(data: bytes) -> list[list[str]]:
    """The words of each page, sorted: two engines may paint them in another order."""
    return [sorted("".join(page).split()) for page in pages(data)]


def structure(data: bytes) -> list[object]:
    """The structure tree: types, entries and, where marked content is, its text operators."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        texts = {page.obj.objgen: _marked_texts(page) for page in pdf.pages}
        return [_element(kid, texts) for kid in pdf.Root.StructTreeRoot.K[0].K]


def _marked_texts(page: Any) -> dict[int, int]:
    """How many glyphs each piece of marked content shows."""
    stream = page.obj.Contents.read_bytes()
    found = {}
    for mark in re.finditer(rb"/MCID (\d+)\s*>>\s*BDC(.*?)\nEMC", stream, re.DOTALL):
        found[int(mark[1])] = sum(len(run) // 4 for run in re.findall(rb"<([0-9a-f]+)>", mark[2]))
    return found


def _element(element: Any, texts: Any) -> object:
    entries = sorted(set(element.keys()) & {"/Alt", "/ActualText", "/ID", "/Lang"})
    said = [(name, str(element[name])) for name in entries if name != "/ID"]
    kids = element.get("/K", [])
    page = texts.get(element.Pg.objgen, {}) if "/Pg" in element else {}
    return (str(element.S), tuple(said), tuple(_kids(kids, page, texts)))


def _kids(kids: Any, page: dict[int, int], texts: Any) -> Iterator[object]:
    for kid in kids if isinstance(kids, pikepdf.Array | list) else [kids]:
        if isinstance(kid, int):
            yield page[kid]
        elif kid.get("/Type") == "/OBJR":
            yield str(kid.Obj.A.URI), tuple(round(float(side), 1) for side in kid.Obj.Rect)
        else:
            yield _element(kid, texts)


def marks_are_sound(data: bytes) -> None:
    """Every mark is in the tree once, and its page's row of parents names its element."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        nums = pdf.Root.StructTreeRoot.ParentTree.Nums
        rows = {int(nums[at]): nums[at + 1] for at in range(0, len(nums), 2)}
        for page in pdf.pages:
            stream = page.obj.Contents.read_bytes()
            numbers = [int(each) for each in re.findall(rb"/MCID (\d+)", stream)]
            assert sorted(numbers) == list(range(len(numbers)))
            parents = rows[int(page.obj.StructParents)]
            assert len(parents) == len(numbers)
            for number in numbers:
                kids: list[Any] = list(parents[number].K)
                assert number in [kid for kid in kids if isinstance(kid, int)]
