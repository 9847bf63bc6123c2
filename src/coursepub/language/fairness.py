"""What is said of the fairness of a run: figures in sentences, for examiners."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from coursepub.language.exams import number
from coursepub.model.language import Language

FR, EN = Language.FRENCH, Language.ENGLISH

SENTENCES: Mapping[str, Mapping[Language, str]] = {
    "positions": {
        FR: "Bonnes réponses par lettre : {positions}",
        EN: "Right answers by letter: {positions}",
    },
    "guess": {
        FR: "Toujours {letter} : {share} ; toujours la plus longue : {longest}",
        EN: "Always {letter}: {share}; always the longest: {longest}",
    },
    "guesses": {
        FR: "Deviner rapporte au mieux, sur {papers} sujets : toujours la même lettre {share}, "
        "toujours la plus longue {longest}",
        EN: "Guessing earns at best, over {papers} papers: always one letter {share}, "
        "always the longest {longest}",
    },
    "form": {FR: "Sujet {form}", EN: "Paper {form}"},
    "neighbours": {
        FR: "Voisins ({pairs}) : copier rapporte {copied} en moyenne, {most} au plus",
        EN: "Neighbours ({pairs}): copying earns {copied} on average, {most} at most",
    },
    "twins": {
        FR: "Voisins au même sujet : {pairs}. Qui copie a tout : changez l’un de place, tirez avec "
        'une autre graine, ou demandez order = "shuffled" et davantage de formulaires',
        EN: "Neighbours with the same paper: {pairs}. Copying earns everything: give one of them "
        'another seat, draw with another seed, or ask for order = "shuffled" and more forms',
    },
    "same-answers": {
        FR: "Voisins aux mêmes réponses : {pairs}. Qui copie a tout : changez l’un de place, ou "
        "tirez avec une autre graine",
        EN: "Neighbours with the same answers: {pairs}. Copying earns everything: give one of them "
        "another seat, or draw with another seed",
    },
    "both": {FR: "{one} et {other}", EN: "{one} and {other}"},
    "more-pairs": {FR: "et {count} autres paires", EN: "and {count} more pairs"},
    "seat": {FR: "{paper} ({place})", EN: "{paper} ({place})"},
    "pair": {
        FR: "{one} et {other} : {shared} de questions communes, dont {same} au même numéro ; "
        "ordre inversé {reordered} ; copier rapporte {copied}",
        EN: "{one} and {other}: {shared} of questions in common, {same} of them at one number; "
        "order turned {reordered}; copying earns {copied}",
    },
    "closest": {
        FR: "Les plus proches de tous : {one} et {other}, {copied}",
        EN: "The closest of all: {one} and {other}, {copied}",
    },
    "module": {
        FR: "Module {modules} : {questions} questions, {points} points, {objectives} objectifs",
        EN: "Module {modules}: {questions} questions, {points} points, {objectives} objectives",
    },
    "uncovered": {
        FR: "Objectifs sans question : module {modules} ({objectives})",
        EN: "Objectives without a question: module {modules} ({objectives})",
    },
    "level": {FR: "Niveau {level} : {questions}", EN: "Level {level}: {questions}"},
}


def share(value: Fraction, language: Language) -> str:
    """A share in whole percent: `25 %`, `25%`."""
    space = "\u00a0" if language is FR else ""
    return f"{round(value * 100)}{space}%"


def points(value: Decimal, language: Language) -> str:
    """Points as a number."""
    return number(value, language)


def sentence(name: str, language: Language, /, **values: object) -> str:
    """One of the sentences, with its figures."""
    return SENTENCES[name][language].format_map(values)
