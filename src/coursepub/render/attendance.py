"""The sheets of a room: who came, who handed in, and what happened.

They name candidates, so that they lie with the marking, never with papers or keys.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from coursepub.language.exams import minutes as minutes_text
from coursepub.language.rooms import WORDS, RoomWords, clock, later, long_date
from coursepub.model.cohort import Candidate, Sitting
from coursepub.model.language import Language
from coursepub.model.rendered import Rendered
from coursepub.render.exam import hours, spaced
from coursepub.render.setting import Workshop
from coursepub.typeset.pdf import write_pdf

ATTENDANCE = "attendance.html.j2"
MINUTES = "minutes.html.j2"
STYLE = "rooms.css"
INCIDENT_ROWS = 8


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the list: a candidate and the name of the paper that lies there, if known.

    Without a candidate the row is left to be written in.
    """

    candidate: Candidate | None = None
    paper: str = ""


@dataclass(frozen=True, slots=True)
class RoomSheet:
    """What the sheets of one room say; `minutes` is the standard length of the exam."""

    exam: str
    course: str
    title: str
    language: Language
    sitting: Sitting
    room: str
    minutes: int | None
    places: tuple[Place, ...]

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """Those that a roster names."""
        return tuple(place.candidate for place in self.places if place.candidate)


def render_attendance(sheet: RoomSheet, workshop: Workshop) -> Rendered:
    """The list that candidates sign on entry and when they hand in."""
    seated = any(candidate.seat for candidate in sheet.candidates)
    given = any(_is_told(place) for place in sheet.places)
    rows = [_row(place, number) for number, place in enumerate(sheet.places, 1)]
    registered = str(len(sheet.candidates) or sheet.sitting.headcount or "")
    kind = WORDS[sheet.language].attendance
    values = {"rows": rows, "seated": seated, "given": given, "registered": registered}
    return _printed(sheet, ATTENDANCE, kind, workshop, values)


def render_minutes(sheet: RoomSheet, workshop: Workshop) -> Rendered:
    """The report that invigilators fill in and sign."""
    registered = str(len(sheet.candidates) or "")
    values = {
        "registered": registered,
        "extra": [_extra(sheet, candidate) for candidate in _with_extra_time(sheet)],
        "named": bool(sheet.candidates),
        "incident_rows": INCIDENT_ROWS,
    }
    return _printed(sheet, MINUTES, WORDS[sheet.language].minutes, workshop, values)


def _printed(
    sheet: RoomSheet, template: str, kind: str, workshop: Workshop, values: dict[str, object]
) -> Rendered:
    words = _words(sheet.language)
    room = f"{words['room']} {sheet.room}" if sheet.room else ""
    title = " – ".join(part for part in (kind, room) if part)
    html = workshop.templates.fill(
        template,
        language=sheet.language.value,
        words=words,
        title=title,
        kind=kind,
        kind_upper=kind.upper(),
        exam=sheet.exam,
        institution=sheet.sitting.institution or spaced(sheet.course, sheet.language),
        centre=sheet.sitting.centre or sheet.sitting.place,
        room=sheet.room,
        heading=spaced(sheet.title, sheet.language),
        facts=_facts(sheet),
        **values,
    )
    css = workshop.templates.text(STYLE)
    return write_pdf(html, [css], language=sheet.language, title=title)


def _words(language: Language) -> dict[str, str]:
    words = WORDS[language]
    return {f.name: spaced(getattr(words, f.name), language) for f in fields(RoomWords)}


def _facts(sheet: RoomSheet) -> list[dict[str, str]]:
    """Sitting, day and hours; what nobody has said is a line to fill in."""
    words = WORDS[sheet.language]
    sitting = sheet.sitting
    day = long_date(sitting.day, sheet.language) if sitting.day else ""
    when = hours(sitting, sheet.minutes, sheet.language)
    course = sheet.course if sitting.institution else ""
    said = (spaced(text, sheet.language) for text in (course, sitting.title) if text)
    session = words.session if not sitting.title else ""
    return [
        {"label": session, "value": " – ".join(said) if sitting.title else ""},
        {"label": words.day, "value": ", ".join(part for part in (day, when) if part and day)},
        *([{"label": words.time, "value": when}] if not day else []),
    ]


def _is_told(place: Place) -> bool:
    """Whether a paper goes by another name than its candidate's number."""
    return bool(place.paper) and not (place.candidate and place.candidate.number == place.paper)


def _row(place: Place, number: int) -> dict[str, str]:
    candidate = place.candidate
    return {
        "place": str(number),
        "name": candidate.name if candidate else "",
        "number": candidate.number if candidate else "",
        "seat": candidate.seat if candidate else "",
        "paper": place.paper,
    }


def _with_extra_time(sheet: RoomSheet) -> Sequence[Candidate]:
    return [c for c in sheet.candidates if c.accommodation.extra]


def _extra(sheet: RoomSheet, candidate: Candidate) -> str:
    """`204107 : 80 minutes (jusqu’à 10 h 20)` without the words: number, length, end."""
    if sheet.minutes is None:
        return candidate.number
    length = candidate.accommodation.minutes(sheet.minutes)
    said = f"{candidate.number} – {minutes_text(length, sheet.language)}"
    starts = sheet.sitting.starts
    end = f" ({clock(later(starts, length), sheet.language)})" if starts else ""
    return f"{said}{end}"
