"""Labels of the envelopes of an exam: of its papers, of its opening code, of its sealed file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coursepub.keys.seal.cards import LETTERS
from coursepub.keys.seal.pages import page, words_in
from coursepub.language.seals import SealWords
from coursepub.model.language import Language
from coursepub.model.rendered import Rendered
from coursepub.model.seal import OpeningKind, Receipt

Label = dict[str, str]


@dataclass(frozen=True, slots=True)
class Envelope:
    """So many papers for a room, to be opened at `time`; "" is left to be written."""

    room: str
    count: int
    time: str = ""


def labels(
    receipt: Receipt,
    language: Language,
    envelopes: Sequence[Envelope] = (),
    *,
    rehearsal: bool = False,
) -> Rendered:
    """Labels to cut out, two to a page: the code's (or each card's), the sealed file's, papers'."""
    words = words_in(language)
    told = [*_of_keepers(receipt, words), *(_of_papers(each, words) for each in envelopes)]
    return page("labels", words.label, receipt.label, language, rehearsal=rehearsal, labels=told)


def _of_keepers(receipt: Receipt, words: SealWords) -> Iterator[Label]:
    opening = receipt.opening
    if opening.kind is OpeningKind.CODE:
        yield _label(words.label_slip, words.holds_slip)
    elif opening.kind is OpeningKind.CARDS:
        for letter in LETTERS[: opening.of]:
            name = words.card.format(name=letter)
            yield _label(f"{words.label_slip} – {name}", words.holds_card)
    yield _label(words.label_key, words.holds_key.format(exam=receipt.label.exam))


def _of_papers(envelope: Envelope, words: SealWords) -> Label:
    """Papers are handed out at the start; keys wait until the end."""
    time = words.do_not_open.format(date=envelope.time) if envelope.time else words.not_before_start
    room = f"{words.room}\u00a0{envelope.room}" if envelope.room else ""
    holds = words.holds_papers if envelope.count > 1 else words.holds_paper
    return _label(words.label_papers, holds.format(count=envelope.count), room, time)


def _label(what: str, holds: str, room: str = "", alert: str = "") -> Label:
    """Without an alert of its own, a label says when the seal may be opened."""
    return {"what": what, "holds": holds, "room": room, "alert": alert}
