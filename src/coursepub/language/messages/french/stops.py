"""Raisons de s'arrêter, en français."""

from collections.abc import Mapping

from coursepub.model.errors import Problem

PROBLEMS: Mapping[Problem, str] = {
    Problem.NO_COURSE: "pas de cours dans « {folder} » : aucun fichier Markdown n’y a été trouvé",
    Problem.SEVERAL_COURSES: (
        "plusieurs cours dans « {folder} » : {courses} ; choisissez-en un avec -C"
    ),
    Problem.BAD_CONFIGURATION: "{file} ne peut pas être lu : {reason}",
    Problem.UNKNOWN_SETTING: "{file} : réglage inconnu « {name} » ; vouliez-vous écrire {known} ?",
    Problem.FAINT_ACCENT: (
        "{file} : la couleur {accent} est trop pâle sur papier blanc ({ratio}:1) ;"
        " choisissez-en une plus foncée, d’au moins {least}:1"
    ),
    Problem.NOT_IN_COURSE: (
        "{path} n’est pas dans le cours de {course} ; vérifiez un cours à la fois"
    ),
    Problem.UNKNOWN_EXAM: "il n’y a pas d’épreuve « {name} » ; ce cours propose : {known}",
    Problem.NO_RUN: "aucun tirage de {exam} ne se trouve dans {folder}",
    Problem.NO_NAMES: (
        "le dernier tirage porte le nom des candidats, et {file} ne peut pas être lu :"
        " imprimez-le avec --cohort et la même --seed"
    ),
    Problem.RUN_SEALED: (
        "le dernier tirage de {exam} est sous scellé, et sa fiche avec lui : avant l’ouverture, "
        "imprimez les fichiers qui sont là ; ensuite, cette commande part de ce qui a été ouvert "
        "({file})"
    ),
    Problem.NO_EXAM: "ce cours n’a pas de question dont faire une épreuve",
    Problem.NO_GLOSSARY: "ce cours n’a pas de glossaire",
    Problem.NO_HANDOUT: "ce cours n’a pas de module à imprimer",
    Problem.BAD_TEMPLATE: "le gabarit {template} est inutilisable (ligne {line}) : {reason}",
    Problem.EMPTY_SEED: (
        "la graine est vide : donnez un texte à --seed, ou omettez-la pour qu’elle soit tirée"
    ),
    Problem.CANNOT_WRITE: "{path} ne peut pas être écrit : {reason}",
    Problem.RUN_UNDER_WAY: "un autre tirage est en cours dans {folder} : attendez qu’il finisse",
    Problem.MACHINE_NOT_READY: "il manque à cette machine ce dont coursepub a besoin : {missing}",
}
SYSTEM: Mapping[str, str] = {
    "No such file or directory": "il n’y a pas de fichier de ce nom ici",
    "Permission denied": "l’accès est refusé à cet utilisateur",
    "Operation not permitted": "le système ne le permet pas",
    "No space left on device": "le disque est plein",
    "Disk quota exceeded": "le quota de disque est atteint",
    "Read-only file system": "le disque est en lecture seule",
    "Is a directory": "c’est un dossier",
    "Not a directory": "ce n’est pas un dossier",
    "File name too long": "le nom est trop long",
    "File exists": "il y a déjà quelque chose de ce nom",
    "Input/output error": "le disque ne répond pas bien",
}
"""What a system gives as its reason, in our words."""
