"""Sealed exams of two papers, made once, and what an insider could make of them."""

import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import PurePosixPath

import pyrage
from pyrage import x25519

from coursepub.keys.seal.cards import Card, deal
from coursepub.keys.seal.commit import FixedKey, fix_key
from coursepub.keys.seal.container import Container, pack, read_container
from coursepub.keys.seal.locks import Keeper, Means, unlock, unseal
from coursepub.keys.seal.making import Sealed, seal_run
from coursepub.keys.seal.pages import rehearsal_paper
from coursepub.keys.seal.receipt import write_receipt
from coursepub.model.form import Answer, Form, FormSection, Question, SectionKind
from coursepub.model.key import AnswerKey, KeyEntry
from coursepub.model.language import Language
from coursepub.model.seal import Opening, OpeningKind, Receipt, SealLabel
from coursepub.model.source import Body, Location

AT = Location(PurePosixPath("bank.md"), 3)
SEED = "CANARY-SEED-0123456789"
LABEL = SealLabel("final", "Final exam", "ABCD-EFGH", "coursepub 0", date="2030-06-12")


def form(name: str) -> Form:
    """A form of one question."""
    answers = tuple(Answer(letter, Body(f"option {letter}", AT)) for letter in "ABC")
    question = Question(1, Decimal(1), stem=Body("Which?", AT), answers=answers)
    section = FormSection(SectionKind.CHOICE, (question,))
    return Form("final", name, Language.ENGLISH, "c", "t", "", 30, "", (section,))


def answer_key(name: str, right: str = "B", why: str = "because") -> AnswerKey:
    """Its key."""
    entry = KeyEntry(1, "bank-1", AT, Decimal(1), (right,), Body(why, AT))
    return AnswerKey("final", name, "", (entry,), (("b", "a", "c"),))


@dataclass(frozen=True)
class Made:
    """Everything of one sealing, secrets included; `card` is what its code was copied from."""

    sealed: Sealed
    container: Container
    means: Means
    papers: Mapping[str, bytes]
    keys: tuple[FixedKey, ...]
    card: Card | None = None

    @property
    def members(self) -> dict[str, bytes]:
        with zipfile.ZipFile(BytesIO(self.sealed.container)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    @property
    def groups(self) -> tuple[str, ...]:
        return self.card.groups if self.card else ()


def fixed(name: str, right: str = "B") -> FixedKey:
    """A key with a nonce that follows from nothing but the paper's name."""
    return fix_key(form(name), answer_key(name, right), "order", bytes(32))


@cache
def by_code() -> Made:
    """Two papers under an opening code: a second or two for the lock, each time it is turned."""
    dealt = deal(Opening())
    keeper, means = Keeper(dealt.passphrase), Means(dealt.passphrase)
    return replace(_made(dealt.opening, keeper, means), card=dealt.cards[0])


@cache
def by_key() -> Made:
    """Two papers for an officer's key: as good for everything but codes, and much faster."""
    officer = x25519.Identity.generate()
    opening = Opening(OpeningKind.KEYS)
    return _made(opening, Keeper(recipients=(officer.to_public(),)), Means(identities=(officer,)))


def _made(opening: Opening, keeper: Keeper, means: Means) -> Made:
    keys = (fixed("A"), fixed("B"))
    papers = {
        f"final-{key.mark.paper}.pdf": rehearsal_paper(LABEL, key.mark, Language.ENGLISH).data
        for key in keys
    }
    digests = {name: sha256(data).hexdigest() for name, data in papers.items()}
    documents = {"keys/final.key.csv": b"paper,key\nA,B\n", "marking/grid.pdf": b"%PDF-"}
    sealed = seal_run(documents, keys, LABEL, digests, SEED, opening, keeper)
    return Made(sealed, read_container(sealed.container), means, papers, keys)


def for_officers(*recipients: object, label: SealLabel = LABEL) -> Sealed:
    """A seal of one paper for public keys."""
    opening = Opening(OpeningKind.KEYS, 1, len(recipients))
    keeper = Keeper(recipients=recipients)
    return seal_run({"keys/x.csv": b"x"}, (fixed("A"),), label, {}, SEED, opening, keeper)


def forged(
    made: Made,
    inside: Callable[[dict[str, bytes]], object],
    outside: Callable[[Receipt], Receipt] = lambda receipt: receipt,
) -> bytes:
    """The file of an insider who holds the code: contents changed, every checksum repaired."""
    own = unlock(made.container.lock, made.means)
    with zipfile.ZipFile(BytesIO(unseal(made.container.payload, own))) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    inside(contents)
    public = x25519.Identity.from_str(own).to_public()
    members = {**made.members, "payload.age": pyrage.encrypt(pack(contents), [public])}
    return repaired(members, outside(made.sealed.receipt))


def repaired(members: Mapping[str, bytes], receipt: Receipt) -> bytes:
    """A container whose receipt has the digests of its members."""
    parts = {n: sha256(d).hexdigest() for n, d in members.items() if n != "receipt.json"}
    told = write_receipt(replace(receipt, parts=parts))
    return pack({**members, "receipt.json": told})
