"""A training session on paper: facts for a title page, and a sheet to sign for each half-day."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date, time

from markupsafe import Markup

from coursepub.language.rooms import clock, long_date
from coursepub.language.training import WORDS, TrainingWords, span
from coursepub.model.language import Language
from coursepub.model.rendered import Rendered
from coursepub.model.training import Hours, Training
from coursepub.render.exam import spaced
from coursepub.render.names import ATTENDANCE, STYLES
from coursepub.render.setting import Workshop
from coursepub.typeset.pdf import write_pdf

NOON = time(12)
EVENING = time(17, 30)
EMPTY_ROWS = 14
"""Lines where nobody knows how many come."""
BLANK = Markup('<span class="blank"></span>')
"""A line to write on."""


@dataclass(frozen=True, slots=True)
class Half:
    """Half a day: None and "" where nobody has said so."""

    day: date | None
    hours: Hours | None
    name: str


def session_facts(training: Training, language: Language) -> tuple[tuple[str, Markup], ...]:
    """What a title page says of a session; what is absent is a line to fill in."""
    if not training.is_held:
        return ()
    words = WORDS[language]
    dates = span(training.days, language) if training.days else ""
    said = (
        (words.session, training.title),
        (words.dates, dates),
        (words.place, training.place),
        (words.trainer, training.trainer),
    )
    return tuple((label, _said(value, language)) for label, value in said)


def _said(value: str, language: Language) -> Markup:
    return Markup.escape(spaced(value, language)) if value else BLANK


def halves(training: Training, language: Language) -> Iterator[Half]:
    """Each half of each day, in order; of unknown days, one of each."""
    words = WORDS[language]
    for day in training.days or (None,):
        if training.hours:
            yield from (Half(day, hours, _name(hours, words)) for hours in training.hours)
        else:
            yield from (Half(day, None, name) for name in (words.morning, words.afternoon))


def _name(hours: Hours, words: TrainingWords) -> str:
    if hours.starts < NOON:
        return words.morning
    return words.afternoon if hours.starts < EVENING else words.evening


def render_attendance(
    training: Training, course: str, house: str, language: Language, workshop: Workshop
) -> Rendered:
    """The sheets of a session, one for each half-day, each with the trainer's signature."""
    return session_paper(
        ATTENDANCE,
        "attendance",
        course,
        training,
        language,
        workshop,
        house=spaced(house, language),
        halves=[_half(half, language) for half in halves(training, language)],
        place=spaced(training.place, language),
        trainer=spaced(training.trainer, language),
        rows=training.trainees or ("",) * (training.headcount or EMPTY_ROWS),
    )


def session_paper(
    template: str,
    kind: str,
    course: str,
    training: Training,
    language: Language,
    workshop: Workshop,
    **values: object,
) -> Rendered:
    """A paper of a session, of a `kind` that its words name: what all say, and `values`."""
    words = words_of(language)
    html = workshop.templates.fill(
        template,
        language=language.value,
        words=words,
        title=words[kind],
        kind_upper=words[kind].upper(),
        course=spaced(course, language),
        session=spaced(training.title, language),
        expected=str(training.expected or ""),
        **values,
    )
    css = [workshop.templates.text(name) for name in STYLES]
    return write_pdf(html, css, language=language, title=words[kind])


def _half(half: Half, language: Language) -> dict[str, str]:
    hours = half.hours
    times = f"{clock(hours.starts, language)} – {clock(hours.ends, language)}" if hours else ""
    day = long_date(half.day, language) if half.day else ""
    return {"day": day, "name": half.name, "hours": times}


def words_of(language: Language) -> dict[str, str]:
    """The fixed words, with their spaces."""
    words = WORDS[language]
    return {f.name: spaced(getattr(words, f.name), language) for f in fields(TrainingWords)}
