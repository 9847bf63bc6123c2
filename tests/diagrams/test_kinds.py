"""Every kind of diagram comes out as plain vectors, readable in grey."""

import re

from lxml import etree

from coursepub.diagrams import Drawing, Engine
from coursepub.diagrams.bounds import shapes, texts, view_box
from coursepub.diagrams.lettering import FAMILIES
from coursepub.diagrams.theme import ACCENT
from coursepub.diagrams.tidy import ATTRIBUTES, ELEMENTS

LEAST = 7 / (8.5 / 16)
"""Height in pixels of type that prints at 7 pt where 16 pixels print at 8.5 pt."""

NAMED = {"black", "white", "none", "transparent"}


def test_only_plain_vectors_remain(root: etree._Element) -> None:
    names = {etree.QName(element).localname for element in root.iter()}
    attributes = {str(name) for element in root.iter() for name in element.attrib}
    assert names <= ELEMENTS
    assert attributes <= ATTRIBUTES
    assert not names & {"foreignObject", "style", "script", "image", "a", "filter"}


def test_it_says_its_words(drawing: Drawing, root: etree._Element) -> None:
    assert drawing.labels
    words = " ".join(" ".join(text.text or "" for text in root.iter("{*}text")).split())
    assert all(word in words for label in drawing.labels for word in label.split())


def test_nothing_is_cut_by_the_frame(drawing: Drawing, root: etree._Element) -> None:
    frame = view_box(root)
    boxes = [*(placed.box for placed in texts(root)), *shapes(root)]
    assert boxes
    assert all(frame.holding(box).wider(-0.1) != frame.holding(box) for box in boxes)
    outside = [box for box in boxes if frame.wider(0.1).holding(box) != frame.wider(0.1)]
    assert outside == []
    assert (round(frame.width), round(frame.height)) == (
        round(drawing.width),
        round(drawing.height),
    )


def test_text_is_in_shipped_type_and_large_enough(root: etree._Element) -> None:
    for text in root.iter("{*}text"):
        assert text.get("font-family") in FAMILIES.values()
        assert text.get("font-weight", "400") in ("400", "600")
        assert float(text.get("font-size", "0")) >= LEAST - 0.2, text.text


def test_colours_are_greys_and_the_accent(root: etree._Element) -> None:
    for element in root.iter():
        for name in ("fill", "stroke"):
            assert _is_grey(element.get(name) or "none"), (element.tag, element.get(name))


def _is_grey(colour: str) -> bool:
    if colour.lower() in NAMED | {ACCENT} or colour.startswith("url(#"):
        return True
    short = re.fullmatch(r"#([0-9a-f])([0-9a-f])([0-9a-f])", colour.lower())
    long = re.fullmatch(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", colour.lower())
    parts = re.fullmatch(r"rgb\((\d+), *(\d+), *(\d+)\)", colour)
    found = short or long or parts
    return found is not None and len(set(found.groups())) == 1


def test_references_stay_inside(root: etree._Element) -> None:
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    for element in root.iter():
        for value in map(str, element.attrib.values()):
            assert set(re.findall(r"url\(#([^)]*)\)", value)) <= set(ids)
            assert "http" not in value.replace("http://www.w3.org", "")


def test_ids_tell_nothing_of_the_source(root: etree._Element) -> None:
    for element in root.iter():
        assert re.fullmatch(r"d[0-9a-f]{10}-\d+", element.get("id") or "d0123456789-1")


def test_a_second_drawing_is_the_same(draws: Engine, source: str, drawing: Drawing) -> None:
    assert draws.draw(source) == drawing
