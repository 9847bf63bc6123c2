"""Brings answers to their questions, by module and number."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.item import Item, OpenItem, Pool
from coursepub.model.source import Body, Location
from coursepub.parse.answers import Answers, LetterAnswer, Remark, WrittenAnswer

Answer = TypeVar("Answer", LetterAnswer, WrittenAnswer)
Asked = TypeVar("Asked", Item, OpenItem)


def join(pools: Sequence[Pool], answers: Answers) -> Parsed[tuple[Pool, ...]]:
    """Give each item its key and explanation, each open item its model answer and advice.

    An answer belongs to the item of its module and number; where one of them names no
    module and the course has a single file of that kind, to the item of that number.
    An answer that could belong to several items is given to none of them.
    """
    choice = [item for pool in pools for item in pool.items if isinstance(item, Item)]
    development = [item for pool in pools for item in pool.items if isinstance(item, OpenItem)]
    keys, unmatched_keys = _match(choice, answers.letters)
    models, unmatched_models = _match(development, answers.written)
    wrong = [*unmatched_keys, *unmatched_models]
    joined: list[Pool] = []
    for pool in pools:
        items, problems = _joined(pool, keys, models)
        wrong += problems
        marking = _marking(pool, answers.remarks)
        joined.append(replace(pool, items=items, marking=marking))
    return Parsed(tuple(joined), tuple(wrong))


def _match(
    items: Sequence[Asked], answers: Sequence[Answer]
) -> tuple[dict[Location, list[Answer]], list[Diagnostic]]:
    found: dict[Location, list[Answer]] = defaultdict(list)
    wrong: list[Diagnostic] = []
    single = len({item.at.file for item in items}) == 1
    for answer in answers:
        candidates = [item for item in items if _belongs(answer, item, single=single)]
        if len(candidates) == 1:
            found[candidates[0].at].append(answer)
        elif candidates:
            others = ", ".join(str(item.at) for item in candidates)
            values = {"number": answer.number, "places": others}
            wrong.append(diagnostic(answer.at, Code.AMBIGUOUS_KEY, **values))
        else:
            module = ", ".join(map(str, answer.area)) or "–"
            values = {"number": answer.number, "module": module}
            wrong.append(diagnostic(answer.at, Code.ANSWER_WITHOUT_ITEM, **values))
    return found, wrong


def _belongs(answer: LetterAnswer | WrittenAnswer, item: Item | OpenItem, *, single: bool) -> bool:
    if answer.number != item.number:
        return False
    same = answer.area == item.area and bool(item.area)
    return same or (single and not (answer.area and item.area))


def _joined(
    pool: Pool,
    keys: Mapping[Location, list[LetterAnswer]],
    models: Mapping[Location, list[WrittenAnswer]],
) -> tuple[tuple[Item, ...] | tuple[OpenItem, ...], list[Diagnostic]]:
    wrong: list[Diagnostic] = []
    choice: list[Item] = []
    development: list[OpenItem] = []
    for item in pool.items:
        if isinstance(item, OpenItem):
            development.append(_answered(item, models.get(item.at, [])))
            continue
        keyed, problems = _keyed(item, keys.get(item.at, []))
        choice.append(keyed)
        wrong += problems
    return tuple(choice) or tuple(development), wrong


def _keyed(item: Item, rows: Sequence[LetterAnswer]) -> tuple[Item, list[Diagnostic]]:
    """Join rows to an item; where sources disagree it has no key, so that no paper is made."""
    if not rows:
        return item, []
    given = [(row.letters, row.at) for row in rows]
    if item.key and item.key_at:
        given.insert(0, (item.key, item.key_at))
    (first, first_at), *others = given
    explanation = next((row.explanation for row in rows if row.explanation), item.explanation)
    wrong = [
        diagnostic(at, Code.KEYS_DISAGREE, here=_said(letters), there=_said(first), place=first_at)
        for letters, at in others
        if letters != first
    ]
    key = frozenset[str]() if wrong else first
    return replace(item, key=key, key_at=first_at, explanation=explanation), wrong


def _said(letters: frozenset[str]) -> str:
    return ", ".join(sorted(letters))


def _answered(item: OpenItem, models: Sequence[WrittenAnswer]) -> OpenItem:
    """Join examiners' answers to an open item; several, one after the other."""
    return replace(
        item,
        model_answer=together([model.model_answer for model in models]),
        advice=together([model.advice for model in models]),
    )


def together(bodies: Sequence[Body | None]) -> Body | None:
    """Texts one after the other, or None where there is none."""
    said = [body for body in bodies if body]
    return Body("\n\n".join(body.text for body in said), said[0].at) if said else None


def _marking(pool: Pool, remarks: Sequence[Remark]) -> Body | None:
    """What examiners are told of a whole file: its own closing text, then what answers add."""
    areas = {(), pool.area, *(item.area for item in pool.items)}
    development = any(isinstance(item, OpenItem) for item in pool.items)
    said = (r.text for r in remarks if r.area in areas and r.development is development)
    return together([pool.marking, *said])
