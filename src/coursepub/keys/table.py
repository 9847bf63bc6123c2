"""The letters of a run as a table for machines."""

import csv
import io
from collections.abc import Iterable

from coursepub.model.key import AnswerKey

COLUMNS = ("paper", "question", "item", "key", "points")


def key_table(keys: Iterable[AnswerKey]) -> bytes:
    """CSV in UTF-8 (RFC 4180): one row a question; the key of a development question is empty."""
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(COLUMNS)
    for key in keys:
        for entry in key.entries:
            worth = f"{entry.points.normalize():f}"
            table.writerow((key.form, entry.question, entry.item, "".join(entry.letters), worth))
    return text.getvalue().encode("utf-8")
