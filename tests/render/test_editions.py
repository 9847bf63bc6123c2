"""Editions: the trainer's notes without moving a line, room for notes, large print."""

import io
from dataclasses import replace
from pathlib import PurePosixPath

import pikepdf
import pypdfium2
import pytest

from coursepub.model.diagnostic import Code
from coursepub.model.language import Language
from coursepub.model.module import Edition, Handout
from coursepub.model.rendered import Rendered
from coursepub.model.source import Source
from coursepub.parse.modules.module import read_module
from coursepub.render.handout import render_handout
from coursepub.render.setting import Workshop
from tests.tags import tag_faults
from tests.typeset.drawings import shape

LONG = "Une longue consigne pour la salle. " * 40
MODULE = f"""# MODULE 01 - Trier

## Ranger

Un paragraphe assez long pour que la note tienne à côté de lui, car elle est courte, et que
rien d'autre n'occupe la marge avant la fin de cette page presque vide.

<!-- note: MARGE avec `du code` -->
<!-- note: ENCORE -->

Un autre paragraphe.

## Suivre

1. Un point. <!-- note: {LONG}FIN -->
2. Un autre.

<!-- Une remarque de l'auteur -->

> **Important** : à côté.

| Taille | Place |
|---|---|
| petite | haut |

## Finir

<!-- note: OUVERTURE -->

Le dernier mot.
"""
FILE = PurePosixPath("m.md")
HANDOUT = Handout(
    "m", Language.FRENCH, "Le tri", "Partie 2", "Trier", (), (read_module(Source(FILE, MODULE)),)
)


def edition(which: Edition, workshop: Workshop | None = None) -> Rendered:
    return render_handout(replace(HANDOUT, edition=which), workshop or Workshop())


def texts(done: Rendered) -> list[str]:
    document = pypdfium2.PdfDocument(done.data)
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def lefts(done: Rendered, page: int, word: str) -> list[float]:
    """Where a word starts on a page, in pt from the left."""
    text = pypdfium2.PdfDocument(done.data)[page].get_textpage()
    found = text.search(word, match_case=True)
    places = []
    while hit := found.get_next():
        places.append(float(text.get_charbox(hit[0])[0]))
    return places


@pytest.fixture(scope="module")
def trainee() -> Rendered:
    return edition(Edition.TRAINEE)


@pytest.fixture(scope="module")
def trainer() -> Rendered:
    return edition(Edition.TRAINER)


def test_trainees_see_no_note(trainee: Rendered) -> None:
    whole = " ".join(texts(trainee))
    assert not [word for word in ("MARGE", "consigne", "OUVERTURE", "remarque") if word in whole]


def test_a_note_that_fits_stands_beside_its_text(trainer: Rendered) -> None:
    pages = texts(trainer)
    assert "MARGE avec du code" in pages[1]
    (note,), (text,) = lefts(trainer, 1, "MARGE"), lefts(trainer, 1, "Un paragraphe")
    assert note < text
    assert "OUVERTURE" in pages[1]


def test_notes_on_one_text_are_one(trainer: Rendered) -> None:
    assert lefts(trainer, 1, "ENCORE") == lefts(trainer, 1, "MARGE")


def test_the_tags_of_notes_are_sound(trainer: Rendered) -> None:
    assert tag_faults(trainer.data) == []


def test_a_note_that_does_not_fit_stands_at_the_end_under_its_number(trainer: Rendered) -> None:
    *others, last = texts(trainer)
    assert "FIN" not in " ".join(others)
    assert "Une longue consigne" in last
    assert "2 p. 2" in last


def test_only_notes_are_printed(trainer: Rendered) -> None:
    assert "remarque" not in " ".join(texts(trainer))


def test_notes_move_nothing(trainee: Rendered, trainer: Rendered) -> None:
    assert trainer.pages == trainee.pages + 1
    for word in ("Un autre paragraphe", "Important", "petite", "Le dernier mot"):
        for page in range(trainee.pages):
            assert lefts(trainer, page, word) == lefts(trainee, page, word)


def test_the_trainers_edition_says_so_on_its_pages(trainee: Rendered, trainer: Rendered) -> None:
    assert all("Édition du formateur" in page for page in texts(trainer)[1:])
    assert "Édition" not in " ".join(texts(trainee))


def test_a_note_without_any_text_beside_it_stands_at_the_end() -> None:
    lonely = read_module(Source(FILE, "# T\n\n## A\n\n<!-- note: SEULE -->\n"))
    done = render_handout(replace(HANDOUT, modules=(lonely,), edition=Edition.TRAINER), Workshop())
    assert "SEULE" in " ".join(texts(done))


def test_room_for_notes_changes_no_page(trainee: Rendered) -> None:
    ruled = edition(Edition.NOTES)
    assert texts(ruled) == texts(trainee)
    assert ruled.data != trainee.data


def test_large_print_unrolls_tables_and_is_large() -> None:
    done = edition(Edition.LARGE)
    whole = " ".join(texts(done))
    assert "Taille petite Place haut" in whole
    with pikepdf.open(io.BytesIO(done.data)) as document:
        assert str(document.Root.Lang) == "fr"
    text = pypdfium2.PdfDocument(done.data)[1].get_textpage()
    heights = [text.get_charbox(i)[3] - text.get_charbox(i)[1] for i in range(text.count_chars())]
    assert max(heights) > 16


def test_a_flow_across_the_page_goes_down_it_in_large_print() -> None:
    asked: list[str] = []

    def draw(source: str, *_: object) -> object:
        asked.append(source)
        return shape(400, 700, "Bas") if "TB" in source else shape(3000, 100, "Travers")

    flow = read_module(Source(FILE, "# T\n\n## A\n\n```mermaid\nflowchart LR\n  a --> b\n```\n"))
    handout = replace(HANDOUT, modules=(flow,), edition=Edition.LARGE)
    done = render_handout(handout, Workshop(pictures=draw))  # type: ignore[arg-type]
    assert "Bas" in " ".join(texts(done))
    assert asked == ["flowchart LR\n  a --> b\n", "flowchart TB\n  a --> b\n"]
    assert Code.SMALL_DIAGRAM not in {found.code for found in done.diagnostics}


@pytest.mark.parametrize("which", [Edition.TRAINEE, Edition.LARGE])
def test_every_note_stands_at_the_foot_of_the_page_that_calls_it(which: Edition) -> None:
    calls = [(part, n) for part in range(1, 7) for n in range(part)]
    text = "# MODULE 01 - Notes\n"
    for part in range(1, 7):
        said = (
            f"Appel {part}{n}.[^{part}{n}] [lien](https://x.org/{part}{n})" for n in range(part)
        )
        text += f"\n## Partie {part}\n\n{' '.join(said)}\n\n<!-- pagebreak -->\n"
    text += "".join(f"\n[^{part}{n}]: Note {part}{n}, {'longue ' * n}." for part, n in calls)
    handout = replace(HANDOUT, edition=which, modules=(read_module(Source(FILE, text)),))
    pages = [
        page.get_textpage().get_text_bounded()
        for page in pypdfium2.PdfDocument(render_handout(handout, Workshop()).data)
    ]
    for name in (f"{part}{n}" for part, n in calls):
        calling = [page for page in pages if f"Appel {name}" in page]
        assert [f"Note {name}," in page and f"x.org/{name}" in page for page in calling] == [True]
