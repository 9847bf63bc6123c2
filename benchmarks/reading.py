"""How long reading and checking a large bank takes, beside the Markdown parser alone.

    PYTHONPATH=src:. python benchmarks/reading.py [ITEMS ...]

The goal: time linear in the number of items, and at most three times that of markdown-it-py
for the same text, as CommonMark with tables and nothing else. Times are of the processor, the
best of several runs; what a run remembers is forgotten before the next.
"""

import sys
import time
from collections.abc import Callable
from pathlib import PurePosixPath

from markdown_it import MarkdownIt

from coursepub.check.rules import check
from coursepub.markup.dialect import dialect
from coursepub.model.source import Source
from coursepub.parse.course import parse_course
from tests.parse.banks import ALL, bank

GOAL = 3.0
WORK = 3_000
"""Items that are read in all for a time, in one run or in several."""
MARKDOWN = MarkdownIt("commonmark").enable("table")


def forget() -> None:
    """Empty every cache of the product, so that no run gains by the one before it."""
    for name, module in list(sys.modules.items()):
        if name.startswith("coursepub."):
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()
    dialect()


def best(action: Callable[[], object], runs: int) -> float:
    """Seconds of processor time, the least of several runs."""
    times: list[float] = []
    for _ in range(runs):
        forget()
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return min(times)


def ratio(sources: list[Source], runs: int) -> tuple[float, float]:
    """Seconds of the Markdown parser alone, and of reading and checking."""

    def parse_alone() -> None:
        for source in sources:
            MARKDOWN.parse(source.text)

    def read_and_check() -> None:
        check(parse_course(sources, fallback_title="").value)

    return best(parse_alone, runs), best(read_and_check, runs)


def main(sizes: list[int]) -> None:
    """Print a line for each family and size."""
    write = sys.stdout.write
    for family in ALL:
        for size in sizes:
            made = bank("benchmark", family, "fr", size)
            sources = [Source(PurePosixPath(name), text) for name, text in made.files]
            alone, whole = ratio(sources, max(1, WORK // size))
            verdict = "within" if whole <= GOAL * alone else "over"
            write(
                f"{family} {size:6} items: markdown-it-py {alone:6.2f} s, ours {whole:6.2f} s, "
                f"{whole / alone:.2f} times, {verdict} the goal of {GOAL:g}\n"
            )
            sys.stdout.flush()


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1_000, 10_000])
