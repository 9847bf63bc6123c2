"""The pages of a form as they fill: questions that stay whole, and groups of them that do."""

from collections.abc import Sequence

from coursepub.language.exams import points
from coursepub.model.form import Form, Question, SectionKind
from coursepub.render.measures import Measures
from coursepub.render.paper_furniture import SEAL
from coursepub.render.paper_pieces import BLANK
from coursepub.render.paper_units import Unit, Units
from coursepub.typeset.fragments.model import CompositionError
from coursepub.typeset.fragments.sheet import Placed

CLOSE = 0.001
"""pt: sums of heights differ by as much from the engine's own."""

Parts = tuple[Unit, list[Unit]]
"""The head of a question and its rows."""


class _Page:
    """A page being filled, from `y` pt down."""

    __slots__ = ("fresh", "placed", "y")

    def __init__(self, y: float) -> None:
        self.placed: list[Placed] = []
        self.y = y
        self.fresh = True

    def has_room(self, height: float, measures: Measures) -> bool:
        """Whether something so tall fits."""
        return self.y + height <= measures.bottom + CLOSE


class _Group:
    """The questions placed last that stand on one page where they fit; most stand alone.

    Where they began on a page that had others before them, they can go to the next one.
    """

    __slots__ = ("members", "movable", "page", "start")

    def __init__(self, page: _Page) -> None:
        self.page = page
        self.start = len(page.placed)
        self.movable = not page.fresh
        self.members: list[tuple[Question, Parts]] = []


class Flow:
    """Fills the pages of one form."""

    def __init__(self, units: Units, form: Form) -> None:
        self._units = units
        self._form = form
        self._measures = units.measures
        self._pages: list[_Page] = []
        self._group: _Group | None = None

    def pages(self) -> list[list[Placed]]:
        """What stands on each page after the first."""
        if self._form.sitting.anonymous:  # the fold hides the back of the first leaf
            self._new_page(0.0).placed.append(Placed(self._units.one(BLANK)))
        for place, section in enumerate(self._form.sections):
            if section.kind is SectionKind.CHOICE:
                self._choices(place, section.questions)
            else:
                self._developments(place, section.questions)
        self._end(self._form.sections[-1].kind)
        return [page.placed for page in self._pages]

    def _new_page(self, y: float) -> _Page:
        self._pages.append(_Page(y))
        return self._pages[-1]

    def _choices(self, place: int, questions: Sequence[Question]) -> None:
        """A section of questions that each stay whole."""
        measures = self._measures
        title = self._units.one(f"title-{place}")
        page = self._new_page(measures.box(f"title-{place}").bottom + measures.after_title)
        page.placed.append(Placed(title, groups=("s",)))
        self._group = None
        for asked in questions:
            parts = self._parts(asked)
            self._group = self._group if asked.follows else None
            while not page.has_room(_height(parts, measures), measures):
                if page.fresh:
                    raise CompositionError("a question is taller than a page")
                page = self._next_page()
            self._group = self._group or _Group(page)
            self._add(self._group, asked, parts)

    def _next_page(self) -> _Page:
        """A new page, to which the group goes that is being placed, unless it is longer."""
        group, page = self._group, self._new_page(self._measures.top)
        if group:
            self._group = _Group(page)
        if group and group.movable:
            del group.page.placed[group.start :]
            for asked, parts in group.members:
                self._add(self._group, asked, parts)
        return page

    def _add(self, group: _Group | None, asked: Question, parts: Parts) -> None:
        """Place a question at the end of its group's page."""
        assert group  # noqa: S101
        self._place_choice(group.page, asked, parts)
        group.page.y += _height(parts, self._measures) + self._measures.after_question
        group.page.fresh = False
        group.members.append((asked, parts))

    def _parts(self, asked: Question) -> Parts:
        """The head of a question and its rows."""
        found = self._units.asked(asked)
        worth = points(asked.points, self._form.language)
        return self._units.head(found, worth), self._units.rows(asked.answers, found)

    def _place_choice(self, page: _Page, asked: Question, parts: Parts) -> None:
        measures, (head, rows) = self._measures, parts
        y, q = page.y, f"q{asked.number}"
        name = f"n-question-{asked.number}"
        dy = y - measures.box(name).y
        page.placed.append(Placed(self._units.one(name), 0.0, dy, ("s", q)))
        page.placed.append(Placed(head.fragment, 0.0, y, ("s", q)))
        y += head.height + measures.before_options
        for row in rows:
            page.placed.append(Placed(row.fragment, 0.0, y, ("s", q, "o")))
            y += row.height + measures.between_options

    def _developments(self, place: int, questions: Sequence[Question]) -> None:
        """A section of questions that each start a page, and take as many as they need."""
        for count, asked in enumerate(questions):
            found = self._units.asked(asked)
            name = found.stem if count else f"{found.stem}-{place}"
            top = self._measures.box(name).y
            groups = ("s", "d")
            worth = points(asked.points, self._form.language)
            for number, fragment in enumerate(self._units.pages(name)):
                page = self._new_page(top)
                page.placed.append(Placed(fragment, groups=groups if number == 0 else ()))
                if number == 0:
                    for head in (
                        f"p-development-{worth}",
                        f"n-development-{asked.number}",
                    ):
                        dy = top - self._measures.box(head).y
                        one = self._units.one(head)
                        page.placed.append(Placed(one, 0.0, dy, groups, first=True))
                page.y = self._measures.last_box(name).bottom

    def _end(self, kind: SectionKind) -> None:
        """The words that end a paper: never alone on a page."""
        measures = self._measures
        box = measures.box("end")
        page = self._pages[-1]
        if kind is SectionKind.CHOICE:
            y = page.y - measures.after_question + measures.before_end
        else:
            y = page.y + measures.before_end_of_development
        if y + box.height > measures.bottom + CLOSE:
            page, y = self._carried(kind, box.height)
        page.placed.append(Placed(self._units.one("end"), dy=y - box.y))
        if self._form.seal:
            self._seal(page, y + box.height + measures.before_seal)

    def _seal(self, page: _Page, y: float) -> None:
        """The block with the seal code: below the end, or on a page of its own."""
        measures = self._measures
        box = measures.box(SEAL)
        if y + box.height > measures.bottom + CLOSE:
            page, y = self._new_page(measures.top), measures.top
        page.placed.append(Placed(self._units.one(SEAL), dy=y - box.y))

    def _carried(self, kind: SectionKind, height: float) -> tuple[_Page, float]:
        """Take the last question over to a new page, with its group: it ends the paper there."""
        measures, group = self._measures, self._group
        if kind is not SectionKind.CHOICE or group is None or not group.movable:
            raise CompositionError("the end of the paper does not fit")
        page = self._next_page()
        y = page.y - measures.after_question + measures.before_end
        if y + height > measures.bottom + CLOSE:
            raise CompositionError("the end of the paper does not fit")
        return page, y


def _height(parts: Parts, measures: Measures) -> float:
    """How tall a question is, in pt."""
    head, rows = parts
    if not rows:
        return head.height
    tops = sum([row.height for row in rows]) + measures.between_options * (len(rows) - 1)
    return head.height + measures.before_options + tops
