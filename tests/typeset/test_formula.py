"""Formulas: drawn as outlines with their source, or refused with what is wrong."""

from pathlib import PurePosixPath

import pytest

from coursepub.model.diagnostic import Code, diagnostic
from coursepub.model.language import Language
from coursepub.model.source import Body, Location
from coursepub.typeset.body import body_html, inline_html
from coursepub.typeset.formula import Formula, Unreadable, formula
from coursepub.typeset.printer import Setting

AT = Location(PurePosixPath("m.md"), 7)
SETTING = Setting(Language.FRENCH, math=frozenset({AT.file}))


@pytest.mark.parametrize(
    "tex",
    [r"\frac{a}{b}", r"\mathcal{O}(n \log n)", r"\begin{cases}1&x>0\\0\end{cases}", r"\text{où }x"],
)
def test_tex_of_papers_is_drawn_in_outlines(tex: str) -> None:
    drawn = formula(tex, Language.FRENCH, display=False)
    assert isinstance(drawn, Formula)
    assert "<path" in drawn.svg
    assert "<text" not in drawn.svg
    assert " id=" not in drawn.svg
    assert 0 < drawn.width < 20


@pytest.mark.parametrize(
    ("tex", "found"),
    [
        (r"\foo{x}", r"\foo"),
        (r"a_{", ""),
        (r"\begin{foo}x\end{foo}", "foo"),
        ("中", "中"),
        ("x" * 3000, "x" * 40),
    ],
)
def test_what_would_print_as_text_is_refused(tex: str, found: str) -> None:
    assert formula(tex, Language.FRENCH, display=False) == Unreadable(found)


def test_a_decimal_comma_has_no_space_behind_it_in_french() -> None:
    french, english = (formula("3,5", language, display=False) for language in Language)
    assert isinstance(french, Formula)
    assert isinstance(english, Formula)
    assert french.width < english.width


def test_a_formula_has_its_source_for_those_who_do_not_see_it() -> None:
    html = body_html(Body("Un $x < 3$ et\n\n$$\ny\n$$", AT), SETTING)
    assert "<title>x &lt; 3</title>" in html.markup
    assert '<p class="display"><svg' in html.markup
    assert not html.diagnostics


def test_a_bad_formula_prints_its_source_and_is_named_at_its_line() -> None:
    html = body_html(Body("Un\n$\\foo$.", AT), SETTING)
    assert '<code class="no-formula">\\foo</code>' in html.markup
    assert html.diagnostics == (diagnostic(AT.below(1), Code.BAD_FORMULA, found=r"\foo"),)


@pytest.mark.parametrize("text", ["5 $ et 6 $", "$5 et $6", r"\$x\$"])
def test_money_stays_money_where_formulas_are_on(text: str) -> None:
    assert "<svg" not in body_html(Body(text, AT), SETTING).markup


def test_a_block_of_code_in_math_is_a_formula() -> None:
    assert '<p class="display"><svg' in body_html(Body("```math\nx\n```", AT), SETTING).markup
    assert "<svg" not in body_html(Body("```math\nx\n```", AT), Setting(Language.FRENCH)).markup


def test_a_formula_that_would_print_tiny_is_reported() -> None:
    html = body_html(Body("$$\n" + "a + b + " * 20 + "c\n$$", AT), SETTING)
    assert [found.code for found in html.diagnostics] == [Code.WIDE_FORMULA]


def test_formulas_are_off_elsewhere() -> None:
    assert "<svg" not in inline_html("$x^2$", Language.FRENCH)
