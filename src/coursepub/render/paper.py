"""A form as a paper: what a candidate finds on the table."""

import re
from collections.abc import Iterator

from coursepub.language.exams import WORDS, points
from coursepub.model.form import Form, FormSection, Question, SectionKind
from coursepub.model.language import Language
from coursepub.model.rendered import Rendered
from coursepub.render.exam import (
    duration,
    exam_title,
    form_label,
    over_title,
    pages_sentence,
    spaced,
    spaced_words,
)
from coursepub.render.setting import Typist, Workshop
from coursepub.typeset.pdf import write_pdf
from coursepub.typeset.printer import MM, Setting

TEMPLATE = "paper.html.j2"
STYLE = "exam.css"
STEM_ROOM = (145 * MM, 200 * MM)
"""The largest picture in a question, in pt."""
FORBIDDEN = re.compile(r"\b(?:non|aucun|interdits?|not?|none|forbidden)\b", re.IGNORECASE)


def render_paper(form: Form, workshop: Workshop, *, specimen: bool = False) -> Rendered:
    """The PDF of one form; a specimen says on every page that it is not for an exam."""
    typist = Typist(exam_setting(form.language, workshop))
    words = WORDS[form.language]
    title = exam_title(form)
    html = workshop.templates.fill(
        TEMPLATE,
        kind="paper",
        language=form.language.value,
        words=spaced_words(form.language),
        specimen=specimen,
        title=title,
        over_title=over_title(form),
        course=spaced(form.course, form.language),
        code=form.code,
        running=f"{title} – {form_label(form)}",
        kind_label=f"{words.paper} – {form_label(form)}",
        form_label=form_label(form),
        facts=_facts(form),
        documents=_documents(form),
        pages_sentence=pages_sentence(form),
        total=points(form.points, form.language),
        notices=[typist.text(notice) for notice in form.notices],
        has_choice=any(section.kind is SectionKind.CHOICE for section in form.sections),
        sections=[_section(form, place, typist) for place in range(len(form.sections))],
    )
    css = workshop.templates.text(STYLE)
    done = write_pdf(html, [css], language=form.language, title=title, resources=workshop.images)
    return Rendered(done.data, done.pages, (*typist.diagnostics, *done.diagnostics))


def exam_setting(language: Language, workshop: Workshop) -> Setting:
    """How Markdown prints in exam documents."""
    return Setting(
        language=language, pictures=workshop.pictures, images=workshop.images, room=STEM_ROOM
    )


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


def _section(form: Form, place: int, typist: Typist) -> dict[str, object]:
    section = form.sections[place]
    return {
        "title": _section_title(form, place),
        "points": points(section.points, form.language),
        "scale": _scale(section, form.language),
        "is_choice": section.kind is SectionKind.CHOICE,
        "questions": [_question(q, form.language, typist) for q in section.questions],
    }


def _section_title(form: Form, place: int) -> str:
    words = WORDS[form.language]
    is_choice = form.sections[place].kind is SectionKind.CHOICE
    title = words.choice_title if is_choice else words.development_title
    if len(form.sections) == 1:
        return title
    return f"{words.second_part if place else words.first_part} – {title}"


def _scale(section: FormSection, language: Language) -> str:
    words = WORDS[language]
    numbers = [question.number for question in section.questions]
    which = words.several_questions if len(numbers) > 1 else words.one_question
    how = words.scale_choice if section.kind is SectionKind.CHOICE else words.scale_development
    return spaced(f"{which.format(first=numbers[0], last=numbers[-1])} {how}", language)


def _question(question: Question, language: Language, typist: Typist) -> dict[str, object]:
    return {
        "number": str(question.number),
        "points": points(question.points, language),
        "title": spaced(question.title, language),
        "stem": typist.text(question.stem),
        "paired": False,
        "answers": [{"letter": a.letter, "text": typist.text(a.text)} for a in question.answers],
        "parts": list(_parts(question, language, typist)),
    }


def _parts(question: Question, language: Language, typist: Typist) -> Iterator[dict[str, object]]:
    for part in question.parts:
        yield {"title": spaced(part.title, language), "text": typist.text(part.body)}
