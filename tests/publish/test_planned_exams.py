"""Exams that settings ask for, from the command line's point of view."""

import json
from pathlib import Path

import pytest

from coursepub.publish.course import Loaded, load
from coursepub.publish.exam import find_exam, obstacles, publish_exam

QUESTION = "### Question {n}\n\nWhich of the {n} is it?\n\n- [x] A. this {n}\n- [ ] B. that {n}\n"
SETTINGS = """\
[exams.june]
minutes = 5
drawn = "per-paper"
notice = "**Settings** have the last word."

[[exams.june.sections]]
draw = [{{ count = {count}, module = 1 }}]
"""


@pytest.fixture
def loaded(tmp_path: Path, request: pytest.FixtureRequest) -> Loaded:
    bank = "# QCM - MODULE 1\n\n" + "\n".join(QUESTION.format(n=n) for n in range(1, 7))
    (tmp_path / "QCM-MODULE-01.md").write_text(bank, encoding="utf-8")
    settings = SETTINGS.format(count=request.param)
    (tmp_path / "coursepub.toml").write_text(settings, encoding="utf-8")
    return load(tmp_path, chosen=True)


@pytest.mark.parametrize("loaded", [3], indirect=True)
def test_a_drawn_exam_is_printed(loaded: Loaded, tmp_path: Path) -> None:
    done = publish_exam(loaded, find_exam(loaded, "june"), "seed", tmp_path / "build")
    assert not done.blocked
    kept = json.loads(done.record.read_text(encoding="utf-8"))
    assert len(kept["papers"][0]["questions"]) == 3


@pytest.mark.parametrize("loaded", [7], indirect=True)
def test_an_exam_that_cannot_be_met_prints_nothing(loaded: Loaded, tmp_path: Path) -> None:
    blueprint = find_exam(loaded, "june")
    (problem,) = obstacles(loaded, blueprint)
    assert f"{problem.at}: {problem.code.slug}" == "coursepub.toml:6: quota-not-met"
    done = publish_exam(loaded, blueprint, "seed", tmp_path / "build")
    assert done.blocked
    assert not (tmp_path / "build").exists()
    others = find_exam(loaded, "qcm-module-01")
    assert not publish_exam(loaded, others, "seed", tmp_path / "build").blocked
