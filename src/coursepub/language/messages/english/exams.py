"""Problems of exams and of rosters, in English."""

from collections.abc import Mapping

from coursepub.model.diagnostic import Code

DIAGNOSTICS: Mapping[Code, tuple[str, str]] = {
    Code.UNKNOWN_ITEM: (
        "exam {exam}: “{name}” is no item, or stands for several (close: {known})",
        "name it by file and number, such as “QCM-MODULE-01/3”, or by its id",
    ),
    Code.QUOTA_NOT_MET: (
        "exam {exam}: {wanted} needs items: {needed}; the bank has {found} ({places})",
        "ask for fewer, widen the description, or write more items",
    ),
    Code.QUOTAS_COMPETE: (
        "exam {exam}: {wanted} need {needed} items together; only {found} suit them ({places})",
        "ask for fewer, or describe items that do not overlap",
    ),
    Code.ITEMS_CLASH: (
        "exam {exam}: no choice keeps apart, or together, what must be: {pairs}",
        "ask for fewer items, or loosen enemies, together or near_duplicates",
    ),
    Code.UNEVEN_DRAW: (
        "exam {exam}: items that answer {wanted} are worth {points} points, "
        "so that the total would depend on chance",
        "add “points = …” to the request",
    ),
    Code.UNCOVERED_SITTING: (
        "the index announces “{title}”, and no file of questions covers module {modules}",
        "correct the modules, or add the file",
    ),
    Code.ROSTER_HEADER: (
        "no line of the roster names a column of candidate numbers",
        "head it with a word such as “Numéro”, “N° candidat” or “Number”",
    ),
    Code.ROSTER_NAMES: (
        "the roster names no trainee, so the attendance sheets have empty lines",
        "head a column with “Name”, “Nom” or “Nom et prénom”, and give each a line",
    ),
    Code.ROSTER_EMPTY: ("the roster names no candidate", "add a line for each below the header"),
    Code.ROSTER_LINE: ("the line cannot be read ({reason})", "check its quotation marks"),
    Code.ROSTER_NUMBER: (
        "the candidate number “{number}” cannot be used",
        "write it as text, whole; a spreadsheet may have shortened it",
    ),
    Code.ROSTER_DUPLICATE: (
        "the candidate number {number} stands already on line {line}",
        "give each candidate a number, and each number once",
    ),
    Code.ROSTER_SEAT: (
        "seat {seat} of room “{room}” is already given on line {line}",
        "give each seat once",
    ),
    Code.ROSTER_ACCOMMODATION: (
        "“{text}” is no accommodation that is known here; nothing is printed, so that nobody goes "
        "without what was granted",
        "time: “yes”, “a third”, “1/3”, “50%”; paper: “large print”; room: “computer”, “scribe”, "
        "“reader”, “separate room”, “rest breaks”; or leave it empty",
    ),
    Code.ROSTER_ARRANGEMENT: (
        "“{text}” changes nothing on a paper: the room has to see to it",
        "tell the invigilators; extra time is written as “1/3” or “50%”, beside it",
    ),
    Code.SMALL_NAME: (
        "the name of candidate {number} is so long that it prints at {size} pt",
        "shorten it in the roster to what stands on the identity card, if need be",
    ),
    Code.ROSTER_COLUMN: (
        "the column “{name}” is not used",
        "leave it, or head it with a word that is known, such as “Room” or “Seat”",
    ),
}
