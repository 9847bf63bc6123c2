"""What guessing and copying earn."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from coursepub.assemble.fairness import copied, fairness, guessing, likeness
from coursepub.assemble.forms import assemble
from coursepub.assemble.plans import planned
from coursepub.model.form import Answer, Form, FormSection, Question, SectionKind
from coursepub.model.key import AnswerKey, KeyEntry
from coursepub.model.language import Language
from coursepub.model.plan import Plan
from coursepub.model.source import Body
from tests.assemble.bank import COURSE, at

AT = at("bank.md", 1)


def key(form: str, letters: str, items: str = "") -> AnswerKey:
    """A key of one-point items: their letters by number, and their ids, one sign each."""
    entries = tuple(
        KeyEntry(number, name, AT, Decimal(1), (letter,))
        for number, (letter, name) in enumerate(zip(letters, items or "abcdefgh", strict=False), 1)
    )
    return AnswerKey("june", form, "", entries, tuple(() for _ in entries))


def paper(key: AnswerKey, *texts: tuple[str, ...]) -> Form:
    questions = tuple(
        Question(
            number,
            Decimal(1),
            answers=tuple(Answer(x, Body(t, AT)) for x, t in zip("ABCD", row, strict=False)),
        )
        for number, row in enumerate(texts, 1)
    )
    section = FormSection(SectionKind.CHOICE, questions)
    return Form("june", key.form, Language.ENGLISH, "", "", "", None, "", (section,))


def test_what_a_guesser_earns() -> None:
    right = key("A", "ABBC")
    rows = (("long one", "x", "y"), ("x", "longer", "y"), ("long", "x", "y"), ("xx", "y", "zz"))
    found = guessing(paper(right, *rows), right)
    assert found.positions == (("A", 1), ("B", 2), ("C", 1))
    assert found.best_letter == ("B", Fraction(1, 2))
    # right at once, right at once, wrong, one of two as long
    assert found.longest == Fraction(5, 8)


def test_several_right_answers_are_not_earned_by_one_mark() -> None:
    right = key("A", "AA")
    both = replace(right.entries[0], letters=("A", "B"))
    right = replace(right, entries=(both, right.entries[1]))
    found = guessing(paper(right, ("longest", "x"), ("x", "longest")), right)
    assert dict(found.always)["A"] == Fraction(1, 2)
    assert found.longest == 0


def test_copying_earns_the_answers_at_the_same_numbers() -> None:
    assert copied(key("A", "ABCD"), key("B", "ABDC")) == Fraction(1, 2)
    assert copied(key("A", "AB"), key("B", "ABDC")) == Fraction(1, 2)
    assert copied(key("A", ""), key("B", "")) == 0


def test_how_alike_two_papers_are() -> None:
    found = likeness(key("A", "AAAA", "abcd"), key("B", "BBBB", "badx"))
    assert found.shared == Fraction(3, 4)
    assert found.same_number == 0
    assert found.reordered == Fraction(1, 3)
    assert not found.identical
    assert likeness(key("A", "AB", "ab"), key("B", "AB", "ab")).identical
    turned = likeness(key("A", "AAAA", "abcd"), key("B", "AAAA", "dcba"))
    assert (turned.reordered, turned.copied) == (Fraction(1), Fraction(1))


def test_a_run_is_measured_whole() -> None:
    blueprint = planned(COURSE, Plan("june", AT)).value
    papers = [assemble(COURSE, blueprint, name, "seed") for name in ("1", "2", "3")]
    found = fairness(COURSE, blueprint, papers, ("1", "2", "1", "3", "3"))
    apart = fairness(COURSE, blueprint, papers, ("1", "2"), ("3", "1"))
    assert [(n.one, n.other) for n in apart.neighbours] == [("1", "2"), ("1", "3")]
    assert [one.form for one in found.guessing] == ["1", "2", "3"]
    assert [(pair.one, pair.other) for pair in found.neighbours] == [("1", "2"), ("1", "3")]
    assert all(pair.shared == 1 and 0 < pair.reordered < 1 for pair in found.neighbours)
    assert found.closest is not None
    assert found.closest.copied >= max(pair.copied for pair in found.neighbours)
    assert [(row.modules, row.questions) for row in found.coverage] == [
        ((n,), 6) for n in (1, 2, 3)
    ]
    assert sum(count for _, count in found.guessing[0].positions) == 18


def test_one_paper_has_no_neighbour() -> None:
    blueprint = planned(COURSE, Plan("june", AT)).value
    found = fairness(COURSE, blueprint, [assemble(COURSE, blueprint, "A", "seed")], ("A",))
    assert (found.neighbours, found.closest) == ((), None)
