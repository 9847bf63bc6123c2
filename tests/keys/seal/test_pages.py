"""What an office prints: pages, and the words on them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from coursepub.keys.seal.cards import deal
from coursepub.keys.seal.labels import Envelope, labels
from coursepub.keys.seal.log import chained, event
from coursepub.keys.seal.pages import minutes, receipt_page, slip
from coursepub.language.envelopes import ENVELOPES
from coursepub.language.seals import WORDS
from coursepub.model.language import Language
from coursepub.model.seal import Opening, OpeningKind, SealMark
from tests.pdf import words
from tests.seals import LABEL, Made

LANGUAGES = pytest.mark.parametrize("language", Language)


@LANGUAGES
def test_a_slip_has_the_code_on_one_page(coded: Made, language: Language) -> None:
    assert coded.card
    done = slip((coded.card,), coded.sealed.receipt, language)
    assert (done.pages, done.diagnostics) == (1, ())
    text = words(done.data)
    assert all(group in text for group in coded.groups)
    assert "ABCD-EFGH" in text
    assert coded.keys[0].mark.short in text


@LANGUAGES
@pytest.mark.parametrize(("need", "of"), [(2, 2), (2, 3), (2, 4), (3, 4)])
def test_each_card_has_a_page_of_its_own(
    made: Made, language: Language, need: int, of: int
) -> None:
    dealt = deal(Opening(OpeningKind.CARDS, need, of))
    receipt = replace(
        made.sealed.receipt,
        opening=dealt.opening,
        papers=tuple(SealMark(f"{n:04d}", "0" * 52) for n in range(12)),
    )
    done = slip(dealt.cards, receipt, language)
    assert (done.pages, done.diagnostics) == (of, ())


@LANGUAGES
def test_labels_and_receipt_hold_no_secret(coded: Made, language: Language) -> None:
    receipt = coded.sealed.receipt
    for done in (labels(receipt, language), receipt_page(receipt, language)):
        text = words(done.data)
        assert (done.pages, done.diagnostics) == (1, ())
        assert "ABCD-EFGH" in text
        assert not any(group in text for group in coded.groups)
    assert coded.keys[1].mark.whole in text


@LANGUAGES
def test_the_receipt_of_a_large_cohort_is_short(made: Made, language: Language) -> None:
    marks = tuple(SealMark(f"E-{n:04d}", f"{n:016d}" + "0" * 36) for n in range(400))
    done = receipt_page(replace(made.sealed.receipt, papers=marks), language)
    assert (done.pages, done.diagnostics) == (3, ())
    text = words(done.data)
    assert all(f"{mark.paper} {mark.short}" in text for mark in (marks[0], marks[399]))


@LANGUAGES
def test_minutes_tell_the_events_and_the_last_hash(made: Made, language: Language) -> None:
    at = datetime(2030, 6, 12, 11, 30, tzinfo=UTC)
    first = chained((), event("refused", at, reason="wrong-code"))
    last = chained((first,), event("opened", at, papers="A", by="Ada", witness="Grace"))
    done = minutes(made.sealed.receipt, (first, last), last.hash, language)
    text = words(done.data)
    assert (done.pages, done.diagnostics) == (1, ())
    assert all(word in text for word in ("2030-06-12 11:30:00 (UTC+00:00)", "Ada, Grace"))
    assert dict(WORDS[language].reasons)["wrong-code"] in " ".join(text.split())
    assert last.hash in text.replace(" ", "")


@LANGUAGES
def test_minutes_before_an_opening_are_to_be_filled_in(made: Made, language: Language) -> None:
    text = words(minutes(made.sealed.receipt, (), "", language).data)
    assert WORDS[language].no_event in text


@LANGUAGES
def test_every_envelope_has_a_label(made: Made, language: Language) -> None:
    rooms = (Envelope("B 204", 18, "1"), Envelope("", 1))
    cards = replace(made.sealed.receipt, opening=Opening(OpeningKind.CARDS, 2, 3))
    done = labels(cards, language, rooms)
    assert (done.pages, done.diagnostics) == (3, ())
    text = words(done.data).replace("\u00a0", " ")
    said, own = WORDS[language], ENVELOPES[language]
    for what in ("B 204", "18", said.card.format(name="C"), own.label_key, own.not_before_start):
        assert what in text
    assert text.count(own.across) == 6


@LANGUAGES
def test_pages_name_the_institution_where_it_is_known(made: Made, language: Language) -> None:
    label = replace(LABEL, institution="Institut", centre="Lyon", session="Juin")
    receipt = replace(made.sealed.receipt, label=label)
    for done in (labels(receipt, language), receipt_page(receipt, language)):
        text = words(done.data)
        assert all(name in text for name in ("Institut", "Lyon", "Final exam – Juin"))


@LANGUAGES
def test_who_opened_is_left_to_be_written_where_nobody_said(made: Made, language: Language) -> None:
    at = datetime(2030, 6, 12, 11, 30, tzinfo=UTC)
    entry = chained((), event("opened", at, papers=""))
    assert minutes(made.sealed.receipt, (entry,), entry.hash, language).pages == 1


def test_both_languages_say_as_much() -> None:
    french, english = WORDS[Language.FRENCH], WORDS[Language.ENGLISH]
    for name in french.__slots__:
        one, other = getattr(french, name), getattr(english, name)
        assert bool(one) == bool(other), name
        if isinstance(one, tuple):
            assert len(one) == len(other), name
