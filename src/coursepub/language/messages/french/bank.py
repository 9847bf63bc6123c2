"""Faiblesses d'une banque, et questions de développement, en français."""

from collections.abc import Mapping

from coursepub.model.diagnostic import Code

DIAGNOSTICS: Mapping[Code, tuple[str, str]] = {
    Code.NUMBER_GAP: (
        "il n’y a pas de question {missing} avant la question {number}",
        "rétablissez les questions manquantes, ou renumérotez les autres",
    ),
    Code.DUPLICATE_ITEM: (
        "la question {number} demande la même chose que {place}, avec les mêmes options",
        "retirez l’une des deux, ou demandez autre chose",
    ),
    Code.OPTION_NAMES_LETTERS: (
        "l’option {letter} de la question {number} en désigne d’autres par leurs lettres",
        "dites ce qu’elles disent ; d’ici là, les options d’une telle question gardent leur ordre",
    ),
    Code.LETTER_ONLY_OPTIONS: (
        "les options de la question {number} ne sont que des lettres",
        "écrivez les réponses elles-mêmes : les lettres changent d’un sujet à l’autre",
    ),
    Code.EXPLANATION_NAMES_LETTERS: (
        "l’explication de la question {number} désigne des options par leurs lettres",
        "citez ce qu’elles disent : les lettres changent d’un sujet à l’autre",
    ),
    Code.EXPLANATION_MISFIT: (
        "l’explication de la question {number} convient mieux à une autre option qu’à la bonne",
        "vérifiez la lettre de la réponse, ou reformulez l’explication",
    ),
    Code.NEGATIVE_STEM: (
        "la question {number} demande ce qui n’est pas",
        "demandez ce qui est, ou mettez la négation en gras",
    ),
    Code.RIGHT_IS_LONGEST: (
        "l’option la plus longue est la bonne dans {count} questions sur {total} ({files})",
        "allongez des options fausses, ou raccourcissez des bonnes",
    ),
    Code.POSITIONS_SKEWED: (
        "la lettre {letter} est juste dans {count} questions sur {total} ({files})",
        "les sujets changent l’ordre des options ; si le vôtre ne le fait pas, "
        "répartissez les bonnes",
    ),
    Code.SELF_TEST: (
        "ce module pose des questions ({count}) et en donne les réponses : aucun examen ne peut "
        "s’en servir, et les supports des stagiaires omettent les réponses",
        "placez ces questions dans un fichier à part, par exemple QCM-MODULE-01.md",
    ),
    Code.MODULE_MARKING: (
        "ce module pose des questions et, à partir d’ici, les stagiaires liraient comment "
        "leurs réponses sont notées",
        "placez questions et grilles dans un fichier à part, par exemple DEV-MODULE-01.md",
    ),
    Code.NO_GRID: (
        "la question de développement {number} n’a pas de grille de notation",
        "ajoutez un tableau dont la dernière colonne est Points",
    ),
    Code.GRID_TOTAL: (
        "la grille de notation totalise {total}, et non les points annoncés : {points}",
        "corrigez les points des critères, ou le total",
    ),
    Code.NO_POINTS: (
        "les points ne peuvent pas être lus pour « {number} »",
        "écrivez-les sous la forme « 4 pts »",
    ),
    Code.NO_MODEL_ANSWER: (
        "la question de développement {number} n’a pas de réponse modèle",
        "ajoutez-la au fichier des correcteurs, sous le même module et le même numéro",
    ),
}
