#!/usr/bin/env python3
"""Tasks of this project:  python3 dev.py TASK [ARGUMENT ...]

The first task on a new machine sets it up: libraries of the system (on Debian and its
kin; elsewhere it says what to install), then Python packages into .venv.  Afterwards
a task starts at once.  Needs Python 3.11 or newer and nothing else.
"""

import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "set-up"

PROBLEMS, USAGE, NOT_READY, INTERRUPTED = 1, 2, 3, 130

LIBRARIES = {  # what the PDF engine loads: Debian's package of it
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}

PYTHONS = ("3.11", "3.12", "3.13", "3.14")


def _glibc(machine: str, versions: Iterable[int]) -> tuple[str, ...]:
    return (*(f"manylinux_2_{n}_{machine}" for n in versions), f"manylinux2014_{machine}")


# Where the lock must serve, each by the wheels that such a machine takes, best first.
# Old and new systems stand apart, since they may take different wheels of one version.
PLATFORMS = {
    "Linux x86_64": _glibc("x86_64", range(39, 16, -1)),
    "older Linux x86_64": _glibc("x86_64", range(17, 16, -1)),
    "Linux aarch64": _glibc("aarch64", range(39, 16, -1)),
    "older Linux aarch64": _glibc("aarch64", range(17, 16, -1)),
    "macOS arm64": ("macosx_26_0_arm64",),
    "older macOS arm64": ("macosx_14_0_arm64",),
    "macOS x86_64": ("macosx_15_0_x86_64",),
    "Windows": ("win_amd64",),
}


class NotReady(Exception):
    """This machine cannot run a task yet; the message says what to do about it."""


def say(text: str) -> None:
    """Print at once, so that our lines and those of other programs keep their order."""
    print(f"==> {text}", flush=True)


# Setting up -------------------------------------------------------------------------


def loads(library: str) -> bool:
    """Whether the PDF engine could load this library; asked of the loader itself."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def can_make_venvs() -> bool:
    """Debian's Python leaves `ensurepip` to a package of its own."""
    try:
        from ensurepip import version
    except ImportError:
        return False
    return bool(version())


def lacking() -> list[str]:
    """Debian packages to install before anything else works."""
    if sys.platform != "linux":
        return []
    packages = [package for library, package in LIBRARIES.items() if not loads(library)]
    if not can_make_venvs():
        packages.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    return packages


def apt_get(arguments: Sequence[str], *, root: bool) -> list[str]:
    """A command line for apt-get that asks no questions."""
    command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", *arguments]
    return command if root else ["sudo", *command]


def by_hand(packages: Sequence[str]) -> str:
    """What to tell someone whose machine we cannot change."""
    return (
        f"this machine lacks {', '.join(packages)}; as root:\n"
        f"  apt-get install --no-install-recommends {' '.join(packages)}\n"
        "  (Fedora: dnf install pango; Alpine: apk add pango), then run this again."
    )


def install_libraries(packages: Sequence[str]) -> None:
    """Install by apt-get; a new machine may first have to learn what there is to install."""
    root = os.geteuid() == 0
    if not shutil.which("apt-get") or not (root or shutil.which("sudo")):
        raise NotReady(by_hand(packages))
    install = apt_get(["install", "--no-install-recommends", *packages], root=root)
    say(f"system libraries, about half a minute: {' '.join(install)}")
    if subprocess.run(install, capture_output=True).returncode == 0:
        return
    subprocess.run(apt_get(["update"], root=root))
    if subprocess.run(install, stdout=subprocess.DEVNULL).returncode != 0:
        raise NotReady(by_hand(packages))


def fingerprint(lock: bytes, project: bytes, place: str, python: str) -> str:
    """Changes with whatever .venv was made from; it also breaks when its folder moves."""
    parts = (lock, project, place.encode(), python.encode())
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def pip(*arguments: str) -> list[str]:
    """A pip command in .venv. Where packages come from is the user's pip configuration."""
    return [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments]


def install_packages() -> None:
    """Make .venv anew: what the lock lists, each file by its hash, and this project in place."""
    install = pip("install", "--no-compile", "--no-deps")
    commands = (
        [sys.executable, "-m", "venv", "--clear", str(VENV)],
        [*install, "--require-hashes", "--requirement", str(LOCK)],
        [*install, "--no-build-isolation", "--editable", str(ROOT)],
    )
    for command in commands:
        if subprocess.run(command).returncode != 0:
            raise NotReady(f"this failed: {' '.join(command)}")


def set_up() -> None:
    """Whatever this machine still lacks, and nothing where it lacks nothing."""
    wanted = fingerprint(LOCK.read_bytes(), PROJECT.read_bytes(), str(ROOT), sys.version)
    if PYTHON.exists() and STAMP.is_file() and STAMP.read_text() == wanted and not lacking():
        return
    start = time.monotonic()
    if packages := lacking():
        install_libraries(packages)
    if packages := lacking():
        raise NotReady(by_hand(packages))
    say("Python packages into .venv, about a minute the first time")
    install_packages()
    STAMP.write_text(wanted)
    say(f"set up in {time.monotonic() - start:.0f} s")


# Tasks ------------------------------------------------------------------------------


def run(*command: str) -> int:
    """Run a module in .venv, from the top of the project; its exit status is ours."""
    return subprocess.run([str(PYTHON), "-m", *command], cwd=ROOT).returncode


def build(arguments: Sequence[str]) -> int:
    """build the sample course into build/ (arguments go to `coursepub build`)"""
    return run("coursepub", "build", *arguments)


def test(arguments: Sequence[str]) -> int:
    """run the tests, on all cores unless arguments for pytest are given"""
    return run("pytest", *(arguments or ("-n", "auto")))


def check(arguments: Sequence[str]) -> int:
    """look at format, lint, types and import contracts, then run the tests"""
    steps = (["ruff", "format", "--check"], ["ruff", "check"], ["mypy"], ["importlinter.cli"])
    failed = [step[0] for step in steps if announced(step) != 0]
    if test(arguments) != 0:
        failed.append("pytest")
    say(f"failed: {', '.join(failed)}" if failed else "all is well")
    return PROBLEMS if failed else 0


def announced(step: Sequence[str]) -> int:
    """Run one step of several, under its name."""
    say(" ".join(step))
    return run(*step)


def fix(arguments: Sequence[str]) -> int:
    """repair what can be repaired: lint, then format"""
    return run("ruff", "check", "--fix", *arguments) | run("ruff", "format", *arguments)


def bench(arguments: Sequence[str]) -> int:
    """run the side-by-side benchmarks (arguments choose among them by name)"""
    scripts = sorted(path.stem for path in (ROOT / "benchmarks").glob("[!_]*.py"))
    chosen = [name for name in scripts if not arguments or name in arguments]
    return max((announced([f"benchmarks.{name}"]) for name in chosen), default=0)


def lock(arguments: Sequence[str]) -> int:
    """write requirements.lock anew from pyproject.toml, for every machine it must serve"""
    if sys.version_info[:2] != tuple(map(int, PYTHONS[0].split("."))):
        raise NotReady(f"lock with Python {PYTHONS[0]}: it needs every backport there is")
    wanted = requirements(tomllib.loads(PROJECT.read_text(encoding="utf-8")))
    say(f"newest versions for {len(wanted)} requirements")
    found = ask_pip(wanted)
    pins = pinned(found) | markers(wanted)
    wheels = {pin: set(hashes) for pin, hashes in found.items()}
    LOCK.write_text(locked(pins, wheels), encoding="utf-8")
    return 0


def setup(arguments: Sequence[str]) -> int:
    """set up this machine and do nothing else"""
    return 0


TASKS: tuple[Callable[[Sequence[str]], int], ...] = (
    build,
    test,
    check,
    fix,
    bench,
    lock,
    setup,
)
