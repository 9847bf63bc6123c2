"""Text tables: cases as authors would write them, with what is expected below.

A case is a title, a line with a single dot, the input, a dot, the expected text, a dot.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest

from coursepub.model.source import Source


@dataclass(frozen=True)
class Case:
    """One case of a table, with the line that it starts on."""

    title: str
    given: str
    expected: str


def read_table(path: Path) -> Iterator[Case]:
    """The cases of a table."""
    *parts, rest = path.read_text(encoding="utf-8").split("\n.\n")
    assert len(parts) % 3 == 0, f"{path}: a case lacks a dot on a line of its own"
    assert not rest.strip(), f"{path}: nothing may stand below the last dot"
    for start in range(0, len(parts), 3):
        title, given, expected = parts[start : start + 3]
        yield Case(title.strip(), given, expected.strip())


def cases(path: Path) -> pytest.MarkDecorator:
    """A test's cases, named by their titles."""
    found = list(read_table(path))
    assert found, f"{path} holds no case"
    return pytest.mark.parametrize("case", found, ids=lambda case: case.title)


def sources(text: str, default: str = "QCM-MODULE-01.md") -> tuple[Source, ...]:
    """Files in one text: each begins with a line such as `== path.md`, the first may lack it."""
    files: dict[str, list[str]] = {}
    name = default
    for line in text.split("\n"):
        if line.startswith("== "):
            name = line.removeprefix("== ").strip()
            files[name] = []
        else:
            files.setdefault(name, []).append(line)
    return tuple(
        Source(PurePosixPath(file), "\n".join(lines))
        for file, lines in sorted(files.items())
        if any(line.strip() for line in lines)
    )
