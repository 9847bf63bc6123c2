"""The net under candidates' documents: each planted leak is found."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.language import Language
from coursepub.publish.leaks import is_once, leaks, proof, require_clean, suspicious, unpacked
from coursepub.typeset.fragments.model import Fragment, Library, Slot
from coursepub.typeset.fragments.sheet import Placed, Sheet
from coursepub.typeset.fragments.tagged import Title, tagged_pdf
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


def composed(**said: bytes) -> bytes:
    """A file as papers are composed, of one piece; `said` plants something in it."""
    content = said.get("content", b"0 0 m\n")
    library = Library(
        pieces={"s-1": (Fragment((content,), (content,), 0),)},
        objects=(said.get("object", b"<</Font<<>>>>"),),
        resources=1,
        width=595,
        height=842,
        metadata=said.get("metadata", b"<x/>"),
    )
    title = Title(said.get("title", b"Final exam").decode(), Language.ENGLISH)
    sheets = [Sheet((Placed(piece[0]),)) for piece in library.pieces.values()]
    return tagged_pdf(library, sheets, title, "x")


def told(data: bytes) -> bytes:
    """Everything that a file says, unpacked."""
    return b"".join(unpacked(data))


@pytest.mark.parametrize("where", ["content", "object", "metadata", "title"])
def test_a_composed_paper_with_a_secret_is_searched_whole(where: str) -> None:
    planted = {"object": f"<</Alt({CANARY})>>".encode()}.get(where, CANARY.encode())
    assert not suspicious(told(composed()), [CANARY])
    assert suspicious(told(composed(**{where: planted})), [CANARY])


@pytest.mark.parametrize("hidden", [b"/EmbeddedFiles 1", b"/OpenAction 1", b"/AA<<>>"])
def test_a_composed_paper_that_hides_something_is_searched_whole(hidden: bytes) -> None:
    assert suspicious(told(composed(object=b"<<" + hidden + b">>")), [])
    assert is_once(composed())
    assert not is_once(composed() + b"\n%%EOF\n")


def test_what_is_in_no_piece_is_told_while_it_is_written() -> None:
    """Slots, what stands around the text, titles: so that nothing has to be unpacked again."""
    slot = Slot("name", 1, {CANARY: CANARY.encode()})
    piece = Fragment((b"(before) Tj", b"(after) Tj"), (b"", b""), 0, slots=(slot,))
    library = Library({}, (b"<</Font<<>>>>",), 1, 595, 842, b"")
    heard: list[bytes] = []
    sheet = Sheet((Placed(piece),), (), {"name": [CANARY]}, b"drawn")  # type: ignore[dict-item]
    tagged_pdf(library, [sheet], Title("title", Language.ENGLISH), "x", told=heard)
    everything = b"".join(heard)
    for said in (CANARY.encode(), b"drawn", "title".encode("utf-16-be").hex().encode(), b"/Page"):
        assert said in everything


def test_what_pieces_print_is_in_their_proof() -> None:
    piece = Fragment((f"({CANARY}) Tj".encode(),), (b"",), 0)
    library = Library({"s": (piece,), "o": (piece,)}, (b"<<>>",), 1, 595, 842, b"<x/>")
    made = proof(library, {}, Title("Final exam", Language.ENGLISH))
    assert len(pikepdf.open(BytesIO(made)).pages) == 2
    with pytest.raises(CoursepubError) as caught:
        require_clean(made, "final", [CANARY])
    assert caught.value.problem is Problem.PAPER_LEAKS
