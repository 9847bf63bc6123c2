"""Glossaries as Word documents: order, links, labels, and nothing lost."""

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from itertools import pairwise
from pathlib import PurePosixPath

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from coursepub.language.glossary import alphabetical, letter
from coursepub.model.diagnostic import Code
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.glossary import Glossary
from coursepub.model.language import Language
from coursepub.model.source import Source
from coursepub.parse.glossary.entries import read_glossary
from coursepub.publish.course import Loaded
from coursepub.render.glossary import render_glossary

TEXT = """\
# Mots &amp; `<signes>`

> Voici l'essentiel.

**Zèbre**
Un animal ; `a ; b`.

**État** (Step Functions)
*Anglais* : state
*Exemple* : `{ "Type": "Wait" }` attend.
*Voir aussi* : Œuvre ; inconnu ; ETL

Une étape.

- un
- deux

**ETL** – *Extract, Transform & Load*
Trois étapes avec {{ accolades }}.

**Œuvre**
Chose écrite : 1 < 2.

**3NF**
Forme normale.
*Voir aussi* : état
"""


def read(text: str = TEXT, language: Language = Language.FRENCH) -> Glossary:
    return read_glossary(Source(PurePosixPath("g.md"), text), language, "Cours <A>").value


def document(glossary: Glossary) -> WordDocument:
    return Document(io.BytesIO(render_glossary(glossary).data))


def lines(shown: WordDocument, *styles: str) -> list[str]:
    """The text of the paragraphs of these styles, with that of links, without odd spaces."""
    found = [p for p in shown.paragraphs if p.style is not None and p.style.name in styles]
    return [p.text.replace("\u202f", " ").replace("\u00a0", " ") for p in found]


def test_entries_stand_under_their_letters_in_order() -> None:
    assert lines(document(read()), "Heading 1", "Entry") == [
        "#",
        "3NF",
        "E",
        "État (Step Functions)",
        "ETL\u2002Extract, Transform & Load",
        "O",
        "Œuvre",
        "Z",
        "Zèbre",
    ]


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("état", "E"),
        ("Œuvre", "O"),
        ("Æther", "A"),
        ("3NF", "#"),
        (".NET", "#"),
        ("δ", "Δ"),
        ("", "#"),
    ],
)
def test_a_term_has_a_letter(term: str, expected: str) -> None:
    assert letter(term) == expected


def test_accents_capitals_and_hyphens_do_not_count() -> None:
    names = ["zone", "Élan", "ELT", "œil", "Odeur", "Or", "micro-lot", "Micro lots", "10", "#tag"]
    ordered = ["#tag", "10", "Élan", "ELT", "micro-lot", "Micro lots", "Odeur", "œil", "Or", "zone"]
    by_letter = sorted(names, key=alphabetical)
    assert by_letter == sorted(ordered[:2], key=alphabetical) + ordered[2:]


def test_homonyms_stand_in_the_order_of_their_qualifiers() -> None:
    shown = document(read("# G\n\n**Clé** (table)\nx\n\n**Clé** (objet)\ny\n"))
    assert lines(shown, "Entry") == ["Clé (objet)", "Clé (table)"]


def test_the_title_block_says_which_course() -> None:
    shown = document(read())
    assert lines(shown, "Course", "Title", "Introduction", "Index") == [
        "Cours <A>",
        "Mots & <signes>",
        "Voici l’essentiel.",
        "#\u2003E\u2003O\u2003Z",
    ]


def test_an_entry_prints_everything_that_its_author_wrote() -> None:
    shown = lines(document(read()), "Entry", "Definition", "Entry Detail")
    start = shown.index("État (Step Functions)")
    assert shown[start + 1 : start + 7] == [
        "Une étape.",
        "•\tun",
        "•\tdeux",
        "Anglais : state",
        'Exemple : { "Type": "Wait" } attend.',
        "Voir aussi : Œuvre ; inconnu ; ETL",
    ]


def test_labels_speak_the_language_of_the_course() -> None:
    entry = (
        "**Key**\nIt opens ; really.\n*French* : clé\n*Example* : a `b`.\n*See also* : Lock ; Key"
    )
    shown = document(read(f"# G\n\n{entry}\n", Language.ENGLISH))
    assert lines(shown, "Definition", "Entry Detail") == [
        "It opens ; really.",
        "French: clé",
        "Example: a b.",
        "See also: Lock; Key",
    ]


def test_french_spaces_are_narrow_and_stay_out_of_code() -> None:
    shown = [p.text for p in document(read()).paragraphs]
    assert "Un animal\u202f; a ; b." in shown


def test_see_also_leads_to_the_entry_where_there_is_one() -> None:
    root = document(read()).element
    marks: dict[str, str] = {}
    for mark in root.iter(qn("w:bookmarkStart")):
        paragraph = next(mark.iterancestors(qn("w:p")))
        marks[str(mark.get(qn("w:name")))] = paragraph.text
    links = [
        (link.text, marks[str(link.get(qn("w:anchor")))]) for link in root.iter(qn("w:hyperlink"))
    ]
    assert links[4:] == [
        ("état", "État (Step Functions)"),
        ("Œuvre", "Œuvre"),
        ("ETL", "ETL\u2002Extract, Transform & Load"),
    ]
    assert links[:4] == [(name, name) for name in "#EOZ"]
    numbers = [mark.get(qn("w:id")) for mark in root.iter(qn("w:bookmarkStart"))]
    assert len(set(numbers)) == len(numbers)


def test_the_header_names_the_first_and_last_term_of_a_page() -> None:
    shown = document(read())
    header = shown.sections[0].header
    fields = [f.get(qn("w:instr")) for f in header._element.iter(qn("w:fldSimple"))]
    assert fields == [' STYLEREF "Term" ', ' STYLEREF "Term" \\l ']
    assert [t.text for t in header._element.iter(qn("w:t"))] == [
        "Mots & <signes>",
        "3NF",
        " – ",
        "Zèbre",
    ]
    terms = [r.text for p in shown.paragraphs for r in p.runs if r.style.name == "Term"]
    assert terms == ["3NF", "État", "ETL", "Œuvre", "Zèbre"]


def test_the_footer_counts_pages() -> None:
    section = document(read()).sections[0]
    for footer in (section.footer, section.first_page_footer):
        fields = [f.get(qn("w:instr")) for f in footer._element.iter(qn("w:fldSimple"))]
        assert fields == [" PAGE ", " NUMPAGES "]


def test_an_entry_stays_on_one_page() -> None:
    shown = [(p, p.style.name) for p in document(read()).paragraphs if p.style is not None]
    for (one, name), (_, after) in pairwise(shown):
        if name in ("Entry", "Definition", "Entry Detail"):
            kept = one.paragraph_format.keep_with_next
            assert bool(kept) is (after not in ("Entry", "Heading 1"))


def test_a_see_also_to_code_and_a_term_in_code_meet() -> None:
    shown = document(read("# G\n\n**`CTAS`**\nx\n\n**B**\ny\n*Voir aussi* : `ctas`\n"))
    assert [link.text for link in shown.element.iter(qn("w:hyperlink"))][-1] == "ctas"
    assert lines(shown, "Entry") == ["B", "CTAS"]


def test_a_glossary_without_entries_is_a_document() -> None:
    assert lines(document(read("# Vide\n")), "Title", "Heading 1", "Index") == ["Vide"]


def test_an_author_is_told_what_does_not_print() -> None:
    rendered = render_glossary(read("# G\n\n**A**\nx ![plan](p.png)\n"))
    assert [(found.at.line, found.code) for found in rendered.diagnostics] == [
        (4, Code.BROKEN_IMAGE)
    ]
    assert rendered.pages == 0


def test_a_course_s_own_template_is_used_and_held_to_account() -> None:
    with zipfile.ZipFile(io.BytesIO(render_glossary(read()).data)) as archive:
        assert b"{{" not in archive.read("word/document.xml").replace(b"{{ accolades", b"")
    with pytest.raises(CoursepubError) as stopped:
        render_glossary(read(), b"not a template")
    assert stopped.value.problem is Problem.BAD_TEMPLATE
    assert stopped.value.values["template"] == "glossary.docx"


def test_the_sample_course_prints_whole(sample: Loaded) -> None:
    for glossary in sample.course.glossaries:
        rendered = render_glossary(glossary)
        shown = Document(io.BytesIO(rendered.data))
        assert len(lines(shown, "Entry")) == len(glossary.entries)
        assert not rendered.diagnostics
        targets = sum(len(entry.see_also) for entry in glossary.entries)
        letters = len(lines(shown, "Heading 1"))
        assert len(list(shown.element.iter(qn("w:hyperlink")))) == targets + letters


SCRIPT = """
import hashlib
from tests.render.test_glossary import read, render_glossary
print(hashlib.sha256(render_glossary(read()).data).hexdigest())
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_bytes_do_not_depend_on_the_process(seed: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        check=True,
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": os.pathsep.join(p for p in sys.path if p),
        },
    )
    assert done.stdout.strip() == hashlib.sha256(render_glossary(read()).data).hexdigest()
