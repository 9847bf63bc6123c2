"""The pieces of a set of papers: what there is to lay out, once for all of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from markupsafe import Markup

from coursepub.language.exams import points
from coursepub.model.form import Form, Question, SectionKind
from coursepub.model.seal import SealMark
from coursepub.render.exam import duration
from coursepub.render.paper_values import (
    Values,
    are_paired,
    development,
    front,
    furniture,
    nothing,
    option,
    part_title,
    stem,
)
from coursepub.render.seal import seal_block, seal_line
from coursepub.render.setting import Typist

COUNTS = ((1, 1), (1, 2), (2, 2))
"""Digits of a page's number and of the count of pages, as papers of up to 99 pages have them."""
BLANK = "blank"
COVER, QUESTIONS = "cover", "part"
"""Kinds of pages, by the class of what stands on them."""
CODE_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ-"
DIGITS = "0123456789"
FIRST = {"code": "2", "name": "5", "page": "3", "pages": "7", "seal": "A", "one": "B", "two": "C"}
SECOND = {"code": "4", "name": "6", "page": "8", "pages": "9", "seal": "D", "one": "E", "two": "F"}
"""What stands in the slots of a piece, and in those of its twin."""
SEAL = "seal"
"""The block with the seal code on the last page."""
WRAPPING = "wrapping"
"""The boxes that several pieces have around them, with nothing else: they must paint nothing."""
HOURS = 61
"""Minutes whose words are those of every length of an exam."""
LINES = ("one", "two")
"""Slots of a seal code on the last page."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece by its name: which part of the template prints it, and with what."""

    name: str
    kind: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """Where a question's pieces are: by their names in the library."""

    stem: str
    paired: bool = False


@dataclass(slots=True)
class Pieces:
    """Everything that some forms need, gathered from samples of them.

    `questions` and `options` lead from what a form says to the names of pieces. `held` papers
    have a place for a candidate's name, which is in no piece. Most have `minutes`.
    """

    specimen: bool
    held: bool = False
    minutes: int | None = None
    pieces: dict[str, Piece] = field(default_factory=dict)
    questions: dict[str, Asked] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)
    twins: dict[str, str] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)

    def add(self, kind: str, values: Mapping[str, Any], name: str) -> str:
        """Keep a piece under its name."""
        self.pieces.setdefault(name, Piece(name, kind, values))
        return name


def question_key(asked: Question) -> str:
    """What tells questions apart, whatever their numbers and the order of their answers."""
    parts = [text for part in asked.parts for text in (part.title, part.body.text)]
    answers = sorted(answer.text.text for answer in asked.answers)
    said = (
        asked.response.value,
        asked.unit,
        repr(asked.space),
        asked.stem.text if asked.stem else "",
        asked.title,
    )
    return "\x00".join((*said, *answers, *parts))


def gather(forms: Iterable[Form], typist: Typist, *, specimen: bool, held: bool = False) -> Pieces:
    """The pieces of these forms, and of all others that hold the same questions.

    Forms with numbers for names share their furniture, whatever the number.
    """
    found = Pieces(specimen, held)
    for form in forms:
        if not found.pieces:
            found.minutes = form.minutes
            _add_probes(found, form)
        for place, section in enumerate(form.sections):
            if f"title-{place}" not in found.pieces:
                found.add("title", {"title": part_title(form, place)}, f"title-{place}")
            for asked in section.questions:
                _add_question(found, asked, form, place, typist)
        if cover_name(form, 1) not in found.pieces:
            _add_furniture(found, form, typist)
        if form.seal and SEAL not in found.pieces:
            _add_seal(found, form, form.seal)
    found.add("end", {}, "end")
    found.add("wrapping", {}, WRAPPING)
    found.add("blank", {}, BLANK)
    return found


def _add_question(found: Pieces, asked: Question, form: Form, place: int, typist: Typist) -> None:
    is_choice = form.sections[place].kind is SectionKind.CHOICE
    kind = "question" if is_choice else "development"
    worth = points(asked.points, form.language)
    heads = {f"n-{kind}-{asked.number}": {"number": str(asked.number)}}
    heads[f"p-{kind}-{worth}"] = {"points": worth}
    for name, head in heads.items():
        found.add(kind, {"q": nothing() | head, "title": None}, name)
    if is_choice:
        _add_choice(found, asked, form, typist)
    else:
        _add_development(found, asked, form, typist)


def _add_choice(found: Pieces, asked: Question, form: Form, typist: Typist) -> None:
    key = question_key(asked)
    if key not in found.questions:
        values = stem(asked, form.language, typist)
        name = found.add("question", {"q": nothing() | values}, _named("s", values))
        found.questions[key] = Asked(name, are_paired(asked.answers, typist))
    paired = found.questions[key].paired
    for answer in asked.answers:
        _add_row(found, option(letter=answer.letter), letter_name(answer.letter, paired), paired)
    if key not in found.known:
        found.known.add(key)
        for answer in asked.answers:
            text = typist.text(answer.text)
            name = _named("o", {"text": str(text)})
            found.options[answer.text.text] = name
            _add_row(found, option(text=text), f"{name}-{paired:d}", paired)


def _add_development(found: Pieces, asked: Question, form: Form, typist: Typist) -> None:
    """Such a question takes pages of its own, with the title of its section or without."""
    if question_key(asked) in found.questions:
        return
    values = development(asked, form.language, typist)
    name = _named("d", values)
    found.questions[question_key(asked)] = Asked(name)
    found.add("development", {"q": nothing() | values, "title": None}, name)
    for place, section in enumerate(form.sections):
        if section.kind is SectionKind.DEVELOPMENT:
            titled = {"q": nothing() | values, "title": part_title(form, place)}
            found.add("development", titled, f"{name}-{place}")


def _named(prefix: str, values: Values) -> str:
    """A name that follows from what a piece prints: its place in a file tells nothing else."""
    return f"{prefix}-{sha256(repr(sorted(values.items())).encode()).hexdigest()[:32]}"


def letter_name(letter: str, paired: bool) -> str:  # noqa: FBT001 - what it is called by
    """The name of a box with its letter."""
    return f"a-{letter}-{paired:d}"


def _add_row(found: Pieces, only: Values, name: str, paired: bool) -> None:  # noqa: FBT001
    found.add("question", {"q": nothing() | {"rows": [[only]], "paired": paired}}, name)


def _add_furniture(found: Pieces, form: Form, typist: Typist) -> None:
    """The cover and what stands around each kind of page, twice each, to show their slots."""
    names = {"name": len(form.name)} if form.name.isdecimal() else {}
    for page, pages in COUNTS:
        sizes = {"code": len(form.code), "page": page, "pages": pages, **names}
        sizes["seal"] = len(form.seal.short) if form.seal else 0
        for kind in (COVER, QUESTIONS) if page == 1 else (QUESTIONS,):
            one, other = (_around(form, kind, fill, sizes) for fill in (FIRST, SECOND))
            _add_twins(found, "furniture", furniture_name(form, kind, page, pages), one, other)
        if page == 1:
            sizes = {"pages": pages, **names}
            one, other = (_cover(found, form, fill, sizes, typist) for fill in (FIRST, SECOND))
            _add_twins(found, "cover", cover_name(form, pages), one, other)
    signs = {"code": CODE_SIGNS, "page": DIGITS, "pages": DIGITS, "name": DIGITS}
    signs["seal"] = CODE_SIGNS
    found.add("furniture", _around(form, QUESTIONS, signs, None), "signs-around")
    hours = ("0", f"{DIGITS} {duration(replace(form, minutes=HOURS))}")
    bare = replace(form, sections=(), facts=(hours,), notices=(), documents="")
    found.add("cover", _cover(found, bare, signs, None, typist), "signs")


def _add_seal(found: Pieces, form: Form, mark: SealMark) -> None:
    """The block on the last page, with room for a code; the code itself is in no piece."""
    one, other = (
        _block(form, [fill[name] * len(line) for name, line in zip(LINES, mark.lines, strict=True)])
        for fill in (FIRST, SECOND)
    )
    _add_twins(found, SEAL, SEAL, one, other)
    found.add(SEAL, _block(form, [f"0 {CODE_SIGNS}"]), "signs-seal")


def _block(form: Form, lines: Sequence[str]) -> Values:
    return {"seal": seal_block(form.language, lines)}


def _add_twins(found: Pieces, kind: str, name: str, one: Values, other: Values) -> None:
    found.add(kind, one, name)
    found.twins[name] = found.add(kind, other, f"{name}-twin")


def furniture_name(form: Form, kind: str, page: int, pages: int) -> str:
    """The name of the furniture of a page whose number and count have so many digits."""
    return f"around-{kind}-{shared_name(form)}-{page}-{pages}"


def cover_name(form: Form, pages: int) -> str:
    """The name of the first page of a paper whose count of pages has so many digits.

    Where candidates are granted more time, it is all that differs.
    """
    return f"cover-{shared_name(form)}-{form.minutes or 0}-{pages}"


def shared_name(form: Form) -> str:
    """The name of a form in those of its furniture, which numbered ones share."""
    return "0" * len(form.name) if form.name.isdecimal() else form.name


def _filled(form: Form, fill: Mapping[str, str], sizes: Mapping[str, int] | None) -> Form:
    """A form with other signs for its code and, where it is a number, its name."""

    def signs(name: str, own: str) -> str:
        if sizes is None:
            return fill[name]
        return fill[name] * sizes[name] if name in sizes else own

    name = signs("name", form.name) if form.name.isdecimal() else form.name
    return replace(form, code=signs("code", form.code), name=name)


def _count(name: str, fill: Mapping[str, str], sizes: Mapping[str, int] | None) -> str:
    return fill[name] if sizes is None else fill[name] * sizes[name]


def _around(
    form: Form, kind: str, fill: Mapping[str, str], sizes: Mapping[str, int] | None
) -> Values:
    said = furniture(replace(_filled(form, fill, sizes), seal=None))
    sealed = seal_line(form.language, _count("seal", fill, sizes)) if form.seal else ""
    return {
        "page": kind,
        "running": said["running"],
        "code": said["code"],
        "label": said["kind_label"] + sealed,
        "to_write": said["to_write"],
        "cells": said["cells"],
        "number": _count("page", fill, sizes),
        "pages": _count("pages", fill, sizes),
        "qr_mark": "",
    }


def _cover(
    found: Pieces,
    form: Form,
    fill: Mapping[str, str],
    sizes: Mapping[str, int] | None,
    typist: Typist,
) -> Values:
    said = front(_filled(form, fill, sizes), typist, specimen=found.specimen)
    return {
        "minutes": form.minutes,
        "front": said | {"held": {"mark": ""} if found.held else None},
        "pages": _count("pages", fill, sizes),
    }


def _add_probes(found: Pieces, form: Form) -> None:
    """Short questions of every shape one below the other, to measure what lies between them."""
    line = Markup("<p>0</p>")
    asked = nothing() | {"stem": line, "number": "0", "points": "0"}
    one = asked | {"rows": [[option("A", line)], [option("B", line)]]}
    two = asked | {
        "rows": [[option("A", line), option("B", line)], [option("C", line)]],
        "paired": True,
    }
    long = nothing() | {"title": "0", "parts": [{"title": "0", "text": line}]}
    title = part_title(form, 0)
    shared: Values = {"title": title, "bottom_mark": "", "end_mark": "", "seal": None}
    if form.seal:
        shared |= _block(form, LINES)
    found.add(
        "probe", {**shared, "is_choice": True, "questions": [asked, one, two]}, "probe-question"
    )
    if any(section.kind is SectionKind.DEVELOPMENT for section in form.sections):
        probe = {**shared, "is_choice": False, "questions": [long]}
        found.add("probe", probe, "probe-development")
