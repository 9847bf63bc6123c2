"""What is public of a seal: the codes on the papers, and the receipt that announces it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

GROUP = 4
SHORT = 16
"""Signs of a seal code in a footer: 80 bits, too many to forge a key for."""
FULL = 52
"""Signs of a whole seal code: the 256 bits of SHA-256, five bits a sign."""
LINE = 28
"""Signs of it on the first of two lines."""
QR_PREFIX = "CPS1"


def grouped(signs: str, between: str = " ") -> str:
    """Signs in groups of four, as people copy them."""
    return between.join(signs[at : at + GROUP] for at in range(0, len(signs), GROUP))


def digest_groups(digest: str) -> list[str]:
    """A digest in groups of eight signs, to be compared by eye."""
    return [digest[at : at + 2 * GROUP] for at in range(0, len(digest), 2 * GROUP)]


@dataclass(frozen=True, slots=True)
class SealMark:
    """What a paper prints of its key: a code of `FULL` signs that fixes it and betrays nothing."""

    paper: str
    code: str

    @property
    def short(self) -> str:
        """For every footer: `XXXX-XXXX-XXXX-XXXX`."""
        return grouped(self.code[:SHORT], "-")

    @property
    def whole(self) -> str:
        """For the last page: 13 groups of four."""
        return grouped(self.code)

    @property
    def lines(self) -> tuple[str, str]:
        """The same on two lines, as papers print it."""
        return grouped(self.code[:LINE]), grouped(self.code[LINE:])

    @property
    def qr(self) -> str:
        """What the QR code on the last page holds; capitals and digits pack densest."""
        return f"{QR_PREFIX}:{self.paper.upper()}:{self.code}"


@dataclass(frozen=True, slots=True)
class PrintedMark(SealMark):
    """A mark as a paper's file bears it, with a salt that only the file and its key tell.

    The receipt announces digests of files: without a salt, they would confirm a guess of what
    was drawn to somebody with the bank.
    """

    salt: str = ""


def salt_of(mark: SealMark | None) -> str:
    """The salt of a paper's file; "" where its key is not sealed."""
    return mark.salt if isinstance(mark, PrintedMark) else ""


class OpeningKind(StrEnum):
    """What opens a seal."""

    CODE = "code"
    CARDS = "cards"
    KEYS = "keys"


@dataclass(frozen=True, slots=True)
class Opening:
    """How a seal opens: `need` of `of` cards, one code, or any one of `of` officers' keys."""

    kind: OpeningKind = OpeningKind.CODE
    need: int = 1
    of: int = 1


@dataclass(frozen=True, slots=True)
class SealLabel:
    """What an office calls a sealed exam: printed on envelopes, posted before the exam.

    `seal` is the number of the seal, `replaces` that of the seal that it stands in for;
    `date` is when it may be opened, as the office writes it, never the clock's; `content` is a
    digest of everything that the papers print of their questions, right answers left out.
    `institution`, `centre` and `session` are those of the sitting, "" where nobody has said.
    """

    exam: str
    title: str
    seal: str
    tool: str
    date: str = ""
    replaces: str = ""
    content: str = ""
    institution: str = ""
    centre: str = ""
    session: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """The public face of a seal: what is in it, how it opens, and the digests of its parts.

    `files` holds SHA-256 digests (hexadecimal) of the candidates' documents by file name,
    `parts` those of the other members of the sealed file.
    """

    format: str
    label: SealLabel
    papers: tuple[SealMark, ...]
    files: Mapping[str, str]
    opening: Opening
    parts: Mapping[str, str]
