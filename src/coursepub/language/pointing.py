"""Words by which a text points to what is printed near it."""

import re

_FIGURES = (
    r"figures?|schémas?|diagrammes?|graphiques?|dessins?|illustrations?|images?|croquis|courbes?|"
    r"diagrams?|charts?|graphs?|drawings?|pictures?|sketch(?:es)?|plots?"
)
_TABLES = r"tableaux?|tables?|grilles?|grids?"
_THINGS = {"figure": _FIGURES, "table": _TABLES}
_AHEAD = {
    kind: re.compile(
        rf"\b(?:(?:{words})\s+(?:suivante?s?|ci-dessous|ci-après|below|that\s+follows?|overleaf)"
        rf"|(?:following|next)\s+(?:{words}))\b",
        re.IGNORECASE,
    )
    for kind, words in _THINGS.items()
}
_BACK = re.compile(
    r"\b(?:ci-dessus|ci-contre|plus\s+haut|précédente?s?|above|previous|preceding|"
    rf"(?:cette|ces?|this|these|that)\s+(?:{_FIGURES}|{_TABLES}))\b",
    re.IGNORECASE,
)


def announces(text: str, kind: str, number: str) -> bool:
    """Whether a text says that a `figure` or `table` follows, or names it: `figure 3.2`."""
    named = re.search(rf"\b{re.escape(number)}(?![.\d]*\d)", " ".join(text.split()), re.IGNORECASE)
    return bool(named or _AHEAD[kind].search(text))


def looks_back(text: str) -> bool:
    """Whether a text speaks of what is printed above it."""
    return bool(_BACK.search(text))
