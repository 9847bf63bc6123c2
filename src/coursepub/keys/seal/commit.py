"""The key of one paper, fixed before the exam: exact bytes, and the code that candidates hold."""

import hmac
import json
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from enum import Enum
from hashlib import sha256
from typing import Any

from coursepub.keys.seal.signs import in_signs
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.form import Form
from coursepub.model.key import AnswerKey, KeyEntry
from coursepub.model.seal import PrintedMark, SealMark
from coursepub.model.source import Location

FORMAT = "coursepub-paper-key-1"
TAG = b"coursepub-seal-code-1\0"
"""Goes before what is hashed, so that no other digest of ours can pose as a seal code."""
SALT = b"coursepub-paper-salt-1\0"
NONCE = 32
SIGNS = 32
"""Hexadecimal signs of a salt: 128 bits."""


@dataclass(frozen=True, slots=True)
class FixedKey:
    """A paper's key as it will be published, the code that fixes it, and what the paper asks.

    `content` may be announced: until the key is published, nobody can test a guess against it.
    `printed` is the mark with the salt of the paper's file, which follows from the nonce.
    """

    mark: SealMark
    data: bytes
    content: str

    @property
    def printed(self) -> PrintedMark:
        """What the paper's file bears."""
        return printed_mark(self.mark, self.data)


def draw_secret() -> bytes:
    """What the nonces of one run follow from; forgotten after it."""
    return secrets.token_bytes(NONCE)


def fix_key(form: Form, key: AnswerKey, order: str, secret: bytes) -> FixedKey:
    """The key of one form; `order` names the version of the draw that made it.

    A nonce of 256 bits keeps anybody from testing a guess of the letters against the
    code that every paper prints.
    """
    content = content_digest(form)
    nonce = hmac.digest(secret, f"{len(form.exam)}/{form.exam}/{form.name}".encode(), "sha256")
    data = canonical(
        {
            "format": FORMAT,
            "exam": form.exam,
            "paper": form.name,
            "order": order,
            "content": content,
            "nonce": nonce.hex(),
            "questions": [
                _question(entry, options)
                for entry, options in zip(key.entries, key.orders, strict=True)
            ],
        }
    )
    return FixedKey(SealMark(form.name, seal_code(data)), data, blinded(nonce, content))


def _question(entry: KeyEntry, options: Sequence[str]) -> object:
    """Everything that marking goes by: letters, but also grids and explanations."""
    return {**_fields(entry), "options": "".join(options)}


def printed_mark(mark: SealMark, data: bytes) -> PrintedMark:
    """The mark of a paper's file from its key; raises ValueError or LookupError for no key."""
    salt = sha256(SALT + bytes.fromhex(json.loads(data)["nonce"])).hexdigest()[:SIGNS]
    return PrintedMark(mark.paper, mark.code, salt)


def seal_code(data: bytes) -> str:
    """The code of a key: SHA-256 over its exact bytes, in 52 signs."""
    return in_signs(sha256(TAG + data).digest())


def check_key(data: bytes, mark: SealMark, exam: str) -> None:
    """Raises KEY_SWAPPED unless these bytes are the key that the paper's code fixed."""
    if not hmac.compare_digest(seal_code(data), mark.code):
        raise CoursepubError(Problem.KEY_SWAPPED, paper=mark.paper)
    try:
        told = json.loads(data)
        named = (told["format"], told["exam"], told["paper"])
    except (ValueError, LookupError, TypeError):
        named = ("", "", "")
    if named != (FORMAT, exam, mark.paper):
        raise CoursepubError(Problem.KEY_SWAPPED, paper=mark.paper)


def content_digest(form: Form) -> str:
    """SHA-256 of what a paper asks, right answers left out, so that it helps no guess.

    It follows from texts alone, and so survives a new version of the PDF engine.
    """
    return sha256(b"coursepub-seal-content-1\0" + canonical([_told(form)])).hexdigest()


def blinded(nonce: bytes, content: str) -> str:
    """A digest of what a paper asks, of use only with the nonce in its key.

    Without it, a public digest would confirm to somebody with the bank which seed was
    drawn, where that can be guessed, and so the whole exam.
    """
    return hmac.digest(nonce, content.encode("ascii"), "sha256").hex()


def contents_digest(keys: Iterable[FixedKey]) -> str:
    """The same of all papers together, in their order."""
    told = [key.content for key in keys]
    return sha256(b"coursepub-seal-contents-1\0" + canonical(told)).hexdigest()


def _told(value: object) -> object:
    """A value as JSON."""
    if is_dataclass(value) and not isinstance(value, type):
        return _fields(value)
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(name): _told(part) for name, part in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_told(part) for part in value]
    return value if isinstance(value, str | int | bool | None) else str(value)


def _fields(value: Any) -> dict[str, object]:
    """The fields that say something: no place in a file, nothing empty, no default.

    So a field that a later version adds leaves the digests of former papers as they were.
    """
    said = {field.name: (getattr(value, field.name), field.default) for field in fields(value)}
    return {name: _told(part) for name, (part, usual) in said.items() if _counts(part, usual)}


def _counts(value: object, usual: object) -> bool:
    return not isinstance(value, Location | SealMark) and value not in (None, "", (), usual)


def canonical(value: object) -> bytes:
    """JSON with one way to write each value."""
    text = json.dumps(
        value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )
    return text.encode("utf-8")
