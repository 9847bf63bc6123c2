"""Pages filled to their foot: figures that shrink or let text pass, tables and code in parts."""

from collections.abc import Callable

import pytest

from coursepub.model.language import Language
from coursepub.typeset.pdf import Place, find_places, write_pdf
from tests.pdf import pages as printed

PAGE = """@page { size: 100mm 110mm; margin: 5mm }
body { font: 10pt/12pt "CP Sans"; orphans: 2; widows: 2 } p, h2, figure, ol { margin: 0 }
.leads, h2 { break-after: avoid } figure, .kept, tr { break-inside: avoid } svg { display: block }
.kept, .l { display: block } td, th { padding: 0 }"""
"""Pages of 100 mm, or 23 lines."""
LINE = 12.0
TEXT = "Lorem ipsum. "


def lines(count: int, name: str, classes: str = "") -> str:
    return f'<p id="{name}" class="{classes}">' + "mot<br>" * (count - 1) + "mot</p>"


def figure(height: int, name: str = "figure", classes: str = "", least: float = 1.0) -> str:
    """A drawing so many lines high."""
    size = f"width:60pt;height:{height * LINE}pt"
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" style="{size}"></svg>'
    scale = f' data-least="{least}"' if least < 1 else ""
    return f'<figure id="{name}" class="diagram {classes}"{scale}>{svg}</figure>'


def places(*parts: str, css: str = PAGE) -> dict[str, Place]:
    html = f"<html><body><main>{''.join(parts)}</main></body></html>"
    return find_places(html, [css], language=Language.FRENCH)


def pages(*parts: str, css: str = PAGE) -> dict[str, int]:
    return {name: place.page for name, place in places(*parts, css=css).items()}


def test_a_figure_shrinks_as_far_as_the_room_asks_for() -> None:
    found = places(lines(12, "a"), figure(12, least=0.8), lines(3, "b"))
    assert [found[name].page for name in ("a", "figure", "b")] == [0, 0, 1]


def test_a_figure_that_would_be_too_small_keeps_its_size() -> None:
    found = places(lines(12, "a"), figure(16, least=0.8), lines(3, "b"))
    assert found["figure"].page == found["b"].page == 1
    assert found["b"].top - found["figure"].top == pytest.approx(16 * LINE, abs=6)


def test_text_goes_on_before_a_figure_that_is_announced() -> None:
    assert pages(lines(9, "a"), figure(16, classes="floats"), lines(13, "b"), lines(3, "c")) == {
        "a": 0,
        "b": 0,
        "figure": 1,
        "c": 1,
    }
    assert pages(lines(9, "a"), figure(16), lines(13, "b"), lines(3, "c"))["b"] >= 1


def test_a_paragraph_that_goes_on_overleaf_ends_before_the_figure() -> None:
    found = places(lines(9, "a"), figure(16, classes="floats"), lines(17, "b"), lines(3, "c"))
    assert [found[name].page for name in ("b", "figure", "c")] == [1, 1, 1]  # where they end
    assert found["figure"].top - found["b"].top == pytest.approx(3 * LINE)


@pytest.mark.parametrize(
    "after",
    [
        lines(13, "b", "stays"),
        "<h2>Titre</h2>" + lines(13, "b"),
        figure(9, "other") + lines(4, "b"),
        lines(1, "b", "leads") + figure(15, "code").replace("diagram", "code"),
    ],
    ids=["text that looks back", "a heading", "another figure", "what leads to more than fits"],
)
def test_nothing_passes_a_figure_that_belongs_below_it(after: str) -> None:
    found = pages(lines(9, "a"), figure(16, classes="floats"), after)
    assert found["figure"] == 1
    assert found["b"] >= 1


def test_what_leads_to_something_passes_with_it() -> None:
    item = "<ol id='list'>" + "<li>mot</li>" * 5 + "</ol>"
    found = pages(lines(9, "a"), figure(16, classes="floats"), lines(2, "b", "leads"), item)
    assert (found["b"], found["list"], found["figure"]) == (0, 0, 1)


def rows(count: int) -> str:
    head = "<thead><tr><th>mot</th></tr></thead>"
    body = "".join(f'<tr><td id="row-{n}">mot</td></tr>' for n in range(1, count + 1))
    return f'<figure class="table short"><table>{head}<tbody>{body}</tbody></table></figure>'


def code(count: int) -> str:
    body = "".join(f'<span class="l" id="line-{n}">mot</span>' for n in range(1, count + 1))
    return f'<figure class="code"><pre><span class="kept">{body}</span></pre></figure>'


TALL = PAGE.replace("110mm", "200mm")


@pytest.mark.parametrize(("make", "name"), [(rows, "row"), (code, "line")])
def test_tables_and_code_break_where_much_would_be_white(
    make: Callable[[int], str], name: str
) -> None:
    assert pages(lines(12, "a"), make(14))[f"{name}-1"] == 1
    found = pages(lines(26, "a"), make(22), css=TALL)
    assert (found[f"{name}-1"], found[f"{name}-22"]) == (0, 1)


def test_a_title_page_gives_up_space_for_its_last_lines() -> None:
    title = '<section class="front"><p class="gives" style="margin-bottom: 60pt">a</p>{}</section>'
    assert pages(title.format(lines(18, "b")))["b"] == 0
    assert pages(title.format(lines(22, "b")))["b"] == 1


def test_numbers_of_pages_are_shown_on_a_title_page_made_twice() -> None:
    css = PAGE + "a::after { content: target-counter(attr(href), page) }"
    links = "<br>".join(f'<a href="#b">{name}</a>' for name in "uvw" * 10)
    title = f'<section class="front"><p class="gives">{links}</p></section>'
    html = f"<title>x</title><main>{title}{lines(50, 'a')}<p id='b'>fin</p></main>"
    done = write_pdf(html, [css], language=Language.FRENCH, title="x")
    assert printed(done.data)[0].split()[:2] == ["u4", "v4"]
