"""Problèmes du glossaire et de ce qu'annonce un index, en français."""

from collections.abc import Mapping

from coursepub.model.diagnostic import Code

DIAGNOSTICS: Mapping[Code, tuple[str, str]] = {
    Code.NO_TERMS: (
        "aucune entrée ne peut être lue dans ce glossaire",
        "écrivez chacune **Terme** : définition, ou en tableau de termes et de définitions",
    ),
    Code.DUPLICATE_TERM: (
        "« {term} » est déjà défini à {place}",
        "distinguez-les par une précision entre parenthèses, ou réunissez-les",
    ),
    Code.EMPTY_DEFINITION: ("« {term} » n’a pas de définition", "écrivez-la sous le terme"),
    Code.UNKNOWN_SEE_ALSO: (
        "« {term} » renvoie à « {target} », qui n’a pas d’entrée",
        "corrigez le nom, ou ajoutez l’entrée",
    ),
    Code.WRONG_LETTER: (
        "« {term} » se trouve sous la lettre {letter}",
        "placez-le sous sa propre lettre",
    ),
    Code.CIRCULAR_DEFINITION: (
        "la définition de « {term} » ne fait que répéter le terme",
        "dites ce que c’est avec d’autres mots",
    ),
    Code.UNUSED_TERMS: (
        "entrées qu’aucun module ni aucune question n’emploie : {count} ({terms})",
        "retirez-les, ou vérifiez comment elles s’écrivent",
    ),
    Code.ACRONYM_WITHOUT_ENTRY: (
        "« {acronym} » est employé {count} fois dans les modules mais n’a pas d’entrée",
        "ajoutez-le au glossaire",
    ),
    Code.CLAIMED_DURATION: (
        "durée annoncée pour « {subject} » : {found} ; dans les fichiers : {actual} min",
        "corrigez l’index, ou les durées dans les fichiers",
    ),
    Code.CLAIMED_QUESTIONS: (
        "questions annoncées pour « {subject} » : {claimed} ; dans les fichiers : {actual}",
        "corrigez l’index, ou ajoutez les questions qui manquent",
    ),
    Code.CLAIMED_POINTS: (
        "points annoncés pour « {subject} » : {claimed} ; dans les fichiers : {actual}",
        "corrigez l’index, ou les points dans les fichiers",
    ),
    Code.CLAIMED_DIAGRAMS: (
        "diagrammes annoncés pour « {subject} » : {claimed} ; dans les fichiers : {actual}",
        "corrigez l’index",
    ),
    Code.CLAIMED_TERMS: (
        "entrées de glossaire annoncées pour « {subject} » : {claimed} ; dans les fichiers : "
        "{actual}",
        "corrigez l’index",
    ),
    Code.CLAIMED_MODULES: (
        "modules annoncés pour « {subject} » : {claimed} ; dans les fichiers : {actual}",
        "corrigez l’index",
    ),
    Code.LISTED_FILE_MISSING: (
        "l’index cite « {name} », qui n’est pas dans le cours",
        "corrigez le nom, ou ajoutez le fichier",
    ),
    Code.UNLISTED_FILE: (
        "l’index donne la liste des fichiers du cours, mais pas « {name} »",
        "ajoutez-le à la liste",
    ),
    Code.WEIGHTS_TOTAL: ("les poids totalisent {total} %, et non 100 %", "corrigez les poids"),
    Code.PASS_MARK: (
        "le seuil {mark} est hors d’atteinte : le maximum est {most}",
        "corrigez le seuil, ou son échelle",
    ),
}
