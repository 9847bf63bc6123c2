"""`-n` says what would be made and why; a second run says what was up to date."""

from pathlib import Path

import pytest

from coursepub.cli.boundary import status


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[list[str], str]:
    """The lines of standard output, and standard error."""
    assert status([str(argument) for argument in arguments]) == 0
    shown = capsys.readouterr()
    return shown.out.splitlines(), shown.err


def test_a_dry_run_gives_a_reason_for_each_document(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COURSEPUB_LANG", "en")
    handouts = ("-C", small, "handouts", "-o", tmp_path)
    before, said = run(capsys, *handouts, "-n")
    assert "Nothing was written." in said
    assert not list(tmp_path.iterdir())
    files, _ = run(capsys, *handouts)
    assert before == [f"{file}: to be made" for file in files]
    assert run(capsys, *handouts, "-n")[0] == [f"{file}: up to date" for file in files]
    forced = run(capsys, *handouts, "-n", "--force")[0]
    assert forced == [f"{file}: to be made again, by --force" for file in files]
    again, said = run(capsys, *handouts)
    assert again == files
    assert f"{len(files)} of {len(files)} files were up to date" in said


def test_a_dry_build_names_folders_of_what_is_made_together(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines, _ = run(capsys, "-C", small, "build", "-o", tmp_path, "-n")
    names = [Path(line.split(": ")[0].rstrip("\u00a0 ")).name for line in lines]
    assert names[-2:] == ["glossary", "specimens"]
