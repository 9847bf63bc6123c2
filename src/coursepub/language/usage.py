"""What the command-line library says of options and arguments, in French; its English is kept."""

from collections.abc import Mapping

from coursepub.model.language import Language

FRENCH: Mapping[str, str] = {
    "Usage:": "Emploi :",
    "Options": "Options\u00a0",
    "Commands": "Commandes\u00a0",
    "Show this message and exit.": "Affiche ce texte.",
    "default: {default}": "par défaut : {default}",
    "Error: {message}": "Erreur : {message}",
    "Try '{command} {option}' for help.": "Pour de l’aide : {command} {option}",
    "Invalid value: {message}": "valeur refusée : {message}",
    "Invalid value for {param_hint}: {message}": "valeur refusée pour {param_hint} : {message}",
    "Missing argument": "il manque l’argument",
    "Missing option": "il manque l’option",
    "Missing parameter": "il manque",
    "Missing parameter: {param_name}": "il manque {param_name}",
    "Missing command.": "il manque une commande.",
    "Choose from:\n\t{choices}": "Au choix :\n\t{choices}",
    "No such option {name!r}.": "l’option {name!r} n’existe pas.",
    "No such command {name!r}.": "la commande {name!r} n’existe pas.",
    "Did you mean {possibility}?": "Vouliez-vous écrire {possibility} ?",
    "(Did you mean one of: {possibilities}?)": "(Vouliez-vous écrire : {possibilities} ?)",
    "Option {name!r} requires an argument.": "l’option {name!r} demande une valeur.",
    "Option {name!r} requires {nargs} arguments.": "l’option {name!r} demande {nargs} valeurs.",
    "Option {name!r} does not take a value.": "l’option {name!r} ne prend pas de valeur.",
    "Argument {name!r} takes {nargs} values.": "l’argument {name!r} prend {nargs} valeurs.",
    "Got unexpected extra argument ({args})": "argument en trop : {args}",
    "Got unexpected extra arguments ({args})": "arguments en trop : {args}",
    "file": "fichier",
    "directory": "dossier",
    "path": "chemin",
    "{name} {filename!r} does not exist.": "{name} {filename!r} introuvable.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} est un dossier.",
    "{name} {filename!r} is a file.": "{name} {filename!r} est un fichier.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} ne peut pas être lu.",
    "{name} {filename!r} is not writable.": "{name} {filename!r} ne peut pas être écrit.",
    "{value!r} is not a valid {number_type}.": "{value!r} n’est pas un nombre qui convient.",
    "{value} is not in the range {range}.": "{value} n’est pas dans l’intervalle {range}.",
    "{value!r} is not {choice}.": "{value!r} n’est pas {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} n’est aucun de {choices}.",
}


def spoken(sentence: str, language: Language) -> str:
    """A sentence of the library in a language; as it is, where that is not known."""
    return FRENCH.get(sentence, sentence) if language is Language.FRENCH else sentence
