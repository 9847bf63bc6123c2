"""Where each piece of a paper stands: arithmetic over heights, as the typesetter does it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from coursepub.language.exams import points
from coursepub.model.form import Form, Question, SectionKind
from coursepub.model.seal import SealMark
from coursepub.render.measures import Measures
from coursepub.render.paper_pieces import (
    BLANK,
    COVER,
    LINES,
    QUESTIONS,
    SEAL,
    Asked,
    cover_name,
    furniture_name,
)
from coursepub.render.paper_units import Unit, Units
from coursepub.render.qr import page_text, qr_drawing
from coursepub.render.seal import seal_drawing
from coursepub.typeset.fragments.model import CompositionError, Fragment, Library
from coursepub.typeset.fragments.sheet import Placed, Sheet

CLOSE = 0.001
"""pt: sums of heights differ by as much from the engine's own."""


@dataclass(frozen=True, slots=True)
class Kit:
    """Everything that papers of one set are composed of; it can be sent to other processes.

    `places` are the marks of what is filled in later, by the name of the piece: square codes
    on furniture, names on covers. `holders` has the lines of each candidate by the name of the
    paper; they are kept in memory and nowhere else.
    """

    library: Library
    measures: Measures
    questions: Mapping[str, Asked]
    options: Mapping[str, str]
    places: Mapping[str, str]
    holders: Mapping[str, Fragment] = field(default_factory=dict)


class _Page:
    """A page being filled, from `y` pt down."""

    __slots__ = ("fresh", "placed", "y")

    def __init__(self, y: float) -> None:
        self.placed: list[Placed] = []
        self.y = y
        self.fresh = True


class Planner:
    """Plans the papers of one kit; what it has put together for one paper serves the next."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._units = Units(kit.library, kit.measures, kit.questions, kit.options)

    def plan(self, form: Form) -> tuple[Sheet, ...]:
        """The pages of a form; raises CompositionError where pieces cannot make them."""
        try:
            pages = _Filled(self._kit, self._units, form).pages()
            return tuple(_sheets(self._kit, form, pages))
        except KeyError as unknown:
            raise CompositionError(f"no such piece: {unknown}") from unknown


def plan(kit: Kit, form: Form) -> tuple[Sheet, ...]:
    """The pages of a single form."""
    return Planner(kit).plan(form)


class _Filled:
    """The pages of one form, being filled."""

    def __init__(self, kit: Kit, units: Units, form: Form) -> None:
        self._kit = kit
        self._units = units
        self._form = form
        self._measures = kit.measures
        self._pages: list[_Page] = []
        self._last: tuple[_Page, int, float] | None = None

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
        box = measures.box(f"title-{place}")
        page = self._new_page(box.bottom + measures.after_title)
        page.placed.append(Placed(title, groups=("s",)))
        for asked in questions:
            parts = self._parts(asked)
            height = _height(parts, measures)
            if page.y + height > measures.bottom + CLOSE:
                if page.fresh:
                    raise CompositionError("a question is taller than a page")
                page = self._new_page(measures.top)
            if page.y + height > measures.bottom + CLOSE:
                raise CompositionError("a question is taller than a page")
            self._last = (page, len(page.placed), height)
            self._place_choice(page, asked, parts)
            page.y += height + measures.after_question
            page.fresh = False

    def _parts(self, asked: Question) -> tuple[Unit, list[Unit]]:
        """The head of a question and its rows."""
        found = self._units.asked(asked)
        worth = points(asked.points, self._form.language)
        return self._units.head(found, worth), self._units.rows(asked.answers, found)

    def _place_choice(self, page: _Page, asked: Question, parts: tuple[Unit, list[Unit]]) -> None:
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
            for number, fragment in enumerate(self._kit.library.pieces[name]):
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
            page, y = self._carried(kind)
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

    def _carried(self, kind: SectionKind) -> tuple[_Page, float]:
        """Take the last question over to a new page, so that it ends the paper there."""
        if kind is not SectionKind.CHOICE or self._last is None or self._last[1] <= 1:
            raise CompositionError("the end of the paper does not fit")
        measures = self._measures
        page, start, height = self._last
        del page.placed[start:]
        fresh = self._new_page(measures.top)
        asked = self._form.sections[-1].questions[-1]
        self._place_choice(fresh, asked, self._parts(asked))
        return fresh, fresh.y + height + measures.before_end


def _height(parts: tuple[Unit, list[Unit]], measures: Measures) -> float:
    """How tall a question is, in pt."""
    head, rows = parts
    if not rows:
        return head.height
    tops = sum([row.height for row in rows]) + measures.between_options * (len(rows) - 1)
    return head.height + measures.before_options + tops


def _sheets(kit: Kit, form: Form, pages: Sequence[Sequence[Placed]]) -> Iterator[Sheet]:
    """The pages with everything that stands around them."""
    count = len(pages) + 1
    if count > 99:
        raise CompositionError("more than 99 pages")
    shared = slot_values(form, pages=count)
    for number, content in enumerate((tuple(_cover(kit, form, count)), *pages), 1):
        kind = COVER if number == 1 else QUESTIONS
        name = furniture_name(form, kind, len(str(number)), len(str(count)))
        around = kit.library.pieces[name][0]
        place = around.anchors[kit.places[name]]
        text = page_text(form.code, number, count)
        drawing = qr_drawing(text, place, kit.library.height)
        if form.seal and number == count:
            drawing += _seal_drawn(kit, form.seal, content[-1])
        yield Sheet(content, (Placed(around),), shared | {"page": str(number)}, drawing)


def _cover(kit: Kit, form: Form, pages: int) -> Iterator[Placed]:
    """The first page, with the lines that say whose paper it is."""
    name = cover_name(form, len(str(pages)))
    if len(kit.library.pieces[name]) != 1:
        raise CompositionError("a cover is taller than a page")
    cover = kit.library.pieces[name][0]
    yield Placed(cover)
    place = cover.anchors.get(kit.places[name])
    if place:
        held = kit.holders[form.name]
        (own,) = held.anchors.values()  # without a border: their middles fall together
        dy = place.y + place.height / 2 - own.y - own.height / 2
        yield Placed(held, dy=dy, inside=True)


def slot_values(form: Form, page: int = 1, pages: int = 1) -> dict[str, str]:
    """What fills the slots of a paper."""
    values = {"name": form.name, "code": form.code, "page": str(page), "pages": str(pages)}
    if form.seal is None:
        return values
    return values | {"seal": form.seal.short, **dict(zip(LINES, form.seal.lines, strict=True))}


def _seal_drawn(kit: Kit, mark: SealMark, block: Placed) -> bytes:
    """The square code of the block that ends a paper."""
    place = block.fragment.anchors[kit.places[SEAL]]
    return seal_drawing(mark, place._replace(y=place.y + block.dy), kit.library.height)
