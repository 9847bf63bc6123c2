"""Tags of handouts: everything marked is mapped, pictures have words, headings nest."""

import re
from dataclasses import replace

import pytest

from coursepub.model.language import Language
from coursepub.model.module import Edition
from coursepub.render.handout import render_handout
from coursepub.render.setting import Workshop
from coursepub.typeset.pdf import write_pdf
from tests.render.test_handout import COURSE, HANDOUT
from tests.tags import tag_faults

RUNNING = re.compile(r"page \d+: marked content \d+ is in no tag")
"""The engine marks running heads as content, but links their tags to no tree: known of it."""


@pytest.mark.parametrize("edition", Edition)
def test_the_tags_of_handouts_are_sound(edition: Edition) -> None:
    for handout in (HANDOUT, COURSE):
        data = render_handout(replace(handout, edition=edition), Workshop()).data
        assert [fault for fault in tag_faults(data) if not RUNNING.fullmatch(fault)] == []


def test_the_checker_sees_headings_that_jump() -> None:
    data = write_pdf("<h1>a</h1><h3>b</h3>", [], language=Language.ENGLISH, title="t").data
    assert tag_faults(data) == ["a heading of level 3 after one of level 1"]
