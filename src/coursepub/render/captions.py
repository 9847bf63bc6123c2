"""Numbers of figures, tables and listings."""

import re
from dataclasses import dataclass

from coursepub.language.documents import DocumentWords
from coursepub.markup.slug import slug

CAPTION = re.compile(r"(?:tableau|table)(?:\s*\d+(?:\.\d+)*)?", re.IGNORECASE)


def place_id(module: str, name: str) -> str:
    """The id of a figure or listing of a module by its author's name for it."""
    return f"{module}-x-{slug(name)}"


@dataclass(slots=True)
class Numbers:
    """Counts what has captions, each kind for itself, with the module's number before it.

    `mark` begins the ids that lists of figures lead to; "" gives none. `module` begins those
    of what its author has named.
    """

    words: DocumentWords
    prefix: str
    mark: str = ""
    module: str = ""
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

    def place(self, name: str) -> str:
        """The id of what its author calls `name`; "" where that is nothing."""
        return place_id(self.module, name) if name else ""

    def table(self) -> str:
        """The next table's name."""
        self.tables += 1
        return f"{self.words.table} {self.prefix}{self.tables}"

    def listing(self) -> str:
        """The next listing's name."""
        self.listings += 1
        return f"{self.words.listing} {self.prefix}{self.listings}"
