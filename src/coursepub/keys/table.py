"""The letters of a run as a table for machines."""

import csv
import io
from collections.abc import Iterable, Sequence

from coursepub.model.key import AnswerKey

COLUMNS = ("paper", "question", "item", "key", "points")


def key_table(keys: Iterable[AnswerKey]) -> bytes:
    """CSV in UTF-8 (RFC 4180): one row a question; the key of a development question is empty."""
    return table_head() + b"".join(key_rows(key) for key in keys)


def table_head() -> bytes:
    """The names of its columns."""
    return _rows([COLUMNS])


def key_rows(key: AnswerKey) -> bytes:
    """The rows of one paper."""
    return _rows(
        (
            key.form,
            entry.question,
            entry.item,
            "".join(entry.letters),
            f"{entry.points.normalize():f}",
        )
        for entry in key.entries
    )


def _rows(rows: Iterable[Sequence[object]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8")
