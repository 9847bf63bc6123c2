"""What stands below the number of a question, put together once for all papers of a set.

A question is its head, which is its points and its stem, and its rows: a letter and an option,
or two side by side. Rows come at any place and with any letter, so each is put together for
each letter that it meets.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from coursepub.model.form import Answer, Question
from coursepub.render.measures import Measures
from coursepub.render.paper_pieces import letter_name, question_key
from coursepub.render.piece import Asked
from coursepub.typeset.fragments.merged import Merged, merged
from coursepub.typeset.fragments.model import CompositionError, Fragment, Library
from coursepub.typeset.fragments.sheet import Placed

HEAD = ("s", "q")
"""The elements around the parts of a question, from the page's section on."""
ROW = (*HEAD, "o", "r")


class Unit(NamedTuple):
    """Pieces as one, from `y` = 0 down, and how tall they are in pt."""

    fragment: Merged
    height: float


class Units:
    """The heads and rows of one kit, each made when it is first asked for."""

    def __init__(
        self,
        library: Library,
        measures: Measures,
        questions: Mapping[str, Asked],
        options: Mapping[str, str],
    ) -> None:
        self._library = library
        self.measures = measures
        self._questions = questions
        self._options = options
        self._known: dict[tuple[int, ...], tuple[Question, Asked]] = {}
        self._heads: dict[tuple[str, str], Unit] = {}
        self._rows: dict[tuple[bool, tuple[tuple[str, str], ...]], Unit] = {}

    def one(self, name: str) -> Fragment:
        """A piece of one page."""
        piece = self._library.pieces[name]
        if len(piece) != 1:
            raise CompositionError("a piece is taller than a page")
        return piece[0]

    def pages(self, name: str) -> tuple[Fragment, ...]:
        """A piece that may take several pages."""
        return self._library.pieces[name]

    def asked(self, question: Question) -> Asked:
        """What is known of a question, whatever its number and the order of its answers.

        The same texts come with every paper, so they are first looked for by identity.
        """
        if question.stem is None:
            return self._questions[question_key(question)]
        same = id(question.stem), *sorted([id(answer.text) for answer in question.answers])
        known = self._known.get(same)
        if known is None:  # kept with the question, so that no other gets the identity
            known = question, self._questions[question_key(question)]
            self._known[same] = known
        return known[1]

    def head(self, found: Asked, worth: str) -> Unit:
        """The points of a question and its stem."""
        key = found.stem, worth
        if key not in self._heads:
            parts = [self._at(name, HEAD) for name in (f"p-question-{worth}", found.stem)]
            self._heads[key] = Unit(merged(parts), self.measures.box(found.stem).height)
        return self._heads[key]

    def rows(self, answers: Sequence[Answer], found: Asked) -> list[Unit]:
        """The options in the order in which they stand."""
        step = 2 if found.paired else 1
        said = [(answer.letter, answer.text.text) for answer in answers]
        rows = [tuple(said[start : start + step]) for start in range(0, len(said), step)]
        return [self._row(row, found.paired) for row in rows]

    def _row(self, row: tuple[tuple[str, str], ...], paired: bool) -> Unit:  # noqa: FBT001
        key = paired, row
        if key not in self._rows:
            self._rows[key] = self._made_row(row, paired)
        return self._rows[key]

    def _made_row(self, row: tuple[tuple[str, str], ...], paired: bool) -> Unit:  # noqa: FBT001
        parts: list[Placed] = []
        height = 0.0
        for column, (letter, text) in enumerate(row):
            groups = (*ROW, str(column)) if paired else ROW
            name = f"{self._options[text]}-{paired:d}"
            dx = column * self.measures.column
            parts += [self._at(each, groups, dx) for each in (letter_name(letter, paired), name)]
            height = max(height, self.measures.box(name).height)
        return Unit(merged(parts), height)

    def _at(self, name: str, groups: tuple[str, ...], dx: float = 0.0) -> Placed:
        """A piece with its top at 0."""
        return Placed(self.one(name), dx, -self.measures.box(name).y, groups)
