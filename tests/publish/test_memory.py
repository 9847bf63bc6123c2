"""Memory: an unchanged command parses nothing, says the same, and keeps no key outside keys."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from coursepub.publish.course import load
from coursepub.publish.memory import FOLDER, Memory
from coursepub.publish.stamps import Made
from coursepub.publish.write import Written, write_whole

PROGRAM = """
import json, sys
from coursepub.cli.boundary import status
code = status(sys.argv[1:])
loaded = {name.partition(".")[0] for name in sys.modules}
loaded |= {name for name in sys.modules if name.startswith("coursepub.parse")}
print(json.dumps([code, sorted(loaded)]))
"""


def run(course: Path, output: Path) -> tuple[list[str], set[str], str]:
    """The files that a build names, what it loaded, and what it said."""
    words = ["-C", str(course), "build", "-o", str(output)]
    command = [sys.executable, "-B", "-c", PROGRAM, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    *files, last = done.stdout.splitlines()
    return files, set(json.loads(last)[1]), done.stderr


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("memory")
    (folder / "one.md").write_text("# MODULE 1 - A\n\n## One\n\n![b](gone.png)\n", "utf-8")
    (folder / "coursepub.toml").write_text('[brand]\nlogo = "gone.png"\n', "utf-8")
    return folder


def test_an_unchanged_build_parses_nothing_and_says_the_same(course: Path, tmp_path: Path) -> None:
    first, second = run(course, tmp_path), run(course, tmp_path)
    assert first[0] == second[0] != []
    heavy = {"markdown_it", "msgspec", "jinja2", "weasyprint", "merman", "coursepub.parse.course"}
    assert heavy & first[1]
    assert not heavy & second[1]
    told = [line for line in first[2].splitlines() if "broken-image" in line or "-->" in line]
    assert told
    assert set(told) <= set(second[2].splitlines())


def remembered(course: Path, output: Path, command: str = "build") -> Memory:
    """A memory of a run that wrote one file."""
    memory = Memory(course, output, command, chosen=True)
    write_whole(output / "a.pdf", b"data")
    loaded = load(course, chosen=True)
    made = Made((Written(output / "a.pdf", 1),), loaded.diagnostics, course=loaded.course.summary)
    memory.keep(made, loaded)
    return memory


def edits() -> dict[str, Callable[[Path, Path], object]]:
    """What makes a command run again."""
    return {
        "text": lambda course, _: (course / "one.md").write_text("# MODULE 1 - B\n"),
        "file": lambda course, _: (course / "new.csv").write_text(""),
        "image": lambda course, _: (course / "a.png").write_bytes(b"1"),
        "settings": lambda course, _: (course / "coursepub.toml").write_text('title = "T"'),
        "template": lambda course, _: write_whole(course / "templates/handout.css", b"p {}"),
        "output": lambda _, output: (output / "a.pdf").write_bytes(b"Data"),
        "gone": lambda _, output: (output / "a.pdf").unlink(),
    }


@pytest.mark.parametrize("edit", edits().values(), ids=list(edits()))
def test_every_change_is_seen(
    course: Path,
    tmp_path: Path,
    copy_of: Callable[[Path], Path],
    edit: Callable[[Path, Path], object],
) -> None:
    own, output = copy_of(course), tmp_path / "out"
    remembered(own, output)
    assert Memory(own, output, "build", chosen=True).recall()
    edit(own, output)
    assert Memory(own, output, "build", chosen=True).recall() is None


def test_commands_and_options_are_kept_apart(course: Path, tmp_path: Path) -> None:
    remembered(course, tmp_path)
    assert Memory(course, tmp_path, "handouts", chosen=True).recall() is None
    assert Memory(course, tmp_path, "build", ("2up",), chosen=True).recall() is None


def test_what_speaks_of_a_bank_is_kept_among_keys_or_not_at_all(
    small: Path, copy_of: Callable[[Path], Path], tmp_path: Path
) -> None:
    own, output = copy_of(small), tmp_path / "out"
    key = own / "evaluations/CORRIGES-QCM.md"
    key.write_text(key.read_text("utf-8").replace("**B**", "**F**"), "utf-8")
    assert load(own, chosen=True).diagnostics
    assert remembered(own, output).recall() is None
    assert not (output / FOLDER).exists()
    keys = output / "specimens/keys"
    keys.mkdir(parents=True)
    assert remembered(own, output).recall()
    kept = keys / FOLDER
    assert kept.stat().st_mode & 0o077 == 0
    assert all(file.stat().st_mode & 0o077 == 0 for file in kept.iterdir())
