"""CSS of a drawing worked out for each element, so that the style sheet can go.

The typesetter's own cascade gives up at the first selector it cannot read.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
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


NONE: frozenset[str] = frozenset()

REMEMBERED = 4096
"""Selectors, and blocks of declarations: diagrams of one kind have most of them in common."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_CLASS = re.compile(r"\.([\w-]+)")
_PLAIN = re.compile(r"[^(\[\\]+")
"""A selector whose classes are all that it asks for, and may be told from its text."""


class Cascade:
    """The drawing's own style sheets, then ours, then `style` attributes.

    Important declarations come after all others, and ours after all important ones.

    A selector that cannot be read is left out, and so is one that asks for a class that the
    drawing does not have: to make ready what is never used would take longer than the rest.
    """

    def __init__(self, sheets: Sequence[str], classes: frozenset[str]) -> None:
        self._matcher = cssselect2.Matcher()
        for is_ours, sheet in (*((False, sheet) for sheet in sheets), (True, _ours())):
            for selector, wanted, block in _rules(sheet):
                if wanted <= classes:
                    for compiled in _compiled(selector):
                        self._matcher.add_selector(compiled, (is_ours, declarations(block)))

    def declared(self, element: ElementWrapper) -> Declared:
        """What holds for an element, inherited values apart."""
        inline = declarations(element.etree_element.get("style") or "")
        found = [payload for *_, payload in self._matcher.match(element)]
        theirs = [block for is_ours, block in found if not is_ours]
        ours = [block for is_ours, block in found if is_ours]
        values: dict[str, str] = {}
        for ordinary, _ in (*theirs, *ours, inline):
            values.update(ordinary)
        for _, important in (*theirs, inline, *ours):
            values.update(important)
        return values


@lru_cache(maxsize=REMEMBERED)
def declarations(css: str) -> Declarations:
    """Parse the inside of a rule.

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


@cache
def _ours() -> str:
    return files("coursepub.diagrams").joinpath(PRINT).read_text("utf-8")


@lru_cache(maxsize=64)
def _rules(sheet: str) -> tuple[tuple[str, frozenset[str], str], ...]:
    """Each selector of a style sheet, the classes that it asks for, and its declarations."""
    found = _RULE.findall(_COMMENT.sub("", sheet))
    return tuple(
        (
            selector,
            frozenset(_CLASS.findall(selector)) if _PLAIN.fullmatch(selector) else NONE,
            block,
        )
        for selectors, block in found
        for selector in _apart(selectors)
    )


def _apart(selectors: str) -> Iterator[str]:
    """The selectors of one rule; those with commas of their own stay together."""
    return map(str.strip, selectors.split(",") if _PLAIN.fullmatch(selectors) else [selectors])


@lru_cache(maxsize=REMEMBERED)
def _compiled(selector: str) -> tuple[object, ...]:
    try:
        found = cssselect2.compile_selector_list(selector)
    except cssselect2.SelectorError:
        return ()
    return tuple(one for one in found if _applies(one))


def _applies(selector: cssselect2.compiler.CompiledSelector) -> bool:
    return selector.pseudo_element is None and not selector.never_matches
