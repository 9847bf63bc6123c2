"""The letters of several forms in a grid: a question a row, a form a column."""

from collections.abc import Sequence
from decimal import Decimal

from coursepub.keys.answers import printed_answer
from coursepub.language.exams import WORDS, number
from coursepub.model.form import Form
from coursepub.model.key import AnswerKey, KeyEntry
from coursepub.model.language import Language
from coursepub.model.rendered import Rendered
from coursepub.render.exam import exam_title, spaced, spaced_words
from coursepub.render.paper import STYLE
from coursepub.render.setting import Workshop
from coursepub.typeset.pdf import write_pdf

TEMPLATE = "letters.html.j2"
COLUMNS = 6
"""Forms that stand side by side on a page."""
ROWS = 25
"""Questions that stand on a page, five to a group."""
GROUP = 5


def render_letters(made: Sequence[tuple[Form, AnswerKey]], workshop: Workshop) -> Rendered:
    """The PDF for examiners who know the questions and want the letters at a glance."""
    first = made[0][0]
    words = WORDS[first.language]
    html = workshop.templates.fill(
        TEMPLATE,
        kind="key",
        language=first.language.value,
        words=spaced_words(first.language),
        specimen=False,
        title=exam_title(first),
        under=session_of(first),
        code=first.exam,
        running="",
        to_write="",
        cells=0,
        qr_mark="",
        kind_label=words.letter_grid,
        form_label=forms_label([form for form, _ in made]),
        pages=list(_pages(made)),
        note=spaced(words.letter_grid_note, first.language),
    )
    title = f"{words.letter_grid} – {exam_title(first)}"
    return write_pdf(html, [workshop.templates.text(STYLE)], language=first.language, title=title)


def forms_label(forms: Sequence[Form]) -> str:
    """`Formulaires A à D`."""
    words = WORDS[forms[0].language]
    if len(forms) == 1:
        return f"{words.form}\u00a0{forms[0].name}"
    return words.several_forms.format(first=forms[0].name, last=forms[-1].name)


def session_of(form: Form) -> str:
    """The course and the sitting, as far as anybody has said."""
    told = (form.course, form.sitting.title)
    return " – ".join(spaced(text, form.language) for text in told if text)


def _pages(made: Sequence[tuple[Form, AnswerKey]]) -> list[dict[str, object]]:
    """Tables that fit a page each: so many forms, and so many of their questions."""
    pages: list[dict[str, object]] = []
    for start in range(0, len(made), COLUMNS):
        side = made[start : start + COLUMNS]
        longest = max(len(key.entries) for _, key in side)
        for top in range(0, longest, ROWS):
            rows = [_row(place, side) for place in range(top, min(longest, top + ROWS))]
            pages.append({"names": [form.name for form, _ in side], "rows": rows})
    return pages


def _row(place: int, side: Sequence[tuple[Form, AnswerKey]]) -> dict[str, object]:
    cells = [
        _cell(key.entries[place], form.language) if place < len(key.entries) else {}
        for form, key in side
    ]
    return {"number": str(place + 1), "cells": cells, "last": (place + 1) % GROUP == 0}


def _cell(entry: KeyEntry, language: Language) -> dict[str, object]:
    worth = "" if entry.points == Decimal(1) else number(entry.points, language)
    if entry.is_development:
        return {"said": WORDS[language].see_grid, "points": worth, "plain": True}
    plain = not entry.letters
    return {"said": printed_answer(entry, language), "points": worth, "plain": plain}
