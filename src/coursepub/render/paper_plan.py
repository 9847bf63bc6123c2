"""Where each piece of a paper stands: arithmetic over heights, as the typesetter does it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from coursepub.model.form import Form
from coursepub.model.seal import SealMark
from coursepub.render.measures import Measures
from coursepub.render.paper_flow import Flow
from coursepub.render.paper_furniture import (
    COVER,
    LINES,
    QUESTIONS,
    SEAL,
    cover_name,
    furniture_name,
)
from coursepub.render.paper_units import Units
from coursepub.render.piece import Asked
from coursepub.render.qr import page_text, qr_drawing
from coursepub.render.seal import seal_drawing
from coursepub.typeset.fragments.model import CompositionError, Fragment, Library
from coursepub.typeset.fragments.sheet import Placed, Sheet


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


class Planner:
    """Plans the papers of one kit; what it has put together for one paper serves the next."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._units = Units(kit.library, kit.measures, kit.questions, kit.options)

    def plan(self, form: Form) -> tuple[Sheet, ...]:
        """The pages of a form; raises CompositionError where pieces cannot make them."""
        try:
            pages = Flow(self._units, form).pages()
            return tuple(_sheets(self._kit, form, pages))
        except KeyError as unknown:
            raise CompositionError(f"no such piece: {unknown}") from unknown


def plan(kit: Kit, form: Form) -> tuple[Sheet, ...]:
    """The pages of a single form."""
    return Planner(kit).plan(form)


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
