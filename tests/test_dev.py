"""The script that sets machines up, as far as it can be tried without changing one."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import dev as script

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """`dev.py`, with a project folder of its own where nothing is set up yet."""
    (tmp_path / "requirements.lock").write_text("lock")
    (tmp_path / "pyproject.toml").write_text("project")
    for name, path in {
        "ROOT": tmp_path,
        "LOCK": tmp_path / "requirements.lock",
        "PROJECT": tmp_path / "pyproject.toml",
        "VENV": tmp_path / ".venv",
        "BIN": tmp_path / ".venv/bin",
        "PYTHON": tmp_path / ".venv/bin/python",
        "STAMP": tmp_path / ".venv/set-up",
    }.items():
        monkeypatch.setattr(script, name, path)
    monkeypatch.setattr(script, "lacking", list)
    return script


class Commands:
    """Stands in for `subprocess.run`: notes command lines, fails where told to."""

    def __init__(self, failing: str = "no command at all", venv: Path | None = None) -> None:
        self.lines: list[str] = []
        self.failing = failing
        self.venv = venv

    def __call__(self, command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        line = " ".join(command)
        self.lines.append(line)
        if "-m venv" in line and self.venv:
            (self.venv / "bin").mkdir(parents=True)
            (self.venv / "bin/python").touch()
        return subprocess.CompletedProcess(command, int(self.failing in line), "", "no luck\n")


def test_alone_it_lists_every_task(dev: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 0
    shown = capsys.readouterr().out
    for name, task in dev.TASKS.items():
        assert f"  {name:<6} {task.__doc__}" in shown


def test_an_unknown_task_is_a_usage_error(dev: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["biuld"]) == 2
    assert "no task 'biuld'; there are build, test" in capsys.readouterr().err


def test_it_is_set_up_once(dev: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    commands = Commands(venv=dev.VENV)
    monkeypatch.setattr(dev.subprocess, "run", commands)
    assert dev.main(["setup"]) == 0
    assert len(commands.lines) == 3
    assert "--require-hashes" in commands.lines[1]
    assert dev.main(["setup"]) == 0
    assert len(commands.lines) == 3


def test_a_library_that_went_missing_leaves_the_packages_alone(
    dev: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands = Commands(venv=dev.VENV)
    monkeypatch.setattr(dev.subprocess, "run", commands)
    dev.main(["setup"])
    monkeypatch.setattr(dev, "lacking", lambda: ["libx"])
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev.os, "geteuid", lambda: 0)
    dev.main(["setup"])
    assert len(commands.lines) == 4
    assert commands.lines[3].endswith("install --no-install-recommends libx")


@pytest.mark.parametrize("file", ["requirements.lock", "pyproject.toml"])
def test_it_is_set_up_anew_when_its_sources_change(
    dev: Any, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands = Commands(venv=dev.VENV)
    monkeypatch.setattr(dev.subprocess, "run", commands)
    dev.main(["setup"])
    (dev.ROOT / file).write_text("changed")
    commands.venv = None
    dev.main(["setup"])
    assert len(commands.lines) == 6


def test_a_failed_set_up_is_tried_again(
    dev: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    commands = Commands(failing="--require-hashes", venv=dev.VENV)
    monkeypatch.setattr(dev.subprocess, "run", commands)
    assert dev.main(["setup"]) == 3
    assert "this failed:" in capsys.readouterr().err
    assert not dev.STAMP.exists()


def test_a_fingerprint_keeps_its_parts_apart(dev: Any) -> None:
    assert dev.fingerprint(b"ab", b"c", "", "") != dev.fingerprint(b"a", b"bc", "", "")
    assert dev.fingerprint(b"", b"", "/here", "3") != dev.fingerprint(b"", b"", "/there", "3")


def test_a_library_that_does_not_exist_is_lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(script, "LIBRARIES", {"libcoursepub-nowhere.so.0": "libcoursepub0"})
    monkeypatch.setattr(script, "can_make_venvs", lambda: True)
    assert script.lacking() == (["libcoursepub0"] if sys.platform == "linux" else [])


def test_package_lists_are_fetched_only_when_an_install_fails(
    dev: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev.os, "geteuid", lambda: 0)
    willing, failing = Commands(), Commands(failing=" install ")
    monkeypatch.setattr(dev.subprocess, "run", willing)
    dev.install_libraries(["libx"])
    assert len(willing.lines) == 1
    monkeypatch.setattr(dev.subprocess, "run", failing)
    with pytest.raises(dev.NotReadyError, match=r"no luck\n.*\n.*apt-get install .* libx"):
        dev.install_libraries(["libx"])
    assert [line.split()[4] for line in failing.lines] == ["install", "update", "install"]


def test_others_than_root_go_through_sudo(dev: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    commands = Commands()
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(dev.subprocess, "run", commands)
    dev.install_libraries(["libx"])
    assert commands.lines[0].startswith("sudo ")


@pytest.mark.parametrize("present", ["apt-get", "sudo"])
def test_a_machine_it_cannot_change_gets_one_line_to_run(
    dev: Any,
    present: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    commands = Commands()
    monkeypatch.setattr(dev, "lacking", lambda: ["libx"])
    monkeypatch.setattr(dev.shutil, "which", lambda name: name if name == present else None)
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(dev.subprocess, "run", commands)
    assert dev.main(["build"]) == 3
    assert "apt-get install -y --no-install-recommends libx" in capsys.readouterr().err
    assert not commands.lines


def test_an_old_python_is_told_so(
    dev: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "OLDEST", (99, 0))
    assert dev.main(["build"]) == 3
    assert "or newer is needed" in capsys.readouterr().err


def test_arguments_reach_the_program_of_a_task(dev: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    commands = Commands()
    monkeypatch.setattr(dev, "set_up", lambda: None)
    monkeypatch.setattr(dev.subprocess, "run", commands)
    dev.main(["build", "--strict"])
    dev.main(["test", "-x"])
    assert commands.lines[0].endswith("coursepub build --strict")
    assert commands.lines[1].endswith("pytest -x")


def test_check_goes_on_after_a_failure_and_remembers_it(
    dev: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    commands = Commands(failing="mypy")
    monkeypatch.setattr(dev, "set_up", lambda: None)
    monkeypatch.setattr(dev.subprocess, "run", commands)
    assert dev.main(["check"]) == 1
    assert "failed: mypy\n" in capsys.readouterr().out
    assert "pytest" in commands.lines[-1]


def test_ci_runs_the_test_task() -> None:
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert script.rstrip().endswith("python3 dev.py test")
