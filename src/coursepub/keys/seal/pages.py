"""What an office prints of a seal: slips or cards, the receipt, the minutes."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, fields, replace
from hashlib import sha256
from typing import Any, TypeVar

from markupsafe import Markup

from coursepub.keys.seal.cards import Card
from coursepub.keys.seal.log import Entry
from coursepub.keys.seal.receipt import PAYLOAD, write_receipt
from coursepub.language.envelopes import EnvelopeWords
from coursepub.language.seals import WORDS, SealWords
from coursepub.language.spaces import french
from coursepub.language.spelling import spelt
from coursepub.model.language import Language
from coursepub.model.rendered import Rendered
from coursepub.model.seal import Opening, OpeningKind, Receipt, SealLabel, SealMark, digest_groups
from coursepub.render.seal import SEAL_STYLE, seal_drawing
from coursepub.typeset.environment import Templates
from coursepub.typeset.fragments.overlay import drawn_over
from coursepub.typeset.fragments.plain import plain_pdf

Words = TypeVar("Words", SealWords, EnvelopeWords)
STYLES = ("exam.css", SEAL_STYLE)
QR_MARK = "0"
MOST = 3
"""Papers whose codes a slip lists; the receipt has them all."""
WHOLE = 60
"""Papers whose whole codes a receipt lists; of more, the first signs, side by side."""
LINE = 92
"""Signs on a line of those."""
WIDE, NARROW = 5, 3
"""Groups side by side: a whole code in one row, or the parts of a card in rows of a part."""


def slip(
    cards: Sequence[Card],
    receipt: Receipt,
    language: Language,
    *,
    rehearsal: bool = False,
) -> Rendered:
    """The opening code on a page, or each card on a page of its own. Secret."""
    words = words_in(language)
    opening = receipt.opening
    shared = opening.kind is OpeningKind.CARDS
    steps = words.steps_cards if shared else words.steps
    named = {"exam": receipt.label.exam, "need": opening.need, "of": opening.of}
    return page(
        "slip",
        words.card_slip if shared else words.slip,
        receipt.label,
        language,
        rehearsal=rehearsal,
        cards=[_card(card, words, language) for card in cards],
        of_cards=words.of_cards.format(**named) if shared else "",
        steps=[_with_commands(step.format(**named)) for step in steps],
        **_first_codes(receipt, words),
    )


def receipt_page(receipt: Receipt, language: Language, *, rehearsal: bool = False) -> Rendered:
    """The receipt to sign and post: every paper's code, whole where there are few."""
    words = words_in(language)
    label = receipt.label
    digest = sha256(write_receipt(receipt)).hexdigest()
    facts = [
        _fact(words.seal, label.seal),
        _fact(words.date, label.date),
        _fact(words.replaces, label.replaces),
        _fact(words.opens, opens_with(receipt.opening, words)),
        _fact(words.digest_receipt, *digest_lines(digest)),
        _fact(words.digest_payload, *digest_lines(receipt.parts[PAYLOAD])),
        _fact(words.digest_content, *digest_lines(label.content)),
    ]
    return page(
        "receipt",
        words.receipt,
        receipt.label,
        language,
        rehearsal=rehearsal,
        facts=[fact for fact in facts if any(fact["lines"])],
        papers=[{"name": mark.paper, "code": mark.whole} for mark in receipt.papers],
        lines=list(_side_by_side(receipt.papers)) if len(receipt.papers) > WHOLE else [],
    )


def _fact(name: str, *lines: str) -> dict[str, Any]:
    return {"name": name, "lines": lines, "digest": len(lines) > 1}


def digest_lines(digest: str) -> tuple[str, ...]:
    """A digest on lines of four groups."""
    groups = digest_groups(digest)
    return tuple(" ".join(groups[at : at + 4]) for at in range(0, len(groups), 4))


def _side_by_side(papers: Sequence[SealMark]) -> Iterator[str]:
    """Names and codes as on their footers, as many to a line as fit."""
    width = max(len(mark.paper) for mark in papers)
    told = [f"{mark.paper:<{width}} {mark.short}" for mark in papers]
    count = max(1, LINE // (len(told[0]) + 3))
    return ("   ".join(told[at : at + count]) for at in range(0, len(told), count))


def minutes(
    receipt: Receipt,
    entries: Sequence[Entry],
    last: str,
    language: Language,
    *,
    rehearsal: bool = False,
) -> Rendered:
    """The minutes of opening to sign: the events of this seal, and `last`, the log's last hash."""
    words = words_in(language)
    return page(
        "minutes",
        words.minutes,
        receipt.label,
        language,
        rehearsal=rehearsal,
        events=[_event(entry, words) for entry in entries],
        last_hash=" ".join(digest_groups(last)),
        **_first_codes(receipt, words),
    )


def rehearsal_paper(label: SealLabel, paper: SealMark, language: Language) -> Rendered:
    """The last page of a paper, for a rehearsal: the seal code as papers print it."""
    return page(
        "rehearsal",
        words_in(language).rehearsal,
        label,
        language,
        rehearsal=True,
        drawn=paper,
        paper={"lines": paper.lines, "short": paper.short},
        qr_mark=QR_MARK,
    )


def opens_with(opening: Opening, words: SealWords) -> str:
    """What opens a seal, in words."""
    said = {
        OpeningKind.CODE: words.opens_code,
        OpeningKind.CARDS: words.opens_cards,
        OpeningKind.KEYS: words.opens_keys,
    }
    if opening.kind is OpeningKind.KEYS and opening.of == 1:
        return words.opens_key
    return said[opening.kind].format(need=opening.need, of=opening.of)


def _with_commands(step: str) -> Markup:
    """A step whose commands, between backticks, stand out as what is typed."""
    typed = Markup('<code class="whole">{}</code>')
    parts = enumerate(step.split("`"))
    return Markup().join(typed.format(part) if place % 2 else part for place, part in parts)


def _card(card: Card, words: SealWords, language: Language) -> dict[str, object]:
    groups = [
        {"rank": words.group.format(number=number), "signs": signs, "spelt": spelt(signs, language)}
        for number, signs in enumerate(card.groups, 1)
    ]
    width = NARROW if card.name else WIDE
    rows = [groups[at : at + width] for at in range(0, len(groups), width)]
    return {"name": words.card.format(name=card.name) if card.name else "", "rows": rows}


def _first_codes(receipt: Receipt, words: SealWords) -> dict[str, Any]:
    more = len(receipt.papers) - MOST
    return {
        "papers": [{"name": mark.paper, "code": mark.short} for mark in receipt.papers[:MOST]],
        "more_papers": words.more_papers.format(count=more) if more > 0 else "",
    }


def _event(entry: Entry, words: SealWords) -> dict[str, str]:
    told = {"reason": "", "papers": "", "by": "", "witness": "", **entry.event.told}
    name = dict(words.event_names).get(entry.event.event, entry.event.event)
    compared = words.compared if told["papers"] else words.not_compared
    more = compared.format(**told) if entry.event.event == "opened" else ""
    who = ", ".join(person for person in (told["by"], told["witness"]) if person)
    told["reason"] = dict(words.reasons).get(told["reason"], told["reason"])
    day, _, hour = entry.event.at.partition("T")
    at = f"{day} {hour[:8]} (UTC{hour[8:]})"
    return {"at": at, "what": name.format(**told), "more": more, "who": who}


def page(
    kind: str,
    title: str,
    label: SealLabel,
    language: Language,
    *,
    rehearsal: bool,
    drawn: SealMark | None = None,
    **values: object,
) -> Rendered:
    """A page of the office: a template of ours, filled with what all of them need and `values`."""
    words = words_in(language)
    templates = Templates()
    html = templates.fill(
        f"seal-{kind}.html.j2",
        language=language.value,
        words=asdict(words),
        title=title,
        label=asdict(label),
        seal_line=words.label_of_seal.format(seal=label.seal),
        mark=_marked(words, label, rehearsal=rehearsal),
        house=(label.institution or label.title, label.centre if label.institution else label.date),
        about=" – ".join(part for part in (label.title, label.session) if part),
        **values,
    )
    css = [templates.text(name) for name in STYLES]
    heading = f"{title} – {label.exam}"
    made = plain_pdf(html, css, language=language, title=heading)
    drawings = [
        seal_drawing(drawn, anchors[QR_MARK], made.height) if drawn and QR_MARK in anchors else b""
        for anchors in made.anchors
    ]
    return Rendered(drawn_over(made.data, drawings), len(drawings), made.diagnostics)


def _marked(words: SealWords, label: SealLabel, *, rehearsal: bool) -> dict[str, str]:
    """What stands out on a page: when it may be opened, or that it is a rehearsal."""
    if rehearsal:
        return {
            "head": words.rehearsal,
            "public": words.rehearsal,
            "alert": f"{words.rehearsal} – {words.rehearsal_note}",
        }
    dated = words.do_not_open.format(date=label.date) if label.date else words.do_not_open_yet
    return {"head": words.confidential, "public": "", "alert": dated}


def words_in(language: Language) -> SealWords:
    """The words of a language with the spaces that its printers set."""
    return spaced(WORDS[language], language)


def spaced(words: Words, language: Language) -> Words:
    """Words, each a text or several, with the spaces that a language's printers set."""
    if language is not Language.FRENCH:
        return words
    told = ((each.name, getattr(words, each.name)) for each in fields(words))
    return replace(words, **{name: _spaced(value) for name, value in told})


def _spaced(value: Any) -> Any:
    if isinstance(value, str):
        return french(value)
    return tuple(french(each) if isinstance(each, str) else each for each in value)
