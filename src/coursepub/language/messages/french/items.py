"""Problèmes des questions et de leurs options, en français."""

from collections.abc import Mapping

from coursepub.model.diagnostic import Code

DIAGNOSTICS: Mapping[Code, tuple[str, str]] = {
    Code.NO_ITEMS: (
        "aucune question ne peut être lue dans ce fichier",
        "commencez chacune par un titre comme « ### Question 1 »",
    ),
    Code.NO_OPTIONS: (
        "la question {number} a trop peu d’options : {count}",
        "écrivez chaque option sur une ligne « - [ ] A. texte »",
    ),
    Code.NO_STEM: (
        "la question {number} ne demande rien",
        "écrivez son énoncé au-dessus des options",
    ),
    Code.EMPTY_OPTION: (
        "l’option {letter} de la question {number} est vide",
        "écrivez-la ou retirez-la",
    ),
    Code.DUPLICATE_OPTION: (
        "les options {first} et {second} de la question {number} sont identiques",
        "modifiez l’une des deux",
    ),
    Code.DUPLICATE_LETTER: (
        "les lettres des options se répètent ou sont incomplètes : {letters}",
        "notez les options A, B, C… ou ne mettez aucune lettre",
    ),
    Code.DUPLICATE_NUMBER: (
        "la question {number} existe déjà à {place}",
        "donnez à chaque question d’un module son propre numéro",
    ),
    Code.DUPLICATE_ID: (
        "l’identifiant « {id} » est déjà employé à {place}",
        "donnez-en un autre à cette question",
    ),
    Code.BAD_ITEM_ATTRIBUTE: (
        "« {name} » n’est pas un attribut de question",
        "vouliez-vous écrire {known} ?",
    ),
    Code.QUESTION_LIKE: (
        "cette ligne ressemble à une question, mais les autres de ce fichier commencent autrement",
        "commencez-la comme les autres, ou changez-en les mots",
    ),
    Code.OTHER_NOTATION: (
        "cette question commence autrement que les autres de ce fichier, mais son numéro suit",
        "regardez-la dans « coursepub bank list », ou commencez-la comme les autres",
    ),
    Code.HEADING_WITHOUT_SPACE: (
        "il manque une espace après # dans ce titre",
        "écrivez « ### Question 3 », avec une espace",
    ),
    Code.TELLING_TEXT: (
        "la question {number} dirait sa réponse sur le sujet : cette ligne porte un signe "
        "ou une réponse",
        "retirez-le, ou mettez-le en code si la question porte dessus",
    ),
    Code.SWALLOWED_QUESTION: (
        "la question {number} contient, à partir d’ici, une autre question ou une seconde série "
        "d’options",
        "commencez l’autre question comme celles du fichier : par un titre ou un numéro",
    ),
    Code.BOX_WITHOUT_SPACE: (
        "il manque une espace à des cases de ce fichier ({count}, la première ici) : elles sont "
        "lues, mais d’autres outils les impriment comme du texte",
        "écrivez « - [ ] texte », avec une espace avant et après la case",
    ),
    Code.MANY_OPTIONS: (
        "la question {number} a {count} options : contient-elle deux questions ?",
        "donnez un titre à la seconde question",
    ),
    Code.UNEVEN_POINTS: (
        "points annoncés : {points} ; les questions en valent {total}",
        "corrigez l’annonce, ou les points des questions",
    ),
    Code.PINNED_OPTION: (
        "« {option} » reste en dernier quand les options sont mélangées",
        "rien à faire ; reformulez-la si toute place lui convient",
    ),
}
