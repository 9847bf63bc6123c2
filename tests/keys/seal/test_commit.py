"""A key fixed before the exam."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from coursepub.keys.seal.commit import (
    blinded,
    check_key,
    content_digest,
    contents_digest,
    draw_secret,
    fix_key,
)
from coursepub.keys.seal.pages import rehearsal_paper
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.language import Language
from coursepub.model.seal import SealMark
from coursepub.model.source import Body
from tests.seals import AT, LABEL, answer_key, fixed, form


def test_the_code_of_a_key_is_frozen() -> None:
    """Papers are checked years later: the same key, the same code."""
    assert fixed("A").mark.short == "95H5-7GGF-HJFD-03DD"


def test_a_code_has_a_short_and_a_whole_form() -> None:
    mark = SealMark("0001", "0123456789ABCDEF" + "G" * 36)
    assert mark.short == "0123-4567-89AB-CDEF"
    assert mark.whole.split() == ["0123", "4567", "89AB", "CDEF", *["GGGG"] * 9]
    assert mark.qr == "CPS1:0001:0123456789ABCDEF" + "G" * 36


def test_a_code_hides_the_letters_behind_a_nonce() -> None:
    secrets = [draw_secret(), draw_secret()]
    codes = {fix_key(form("A"), answer_key("A"), "order", s).mark.code for s in secrets}
    assert len(codes) == 2
    one = fix_key(form("A"), answer_key("A"), "order", bytes(32))
    other = fix_key(form("B"), answer_key("B"), "order", bytes(32))
    assert json.loads(one.data)["nonce"] != json.loads(other.data)["nonce"]


def test_any_change_of_the_key_is_another_code() -> None:
    base = fixed("A").mark.code
    assert fixed("A", right="C").mark.code != base
    why = fix_key(form("A"), answer_key("A", why="other"), "order", bytes(32))
    assert why.mark.code != base
    key = answer_key("A")
    worth = replace(key, entries=(replace(key.entries[0], points=Decimal(2)),))
    assert fix_key(form("A"), worth, "order", bytes(32)).mark.code != base
    asked = replace(form("A"), title="other")
    assert fix_key(asked, key, "order", bytes(32)).mark.code != base


def test_a_key_says_all_that_marking_goes_by() -> None:
    told = json.loads(fixed("A").data)
    assert told["questions"] == [
        {
            "question": 1,
            "item": "bank-1",
            "points": "1",
            "letters": ["B"],
            "explanation": {"text": "because"},
            "options": "bac",
        }
    ]


def test_a_swapped_key_is_noticed() -> None:
    good, other = fixed("A"), fixed("B")
    check_key(good.data, good.mark, "final")
    for data, mark, exam in (
        (fixed("A", right="C").data, good.mark, "final"),
        (good.data + b" ", good.mark, "final"),
        (other.data, replace(other.mark, paper="A"), "final"),
        (good.data, good.mark, "retake"),
    ):
        with pytest.raises(CoursepubError) as caught:
            check_key(data, mark, exam)
        assert caught.value.problem is Problem.KEY_SWAPPED


def test_the_digest_of_what_is_asked_holds_no_answer_and_no_place() -> None:
    base = content_digest(form("A"))
    section = form("A").sections[0]
    question = section.questions[0]
    elsewhere = replace(question, stem=Body("Which?", replace(AT, line=99)))
    moved = replace(form("A"), sections=(replace(section, questions=(elsewhere,)),))
    assert content_digest(moved) == base
    asked = replace(question, stem=Body("What?", AT))
    changed = replace(form("A"), sections=(replace(section, questions=(asked,)),))
    assert content_digest(changed) != base


def test_what_is_announced_of_the_questions_confirms_no_guess() -> None:
    """The same questions, another nonce: another digest; with the key, anybody computes it."""
    one, other = (fix_key(form("A"), answer_key("A"), "order", bytes([n]) * 32) for n in (1, 2))
    assert json.loads(one.data)["content"] == json.loads(other.data)["content"]
    assert one.content != other.content
    told = json.loads(one.data)
    assert blinded(bytes.fromhex(told["nonce"]), told["content"]) == one.content
    assert contents_digest([one]) != contents_digest([other])


def test_a_paper_depends_on_its_key_through_the_code_alone() -> None:
    """The renderer is handed the mark, and marks that are equal print the same bytes."""
    mark = fixed("A").mark
    pages = {rehearsal_paper(LABEL, m, Language.FRENCH).data for m in (mark, replace(mark))}
    assert len(pages) == 1
