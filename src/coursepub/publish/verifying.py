"""Verification by anybody: no secret, no course, no engine."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from coursepub.keys.seal.checks import check_papers, is_relocked, require_announced, require_paper
from coursepub.keys.seal.commit import check_key
from coursepub.keys.seal.receipt import read_receipt
from coursepub.language.messages import said
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.language import Language
from coursepub.model.seal import Receipt, SealMark
from coursepub.publish.opening import RECEIPT_ALONE, public_receipt, read_file, shown


@dataclass(frozen=True, slots=True)
class Verified:
    """What was compared, and fitted; `sealed` where it was more than a receipt that lies alone.

    `relocked` where it opens in another way than was announced.
    """

    sealed: bool
    receipt: Receipt
    announced: bool
    relocked: bool
    papers: tuple[SealMark, ...]
    on_paper: bool
    keys: tuple[SealMark, ...]

    def lines(self, language: Language) -> Iterator[str]:
        """What fits, and what was not compared, in plain sentences."""
        label = self.receipt.label
        yield said(
            "intact" if self.sealed else "receipt-read", language, seal=label.seal, exam=label.exam
        )
        yield said("announced" if self.announced else "unannounced", language)
        if self.relocked:
            yield said("relocked", language)
        for mark in self.papers:
            yield said("paper-belongs", language, paper=mark.paper, code=mark.short)
        if self.papers and not self.on_paper:
            yield said("file-shown", language)
        if not self.papers:
            yield said("no-paper-shown", language)
        for mark in self.keys:
            yield said("key-fits", language, paper=mark.paper)


class _Named(msgspec.Struct):
    """As much of a published key as says which paper it is of."""

    paper: str


def verify_all(
    path: Path,
    papers: Sequence[str] = (),
    announced: Path | None = None,
    keys: Sequence[Path] = (),
) -> Verified:
    """Check a seal, or a receipt that lies alone, against all that is given; raises what is wrong.

    A published key is held against the papers that were shown, if any, for what is
    printed proves more than what the file says.
    """
    receipt = public_receipt(path)
    posted = receipt
    if announced is not None:
        posted = read_receipt(read_file(announced))
        require_announced(receipt, posted)
    brought = [shown(paper) for paper in papers]
    marks = check_papers(receipt, brought)
    on_paper = any(each.on_paper for each in brought)
    fitting = tuple(_fitting(key, marks or receipt.papers, receipt) for key in keys)
    sealed, compared = path.suffix != RECEIPT_ALONE, announced is not None
    relocked = is_relocked(receipt, posted)
    return Verified(sealed, receipt, compared, relocked, marks, on_paper, fitting)


def _fitting(path: Path, marks: Sequence[SealMark], receipt: Receipt) -> SealMark:
    data = read_file(path)
    try:
        name = msgspec.json.decode(data, type=_Named).paper
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise CoursepubError(Problem.KEY_SWAPPED, paper=path.name) from error
    mark = require_paper(marks, name)
    check_key(data, mark, receipt.label.exam)
    return mark
