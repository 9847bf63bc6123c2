"""What stands around the questions of papers: covers, heads and feet of pages, seal codes.

Each is laid out twice, with other signs in the places that differ from paper to paper: what
changes between the two are the slots.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from coursepub.model.form import Form
from coursepub.model.seal import SealMark
from coursepub.render.exam import duration
from coursepub.render.paper_values import Values, front, furniture
from coursepub.render.piece import Pieces
from coursepub.render.seal import seal_block, seal_line
from coursepub.render.setting import Typist

COUNTS = ((1, 1), (1, 2), (2, 2))
"""Digits of a page's number and of the count of pages, as papers of up to 99 pages have them."""
COVER, QUESTIONS = "cover", "part"
"""Kinds of pages, by the class of what stands on them."""
CODE_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ-"
DIGITS = "0123456789"
FIRST = {"code": "2", "name": "5", "page": "3", "pages": "7", "seal": "A", "one": "B", "two": "C"}
SECOND = {"code": "4", "name": "6", "page": "8", "pages": "9", "seal": "D", "one": "E", "two": "F"}
"""What stands in the slots of a piece, and in those of its twin."""
SEAL = "seal"
"""The block with the seal code on the last page."""
HOURS = 61
"""Minutes whose words are those of every length of an exam."""
LINES = ("one", "two")
"""Slots of a seal code on the last page."""


def add_furniture(found: Pieces, form: Form, typist: Typist) -> None:
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


def add_seal(found: Pieces, form: Form, mark: SealMark) -> None:
    """The block on the last page, with room for a code; the code itself is in no piece."""
    one, other = (
        seal_room(form, [fill[n] * len(line) for n, line in zip(LINES, mark.lines, strict=True)])
        for fill in (FIRST, SECOND)
    )
    _add_twins(found, SEAL, SEAL, one, other)
    found.add(SEAL, seal_room(form, [f"0 {CODE_SIGNS}"]), "signs-seal")


def seal_room(form: Form, lines: Sequence[str]) -> Values:
    """The block for a seal code on the last page, with these lines in its place."""
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
