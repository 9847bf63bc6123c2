"""What a command costs, and what machine it ran on."""

import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = "coursepub", "weasyprint", "typst"


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one run with all that it starts.

    Seconds of processor and of wall clock; peak memory in MiB of its largest process;
    bytes of PDF that it wrote.
    """

    cpu: float
    wall: float
    memory: float
    size: int


class FailedError(Exception):
    """A command that did not end well; the message is the end of what it said."""


def measured(command: Sequence[str | Path], out: Path, environment: Mapping[str, str]) -> Cost:
    """Run a command that writes PDFs below `out`; raises FailedError if it fails.

    `wait4` tells the processor time of the command and of every child that it waited for.
    """
    start = time.perf_counter()
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(  # noqa: S603 - our own
            [str(word) for word in command],
            env={**_compiled(os.environ), **environment},
            cwd=ROOT,
            stdout=log,
            stderr=log,
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            log.seek(0)
            said = log.read().decode(errors="replace").strip().splitlines() or ["said nothing"]
            raise FailedError(f"exit status {process.returncode}: {said[-1]}")
    peak = usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
    size = sum(path.stat().st_size for path in out.rglob("*.pdf"))
    return Cost(usage.ru_utime + usage.ru_stime, wall, peak, size)


def _compiled(environment: Mapping[str, str]) -> dict[str, str]:
    """An environment in which Python keeps what it compiles, as it does for users."""
    return {n: value for n, value in environment.items() if n != "PYTHONDONTWRITEBYTECODE"}


def machine() -> str:
    """Processor, cores, memory, system and versions; no name of host or user."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    parts = [f"{_processor()}, {cores} cores", *_memory(), f"{platform.system()}"]
    parts.append(f"Python {platform.python_version()}")
    return ", ".join((*parts, *_versions()))


def load() -> str:
    """How busy the machine was before; a run on a busy one says little."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def _processor() -> str:
    """The model's name where Linux knows one, else the architecture."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "") or platform.machine()


def _memory() -> Iterator[str]:
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        size = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        yield f"{size / 2**30:.0f} GiB"


def _versions() -> Iterator[str]:
    for name in PACKAGES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            continue
    latex = shutil.which("pdflatex")
    if latex:
        told = subprocess.run([latex, "--version"], capture_output=True, text=True)  # noqa: S603
        yield told.stdout.partition("\n")[0]
