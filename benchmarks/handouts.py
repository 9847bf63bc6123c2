"""Handouts against their peers, in processor time: cold, unchanged, after a one-line edit.

    python -m benchmarks.handouts [COURSE]

Peers are used where they are installed: pandoc with Typst on the same Markdown, headless
Chromium on the same text as HTML, Mermaid's command line on the same diagrams. Absolute
times tell of one machine; ratios within one run are what to look at.
"""

import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULE = "*MODULE-02*.md"
"""A module with six diagrams."""
DIAGRAM = re.compile(r"^```mermaid\n(.*?)^```", re.MULTILINE | re.DOTALL)
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
BASELINE = "import click, jinja2"


@dataclass(frozen=True, slots=True)
class Goal:
    """What a ratio of two runs should stay below."""

    ours: str
    peer: str
    most: float


GOALS = (
    Goal("handout, cold", "handout, Chromium", 0.9),
    Goal("diagrams of the course", "diagrams, Mermaid's command line", 0.02),
    Goal("handout, unchanged", BASELINE, 1.5),
    Goal("course, unchanged", BASELINE, 1.5),
    Goal("course, one line edited", "course, cold", 1.0),
)


def processor_time(command: Sequence[str | Path]) -> float:
    """Seconds that a command and its children spend; raises CalledProcessError if it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    words = [str(word) for word in command]
    subprocess.run(words, check=True, capture_output=True, cwd=ROOT)  # noqa: S603 - our own
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def least(command: Sequence[str | Path], runs: int = 3) -> float:
    """The least of several runs: what disturbs a run only ever adds to it."""
    return min(processor_time(command) for _ in range(runs))


def coursepub(course: Path, *arguments: str | Path) -> list[str | Path]:
    """A command line of ours."""
    return [sys.executable, "-m", "coursepub", "-C", course, *arguments]


def ours(course: Path, work: Path) -> Iterator[tuple[str, float]]:
    """Each of our own runs."""
    alone, copy = work / "alone", work / "course"
    shutil.copytree(course, copy)
    alone.mkdir()
    module = next(copy.rglob(MODULE))
    shutil.copy(module, alone)
    one = coursepub(alone, "handouts", "-o", work / "one")
    yield "handout, cold", processor_time(one)
    yield "handout, unchanged", least(one)
    whole = coursepub(copy, "build", "-o", work / "all")
    yield "course, cold", processor_time(whole)
    yield "course, unchanged", least(whole)
    module.write_text(module.read_text("utf-8") + "\nUne ligne de plus.\n", "utf-8")
    yield "course, one line edited", processor_time(whole)
    yield "diagrams of the course", processor_time([sys.executable, "-c", DRAW, *sources(copy)])
    yield BASELINE, least([sys.executable, "-c", BASELINE])


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


def peers(course: Path, work: Path) -> Iterator[tuple[str, float | None]]:
    """Each peer; None where it is not installed."""
    module = next(course.rglob(MODULE))
    both = shutil.which("pandoc") and shutil.which("typst")
    pandoc: list[str | Path] = ["pandoc", module, "--pdf-engine=typst", "-o", work / "pandoc.pdf"]
    yield "handout, pandoc with Typst", least(pandoc) if both else None
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    page = work / "page.html"
    page.write_text(as_html(module), "utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={work / 'c.pdf'}"]
    yield "handout, Chromium", least([chromium, *flags, page.as_uri()]) if chromium else None
    mermaid = shutil.which("mmdc")
    yield "diagrams, Mermaid's command line", _mermaid(mermaid, course, work) if mermaid else None


def _mermaid(command: str, course: Path, work: Path) -> float:
    total = 0.0
    for path in sources(course):
        for source in DIAGRAM.findall(path.read_text("utf-8")):
            (work / "one.mmd").write_text(source, "utf-8")
            total += processor_time([command, "-i", work / "one.mmd", "-o", work / "one.svg"])
    return total


def as_html(module: Path) -> str:
    """The same text for a browser, its diagrams drawn by our engine."""
    from coursepub.diagrams import engine
    from coursepub.markup.dialect import dialect

    drawing = engine()
    text = module.read_text("utf-8")
    drawn = [drawing.draw(source).svg for source in DIAGRAM.findall(text)] if drawing else []
    return str(dialect().render(DIAGRAM.sub("", text))) + "".join(drawn)


def report(times: dict[str, float | None]) -> str:
    """Times, then the ratios that have a goal."""
    lines = [f"{name:<36} {_seconds(time)}" for name, time in times.items()]
    for goal in GOALS:
        one, other = times.get(goal.ours), times.get(goal.peer)
        ratio = f"{one / other:.2f}" if one is not None and other else "not measured"
        lines.append(f"{goal.ours} / {goal.peer}: {ratio} (goal {goal.most})")
    return "\n".join(lines)


def _seconds(time: float | None) -> str:
    return "not installed" if time is None else f"{time:8.2f} s"


def main(arguments: Sequence[str]) -> int:
    """Run everything and print it. Returns the exit status."""
    course = Path(arguments[0]) if arguments else ROOT / "content"
    os.environ["PYTHONPATH"] = str(ROOT / "src")
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        times: dict[str, float | None] = dict(ours(course, work))
        times |= dict(peers(course, work))
    sys.stdout.write(report(times) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
