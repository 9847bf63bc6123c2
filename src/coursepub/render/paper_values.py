"""What the templates of papers print, as values: the same for whole papers and for pieces."""

import re
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from coursepub.language.exams import WORDS, points
from coursepub.language.plans import CALCULATOR, scale
from coursepub.language.rooms import long_date
from coursepub.model.form import Answer, Form, FormSection, Question, Response, SectionKind
from coursepub.model.language import Language
from coursepub.model.space import by_points
from coursepub.render.exam import (
    duration,
    exam_title,
    form_label,
    hours,
    is_private,
    over_title,
    pages_sentence,
    public_label,
    spaced,
)
from coursepub.render.pairs import fit_in_pairs
from coursepub.render.seal import seal_line
from coursepub.render.setting import Typist

FORBIDDEN = re.compile(r"\b(?:non|aucun|interdits?|not?|none|forbidden)\b", re.IGNORECASE)

NUMBER_CELLS = 10
"""For a sign, digits and a comma: the same for every number, so that they tell nothing of it."""
CELLS = {False: 6, True: 8}
"""Signs of a number that is written by hand: a candidate's, and one that names nobody."""

Values = dict[str, Any]


def furniture(form: Form) -> Values:
    """What stands on every page."""
    words = WORDS[form.language]
    label = public_label(form)
    said = words.anonymity_number if form.sitting.anonymous else words.candidate_number
    sealed = seal_line(form.language, form.seal.short) if form.seal else Markup()
    return {
        "running": _dashed(exam_title(form), label),
        "code": form.code,
        "kind_label": _dashed(words.paper, label) + sealed,
        "to_write": spaced(said, form.language),
        "cells": CELLS[form.sitting.anonymous],
    }


def _dashed(*parts: Markup | str) -> Markup:
    """The parts that say something, with dashes between them.

    The last space is an element: before one, the engine breaks a line too early (WeasyPrint 70).
    """
    return Markup(" –<span> </span>").join(part for part in parts if part)


def front(form: Form, typist: Typist, *, specimen: bool) -> Values:
    """The first page."""
    return {
        "specimen": specimen,
        "institution": spaced(form.sitting.institution or form.course, form.language),
        "centre": spaced(form.sitting.centre, form.language),
        "label": public_label(form),
        "over_title": _over(form),
        "title": exam_title(form),
        "facts": _facts(form),
        "documents": _documents(form),
        "calculator": _calculator(form),
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
        "anonymous": form.sitting.anonymous,
        "split": False,
        "private": form_label(form) if is_private(form) else "",
        "cells": CELLS[False],
        "anonymity_cells": CELLS[True],
        "held": None,
    }


def _over(form: Form) -> str:
    """What stands above the title: the course below a house of its own, the exam, the session."""
    course = form.course if form.sitting.institution else ""
    said = (spaced(course, form.language), over_title(form), _session(form))
    return " – ".join(filter(None, said))


def _session(form: Form) -> str:
    return spaced(form.sitting.title, form.language)


def _facts(form: Form) -> list[list[dict[str, str]]]:
    """Date, length, hours and worth, then the rest; what nobody has said is a line to fill in."""
    words, language, when = WORDS[form.language], form.language, form.sitting
    facts = [
        (words.date, long_date(when.day, language) if when.day else ""),
        (words.duration, duration(form)),
        (words.time, hours(when, form.minutes, language)),
        (words.total, points(form.points, language)),
        (words.place, spaced(when.place, language)),
        (words.questions, str(len(form.questions))),
    ]
    facts += [] if when.title else [(words.session, "")]
    facts += [
        (spaced(label, language), spaced(said, language))
        for label, said in form.facts
        if not _is_calculator(label)
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


def _calculator(form: Form) -> str:
    """`Calculatrice autorisée.`, where somebody says anything of calculators."""
    said = next((said for label, said in form.facts if _is_calculator(label)), "")
    if not said:
        return ""
    sentence = f"{CALCULATOR[form.language]} {said[0].lower()}{said[1:].rstrip('.')}."
    return spaced(sentence, form.language)


def _is_calculator(label: str) -> bool:
    return label.casefold() in {word.casefold() for word in CALCULATOR.values()}


def _scale(section: FormSection, form: Form) -> str:
    """The rule follows from the exam, not the form: papers of one set share their first page."""
    language = form.language
    words = WORDS[language]
    numbers = [question.number for question in section.questions]
    which = words.several_questions if len(numbers) > 1 else words.one_question
    rule = scale(form.scoring, language, several=form.several)
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
        "follows": False,
        "points": "",
        "stem": "",
        "note": "",
        "reply": None,
        "rows": [],
        "paired": False,
        "title": "",
        "parts": [],
        "space": None,
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
        "follows": asked.follows,
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
    elif asked.response is Response.NUMERIC:
        values["note"] = spaced(words.numeric, language)
        values["reply"] = {"label": "", "cells": NUMBER_CELLS, "unit": asked.unit}
    elif asked.response is Response.SHORT:
        values["reply"] = {"label": words.answer, "cells": 0, "unit": asked.unit}
    return values


def development(asked: Question, language: Language, typist: Typist) -> Values:
    """The parts of a development question, and where it is answered."""
    return {
        "space": _space(asked, language) if asked.stem is None else None,
        "title": spaced(asked.title, language),
        "parts": [
            {"title": spaced(part.title, language), "text": typist.text(part.body)}
            for part in asked.parts
        ],
    }


def _space(asked: Question, language: Language) -> Values | None:
    room = asked.space or by_points(asked.points)
    if not (room.lines or room.box):
        return None
    return {
        "lines": room.lines,
        "box": f"{room.box}mm" if room.box and not room.lines else "",
        "label": WORDS[language].for_marker,
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
