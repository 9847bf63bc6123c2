"""Text in columns, for terminals and pipes alike."""

from collections.abc import Iterable, Iterator, Sequence

from coursepub.cli.width import cells, padded


def columns(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Rows with their cells one under the other; the last cell of a row is as long as it is."""
    table = [tuple(row) for row in rows]
    widths = [max(map(cells, column)) for column in zip(*table, strict=True)]
    for row in table:
        led = (padded(cell, width) for cell, width in zip(row[:-1], widths, strict=False))
        yield "  ".join((*led, row[-1])).rstrip()
