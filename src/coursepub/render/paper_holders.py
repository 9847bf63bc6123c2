"""The lines that say whose paper it is, a piece for each candidate, in memory and nowhere else."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from coursepub.fonts.metrics import nearest, read
from coursepub.model.cohort import Holder
from coursepub.model.diagnostic import Diagnostic
from coursepub.model.form import Form
from coursepub.render.exam import exam_title, spaced_words
from coursepub.render.holder import FAMILY, WEIGHT, Fitted, holder_values, printable
from coursepub.render.paper import STYLE
from coursepub.render.paper_kit import Made
from coursepub.render.paper_plan import Kit
from coursepub.render.paper_values import Values
from coursepub.render.setting import Workshop
from coursepub.typeset.fragments.harvest import Twins
from coursepub.typeset.fragments.joined import joined, renamed
from coursepub.typeset.fragments.layout import Laid, lay_out
from coursepub.typeset.fragments.model import CompositionError, Fragment, Library, Node

TEMPLATE = "holder-fragments.html.j2"
NO_TWINS = Twins({}, {}, {})
BATCH = 100
"""Candidates that are laid out at a time: their boxes take memory."""
LATIN = (*range(0x20, 0x180), *range(0x1E00, 0x1F00), *map(ord, "‘’“”–—…"))
PER_LINE = 100
SAMPLES = ("signs", "words")
"""Names that no paper has: those have capitals."""


def with_holders(kit: Kit, form: Form, holders: Mapping[str, Holder], workshop: Workshop) -> Made:
    """A kit made for such forms, with the lines of these candidates by the names of their papers.

    Every paper has the same signs in its fonts, so that none tells, or follows from, who else
    sits. Whose name has other signs is left out. Raises CompositionError where lines cannot
    be placed.
    """
    library: Library | None = None
    objects: tuple[bytes, ...] = ()
    held: dict[str, Fragment] = {}
    found: dict[Diagnostic, None] = {}
    for some in _batches(holders):
        laid = _laid(kit, form, some, workshop)
        if library is None:
            library, objects = joined(kit.library, laid.library), laid.library.objects
        if laid.library.objects != objects:
            raise CompositionError("boxes of names differ in their fonts")
        held |= {name: _lines(laid.library.pieces[name]) for name in some}
        found.update(dict.fromkeys(laid.diagnostics))
    return Made(replace(kit, library=library or kit.library, holders=held), tuple(found))


def _batches(holders: Mapping[str, Holder]) -> Iterator[dict[str, Holder]]:
    plain = [(name, each) for name, each in holders.items() if _is_plain(each)]
    for start in range(0, len(plain), BATCH):
        yield dict(plain[start : start + BATCH])


def _is_plain(holder: Holder) -> bool:
    """Whether a candidate's lines have none but signs that every paper has."""
    said = (holder.number, holder.surname, holder.first_name, holder.room, holder.seat)
    return set(printable("".join(said))) <= set(_signs())


@cache
def _signs() -> str:
    """The signs of Latin letters that our face has."""
    known = read(nearest(FAMILY, WEIGHT, italic=False)).advances
    return "".join(sign for sign in map(chr, LATIN) if sign in known and sign.isprintable())


def _laid(kit: Kit, form: Form, some: Mapping[str, Holder], workshop: Workshop) -> Laid:
    """The boxes of some candidates, below two that show every sign and every word."""
    boxes: dict[str, Values] = dict(zip(SAMPLES, _samples(form), strict=True))
    boxes |= {name: holder_values(each, form.language) for name, each in some.items()}
    marks = {name: str(place) for place, name in enumerate(boxes, 1)}
    html = workshop.templates.fill(
        TEMPLATE,
        language=form.language.value,
        words=spaced_words(form.language),
        title=exam_title(form),
        anonymous=form.sitting.anonymous,
        list=[box | {"mark": marks[name]} for name, box in boxes.items()],
    )
    return lay_out(
        html,
        [workshop.templates.text(STYLE)],
        marks,
        language=form.language,
        title=exam_title(form),
        twins=NO_TWINS,
        packed=marks,
        start=len(kit.library.objects),
    )


def _samples(form: Form) -> Iterator[Values]:
    signs = _signs()
    lines = tuple(signs[at : at + PER_LINE] for at in range(0, len(signs), PER_LINE))
    shown = {"surname": Fitted(lines, 1.0)}
    yield holder_values(Holder("", one_name=True), form.language) | shown
    yield holder_values(Holder(""), form.language) | shown


def _lines(piece: tuple[Fragment, ...]) -> Fragment:
    """A piece without the elements around its lines, which the cover has already."""
    try:
        (fragment,) = piece
        (section,) = fragment.nodes
        (box,) = (kid for kid in section.kids if isinstance(kid, Node))
    except ValueError as wrong:
        raise CompositionError("a box of names is not in one piece") from wrong
    lines = tuple(kid for kid in box.kids if isinstance(kid, Node))
    return replace(renamed(fragment), nodes=lines)
