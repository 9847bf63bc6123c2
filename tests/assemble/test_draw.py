"""Draws: every blueprint is met or refused, and chance prefers nobody."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursepub.assemble.draw import draw, unmet
from coursepub.assemble.forms import assemble
from coursepub.assemble.plans import planned
from coursepub.model.blueprint import Blueprint
from coursepub.model.diagnostic import Code
from coursepub.model.item import Item
from coursepub.model.plan import Plan, Request, SectionPlan
from coursepub.model.scoring import Scoring
from tests.assemble.bank import COURSE, at, course, item, pool

AT = at("coursepub.toml", 3)
SEEDS = st.text(min_size=1, max_size=8)


def plan(*requests: Request, items: tuple[str, ...] = (), per_paper: bool = True) -> Plan:
    section = SectionPlan(AT, items=items, requests=requests)
    return Plan("june", at("coursepub.toml", 1), sections=(section,), per_paper=per_paper)


def wants(count: int | None, *modules: int, level: str = "") -> Request:
    return Request(AT, count, modules, level)


def blueprint(wanted: Plan) -> Blueprint:
    made = planned(COURSE, wanted)
    assert not made.diagnostics
    return made.value


def drawn(wanted: Blueprint, seed: str, form: str = "A") -> list[str]:
    made = draw(wanted, form, seed)
    assert not made.diagnostics
    return [item.id for item in made.value.items]


THREE = blueprint(plan(wants(2, 1), wants(3, 2, 3), wants(1)))


@given(seed=SEEDS, form=st.sampled_from(["A", "B", "204107"]))
def test_a_draw_has_what_its_blueprint_wants(seed: str, form: str) -> None:
    found = draw(THREE, form, seed).value
    areas = Counter(item.area[0] for item in found.items)
    assert len({item.id for item in found.items}) == len(found.items) == THREE.asked == 6
    assert areas[1] >= 2
    assert areas[2] + areas[3] >= 3
    assert found.points == THREE.points
    assert not found.is_drawn


@given(seed=SEEDS)
def test_a_draw_depends_on_seed_exam_and_its_own_form_only(seed: str) -> None:
    assert drawn(THREE, seed, "A") == drawn(THREE, seed, "A")
    once = replace(THREE, per_paper=False)
    assert drawn(once, seed, "A") == drawn(once, seed, "B")


def test_papers_seeds_and_exams_differ() -> None:
    other = replace(THREE, name="july")
    draws = {tuple(drawn(b, s, f)) for b in (THREE, other) for s in "xy" for f in ("1", "2")}
    assert len(draws) > 4


@given(seed=SEEDS)
def test_fixed_items_are_always_there(seed: str) -> None:
    wanted = blueprint(plan(wants(2, 1), items=("QCM-MODULE-01/3", "QCM-MODULE-02/2/1")))
    found = drawn(wanted, seed)
    assert {"QCM-MODULE-01/1/3", "QCM-MODULE-02/2/1"} <= set(found)
    assert len(found) == 4


@given(
    seed=SEEDS,
    enemies=st.lists(st.lists(st.integers(1, 6), min_size=2, max_size=3, unique=True), max_size=6),
    count=st.integers(1, 6),
)
def test_enemies_never_meet_or_the_blueprint_is_refused(
    seed: str, enemies: list[list[int]], count: int
) -> None:
    rows = tuple(tuple(f"QCM-MODULE-01/{number}" for number in row) for row in enemies)
    wanted = blueprint(replace(plan(wants(count, 1)), enemies=rows))
    pairs = {frozenset(pair) for row in enemies for pair in combinations(row, 2)}
    possible = any(
        not any(pair <= set(chosen) for pair in pairs)
        for chosen in combinations(range(1, 7), count)
    )
    made = draw(wanted, "A", seed)
    assert bool(made.diagnostics) is not possible
    if possible:
        numbers = {int(i.number) for i in made.value.items}
        assert len(numbers) == count
        assert not any(pair <= numbers for pair in pairs)
    else:
        assert [problem.code for problem in made.diagnostics] == [Code.ITEMS_CLASH]


@given(seed=SEEDS, count=st.integers(1, 6))
def test_a_group_comes_whole_or_not_at_all(seed: str, count: int) -> None:
    row = tuple(f"QCM-MODULE-01/{number}" for number in (2, 4, 5))
    wanted = blueprint(replace(plan(wants(count, 1)), together=(row,)))
    numbers = {i.number for i in draw(wanted, "A", seed).value.items}
    assert len(numbers) == count
    assert numbers >= set("245") or not numbers & set("245")


def test_near_duplicates_are_kept_apart_unless_allowed() -> None:
    text = "Which of these formats stores its values column by column on disk"
    twins = [item(1, n, text=f"{text} {'today' if n == 1 else 'now'}") for n in (1, 2)]
    bank = course(pool(*twins, item(1, 3)))
    two = plan(wants(2, 1))
    apart = planned(bank, two).value
    assert apart.apart == (("QCM-MODULE-01/1/1", "QCM-MODULE-01/1/2"),)
    for seed in "abcdefgh":
        assert "QCM-MODULE-01/1/3" in {i.id for i in draw(apart, "A", seed).value.items}
    assert planned(bank, replace(two, twins_apart=False)).value.apart == ()
    both = plan(items=("QCM-MODULE-01/1", "QCM-MODULE-01/2"))
    assert not unmet(planned(bank, both).value)  # an author who names both wants both


def test_no_item_is_preferred() -> None:
    """Chi-squared, 3,000 seeds, 5 degrees of freedom: chance passes 25.7 once in 10,000."""
    wanted = blueprint(plan(wants(2, 1)))
    counts = Counter(name for seed in range(3000) for name in drawn(wanted, str(seed)))
    assert len(counts) == 6
    # Two of six are drawn without putting back, which narrows the spread by 4 fifths.
    spread = sum((count - 1000) ** 2 / 1000 for count in counts.values())
    assert spread / (4 / 5) < 25.7


def test_too_few_items_are_explained_with_numbers_and_lines() -> None:
    bank = course(pool(item(3, 1, level="apply"), item(3, 2, level="recall"), item(3, 3)))
    wanted = planned(bank, plan(wants(2, 3, level="apply"))).value
    (problem,) = unmet(wanted)
    assert problem.code is Code.QUOTA_NOT_MET
    assert problem.at == AT
    assert dict(problem.values) == {
        "exam": "june",
        "wanted": 'module = 3, level = "apply"',
        "needed": "2",
        "found": "1",
        "places": "QCM-MODULE-03.md:10",
    }
    with pytest.raises(ValueError, match="cannot be drawn"):
        assemble(bank, wanted, "A", "seed")


def test_requests_that_compete_are_named_together() -> None:
    wanted = blueprint(plan(wants(4, 1), wants(3, 1), wants(6, 2)))
    (problem,) = unmet(wanted)
    values = dict(problem.values)
    assert problem.code is Code.QUOTAS_COMPETE
    assert (values["needed"], values["found"]) == ("7", "6")
    assert values["wanted"] == "4 (module = 1) + 3 (module = 1)"


def test_forms_hold_what_was_drawn_for_them() -> None:
    form, key = assemble(COURSE, THREE, "204107", "seed")
    assert sorted(entry.item for entry in key.entries) == sorted(drawn(THREE, "seed", "204107"))
    assert [question.number for question in form.questions] == list(range(1, 7))


@given(seed=SEEDS)
def test_another_candidate_changes_no_paper(seed: str) -> None:
    """A form is set from its own name: there is no argument by which others could matter."""
    alone = assemble(COURSE, THREE, "204107", seed)
    assemble(COURSE, THREE, "204100", seed)
    assert assemble(COURSE, THREE, "204107", seed) == alone


def test_a_draw_does_not_follow_the_key() -> None:
    swapped = [
        replace(
            one,
            items=tuple(replace(i, key=frozenset("A")) for i in one.items if isinstance(i, Item)),
        )
        for one in COURSE.pools[:3]
    ]
    other = planned(course(*swapped, COURSE.pools[3]), plan(wants(2, 1), wants(3, 2, 3), wants(1)))
    assert assemble(COURSE, other.value, "A", "s")[0] == assemble(COURSE, THREE, "A", "s")[0]


def test_drawn_points_add_up() -> None:
    assert THREE.points == Decimal(6)


def test_scoring_and_section_titles_are_part_of_the_paper() -> None:
    usual = assemble(COURSE, THREE, "A", "s")[0]
    harsh = replace(THREE, scoring=Scoring(Decimal("0.25")))
    titled = replace(THREE, sections=tuple(replace(s, title="One") for s in THREE.sections))
    forms = [assemble(COURSE, b, "A", "s")[0] for b in (harsh, titled)]
    assert [form.scoring.wrong for form in forms] == [Decimal("0.25"), Decimal()]
    assert [section.title for section in forms[1].sections] == ["One"]
    assert len({form.code for form in (usual, *forms)}) == 3
