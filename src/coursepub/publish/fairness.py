"""The fairness of a run in words: three lines at its end, everything where it is asked for."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from coursepub.assemble.fairness import Coverage, Fairness, Guessing, Likeness
from coursepub.language.fairness import points, sentence, share
from coursepub.model.language import Language

SEVERAL = " + "
SHOWN = 5
"""Pairs that are named one by one."""


def in_short(
    found: Fairness, language: Language, seats: Mapping[str, str] | None = None
) -> tuple[str, ...]:
    """What guessing earns at most on any paper, what copying earns, what is left uncovered.

    `seats` tells where papers lie, by their names.
    """
    lines: list[str] = []
    guessed = [one for one in found.guessing if one.always]
    if guessed:
        lines.append(
            _guess(guessed[0], language) if len(guessed) == 1 else _best(guessed, language)
        )
    if found.neighbours:
        lines.append(_neighbours(found, language))
        lines += twins(found, language, seats or {})
        same = [pair for pair in found.neighbours if pair.copied == 1 and not pair.identical]
        lines += _told(same, "same-answers", language, seats or {})
    lines += _uncovered(found, language)
    return tuple(lines)


def twins(found: Fairness, language: Language, seats: Mapping[str, str]) -> tuple[str, ...]:
    """Neighbours who have one and the same paper, and what to do: a line, or none.

    It follows from what papers show, not from keys, so that a sealed run may say it.
    """
    same = [pair for pair in found.neighbours if pair.identical]
    return _told(same, "twins", language, seats)


def _told(
    same: Sequence[Likeness], name: str, language: Language, seats: Mapping[str, str]
) -> tuple[str, ...]:
    if not same:
        return ()

    def at(paper: str) -> str:
        place = seats.get(paper, "")
        return sentence("seat", language, paper=paper, place=place) if place else paper

    pairs = [
        sentence("both", language, one=at(pair.one), other=at(pair.other)) for pair in same[:SHOWN]
    ]
    if len(same) > SHOWN:
        pairs.append(sentence("more-pairs", language, count=len(same) - SHOWN))
    return (sentence(name, language, pairs=", ".join(pairs)),)


def in_full(found: Fairness, language: Language) -> tuple[str, ...]:
    """Every paper, every pair of neighbours, every module and level."""
    return (
        *(line for one in found.guessing for line in _of_form(one, language)),
        *(_pair(pair, language) for pair in found.neighbours),
        *([_closest(found.closest, language)] if found.closest else []),
        *(_module(row, language) for row in found.coverage),
        *(
            sentence("level", language, level=level, questions=count)
            for level, count in found.levels
        ),
        *_uncovered(found, language),
    )


def _of_form(one: Guessing, language: Language) -> Iterator[str]:
    yield sentence("form", language, form=one.form)
    if one.always:
        positions = ", ".join(f"{letter} {count}" for letter, count in one.positions)
        yield f"  {sentence('positions', language, positions=positions)}"
        yield f"  {_guess(one, language)}"


def _guess(one: Guessing, language: Language) -> str:
    letter, earned = one.best_letter
    figures = {"share": share(earned, language), "longest": share(one.longest, language)}
    return sentence("guess", language, letter=letter, **figures)


def _best(papers: Sequence[Guessing], language: Language) -> str:
    """What the luckiest of many guessers earns: among so many papers one is always kind."""
    letter = share(max(one.best_letter[1] for one in papers), language)
    longest = share(max(one.longest for one in papers), language)
    return sentence("guesses", language, papers=len(papers), share=letter, longest=longest)


def _neighbours(found: Fairness, language: Language) -> str:
    copied = [pair.copied for pair in found.neighbours]
    mean = sum(copied, Fraction()) / len(copied)
    figures = {"copied": share(mean, language), "most": share(max(copied), language)}
    return sentence("neighbours", language, pairs=len(copied), **figures)


def _pair(pair: Likeness, language: Language) -> str:
    return sentence(
        "pair",
        language,
        one=pair.one,
        other=pair.other,
        shared=share(pair.shared, language),
        same=share(pair.same_number, language),
        reordered=share(pair.reordered, language),
        copied=share(pair.copied, language),
    )


def _closest(pair: Likeness, language: Language) -> str:
    copied = share(pair.copied, language)
    return sentence("closest", language, one=pair.one, other=pair.other, copied=copied)


def _module(row: Coverage, language: Language) -> str:
    worth = points(row.points, language)
    return sentence(
        "module",
        language,
        modules=_modules(row),
        questions=row.questions,
        points=worth,
        objectives=row.objectives,
    )


def _uncovered(found: Fairness, language: Language) -> Iterator[str]:
    asked = {module for row in found.coverage if row.questions for module in row.modules}
    for row in found.coverage:
        if row.objectives and not set(row.modules) & asked:
            yield sentence("uncovered", language, modules=_modules(row), objectives=row.objectives)


def _modules(row: Coverage) -> str:
    return SEVERAL.join(str(module) for module in row.modules) or "–"
