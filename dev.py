#!/usr/bin/env python3
"""Tasks of this project:  python3 dev.py TASK [ARGUMENT ...]

The first task on a new machine sets it up: libraries of the system (on Debian and its
kin; elsewhere it says what to install), then Python packages into .venv.  Afterwards
a task starts at once.  Needs Python 3.11 or newer and nothing else.
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "set-up"
OLDEST = (3, 11)

PROBLEMS, USAGE, NOT_READY, INTERRUPTED = 1, 2, 3, 130

LIBRARIES = {  # what the PDF engine loads: Debian's package of it
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}


class NotReadyError(Exception):
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
    command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", *arguments]
    return command if root else ["sudo", *command]


def by_hand(packages: Sequence[str]) -> str:
    """What to tell someone whose machine we cannot change, as one line to copy."""
    return f"""as root, then run this again (other systems call it pango):
  apt-get update && apt-get install -y --no-install-recommends {" ".join(packages)}"""


def install_libraries(packages: Sequence[str]) -> None:
    """Install by apt-get. Raises NotReadyError, with what to do by hand, where that fails."""
    root = os.geteuid() == 0
    if not shutil.which("apt-get") or not (root or shutil.which("sudo")):
        raise NotReadyError(by_hand(packages))
    install = apt_get(["install", "--no-install-recommends", *packages], root=root)
    say(f"system libraries, about half a minute: {' '.join(install)}")
    if subprocess.run(install, capture_output=True).returncode == 0:
        return
    # A new machine may first have to learn what there is to install.
    update = apt_get(["update"], root=root)
    say(f"its package lists come first: {' '.join(update)}")
    subprocess.run(update, capture_output=True)
    done = subprocess.run(install, capture_output=True, text=True)
    if done.returncode != 0:
        raise NotReadyError(f"{done.stderr}{by_hand(packages)}")


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
            raise NotReadyError(f"this failed: {' '.join(command)}")


def set_up() -> None:
    """Whatever this machine still lacks, and nothing where it lacks nothing."""
    if sys.version_info < OLDEST:
        raise NotReadyError(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}")
    wanted = fingerprint(LOCK.read_bytes(), PROJECT.read_bytes(), str(ROOT), sys.version)
    done = PYTHON.exists() and STAMP.is_file() and STAMP.read_text() == wanted
    packages = lacking()
    if done and not packages:
        return
    start = time.monotonic()
    if packages:
        install_libraries(packages)
    if not done:
        say("Python packages into .venv, about a minute the first time")
        install_packages()
        STAMP.write_text(wanted)
    say(f"set up in {time.monotonic() - start:.0f} s")


# Tasks ------------------------------------------------------------------------------


def run(program: str, *arguments: str) -> int:
    """Run a program of .venv at the top of the project; returns its exit status."""
    return subprocess.run([str(BIN / program), *arguments], cwd=ROOT).returncode


def build(arguments: Sequence[str]) -> int:
    """build the sample course into build/ (arguments go to `coursepub build`)"""
    return run("coursepub", "build", *arguments)


def test(arguments: Sequence[str]) -> int:
    """run the tests, on all cores unless arguments for pytest are given"""
    return run("pytest", *(arguments or ("-n", "auto")))


def check(arguments: Sequence[str]) -> int:
    """look at format, lint, types and import contracts, then run the tests"""
    steps = (
        ["ruff", "format", "--check"],
        ["ruff", "check"],
        ["mypy"],
        ["lint-imports", "--no-cache"],
    )
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
    return max((announced(["python", "-m", f"benchmarks.{name}"]) for name in chosen), default=0)


def lock(arguments: Sequence[str]) -> int:
    """write requirements.lock anew from pyproject.toml, for all machines it must serve (minutes)"""
    return run("python", "tools/lock.py", *arguments)


def setup(_: Sequence[str]) -> int:
    """set up this machine and do nothing else"""
    return 0


TASKS = {task.__name__: task for task in (build, test, check, fix, bench, lock, setup)}


def listing() -> str:
    """What there is to choose from, in the tasks' own words."""
    rows = (f"  {name:<6} {task.__doc__}" for name, task in TASKS.items())
    return f"{__doc__}\n" + "\n".join(rows)


def main(arguments: Sequence[str]) -> int:
    """Set up if need be, then do one task. Returns the exit status."""
    if not arguments or arguments[0] in ("-h", "--help"):
        print(listing())
        return 0
    if arguments[0] not in TASKS:
        print(f"dev.py: no task {arguments[0]!r}; there are {', '.join(TASKS)}", file=sys.stderr)
        return USAGE
    try:
        set_up()
        return TASKS[arguments[0]](arguments[1:])
    except NotReadyError as reason:
        print(f"dev.py: {reason}", file=sys.stderr)
        return NOT_READY
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
