"""What the templates of papers print, as values: the same for whole papers and for pieces."""

import re
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from coursepub.language.exams import WORDS, points
from coursepub.language.plans import scale
from coursepub.model.form import Answer, Form, FormSection, Question, Response, SectionKind
from coursepub.model.language import Language
from coursepub.model.scoring import LENIENT
from coursepub.render.exam import (
    duration,
    exam_title,
    form_label,
    over_title,
    pages_sentence,
    spaced,
)
from coursepub.render.pairs import fit_in_pairs
from coursepub.render.seal import seal_line
from coursepub.render.setting import Typist

FORBIDDEN = re.compile(r"\b(?:non|aucun|interdits?|not?|none|forbidden)\b", re.IGNORECASE)

Values = dict[str, Any]


def furniture(form: Form) -> Values:
    """What stands on every page."""
    words = WORDS[form.language]
    label = form_label(form)
    sealed = seal_line(form.language, form.seal.short) if form.seal else Markup()
    return {
        "running": Markup("{} – {}").format(exam_title(form), label),
        "code": form.code,
        "kind_label": Markup("{} – {}").format(words.paper, label) + sealed,
    }


def front(form: Form, typist: Typist, *, specimen: bool) -> Values:
    """The first page."""
    return {
        "specimen": specimen,
        "course": spaced(form.course, form.language),
        "label": form_label(form),
        "over_title": over_title(form),
        "title": exam_title(form),
        "facts": _facts(form),
        "documents": _documents(form),
        "has_choice": any(section.kind is SectionKind.CHOICE for section in form.sections),
        "scale": [
            {
                "said": _scale(section, form),
                "points": points(section.points, form.language),
            }
            for section in form.sections
        ],
        "total": points(form.points, form.language),
        "notices": [typist.text(notice) for notice in form.notices],
        "pages_sentence": pages_sentence(form),
    }


def _facts(form: Form) -> list[list[dict[str, str]]]:
    words = WORDS[form.language]
    asked = str(len(form.questions))
    facts = [(words.date, ""), (words.questions, asked)]
    if form.minutes is not None:
        facts = [(words.date, ""), (words.duration, duration(form)), (words.questions, asked)]
    facts.append((words.total, points(form.points, form.language)))
    facts += [
        (spaced(label, form.language), spaced(said, form.language)) for label, said in form.facts
    ]
    cells = [{"label": label, "value": value} for label, value in facts]
    if len(cells) % 2:
        cells.append({"label": "", "value": ""})
    return [cells[start : start + 2] for start in range(0, len(cells), 2)]


def _documents(form: Form) -> str:
    words = WORDS[form.language]
    if not form.documents:
        return ""
    if FORBIDDEN.search(form.documents):
        return words.no_documents
    return spaced(words.documents.format(documents=form.documents), form.language)


def _scale(section: FormSection, form: Form) -> str:
    """The rule does not follow from the questions: papers of one set share their first page."""
    language = form.language
    words = WORDS[language]
    numbers = [question.number for question in section.questions]
    which = words.several_questions if len(numbers) > 1 else words.one_question
    usual = words.scale_choice
    rule = usual if form.scoring == LENIENT else scale(form.scoring, language, several=True)
    how = rule if section.kind is SectionKind.CHOICE else words.scale_development
    return spaced(f"{which.format(first=numbers[0], last=numbers[-1])} {how}", language)


def part_title(form: Form, place: int) -> Values:
    """The heading of a section, counted from 0."""
    section = form.sections[place]
    return {
        "title": _section_title(form, place),
        "points": points(section.points, form.language),
    }


def _section_title(form: Form, place: int) -> str:
    words = WORDS[form.language]
    if form.sections[place].title:
        return spaced(form.sections[place].title, form.language)
    is_choice = form.sections[place].kind is SectionKind.CHOICE
    title = words.choice_title if is_choice else words.development_title
    if len(form.sections) == 1:
        return title
    return f"{words.second_part if place else words.first_part} – {title}"


def nothing(mark: str = "") -> Values:
    """A question without anything in it, for pieces to fill in what they are."""
    return {
        "mark": mark,
        "number": "",
        "points": "",
        "stem": "",
        "note": "",
        "reply": None,
        "rows": [],
        "paired": False,
        "title": "",
        "parts": [],
    }


def question(
    asked: Question, language: Language, typist: Typist, *, one_column: bool = False
) -> Values:
    """A whole question of any kind; in one column, no answers stand side by side."""
    values = nothing() | stem(asked, language, typist) | development(asked, language, typist)
    texts = [typist.text(answer.text) for answer in asked.answers]
    paired = not one_column and fit_in_pairs(texts)
    options = [option(a.letter, text) for a, text in zip(asked.answers, texts, strict=True)]
    return values | {
        "number": str(asked.number),
        "points": points(asked.points, language),
        "rows": in_rows(options, paired=paired),
        "paired": paired,
    }


def stem(asked: Question, language: Language, typist: Typist) -> Values:
    """What is asked, and how to answer where a single cross will not do."""
    words = WORDS[language]
    values: Values = {"stem": typist.text(asked.stem)}
    if asked.response is Response.SEVERAL:
        values["note"] = spaced(words.several, language)
    elif asked.response in (Response.NUMERIC, Response.SHORT):
        room = "wide" if asked.response is Response.SHORT else "narrow"
        values["reply"] = {"label": words.answer, "room": room, "unit": asked.unit}
    return values


def development(asked: Question, language: Language, typist: Typist) -> Values:
    """The parts of a development question."""
    return {
        "title": spaced(asked.title, language),
        "parts": [
            {"title": spaced(part.title, language), "text": typist.text(part.body)}
            for part in asked.parts
        ],
    }


def option(letter: str = "", text: Markup | str = "", mark: str = "") -> Values:
    """An answer on offer, or one side of it."""
    return {"letter": letter, "text": text, "mark": mark}


def in_rows(options: Sequence[Values], *, paired: bool) -> list[list[Values]]:
    """Options as they stand side by side."""
    step = 2 if paired else 1
    return [list(options[start : start + step]) for start in range(0, len(options), step)]


def are_paired(answers: Sequence[Answer], typist: Typist) -> bool:
    """Whether answers stand two to a line; their order makes no difference."""
    return fit_in_pairs([typist.text(answer.text) for answer in answers])
