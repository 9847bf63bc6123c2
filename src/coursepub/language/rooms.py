"""Fixed words of the sheets of a sitting, its dates and its hours."""

from dataclasses import dataclass
from datetime import date, time

from coursepub.model.language import Language


@dataclass(frozen=True, slots=True)
class RoomWords:
    """Everything that an attendance list or a report says by itself, in one language."""

    attendance: str
    minutes: str
    room: str
    page: str
    number: str
    name: str
    candidate_number: str
    seat: str
    paper: str
    signature_in: str
    signature_out: str
    registered: str
    present: str
    absent: str
    scripts: str
    opening: str
    envelope: str
    seal_intact: str
    yes: str
    no: str
    opened_at: str
    hour: str
    papers_counted: str
    begins: str
    ends: str
    headcounts: str
    extra_time: str
    no_extra_time: str
    incidents: str
    incidents_how: str
    time: str
    facts: str
    closing: str
    sealed_in: str
    closed_at: str
    invigilator: str
    head: str
    session: str
    day: str
    place: str


FRENCH = RoomWords(
    attendance="Liste d’émargement",
    minutes="Procès-verbal de surveillance",
    room="Salle",
    page="Page",
    number="N°",
    name="Nom et prénom",
    candidate_number="N° candidat",
    seat="Place",
    paper="Sujet remis",
    signature_in="Signature à l’entrée",
    signature_out="Signature à la remise",
    registered="Inscrits",
    present="Présents",
    absent="Absents",
    scripts="Copies remises",
    opening="Ouverture",
    envelope="Enveloppe n°",
    seal_intact="Scellé intact",
    yes="oui",
    no="non",
    opened_at="Ouverte à",
    hour="h",
    papers_counted="Sujets comptés",
    begins="Début de l’épreuve",
    ends="Fin de l’épreuve",
    headcounts="Effectifs",
    extra_time="Temps majoré",
    no_extra_time="aucun",
    incidents="Incidents, sorties, soupçons de fraude",
    incidents_how=(
        "Écrivez « Néant » s’il n’y a rien à signaler. Décrivez les faits, sans les qualifier."
    ),
    time="Heure",
    facts="Faits constatés et mesure prise",
    closing="Clôture",
    sealed_in="Copies et sujets placés sous enveloppe n°",
    closed_at="Fermée à",
    invigilator="Surveillant {number} : nom, signature",
    head="Responsable de salle : nom, signature",
    session="Session",
    day="Date",
    place="Lieu",
)

ENGLISH = RoomWords(
    attendance="Attendance list",
    minutes="Invigilation report",
    room="Room",
    page="Page",
    number="No.",
    name="Name",
    candidate_number="Candidate no.",
    seat="Seat",
    paper="Paper given",
    signature_in="Signature on entry",
    signature_out="Signature on handing in",
    registered="Registered",
    present="Present",
    absent="Absent",
    scripts="Scripts handed in",
    opening="Opening",
    envelope="Envelope no.",
    seal_intact="Seal intact",
    yes="yes",
    no="no",
    opened_at="Opened at",
    hour=":",
    papers_counted="Papers counted",
    begins="Exam begins",
    ends="Exam ends",
    headcounts="Numbers",
    extra_time="Extra time",
    no_extra_time="none",
    incidents="Incidents, exits, suspected fraud",
    incidents_how="Write “None” if there is nothing to report. Describe facts, do not judge them.",
    time="Time",
    facts="What was seen and what was done",
    closing="Closing",
    sealed_in="Scripts and papers sealed in envelope no.",
    closed_at="Closed at",
    invigilator="Invigilator {number}: name, signature",
    head="Head of room: name, signature",
    session="Session",
    day="Date",
    place="Place",
)

WORDS = {Language.FRENCH: FRENCH, Language.ENGLISH: ENGLISH}

DAYS = {
    Language.FRENCH: "lundi mardi mercredi jeudi vendredi samedi dimanche".split(),
    Language.ENGLISH: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}
MONTHS = {
    Language.FRENCH: (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    ).split(),
    Language.ENGLISH: (
        "January February March April May June July August September October November December"
    ).split(),
}


def long_date(value: date, language: Language) -> str:
    """`Mardi 23 juin 2026`, `Tuesday 23 June 2026`; the first of a month is `1er` in French."""
    first = language is Language.FRENCH and value.day == 1
    number = "1er" if first else str(value.day)
    weekday = DAYS[language][value.weekday()].capitalize()
    return f"{weekday} {number}\u00a0{MONTHS[language][value.month - 1]} {value.year}"


def clock(value: time, language: Language) -> str:
    """`9 h 00`, `9:00`."""
    if language is Language.FRENCH:
        return f"{value.hour}\u00a0h\u00a0{value.minute:02}"
    return f"{value.hour}:{value.minute:02}"


def moment(day: date | None, at: time | None, language: Language) -> str:
    """`mardi 23 juin 2026 à 11 h 30`, within a sentence; "" without a day."""
    if day is None:
        return ""
    said = long_date(day, language)
    if language is Language.FRENCH:
        return f"{said[0].lower()}{said[1:]}" + (f" à {clock(at, language)}" if at else "")
    return said + (f" at {clock(at, language)}" if at else "")


def later(value: time, minutes: int) -> time:
    """The hour `minutes` after another; past midnight it begins anew."""
    total = (value.hour * 60 + value.minute + minutes) % (24 * 60)
    return time(total // 60, total % 60)
