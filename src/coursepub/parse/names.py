"""What names of files, folders and titles tell of a file."""

import re
from pathlib import PurePosixPath

ANSWERS = re.compile(
    r"corrig|(?:^|[\W_])corrections?(?:$|[\W_])|answer|soluci[oó]n|solution(?!s?[\W_]*arch)|r[ée]ponse|respuesta|l(?:ö|oe)sung|antwort|gabarito|risposte"
    r"|antwoord|oplossing|odpowied|(?:^|[\W_])(?:klucz|svar|facit|fasit)|respostes|respostas|soluzion"
    r"|cevap|yan[ıi]tlar|(?:đáp|dap)[-_ ]?(?:án|an)(?![^\W\d_])|ответ|решени|відповід"
    r"|解答|答案|正解|정답|jawaban|[-_](?:ans|sol)$",
    re.IGNORECASE,
)
TITLED_ANSWERS = re.compile(
    r"\W*(?:corrig[ée]s?|corrections?|answers?|solutions?|r[ée]ponses|gabarito|l[öo]sung(?:en|sschl[üu]ssel)"
    r"|antworten|respuestas|respostas|soluciones|solucionario|risposte|soluzioni|antwoorden"
    r"|cevap|yanıt|đáp\s+án|odpowiedzi|odpovědi|ответы|відповіді|svar|facit|fasit|vastaukset"
    r"|(?:kunci\s+)?jawaban|答案|解答|正解|정답|απαντήσεις)(?![^\W\d_])",
    re.IGNORECASE,
)
"""How the title of a file of answers begins."""
ANSWERS_FOLDER = re.compile(
    r"[\d\W_]*(?:answers?(?:[-_ ]keys?)?|keys?|solutions?|corrig[ée]s?|corrections?|r[ée]ponses?"
    r"|respuestas|soluciones|l(?:ö|oe)sungen|antworten|gabaritos?|risposte)",
    re.IGNORECASE,
)
KEY = re.compile(r"(?:^|[\W_])keys?(?:$|[\W_])", re.IGNORECASE)
GLOSSARY = re.compile(r"glossa|lexique|glossary", re.IGNORECASE)
INDEX = re.compile(r"(?:^|[\W_\d])(?:index|sommaire|syllabus)(?:$|[\W_])", re.IGNORECASE)
OWN = re.compile(
    r"license|licence|contributing|changelog|code[-_ ]of[-_ ]conduct|security|authors",
    re.IGNORECASE,
)
"""Names of files about a repository."""
PAGE = re.compile(rf"^(?:readme|{OWN.pattern})$|(?:^|[\W_\d])guide", re.IGNORECASE)
TRAINER = re.compile(
    r"formateur|formatrice|enseign|animat|correcteur|auteur|instructor|teacher|trainer|facilitator"
    r"|author|marker",
    re.IGNORECASE,
)
"""Whom a guide is for that no trainee may read, though it be a module's."""
EXAM = re.compile(
    r"qcm|quiz|mcq|eval|exam|test|banque|bank|question|pregunta|fragen|domande|cuestionario|questionário|"
    r"вопрос|тест|题|試題|(?:^|[\W_])dev(?:$|[\W_])",
    re.IGNORECASE,
)
LONG_PAPER = re.compile(
    r"^[\d\W_]*dev[\W_]+(?=mod|chap|unit|cours|le[cç]|[a-z]?\d)|essay"
    r"|questions?[\W_]*ouvertes?|open[\W_]*(?:ended|questions?)",
    re.IGNORECASE,
)
"""Names of papers that are answered at length, though they may name a module."""
CHAPTER = re.compile(r"\d{1,2}[-_. ]")
TEACHING = re.compile(r"module|cours|chapit|chapter|lesson|leçon|lecon|unit", re.IGNORECASE)


def names_questions(file: PurePosixPath) -> bool:
    """Whether a file that cannot be read should hold questions or answers, by its name."""
    return bool(ANSWERS.search(file.stem) or EXAM.search(file.stem) or KEY.search(file.stem))
