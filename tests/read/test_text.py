"""Encodings, line ends and sizes."""

from pathlib import Path, PurePosixPath

import pytest

from coursepub.model.diagnostic import Code, Severity
from coursepub.read.text import LARGEST, decode, read_source

FILE = PurePosixPath("notes.md")
REMARKS = {Code.BYTE_ORDER_MARK, Code.LINE_ENDS}


@pytest.mark.parametrize(
    "data",
    [
        "été\n".encode(),
        "été\r\n".encode(),
        "été\r".encode(),
        "\ufeffété\n".encode(),
        "e\u0301te\u0301\n".encode(),
        "été\n".encode("utf-16"),
        "été\n".encode("utf-32"),
        "\u200bé\ufefft\u2060é\n".encode(),
    ],
    ids=[
        "plain",
        "windows",
        "old mac",
        "byte order mark",
        "decomposed",
        "utf-16",
        "utf-32",
        "no width",
    ],
)
def test_one_text_whatever_wrote_it(data: bytes) -> None:
    read = decode(data, FILE)
    assert read.value is not None
    assert read.value.text == "été\n"
    assert {problem.code for problem in read.diagnostics} <= REMARKS


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"one\r\ntwo\r\n", ["notes.md:1: line-ends CR LF"]),
        (b"one\ntwo\rthree\n", ["notes.md:2: line-ends CR"]),
        (b"\xef\xbb\xbfone\n", ["notes.md:1: byte-order-mark"]),
        (b"one\ntwo\n", []),
    ],
)
def test_what_other_tools_may_stumble_over_is_noted(data: bytes, said: list[str]) -> None:
    found = decode(data, FILE).diagnostics
    assert {problem.code.severity for problem in found} <= {Severity.INFORMATION}
    assert [
        " ".join([f"{problem.at}: {problem.code.slug}", *(v for _, v in problem.values)])
        for problem in found
    ] == said


def test_of_many_blanks_at_the_end_of_a_line_two_are_left() -> None:
    read = decode(f"a {' ' * 900}\n\n    b\t\n".encode(), FILE)
    assert read.value is not None
    assert read.value.text == "a  \n\n    b\t\n"


def test_no_break_spaces_behind_marks_become_spaces() -> None:
    read = decode("###\u00a0Un\u00a0?\n-\u202f[ ] A\u00a0:\n\u00a0\u00a0b\n".encode(), FILE)
    assert read.value is not None
    assert read.value.text == "### Un\u00a0?\n- [ ] A\u00a0:\n  b\n"


def test_another_encoding_is_named_at_its_first_byte() -> None:
    read = decode("one\ntwo\nété – œuvre\n".encode("cp1252"), FILE)
    assert read.value is not None
    assert read.value.text == "one\ntwo\nété – œuvre\n"
    (problem,) = read.diagnostics
    assert (str(problem.at), problem.code) == ("notes.md:3", Code.NOT_UTF_8)
    assert dict(problem.values) == {"byte": "0xE9", "found": "été"}


@pytest.mark.parametrize(
    ("data", "text", "place"),
    [
        ("été\nfinie à".encode()[:-1], "été\nfinie �", "notes.md:2"),
        ("été\rfinie à".encode()[:-1], "été\nfinie �", "notes.md:2"),
        ("\ufeffa\n".encode() + b"\xe9b\n", "a\n�b\n", "notes.md:2"),
        ("a\nb".encode("utf-16")[:-1], "a\n�", "notes.md:2"),
    ],
    ids=["cut in UTF-8", "cut on an old Mac", "mark of UTF-8", "cut in UTF-16"],
)
def test_a_file_that_breaks_off_in_a_character_keeps_the_others(
    data: bytes, text: str, place: str
) -> None:
    read = decode(data, FILE)
    assert read.value is not None
    assert read.value.text == text
    assert [str(p.at) for p in read.diagnostics if p.code is Code.BROKEN_TEXT] == [place]


@pytest.mark.parametrize("data", [b"PK\x03\x04\x00\x00", bytes(9), "a\0b".encode("utf-16")])
def test_what_is_not_text_is_refused(data: bytes) -> None:
    read = decode(data, FILE)
    assert read.value is None
    assert [problem.code for problem in read.diagnostics] == [Code.UNREADABLE_FILE]


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    read = read_source(path, FILE)
    assert [problem.code for problem in read.diagnostics] == [Code.FILE_TOO_LARGE]


def test_a_file_that_went_away_is_a_diagnostic(tmp_path: Path) -> None:
    read = read_source(tmp_path / "notes.md", FILE)
    assert [problem.code for problem in read.diagnostics] == [Code.UNREADABLE_FILE]
