"""What can be told of a seal without opening it: is it whole, announced, and of this paper."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from coursepub.keys.seal.receipt import same_seal
from coursepub.keys.seal.signs import cleaned
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.seal import FULL, SHORT, Receipt, SealMark


@dataclass(frozen=True, slots=True)
class Shown:
    """A paper as it was brought: the seal codes that it bears, and its digest where it is a file.

    A scan has no digest to compare: its bytes are the scanner's.
    """

    codes: tuple[str, ...]
    digest: str | None = None

    @property
    def on_paper(self) -> bool:
        """Whether the code comes from a printed paper, as far as that can be told."""
        return self.digest is None


def typed_code(text: str) -> Shown:
    """A seal code as somebody copied it from a paper; raises SEAL_CODE_LENGTH.

    Less than the `SHORT` signs of the footer would do for a match, but an insider could
    look for a key that fits them.
    """
    signs = cleaned(text)
    if not SHORT <= len(signs) <= FULL:
        raise CoursepubError(Problem.SEAL_CODE_LENGTH, needed=SHORT, typed=len(signs))
    return Shown((signs,))


def match(receipt: Receipt, paper: Shown) -> tuple[SealMark, ...]:
    """The papers that were shown. Raises PAPER_MISMATCH, or PAPER_ALTERED for a changed file."""
    found = tuple(_marked(receipt, code) for code in paper.codes)
    if paper.digest is not None and paper.digest not in receipt.files.values():
        raise CoursepubError(Problem.PAPER_ALTERED, papers=", ".join(m.paper for m in found))
    return found


def _marked(receipt: Receipt, code: str) -> SealMark:
    for mark in receipt.papers:
        if mark.code.startswith(code):
            return mark
    shown, label = code[:SHORT], receipt.label
    raise CoursepubError(Problem.PAPER_MISMATCH, code=shown, seal=label.seal, exam=label.exam)


def require_announced(receipt: Receipt, announced: Receipt) -> None:
    """Raises SEAL_REPLACED unless this is the seal whose receipt was announced."""
    if not same_seal(receipt, announced):
        raise CoursepubError(
            Problem.SEAL_REPLACED, seal=receipt.label.seal, announced=announced.label.seal
        )


def is_relocked(receipt: Receipt, announced: Receipt) -> bool:
    """Whether one seal opens in another way, or has another notice, than was announced."""
    return (receipt.opening, receipt.parts) != (announced.opening, announced.parts)


def check_papers(receipt: Receipt, shown: Sequence[Shown]) -> tuple[SealMark, ...]:
    """Every paper that was shown, each once."""
    return tuple(dict.fromkeys(mark for paper in shown for mark in match(receipt, paper)))


def require_paper(marks: Collection[SealMark], name: str) -> SealMark:
    """The paper of that name among those shown; raises WRONG_PAPER where another was."""
    for mark in marks:
        if mark.paper == name:
            return mark
    raise CoursepubError(
        Problem.WRONG_PAPER, paper=name, shown=", ".join(mark.paper for mark in marks)
    )
