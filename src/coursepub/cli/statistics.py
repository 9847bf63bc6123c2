"""The statistics of a bank, in sentences and columns."""

from collections.abc import Iterable, Iterator

from coursepub.cli.columns import columns
from coursepub.language.messages import counted, said
from coursepub.model.language import Language
from coursepub.publish.bank import Statistics

BAR = 30
"""Signs of the longest bar."""


def told(found: Statistics, language: Language) -> Iterator[str]:
    """Everything that is known of a bank, line by line."""
    yield counted("question", found.items, language)
    modules = (("-".join(map(str, area)) or "–", count) for area, count in found.modules)
    yield from _counts("stats-modules", modules, language)
    if any(name for name, _ in found.levels):
        levels = ((name or "–", count) for name, count in found.levels)
        yield from _counts("stats-levels", levels, language)
    types = ((said(f"type-{name}", language), count) for name, count in found.types)
    yield from _counts("stats-types", types, language)
    if found.positions.items:
        yield from _counts("stats-positions", found.positions.counts, language)
        yield from _guesses(found, language)
    yield from _twins(found, language)
    yield from _coverage(found, language)


def _counts(title: str, counts: Iterable[tuple[str, int]], language: Language) -> Iterator[str]:
    known = list(counts)
    most = max((count for _, count in known), default=0)
    if most:
        yield f"\n{said(title, language)}"
        rows = ((f"  {name}", f"{n:>5}", "█" * round(BAR * n / most)) for name, n in known)
        yield from columns(rows)


def _guesses(found: Statistics, language: Language) -> Iterator[str]:
    """What a candidate who reads nothing would score, out of 20."""
    letter, count = found.positions.best
    items = found.positions.items
    longest = found.lengths
    yield f"\n{said('stats-guesses', language)}"
    chance = _out_of_20(longest.expected, items, language)
    yield from columns(
        (
            (f"  {said('stats-chance', language)}", "", chance),
            (
                f"  {said('stats-always', language, letter=letter)}",
                f"{count}/{items}",
                _out_of_20(count, items, language),
            ),
            (
                f"  {said('stats-longest', language)}",
                f"{longest.longest}/{items}",
                _out_of_20(longest.longest, items, language),
            ),
        )
    )


def _out_of_20(count: float, items: int, language: Language) -> str:
    score = f"{20 * count / items:.1f}/20"
    return score.replace(".", ",") if language is Language.FRENCH else score


def _twins(found: Statistics, language: Language) -> Iterator[str]:
    yield f"\n{said('stats-twins', language, count=len(found.twins))}"
    for later, earlier in found.twins:
        yield f"  {later} = {earlier}"


def _coverage(found: Statistics, language: Language) -> Iterator[str]:
    if not found.coverage:
        return
    covered = sum(entry.items > 0 for entry in found.coverage)
    yield f"\n{said('stats-coverage', language, covered=covered, total=len(found.coverage))}"
    yield from columns(
        (
            "  " + ("-".join(map(str, entry.objective.area)) or "–"),
            f"{entry.items:>4}",
            entry.objective.text,
        )
        for entry in found.coverage
    )
