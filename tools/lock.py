"""Write `requirements.lock` from `pyproject.toml`, for every machine that it must serve.

pip chooses the versions, once, and then tells for each kind of machine and each Python
which wheel it would take; the lock lists the hashes of them all. Where packages come
from is the user's pip configuration, and does not end up in the lock.
"""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
HEADER = (
    "# Made by `python3 dev.py lock` from pyproject.toml: the wheels of every package for\n"
    f"# CPython {PYTHONS[0]} to {PYTHONS[-1]} on Linux, macOS and Windows.\n"
)


def _glibc(machine: str, newest: int) -> tuple[str, ...]:
    """Tags of the wheels that run with a glibc of 2.`newest`; 2014 is another name of 2.17."""
    versions = (f"manylinux_2_{minor}_{machine}" for minor in range(newest, 16, -1))
    return (*versions, f"manylinux2014_{machine}")


# Old and new systems stand apart: they may take different wheels of one version.
PLATFORMS = {
    "Linux x86_64": _glibc("x86_64", 39),
    "older Linux x86_64": _glibc("x86_64", 28),
    "Linux aarch64": _glibc("aarch64", 39),
    "older Linux aarch64": _glibc("aarch64", 28),
    "macOS arm64": ("macosx_26_0_arm64",),
    "older macOS arm64": ("macosx_14_0_arm64",),
    "macOS x86_64": ("macosx_15_0_x86_64",),
    "Windows": ("win_amd64",),
}


class Unanswered(Exception):  # noqa: N818  # an answer of pip's, and often the expected one
    """pip found no way to install what was asked; holds what it said."""


@dataclass(frozen=True, slots=True)
class Wheel:
    """A file that pip would install: its pin `name==version`, its name and its SHA-256."""

    pin: str
    file: str
    sha256: str

    @property
    def serves_all(self) -> bool:
        """Whether every machine takes this same file."""
        return self.file.endswith("-none-any.whl")


def main() -> int:
    """Write the lock. Returns the exit status."""
    # The oldest Python needs every backport that any of them needs.
    if sys.version_info[:2] != tuple(map(int, PYTHONS[0].split("."))):
        print(f"lock.py: run this with Python {PYTHONS[0]}", file=sys.stderr)
        return 3
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = requirements(project)
    try:
        chosen = ask_pip(wanted)
    except Unanswered as reason:
        print(f"lock.py: {reason}", file=sys.stderr)
        return 1
    pins = dict.fromkeys((wheel.pin for wheel in chosen), "") | for_some_machines(wanted)
    text = locked(pins, {*chosen, *wheels_everywhere(set(pins), chosen)})
    (ROOT / "requirements.lock").write_text(text, encoding="utf-8")
    return 0


def requirements(project: Mapping[str, Any]) -> list[str]:
    """All that a `pyproject.toml` asks for: to build, to run and to develop."""
    return [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
    ]


def for_some_machines(wanted: Iterable[str]) -> dict[str, str]:
    """Requirements that carry a marker, as pin and marker.

    This machine may not be one of those meant, so they must name their version themselves.
    """
    marked = (requirement.split(";", 1) for requirement in wanted if ";" in requirement)
    return {pin.strip(): marker.strip() for pin, marker in marked}


def ask_pip(wanted: Sequence[str], *options: str) -> list[Wheel]:
    """What pip would install. Raises Unanswered."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    command += ["--dry-run", "--ignore-installed", "--only-binary", ":all:", "--report", "-"]
    done = subprocess.run([*command, *options, *wanted], capture_output=True)
    if done.returncode != 0:
        raise Unanswered(done.stderr.decode())
    return [wheel_of(entry) for entry in json.loads(done.stdout)["install"]]


def wheel_of(entry: Mapping[str, Any]) -> Wheel:
    """One entry of pip's installation report, its name spelt as package indexes do."""
    name = re.sub(r"[-_.]+", "-", entry["metadata"]["name"]).lower()
    source = entry["download_info"]
    return Wheel(
        f"{name}=={entry['metadata']['version']}",
        source["url"].rpartition("/")[2],
        source["archive_info"]["hashes"]["sha256"],
    )


def wheels_everywhere(pins: set[str], chosen: Iterable[Wheel]) -> Iterator[Wheel]:
    """Wheels of pins for every kind of machine; prints which machines lack some."""
    asked = pins - {wheel.pin for wheel in chosen if wheel.serves_all}
    for machine, options in machines():
        found = wheels(sorted(asked), options)
        yield from found
        without = ", ".join(sorted(asked - {wheel.pin for wheel in found}))
        print(f"{machine}: {f'no wheel of {without}' if without else 'complete'}", flush=True)


def machines() -> Iterator[tuple[str, list[str]]]:
    """Every kind of machine to serve, and the options that make pip answer for it."""
    for name, tags in PLATFORMS.items():
        platforms = [option for tag in tags for option in ("--platform", tag)]
        for python in PYTHONS:
            yield f"{name}, Python {python}", ["--python-version", python, *platforms]


def wheels(pins: Sequence[str], options: Sequence[str]) -> list[Wheel]:
    """Wheels of pins for one kind of machine; a pin without one is passed over.

    pip does not say which ones are missing, so they are halved until that is clear.
    """
    try:
        # pip wants a folder for packages of other machines, and leaves it alone.
        return ask_pip(pins, "--no-deps", "--target", str(ROOT / ".venv" / "none"), *options)
    except Unanswered:
        half = len(pins) // 2
        return [*wheels(pins[:half], options), *wheels(pins[half:], options)] if half else []


def locked(pins: Mapping[str, str], wheels: Iterable[Wheel]) -> str:
    """The text of a lock: pins with their markers, each with the hashes of its wheels."""
    entries = []
    for pin in sorted(pins):
        hashes = sorted({wheel.sha256 for wheel in wheels if wheel.pin == pin})
        requirement = f"{pin} ; {pins[pin]}" if pins[pin] else pin
        entries.append(" \\\n    --hash=sha256:".join([requirement, *hashes]))
    return HEADER + "\n".join(entries) + "\n"


if __name__ == "__main__":
    sys.exit(main())
