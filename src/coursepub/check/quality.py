"""Rules about what makes a bank doubtful or weak, though it can be printed."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from coursepub.check.statistics import closed, lengths, positions, twins
from coursepub.check.words import content_words
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.item import Item, OpenItem, Pool
from coursepub.model.letters import letter

AND = r"(?:\s*,\s*|\s*,?\s*(?:et|and|und|y|e|ou|or|ni|nor|&|\+)\s+)"
NAMING = re.compile(
    rf"(?<![\w'’])[A-Z](?:{AND}[A-Z])+(?![\w'’])"
    r"|\b(?i:r[ée]ponses?|options?|answers?|choices?|propositions?|lettres?)\s+[A-Z](?![\w'’])"
)
LAST_CAPITAL = re.compile(r"[A-Z](?![\w'’])")
CAPITAL = re.compile(r"\b[A-Z]\b")
MENTION = re.compile(
    r"\b(?i:r[ée]ponses?|options?|choix|answers?|choices?|lettres?|letters?|propositions?)\s+"
    r"[«“\"'(*]*[A-H]\b(?!['’]|\s*[=+*<>])"
)
LONE_LETTER = re.compile(r"\W*([A-Ha-h])\W*")
EMPHASIS = re.compile(r"(\*\*|__)(?=\S).+?(?<=\S)\1|`+[^`]*`+|```.*?```", re.DOTALL)
NEGATION = re.compile(
    r"\b(?:lequel|laquelle|lesquel(?:le)?s|quel(?:le)?s?)\b[^?.:;]*\bn(?:e\b|['’])[^?.:;]*\bpas\b"
    r"|\b(?:which|what)\b[^?.:;]*(?:\b(?:is|are|does|do|would|can|was)\s+not\b|n['’]t\b)"
    r"|\b(?:sauf|except|hormis)\b[^?.]{0,40}[?:]",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?<=[.!?;])\s")
NEAR_THE_START = 4
"""A first number up to which those before it are thought to be lost."""
FEWEST = 10
"""Items below which shares say nothing."""
SKEWED = 0.5
"""Share of one letter, or of longest options, above which a note is due."""
MOSTLY = 0.5
"""Share of an option's own words with which an explanation speaks of it."""


def numbers_have_no_gaps(course: Course) -> Iterator[Diagnostic]:
    """A gap is a question that was lost, or read as part of its neighbour.

    Below a number that stands twice, which has been reported, it is no second fault. Two
    numbers that have changed places leave one too.
    """
    for pool in course.pools:
        numbered: defaultdict[tuple[int, ...], dict[int, Item | OpenItem]] = defaultdict(dict)
        for item in pool.items:
            if item.number.isdecimal():
                numbered[item.area].setdefault(int(item.number), item)
        again = _again(pool)
        for items in numbered.values():
            for previous, number in pairwise((_before(course, pool, items), *sorted(items))):
                if number > previous + 1 + again[items[number].area, previous]:
                    yield _gap(items[number], number)
        for item in _swapped(pool):
            yield _gap(item, int(item.number))


def _gap(item: Item | OpenItem, number: int) -> Diagnostic:
    return diagnostic(item.at, Code.NUMBER_GAP, number=number, missing=number - 1)


def _swapped(pool: Pool) -> Iterator[Item | OpenItem]:
    """Questions that stand before the one whose number precedes theirs: 3, 5, 4."""
    counted = [item for item in pool.items if item.number.isdecimal()]
    for above, item, below in zip(counted, counted[1:], counted[2:], strict=False):
        steps = (int(item.number) - int(above.number), int(below.number) - int(item.number))
        if steps == (2, -1) and above.area == item.area == below.area:
            yield item


def _again(pool: Pool) -> Counter[tuple[tuple[int, ...], int]]:
    """By module and number, how many questions repeat the number of one of their section."""
    filed = Counter((item.area, item.section, item.number) for item in pool.items)
    found: Counter[tuple[tuple[int, ...], int]] = Counter()
    for (area, _, number), count in filed.items():
        if number.isdecimal():
            found[area, int(number)] += count - 1
    return found


def _before(course: Course, pool: Pool, items: Mapping[int, Item | OpenItem]) -> int:
    """The number before the first of these: that of another file's question, else 0.

    A lone question, or one far up, is taken from a larger bank.
    """
    first = min(items)
    if len(items) < 2 or first > NEAR_THE_START:
        return first - 1
    elsewhere = any(
        item.number == str(first - 1)
        for other in course.pools
        if other is not pool
        for item in other.items
    )
    here = any(item.number == str(first - 1) for item in pool.items)
    return first - 1 if elsewhere or here else 0


def items_differ(course: Course) -> Iterator[Diagnostic]:
    """A twin on the same paper is worth its points twice."""
    for item, original in twins(course.bank):
        yield diagnostic(item.at, Code.DUPLICATE_ITEM, number=item.number, place=original.at)


def options_speak_for_themselves(course: Course) -> Iterator[Diagnostic]:
    """Letters change on each paper; options that name them hold the others in their places."""
    for item in _choice(course):
        texts = [option.text.text for option in item.options]
        letters = {letter(n) for n in range(len(texts))} | {option.id for option in item.options}
        lone = (LONE_LETTER.fullmatch(text) for text in texts)
        if len(texts) > 1 and all(found and found[1].upper() in letters for found in lone):
            yield diagnostic(item.at, Code.LETTER_ONLY_OPTIONS, number=item.number)
            continue
        for option in item.options:
            if (named := _named(option.text.text)) and named & (letters - {option.id}):
                values = {"letter": option.id, "number": item.number}
                yield diagnostic(option.text.at, Code.OPTION_NAMES_LETTERS, **values)


def _named(text: str) -> set[str]:
    """The letters by which an option names others: none in code, nor in `vitamin A`."""
    if not LAST_CAPITAL.search(text):
        return set()
    found = NAMING.finditer(re.sub(r"`[^`]*`", "", text))
    return {capital for match in found for capital in CAPITAL.findall(match[0])}


def explanations_name_no_letters(course: Course) -> Iterator[Diagnostic]:
    """The key sheet prints the letters of its own paper beside them."""
    for item in _choice(course):
        found = MENTION.search(item.explanation.text) if item.explanation else None
        if item.explanation and found and item.shuffled:
            values = {"number": item.number, "found": found[0]}
            yield diagnostic(item.explanation.at, Code.EXPLANATION_NAMES_LETTERS, **values)


def explanations_fit_their_key(course: Course) -> Iterator[Diagnostic]:
    """An explanation that speaks of another option is the trace of a wrong letter.

    Only words that no other option and no stem has are counted: the first sentence, which
    gives the reason, has those of another option, and no sentence those of the right one.
    """
    for item, place in closed(course.bank):
        if item.explanation and _misfits(item, place, item.explanation.text):
            values = {"number": item.number}
            yield diagnostic(item.explanation.at, Code.EXPLANATION_MISFIT, **values)


def _misfits(item: Item, place: int, text: str) -> bool:
    stem = content_words(item.stem.text)
    words = [content_words(option.text.text) for option in item.options]
    mine = _own(words, place) - stem
    if len(mine) < 2 or not mine.isdisjoint(content_words(text)):
        return False
    claimed = content_words(SENTENCE.split(text, maxsplit=1)[0])
    others = (n for n in range(len(words)) if n != place)
    return any(_share(_own(words, n) - stem, claimed) >= MOSTLY for n in others)


def _own(words: Sequence[frozenset[str]], place: int) -> frozenset[str]:
    """The words of an option that no other has."""
    return words[place].difference(*words[:place], *words[place + 1 :])


def _share(own: frozenset[str], said: frozenset[str]) -> float:
    """How much of an option's own words is said; 0 where there are not two words to judge by."""
    return len(own & said) / len(own) if len(own) > 1 else 0.0


def stems_ask_for_what_is(course: Course) -> Iterator[Diagnostic]:
    """A negation that is read over measures attention; one that stands out does not."""
    for item in _choice(course):
        text = EMPHASIS.sub(" ", item.stem.text)
        if NEGATION.search(text) and " NOT " not in text:
            yield diagnostic(item.stem.at, Code.NEGATIVE_STEM, number=item.number)


def right_options_do_not_stand_out(course: Course) -> Iterator[Diagnostic]:
    """Who always takes the longest option, or always B, should not pass.

    Files with too few questions to tell are counted together.
    """
    together: list[Pool] = []
    for pool in course.pools:
        count = sum(1 for _ in closed(pool.items))
        if 0 < count < FEWEST:
            together.append(pool)
        elif count:
            yield from _standing_out([pool])
    yield from _standing_out(together)


def _standing_out(pools: Sequence[Pool]) -> Iterator[Diagnostic]:
    items = [item for pool in pools for item in pool.items]
    files = " … ".join(dict.fromkeys(str(pool.at.file) for pool in (*pools[:1], *pools[-1:])))
    found = lengths(items)
    if found.items >= FEWEST and found.longest > SKEWED * found.items:
        values = {"count": found.longest, "total": found.items, "files": files}
        yield diagnostic(pools[0].at, Code.RIGHT_IS_LONGEST, **values)
    where = positions(items)
    best, count = where.best
    if where.items >= FEWEST and count > SKEWED * where.items and len(where.counts) > 2:
        told = {"letter": best, "count": count, "total": where.items, "files": files}
        yield diagnostic(pools[0].at, Code.POSITIONS_SKEWED, **told)


def _choice(course: Course) -> Iterable[Item]:
    return (item for item in course.bank if isinstance(item, Item))
