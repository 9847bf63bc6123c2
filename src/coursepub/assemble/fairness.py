"""How fair a set of papers is: what guessing and copying would earn, and what is covered."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, pairwise

from coursepub.model.blueprint import Blueprint
from coursepub.model.course import Course
from coursepub.model.form import Form, Question
from coursepub.model.item import Item
from coursepub.model.key import AnswerKey, KeyEntry

Paper = tuple[Form, AnswerKey]
NEVER = Fraction()


@dataclass(frozen=True, slots=True)
class Guessing:
    """What one form gives to those who know nothing, as shares of its choice points.

    `positions` counts right answers by letter; `always` is what marking one letter
    throughout earns; `longest` what marking the longest option does.
    """

    form: str
    positions: tuple[tuple[str, int], ...]
    always: tuple[tuple[str, Fraction], ...]
    longest: Fraction

    @property
    def best_letter(self) -> tuple[str, Fraction]:
        """The letter that always marking it earns most; the first of several."""
        return max(self.always, key=lambda pair: pair[1], default=("", Fraction()))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two papers are, as shares from 0 to 1.

    `shared` items stand on both; of these, `same_number` have one number on both and
    `reordered` is how many pairs follow each other the other way round (Kendall's tau
    distance; 0.5 by chance). `copied` is what the one's letters earn on the other. They are
    `identical` where everything stands in one order on both.
    """

    one: str
    other: str
    shared: Fraction
    same_number: Fraction
    reordered: Fraction
    copied: Fraction
    identical: bool = False


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many questions of a paper are on a module, and how many objectives that has."""

    modules: tuple[int, ...]
    questions: int
    points: Decimal
    objectives: int


@dataclass(frozen=True, slots=True)
class Fairness:
    """Everything that can be said of the fairness of a run.

    `neighbours` are pairs in the order in which papers are handed out. `closest` are the
    two papers of the run on which copying earns most, None for a single one.
    """

    guessing: tuple[Guessing, ...]
    neighbours: tuple[Likeness, ...]
    closest: Likeness | None
    coverage: tuple[Coverage, ...]
    levels: tuple[tuple[str, int], ...]


def fairness(
    course: Course, blueprint: Blueprint, papers: Iterable[Paper], *rooms: Sequence[str]
) -> Fairness:
    """Measure papers, one after another; `rooms` name their forms in the order of seats each."""
    keys: dict[str, AnswerKey] = {}
    guessed: list[Guessing] = []
    for form, key in papers:
        guessed.append(guessing(form, key))
        keys[form.name] = key
    first = next(iter(keys.values()))
    seated = (pair for room in rooms for pair in pairwise(room))
    pairs = {tuple(sorted(pair)) for pair in seated if len(set(pair)) == 2}
    items = {item.id: item for item in course.bank}
    return Fairness(
        guessing=tuple(guessed),
        neighbours=tuple(likeness(keys[one], keys[other]) for one, other in sorted(pairs)),
        closest=_closest(tuple(keys.values())),
        coverage=_coverage(course, blueprint, first),
        levels=_levels(first, items),
    )


def guessing(form: Form, key: AnswerKey) -> Guessing:
    """What marking without reading earns on a form."""
    asked = [
        (question, entry)
        for question, entry in zip(form.questions, key.entries, strict=True)
        if entry.letters
    ]
    letters = sorted({a.letter for question, _ in asked for a in question.answers}, key=_place)
    total = _total([entry for _, entry in asked]) or Fraction(1)
    right = Counter(letter for _, entry in asked for letter in entry.letters)
    alone: defaultdict[tuple[str, ...], list[KeyEntry]] = defaultdict(list)
    for _, entry in asked:
        alone[entry.letters].append(entry)
    chances = ((_longest_is_right(*both), both[1]) for both in asked)
    longest = (chance * Fraction(entry.points) for chance, entry in chances if chance)
    return Guessing(
        form=form.name,
        positions=tuple((letter, right[letter]) for letter in letters),
        always=tuple((letter, _total(alone[letter,]) / total) for letter in letters),
        longest=sum(longest, Fraction()) / total,
    )


def likeness(one: AnswerKey, other: AnswerKey) -> Likeness:
    """Hold two papers against each other, item by item."""
    first = {entry.item: entry.question for entry in one.entries}
    second = {entry.item: entry.question for entry in other.entries}
    common = [name for name in first if name in second]
    size = max(len(first), len(second), 1)
    same = sum(first[name] == second[name] for name in common)
    return Likeness(
        one=one.form,
        other=other.form,
        shared=Fraction(len(common), size),
        same_number=Fraction(same, len(common)) if common else Fraction(),
        reordered=_reordered([second[name] for name in sorted(common, key=lambda n: first[n])]),
        copied=copied(one, other),
        identical=first == second and one.orders == other.orders,
    )


def copied(one: AnswerKey, other: AnswerKey) -> Fraction:
    """What the letters of one paper earn on another, question by question."""
    letters = {entry.question: entry.letters for entry in one.entries if entry.letters}
    asked = [entry for entry in other.entries if entry.letters]
    total = _total(asked)
    won = _total(e for e in asked if letters.get(e.question) == e.letters)
    return won / total if total else Fraction()


def _place(letter: str) -> tuple[int, str]:
    return len(letter), letter


def _total(entries: Iterable[KeyEntry]) -> Fraction:
    """What they are worth; most are worth the same, and fractions add up slowly."""
    worth = Counter(entry.points for entry in entries)
    return sum((Fraction(points) * count for points, count in worth.items()), Fraction())


def _longest_is_right(question: Question, entry: KeyEntry) -> Fraction:
    """The chance of the longest option, or of one of several as long, to be the right one."""
    lengths = {answer.letter: len(answer.text.text) for answer in question.answers}
    most = max(lengths.values(), default=0)
    longest = [letter for letter, size in lengths.items() if size == most]
    hit = len(entry.letters) == 1 and entry.letters[0] in longest
    return Fraction(1, len(longest)) if hit else NEVER


def _reordered(places: Sequence[int]) -> Fraction:
    pairs = len(places) * (len(places) - 1) // 2
    turned = sum(one > other for one, other in combinations(places, 2))
    return Fraction(turned, pairs) if pairs else Fraction()


def _closest(keys: Sequence[AnswerKey]) -> Likeness | None:
    """The two papers with most equal answers at equal numbers: there may be many pairs."""
    signs: dict[tuple[int, tuple[str, ...]], int] = {}
    marks = [
        sum(
            1 << signs.setdefault((place, entry.letters), len(signs))
            for place, entry in enumerate(key.entries)
            if entry.letters
        )
        for key in keys
    ]
    best, most = None, -1
    for place, mine in enumerate(marks):
        shared = [(mine & others).bit_count() for others in marks[place + 1 :]]
        if shared and max(shared) > most:
            most = max(shared)
            best = keys[place], keys[place + 1 + shared.index(most)]
    return likeness(*best) if best else None


def _coverage(course: Course, blueprint: Blueprint, key: AnswerKey) -> tuple[Coverage, ...]:
    """Rows by module; one of the exam's that has objectives and no question is among them."""
    asked: dict[tuple[int, ...], list[KeyEntry]] = {}
    areas = {item.id: item.area for item in course.bank}
    for entry in key.entries:
        asked.setdefault(areas.get(entry.item, ()), []).append(entry)
    scope = {module for item in blueprint.items for module in item.area}
    aims = Counter(o.area for o in course.claims.objectives if scope & set(o.area))
    return tuple(
        Coverage(
            modules=area,
            questions=len(asked.get(area, ())),
            points=sum((entry.points for entry in asked.get(area, ())), Decimal()),
            objectives=aims[area],
        )
        for area in sorted({*asked, *aims})
    )


def _levels(key: AnswerKey, items: Mapping[str, object]) -> tuple[tuple[str, int], ...]:
    found = (items.get(entry.item) for entry in key.entries)
    levels = Counter(item.level for item in found if isinstance(item, Item))
    return tuple(sorted((level, count) for level, count in levels.items() if level))
