"""The commands of an exam office: in a folder with nothing but what the office would have."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pyrage import x25519

from coursepub.cli.boundary import status
from coursepub.keys.seal.cards import deal
from coursepub.keys.seal.locks import Keeper
from coursepub.keys.seal.making import seal_run
from coursepub.model.seal import Opening, OpeningKind
from tests.seals import LABEL, SEED, Made, fixed, repaired

Run = Callable[..., tuple[int, str, str]]

OPEN_WITHOUT_ENGINES = """
import sys
for name in ("weasyprint", "merman", "docx", "lxml", "coursepub.publish.course"):
    sys.modules[name] = None
for name in ("read", "parse", "check", "assemble", "diagrams"):
    sys.modules[f"coursepub.{name}"] = None
from coursepub.cli import main
main()
"""


@pytest.fixture
def office(made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sealed file, its receipt, the papers, and an officer's key."""
    for name in ("COURSEPUB_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "final.sealed").write_bytes(made.sealed.container)
    (tmp_path / "final.receipt.json").write_bytes(made.sealed.receipt_data)
    (tmp_path / "officer.key").write_text(str(made.means.identities[0]), encoding="ascii")
    for name, data in made.papers.items():
        (tmp_path / name).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command with something typed; its exit status, standard output and error."""

    def run(*arguments: str | Path, typed: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        code = status([str(argument) for argument in arguments])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return run


def test_an_officers_morning(office: Path, run: Run, made: Made) -> None:
    code, out, err = run("key", "inspect", "final.sealed")
    assert (code, err) == (0, "")
    assert "ABCD-EFGH" in out
    assert "Nothing was opened" in out
    shown = ("--paper", "final-A.pdf", "--receipt", "final.receipt.json")
    code, out, _ = run("key", "verify", "final.sealed", *shown)
    assert code == 0
    assert "It is the seal that was announced." in out
    assert "Paper A belongs to this seal" in out
    assert "A file was compared, not a printed paper" in out
    typed = ("--paper", made.keys[0].mark.short)
    assert "A file was compared" not in run("key", "verify", "final.sealed", *typed)[1]
    people = ("--by", "Ada", "--witness", "Grace")
    code, out, err = run("key", "open", "final.sealed", *shown, "-i", "officer.key", *people)
    assert (code, out) == (0, "final-opened\n")
    assert "one announced on paper A" in err
    last = re.search(r"the log is unchanged:\n  ([\w ]{71})", err)
    assert last
    assert last[1].replace(" ", "").encode() in (office / "final.opening-log.jsonl").read_bytes()
    key = "final-opened/fixed/A.key.json"
    code, out, _ = run("key", "verify", "final.receipt.json", *shown[:2], "--key", key)
    assert code == 0
    assert "The key of paper A is the one fixed before the exam." in out
    for command, document in (("minutes", "final.minutes.pdf"), ("dossier", "final.dossier.zip")):
        assert run("key", command, "final.sealed")[:2] == (0, f"{document}\n")
        assert (office / document).stat().st_size > 1000


def test_at_a_terminal_everything_is_asked(
    office: Path, run: Run, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coursepub.cli.asking.on_a_screen", lambda: True)
    opened = ("key", "open", "final.sealed", "-i", "officer.key")
    code, _, err = run(*opened, typed=f"{'0' * 16}\n")
    assert (code, "[paper-mismatch]" in err) == (4, True)
    code, _, err = run(*opened, typed=f"{made.keys[1].mark.short}\nAda Lovelace\n\n")
    assert (code, "one announced on paper B" in err) == (0, True)
    log = (office / "final.opening-log.jsonl").read_text(encoding="utf-8")
    assert "Ada Lovelace" in log
    code, _, err = run(*opened, "-o", "again", typed="\n\n\n")
    assert (code, "NOT compared with a printed paper" in err) == (0, True)


@pytest.mark.usefixtures("office")
def test_an_opening_without_a_paper_says_so(run: Run) -> None:
    code, _, err = run("key", "open", "final.sealed", "-i", "officer.key")
    assert code == 0
    assert "NOT compared with a printed paper" in err


def test_nothing_is_asked_before_everything_is_checked(office: Path, run: Run) -> None:
    """The key file does not exist: it would be missed, were it looked for first."""
    missing = ("-i", "no-such.key")
    code, _, err = run("key", "open", "final.sealed", *missing, "--paper", "0" * 16)
    assert (code, "[paper-mismatch]" in err, "STOP" in err) == (4, True, True)
    (office / "final-opened").mkdir()
    (office / "final-resealed.sealed").touch()
    officer = ("--officer", "officer.pub")
    for command in (("open", "final.sealed"), ("reseal", "final.sealed", *officer)):
        code, _, err = run("key", *command, *missing)
        assert (code, "[out-exists]" in err) == (2, True)
    for place in (("-o", "officer.key/x"), ("-o", "free", "--log", "officer.key/x")):
        for command in (("open", "final.sealed"), ("reseal", "final.sealed", *officer)):
            code, _, err = run("key", *command, *missing, *place)
            assert (code, "[no-place-to-open]" in err) == (2, True)
    (office / "final.opening-log.jsonl").write_bytes(b"edited\n")
    for command in (("open", "final.sealed"), ("reseal", "final.sealed", *officer)):
        code, _, err = run("key", *command, *missing, "-o", "free")
        assert (code, "[log-edited]" in err) == (4, True)


def test_what_is_missing_or_wrong_is_a_line_with_a_code(office: Path, run: Run) -> None:
    (office / "stranger.key").write_text(str(x25519.Identity.generate()), encoding="ascii")
    (office / "not.key").write_text("x", encoding="ascii")
    for arguments, expected, slug in (
        (("final.sealed",), 2, "need-key"),
        (("final.sealed", "-i", "stranger.key"), 4, "wrong-key"),
        (("final.sealed", "-i", "not.key"), 2, "bad-identity"),
        (("final-A.pdf",), 4, "not-a-seal"),
        (("nowhere.sealed",), 2, "cannot-read"),
        (("final.sealed", "--receipt", "officer.key"), 4, "not-a-receipt"),
        (("final.sealed", "--paper", "officer.key"), 4, "bad-paper"),
        (("final.sealed", "--paper", "ABCD"), 4, "seal-code-length"),
    ):
        code, out, err = run("key", "open", *arguments)
        assert (code, out) == (expected, "")
        assert err.endswith(f"[{slug}]\n"), err
        assert "Traceback" not in err
    assert not (office / "final-opened").exists()


def test_cards_are_typed_one_by_one(office: Path, run: Run) -> None:
    dealt = deal(Opening(OpeningKind.CARDS, 2, 3))
    keeper = Keeper(dealt.passphrase)
    made = seal_run({"keys/x.csv": b"x"}, (fixed("A"),), LABEL, {}, SEED, dealt.opening, keeper)
    (office / "cards.sealed").write_bytes(made.container)
    typed = {card.name: f"{card.name} {card.text}\n" for card in dealt.cards}
    code, _, err = run("key", "open", "cards.sealed", "-o", "no", typed=typed["A"] * 2)
    assert (code, "[cards-missing]" in err) == (4, True)
    assert "Card A is well typed. More cards needed: 1." in err
    lower = (typed["C"] + typed["A"]).lower()
    code, out, err = run("key", "open", "cards.sealed", "-o", "yes", typed=lower)
    assert (code, out) == (0, "yes\n"), err
    assert not any(card.text in err for card in dealt.cards)


def test_another_officer_takes_over(office: Path, run: Run) -> None:
    later = x25519.Identity.generate()
    (office / "later.key").write_text(str(later), encoding="ascii")
    (office / "later.pub").write_text(str(later.to_public()), encoding="ascii")
    reseal = ("key", "reseal", "final.sealed", "-i", "officer.key")
    for asked in (reseal, ("key", "reseal", "final.sealed", "-i", "no-such.key")):
        code, _, err = run(*asked)
        assert (code, "[no-place-for-code]" in err) == (2, True)
    code, _, err = run(*reseal, "--slip", "slip.pdf")
    assert (code, "[slip-in-output]" in err) == (2, True)
    missing = ("key", "reseal", "final.sealed", "-i", "no-such.key", "-o", "sub/x.sealed")
    code, _, err = run(*missing, "--slip", "officer.key")
    assert (code, "[out-exists]" in err) == (2, True)
    code, out, _ = run(*reseal, "--officer", "later.pub")
    assert (code, out) == (0, "final-resealed.sealed\n")
    announced = ("final-resealed.sealed", "--receipt", "final.receipt.json")
    assert "locked anew since" in run("key", "verify", *announced)[1]
    assert "locked anew" not in run("key", "verify", "final.sealed", *announced[1:])[1]
    opened = ("key", "open", *announced)
    assert run(*opened, "-i", "officer.key", "-o", "x")[0] == 4
    assert run(*opened, "-i", "later.key", "-o", "x")[0] == 0


def test_a_whole_rehearsal(office: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coursepub.keys.seal.code.draw", lambda count: "0" * count)
    monkeypatch.setattr("coursepub.keys.seal.commit.secrets.token_bytes", bytes)
    first = run("key", "rehearse", "-o", "first", typed="\n")
    shown = re.search(r"foot of the paper shows: (\S+)", first[2])
    code_shown = re.search(r"opening code:  ([0-9A-Z ]+)", first[2])
    assert shown
    assert code_shown
    typed = f"{shown[1]}\n{code_shown[1]}\n"
    code, out, err = run("key", "rehearse", "-o", "second", typed=typed)
    assert (code, out) == (0, "second\n"), err
    assert (office / "second/rehearsal-opened/keys/rehearsal-A.key.txt").is_file()
    assert (office / "second/rehearsal.minutes.pdf").is_file()
    assert "The rehearsal is complete" in err
    assert run("key", "rehearse", "-o", "second")[0] == 2


def test_officers_are_spoken_to_in_french(
    office: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COURSEPUB_LANG", "fr")
    _, out, _ = run("key", "verify", "final.sealed", "--paper", "final-B.pdf")
    assert "Le sujet B appartient à ce scellé" in out
    (office / "bad.sealed").write_bytes((office / "final.sealed").read_bytes()[:-9])
    _, _, err = run("key", "open", "bad.sealed")
    assert "le code d’ouverture n’est pas en cause" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ("open", "final.sealed", "-i", "officer.key", "--paper", "final-A.pdf"),
        ("verify", "final.sealed", "--paper", "final-A.pdf"),
        ("inspect", "final.sealed"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_opening_needs_neither_an_engine_nor_the_course(
    office: Path, root: Path, arguments: tuple[str, ...]
) -> None:
    environment = {**os.environ, "PYTHONPATH": str(root / "src"), "COURSEPUB_LANG": "en"}
    command = [sys.executable, "-c", OPEN_WITHOUT_ENGINES, "key", *arguments]
    done = subprocess.run(command, cwd=office, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_false_receipt_stops_the_morning(office: Path, run: Run, made: Made) -> None:
    from dataclasses import replace

    receipt = replace(made.sealed.receipt, label=replace(LABEL, title="Another"))
    (office / "false.sealed").write_bytes(repaired(made.members, receipt))
    code, _, err = run("key", "open", "false.sealed", "-i", "officer.key")
    assert (code, "[receipt-forged]" in err) == (4, True)
    announced = ("--receipt", "final.receipt.json")
    code, _, err = run("key", "open", "false.sealed", *announced)
    assert (code, "[seal-replaced]" in err) == (4, True)
