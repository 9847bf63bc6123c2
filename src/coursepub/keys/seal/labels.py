"""Labels of the envelopes of an exam: of its papers, of its opening code, of its sealed file."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from coursepub.keys.seal.cards import LETTERS
from coursepub.keys.seal.pages import page, spaced, words_in
from coursepub.language.envelopes import ENVELOPES, EnvelopeWords
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
    words, own = words_in(language), spaced(ENVELOPES[language], language)
    told = [
        *_of_keepers(receipt, words, own),
        *(_of_papers(each, words, own) for each in envelopes),
    ]
    return page(
        "labels",
        own.label,
        receipt.label,
        language,
        rehearsal=rehearsal,
        labels=told,
        envelope=asdict(own),
    )


def _of_keepers(receipt: Receipt, words: SealWords, own: EnvelopeWords) -> Iterator[Label]:
    opening = receipt.opening
    if opening.kind is OpeningKind.CODE:
        yield _label(own.label_slip, own.holds_slip)
    elif opening.kind is OpeningKind.CARDS:
        for letter in LETTERS[: opening.of]:
            name = words.card.format(name=letter)
            yield _label(f"{own.label_slip} – {name}", own.holds_card)
    yield _label(own.label_key, own.holds_key.format(exam=receipt.label.exam))


def _of_papers(envelope: Envelope, words: SealWords, own: EnvelopeWords) -> Label:
    """Papers are handed out at the start; keys wait until the end."""
    time = words.do_not_open.format(date=envelope.time) if envelope.time else own.not_before_start
    room = f"{own.room}\u00a0{envelope.room}" if envelope.room else ""
    holds = own.holds_papers if envelope.count > 1 else own.holds_paper
    return _label(own.label_papers, holds.format(count=envelope.count), room, time)


def _label(what: str, holds: str, room: str = "", alert: str = "") -> Label:
    """Without an alert of its own, a label says when the seal may be opened."""
    return {"what": what, "holds": holds, "room": room, "alert": alert}
