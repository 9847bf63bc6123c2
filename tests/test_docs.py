"""Documents are held to the code."""

import os
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path, PurePosixPath

import pytest

from coursepub.check.rules import check
from coursepub.model.diagnostic import Severity
from coursepub.model.item import Item, NumericKey
from coursepub.model.source import Location
from coursepub.parse.course import parse_course
from coursepub.parse.top.attributes import KNOWN, read_attributes
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
    assert len(found) == 7
    course = "\n".join(f"== {match['file']}\n{match['text']}" for match in found)
    parsed = parse_course(sources(course), fallback_title="")
    wrong = [*parsed.diagnostics, *check(parsed.value)]
    assert [p for p in wrong if p.code.severity is not Severity.INFORMATION] == []
    value = parsed.value
    assert [len(value.modules), len(value.bank), len(value.glossaries[0].entries)] == [1, 3, 2]
    claims = value.claims
    assert [len(claims.numbers), len(claims.weights), len(claims.pass_marks)] == [9, 1, 1]
    assert all(entry.see_also or entry.term for entry in value.glossaries[0].entries)


def _section(root: Path, title: str) -> str:
    text = (root / "docs/authoring.md").read_text(encoding="utf-8")
    return text.split(f"### {title}\n")[1].split("\n## ")[0].split("\n### ")[0]


def test_every_attribute_is_shown_with_values_that_it_may_have(root: Path) -> None:
    at = Location(PurePosixPath("a.md"), 1)
    shown: dict[str, None] = {}
    for row in re.findall(r"^\| (`.+?) \|", _section(root, "Attributes"), re.M):
        for example in re.findall("`(.+?)`", row):
            assert read_attributes(example, at).diagnostics == (), example
            shown["id" if example.startswith("#") else example.partition("=")[0]] = None
    assert set(shown) == set(KNOWN)


def test_answers_without_options_are_read_as_the_manual_says(root: Path) -> None:
    kinds = []
    for cell, right in re.findall(
        r"^\| (`.+?) \| (.+) \|$", _section(root, "Answers without options"), re.M
    ):
        for key in re.findall("`(.+?)`", cell):
            bank = f"### Question 1\n\nCombien ?\n\n{key}\n"
            (item,) = parse_course(sources(bank, "QCM.md"), fallback_title="").value.bank
            assert isinstance(item, Item)
            kinds.append(item.kind)
            ends = re.fullmatch(r"([\d.]+) to ([\d.]+)(?:, in kg)?", right)
            if ends and isinstance(item.answer, NumericKey):
                value, spread = item.answer.value, item.answer.tolerance
                assert [value - spread, value + spread] == [Decimal(end) for end in ends.groups()]
    assert [(kind.value, kinds.count(kind)) for kind in dict.fromkeys(kinds)] == [
        ("numeric", 11),
        ("short", 2),
        ("true-false", 2),
    ]


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
