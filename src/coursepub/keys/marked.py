"""A paper with its right options marked: the teacher's copy, and the corrigé for candidates."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from coursepub.keys.answers import printed_answer
from coursepub.keys.sheet import alert_label, criterion_row, rule, under_title
from coursepub.language.exams import WORDS
from coursepub.model.form import Form, FormSection, SectionKind
from coursepub.model.key import AnswerKey, KeyEntry
from coursepub.model.rendered import Rendered
from coursepub.render.exam import exam_title, form_label, spaced_words
from coursepub.render.paper import STYLE, exam_setting
from coursepub.render.paper_values import Values, part_title, question
from coursepub.render.setting import Typist, Workshop
from coursepub.typeset.pdf import write_pdf

TEMPLATE = "marked.html.j2"


def render_teacher(form: Form, key: AnswerKey, workshop: Workshop) -> Rendered:
    """The paper with right options marked, under the warning of every examiner's document."""
    return _rendered(form, key, workshop, corrected=False)


def render_corrected(form: Form, key: AnswerKey, workshop: Workshop) -> Rendered:
    """What candidates are handed back: right answers, why they are right, and model answers.

    Nothing of what examiners tell each other is in it: no remarks, no advice.
    """
    return _rendered(form, key, workshop, corrected=True)


def _rendered(form: Form, key: AnswerKey, workshop: Workshop, *, corrected: bool) -> Rendered:
    typist = Typist(exam_setting(form.language, workshop))
    words = WORDS[form.language]
    kind = words.corrected if corrected else words.teacher
    html = workshop.templates.fill(
        TEMPLATE,
        kind="key corrected" if corrected else "key teacher",
        language=form.language.value,
        words=spaced_words(form.language),
        specimen=False,
        title=exam_title(form),
        under=under_title(form),
        code=form.code,
        running="",
        to_write="",
        cells=0,
        qr_mark="",
        kind_label=f"{kind} – {form_label(form).striptags()}",
        alert=kind.upper() if corrected else words.key_alert,
        form_label=alert_label(form, specimen=False),
        rule=rule(form),
        corrected=corrected,
        sections=list(_sections(form, key, typist, corrected=corrected)),
    )
    title = f"{kind} – {exam_title(form)}"
    css = workshop.templates.text(STYLE)
    done = write_pdf(html, [css], language=form.language, title=title, resources=workshop.images)
    return Rendered(done.data, done.pages, (*typist.diagnostics, *typist.placed(done.diagnostics)))


def _sections(
    form: Form, key: AnswerKey, typist: Typist, *, corrected: bool
) -> Iterator[Mapping[str, Any]]:
    entries = {entry.question: entry for entry in key.entries}
    for place, section in enumerate(form.sections):
        yield part_title(form, place) | {
            "is_choice": section.kind is SectionKind.CHOICE,
            "questions": list(_questions(form, section, entries, typist, corrected=corrected)),
        }


def _questions(
    form: Form,
    section: FormSection,
    entries: Mapping[int, KeyEntry],
    typist: Typist,
    *,
    corrected: bool,
) -> Iterator[Values]:
    for asked in section.questions:
        entry = entries[asked.number]
        values = question(asked, form.language, typist)
        yield values | {
            "space": None,
            "rows": _marked(values["rows"], entry),
            "said": "" if entry.letters else printed_answer(entry, form.language),
            "explanation": typist.text(entry.explanation) if corrected else "",
            "model_answer": typist.text(entry.model_answer) if corrected else "",
            "grid": [criterion_row(each, form.language, typist) for each in entry.grid]
            if corrected
            else [],
        }


def _marked(rows: Sequence[Sequence[Values]], entry: KeyEntry) -> list[list[Values]]:
    return [[each | {"right": each["letter"] in entry.letters} for each in row] for row in rows]
