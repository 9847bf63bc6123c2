"""What a course changed since a run was printed."""

from dataclasses import replace

import pytest

from coursepub.assemble.forms import assemble
from coursepub.assemble.plans import planned
from coursepub.model.course import Course
from coursepub.model.plan import Plan, Request, SectionPlan
from coursepub.model.source import Body
from coursepub.publish.printed import changes, printed_items
from tests.assemble.bank import COURSE, at, course, item, pool

AT = at("coursepub.toml", 1)
SECTION = SectionPlan(AT, requests=(Request(AT, None, (1,)),))
KEY = assemble(COURSE, planned(COURSE, Plan("june", AT, sections=(SECTION,))).value, "A", "s")[1]
KEPT = printed_items(COURSE, [KEY])
ITEMS = [item(1, number) for number in range(1, 7)]


def bank(**changed: object) -> Course:
    return course(pool(replace(ITEMS[0], **changed), *ITEMS[1:]))  # type: ignore[arg-type]


def test_a_course_that_was_left_alone_has_changed_nothing() -> None:
    assert changes(KEPT, COURSE) == ()
    assert changes(KEPT, bank()) == ()


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ({"stem": Body("Another stem", AT)}, "+Another stem"),
        ({"key": frozenset("D")}, "+key: D"),
        ({"explanation": Body("Why", AT)}, "+explanation: Why"),
        ({"points": ITEMS[0].points * 2}, "+points: 2"),
        ({"options": ITEMS[0].options[:3]}, "-D. "),
    ],
)
def test_a_changed_item_is_shown_with_its_place(changed: dict[str, object], line: str) -> None:
    (change,) = changes(KEPT, bank(**changed))
    assert (change.item, change.at) == (ITEMS[0].id, ITEMS[0].at)
    assert any(found.startswith(line) for found in change.difference.split("\n"))


def test_an_item_that_is_gone_is_shown_whole() -> None:
    (change,) = changes(KEPT, course(pool(*ITEMS[1:])))
    assert (change.at, change.after) == (None, None)
    assert {line[:1] for line in change.difference.split("\n")[1:]} == {"-"}


def test_items_that_were_not_printed_may_change() -> None:
    assert b"QCM-MODULE-02" not in KEPT
    assert changes(KEPT, course(pool(*ITEMS))) == ()


@pytest.mark.parametrize("data", [b"", b"[]", b'{"format": "other"}'])
def test_another_file_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"not a list|Expecting value"):
        changes(data, COURSE)
