"""Brings answers to their questions, by module and number."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.item import Item, ItemKind, NumericKey, OpenItem, Option, Pool
from coursepub.model.source import Body, Location
from coursepub.parse.answers.align import align
from coursepub.parse.answers.apart import Answers, Remark
from coursepub.parse.answers.files import Files
from coursepub.parse.answers.key_rows import KeyRow, away
from coursepub.parse.answers.long import belongs, by_number, developed, parted
from coursepub.parse.answers.nameless import told_by_section
from coursepub.parse.answers.repeated import own_titles, unrepeated
from coursepub.parse.cut.emphasis import alike
from coursepub.parse.open.grids import Grid, total_of
from coursepub.parse.open.model_answers import WrittenAnswer
from coursepub.parse.replies.in_words import resolve_words
from coursepub.parse.replies.keyed import PLACES, Resolved, has_words, resolve, resolve_place
from coursepub.parse.replies.settle import (
    disagreements,
    is_letters,
    said_and_why,
    together,
    written_key,
)
from coursepub.parse.replies.truths import as_truth
from coursepub.parse.top.attributes import Attributes

Audience = tuple[frozenset[tuple[int, ...]], frozenset[bool]]


def join(pools: Sequence[Pool], answers: Answers) -> Parsed[tuple[Pool, ...]]:
    """Give each item its key and explanation, each open item its model answer and advice.

    An answer belongs to the item of its module and number; where one of them names no
    module and the course has a single file of that kind, to the item of that number.
    An answer that could belong to several items is given to none of them.
    """
    titles = {pool.at.file: pool.title for pool in pools}
    files = _files([item for pool in pools for item in pool.items], titles)
    pools = [replace(pool, items=tuple(developed(pool.items, answers, files))) for pool in pools]
    asked = [item for pool in pools for item in pool.items]
    answers = parted(asked, answers, files)
    choice = [item for item in asked if isinstance(item, Item)]
    development = [item for item in asked if isinstance(item, OpenItem)]
    aligned = align(choice, answers.letters, titles)
    models, unmatched_models = _match(development, answers.written, _files(development, titles))
    unplaced = told_by_section(aligned.diagnostics, answers.letters, choice)
    wrong = [*unplaced, *unmatched_models]
    joined: list[Pool] = []
    for pool in pools:
        items, problems = _joined(pool, aligned.rows, models)
        wrong += problems
        marking = _marking(pool, answers.remarks)
        joined.append(replace(pool, items=items, marking=marking))
    wrong += [*_strays(pools, answers.remarks), *unrepeated(joined, answers.aside)]
    wrong += own_titles(joined, answers.titles, wrong)
    return Parsed(tuple(joined), tuple(wrong))


def _strays(pools: Sequence[Pool], remarks: Sequence[Remark]) -> Iterator[Diagnostic]:
    """Remarks of a module, or on development questions, that no file of questions has."""
    audiences = [_audience(pool) for pool in pools]
    for remark in remarks:
        if not any(_concerns(remark, audience) for audience in audiences):
            for at in (remark.text.at, *remark.resumed):
                yield diagnostic(at, Code.UNREAD_TEXT)


def _files(items: Iterable[Item | OpenItem], titles: Mapping[PurePosixPath, str]) -> Files:
    return Files({item.at.file for item in items}, titles)


def _match(
    items: Sequence[OpenItem], answers: Sequence[WrittenAnswer], files: Files
) -> tuple[dict[Location, list[WrittenAnswer]], list[Diagnostic]]:
    found: dict[Location, list[WrittenAnswer]] = defaultdict(list)
    wrong: list[Diagnostic] = []
    numbered = by_number(items)
    for answer in answers:
        candidates = [item for item in numbered[answer.number] if belongs(answer, item, files)]
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
            wrong += _far_below(answer)
    return found, wrong


def _far_below(answer: WrittenAnswer) -> Iterator[Diagnostic]:
    """Texts of an answer to no question that do not stand right below its heading."""
    texts = [text for text in (answer.model_answer, answer.advice) if text]
    below = [text.at for text in texts if away(answer.at, text) or text.text.startswith("#")]
    for at in dict.fromkeys((*below, *answer.resumed)):
        yield diagnostic(at, Code.UNREAD_TEXT)


def _joined(
    pool: Pool,
    keys: Mapping[Location, list[KeyRow]],
    models: Mapping[Location, list[WrittenAnswer]],
) -> tuple[tuple[Item | OpenItem, ...], list[Diagnostic]]:
    wrong: list[Diagnostic] = []
    items: list[Item | OpenItem] = []
    named = resolve_place if _names_places(pool, keys) else resolve
    for item in pool.items:
        if isinstance(item, OpenItem):
            answered, problems = _answered(item, models.get(item.at, []))
            items.append(answered)
            wrong += problems
            continue
        rows = keys.get(item.at, [])
        keyed, problems = (
            _keyed(item, rows, named) if len(item.options) > 1 else _written(item, rows)
        )
        items.append(as_truth(keyed, pool.title) if rows else keyed)
        wrong += problems
    return tuple(items), wrong


def _names_places(pool: Pool, keys: Mapping[Location, list[KeyRow]]) -> bool:
    """Whether a key names every option by its place, words among them."""
    asked = [item for item in pool.items if isinstance(item, Item) and len(item.options) > 1]
    given = [(item, row) for item in asked for row in keys.get(item.at, [])]
    worded = any(has_words(option.text.text for option in item.options) for item, _ in given)
    return worded and all(PLACES.match(row.value.strip()) for _, row in given)


def _keyed(
    item: Item, rows: Sequence[KeyRow], named: Callable[[str, Sequence[Option]], Resolved]
) -> tuple[Item, list[Diagnostic]]:
    """Join rows to an item; where sources disagree it has no key, so that no paper is made."""
    wrong: list[Diagnostic] = []
    given = [(item.key, item.key_at)] if item.key and item.key_at else []
    why = [item.explanation]
    for row in rows:
        found = named(row.value, item.options)
        if not found.key and not given:
            found = resolve_words(row.value, item.options)
        if not found.key:
            wrong.append(
                diagnostic(row.at, Code.UNREADABLE_ANSWER, row=f"{row.number} | {row.value}")
            )
            continue
        given.append((found.key, row.at))
        why += [Body(found.rest, row.at) if found.rest else None, row.explanation]
    if not given:
        return item, wrong
    disagreement = disagreements(given)
    key, at = given[0]
    explanation = together(_distinct(why))
    keyed = replace(
        item,
        options=alike(item.options, key),
        key=frozenset() if disagreement else key,
        key_at=at,
        explanation=explanation,
    )
    return keyed, [*wrong, *disagreement]


def _distinct(bodies: Sequence[Body | None]) -> list[Body]:
    return list({body.text: body for body in bodies if body}.values())


def _written(item: Item, rows: Sequence[KeyRow]) -> tuple[Item, list[Diagnostic]]:
    """Join rows to an item without options: a number or words; letters belong to a lost list."""
    if not rows:
        return item, []
    row = rows[0]
    wrong = [
        diagnostic(other.at, Code.UNREADABLE_ANSWER, row=f"{other.number} | {other.value}")
        for other in rows[1:]
        if other.value != row.value
    ]
    why = together(_distinct([item.explanation, *(row.explanation for row in rows)]))
    if is_letters(row.value) and item.declared is not ItemKind.SHORT:
        key = resolve(row.value, ()).key
        return replace(item, key=key, key_at=row.at, explanation=why), wrong
    kind = item.declared.value if item.declared else ""
    said, reason = said_and_why(row.value)
    why = together(_distinct([Body(reason, row.at)] * bool(reason) + [why] * bool(why)))
    answer = item.answer or written_key(said, Attributes(type=kind, unit=item.unit))
    numeric = isinstance(answer, NumericKey)
    keyed = replace(
        item,
        answer=answer,
        key_at=item.key_at or row.at,
        declared=item.declared or (ItemKind.NUMERIC if numeric else ItemKind.SHORT),
        unit=item.unit or (answer.unit if isinstance(answer, NumericKey) else ""),
        explanation=why,
    )
    return keyed, wrong


def _answered(item: OpenItem, models: Sequence[WrittenAnswer]) -> tuple[OpenItem, list[Diagnostic]]:
    """Join examiners' answers to an open item; several, one after the other.

    Of two grids, that of its own file counts; the other one is advice.
    """
    graded = [model for model in models if model.grid.criteria]
    used = [] if item.grid else graded[:1]
    grid = used[0].grid if used else Grid()
    wrong = list(grid.diagnostics)
    total = total_of(grid.criteria)
    if grid.criteria and item.points not in (0, total):
        at = grid.criteria[0].at
        wrong.append(diagnostic(at, Code.GRID_TOTAL, total=total, points=item.points))
    answered = replace(
        item,
        points=item.points or total,
        grid=item.grid or grid.criteria,
        grid_notes=together([item.grid_notes, *grid.notes]),
        model_answer=together([item.model_answer, *(model.model_answer for model in models)]),
        advice=together([m.advice for m in models] + [m.graded for m in models if m not in used]),
    )
    return answered, wrong


def _marking(pool: Pool, remarks: Sequence[Remark]) -> Body | None:
    """What examiners are told of a whole file: its own closing text, then what answers add."""
    audience = _audience(pool)
    said = (remark.text for remark in remarks if _concerns(remark, audience))
    return together([pool.marking, *said])


def _audience(pool: Pool) -> Audience:
    """The modules of a file, and whether it asks for choices, for long answers, or for both."""
    areas = {(), pool.area, *(item.area for item in pool.items)}
    kinds = {isinstance(item, OpenItem) for item in pool.items} or {False}
    return frozenset(areas), frozenset(kinds)


def _concerns(remark: Remark, audience: Audience) -> bool:
    return remark.area in audience[0] and remark.development in audience[1]
