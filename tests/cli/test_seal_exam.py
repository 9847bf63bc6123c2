"""`coursepub exam --seal` as an author meets it: at a terminal, and without one."""

import io
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pyrage import x25519

from coursepub.cli.boundary import status
from tests.pdf import words

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Seal an exam of a course, with something typed, away from any terminal."""
    for name in ("COURSEPUB_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)

    def run(course: Path, *arguments: str | Path, typed: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        line = ("-C", course, "exam", "qcm-module-01", "-o", "build", *arguments)
        code = status([str(word) for word in line])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return run


@pytest.fixture
def officer(tmp_path: Path) -> x25519.Identity:
    """An officer's key; its public half lies in `officer.pub`."""
    identity = x25519.Identity.generate()
    (tmp_path / "officer.pub").write_text(str(identity.to_public()), encoding="ascii")
    return identity


@pytest.mark.parametrize(
    ("arguments", "slug"),
    [
        (("--seal",), "no-place-for-code"),
        (("--cards", "3-of-2", "--slip", "slip.pdf"), "bad-cards"),
        (("--slip", "build/slip.pdf"), "slip-in-output"),
        (("--official", "--seed", "42", "--slip", "slip.pdf"), "seed-guessable"),
        (("--officer", "nobody.pub"), "cannot-read"),
    ],
)
def test_what_cannot_be_sealed_writes_nothing(
    run: Run, small: Path, tmp_path: Path, arguments: tuple[str, ...], slug: str
) -> None:
    code, out, err = run(small, *arguments)
    assert (code, out) == (2, "")
    assert f"[{slug}]" in err
    assert list(tmp_path.iterdir()) == []


def test_a_sealed_run_tells_what_to_do(
    run: Run, small: Path, officer: x25519.Identity, tmp_path: Path
) -> None:
    arguments = ("--officer", "officer.pub", "--exam-date", "12 June", "--seed", "-")
    code, out, err = run(small, *arguments, typed="secret-of-nobody-1234567890\n")
    assert (code, officer is not None) == (0, True)
    folder = "build/exams/qcm-module-01"
    assert out.splitlines()[:3] == [
        f"{folder}/papers/qcm-module-01-A.pdf",
        f"{folder}/print/qcm-module-01.print.pdf",
        f"{folder}/qcm-module-01.sealed",
    ]
    assert "stay readable" in err
    assert "secret-of-nobody" not in out + err
    assert not (tmp_path / folder / "keys").exists()


def test_a_seed_of_ones_own_that_can_be_guessed_is_warned_of(
    run: Run, small: Path, officer: x25519.Identity
) -> None:
    code, _, err = run(small, "--officer", "officer.pub", "--seed", "42")
    assert (code, officer is not None) == (0, True)
    assert "seed-guessable" in err


def test_a_slip_is_written_with_the_seal(run: Run, small: Path, tmp_path: Path) -> None:
    code, _, err = run(small, "--slip", "slip.pdf", "--cards", "2-of-3")
    assert code == 0
    assert "then delete the file" in err
    assert (tmp_path / "slip.pdf").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "build/exams/qcm-module-01/qcm-module-01.sealed").is_file()


def test_a_sealed_run_is_printed_again_once_it_is_open(
    run: Run, small: Path, officer: x25519.Identity, tmp_path: Path
) -> None:
    """Until then its record is nobody's; afterwards every byte comes back, names and all."""
    roster = tmp_path / "roster.csv"
    roster.write_text(
        "number,name,room,large print\n12,Abadie Zoé,B 2,\n13,Roy Léa,,yes\n", "utf-8"
    )
    assert run(small, "--officer", "officer.pub", "--cohort", roster)[0] == 0
    folder = tmp_path / "build/exams/qcm-module-01"
    for asked in ("--verify", "--again"):
        code, _, err = run(small, asked)
        assert code == 4
        assert "[run-sealed]" in err
    (tmp_path / "officer.key").write_text(str(officer), encoding="ascii")
    sealed = folder / "qcm-module-01.sealed"
    assert status(["key", "open", str(sealed), "-i", "officer.key"]) == 0
    assert run(small, "--verify")[0] == 0
    code, _, err = run(small, "--again")
    assert (code, "byte for byte, those that were sealed" in err) == (0, True)
    for name in ("12", "13"):
        again = folder / f"qcm-module-01-again/papers/qcm-module-01-{name}.pdf"
        assert again.read_bytes() == (folder / f"papers/qcm-module-01-{name}.pdf").read_bytes()
    assert "Abadie Zoé" in words((folder / "papers/qcm-module-01-12.pdf").read_bytes())


def test_a_run_without_a_seal_moves_a_sealed_one_aside_whole(
    run: Run, small: Path, officer: x25519.Identity, tmp_path: Path
) -> None:
    assert run(small, "--officer", "officer.pub")[0] == 0
    assert officer
    assert run(small, "--seed", "practice")[0] == 0
    folder = tmp_path / "build/exams/qcm-module-01"
    assert not (folder / "qcm-module-01.sealed").exists()
    (former,) = (folder / "previous").iterdir()
    assert former.name.startswith("SEAL-")
    assert (former / "qcm-module-01.sealed").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are Unix's")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # fork beside the threads of a library
@pytest.mark.parametrize("faithful", [True, False])
def test_a_code_is_typed_back_before_anything_is_made(
    small: Path, root: Path, tmp_path: Path, *, faithful: bool
) -> None:
    import pty

    command = [sys.executable, "-m", "coursepub", "-C", str(small), "exam", "qcm-module-01"]
    environment = {**os.environ, "PYTHONPATH": str(root / "src"), "COURSEPUB_LANG": "en"}
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(tmp_path)
        os.execve(sys.executable, [*command, "--seal"], environment)  # noqa: S606
    shown = _until(terminal, "the screen is then cleared")
    code = re.search(r"opening code:  ([0-9A-Z ]{29})", shown)
    assert code, shown
    os.write(terminal, b"\n")
    for _ in range(1 if faithful else 3):
        _until(terminal, "back from your paper")
        typed = code[1] if faithful else code[1][::-1]
        os.write(terminal, typed.lower().encode() + b"\n")
    rest = _until(terminal, None)
    os.close(terminal)
    ended = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    assert (ended, (tmp_path / "build").exists()) == ((0, True) if faithful else (2, False)), rest
    assert ("[code-not-copied]" in rest) is not faithful


def _until(terminal: int, awaited: str | None) -> str:
    """Read until some words are shown, or to the end."""
    shown = b""
    while awaited is None or awaited not in shown.decode("utf-8", "replace"):
        try:
            read = os.read(terminal, 4096)
        except OSError:  # the program has gone
            break
        if not read:
            break
        shown += read
    return shown.decode("utf-8", "replace")
