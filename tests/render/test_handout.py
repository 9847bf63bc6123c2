"""Handouts of a tiny course: pages, words, bookmarks, numbers, links; never a trainer's note."""

import io
import re
from dataclasses import replace
from pathlib import PurePosixPath

import pikepdf
import pypdfium2
import pytest

from coursepub.model.diagnostic import Code
from coursepub.model.glossary import Glossary, GlossaryEntry
from coursepub.model.language import Language
from coursepub.model.module import Edition, Handout
from coursepub.model.source import Body, Location, Source
from coursepub.parse.modules.module import read_module
from coursepub.render.handout import render_handout
from coursepub.render.setting import Workshop
from coursepub.typeset.environment import Templates
from tests.typeset.drawings import shape

MODULE = """# MODULE 03 - Ranger

**Durée** : 20 minutes
**Prérequis** : savoir l'alphabet

> Un rangement se décide avant le premier objet.

## Objectifs

- Choisir un ordre.

## Pourquoi ranger

<!-- note: SECRETDEFORMATEUR -->

Un objet rangé se retrouve ; voir [la suite](#par-taille) et [le module 4](suite.md).

> **À retenir** : on range pour retrouver.

### Par taille

**Tableau** : Trois tailles

| Taille | Place |
|---|---|
| petite | haut |

```sql title="Compter"
SELECT count(*) FROM objets;
```

```mermaid
flowchart LR
```

## Exercice - Ranger trois objets

1. Rangez. <!-- SECRETDEFORMATEUR -->

### Corrigé

Fait.

## L'essentiel

Rien de plus. 中
"""
SUITE = "# MODULE 04 - Suite\n\n## Continuer\n\nAlors `continuer`.\n"
FILE = PurePosixPath("cours/ranger.md")
ONE = read_module(Source(FILE, MODULE))
TWO = read_module(Source(FILE.with_name("suite.md"), SUITE))
DRAWN = Workshop(pictures=lambda *_: shape(400, 200, "Avant et après", "De gauche à droite."))

HANDOUT = Handout(
    "ranger", Language.FRENCH, "Le rangement", "Partie 2", "Module 3 - Ranger", ONE.facts, (ONE,)
)


def entry(term: str, definition: str, see_also: tuple[str, ...] = ()) -> GlossaryEntry:
    at = Location(PurePosixPath("g.md"), 3)
    return GlossaryEntry(at, term, Body(definition, at), see_also=see_also)


GLOSSARY = Glossary(
    "g",
    Location(PurePosixPath("g.md"), 1),
    "Glossaire",
    Language.FRENCH,
    "Le rangement",
    None,
    (entry("Zone", "Un lieu.", ("Étagère",)), entry("Étagère", "Une planche.")),
)
COURSE = replace(HANDOUT, title="Le rangement", modules=(ONE, TWO), glossary=GLOSSARY)


def text_of(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    return re.sub(r"\s+", " ", " ".join(pages))


def bookmarks(data: bytes) -> list[tuple[int, str]]:
    found = pypdfium2.PdfDocument(data).get_toc()
    return [(mark.level, re.sub(r"\s", " ", mark.get_title())) for mark in found]


@pytest.fixture(scope="module")
def single() -> bytes:
    return render_handout(HANDOUT, DRAWN).data


def test_a_module_has_its_title_contents_and_text(single: bytes) -> None:
    text = text_of(single)
    for words in (
        "Le rangement",
        "Module 3",
        "Ranger",
        "20 minutes",
        "Choisir un ordre",
        "Sommaire",
    ):
        assert words in text
    assert "Page 1 / 2" in text
    assert "Page 2 / 2" in text


def test_sections_and_captions_bear_the_number_of_the_module(single: bytes) -> None:
    text = text_of(single)
    for words in (
        "3.1 Pourquoi ranger",
        "3.1.1 Par taille",
        "Tableau 3.1 Trois tailles",
        "Listing 3.1 Compter",
        "Figure 3.1 Avant et après",
        "Exercice 3.1 Ranger trois objets",
        "3.2 L’essentiel",
        "À retenir on range pour retrouver",
    ):
        assert words in text


def test_headings_are_bookmarks(single: bytes) -> None:
    assert bookmarks(single) == [
        (0, "Ranger"),
        (1, "3.1 Pourquoi ranger"),
        (2, "3.1.1 Par taille"),
        (1, "Exercice 3.1 Ranger trois objets"),
        (2, "Corrigé"),
        (1, "3.2 L’essentiel"),
    ]


def test_trainers_notes_are_nowhere_in_the_file(single: bytes) -> None:
    with pikepdf.open(io.BytesIO(single)) as document:
        plain = io.BytesIO()
        document.save(
            plain, stream_decode_level=pikepdf.StreamDecodeLevel.all, compress_streams=False
        )
    assert "SECRETDEFORMATEUR" not in text_of(single)
    assert b"SECRETDEFORMATEUR" not in plain.getvalue()
    assert "SECRETDEFORMATEUR".encode("utf-16-be") not in plain.getvalue()


def test_a_figure_is_tagged_with_its_words(single: bytes) -> None:
    with pikepdf.open(io.BytesIO(single)) as document:
        said = [
            str(thing.get("/Alt"))
            for thing in document.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == pikepdf.Name.Figure
        ]
    assert said == ["Avant et après. De gauche à droite."]


def test_the_same_handout_is_the_same_bytes(single: bytes) -> None:
    assert render_handout(HANDOUT, DRAWN).data == single


def test_what_is_wrong_is_said_once_and_at_its_line() -> None:
    found = render_handout(HANDOUT, DRAWN).diagnostics
    line = MODULE.split("\n").index("Rien de plus. 中") + 1
    assert [(one.code, one.at) for one in found] == [(Code.MISSING_GLYPH, Location(FILE, line))]


def test_a_course_has_a_cover_openers_and_a_glossary() -> None:
    done = render_handout(COURSE, DRAWN)
    text = text_of(done.data)
    assert done.pages == 8  # cover, contents, figures, two openers, two texts, glossary
    assert "Annexe Glossaire" in text
    assert text.index("Une planche") < text.index("Un lieu")
    assert [title for level, title in bookmarks(done.data) if level == 0] == [
        "Ranger",
        "Suite",
        "Glossaire",
    ]


def test_figures_of_a_course_are_listed() -> None:
    pages = pypdfium2.PdfDocument(render_handout(COURSE, DRAWN).data)
    assert "Figure 3.1 Avant et après" in " ".join(
        pages[2].get_textpage().get_text_bounded().split()
    )


def test_what_a_course_announces_comes_before_its_modules() -> None:
    at = Location(PurePosixPath("index.md"), 5)
    said = (Body("# Notation\n\nSur 20.\n\n## Seuil\n\n12/20", at),)
    guide = (Body("# Guide\n\nSECRETDEGUIDE", at),)
    done = render_handout(replace(COURSE, programme=said, guide=guide), DRAWN)
    text = text_of(done.data)
    assert text.index("Sur 20") < text.index("Un objet rangé")
    assert "1 Notation" not in text
    assert "SECRETDEGUIDE" not in text
    assert (1, "Notation") in bookmarks(done.data)
    trainer = replace(COURSE, guide=guide, edition=Edition.TRAINER)
    assert "SECRETDEGUIDE" in text_of(render_handout(trainer, DRAWN).data)


def test_links_lead_to_what_the_handout_holds(single: bytes) -> None:
    with pikepdf.open(io.BytesIO(single)) as document:
        first, *others = document.pages
        in_text = [str(link.Dest) for page in others for link in page.get("/Annots", [])]
        in_contents = {str(link.Dest) for link in first.Annots}
    assert {*in_text} == {"m1-2"}  # the section; the other module is not here
    assert in_contents == {f"m1-{place}" for place in range(1, 6)}
    assert "le module 4" in text_of(single)


def test_element_ids_say_nothing_of_the_text(single: bytes) -> None:
    with pikepdf.open(io.BytesIO(single)) as document:
        names = [str(name) for name in document.Root.Names.Dests.Names][::2]
    assert names
    assert all(re.fullmatch(r"m1(-\d+)?", name) for name in names)


def test_a_module_without_number_counts_plainly() -> None:
    plain = read_module(Source(PurePosixPath("notes.md"), "# Notes\n\n## Un\n\n### Deux\n\nx\n"))
    done = render_handout(replace(HANDOUT, modules=(plain,), facts=()), DRAWN)
    text = text_of(done.data)
    assert "1 Un" in text
    assert "1.1 Deux" in text
    assert "Module" not in text


def test_an_empty_module_still_prints() -> None:
    empty = read_module(Source(PurePosixPath("vide.md"), "# Vide\n"))
    done = render_handout(replace(HANDOUT, modules=(empty,), facts=()), Workshop())
    assert "Vide" in text_of(done.data)
    assert done.diagnostics == ()


def test_english_handouts_speak_english() -> None:
    done = render_handout(replace(HANDOUT, language=Language.ENGLISH), DRAWN)
    text = text_of(done.data)
    assert "Contents" in text
    assert "Table 3.1" in text


def test_a_template_of_the_course_is_used() -> None:
    own = "<!doctype html><html><body><p>{{ title }} à moi</p></body></html>"
    done = render_handout(HANDOUT, Workshop(Templates({"handout.html.j2": own})))
    assert "Module 3 – Ranger à moi" in text_of(done.data)


def test_long_tables_break_and_repeat_their_header() -> None:
    rows = "\n".join(f"| ligne {i} | x |" for i in range(90))
    text = f"# T\n\n## A\n\n**Tableau** : Long\n\n| Entête | b |\n|---|---|\n{rows}\n"
    done = render_handout(replace(HANDOUT, modules=(read_module(Source(FILE, text)),)), Workshop())
    printed = text_of(done.data)
    assert re.findall(r"ligne (\d+)", printed) == [str(i) for i in range(90)]
    assert printed.count("Entête") == done.pages - 1 > 1


def test_long_code_breaks_and_loses_no_line() -> None:
    code = "\n".join(f"ligne{i}" for i in range(150))
    text = f'# T\n\n## A\n\n```text title="Long"\n{code}\n```\n'
    done = render_handout(replace(HANDOUT, modules=(read_module(Source(FILE, text)),)), Workshop())
    printed = text_of(done.data).split()
    assert [word for word in printed if word.startswith("ligne")] == code.split()
    assert done.pages > 3
