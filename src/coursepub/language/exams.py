"""Fixed words of papers and key sheets. French follows the usage of examination offices."""

from dataclasses import dataclass
from decimal import Decimal

from coursepub.model.language import Language

HOURS_FROM = 120
"""Minutes; shorter exams are known by their minutes."""


@dataclass(frozen=True, slots=True)
class ExamWords:
    """Everything that a paper or a key sheet says by itself, in one language."""

    paper: str
    form: str
    final: str
    candidate_number: str
    anonymity_number: str
    anonymity_note: str
    signature: str
    fold: str
    blank_page: str
    surname: str
    first_name: str
    date: str
    time: str
    place: str
    session: str
    duration: str
    minutes: tuple[str, str]
    hours: tuple[str, str]
    questions: str
    total: str
    points: str
    point: tuple[str, str]
    no_documents: str
    documents: str
    phones: str
    how_to_answer: str
    to_choose: str
    to_choose_how: str
    to_correct: str
    to_correct_how: str
    to_restore: str
    to_restore_how: str
    several: str
    numeric: str
    for_marker: str
    scale: str
    one_question: str
    several_questions: str
    scale_development: str
    pages_sentence: str
    check_complete: str
    do_not_turn: str
    choice_title: str
    development_title: str
    first_part: str
    second_part: str
    end_of_paper: str
    specimen: str
    specimen_note: str
    key: str
    key_alert: str
    letter_grid: str
    letter_grid_note: str
    several_forms: str
    see_grid: str
    teacher: str
    corrected: str
    number: str
    answer: str
    explanation: str
    grid: str
    criterion: str
    marker: str
    final_mark: str
    grid_use: str
    grid_remarks: str
    grid_signatures: tuple[str, ...]
    grids: str
    model_answer: str
    advice: str
    development_question: str


FRENCH = ExamWords(
    paper="Sujet",
    form="Formulaire",
    final="Examen final",
    candidate_number="N° de candidat",
    anonymity_number="Numéro d’anonymat",
    anonymity_note="réservé au centre d’examen",
    signature="Signature",
    fold=(
        "Pliez vers l’arrière le long du trait, puis collez. "
        "Rien ne doit permettre de vous identifier sous ce trait."
    ),
    blank_page="Page laissée intentionnellement blanche",
    surname="Nom",
    first_name="Prénom",
    date="Date",
    time="Horaire",
    place="Lieu",
    session="Session",
    duration="Durée",
    minutes=("minute", "minutes"),
    hours=("{hours} heures", "{hours} h {minutes:02}"),
    questions="Questions",
    total="Total",
    points="Points",
    point=("point", "points"),
    no_documents="Aucun document autorisé.",
    documents="Documents : {documents}",
    phones="Téléphone et objets connectés éteints et rangés.",
    how_to_answer="Comment répondre",
    to_choose="Pour choisir",
    to_choose_how="Une croix nette dans la case.",
    to_correct="Pour corriger",
    to_correct_how="Noircissez toute la case, puis cochez la bonne.",
    to_restore="Pour revenir à une case noircie",
    to_restore_how="Écrivez sa lettre à droite de la question.",
    several="Plusieurs réponses : cochez toutes les bonnes réponses.",
    numeric="Réponse numérique : un chiffre par case ; la virgule prend la sienne.",
    for_marker="Réservé au correcteur",
    scale="Barème",
    one_question="Question {first}.",
    several_questions="Questions {first} à {last}.",
    scale_development="Réponse rédigée, notée selon une grille de critères.",
    pages_sentence="Ce sujet comporte {total} pages, numérotées de 1/{total} à {total}/{total}.",
    check_complete="Dès qu’il vous est remis, vérifiez qu’il est complet.",
    do_not_turn="Ne tournez pas cette page avant d’y être invité.",
    choice_title="Questions à choix multiple",
    development_title="Questions de développement",
    first_part="Première partie",
    second_part="Seconde partie",
    end_of_paper="FIN DU SUJET",
    specimen="SPÉCIMEN",
    specimen_note="Ne pas utiliser pour une épreuve",
    key="Corrigé",
    key_alert="CORRIGÉ – NE PAS DISTRIBUER",
    letter_grid="Grille des lettres",
    letter_grid_note="Entre parenthèses : les points, s’ils diffèrent de 1.",
    several_forms="Sujets {first} à {last}",
    see_grid="voir grille",
    teacher="Copie du formateur",
    corrected="Corrigé commenté",
    number="N°",
    answer="Réponse",
    explanation="Explication",
    grid="Grille de correction",
    criterion="Critère et éléments attendus",
    marker="Correcteur",
    final_mark="Note retenue",
    grid_use=(
        "Chaque correcteur note sur un exemplaire vierge ; les deux notes et celle qui est retenue "
        "sont ensuite reportées ici."
    ),
    grid_remarks="Observations",
    grid_signatures=(
        "Correcteur 1 : nom, date, signature",
        "Correcteur 2 : nom, date, signature",
        "Concertation : date, signatures",
    ),
    grids="Grilles de correction",
    model_answer="Réponse modèle",
    advice="Conseils de notation",
    development_question="Question {number}",
)

ENGLISH = ExamWords(
    paper="Paper",
    form="Form",
    final="Final examination",
    candidate_number="Candidate number",
    anonymity_number="Anonymity number",
    anonymity_note="for the exam centre",
    signature="Signature",
    fold="Fold back along the line, then glue. Nothing below it may tell who you are.",
    blank_page="This page is intentionally left blank",
    surname="Surname",
    first_name="First name",
    date="Date",
    time="Time",
    place="Place",
    session="Session",
    duration="Duration",
    minutes=("minute", "minutes"),
    hours=("{hours} hours", "{hours} h {minutes:02} min"),
    questions="Questions",
    total="Total",
    points="Points",
    point=("point", "points"),
    no_documents="No documents allowed.",
    documents="Documents: {documents}",
    phones="Phones and connected devices off and put away.",
    how_to_answer="How to answer",
    to_choose="To choose",
    to_choose_how="A clear cross in the box.",
    to_correct="To correct",
    to_correct_how="Fill the whole box, then cross the right one.",
    to_restore="To restore a filled box",
    to_restore_how="Write its letter to the right of the question.",
    several="Several answers: cross all correct answers.",
    numeric="Numeric answer: one digit per box; the decimal point takes its own.",
    for_marker="For the marker",
    scale="Marks",
    one_question="Question {first}.",
    several_questions="Questions {first} to {last}.",
    scale_development="Written answer, marked against a grid of criteria.",
    pages_sentence="This paper has {total} pages, numbered 1/{total} to {total}/{total}.",
    check_complete="As soon as you receive it, check that it is complete.",
    do_not_turn="Do not turn this page until told to.",
    choice_title="Multiple-choice questions",
    development_title="Development questions",
    first_part="Part one",
    second_part="Part two",
    end_of_paper="END OF PAPER",
    specimen="SPECIMEN",
    specimen_note="Not to be used for an exam",
    key="Answer key",
    key_alert="ANSWER KEY – DO NOT DISTRIBUTE",
    letter_grid="Letter grid",
    letter_grid_note="In brackets: the points, where they are not 1.",
    several_forms="Papers {first} to {last}",
    see_grid="see grid",
    teacher="Teacher’s copy",
    corrected="Commented answers",
    number="No.",
    answer="Answer",
    explanation="Explanation",
    grid="Marking grid",
    criterion="Criterion and what is expected",
    marker="Marker",
    final_mark="Final mark",
    grid_use=(
        "Each marker marks on a blank copy; both marks and the final one are then entered here."
    ),
    grid_remarks="Remarks",
    grid_signatures=(
        "Marker 1: name, date, signature",
        "Marker 2: name, date, signature",
        "Agreement: date, signatures",
    ),
    grids="Marking grids",
    model_answer="Model answer",
    advice="Marking advice",
    development_question="Question {number}",
)

WORDS = {Language.FRENCH: FRENCH, Language.ENGLISH: ENGLISH}


def number(value: Decimal, language: Language) -> str:
    """A number without needless zeros, with the decimal sign of the language."""
    text = f"{value.normalize():f}"
    return text.replace(".", ",") if language is Language.FRENCH else text


def points(value: Decimal, language: Language) -> str:
    """`1,5 point`, `2 points`: French has the plural from 2, English for all but 1."""
    singular, plural = WORDS[language].point
    one = value < 2 if language is Language.FRENCH else value == 1
    return f"{number(value, language)}\u00a0{singular if one else plural}"


def minutes(value: int, language: Language) -> str:
    """A duration as exam papers print it: `60 minutes`, `2 heures`, `2 h 30`."""
    if value >= HOURS_FROM:
        whole, rest = divmod(value, 60)
        said = WORDS[language].hours[rest > 0].format(hours=whole, minutes=rest)
        return said.replace(" ", "\u00a0")
    singular, plural = WORDS[language].minutes
    return f"{value}\u00a0{singular if value == 1 else plural}"
