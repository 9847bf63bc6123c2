"""Markdown to HTML: what prints, what does not, and what authors are told."""

import re
from pathlib import Path, PurePosixPath

import pypdfium2
import pytest

from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.language import Language
from coursepub.model.source import Body, Location
from coursepub.typeset.body import body_html, inline_html
from coursepub.typeset.pdf import write_pdf
from coursepub.typeset.picture import Picture
from coursepub.typeset.printer import Setting
from tests.tables import Case, cases
from tests.typeset.drawings import SQUARE, png

PLACE = Location(PurePosixPath("cours/m.md"), 1)
PNG = png(40, 30)
SETTING = Setting(Language.FRENCH, images={"cours/plan.png": PNG})

EDGE = re.compile(r"<span>(\s)</span>")
"""A space before an element; see `test_no_word_has_a_line_for_itself`."""


def body(text: str) -> Body:
    return Body(text, PLACE)


@cases(Path(__file__).with_name("bodies.txt"))
def test_a_body_prints_as_the_table_says(case: Case) -> None:
    html = body_html(body(case.given), SETTING)
    said = [f"{found.at.line}: {found.code.slug}" for found in html.diagnostics]
    visible = EDGE.sub(r"\1", html.markup).replace("\u202f", " ").replace("\u00a0", " ")
    assert "\n".join([visible.strip(), *said]) == case.expected


@pytest.mark.parametrize(
    ("text", "set_"),
    [
        ("quoi ?", "quoi\u202f?"),
        ("un : deux", "un\u00a0: deux"),
        ("10 Go", "10\u00a0Go"),
        ("Partie 1 - Fin", "Partie\u00a01 – Fin"),
    ],
)
def test_french_text_has_the_spaces_of_a_printer(text: str, set_: str) -> None:
    assert inline_html(text, Language.FRENCH) == set_


def test_english_text_keeps_its_spaces() -> None:
    assert inline_html("it's a : b ?", Language.ENGLISH) == "it’s a : b ?"


def test_a_short_last_word_does_not_stand_alone() -> None:
    text = "un texte assez long pour prendre plus d'une ligne dans la colonne, fin"
    assert "colonne,\u00a0fin" in body_html(body(text), SETTING).markup


def test_a_diagram_is_drawn_with_its_alternative() -> None:
    html = body_html(body("```mermaid\nx\n```"), Setting(Language.FRENCH, lambda *_: SQUARE))
    assert "<title>Un carré. Il est vide.</title>" in html.markup
    assert "<figcaption>Un carré</figcaption>" in html.markup
    assert not html.diagnostics


def test_a_diagram_that_cannot_be_drawn_prints_its_source_and_says_why() -> None:
    def draw(source: str, at: Location) -> Picture | Diagnostic:
        return diagnostic(at.below(1), Code.BAD_DIAGRAM, reason=source.strip())

    html = body_html(body("\n```mermaid\nnon\n```"), Setting(Language.FRENCH, draw))
    assert '<span class="l">non</span>' in html.markup
    assert html.diagnostics == (diagnostic(PLACE.below(2), Code.BAD_DIAGRAM, reason="non"),)


def test_a_picture_whose_type_gets_too_small_is_reported() -> None:
    setting = Setting(Language.FRENCH, lambda *_: SQUARE, room=(30, 30))
    html = body_html(body("```mermaid\nx\n```"), setting)
    assert html.diagnostics == (diagnostic(PLACE, Code.SMALL_DIAGRAM, size="4.8"),)


@pytest.mark.parametrize(
    "text",
    [
        "".join("  " * depth + "- a\n" for depth in range(45)),
        ">" * 99 + " a",
        "**b _a " * 80 + "c" + "_ **" * 80,
    ],
    ids=["lists", "quotes", "emphasis"],
)
def test_deep_nesting_is_kept_shallow_and_loses_no_word(text: str) -> None:
    html = body_html(body(text), SETTING)
    depth = deepest = 0
    for piece in html.markup.split("<")[1:]:
        depth += -1 if piece.startswith("/") else 1
        deepest = max(deepest, depth)
    assert deepest < 40
    assert re.sub(r"<[^>]+>", " ", html.markup).split().count("a") >= text.count("a")


@pytest.mark.parametrize(
    "words", ["`.csv.gz`", "« `csv` »", "« **csv** »,", "`csv` :", "`/brut`", "d'*eau*", "*a*\n*b*"]
)
def test_no_word_has_a_line_for_itself(words: str) -> None:
    """The engine would break a line at its first space, were the last before an element."""
    text = f"Il ne faut pas confondre le paquet et le bloc. Un fichier {words} est un flux unique."
    paragraph = body_html(body(text), Setting(Language.FRENCH)).markup
    widths = range(60, 130)
    columns = "".join(f'<div style="width: {width}mm">{paragraph}</div>' for width in widths)
    style = 'html { font: 10.5pt/15pt "CP Serif" } code { font-family: "CP Mono" }'
    done = write_pdf(columns, [style], language=Language.FRENCH, title="")
    printed = "\n".join(
        page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(done.data)
    )
    first_lines = [line for line in printed.splitlines() if line.startswith("Il")]
    assert len(first_lines) == len(widths)
    assert min(map(len, first_lines)) > 20
