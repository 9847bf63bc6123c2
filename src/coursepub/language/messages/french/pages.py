"""Problèmes des diagrammes et des pages imprimées, en français."""

from collections.abc import Mapping

from coursepub.model.diagnostic import Code

DIAGNOSTICS: Mapping[Code, tuple[str, str]] = {
    Code.BAD_DIAGRAM: (
        "le diagramme ne peut pas être dessiné ({reason}) ; sa source est imprimée à sa place",
        "corrigez la source du diagramme",
    ),
    Code.NO_DIAGRAM_ENGINE: (
        "aucun moteur de diagrammes n’est installé ici ; "
        "les sources des diagrammes sont imprimées à leur place",
        "installez merman, ou composez sous Linux x86-64, macOS Apple silicon ou Windows",
    ),
    Code.SEALED_DIAGRAM: (
        "seul un navigateur peut tracer ce diagramme d’un corrigé sous scellé, et il le laisserait "
        "sur le disque ; le corrigé en imprime la source",
        "simplifiez-le jusqu’à ce que merman le trace, ou laissez-le : les sujets n’en dépendent "
        "pas",
    ),
    Code.NO_BROWSER: (
        "[diagrams] demande Chromium, introuvable ici",
        "installez Chromium ou Google Chrome, ou retirez engine de [diagrams]",
    ),
    Code.NO_MERMAID_SCRIPT: (
        "[diagrams] demande Chromium, et mermaid_js ne désigne aucun fichier ({path})",
        "donnez à mermaid_js le chemin du dist/mermaid.min.js du paquet npm de Mermaid",
    ),
    Code.EMPTY_DIAGRAM: (
        "le diagramme ne dessine rien ; sa source est imprimée à sa place",
        "ajoutez-y des formes, ou retirez-le",
    ),
    Code.NOT_DRAWN: (
        "« {name} » n’est pas imprimé dans le diagramme",
        "images, icônes et étiquettes sans place sont omises : "
        "dites-le en mots, ou à côté du diagramme",
    ),
    Code.NO_ALTERNATIVE: (
        "le diagramme n’a pas de description pour qui ne peut pas le voir",
        "ajoutez-y des lignes accTitle: et accDescr:",
    ),
    Code.SMALL_DIAGRAM: (
        "le texte du diagramme s’imprime en {size} pt, même en pleine page",
        "raccourcissez ses étiquettes ou coupez-le en deux",
    ),
    Code.WIDE_TABLE: (
        "le tableau est plus large qu’une page couchée ; ses mots sont coupés pour tenir",
        "partagez-le, ou faites de ses colonnes des lignes",
    ),
    Code.LEFTWARD_LABEL: (
        "les mots « {label} » s’écrivent de droite à gauche ; "
        "ce diagramme les imprime dans l’autre sens, lettre à lettre",
        "mettez ces mots dans le texte, ou dans une image",
    ),
    Code.MISSING_GLYPH: (
        "aucune de nos polices n’a le caractère « {character} » ({point})",
        "remplacez-le ; une case vide est imprimée à sa place",
    ),
    Code.TYPESETTER: (
        "le moteur PDF signale : {reason}",
        "regardez la page ; si elle est comme il faut, rien à faire",
    ),
}
