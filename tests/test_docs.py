"""Documents are held to the code."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from coursepub.check.rules import check
from coursepub.model.diagnostic import Severity
from coursepub.parse.course import parse_course
from tests.tables import sources

EXAMPLE = re.compile(r'^````markdown title="(?P<file>[^"]+)"\n(?P<text>.*?)^````$', re.M | re.S)
TASK = re.compile(r"^python3 dev\.py (\w+)", re.M)
COMMAND = re.compile(r"^coursepub (?:-C \S+ )?(\w+)", re.M)


def test_the_reference_is_that_of_this_version(root: Path) -> None:
    command = [sys.executable, str(root / "tools/write_docs.py"), "--check"]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": str(root / "src")}, capture_output=True, text=True
    )
    assert done.returncode == 0, f"out of date: {done.stdout}; run python3 dev.py fix"


def test_the_authoring_examples_make_a_course_without_fault(root: Path) -> None:
    text = (root / "docs/authoring.md").read_text(encoding="utf-8")
    found = list(EXAMPLE.finditer(text))
    assert len(found) == 6
    course = "\n".join(f"== {match['file']}\n{match['text']}" for match in found)
    parsed = parse_course(sources(course), fallback_title="")
    wrong = [*parsed.diagnostics, *check(parsed.value)]
    assert [p for p in wrong if p.code.severity is not Severity.INFORMATION] == []
    value = parsed.value
    assert [len(value.modules), len(value.bank), len(value.glossaries[0].entries)] == [1, 3, 2]
    assert all(entry.see_also or entry.term for entry in value.glossaries[0].entries)


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "docs/exams.md"])
def test_commands_in_documents_exist(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    blocks = "\n".join(re.findall(r"^```\w*\n(.*?)^```$", text, re.M | re.S))
    listed = subprocess.run(
        [sys.executable, str(root / "dev.py")], capture_output=True, text=True, check=True
    ).stdout
    for task in TASK.findall(blocks):
        assert f"  {task} " in listed, task
    known = {path.stem for path in (root / "src/coursepub/cli").glob("*.py")}
    assert set(COMMAND.findall(blocks)) <= known
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", text):
        assert (root / name).parent.joinpath(target).exists(), target
