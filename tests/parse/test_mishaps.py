"""What happens to files on their way: put in another order, copied, cut off, saved otherwise.

Whatever happens, what is left is read as before, and what is wrong is said.
"""

import codecs
import re
import unicodedata
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursepub.check.rules import check
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic
from coursepub.model.item import Item, OpenItem
from coursepub.model.source import Location, Source
from coursepub.parse.course import parse_course
from coursepub.read.text import decode
from tests.parse.prose import KINDS, LANGUAGES, files

SHARE = settings(max_examples=max(settings().max_examples // 20, 1))
"""Every kind of file gets a share of the examples; CONTRIBUTING.md tells how to run many."""
SEEDS = st.text(alphabet="abcdefgh", min_size=1, max_size=4)
Told = tuple[Course, tuple[Diagnostic, ...]]


def read(*texts: tuple[str, str]) -> Told:
    return _parsed([Source(PurePosixPath(name), text) for name, text in texts], ())


def opened(*texts: tuple[str, bytes]) -> Told:
    """Files as they are read from a disk."""
    decoded = [decode(data, PurePosixPath(name)) for name, data in texts]
    problems = tuple(problem for one in decoded for problem in one.diagnostics)
    return _parsed([one.value for one in decoded if one.value], problems)


def _parsed(sources: list[Source], problems: tuple[Diagnostic, ...]) -> Told:
    parsed = parse_course(sources, fallback_title="")
    return parsed.value, (*problems, *parsed.diagnostics, *check(parsed.value))


def gist(value: object, *passed_over: str) -> object:
    """A value as plain tuples: blanks folded, without fields of these names."""
    if isinstance(value, Location):
        return None if "at" in passed_over else value
    if isinstance(value, str):
        return " ".join(value.split())
    if is_dataclass(value):
        names = [field.name for field in fields(value) if field.name not in passed_over]
        return tuple((name, gist(getattr(value, name), *passed_over)) for name in names)
    if isinstance(value, tuple):
        return tuple(gist(part, *passed_over) for part in value)
    return tuple(sorted(value)) if isinstance(value, frozenset) else value


def everything(course: Course) -> object:
    return gist((course.modules, course.pools, course.glossaries))


def parts(course: Course) -> list[object]:
    """The questions of a course, its glossary's entries, its modules' sections."""
    texts = [re.sub(r"(?m)^\[.*", "", module.body.text) for module in course.modules]
    sections = [part for text in texts for part in re.split(r"\n(?=## )", text)]
    entries = [entry for glossary in course.glossaries for entry in glossary.entries]
    return [gist(part, *LOOSE) for part in (*course.bank, *entries, *sections)]


# In another order -------------------------------------------------------------------

LOOSE = ("at", "key_at", "id", "number", "counted", "explanation")
"""Names of fields that change with the place of a question, or the whim of a maker."""


@pytest.mark.parametrize("kind", KINDS)
@SHARE
@given(SEEDS, st.sampled_from(LANGUAGES), st.permutations(range(4)))
def test_parts_in_another_order_are_the_same_parts(
    kind: str, seed: str, language: str, order: list[int]
) -> None:
    (paper, *_), (_, *others) = (
        files(kind, seed, language, order),
        files(kind, seed, language, range(4)),
    )
    plain, _ = read(*files(kind, seed, language, range(4)))
    turned, _ = read(paper, *others)
    whole = parts(plain)
    assert parts(turned) == [whole[place] for place in order]


# Copied -----------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
@SHARE
@given(SEEDS, st.sampled_from(LANGUAGES))
def test_a_file_that_is_there_twice_is_said(kind: str, seed: str, language: str) -> None:
    made = files(kind, seed, language, range(3))
    once, before = read(*made)
    (name, text), *others = made
    twice, after = read((name, text), (f"copie/{name}", text), *others)
    assert {p.code for p in after} - {p.code for p in before}
    assert len(parts(twice)) == 2 * len(parts(once))


@pytest.mark.parametrize("kind", KINDS)
@SHARE
@given(SEEDS, st.sampled_from(LANGUAGES))
def test_a_file_that_says_all_twice_is_said(kind: str, seed: str, language: str) -> None:
    (name, text), *others = files(kind, seed, language, range(3))
    _, before = read((name, text), *others)
    _, after = read((name, f"{text}\n\n{text}"), *others)
    assert {p.code for p in after} - {p.code for p in before}


# Cut off ----------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
@SHARE
@given(SEEDS, st.sampled_from(LANGUAGES), st.floats(0, 1))
def test_a_file_that_breaks_off_keeps_what_stands_before(
    kind: str, seed: str, language: str, share: float
) -> None:
    (name, text), *others = files(kind, seed, language, range(5))
    whole, _ = read((name, text), *others)
    data = text.encode()
    rest = [(other, said.encode()) for other, said in others]
    cut, _ = opened((name, data[: int(share * len(data))]), *rest)
    kept = [_asked(part) for part in _units(cut)][:-1]
    if kind != "F3" or len(kept) > 1:  # a single heading may be a title
        assert kept == [_asked(part) for part in _units(whole)][: len(kept)]


def _units(course: Course) -> list[object]:
    return [*course.bank, *(entry for glossary in course.glossaries for entry in glossary.entries)]


def _asked(part: object) -> object:
    """What a part says by itself, without answers that stand further below."""
    if isinstance(part, Item):
        return gist((part.number, part.stem, part.options))
    if isinstance(part, OpenItem):
        return gist((part.number, part.title, part.parts, part.grid))
    return gist(part)


# Saved otherwise --------------------------------------------------------------------

WAYS: dict[str, Callable[[str], bytes]] = {
    "Windows line ends": lambda text: text.replace("\n", "\r\n").encode(),
    "old Mac line ends": lambda text: text.replace("\n", "\r").encode(),
    "byte order mark": lambda text: ("\ufeff" + text).encode(),
    "decomposed accents": lambda text: unicodedata.normalize("NFD", text).encode(),
    "utf-16": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "utf-16 of other machines": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    "utf-32": lambda text: text.encode("utf-32"),
    "cp1252": lambda text: text.encode("cp1252"),
    "blanks at line ends": lambda text: re.sub(r"(?<! )\n", " \n", text).encode(),
    "tabs": lambda text: re.sub(
        r"(?m)^(?: {4})+", lambda m: "\t" * (len(m[0]) // 4), text
    ).encode(),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0").encode(),
}
SAID = {
    "Windows line ends": Code.LINE_ENDS,
    "old Mac line ends": Code.LINE_ENDS,
    "byte order mark": Code.BYTE_ORDER_MARK,
    "cp1252": Code.NOT_UTF_8,
}


@pytest.mark.parametrize("kind", KINDS)
@SHARE
@given(SEEDS, st.sampled_from(LANGUAGES), st.sampled_from(sorted(WAYS)))
def test_the_way_a_file_was_saved_makes_no_difference(
    kind: str, seed: str, language: str, way: str
) -> None:
    made = files(kind, seed, language, range(3))
    plain, before = read(*made)
    saved, after = opened(*((name, WAYS[way](text)) for name, text in made))
    assert everything(saved) == everything(plain)
    told = {problem.code for problem in after} - {problem.code for problem in before}
    foreign = way != "cp1252" or not all(text.isascii() for _, text in made)
    assert told == ({SAID[way]} if way in SAID and foreign else set())


@pytest.mark.parametrize("kind", KINDS)
@SHARE
@given(
    SEEDS,
    st.sampled_from(LANGUAGES),
    st.sampled_from("\u00a0\u202f\u2007\u200b\u2060\ufeff"),
    st.lists(st.floats(0, 1), max_size=20),
)
def test_spaces_that_nobody_sees_make_no_difference(
    kind: str, seed: str, language: str, sign: str, places: list[float]
) -> None:
    made = files(kind, seed, language, range(3))
    plain, before = read(*made)
    saved, after = opened(*((name, _strewn(text, sign, places).encode()) for name, text in made))
    assert everything(saved) == everything(plain)
    assert {problem.code for problem in after} == {problem.code for problem in before}


def _strewn(text: str, sign: str, places: list[float]) -> str:
    """A text in which some spaces are others, or which has a sign without width here and there."""
    spaces = [n for n, letter in enumerate(text) if letter == " "]
    wide = sign in "\u00a0\u202f\u2007"
    chosen = {
        spaces[int(p * (len(spaces) - 1))] if wide else max(1, int(p * len(text))) for p in places
    }
    return "".join(
        sign + letter * (not wide) if n in chosen else letter for n, letter in enumerate(text)
    )


# Lines of nothing but signs ---------------------------------------------------------


@pytest.mark.parametrize("sign", ["*", "_", "* ", " ", "-", "=", ".", "#", ">", "[", "|", "`"])
def test_a_line_of_thousands_of_one_sign_is_read(sign: str) -> None:
    """It took hours, as labels that may stand between stars were looked for in all ways."""
    line = f"{sign * 3000}x"
    course, _ = opened(
        ("QCM.md", f"### Question 1\n\nWhich?\n\n- A. a\n- B. b\n\n{line}\n".encode()),
        ("DEV-1.md", f"## QUESTION 1 - X (4 points)\n\n{line}\n\n- {line}\n".encode()),
    )
    assert course.pools
