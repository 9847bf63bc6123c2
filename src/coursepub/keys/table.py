"""The keys of a run for machines: a table, and JSON that holds everything that marking needs."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from coursepub.model.item import NumericKey, ShortKey
from coursepub.model.key import AnswerKey, KeyEntry
from coursepub.model.scoring import Scoring

COLUMNS = (
    "paper",
    "question",
    "item",
    "key",
    "points",
    "kind",
    "tolerance",
    "unit",
    "loss",
    "rule",
)
FORMAT = "coursepub-keys-1"
KEY_FOOT = b"\n  ]\n}\n"


def key_table(keys: Iterable[AnswerKey]) -> bytes:
    """CSV in UTF-8 (RFC 4180): one row a question; the key of a development question is empty.

    `loss` is what a wrong answer costs, in points; `rule` how several letters are marked.
    """
    return table_head() + b"".join(key_rows(key) for key in keys)


def table_head() -> bytes:
    """The names of its columns."""
    return _rows([COLUMNS])


def key_rows(key: AnswerKey) -> bytes:
    """The rows of one paper."""
    return _rows(_row(key, entry) for entry in key.entries)


def _row(key: AnswerKey, entry: KeyEntry) -> tuple[object, ...]:
    numeric = entry.answer if isinstance(entry.answer, NumericKey) else None
    return (
        key.form,
        entry.question,
        entry.item,
        " | ".join(_key(entry)) if entry.answer else "".join(_key(entry)),
        _plain(entry.points),
        _kind(entry),
        _plain(numeric.tolerance) if numeric else "",
        numeric.unit if numeric else "",
        "" if entry.is_development else _plain(key.scoring.wrong * entry.points),
        key.scoring.several.value if len(entry.letters) > 1 else "",
    )


def _kind(entry: KeyEntry) -> str:
    if isinstance(entry.answer, NumericKey):
        return "numeric"
    if isinstance(entry.answer, ShortKey):
        return "short"
    return "development" if entry.is_development else "choice"


def _key(entry: KeyEntry) -> tuple[str, ...]:
    """Letters, a number, or every wording that is right."""
    if isinstance(entry.answer, NumericKey):
        return (_plain(entry.answer.value),)
    return entry.answer.accepted if isinstance(entry.answer, ShortKey) else entry.letters


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _rows(rows: Iterable[Sequence[object]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8")


def key_json(keys: Sequence[AnswerKey]) -> bytes:
    """The same as JSON, for programs that mark."""
    papers = b",\n    ".join(paper_json(key) for key in keys)
    return json_head(keys[0].exam, keys[0].scoring) + papers + KEY_FOOT


def json_head(exam: str, scoring: Scoring) -> bytes:
    """Its beginning: `wrong` is the share of its points that a wrong answer costs."""
    head = {
        "format": FORMAT,
        "exam": exam,
        "scoring": {"wrong": _plain(scoring.wrong), "several": scoring.several.value},
    }
    text = json.dumps(head, ensure_ascii=False, indent=2).removesuffix("\n}")
    return (text + ',\n  "papers": [\n    ').encode("utf-8")


def paper_json(key: AnswerKey) -> bytes:
    """One paper, on a line of its own."""
    questions = [
        dict(_question(entry, len(order)))
        for entry, order in zip(key.entries, key.orders, strict=True)
    ]
    said = {"paper": key.form, "code": key.code, "questions": questions}
    return json.dumps(said, ensure_ascii=False).encode("utf-8")


def _question(entry: KeyEntry, options: int) -> Iterator[tuple[str, object]]:
    yield "question", entry.question
    yield "item", entry.item
    yield "kind", _kind(entry)
    yield "points", _plain(entry.points)
    if entry.is_development:
        yield "criteria", [_plain(criterion.points) for criterion in entry.grid]
    else:
        yield "key", list(_key(entry))
    if entry.letters:
        yield "options", options
    if isinstance(entry.answer, NumericKey):
        yield "tolerance", _plain(entry.answer.tolerance)
        yield "unit", entry.answer.unit
