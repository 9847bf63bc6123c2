"""Problèmes des fichiers et de leur texte, en français."""

from collections.abc import Mapping

from coursepub.model.diagnostic import Code

DIAGNOSTICS: Mapping[Code, tuple[str, str]] = {
    Code.NOT_UTF_8: (
        "le fichier n’est pas en UTF-8 (premier octet en cause : {byte}) ; "
        "il a été lu en Windows-1252",
        "enregistrez le fichier en UTF-8 et vérifiez ses accents",
    ),
    Code.BROKEN_TEXT: (
        "l’octet {byte} n’appartient à aucun caractère ; le signe � le remplace",
        "vérifiez que le fichier est entier, et enregistrez-le en UTF-8",
    ),
    Code.UNREADABLE_FILE: (
        "le fichier ne peut pas être lu comme du texte ({reason})",
        "remplacez-le ou retirez-le",
    ),
    Code.FILE_TOO_LARGE: (
        "le fichier occupe {size} Mo, plus que les 10 Mo qui sont lus",
        "découpez-le en plusieurs fichiers",
    ),
    Code.BYTE_ORDER_MARK: (
        "le fichier commence par une marque d’ordre des octets (BOM), que certains outils "
        "prennent pour un caractère",
        "enregistrez-le en UTF-8 sans BOM",
    ),
    Code.LINE_ENDS: (
        "des lignes de ce fichier finissent par {ends} ; elles sont lues, mais d’autres outils "
        "peuvent s’y tromper",
        "enregistrez-le avec les fins de ligne d’Unix (LF)",
    ),
    Code.UNKNOWN_FILE: (
        "le fichier n’est ni un module, ni des questions, ni des réponses, ni un glossaire ; "
        "rien n’en est imprimé",
        "commencez-le par un titre comme « # MODULE 5 - Titre », ou sortez-le du cours",
    ),
    Code.UNNAMED_BANK: (
        "le fichier semble contenir des questions, mais ni son nom ni son titre ne le disent ; "
        "rien n’en est imprimé",
        "renommez-le, par exemple « quiz.md », ou donnez-lui un titre comme « # Quiz - Thème »",
    ),
    Code.COPIED_FILE: (
        "ce fichier dit la même chose que {place}, mot pour mot",
        "retirez l’un des deux, ou sortez-le du cours",
    ),
    Code.OUTSIDE_COURSE: (
        "« {target} » se trouve hors du dossier du cours et n’est pas lu",
        "copiez le fichier dans le dossier du cours",
    ),
    Code.NO_CONTENT: (
        "le dossier ne contient ni module, ni question, ni glossaire",
        "vérifiez le dossier donné avec -C, et que les fichiers ont un nom ou un titre qui dit "
        "ce qu’ils contiennent, comme « quiz.md » ou « # MODULE 5 - Titre »",
    ),
    Code.UNTERMINATED_FENCE: (
        "ce bloc de code n’est pas fermé et avale ce qui suit",
        "ajoutez une ligne ``` après le code ; un bloc qui en montre un autre s’ouvre par ````",
    ),
    Code.UNREAD_TEXT: (
        "ce texte ne se rattache à rien et ne sera pas imprimé",
        "placez-le dans une question, une option ou une explication",
    ),
    Code.ASIDE: (
        "cette ligne mène ailleurs, prend congé ou dit comment noter, et n’est pas imprimée",
        "mettez ce que les candidats doivent lire dans les questions, ou au-dessus de la première",
    ),
    Code.SECTION_TITLE: (
        "le titre « {title} » n’est imprimé nulle part",
        "mettez dans les questions elles-mêmes ce que les candidats doivent lire",
    ),
    Code.EXECUTABLE_CHUNK: (
        "ce code {name} est fait pour être exécuté : il serait imprimé à la place de son résultat",
        "retirez les accolades, et écrivez le résultat sous le code",
    ),
    Code.EXTRA_CELL: (
        "cette ligne a plus de cellules que son tableau n’a de colonnes : les dernières se perdent",
        "écrivez \\| une barre dans une cellule, même dans du code",
    ),
    Code.BANNER: (
        "la ligne de signes au-dessus de ce titre est imprimée avec lui",
        "retirez-la, ou écrivez le titre avec #",
    ),
    Code.MISSING_NOTE: (
        "la note « {name} » n’a pas de texte ; son appel est imprimé tel quel",
        "écrivez son texte dans le même fichier : [^{name}]: …",
    ),
    Code.UNUSED_NOTE: (
        "rien n’appelle la note « {name} », qui n’est donc pas imprimée",
        "appelez-la dans le texte, [^{name}], ou retirez-la",
    ),
    Code.UNUSED_ADDRESS: (
        "aucun lien n’utilise « {text} », qui n’imprime rien",
        "appelez-la dans le texte, ou retirez-la ; de deux du même nom la première compte",
    ),
    Code.BAD_FORMULA: (
        "la formule ne peut pas être dessinée ({found}) ; sa source est imprimée à sa place",
        "corrigez-la, ou écrivez \\$ un dollar qui n’ouvre pas de formule",
    ),
    Code.WIDE_FORMULA: (
        "la formule est bien plus large que sa colonne et s’imprime très petit",
        "coupez-la en lignes, dans un environnement aligned",
    ),
    Code.MATH_OFF: (
        "quelque chose ici ressemble à une formule, et s’imprime tel quel",
        "mettez math = true dans coursepub.toml, ou math: true en tête du fichier",
    ),
    Code.RAW_HTML: (
        "le HTML est imprimé tel quel, comme du texte",
        "écrivez du Markdown, ou un commentaire <!-- … --> pour ce qui ne doit pas s’imprimer",
    ),
    Code.BROKEN_LINK: ("le lien « {target} » ne mène à aucun fichier", "corrigez le chemin"),
    Code.BROKEN_ANCHOR: (
        "le lien « {target} » ne mène à aucun titre de {file}",
        "vouliez-vous écrire {known} ?",
    ),
    Code.BROKEN_IMAGE: (
        "l’image « {target} » ne peut pas être lue",
        "corrigez le chemin ou le fichier",
    ),
    Code.LARGE_IMAGE: (
        "l’image « {target} » a {width} × {height} pixels, plus que l’impression n’en peut "
        "employer ; ses mots sont imprimés à sa place",
        "réduisez-la à 40 millions de pixels au plus (une page A4 à 600 points par pouce en a 35)",
    ),
    Code.TOO_DEEP: (
        "listes ou citations s’emboîtent sur plus de {limit} niveaux ; leur contenu n’est pas lu",
        "supprimez des niveaux",
    ),
    Code.FRONT_MATTER: (
        "rien n’utilise cette ligne d’en-tête",
        "laissez-la si elle sert à un autre outil ; docs/authoring.md dit ce qui est utilisé",
    ),
}
