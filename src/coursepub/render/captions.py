"""Numbers of figures, tables and listings, and the words that label remarks."""

import re
from dataclasses import dataclass

from coursepub.language.documents import DocumentWords
from coursepub.model.language import Language

CAPTION = re.compile(r"(?:tableau|table)(?:\s*\d+(?:\.\d+)*)?", re.IGNORECASE)

SHAPES = {
    "important": "important attention avertissement danger piège warning caution pitfall",
    "retain": "à_retenir a_retenir retenir l’essentiel key_point key_points takeaway remember",
    "definition": "définition definition",
}
ALERTS = {
    Language.FRENCH: {"Tip": "Conseil", "Warning": "Attention", "Caution": "Attention"},
    Language.ENGLISH: {},
}
_SHAPE = {
    word.replace("_", " "): shape for shape, listed in SHAPES.items() for word in listed.split()
}


def shape(label: str) -> str:
    """The shape of a remark with this label: it, not a colour, carries the meaning."""
    return _SHAPE.get(label.lower(), "plain")


@dataclass(slots=True)
class Numbers:
    """Counts what has captions, each kind for itself, with the module's number before it.

    `mark` begins the ids that lists of figures lead to; "" gives none.
    """

    words: DocumentWords
    prefix: str
    mark: str = ""
    figures: int = 0
    tables: int = 0
    listings: int = 0

    def figure(self) -> str:
        """The next figure's name."""
        self.figures += 1
        return f"{self.words.figure} {self.prefix}{self.figures}"

    def figure_id(self) -> str:
        """The id of the figure that was counted last."""
        return f"{self.mark}-f{self.figures}" if self.mark else ""

    def table(self) -> str:
        """The next table's name."""
        self.tables += 1
        return f"{self.words.table} {self.prefix}{self.tables}"

    def listing(self) -> str:
        """The next listing's name."""
        self.listings += 1
        return f"{self.words.listing} {self.prefix}{self.listings}"
