"""The plain age program opens a seal without us, as its notice says."""

import os
import shutil
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from coursepub.keys.seal.cards import deal
from coursepub.keys.seal.locks import (
    Keeper,
    Means,
    lock_for,
    read_identities,
    read_recipients,
    unlock,
)
from coursepub.keys.seal.notice import notice
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.seal import Opening, OpeningKind
from tests.seals import Made

OWN = "AGE-SECRET-KEY-1X"

needs_age = pytest.mark.skipif(
    shutil.which("age") is None or sys.platform == "win32", reason="no age program here"
)


def unlocked_by_age(folder: Path, passphrase: str) -> str:
    """What age makes of `lock.age`, the passphrase typed at its prompt."""
    import pty

    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.execvp("age", ["age", "-d", "-o", "identity.txt", "lock.age"])  # noqa: S606
    os.read(terminal, 100)
    os.write(terminal, passphrase.encode() + b"\n")
    try:
        while os.read(terminal, 100):
            pass
    except OSError:  # the program has gone
        pass
    os.close(terminal)
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0
    return (folder / "identity.txt").read_text(encoding="ascii")


@needs_age
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # fork beside the threads of a library
def test_the_code_opens_with_age_alone(coded: Made, tmp_path: Path) -> None:
    with zipfile.ZipFile(BytesIO(coded.sealed.container)) as archive:
        archive.extractall(tmp_path)
    typed = "".join(group[:4] for group in coded.groups)  # as the notice says
    assert unlocked_by_age(tmp_path, typed).startswith("AGE-SECRET-KEY-1")
    command = ["age", "-d", "-i", "identity.txt", "-o", "keys.zip", "payload.age"]
    subprocess.run(command, cwd=tmp_path, check=True)
    with zipfile.ZipFile(tmp_path / "keys.zip") as archive:
        assert archive.read("keys/final.key.csv") == b"paper,key\nA,B\n"


@needs_age
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_two_cards_open_with_age_alone(tmp_path: Path) -> None:
    """By the table of the notice: A holds parts 2 and 3, B parts 1 and 3, C parts 1 and 2."""
    dealt = deal(Opening(OpeningKind.CARDS, 2, 3))
    (tmp_path / "lock.age").write_bytes(lock_for(OWN, Keeper(dealt.passphrase)))
    a, b, _ = (
        ["".join(g[:4] for g in c.groups[at : at + 3]) for at in (0, 3)] for c in dealt.cards
    )
    assert unlocked_by_age(tmp_path, b[0] + a[0] + a[1]) == f"{OWN}\n"
    told = notice("final", dealt.opening).decode()
    assert "card A: parts 2, 3" in told
    assert "carte B : parties 1, 3" in told


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="no ssh-keygen here")
@pytest.mark.parametrize("kind", ["ed25519", "rsa"])
def test_an_officers_ssh_key_opens_with_us_and_with_age_alone(tmp_path: Path, kind: str) -> None:
    key, public = tmp_path / "officer", tmp_path / "officer.pub"
    subprocess.run(["ssh-keygen", "-q", "-t", kind, "-N", "", "-f", key], check=True)
    lock = lock_for(OWN, Keeper(recipients=read_recipients(public.read_text(encoding="ascii"))))
    assert unlock(lock, Means(identities=read_identities(key.read_bytes()))) == OWN
    if shutil.which("age"):
        done = subprocess.run(
            ["age", "-d", "-i", key], input=lock, capture_output=True, check=True, cwd=tmp_path
        )
        assert done.stdout.decode("ascii") == f"{OWN}\n"


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="no ssh-keygen here")
def test_a_key_behind_a_passphrase_says_so(tmp_path: Path) -> None:
    key = tmp_path / "officer"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "secret", "-f", key], check=True)
    with pytest.raises(CoursepubError) as caught:
        read_identities(key.read_bytes())
    assert caught.value.problem is Problem.BAD_IDENTITY


@pytest.mark.parametrize("kind", OpeningKind)
def test_the_notice_names_every_step(kind: OpeningKind) -> None:
    told = notice("final", Opening(kind, 1 if kind is not OpeningKind.CARDS else 2, 3)).decode()
    for step in (
        "unzip final.sealed",
        "lock.age",
        "payload.age",
        "coursepub key open final.sealed",
    ):
        assert told.count(step) >= 2, step
