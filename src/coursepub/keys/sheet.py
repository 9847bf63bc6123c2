"""The key sheet of one form: letters and explanations, grids and model answers."""

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup

from coursepub.keys.answers import printed_answer
from coursepub.language.exams import WORDS, number, points
from coursepub.language.plans import scale
from coursepub.model.form import Form
from coursepub.model.item import Criterion
from coursepub.model.key import AnswerKey, KeyEntry
from coursepub.model.language import Language
from coursepub.model.rendered import Rendered
from coursepub.render.exam import exam_title, form_label, over_title, spaced, spaced_words
from coursepub.render.paper import STYLE, exam_setting
from coursepub.render.setting import Typist, Workshop
from coursepub.typeset.pdf import write_pdf

TEMPLATE = "key.html.j2"


def render_key(
    form: Form, key: AnswerKey, workshop: Workshop, *, specimen: bool = False
) -> Rendered:
    """The PDF for examiners; it bears the code of the paper that it belongs to."""
    typist = Typist(exam_setting(form.language, workshop))
    words = WORDS[form.language]
    title = exam_title(form)
    entries = [entry for entry in key.entries if not entry.is_development]
    html = workshop.templates.fill(
        TEMPLATE,
        kind="key",
        language=form.language.value,
        words=spaced_words(form.language),
        specimen=specimen,
        title=title,
        under=under_title(form),
        code=form.code,
        running="",
        to_write="",
        cells=0,
        qr_mark="",
        kind_label=kind_label(form),
        form_label=alert_label(form, specimen=specimen),
        remarks=remarks(form, key, typist),
        letters=[letters_row(entry, form.language, typist) for entry in entries],
        letters_total=total_points(entries, form.language),
        developments=[
            development(entry, form.language, typist)
            for entry in key.entries
            if entry.is_development
        ],
    )
    css = workshop.templates.text(STYLE)
    done = write_pdf(
        html,
        [css],
        language=form.language,
        title=f"{words.key} – {title}",
        resources=workshop.images,
    )
    return Rendered(done.data, done.pages, (*typist.diagnostics, *typist.placed(done.diagnostics)))


def under_title(form: Form) -> str:
    """What stands below the title: the course, and the announcement of the file."""
    return " – ".join(filter(None, (spaced(form.course, form.language), over_title(form))))


def kind_label(form: Form) -> Markup:
    """What the foot of every page calls the document."""
    return Markup("{} – {}").format(WORDS[form.language].key, form_label(form))


def alert_label(form: Form, *, specimen: bool) -> Markup:
    """What stands beside the warning at the head of every page."""
    label = form_label(form)
    if not specimen:
        return label
    return Markup("{} – {}").format(WORDS[form.language].specimen, label)


def letters_row(entry: KeyEntry, language: Language, typist: Typist) -> dict[str, object]:
    """A line of the table of letters."""
    return {
        "mark": "",
        "number": str(entry.question),
        "letters": printed_answer(entry, language),
        "words": not entry.letters,
        "explanation": typist.text(entry.explanation),
        "source": str(entry.at),
        "points": number(entry.points, language),
    }


def remarks(form: Form, key: AnswerKey, typist: Typist) -> list[Markup]:
    """What stands above the table: the scoring rule, and what examiners were told."""
    told = [typist.text(remark) for remark in key.marking]
    choice = any(not entry.is_development for entry in key.entries)
    return [Markup("<p>{}</p>").format(rule(form)), *told] if choice else told


def rule(form: Form) -> str:
    """The scoring rule, as the paper states it."""
    return spaced(scale(form.scoring, form.language, several=form.several), form.language)


def total_points(entries: Sequence[KeyEntry], language: Language) -> str:
    """What the lines of the table are worth together."""
    return number(sum((entry.points for entry in entries), Decimal()), language)


def development(entry: KeyEntry, language: Language, typist: Typist) -> dict[str, object]:
    """What examiners are told of a development question."""
    name = WORDS[language].development_question.format(number=entry.question)
    return {
        "heading": f"{name} – {spaced(entry.title, language)}" if entry.title else name,
        "title": spaced(entry.title, language),
        "points": points(entry.points, language),
        "source": str(entry.at),
        "grid": [criterion_row(criterion, language, typist) for criterion in entry.grid],
        "grid_total": number(_sum(entry.grid), language),
        "grid_notes": typist.text(entry.grid_notes),
        "model_answer": typist.text(entry.model_answer),
        "advice": typist.text(entry.advice),
    }


def criterion_row(criterion: Criterion, language: Language, typist: Typist) -> dict[str, object]:
    """A line of a marking grid."""
    expected = typist.line(criterion.expected) if criterion.expected else Markup()
    return {
        "name": typist.line(criterion.name),
        "expected": expected,
        "points": number(criterion.points, language),
    }


def _sum(criteria: Sequence[Criterion]) -> Decimal:
    return sum((criterion.points for criterion in criteria), Decimal())
