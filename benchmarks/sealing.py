"""A sealed run beside one without a seal: one scrypt, however many papers there are.

    python3 dev.py bench sealing
    python -m benchmarks.sealing --sizes 1,100 --out build/bench

No peer seals keys; what counts is that a thousand sealed papers cost little more than as
many without a seal. The commands are those of an office, from a cold start.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import pypdfium2

from benchmarks.peers.cost import ROOT, Cost, load, machine, measured

RESULTS = Path(__file__).resolve().parent / "results"
EXAM = "qcm-modules-01-02"
SIGNS = "[0-9A-HJKMNP-TV-Z]"
CODE = re.compile(rf"(?:\b{SIGNS}{{5}}\s+){{4}}{SIGNS}{{5}}\b")
HEAD = (
    "| papers | without a seal: CPU s | sealed: CPU s | wall s | MiB | sealed file, MB | open, s |",
    "|--:|--:|--:|--:|--:|--:|--:|",
)


@dataclass(frozen=True, slots=True)
class Row:
    """So many papers: two runs, the size of the sealed file in bytes, seconds to open it."""

    count: int
    plain: Cost
    sealed: Cost
    size: int
    opening: float

    def __str__(self) -> str:
        sealed = f"{self.sealed.cpu:.1f} | {self.sealed.wall:.1f} | {self.sealed.memory:.0f}"
        size = f"{self.size / 1e6:.2f} | {self.opening:.1f}"
        return f"| {self.count:,} | {self.plain.cpu:.1f} | {sealed} | {size} |"


def row(count: int, folder: Path) -> Row:
    """Make so many papers both ways, and open the seal as an officer does."""
    plain = _run(count, folder / "plain")
    slip = folder / "slip.pdf"
    sealed = _run(count, folder / "sealed", "--slip", slip)
    file = folder / "sealed/exams" / EXAM / f"{EXAM}.sealed"
    return Row(count, plain, sealed, file.stat().st_size, _opened(file, slip))


def _run(count: int, out: Path, *more: str | Path) -> Cost:
    command = [*_coursepub(), "exam", EXAM, "--papers", str(count), "-o", out, *more]
    return measured(command, out, {"COURSEPUB_CACHE": str(out / "cache")})


def _opened(file: Path, slip: Path) -> float:
    """Seconds to open a seal with the code of its slip."""
    text = pypdfium2.PdfDocument(slip)[0].get_textpage().get_text_range()
    code = next(found[0] for found in CODE.finditer(text))
    start = perf_counter()
    subprocess.run(  # noqa: S603 - our own
        [*_coursepub(), "key", "open", file],
        input=code.encode(),
        capture_output=True,
        check=True,
    )
    return perf_counter() - start


def _coursepub() -> list[str]:
    return [sys.executable, "-m", "coursepub", "-C", str(ROOT / "content")]


def main() -> int:
    """Write a table into `results/`, or into the folder after `--out`."""
    reader = argparse.ArgumentParser()
    reader.add_argument("--sizes", default="1,100,1000")
    reader.add_argument("--out", type=Path, default=RESULTS)
    asked = reader.parse_args()
    busy = load()
    lines = ["# Sealing", "", f"Measured on: {machine()}. Load before: {busy}.", "", *HEAD]
    for count in map(int, asked.sizes.split(",")):
        with tempfile.TemporaryDirectory() as folder:
            lines.append(str(row(count, Path(folder))))
    asked.out.mkdir(parents=True, exist_ok=True)
    (asked.out / "sealing.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
