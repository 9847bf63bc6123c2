"""CSS of a drawing worked out for each element, so that the style sheet can go.

The typesetter's own cascade gives up at the first selector it cannot read.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

import cssselect2
import tinycss2
from cssselect2 import ElementWrapper
from tinycss2.color4 import parse_color

Declared = Mapping[str, str]
"""Values by property."""

Declarations = tuple[dict[str, str], dict[str, str]]
"""Ordinary declarations and important ones."""

PRINT = "print.css"

COLOURS = {"fill", "stroke", "color", "stop-color", "background-color"}
NO_COLOURS = ("none", "inherit", "unset", "initial", "context-fill", "context-stroke")
"""What may stand in the place of a colour, apart from references."""


class Cascade:
    """The drawing's own style sheets, then ours, then `style` attributes.

    Important declarations come after all others, and ours after all important ones.

    A selector that cannot be read loses its own rule only.
    """

    def __init__(self, sheets: Sequence[str]) -> None:
        self._theirs = _matcher(sheets)
        self._ours = _matcher([files("coursepub.diagrams").joinpath(PRINT).read_text("utf-8")])

    def declared(self, element: ElementWrapper) -> Declared:
        """What holds for an element, inherited values apart."""
        inline = declarations(element.etree_element.get("style") or "")
        theirs, ours = _matches(self._theirs, element), _matches(self._ours, element)
        values: dict[str, str] = {}
        for ordinary, _ in (*theirs, *ours, inline):
            values.update(ordinary)
        for _, important in (*theirs, inline, *ours):
            values.update(important)
        return values


def declarations(css: object) -> Declarations:
    """Parse the inside of a rule: CSS text or tokens.

    Negative stroke widths are not CSS; variables and sums are not for print.
    """
    found: Declarations = ({}, {})
    for item in tinycss2.parse_blocks_contents(css):
        if item.type == "declaration" and not item.name.startswith("-"):
            value = tinycss2.serialize(item.value).strip()
            if _is_valid(item.lower_name, value):
                found[item.important][item.lower_name] = value
    return found


def _is_valid(name: str, value: str) -> bool:
    if not value or "var(" in value or "calc(" in value:
        return False
    if name in COLOURS:
        return _is_colour(value)
    return not (name == "stroke-width" and value.startswith("-"))


@cache
def _is_colour(value: str) -> bool:
    """Whether a shape can have it: the typesetter paints black what it cannot read."""
    known = value in NO_COLOURS or value.startswith("url(")
    return known or parse_color(value) is not None


def _matcher(sheets: Sequence[str]) -> cssselect2.Matcher:
    matcher = cssselect2.Matcher()
    for sheet in sheets:
        for selector, block in _rules(sheet):
            matcher.add_selector(selector, block)
    return matcher


def _rules(sheet: str) -> Iterator[tuple[object, Declarations]]:
    for rule in tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
        if rule.type != "qualified-rule":
            continue
        try:
            selectors = cssselect2.compile_selector_list(rule.prelude)
        except cssselect2.SelectorError:
            continue
        block = declarations(rule.content)
        yield from ((one, block) for one in selectors if _applies(one))


def _applies(selector: cssselect2.compiler.CompiledSelector) -> bool:
    return selector.pseudo_element is None and not selector.never_matches


def _matches(matcher: cssselect2.Matcher, element: ElementWrapper) -> list[Declarations]:
    return [block for *_, block in matcher.match(element)]
