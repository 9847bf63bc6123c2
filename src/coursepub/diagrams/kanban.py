"""Kanban boards: priorities told by the weight of a card's edge, which is grey for all."""

from collections.abc import Mapping

from lxml import etree

from coursepub.diagrams.names import SVG
from coursepub.diagrams.theme import INK, MIDDLE, SOFT

EDGES: Mapping[str, Mapping[str, str]] = {
    "red": {"stroke": INK, "stroke-width": "8"},
    "orange": {"stroke": INK, "stroke-width": "4"},
    "blue": {"stroke": SOFT, "stroke-width": "4", "stroke-dasharray": "4,3"},
    "lightblue": {"stroke": MIDDLE, "stroke-width": "3", "stroke-dasharray": "2,4"},
}
"""From very high to very low, by the colours that Mermaid gives them."""


def weigh_edges(root: etree._Element) -> None:
    """Draw the edges of cards in place."""
    for line in root.iter(SVG + "line"):
        for name, value in EDGES.get(line.get("stroke") or "", {}).items():
            line.set(name, value)
