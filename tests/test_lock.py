"""Making the lock, and whether the one that ships would install."""

import re
import subprocess
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools import lock

ROOT = Path(__file__).resolve().parent.parent
WHEEL = lock.Wheel("lxml==6.1", "lxml-6.1-cp311-cp311-macosx_10_9_universal2.whl", "ab")


def pinned() -> dict[str, Requirement]:
    """The requirements of the lock by name."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    lines = [line.removesuffix(" \\") for line in text.splitlines() if re.match(r"\w", line)]
    return {canonicalize_name(pin.name): pin for pin in map(Requirement, lines)}


def needs(name: str) -> Iterator[Requirement]:
    """What an installed package requires on this machine, extras left out."""
    for text in distribution(name).requires or ():
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement


def test_a_wheel_is_read_from_a_report_of_pip() -> None:
    entry = {
        "metadata": {"name": "Ruamel.Yaml_clib", "version": "0.2"},
        "download_info": {
            "url": "file:///wheels/ruamel_yaml_clib-0.2-py3-none-any.whl",
            "archive_info": {"hashes": {"sha256": "cd"}},
        },
    }
    wheel = lock.wheel_of(entry)
    assert wheel == lock.Wheel(
        "ruamel-yaml-clib==0.2", "ruamel_yaml_clib-0.2-py3-none-any.whl", "cd"
    )
    assert wheel.serves_all
    assert not WHEEL.serves_all


def test_an_entry_lists_each_hash_once_and_its_marker() -> None:
    wheels = [WHEEL, WHEEL, lock.Wheel("lxml==6.1", "x.whl", "01"), lock.Wheel("a==1", "y", "02")]
    text = lock.locked({"lxml==6.1": "sys_platform == 'linux'", "a==1": ""}, wheels)
    assert text.removeprefix(lock.HEADER) == (
        "a==1 \\\n    --hash=sha256:02\n"
        "lxml==6.1 ; sys_platform == 'linux' \\\n"
        "    --hash=sha256:01 \\\n"
        "    --hash=sha256:ab\n"
    )


def test_a_pin_without_a_wheel_does_not_hide_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(pins: list[str], *_: str) -> list[lock.Wheel]:
        if "gone==1" in pins:
            raise lock.Unanswered
        return [lock.Wheel(pin, "f.whl", pin) for pin in pins]

    monkeypatch.setattr(lock, "ask_pip", answer)
    found = lock.wheels(["a==1", "b==1", "gone==1", "c==1", "d==1"], [])
    assert [wheel.pin for wheel in found] == ["a==1", "b==1", "c==1", "d==1"]


def test_what_serves_all_machines_is_not_asked_for_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[list[str]] = []

    def answer(pins: list[str], _: list[str]) -> list[lock.Wheel]:
        asked.append(pins)
        return []

    monkeypatch.setattr(lock, "wheels", answer)
    plain = lock.Wheel("a==1", "a-1-py3-none-any.whl", "00")
    assert list(lock.wheels_everywhere({"a==1", "lxml==6.1"}, [plain, WHEEL])) == []
    assert asked == [["lxml==6.1"]] * len(lock.PLATFORMS) * len(lock.PYTHONS)
    assert "Windows, Python 3.14: no wheel of lxml==6.1" in capsys.readouterr().out


def test_a_failing_pip_is_told_in_its_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    failed = subprocess.CompletedProcess([], 1, b"", b"no such package")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(lock.Unanswered, match="no such package"):
        lock.ask_pip(["nothing"])


def test_the_lock_holds_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pins = pinned()
    for requirement in map(Requirement, lock.requirements(project)):
        pin = pins[canonicalize_name(requirement.name)]
        (version,) = (part.version for part in pin.specifier)
        assert requirement.specifier.contains(version), requirement
        assert str(pin.marker) == str(requirement.marker)


def test_the_lock_holds_what_its_packages_need() -> None:
    pins = pinned()
    for name in pins:
        try:
            missing = [
                need.name for need in needs(name) if canonicalize_name(need.name) not in pins
            ]
        except PackageNotFoundError:
            assert pins[name].marker, name
            continue
        assert not missing, name


def test_a_requirement_for_some_machines_names_its_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    marked = lock.for_some_machines(lock.requirements(project))
    assert marked
    assert all(re.fullmatch(r"[\w-]+==[\w.]+", pin) for pin in marked)


def test_the_lock_names_no_source_of_packages() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not re.search(r"://|--(?!hash=)|file:", text)
