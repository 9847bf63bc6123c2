"""Forms and keys: what follows from a seed, and what must not follow from a key."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursepub.assemble.blueprints import blueprints
from coursepub.assemble.forms import assemble, letter_at, paper_code
from coursepub.model.blueprint import Blueprint, BlueprintSection
from coursepub.model.course import Course
from coursepub.model.form import Form, SectionKind
from coursepub.model.item import Item, Option
from coursepub.model.language import Language
from coursepub.model.source import Body, Location
from coursepub.parse.course import parse_course
from coursepub.publish.course import Loaded
from tests.tables import sources

AT = Location(PurePosixPath("bank.md"), 1)
COURSE = Course("Course", "", Language.ENGLISH, ())


def item(number: int, *, options: int = 4, fixed: str = "", shuffled: bool = True) -> Item:
    letters = "ABCDEFGH"[:options]
    return Item(
        id=f"bank/1/{number}",
        number=str(number),
        at=AT.below(number),
        area=(1,),
        stem=Body(f"Stem {number}", AT),
        options=tuple(Option(x, Body(f"text {number}{x}", AT), x in fixed) for x in letters),
        points=Decimal(1),
        key=frozenset({letters[number % options]}),
        explanation=Body(f"Why {number}", AT),
        shuffled=shuffled,
    )


def blueprint(*items: Item) -> Blueprint:
    section = BlueprintSection(SectionKind.CHOICE, items)
    return Blueprint("final", "", "", (section,), minutes=60)


BANK = tuple(item(number) for number in range(1, 13))
SEEDS = st.text(min_size=1).filter(str.strip)


@given(seed=SEEDS, form=st.sampled_from("ABCD"))
def test_the_key_follows_its_option_through_any_order(seed: str, form: str) -> None:
    paper, key = assemble(COURSE, blueprint(*BANK), form, seed)
    by_id = {item.id: item for item in BANK}
    for question, entry in zip(paper.questions, key.entries, strict=True):
        original = by_id[entry.item]
        right = {option.text.text for option in original.options if option.id in original.key}
        assert question.stem == original.stem
        assert {a.text.text for a in question.answers if a.letter in entry.letters} == right


@given(seed=SEEDS)
def test_every_item_and_option_is_printed_once(seed: str) -> None:
    paper, _ = assemble(COURSE, blueprint(*BANK), "A", seed)
    assert sorted(q.stem.text for q in paper.questions if q.stem) == sorted(
        original.stem.text for original in BANK
    )
    assert all(len({a.text.text for a in q.answers}) == 4 for q in paper.questions)
    assert [question.number for question in paper.questions] == list(range(1, 13))


def test_the_order_of_items_in_the_bank_makes_no_difference() -> None:
    one, _ = assemble(COURSE, blueprint(*BANK), "A", "seed")
    other, _ = assemble(COURSE, blueprint(*reversed(BANK)), "A", "seed")
    assert one == other


def test_keys_and_explanations_leave_no_trace_on_the_form() -> None:
    swapped = [
        replace(original, key=frozenset({"A"}), explanation=Body("other", AT)) for original in BANK
    ]
    one, key = assemble(COURSE, blueprint(*BANK), "A", "seed")
    other, other_key = assemble(COURSE, blueprint(*swapped), "A", "seed")
    assert one == other
    assert key != other_key


def test_forms_and_seeds_differ() -> None:
    codes = {
        assemble(COURSE, blueprint(*BANK), form, seed)[0].code
        for form in "AB"
        for seed in ("one", "two")
    }
    assert len(codes) == 4


@given(seed=SEEDS)
def test_fixed_options_stay_last_in_their_order(seed: str) -> None:
    paper, _ = assemble(COURSE, blueprint(item(1, options=5, fixed="BD")), "A", seed)
    texts = [answer.text.text for answer in paper.questions[0].answers]
    assert texts[3:] == ["text 1B", "text 1D"]


def test_an_item_that_is_not_shuffled_keeps_its_order() -> None:
    for seed in ("one", "two", "three"):
        paper, _ = assemble(COURSE, blueprint(item(1, shuffled=False)), "A", seed)
        answers = paper.questions[0].answers
        assert [a.text.text for a in answers] == [f"text 1{letter}" for letter in "ABCD"]


def test_no_position_is_preferred() -> None:
    """Chi-squared, 10,000 seeds, 3 degrees of freedom: chance passes 23.5 once in 30,000.

    Looked at are the numbers of four items, and the letters of their right options.
    """
    bank = BANK[:4]
    asked = blueprint(*bank)
    numbers: Counter[tuple[str, int]] = Counter()
    letters: Counter[tuple[str, str]] = Counter()
    for seed in range(10_000):
        _, key = assemble(COURSE, asked, "A", str(seed))
        numbers.update((entry.item, entry.question) for entry in key.entries)
        letters.update((entry.item, entry.letters[0]) for entry in key.entries)
    for each in bank:
        for counts in (
            [numbers[each.id, n] for n in range(1, 5)],
            [letters[each.id, x] for x in "ABCD"],
        ):
            assert sum((count - 2500) ** 2 / 2500 for count in counts) < 23.5


def test_the_code_follows_what_is_printed() -> None:
    one, _ = assemble(COURSE, blueprint(*BANK), "A", "seed")
    longer = replace(BANK[0], stem=Body("Stem 1.", AT))
    other, _ = assemble(COURSE, blueprint(longer, *BANK[1:]), "A", "seed")
    assert one.code != other.code
    assert one.code == "RP5H-WKK4"


@given(seed=SEEDS)
def test_questions_of_a_group_say_so_and_its_first_does_not(seed: str) -> None:
    """Which is no part of the code: a paper is known by what it asks."""
    grouped = tuple(replace(i, group="map" * (i.number in ("2", "3", "6"))) for i in BANK)
    paper, key = assemble(COURSE, blueprint(*grouped), "A", seed)
    said = [(e.item, q.follows) for e, q in zip(key.entries, paper.questions, strict=True)]
    assert [name for name, follows in said if follows] == ["bank/1/3", "bank/1/6"]
    assert dict(said)["bank/1/2"] is False
    assert paper_code(paper) == paper_code(_apart(paper))


def _apart(form: Form) -> Form:
    sections = (
        replace(s, questions=tuple(replace(q, follows=False) for q in s.questions))
        for s in form.sections
    )
    return replace(form, sections=tuple(sections))


@pytest.mark.parametrize(("place", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (28, "AC")])
def test_letters_go_on_after_z(place: int, letter: str) -> None:
    assert letter_at(place) == letter


def test_the_sample_course_sets_the_exams_that_its_index_announces(sample: Loaded) -> None:
    exams = {b.name: (len(b.items), b.minutes, int(b.points)) for b in blueprints(sample.course)}
    assert exams == {
        "final": (40, 60, 40),
        "qcm-module-01": (10, 15, 10),
        "qcm-module-02": (10, 15, 10),
        "qcm-module-03": (10, 15, 10),
        "qcm-module-04": (10, 15, 10),
        "dev-modules-01-02": (2, 60, 20),
        "dev-modules-03-04": (2, 60, 20),
        "qcm-modules-01-02": (20, 30, 20),
        "qcm-modules-03-04": (20, 30, 20),
    }


def test_exams_of_files_with_one_name_are_told_apart() -> None:
    bank = "# QCM\n\n### Question 1\n\nWhich?\n\n- [x] A. a\n- [ ] B. b"
    course = parse_course(
        sources(f"== a/QCM-1.md\n{bank}\n== b/QCM-1.md\n{bank}\n== c/FINAL-QCM.md\n{bank}"),
        fallback_title="",
    ).value
    assert [b.name for b in blueprints(course)] == ["final", "a-qcm-1", "b-qcm-1", "final-qcm"]
