"""Where questions are answered: boxes for numbers, lines or a box for long answers."""

from dataclasses import replace
from decimal import Decimal
from pathlib import PurePosixPath

import pytest

from coursepub.assemble.forms import paper_code
from coursepub.model.form import Question, Response
from coursepub.model.language import Language
from coursepub.model.source import Body, Location, Part
from coursepub.model.space import Space, by_points
from coursepub.parse.top.attributes import read_attributes
from coursepub.render.paper import render_paper
from coursepub.render.paper_values import question
from coursepub.render.setting import Typist, Workshop
from coursepub.typeset.printer import Setting
from tests import mixed
from tests.pdf import pages

AT = Location(PurePosixPath("bank.md"), 1)
OPEN = Question(1, Decimal(10), title="Concevoir", parts=(Part("", Body("Quoi ?", AT)),))


def values(asked: Question) -> dict[str, object]:
    return question(asked, Language.FRENCH, Typist(Setting(Language.FRENCH)))


@pytest.mark.parametrize(("points", "lines"), [(1, 6), (4, 8), (10, 20), (100, 60)])
def test_points_decide_where_nobody_says(points: int, lines: int) -> None:
    assert by_points(Decimal(points)) == Space(lines=lines)


@pytest.mark.parametrize(
    ("space", "shown"),
    [
        (None, (20, "")),
        (Space(lines=5), (5, "")),
        (Space(box=80), (0, "80mm")),
    ],
)
def test_lines_or_a_box(space: Space | None, shown: tuple[int, str]) -> None:
    made = values(replace(OPEN, space=space))["space"]
    assert isinstance(made, dict)
    assert (made["lines"], made["box"]) == shown


def test_an_author_may_leave_none() -> None:
    assert values(replace(OPEN, space=Space()))["space"] is None


@pytest.mark.parametrize(
    ("text", "space", "wrong"),
    [
        ("lines=12", Space(lines=12), 0),
        ("box=80", Space(box=80), 0),
        ("lines=0", Space(), 0),
        ("points=2", None, 0),
        ("lines=many", None, 1),
        ("box=900", None, 1),
    ],
)
def test_what_authors_write(text: str, space: Space | None, wrong: int) -> None:
    read = read_attributes(text, AT)
    assert (read.value.space, len(read.diagnostics)) == (space, wrong)


def test_the_place_for_a_number_tells_nothing_of_it() -> None:
    asked = Question(1, Decimal(1), stem=Body("Combien ?", AT), response=Response.NUMERIC, unit="m")
    assert values(asked)["reply"] == {"label": "", "cells": 10, "unit": "m"}
    assert "un chiffre par case" in str(values(asked)["note"])


def test_a_paper_keeps_its_code_unless_its_author_states_the_space() -> None:
    form, _ = mixed.form()
    development = form.sections[1]
    stated = replace(development.questions[0], space=Space(lines=30))
    other = replace(form, sections=(form.sections[0], replace(development, questions=(stated,))))
    assert paper_code(other) != form.code
    assert len(pages(render_paper(other, Workshop()).data)) == 4
    assert "Réservé au correcteur" in " ".join(
        pages(render_paper(form, Workshop()).data)[2].split()
    )
