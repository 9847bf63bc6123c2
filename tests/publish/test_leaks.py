"""The net under candidates' documents: each planted leak is found."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from coursepub.publish.leaks import leaks
from tests.seals import Made

CANARY = "CANARY-ITEM-17"


@pytest.fixture
def paper(made: Made) -> bytes:
    return made.papers["final-A.pdf"]


def changed(data: bytes, change: Callable[[pikepdf.Pdf], object]) -> bytes:
    saved = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(saved)
    return saved.getvalue()


def test_a_clean_paper_gives_nothing_away(paper: bytes) -> None:
    assert leaks(paper, [CANARY, "abc"]) == ()


def test_what_is_printed_is_found_whatever_its_case(paper: bytes) -> None:
    assert leaks(paper, ["REHEARSAL"]) == ("REHEARSAL",)


@pytest.mark.parametrize(
    "plant",
    [
        lambda pdf: pdf.docinfo.update({"/Keywords": CANARY}),
        lambda pdf: pdf.pages[0].obj.update({"/Hidden": pikepdf.String(CANARY)}),
        lambda pdf: pdf.Root.update({"/X": pikepdf.Array([pikepdf.Array([CANARY])])}),
        lambda pdf: pdf.Root.update({"/X": pikepdf.Name(f"/{CANARY}")}),
        lambda pdf: pdf.Root.update({"/X": pikepdf.Dictionary({f"/{CANARY}": 1})}),
        lambda pdf: pdf.Root.update({"/X": pdf.make_stream(CANARY.encode())}),
        lambda pdf: pdf.pages[0].contents_add(f"% {CANARY}\n".encode()),
    ],
    ids=["metadata", "string", "nested", "name", "entry", "stream", "comment"],
)
def test_a_secret_anywhere_is_found(paper: bytes, plant: Callable[[pikepdf.Pdf], object]) -> None:
    assert leaks(changed(paper, plant), [CANARY]) == (CANARY,)


@pytest.mark.parametrize(
    ("plant", "found"),
    [
        (lambda pdf: pdf.Root.update({"/OpenAction": pikepdf.Dictionary()}), "OpenAction"),
        (lambda pdf: pdf.attachments.update({"x": b"x"}), "EmbeddedFiles"),
        (
            lambda pdf: pdf.Root.update(
                {"/X": pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Page))}
            ),
            "a removed page",
        ),
    ],
    ids=["action", "attachment", "page"],
)
def test_what_a_file_can_hide_is_found(
    paper: bytes, plant: Callable[[pikepdf.Pdf], object], found: str
) -> None:
    assert found in leaks(changed(paper, plant), [])


def test_an_earlier_version_is_found(paper: bytes) -> None:
    assert leaks(paper + b"\n%%EOF\n", []) == ("an earlier version of the file",)
