"""Key sheets of many papers composed of pieces, which are kept in memory and nowhere else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import chain, combinations
from typing import Any

from coursepub.keys.answers import printed_answer
from coursepub.keys.sheet import (
    alert_label,
    kind_label,
    letters_row,
    remarks,
    total_points,
    under_title,
)
from coursepub.model.diagnostic import Diagnostic
from coursepub.model.form import Form
from coursepub.model.key import AnswerKey, KeyEntry
from coursepub.render.exam import exam_title, spaced_words
from coursepub.render.paper import STYLE, exam_setting
from coursepub.render.paper_furniture import CODE_SIGNS, COUNTS, DIGITS, FIRST, SECOND, shared_name
from coursepub.render.paper_kit import frames_are_ours
from coursepub.render.piece import Piece
from coursepub.render.setting import Typist, Workshop
from coursepub.typeset.fragments.harvest import Twins
from coursepub.typeset.fragments.layout import lay_out
from coursepub.typeset.fragments.model import Box, CompositionError, Library

TEMPLATE = "key-fragments.html.j2"
FRAMES = ("key.html.j2", "exam-base.html.j2")
CELLS = ("mark", "number", "letters", "explanation", "source", "points")
PACKED = ("row", "remark", "total")
"""Kinds of pieces that share pages."""
ORDER = dict.fromkeys(PACKED, 0) | {"furniture": 2}
"""Furniture stays once seen."""


@dataclass(frozen=True, slots=True)
class KeyKit:
    """Everything that the key sheets of one set are composed of.

    `boxes` tells where pieces were laid out; `explanations` names the piece of an item.
    """

    library: Library
    boxes: Mapping[str, Box]
    explanations: Mapping[str, str]
    remarks: tuple[str, ...]
    after_heading: float
    after_remark: float
    bottom: float


@dataclass(slots=True)
class _Found:
    pieces: dict[str, Piece] = field(default_factory=dict)
    explanations: dict[str, str] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    twins: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, kind: str, **values: Any) -> str:
        self.pieces.setdefault(name, Piece(name, kind, values))
        return name


def make_key_kit(
    made: Iterable[tuple[Form, AnswerKey]], workshop: Workshop
) -> tuple[KeyKit, tuple[Diagnostic, ...]]:
    """Lay out what these key sheets need, and all others of the same items.

    Raises CompositionError where there are marking grids: those are laid out whole.
    """
    frames_are_ours(workshop, FRAMES)
    several = iter(made)
    form, key = next(several)
    typist = Typist(exam_setting(form.language, workshop))
    found = _gather(chain([(form, key)], several), typist)
    names = sorted(found.pieces, key=lambda n: (ORDER.get(found.pieces[n].kind, 1), n))
    marks = {name: str(place) for place, name in enumerate(names, 1)}
    html = workshop.templates.fill(
        TEMPLATE,
        language=form.language.value,
        words=spaced_words(form.language),
        title=exam_title(form),
        under=under_title(form),
        list=[_marked(found.pieces[name], mark) for name, mark in marks.items()],
    )
    css = [workshop.templates.text(STYLE)]
    laid = lay_out(
        html,
        css,
        marks,
        language=form.language,
        title=exam_title(form),
        twins=Twins(found.twins, FIRST, SECOND),
        packed={name for name in marks if found.pieces[name].kind in PACKED},
        resources=workshop.images,
    )
    kit = _measured(laid.library, marks, found)
    return kit, (*typist.diagnostics, *typist.placed(laid.diagnostics))


def _gather(made: Iterable[tuple[Form, AnswerKey]], typist: Typist) -> _Found:
    found = _Found()
    for form, key in made:
        for entry in key.entries:
            if entry.is_development:
                raise CompositionError("marking grids are laid out whole")
            _add_row(found, entry, form, typist)
        if f"signs-{shared_name(form)}" not in found.pieces:
            _add_other_letters(found, form, key)
            found.add("total", "total", total=total_points(key.entries, form.language))
            _add_furniture(found, form)
        if not found.remarks:
            found.remarks = [
                found.add(f"remark-{place}", "remark", text=remark)
                for place, remark in enumerate(remarks(form, key, typist))
            ]
    found.add("head", "head")
    found.add("probe", "probe", remarks=len(found.remarks) or 1)
    return found


def _add_row(found: _Found, entry: KeyEntry, form: Form, typist: Typist) -> None:
    """The explanation of an item; its number and its letters, which differ by paper, apart."""
    if entry.item not in found.explanations:
        row = letters_row(entry, form.language, typist) | {
            "number": "",
            "letters": "",
            "words": False,
        }
        said = sha256(repr(sorted(row.items())).encode()).hexdigest()[:32]
        found.explanations[entry.item] = found.add(f"x-{said}", "row", row=row, bare=False)
    _add_cell(found, f"n-{entry.question}", "number", str(entry.question))
    said = printed_answer(entry, form.language)
    _add_cell(found, f"r-{said}", "letters", said, words=not entry.letters)


def _add_other_letters(found: _Found, form: Form, key: AnswerKey) -> None:
    """Another paper may have its right answers at any letters."""
    for asked, entry in zip(form.questions, key.entries, strict=True):
        letters = [answer.letter for answer in asked.answers]
        for some in combinations(letters, len(entry.letters)) if entry.letters else ():
            _add_cell(found, f"r-{' '.join(some)}", "letters", " ".join(some))


def _add_cell(found: _Found, name: str, cell: str, text: str, *, words: bool = False) -> None:
    if name not in found.pieces:
        row = dict.fromkeys(CELLS, "") | {cell: text, "words": words}
        found.add(name, "row", row=row, bare=True)


def _add_furniture(found: _Found, form: Form) -> None:
    names = {"name": FIRST["name"]} if form.name.isdecimal() else {}
    name = shared_name(form)
    for page, pages in COUNTS:
        for place, fill in enumerate((FIRST, SECOND)):
            signs = {n: fill[n] * len(form.name) for n in names}
            other = replace(form, code=fill["code"] * len(form.code), name=signs.get("name", name))
            own = f"around-{name}-{page}-{pages}" + "-twin" * place
            _add_around(found, own, other, fill["page"] * page, fill["pages"] * pages)
            heading = f"heading{'-twin' * place}"
            found.add(heading, "heading", code=other.code)
        found.twins[f"around-{name}-{page}-{pages}"] = f"around-{name}-{page}-{pages}-twin"
    found.twins["heading"] = "heading-twin"
    signed = replace(form, code=CODE_SIGNS, name=DIGITS if names else name)
    _add_around(found, f"signs-{name}", signed, DIGITS, DIGITS)
    found.add("signs", "heading", code=CODE_SIGNS)


def _add_around(found: _Found, name: str, form: Form, page: str, pages: str) -> None:
    found.add(
        name,
        "furniture",
        label=alert_label(form, specimen=False),
        kind_label=kind_label(form),
        code=form.code,
        number=page,
        pages=pages,
    )


def _marked(piece: Piece, mark: str) -> dict[str, Any]:
    packed = piece.kind in PACKED
    values = {"kind": piece.kind, "packed": packed, "mark": mark, **piece.values}
    if piece.kind == "row":
        return values | {"row": values["row"] | {"mark": mark}}
    if piece.kind == "probe":
        values["remark_marks"] = [f"{mark}-{place}" for place in range(4, 4 + values["remarks"])]
        values |= {f"{n}_mark": f"{mark}-{p}" for p, n in enumerate(("head", "total", "bottom"), 1)}
    return values


def _measured(library: Library, marks: Mapping[str, str], found: _Found) -> KeyKit:
    boxes = {
        name: library.pieces[name][0].anchors[mark]
        for name, mark in marks.items()
        if name in library.pieces
    }
    if any(len(piece) > 1 for piece in library.pieces.values()):
        raise CompositionError("a piece of a key sheet is taller than a page")
    probe, mark = library.pieces["probe"][0].anchors, marks["probe"]
    remarks = [probe[f"{mark}-{place}"] for place in range(4, 4 + len(found.remarks or [""]))]
    return KeyKit(
        library=library,
        boxes=boxes,
        explanations=found.explanations,
        remarks=tuple(found.remarks),
        after_heading=remarks[0].y - probe[mark].bottom,
        after_remark=probe[f"{mark}-1"].y - remarks[-1].bottom,
        bottom=probe[f"{mark}-3"].y,
    )
