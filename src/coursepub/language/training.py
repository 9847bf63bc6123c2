"""Fixed words of training sessions: sheets to sign, job tickets, spans of days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coursepub.language.rooms import MONTHS, long_date
from coursepub.model.language import Language


@dataclass(frozen=True, slots=True)
class TrainingWords:
    """Everything that the papers of a session say by themselves, in one language."""

    attendance: str
    session: str
    dates: str
    day: str
    half: str
    morning: str
    afternoon: str
    evening: str
    place: str
    trainer: str
    headcount: str
    number: str
    name: str
    signature: str
    present: str
    trainer_signs: str
    signed_how: str
    page: str
    ticket: str
    file: str
    copies: str
    pages: str
    sheets: str
    sheets_in_all: str
    sides: str
    staple: str
    colour: str
    format: str
    both_long: str
    both_short: str
    one_side: str
    no_staple: str
    corner: str
    bound: str
    no_colour: str
    tints: str
    ticket_how: str


FRENCH = TrainingWords(
    attendance="Feuille d’émargement",
    session="Session",
    dates="Dates",
    day="Date",
    half="Demi-journée",
    morning="matin",
    afternoon="après-midi",
    evening="soir",
    place="Lieu",
    trainer="Formateur",
    headcount="Inscrits",
    number="N°",
    name="Nom et prénom",
    signature="Signature",
    present="Présents",
    trainer_signs="Le formateur : nom, signature",
    signed_how="Chacun signe pour la demi-journée à laquelle il assiste.",
    page="Page",
    ticket="Fiche d’impression",
    file="Fichier",
    copies="Exempl.",
    pages="Pages",
    sheets="Feuilles",
    sheets_in_all="Total",
    sides="Impression",
    staple="Agrafage",
    colour="Images en couleur",
    format="Papier",
    both_long="recto verso, bord long",
    both_short="recto verso, bord court",
    one_side="recto",
    no_staple="–",
    corner="en haut à gauche",
    bound="à relier",
    no_colour="aucune",
    tints="teinte du texte : pages {pages}",
    ticket_how=(
        "Tout est lisible en gris : la couleur n’est utile qu’aux pages nommées ici, "
        "pour leurs images."
    ),
)

ENGLISH = TrainingWords(
    attendance="Attendance sheet",
    session="Session",
    dates="Dates",
    day="Date",
    half="Half-day",
    morning="morning",
    afternoon="afternoon",
    evening="evening",
    place="Place",
    trainer="Trainer",
    headcount="Registered",
    number="No.",
    name="Name",
    signature="Signature",
    present="Present",
    trainer_signs="The trainer: name, signature",
    signed_how="Everyone signs for the half-day that they attend.",
    page="Page",
    ticket="Job ticket",
    file="File",
    copies="Copies",
    pages="Pages",
    sheets="Sheets",
    sheets_in_all="Total",
    sides="Printing",
    staple="Stapling",
    colour="Pictures in colour",
    format="Paper",
    both_long="both sides, long edge",
    both_short="both sides, short edge",
    one_side="one side",
    no_staple="–",
    corner="top left",
    bound="to be bound",
    no_colour="none",
    tints="tinted text: pages {pages}",
    ticket_how=(
        "Everything can be read in grey: colour is of use only on the pages named here, "
        "for their pictures."
    ),
)

WORDS = {Language.FRENCH: FRENCH, Language.ENGLISH: ENGLISH}


def span(days: Sequence[date], language: Language) -> str:
    """`Du 22 au 26 juin 2026` where days follow each other; else each of them.

    A weekend between two days does not part them.
    """
    if len(days) < 3 or not all(map(_follow, days, days[1:])):
        return ", ".join(_dates(days, language))
    first, last = days[0], days[-1]
    if language is Language.FRENCH:
        return f"du {_short(first, last, language)} au {_short(last, None, language)}"
    return f"{_short(first, last, language)} to {_short(last, None, language)}"


def _dates(days: Sequence[date], language: Language) -> list[str]:
    if len(days) == 1:
        return [long_date(days[0], language)]
    return [
        _short(day, after, language) for day, after in zip(days, [*days[1:], None], strict=True)
    ]


def _follow(day: date, after: date) -> bool:
    friday = day.weekday() == 4 and after - day == timedelta(days=3)
    return friday or after - day == timedelta(days=1)


def _short(day: date, after: date | None, language: Language) -> str:
    """A day with only as much of month and year as the day after it does not tell."""
    number = "1er" if language is Language.FRENCH and day.day == 1 else str(day.day)
    month = f" {MONTHS[language][day.month - 1]}"
    if after and (day.year, day.month) == (after.year, after.month):
        return number
    if after and day.year == after.year:
        return f"{number}{month}"
    return f"{number}{month} {day.year}"
