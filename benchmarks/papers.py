"""Exam papers with their keys against peers: processor time, wall clock, memory, size of files.

    python -m benchmarks.papers [N ...]

One bank of 40 questions, with code and tables, is set N times (1, 30, 200 and 1,000 unless
told otherwise), each time in another order, with its key. Ours is the command line as users
run it, warm with pieces that an earlier run has kept, whatever the seed. Plain is the same
paper laid out whole by WeasyPrint, in one process. Typst compiles one document that orders
the questions itself; pdflatex runs once over a document with every paper in it. Runs are
interleaved. Absolute times tell of one machine; ratios within one run are what to look at.
"""

import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results"
QUESTIONS, OPTIONS = 40, 4
MOST_PLAIN = 30
"""More plain papers would only take longer: their time grows with their number."""
WORDS = """réseau paquet protocole couche débit latence congestion fenêtre segment fonction
chiffrement mémoire verrou requête index jointure étrangère transaction graphe sommet
complexité récurrence cohérence déjà près octet journal arbre profondeur largeur pile file
""".split()
CODE = "for v in g[u]:\n    if v not in vus:\n        vus.add(v)"


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one run: seconds of processor and of wall clock, peak memory in MiB, bytes of PDF."""

    cpu: float
    wall: float
    memory: float
    size: int


@dataclass(frozen=True, slots=True)
class Goal:
    """What the processor time of one runner, over that of another, should stay below."""

    ours: str
    peer: str
    count: int
    most: float


GOALS = (
    Goal("coursepub, cold", "Typst", 200, 0.25),
    Goal("coursepub, warm", "Typst", 1, 0.5),
)
MOST_MEMORY = 150
"""MiB for 1,000 papers."""


def sentence(*names: object) -> str:
    """Words that follow from names."""
    drawn = sha256(repr(names).encode()).digest()
    return " ".join(WORDS[byte % len(WORDS)] for byte in drawn[: 5 + drawn[-1] % 18])


def stem(question: int) -> str:
    """What a question asks."""
    return f"Question de {sentence('stem', question)} : quelle affirmation est exacte ?"


def option(question: int, place: int) -> str:
    """An answer on offer."""
    return f"La réponse {sentence('option', question, place)}."


def explanation(question: int) -> str:
    """Why the right one is right."""
    return f"Parce que {sentence('why', question)}, {sentence('so', question)}."


def course(folder: Path) -> None:
    """The bank as Markdown, for ours and for plain."""
    lines = ["# QCM - Réseaux", ""]
    for question in range(1, QUESTIONS + 1):
        lines += [f"### Question {question}", "", stem(question), ""]
        if question % 5 == 0:
            lines += ["```python", CODE, "```", ""]
        if question % 8 == 3:
            lines += ["| Élément | Coût |", "|---|---|", "| lecture | 12 |", "| écriture | 7 |", ""]
        for place in range(OPTIONS):
            mark = "x" if place == question % OPTIONS else " "
            lines.append(f"- [{mark}] {'ABCD'[place]}. {option(question, place)}")
        lines += ["", f"**Explication :** {explanation(question)}", ""]
    folder.mkdir(parents=True)
    (folder / "QCM-01.md").write_text("\n".join(lines), encoding="utf-8")


TYPST = """#set page(paper: "a4", margin: 20mm)
#set page(footer: context align(center)[#counter(page).display()])
#set text(font: "Libertinus Serif", size: 10.5pt, lang: "fr")
#let bank = json("bank.json")
#let orders = json("orders.json")
#for (n, order) in orders.enumerate() [
  #counter(page).update(1)
  = Sujet n° #(n + 1)
  #for (i, pick) in order.enumerate() [
    #let q = bank.at(pick.q)
    #block(breakable: false)[
      *#(i + 1)* #q.stem
      #if q.code != "" { raw(q.code, block: true, lang: "python") }
      #if q.table { table(columns: 2, [Élément], [Coût], [lecture], [12], [écriture], [7]) }
      #for (k, o) in pick.o.enumerate() [#box(stroke: .5pt, width: 8pt, height: 8pt)
        *#("ABCD".at(k))* #q.options.at(o) \\ ]
    ]
  ]
  #pagebreak(weak: true, to: "odd")
]
#for (n, order) in orders.enumerate() [
  = Corrigé n° #(n + 1)
  #table(columns: (1cm, 1.5cm, 1fr),
    ..order.enumerate().map(((i, pick)) => (
      [#(i + 1)], ["ABCD".at(pick.key)], [#bank.at(pick.q).why])).flatten())
  #pagebreak(weak: true)
]
"""


def orders(count: int) -> list[list[dict[str, object]]]:
    """The order of questions and options of each paper."""

    def shuffled(size: int, *names: object) -> list[int]:
        return sorted(range(size), key=lambda n: sha256(repr((names, n)).encode()).digest())

    papers = []
    for paper in range(count):
        rows: list[dict[str, object]] = []
        for question in shuffled(QUESTIONS, paper):
            order = shuffled(OPTIONS, paper, question)
            key = order.index((question + 1) % OPTIONS)
            rows.append({"q": question, "o": order, "key": key})
        papers.append(rows)
    return papers


def typst_input(folder: Path, count: int) -> None:
    """The same bank for Typst."""
    import json

    bank = [
        {
            "stem": stem(q),
            "code": CODE if q % 5 == 0 else "",
            "table": q % 8 == 3,
            "options": [option(q, place) for place in range(OPTIONS)],
            "why": explanation(q),
        }
        for q in range(1, QUESTIONS + 1)
    ]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bank.json").write_text(json.dumps(bank), encoding="utf-8")
    (folder / "orders.json").write_text(json.dumps(orders(count)), encoding="utf-8")
    (folder / "papers.typ").write_text(TYPST, encoding="utf-8")


def latex_input(folder: Path, count: int) -> None:
    """The same bank for LaTeX, every paper written out."""
    lines = [
        r"\documentclass[10pt,a4paper]{article}\usepackage[T1]{fontenc}",
        r"\usepackage[margin=20mm]{geometry}\usepackage{longtable}\begin{document}",
    ]
    papers = orders(count)
    for number, rows in enumerate(papers, 1):
        lines.append(rf"\section*{{Sujet {number}}}\setcounter{{page}}{{1}}")
        lines += [_latex_question(place, row) for place, row in enumerate(rows, 1)]
        lines.append(r"\cleardoublepage")
    for number, rows in enumerate(papers, 1):
        lines.append(rf"\section*{{Corrigé {number}}}\begin{{longtable}}{{llp{{12cm}}}}")
        for place, row in enumerate(rows, 1):
            letter, why = "ABCD"[int(str(row["key"]))], explanation(int(str(row["q"])) + 1)
            lines.append(rf"{place} & {letter} & {why} \\")
        lines.append(r"\end{longtable}\clearpage")
    folder.mkdir(parents=True, exist_ok=True)
    text = "\n".join([*lines, r"\end{document}"])
    (folder / "papers.tex").write_text(text, encoding="utf-8")


def _latex_question(place: int, row: dict[str, object]) -> str:
    question = int(str(row["q"])) + 1
    order = row["o"] if isinstance(row["o"], list) else []
    shown = [
        rf"\fbox{{\phantom{{x}}}} \textbf{{{'ABCD'[at]}}} {option(question, which)}\\"
        for at, which in enumerate(order)
    ]
    code = "\n".join((r"\begin{verbatim}", CODE, r"\end{verbatim}")) if question % 5 == 0 else ""
    table = r"\begin{tabular}{lr}Élément & Coût\\lecture & 12\\écriture & 7\end{tabular}\\"
    inside = "\n".join((stem(question), code, table if question % 8 == 3 else r"\\", *shown))
    return "\n".join(
        (
            rf"\noindent\begin{{minipage}}{{\textwidth}}\textbf{{{place}}} ",
            inside,
            r"\end{minipage}\bigskip",
            "",
        )
    )


PLAIN = """
import sys
from pathlib import Path
from coursepub.assemble.forms import assemble
from coursepub.keys.sheet import render_key
from coursepub.publish.course import load
from coursepub.publish.exam import find_exam
from coursepub.publish.workshop import workshop
from coursepub.render.paper import render_paper
loaded = load(Path(sys.argv[1]), chosen=True)
shop, exam, out = workshop(loaded), find_exam(loaded, None), Path(sys.argv[3])
out.mkdir(parents=True)
for n in range(int(sys.argv[2])):
    form, key = assemble(loaded.course, exam, f"{n + 1:04}", "seed")
    (out / f"{n}.pdf").write_bytes(render_paper(form, shop).data)
    (out / f"{n}.key.pdf").write_bytes(render_key(form, key, shop).data)
"""
TYPST_RUN = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"


def measured(command: Sequence[str | Path], out: Path, environment: dict[str, str]) -> Cost:
    """Run a command with all that it starts; raises CalledProcessError if it fails."""
    start = time.perf_counter()
    words = [str(word) for word in command]
    with (
        tempfile.TemporaryFile() as log,
        subprocess.Popen(  # noqa: S603 - our own
            words, env={**os.environ, **environment}, cwd=ROOT, stdout=log, stderr=log
        ) as process,
    ):
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            log.seek(0)
            raise subprocess.CalledProcessError(process.returncode, words, log.read())
    peak = usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
    size = sum(path.stat().st_size for path in out.rglob("*.pdf"))
    cpu = usage.ru_utime + usage.ru_stime
    return Cost(cpu, time.perf_counter() - start, peak, size)


class Table:
    """Runs everybody in a folder of its own."""

    def __init__(self, work: Path) -> None:
        self._work = work
        self._turn = 0
        course(work / "course")

    def ours(self, count: int, *, warm: bool) -> Cost:
        """The command line; warm, with what an earlier run has kept."""
        cache = self._work / "cache"
        if not warm:
            shutil.rmtree(cache, ignore_errors=True)
        out = self._fresh()
        command = [sys.executable, "-m", "coursepub", "-C", self._work / "course", "exam"]
        command += ["--seed", f"seed {self._turn}", "--papers", str(count), "-o", out]
        return measured(command, out, {"COURSEPUB_CACHE": str(cache)})

    def plain(self, count: int) -> Cost:
        """WeasyPrint, a document a paper."""
        out = self._fresh()
        command = [sys.executable, "-c", PLAIN, self._work / "course", str(count), out]
        return measured(command, out, {})

    def typst(self, count: int) -> Cost:
        """One document of Typst, with tags, as it makes it by default."""
        out = self._fresh()
        typst_input(out, count)
        command = [sys.executable, "-c", TYPST_RUN, out / "papers.typ", out / "papers.pdf"]
        return measured(command, out, {})

    def latex(self, count: int) -> Cost:
        """One run of pdflatex."""
        out = self._fresh()
        latex_input(out, count)
        command = ["pdflatex", "-interaction=batchmode", f"-output-directory={out}"]
        return measured([*command, out / "papers.tex"], out, {})

    def _fresh(self) -> Path:
        self._turn += 1
        return self._work / f"out-{self._turn}"


def runners(table: Table) -> dict[str, Callable[[int], Cost]]:
    """Everybody who is installed, by name."""
    found: dict[str, Callable[[int], Cost]] = {
        "coursepub, cold": lambda count: table.ours(count, warm=False),
        "coursepub, warm": lambda count: table.ours(count, warm=True),
        "plain WeasyPrint": table.plain,
    }
    if importlib.util.find_spec("typst"):
        found["Typst"] = table.typst
    if shutil.which("pdflatex"):
        found["pdflatex"] = table.latex
    return found


def missing() -> Iterator[str]:
    """A word about each peer that is not measured."""
    if not importlib.util.find_spec("typst"):
        yield "Typst is not installed here: `pip install typst`."
    if not shutil.which("pdflatex"):
        yield "pdflatex is not installed here."
    yield "Auto Multiple Choice is not run: its papers need a project made in its own window."


def report(costs: dict[tuple[str, int], Cost]) -> str:
    """A table, the marginal cost of a paper, and the goals."""
    lines = [f"{machine()}", "", "| runner | papers | CPU s | wall s | MiB | MB of PDF |"]
    lines.append("|---|--:|--:|--:|--:|--:|")
    for (name, count), cost in costs.items():
        shown = f"{cost.cpu:.2f} | {cost.wall:.2f} | {cost.memory:.0f} | {cost.size / 1e6:.1f}"
        lines.append(f"| {name} | {count} | {shown} |")
    lines += ["", *_marginal(costs), "", *_goals(costs), "", *missing()]
    return "\n".join(lines) + "\n"


def marginal(costs: dict[tuple[str, int], Cost], name: str) -> float | None:
    """Processor seconds that one more paper costs, from the smallest and the largest run."""
    counts = sorted(count for runner, count in costs if runner == name)
    if len(counts) < 2:
        return None
    low, high = costs[name, counts[0]], costs[name, counts[-1]]
    return (high.cpu - low.cpu) / (counts[-1] - counts[0])


def _marginal(costs: dict[tuple[str, int], Cost]) -> Iterator[str]:
    for name in dict.fromkeys(runner for runner, _ in costs):
        each = marginal(costs, name)
        if each is not None:
            yield f"- one more paper, {name}: {each * 1000:.1f} ms of CPU"


def _goals(costs: dict[tuple[str, int], Cost]) -> Iterator[str]:
    for goal in GOALS:
        one, other = costs.get((goal.ours, goal.count)), costs.get((goal.peer, goal.count))
        ratio = f"{one.cpu / other.cpu:.3f}" if one and other else "not measured"
        yield f"- {goal.count} papers, {goal.ours} / {goal.peer}: {ratio} (goal {goal.most})"
    yield from _rates(costs)
    most = max((cost.memory for (n, c), cost in costs.items() if n[:6] == "course"), default=0)
    yield f"- peak memory of ours: {most:.0f} MiB (goal {MOST_MEMORY})"


def _rates(costs: dict[tuple[str, int], Cost]) -> Iterator[str]:
    for peer, most in (("Typst", 0.15), ("plain WeasyPrint", 0.03)):
        one, other = marginal(costs, "coursepub, warm"), marginal(costs, peer)
        ratio = f"{one / other:.3f}" if one is not None and other else "not measured"
        yield f"- one more paper, coursepub / {peer}: {ratio} (goal {most})"


def machine() -> str:
    """What this was measured on."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{platform.machine()}, {cores} cores, {platform.system()}, Python " + (
        platform.python_version()
    )


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and keep the table in `benchmarks/results/`."""
    counts = [int(count) for count in arguments] or [1, 30, 200, 1000]
    costs: dict[tuple[str, int], Cost] = {}
    with tempfile.TemporaryDirectory() as folder:
        table = Table(Path(folder))
        for count in counts:
            for name, run in runners(table).items():
                if name != "plain WeasyPrint" or count <= MOST_PLAIN:
                    costs[name, count] = run(count)
    text = report(costs)
    print(text)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "papers.md").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
