"""Exam papers with their keys against peers: processor time, wall clock, memory, size of files.

    python -m benchmarks.papers [--sizes 1,30] [--rounds N] [--out FOLDER]

One bank of 40 questions, with code and tables, is set N times, each time in another order,
with its key. Ours is the command line as users run it, warm with the pieces that an earlier
run with another seed has kept. Plain is the same paper from the same templates, laid out
whole by WeasyPrint. Typst, pdflatex and Auto Multiple Choice set the same questions by their
own means. Runs are interleaved and the least of several is taken, for what disturbs a run only
ever adds to it.
"""

import argparse
import importlib.util
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.peers.amc import amc_command, write_amc
from benchmarks.peers.bank import make_bank, markdown, orders
from benchmarks.peers.cost import ROOT, Cost, FailedError, load, machine, measured
from benchmarks.peers.goals import AMC, COLD, LATEX, ONE, PLAIN, TYPST, UNTAGGED, WARM
from benchmarks.peers.latex import write_latex
from benchmarks.peers.plot import plot
from benchmarks.peers.report import report
from benchmarks.peers.typst import COMPILE, write_typst

SIZES = 1, 30, 200, 1000
MOST = {PLAIN: 200, AMC: 200, TYPST: 200, UNTAGGED: 200}
"""More papers of those who take long would only take longer: their time grows with the number."""

ROUNDS = ((1, 3), (200, 2))
"""Up to so many papers, so many rounds; one for more."""

LONG = 60.0
"""Seconds of processor: a run that took more is not run again."""

PLOT = "papers.svg"

Command = list[str | Path]
Runner = Callable[[int], Cost]
Costs = dict[tuple[str, int], Cost]


class Table:
    """Runs everybody, each in a folder of its own that goes when it is measured."""

    def __init__(self, work: Path) -> None:
        self._work = work
        self._bank = make_bank()
        self._turn = 0
        (work / "course").mkdir()
        (work / "course" / "QCM-01.md").write_text(markdown(self._bank), encoding="utf-8")

    def one(self, out: Path, _: int) -> Cost:
        """The command line with nothing but a name: one paper and its key."""
        return self._ours(out, [], warm=False)

    def cold(self, out: Path, count: int) -> Cost:
        """Many papers, nothing kept from before."""
        return self._ours(out, ["--papers", str(count)], warm=False)

    def warm(self, out: Path, count: int) -> Cost:
        """Many papers, with what the run before has kept."""
        return self._ours(out, ["--papers", str(count)], warm=True)

    def plain(self, out: Path, count: int) -> Cost:
        """WeasyPrint, a document a paper, in one process."""
        command: Command = [sys.executable, "-m", "benchmarks.peers.plain"]
        command += [self._work / "course", str(count), out / "made"]
        return measured(command, out, {})

    def typst(self, out: Path, count: int) -> Cost:
        """Typst with tags, which it makes by default."""
        return self._typst(out, count, "tagged")

    def untagged(self, out: Path, count: int) -> Cost:
        """Typst without tags."""
        return self._typst(out, count, "untagged")

    def latex(self, out: Path, count: int) -> Cost:
        """One run of pdflatex."""
        source = write_latex(out / "latex", self._bank, orders(self._bank, count))
        command = ["pdflatex", "-interaction=batchmode", "-halt-on-error"]
        return measured([*command, f"-output-directory={out}", source], out, {})

    def amc(self, out: Path, count: int) -> Cost:
        """Auto Multiple Choice: subjects, then the solution of each."""
        source = write_amc(out / "amc", self._bank, count)
        return measured(amc_command(source, out), out, {})

    def seat(self, run: Callable[[Path, int], Cost]) -> Runner:
        """A runner with a new folder for every run."""

        def seated(count: int) -> Cost:
            self._turn += 1
            out = self._work / f"out-{self._turn}"
            out.mkdir()
            try:
                return run(out, count)
            finally:
                shutil.rmtree(out, ignore_errors=True)

        return seated

    def _ours(self, out: Path, options: Sequence[str], *, warm: bool) -> Cost:
        cache = self._work / "cache"
        if not warm:
            shutil.rmtree(cache, ignore_errors=True)
        command: Command = [sys.executable, "-m", "coursepub", "-C", self._work / "course", "exam"]
        command += ["--seed", f"seed {self._turn}", *options, "-o", out]
        return measured(command, out, {"COURSEPUB_CACHE": str(cache)})

    def _typst(self, out: Path, count: int, tags: str) -> Cost:
        sources = write_typst(out / "typst", self._bank, orders(self._bank, count))
        return measured([sys.executable, "-c", COMPILE, tags, *sources], out, {})


def has_typst() -> bool:
    """Whether Typst's Python package is here."""
    return importlib.util.find_spec("typst") is not None


def has_latex() -> bool:
    """Whether pdflatex is here."""
    return shutil.which("pdflatex") is not None


def has_amc() -> bool:
    """Whether Auto Multiple Choice is here."""
    return has_latex() and shutil.which("auto-multiple-choice") is not None


def runners(table: Table, count: int) -> dict[str, Runner]:
    """Everybody who takes part in a run of so many papers; `warm` follows a run that keeps."""
    found: dict[str, Runner] = {}
    if count == 1:
        found[ONE] = table.seat(table.one)
    found |= {COLD: table.seat(table.cold), WARM: table.seat(table.warm)}
    found[PLAIN] = table.seat(table.plain)
    if has_typst():
        found |= {TYPST: table.seat(table.typst), UNTAGGED: table.seat(table.untagged)}
    if has_latex():
        found[LATEX] = table.seat(table.latex)
    if has_amc():
        found[AMC] = table.seat(table.amc)
    return {name: run for name, run in found.items() if count <= MOST.get(name, count)}


def rounds_for(count: int) -> int:
    """Few papers are soon set and easily disturbed."""
    return next((rounds for most, rounds in ROUNDS if count <= most), 1)


def race(found: Mapping[str, Runner], count: int, rounds: int, failures: dict[str, str]) -> Costs:
    """Everybody in turn, round after round; the least of each. Failures are noted once."""
    costs: Costs = {}
    for _ in range(rounds):
        for name, run in found.items():
            if (name, count) in costs and costs[name, count].cpu > LONG:
                continue
            try:
                cost = run(count)
            except FailedError as error:
                failures[f"{name}, {count:,} papers"] = str(error)
                continue
            print(f"{count:>6,}  {name:<22} {cost.cpu:8.2f} CPU s", flush=True)
            costs[name, count] = min((cost, costs.get((name, count), cost)), key=_cpu)
    return costs


def _cpu(cost: Cost) -> float:
    return cost.cpu


def words(sizes: Sequence[int], rounds: int | None, failures: Mapping[str, str]) -> Iterator[str]:
    """What one should know of the peers, and who was not measured."""
    yield "CPU and memory are of a command with all that it starts; MiB of its largest process."
    yield "Cold means without our cache; the system's own file cache is warm for everybody."
    told = ", ".join(f"{rounds or rounds_for(count)} of {count:,}" for count in sizes)
    yield f"The least of interleaved runs, {told} papers; one where it takes over {LONG:g} s."
    yield "Ours writes every page twice, in a file a paper and in the print file; peers once."
    left = [name for name, most in MOST.items() if max(sizes) > most]
    if left:
        most = max(MOST.values())
        yield f"Above {most} papers {', '.join(left)} are left out: their time is linear."
    if not has_typst():
        yield "Typst: not measured; it is not installed (`pip install typst`)."
    if has_typst():
        yield "Typst's papers bear no code, no QR; its orders are drawn before and not counted."
    if not has_latex():
        yield "pdflatex: not measured; it is not installed."
    else:
        yield "pdflatex's papers bear no code, no QR, no total of pages (it takes a second run)."
    if not has_amc():
        yield "Auto Multiple Choice: not measured; it is not installed."
    else:
        yield "Auto Multiple Choice's solutions mark the right boxes, without explanations."
    for name, reason in failures.items():
        yield f"{name}: failed, {reason}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and keep table and plot after each size. Returns the exit status."""
    options = _parser().parse_args(arguments)
    described = f"{machine()}; load before the first run {load()}"
    costs: Costs = {}
    failures: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        table = Table(Path(folder))
        for done, count in enumerate(options.sizes, 1):
            rounds = options.rounds or rounds_for(count)
            costs |= race(runners(table, count), count, rounds, failures)
            said = [*words(options.sizes[:done], options.rounds, failures)]
            _keep(options.out, report(costs, described, said, PLOT), plot(costs))
    return 1 if failures else 0


def _keep(folder: Path, text: str, picture: str) -> None:
    """What is known so far: a run that is stopped has not been for nothing."""
    print(f"\n{text}", flush=True)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "papers.md").write_text(text, encoding="utf-8")
    (folder / PLOT).write_text(picture, encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", type=_sizes, default=SIZES, help="numbers of papers: 1,30")
    parser.add_argument("--rounds", type=int, help="runs of everybody; more for few papers")
    parser.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "results")
    return parser


def _sizes(text: str) -> tuple[int, ...]:
    sizes = tuple(sorted({int(word) for word in text.split(",")}))
    if sizes[0] < 1:
        raise argparse.ArgumentTypeError("numbers of papers begin at 1")
    return sizes


if __name__ == "__main__":
    sys.exit(main())
