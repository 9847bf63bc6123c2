"""Files as rows of pieces, front matter, and what is nested too deeply."""

from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from coursepub.markup.blocks import Document, read_blocks, too_deep
from coursepub.markup.dialect import MAX_NESTING
from coursepub.markup.pieces import PieceKind, markdown, read_pieces
from coursepub.model.diagnostic import Code
from coursepub.model.source import Source

LINES = st.lists(
    st.sampled_from(
        "# a|- b|  - c|1. d|> e|> - f|```|    g|***|<details>|</details>|h|| i | j ||"
        "|---|---||[k]: l||- ```|  <p>".split("|")
    ),
    max_size=20,
)


def document(text: str) -> Document:
    return read_blocks(Source(PurePosixPath("a.md"), text))


@given(LINES)
def test_every_line_is_in_a_piece_or_blank(lines: list[str]) -> None:
    read = document("\n".join(lines))
    covered = {line for piece in read_pieces(read) for line in range(piece.start, piece.end)}
    for number, line in enumerate(lines):
        assert number in covered or not line.strip(" >-*1.")


def test_lists_quotes_and_details_read_flat() -> None:
    text = "1. Which?\n   - A. x\n     more\n\n   > said\n\n   <details>\n\n   B\n\n   </details>\n"
    found = [(p.kind.value, p.text.strip(), p.depth, p.hidden) for p in read_pieces(document(text))]
    assert found == [
        ("item", "Which?", 1, False),
        ("item", "A. x", 2, False),
        ("text", "more", 2, False),
        ("text", "said", 1, False),
        ("html", "<details>", 1, True),
        ("text", "B", 1, True),
        ("html", "</details>", 1, True),
    ]


def test_details_that_are_never_closed_end_at_the_next_heading() -> None:
    read = read_pieces(document("<details>\n\nB\n\n# Next\n\ntext\n"))
    assert [piece.hidden for piece in read] == [True, True, False, False]


def test_pieces_give_their_markdown_back() -> None:
    read = document("> - a\n>   b\n>\n>   ```\n>   c\n>   ```\n")
    inner = [p for p in read_pieces(read) if p.kind is not PieceKind.ITEM]
    assert markdown(read.lines, inner, quotes=1, indent=2) == "b\n\n```\nc\n```"


def test_front_matter_is_taken_off_and_lines_stay_where_they_are() -> None:
    read = document('---\ntitle: "Bank"\nnot a pair\n---\n# Heading\n')
    assert [(line.line, line.name, line.value) for line in read.front] == [
        (2, "title", "Bank"),
        (3, "", ""),
    ]
    assert [block.start for block in read.blocks] == [4]
    assert not document("---\n\nText\n\n---\n").front


def test_what_is_nested_too_deeply_is_reported_and_kept_as_text() -> None:
    deep = "\n".join(" " * 2 * level + "- a" for level in range(MAX_NESTING))
    read = document(f"# Title\n\n{deep}")
    problems = list(too_deep(read))
    assert [problem.code for problem in problems] == [Code.TOO_DEEP]
    assert problems[0].at.line == 2 + MAX_NESTING // 2
    assert not list(too_deep(document("- a\n  - b\n    - c\n")))


def test_a_comment_that_looks_like_an_address_is_no_text() -> None:
    told = document("[//]: # (to be checked)\n[todo]: # 'later'\n\n[ref]: #\n\nA [ref].\n")
    assert [piece.text for piece in read_pieces(told)] == ["[ref]: #", "A [ref]."]
    assert [definition.label for definition in told.definitions] == ["REF"]


def test_a_file_has_any_number_of_such_comments() -> None:
    told = document("[//]: # (one)\n\na\n\n[//]: # (two)\n\n[//]: # (three)\n")
    assert [piece.text for piece in read_pieces(told)] == ["a"]
    assert not told.repeated


def test_a_line_of_a_text_is_found_in_its_file() -> None:
    told = document("a\nb\nc\nb\n")
    assert told.near("b", told.source.at(1), 5).line == 4
    assert told.near("b", told.source.at(1), 0).line == 1
    assert told.near("d", told.source.at(3), 9).line == 3
