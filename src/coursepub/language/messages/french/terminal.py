"""Ce que dit le terminal, en français."""

from collections.abc import Mapping

from coursepub.model.diagnostic import Severity

SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "erreur",
    Severity.WARNING: "avertissement",
    Severity.INFORMATION: "remarque",
}

NOUNS: Mapping[str, tuple[str, str]] = {
    "page": ("page", "pages"),
    "paper": ("sujet", "sujets"),
    "file": ("fichier", "fichiers"),
    "error": ("erreur", "erreurs"),
    "warning": ("avertissement", "avertissements"),
    "information": ("remarque", "remarques"),
    "module": ("module", "modules"),
    "question": ("question", "questions"),
    "choice-question": ("question à choix multiple", "questions à choix multiple"),
    "development-question": ("question de développement", "questions de développement"),
    "term": ("entrée de glossaire", "entrées de glossaire"),
    "exam": ("épreuve", "épreuves"),
    "minute": ("minute", "minutes"),
    "point": ("point", "points"),
    "diagram": ("diagramme", "diagrammes"),
}

TERMINAL: Mapping[str, str] = {
    "hidden": "{notes} (à voir avec --notes)",
    "stopped": (
        "L’épreuve {name} ne peut pas être composée avant la correction de ces erreurs ; "
        "rien n’a été écrit."
    ),
    "help": "aide",
    "one-series": "--papers, --forms et --cohort s’excluent : donnez une seule de ces options.",
    "copies-alone": "--copies va avec --forms, ou seule ; les autres comptent leurs sujets.",
    "unknown-code": "il n’y a pas de diagnostic « {name} » ; voyez {known}",
    "faulty": "{errors} dans les sources : coursepub check montre ce qui n’a pas été compris.",
    "examiners": "Réservé aux correcteurs : ce qui suit dit les bonnes réponses.",
    "course": "{title} : {contents}",
    "nothing": "Rien à signaler dans {files}.",
    "stats-modules": "Par module",
    "stats-levels": "Par niveau",
    "stats-types": "Par type",
    "stats-positions": "Bonnes réponses, par leur place dans la source",
    "stats-guesses": "Ce que rapporte le hasard aux questions à une seule bonne option",
    "stats-chance": "au hasard",
    "stats-always": "toujours {letter}",
    "stats-longest": "toujours l’option la plus longue",
    "stats-twins": "Doublons exacts : {count}",
    "stats-coverage": "Objectifs annoncés dont parle une question : {covered}/{total}",
    "stage-handout": "Support {name}",
    "stage-glossary": "Glossaire {name}",
    "stage-specimen": "Spécimen {name}",
    "stage-paper": "Sujet {name}",
    "stage-attendance": "Feuilles d’émargement",
    "stage-ticket": "Fiche d’impression",
    "written": "{files} dans {folder}, {pages}, {seconds} s",
    "up-to-date": "à jour",
    "why-new": "à faire",
    "why-forced": "à refaire, par --force",
    "why-text": "à refaire : son texte a changé",
    "why-images": "à refaire : une image a changé",
    "why-templates": "à refaire : un modèle a changé",
    "why-options": "à refaire : un réglage ou une option a changé",
    "why-program": "à refaire : le programme, un moteur ou une police a changé",
    "why-missing": "à refaire : le fichier a disparu",
    "why-altered": "à refaire : le fichier n’est plus celui qui avait été fait",
    "dry-run": "Rien n’a été écrit.",
    "kept": "{kept} fichiers sur {files} étaient à jour",
    "look": "À regarder d’abord : {path}",
    "blocked": "L’épreuve {name} est écartée tant que ses erreurs ne sont pas corrigées.",
    "whole": "{papers} mis en pages un par un, non composés de pièces : plus long",
    "moved": "Le tirage précédent a été déplacé dans {path}",
    "seed": "Une graine a été tirée ; elle est conservée dans {path}",
    "keys": "Corrigés, réservés aux correcteurs : {path}",
    "papers": "Sujets : {path}",
    "print": "Pour l’imprimerie, et rien d’autre : {path}",
    "corrected": (
        "Pour les candidats, une fois que tous ont composé : les bonnes réponses y sont."
    ),
    "marking": "Pour la correction, car il nomme des candidats : {path}",
    "changed": "Modifié depuis l’impression : {items}",
    "unchanged": "Rien de ce qui a été imprimé n’a changé depuis.",
    "code": "Code du sujet {code}",
    "specimens": "Spécimens (pas pour une épreuve) : {path}",
    "bug": "C’est un défaut de coursepub, non de votre cours. Signalez-le avec le texte ci-dessus.",
    "interrupted": "Interrompu ; chaque fichier est resté tel quel ou est complet.",
}
