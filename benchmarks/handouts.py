"""Handouts against their peers, in processor time: cold, unchanged, after a one-line edit.

    python -m benchmarks.handouts [COURSE] [--out FOLDER]

Peers are used where they are installed: pandoc with Typst on the same Markdown, headless
Chromium on the same text as HTML, Mermaid's command line on the same diagrams. Absolute
times tell of one machine; ratios within one run are what to look at.
"""

import argparse
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path

from benchmarks.peers.cost import ROOT, Cost, FailedError, load, machine, measured

MODULE = "*MODULE-02*.md"
"""A module with six diagrams."""
DIAGRAM = re.compile(r"^```mermaid\n(.*?)^```", re.MULTILINE | re.DOTALL)
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
BASELINE = "import click, jinja2"
SCRIPT = "COURSEPUB_MERMAID_JS"
"""The variable that names `mermaid.min.js`, for a browser that draws the diagrams itself."""
SOURCE = {"PYTHONPATH": str(ROOT / "src")}
RUNS = 3
"""Of what takes less than LONG seconds, the least is taken: what disturbs a run only adds."""
LONG = 30.0


@dataclass(frozen=True, slots=True)
class Goal:
    """What a ratio of two runs should stay below."""

    ours: str
    peer: str
    most: float


GOALS = (
    Goal("handout, cold", "handout, Chromium with Mermaid's script", 0.9),
    Goal("handout, cold", "handout, Chromium with our pictures", 0.9),
    Goal("diagrams of the course", "diagrams, Mermaid's command line", 0.02),
    Goal("handout, unchanged", BASELINE, 1.5),
    Goal("course, unchanged", BASELINE, 1.5),
    Goal("course, one line edited", "course, cold", 1.0),
)

Results = Iterator[tuple[str, Cost | str]]
"""What each run cost, or why there was none."""


def least(command: Sequence[str | Path], out: Path, fresh: Path | None = None) -> Cost:
    """The least of several runs; `fresh` is a folder to take away before each."""
    costs: list[Cost] = []
    while not costs or (len(costs) < RUNS and costs[0].cpu < LONG):
        if fresh:
            shutil.rmtree(fresh, ignore_errors=True)
        costs.append(measured(command, out, SOURCE))
    return min(costs, key=lambda cost: cost.cpu)


def coursepub(course: Path, *arguments: str | Path) -> list[str | Path]:
    """A command line of ours."""
    return [sys.executable, "-m", "coursepub", "-C", course, *arguments]


def ours(course: Path, work: Path) -> Results:
    """Each of our own runs."""
    alone, copy = work / "alone", work / "course"
    shutil.copytree(course, copy)
    alone.mkdir()
    module = next(copy.rglob(MODULE))
    shutil.copy(module, alone)
    one, whole = work / "one", work / "all"
    handout = coursepub(alone, "handouts", "-o", one)
    yield "handout, cold", least(handout, one, fresh=one)
    yield "handout, unchanged", least(handout, one)
    build = coursepub(copy, "build", "-o", whole)
    yield "course, cold", least(build, whole, fresh=whole)
    yield "course, unchanged", least(build, whole)
    text = module.read_text("utf-8")
    edits: list[Cost] = []
    for paragraph in ("Une ligne.", "Deux lignes."):
        module.write_text(f"{text}\n{paragraph}\n", "utf-8")
        edits.append(measured(build, whole, SOURCE))
    yield "course, one line edited", min(edits, key=lambda cost: cost.cpu)
    yield "diagrams of the course", least([sys.executable, "-c", DRAW, *sources(copy)], work)
    yield BASELINE, least([sys.executable, "-c", BASELINE], work)


DRAW = """
import re, sys
from pathlib import Path
from coursepub.diagrams import engine
drawing = engine()
for name in sys.argv[1:]:
    text = Path(name).read_text("utf-8")
    for source in re.findall(r"^```mermaid\\n(.*?)^```", text, re.M | re.S):
        drawing.draw(source)
"""


def sources(course: Path) -> list[Path]:
    """The files of a course that hold diagrams."""
    return [
        path for path in sorted(course.rglob("*.md")) if DIAGRAM.search(path.read_text("utf-8"))
    ]


def peers(course: Path, work: Path) -> Results:
    """Each peer."""
    module = next(course.rglob(MODULE))
    found = {
        "handout, pandoc with Typst": partial(pandoc, module, work / "pandoc"),
        "handout, Chromium with our pictures": partial(browser, module, work / "drawn", ""),
        "handout, Chromium with Mermaid's script": partial(
            browser, module, work / "script", os.environ.get(SCRIPT, "-")
        ),
        "diagrams, Mermaid's command line": partial(mermaid, course, work / "mermaid"),
    }
    for name, run in found.items():
        try:
            yield name, run()
        except FailedError as error:
            yield name, str(error)


def pandoc(module: Path, out: Path) -> Cost:
    """A PDF of the Markdown; diagrams stay code, for pandoc draws none."""
    program("pandoc")
    program("typst")
    out.mkdir()
    return least(["pandoc", module, "--pdf-engine=typst", "-o", out / "page.pdf"], out)


def browser(module: Path, out: Path, script: str) -> Cost:
    """A PDF of the same text as HTML: its diagrams drawn by us, or by a script in the page."""
    if script and not Path(script).is_file():
        raise FailedError(f"{SCRIPT} names no file")
    chromium = program(*CHROMIUM)
    out.mkdir()
    page = out / "page.html"
    page.write_text(_scripted(module, Path(script)) if script else _drawn(module), "utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000"]
    flags += [f"--user-data-dir={out / 'profile'}", "--no-pdf-header-footer"]
    to_pdf = f"--print-to-pdf={out / 'page.pdf'}"
    cost = least(reaped([chromium, *flags, to_pdf, page.as_uri()]), out)
    if not cost.size:
        raise FailedError("no PDF was written")
    return cost


def mermaid(course: Path, out: Path) -> Cost:
    """Every diagram of the course, a command each; what they cost is added up."""
    command = program("mmdc")
    out.mkdir()
    (out / "browser.json").write_text(
        json.dumps({"executablePath": program(*CHROMIUM), "args": ["--no-sandbox"]}), "utf-8"
    )
    texts = [text for path in sources(course) for text in DIAGRAM.findall(path.read_text("utf-8"))]
    costs: list[Cost] = []
    for text in texts:
        (out / "one.mmd").write_text(text, "utf-8")
        files = ["-i", out / "one.mmd", "-o", out / "one.svg", "-p", out / "browser.json"]
        costs.append(measured(reaped([command, *files]), out, {}))
    cpu, wall = sum(cost.cpu for cost in costs), sum(cost.wall for cost in costs)
    return Cost(cpu, wall, max(cost.memory for cost in costs), 0)


REAP = """
import ctypes, os, subprocess, sys
if sys.platform == "linux":
    ctypes.CDLL(None).prctl(36, 1)  # PR_SET_CHILD_SUBREAPER: orphans become ours
code = subprocess.run(sys.argv[1:]).returncode
try:
    while True:
        os.wait()
except ChildProcessError:
    sys.exit(code)
"""


def reaped(command: Sequence[str | Path]) -> list[str | Path]:
    """The command with every process that it leaves behind: browsers do not wait for theirs."""
    return [sys.executable, "-c", REAP, *command]


def program(*names: str) -> str:
    """The first program of these names; raises FailedError where there is none."""
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        raise FailedError(f"{names[0]} is not installed")
    return found


def _drawn(module: Path) -> str:
    from coursepub.diagrams import engine
    from coursepub.markup.dialect import print_dialect

    drawing = engine()
    text = module.read_text("utf-8")
    drawn = [drawing.draw(source).svg for source in DIAGRAM.findall(text)] if drawing else []
    return f"{HEAD}{print_dialect().render(DIAGRAM.sub('', text))}{''.join(drawn)}"


def _scripted(module: Path, script: Path) -> str:
    from coursepub.markup.dialect import print_dialect

    text = module.read_text("utf-8")
    start = f'<script src="{script.resolve().as_uri()}"></script><script>{START}</script>'
    pages = print_dialect().render(DIAGRAM.sub("", text))
    pictures = "".join(
        f'<pre class="mermaid">{escape(source)}</pre>' for source in DIAGRAM.findall(text)
    )
    return f"{HEAD}{pages}{pictures}{start}"


HEAD = '<!doctype html><meta charset="utf-8"><style>body { font: 10.5pt serif }</style>'
START = "mermaid.initialize({ startOnLoad: true })"


def report(results: Mapping[str, Cost | str], head: str) -> str:
    """A table of runs, and one of the ratios that have a goal, in Markdown."""
    lines = ["# Handouts", "", head, "", "| run | CPU s | wall s | MiB |", "|---|--:|--:|--:|"]
    lines += [_row(name, cost) for name, cost in results.items()]
    lines += ["", "| goal: CPU of | to that of | at most | measured | |", "|---|---|--:|--:|---|"]
    lines += [_verdict(goal, results.get(goal.ours), results.get(goal.peer)) for goal in GOALS]
    return "\n".join(lines) + "\n"


def _row(name: str, cost: Cost | str) -> str:
    if isinstance(cost, str):
        return f"| {name} | {cost} | | |"
    return f"| {name} | {cost.cpu:.2f} | {cost.wall:.2f} | {cost.memory:.0f} |"


def _verdict(goal: Goal, one: Cost | str | None, other: Cost | str | None) -> str:
    head = f"| {goal.ours} | {goal.peer} | {goal.most:g} |"
    if not (isinstance(one, Cost) and isinstance(other, Cost)):
        return f"{head} | not measured |"
    ratio = one.cpu / other.cpu
    return f"{head} {ratio:.3g} | {'hit' if ratio <= goal.most else '**missed**'} |"


def main(arguments: Sequence[str]) -> int:
    """Run everything, print the report and write it. Returns the exit status."""
    parser = argparse.ArgumentParser(prog="benchmarks.handouts")
    parser.add_argument("course", nargs="?", type=Path, default=ROOT / "content")
    parser.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "results")
    options = parser.parse_args(arguments)
    head = f"Measured on: {machine()}; load before: {load()}."
    results: dict[str, Cost | str] = {}
    with tempfile.TemporaryDirectory() as folder:
        # Whoever has run a program once has its modules compiled.
        os.environ |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": f"{folder}/compiled"}
        for runs in (ours, peers):
            for name, cost in runs(options.course, Path(folder)):
                results[name] = cost
                print(_row(name, cost), file=sys.stderr, flush=True)
    text = report(results, head)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "handouts.md").write_text(text, "utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
