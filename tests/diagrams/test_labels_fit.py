"""Labels stay inside the boxes that are drawn around them."""

import pytest
from lxml import etree

from coursepub.diagrams import Engine
from coursepub.diagrams.bounds import Box, texts
from coursepub.diagrams.extents import points
from coursepub.diagrams.geometry import Affine, affine
from coursepub.diagrams.names import SVG

LABELS = [
    "Bref",
    "Un libellé assez long pour devoir être coupé en plusieurs lignes",
    "deux<br/>lignes",
    "<b>gras</b> et <i>italique</i> mêlés",
    "`**Markdown** et *accents* éèà`",
    "Contravariance—incompréhensiblement",
    "flèche → coche ✓ borne ≤ 3",
    "第一步 处理 数据",
]


def _boxes(root: etree._Element) -> list[Box]:
    """Boxes of nodes: the rectangles with a border, in the drawing's pixels."""
    found = []
    for shape in root.iter(SVG + "rect"):
        if shape.get("stroke", "none") != "none":
            map_ = Affine()
            for element in [*reversed(list(shape.iterancestors())), shape]:
                map_ = map_ @ affine(element.get("transform") or "")
            (left, top), (right, bottom) = (map_.at(*point) for point in points(shape))
            found.append(Box(left, top, right, bottom))
    return found


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("head", ["flowchart TD", "flowchart LR"])
def test_a_flowchart_label_is_inside_its_box(draws: Engine, head: str, label: str) -> None:
    root = etree.fromstring(draws.draw(f'{head}\n  A["{label}"] --> B["fin"]').svg)
    boxes, words = _boxes(root), list(texts(root))
    assert len(boxes) == 2
    assert len(words) >= 2
    for placed in words:
        assert any(box.holding(placed.box) == box for box in boxes), placed


@pytest.mark.parametrize("length", [10, 60, 160])
def test_a_note_is_inside_its_box(draws: Engine, length: int) -> None:
    words = ("quelques mots " * 20)[:length].strip()
    source = f"sequenceDiagram\n  participant A\n  participant B\n  Note over A,B: {words}\n"
    root = etree.fromstring(draws.draw(source + "  A->>B: x").svg)
    boxes = _boxes(root)
    for placed in texts(root):
        if "mots" in placed.text:
            assert any(box.holding(placed.box) == box for box in boxes), placed


def test_the_layout_engine_leaves_room_for_our_type(draws: Engine) -> None:
    """A box is as wide as its words in the shipped font and the padding, not some other font's."""
    narrow = draws.draw("flowchart TD\n  A[iiiiiiiiii]").width
    wide = draws.draw("flowchart TD\n  A[mmmmmmmmmm]").width
    assert wide > narrow + 80
