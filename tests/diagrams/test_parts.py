"""The small parts: maps, lines, styles, cascade, paths."""

import cssselect2
import pytest
from lxml import etree

from coursepub.diagrams.cascade import Cascade, declarations
from coursepub.diagrams.extents import points
from coursepub.diagrams.geometry import Affine, affine
from coursepub.diagrams.lines import pieces, visible, wrap
from coursepub.diagrams.style import Style, pixels

SVG = "http://www.w3.org/2000/svg"


@pytest.mark.parametrize(
    ("transform", "origin", "goes_to"),
    [
        ("", "", (2, 1)),
        ("translate(3, 4)", "", (5, 5)),
        ("translate(3)", "", (5, 1)),
        ("scale(2)", "", (4, 2)),
        ("scale(2 3)", "", (4, 3)),
        ("rotate(90)", "", (-1, 2)),
        ("rotate(0.25turn)", "", (-1, 2)),
        ("rotate(90 2 0)", "", (1, 0)),
        ("rotate(90deg)", "2px 0px", (1, 0)),
        ("translate(10 0) scale(2)", "", (14, 2)),
        ("matrix(1 0 0 1 5 6)", "", (7, 7)),
        ("skewX(45)", "", (3, 1)),
        ("none", "", (2, 1)),
    ],
)
def test_transforms(transform: str, origin: str, goes_to: tuple[float, float]) -> None:
    assert affine(transform, origin).at(2, 1) == pytest.approx(goes_to)


def test_a_map_reads_what_it_writes() -> None:
    map_ = affine("rotate(30) translate(4 5) scale(2)")
    again = affine(str(map_)).at(7, 8)
    assert again == pytest.approx(map_.at(7, 8), abs=1e-3)
    assert str(Affine(e=1, f=2)) == "translate(1 2)"


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("deux mots", ["deux ", "mots"]),
        ("peut-être", ["peut-", "être"]),
        ("-5 et 3-4", ["-5 ", "et ", "3-4"]),
        ("insécable\u00a0ici", ["insécable\u00a0ici"]),
        ("步骤 un", ["步", "骤", " ", "un"]),
        ("", []),
    ],
)
def test_where_lines_break(text: str, cut: list[str]) -> None:
    assert pieces(text) == cut


def test_lines_fill_their_room() -> None:
    assert list(wrap("un deux trois immensément", 8, len)) == ["un deux", "trois", "immensément"]
    assert visible("a\u200db\ufe0f") == "ab"


@pytest.mark.parametrize(
    ("value", "length"),
    [("12", 12), ("1.5em", 15), ("50%", 100), ("3pt", 4), ("2rem", 32), ("auto", None), ("", None)],
)
def test_lengths(value: str, length: float | None) -> None:
    assert pixels(value, em=10, whole=200) == length


def test_styles_are_handed_down() -> None:
    outer = Style().within("g", {"font-size": "20px", "color": "#123456", "text-anchor": "end"})
    inner = outer.within("b", {"font-size": "50%", "line-height": "1.5", "color": "inherit"})
    assert (inner.type_.size, inner.type_.weight, inner.leading) == (10, 600, 15)
    assert (inner.color, inner.anchor) == ("#123456", "end")
    assert outer.within("code", {}).type_.family == "CP Mono"


def test_a_bad_selector_loses_only_its_own_rule() -> None:
    sheet = "a:::b { fill: red } /* } */ rect, .a:::b { fill: blue; stroke-width: -1 }"
    cascade = Cascade([sheet], frozenset())
    assert cascade.declared(_element(f'<rect xmlns="{SVG}"/>'))["fill"] == "blue"
    assert "stroke-width" not in cascade.declared(_element(f'<rect xmlns="{SVG}"/>'))


def test_importance_and_order() -> None:
    cascade = Cascade(
        ["rect { fill: red !important; stroke: red } .b, .a { fill: blue; stroke: blue }"],
        frozenset("a"),
    )
    element = _element(f'<rect xmlns="{SVG}" class="a" style="stroke: green; fill: green"/>')
    assert cascade.declared(element) == {"fill": "red", "stroke": "green"}


def test_selectors_of_any_sort_are_read() -> None:
    sheet = ".b rect { x: 1 } rect:not(.b, .c) { y: 2 } [rx='1,2'], .a .c { ry: 3 }"
    cascade = Cascade([sheet], frozenset("a"))
    element = _element(f'<rect xmlns="{SVG}" class="a" rx="1,2"/>')
    assert cascade.declared(element) == {"y": "2", "ry": "3"}


def test_variables_and_sums_are_left_out() -> None:
    assert declarations("fill: var(--x); stroke: calc(1 + 2); x: 1") == ({"x": "1"}, {})


@pytest.mark.parametrize(
    ("shape", "reach"),
    [
        ('<line x1="1" y1="2" x2="3" y2="4"/>', (1, 2, 3, 4)),
        ('<rect x="1" y="2" width="3" height="4"/>', (1, 2, 4, 6)),
        ('<circle cx="5" cy="5" r="2"/>', (3, 3, 7, 7)),
        ('<polygon points="0,0 4,0 4,-3"/>', (0, -3, 4, 0)),
        ('<path d="M1,1 h4 v5 H0 Z"/>', (0, 1, 5, 6)),
        ('<path d="M0 0 c0-3 4-3 4 0"/>', (0, -3, 4, 0)),
        ('<path d="M0,0 a2,2 0 01 4,0 l0,1"/>', (0, 0, 4, 1)),
        ('<path d="M5,5 l1,1 -3,0"/>', (3, 5, 6, 6)),
    ],
)
def test_how_far_shapes_reach(shape: str, reach: tuple[float, ...]) -> None:
    found = points(etree.fromstring(shape.replace("/>", f' xmlns="{SVG}"/>')))
    xs, ys = [point[0] for point in found], [point[1] for point in found]
    assert (min(xs), min(ys), max(xs), max(ys)) == reach


def _element(xml: str) -> cssselect2.ElementWrapper:
    return cssselect2.ElementWrapper.from_xml_root(etree.fromstring(xml))
