"""Where the time of one more paper goes: processor milliseconds of each stage, in one process.

    python -m benchmarks.stages [--papers N] [--out FOLDER]

The bank is that of `benchmarks.papers`. Pieces are laid out first, and as many papers made as
are measured, so that what is put together once is there: it is told apart.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.peers.bank import make_bank, markdown
from benchmarks.peers.cost import ROOT, load, machine
from coursepub.keys.kit import KeyKit, make_key_kit
from coursepub.keys.plan import plan_key
from coursepub.keys.table import key_rows, paper_json
from coursepub.publish.course import load as load_course
from coursepub.publish.exam import find_exam
from coursepub.publish.forms import Forms
from coursepub.publish.leaks import suspicious
from coursepub.publish.record import paper_record
from coursepub.publish.workshop import workshop
from coursepub.publish.write import write_whole
from coursepub.render.paper_kit import compose, make_kit
from coursepub.render.paper_plan import Kit, Planner
from coursepub.typeset.fragments.shared import Names, PrintFile, ready_pages
from coursepub.typeset.fragments.tags import Templates

PAPERS = 200


class Stopwatch:
    """Adds up processor seconds by the names of stages, in the order in which they first come."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def run(self, stage: str, work: Callable[[], Any]) -> Any:
        """Do some work, and return what it returns."""
        start = time.process_time()
        done = work()
        self.spent[stage] = self.spent.get(stage, 0.0) + time.process_time() - start
        return done


class Press:
    """Makes papers as a run does, a stage after the other."""

    def __init__(self, forms: Forms, kit: Kit, key_kit: KeyKit, folder: Path) -> None:
        self._forms, self._kit, self._key_kit, self._folder = forms, kit, key_kit, folder
        self._planner, self._templates = Planner(kit), Templates()
        self._names, self._key_names = Names(kit.library), Names(key_kit.library)
        self._papers = PrintFile(kit.library, lambda _: None)
        self._keys = PrintFile(key_kit.library, lambda _: None)

    def make(self, name: str, watch: Stopwatch) -> None:
        """One paper, its key sheet, and its part of the files that hold all."""
        run, told = watch.run, list[bytes]()
        form, key, _ = run("order of questions and options, code", lambda: self._forms.of(name))
        sheets = run("places on pages, square codes", lambda: self._planner.plan(form))
        data = run(
            "the paper with its tags",
            lambda: compose(self._kit, form, sheets, self._templates, told),
        )
        run("search for secrets", lambda: suspicious(b"".join(told), self._forms.secrets))
        run("writing, digest", lambda: self._write(name, data))
        pages = run("its pages for the print file", lambda: ready_pages(self._names, sheets))
        run("the print file", lambda: self._papers.add(pages))
        key_sheets = run("key sheet", lambda: plan_key(self._key_kit, form, key))
        key_pages = run("key sheet", lambda: ready_pages(self._key_names, key_sheets))
        run("key sheet", lambda: self._keys.add(key_pages))
        run("rows of keys, record", lambda: (key_rows(key), paper_json(key)))
        run("rows of keys, record", lambda: paper_record(form, key))

    def _write(self, name: str, data: bytes) -> str:
        write_whole(self._folder / f"{name}.pdf", data)
        return sha256(data).hexdigest()


def report(once: float, first: Stopwatch, later: Stopwatch, papers: int) -> str:
    """The table, in Markdown."""
    rows = [(stage, spent / papers * 1000) for stage, spent in later.spent.items()]
    rows.append(("together", sum(spent for _, spent in rows)))
    put_together = sum(first.spent.values()) - sum(later.spent.values())
    lines = [
        "# One more paper",
        "",
        f"Measured on: {machine()}; load before {load()}.",
        "",
        f"Processor milliseconds of a paper with its key sheet, the mean of {papers}.",
        "",
        "| stage | ms | share |",
        "|---|--:|--:|",
        *(f"| {stage} | {spent:.1f} | {spent / rows[-1][1]:.0%} |" for stage, spent in rows),
        "",
        f"- Laying out the pieces of papers and key sheets took {once:.2f} s, once for all papers.",
        f"- The first {papers} papers took {put_together:.2f} s more: parts of questions are put",
        "  together when a paper first needs them, in each process.",
    ]
    return "\n".join(lines) + "\n"


def measured(folder: Path, papers: int) -> str:
    """The report of so many papers, made in a folder."""
    (folder / "QCM-01.md").write_text(markdown(make_bank()), encoding="utf-8")
    loaded = load_course(folder, chosen=True)
    forms = Forms(loaded.course, find_exam(loaded, None), "seed")
    sample, key, _ = forms.of("0001")
    start = time.process_time()
    kit = make_kit([sample], workshop(loaded)).kit
    key_kit, _ = make_key_kit([(sample, key)], workshop(loaded))
    once = time.process_time() - start
    press, watches = Press(forms, kit, key_kit, folder), (Stopwatch(), Stopwatch())
    for round_, watch in enumerate(watches):
        for number in range(1, papers + 1):
            press.make(f"{round_ * papers + number:04}", watch)
    return report(once, *watches, papers)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and keep the table. Returns the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--papers", type=int, default=PAPERS)
    parser.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "results")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        text = measured(Path(folder), options.papers)
    sys.stdout.write(text)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "stages.md").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
