"""Messages en français : pour chaque code, ce qui ne va pas et ce qu'il faut faire."""

from collections.abc import Mapping

from coursepub.model.diagnostic import Code, Severity
from coursepub.model.errors import Problem

SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "erreur",
    Severity.WARNING: "avertissement",
    Severity.INFORMATION: "remarque",
}

DIAGNOSTICS: Mapping[Code, tuple[str, str]] = {
    Code.NOT_UTF_8: (
        "le fichier n’est pas en UTF-8 (premier octet en cause : {byte}) ; "
        "il a été lu en Windows-1252",
        "enregistrez le fichier en UTF-8 et vérifiez ses accents",
    ),
    Code.UNREADABLE_FILE: (
        "le fichier ne peut pas être lu comme du texte ({reason})",
        "remplacez-le ou retirez-le",
    ),
    Code.FILE_TOO_LARGE: (
        "le fichier occupe {size} Mo, plus que les 10 Mo qui sont lus",
        "découpez-le en plusieurs fichiers",
    ),
    Code.UNKNOWN_FILE: (
        "le fichier n’est ni un module, ni des questions, ni des réponses, ni un glossaire ; "
        "rien n’en est imprimé",
        "commencez-le par un titre comme « # MODULE 5 - Titre », ou sortez-le du cours",
    ),
    Code.OUTSIDE_COURSE: (
        "« {target} » se trouve hors du dossier du cours et n’est pas lu",
        "copiez le fichier dans le dossier du cours",
    ),
    Code.NO_CONTENT: (
        "le dossier ne contient ni module, ni question, ni glossaire",
        "vérifiez le dossier donné avec -C",
    ),
    Code.UNTERMINATED_FENCE: (
        "ce bloc de code n’est jamais fermé et avale tout ce qui suit",
        "ajoutez une ligne ``` après le code",
    ),
    Code.UNREAD_TEXT: (
        "ce texte ne se rattache à rien et ne sera pas imprimé",
        "placez-le dans une question, une option ou une explication",
    ),
    Code.SECTION_TITLE: (
        "le titre « {title} » n’est pas imprimé : les questions changent de place",
        "",
    ),
    Code.RAW_HTML: (
        "le HTML est imprimé tel quel, comme du texte",
        "écrivez du Markdown, ou un commentaire <!-- … --> pour ce qui ne doit pas s’imprimer",
    ),
    Code.BROKEN_LINK: ("le lien « {target} » ne mène à aucun fichier", "corrigez le chemin"),
    Code.BROKEN_IMAGE: (
        "l’image « {target} » ne peut pas être lue",
        "corrigez le chemin ou le fichier",
    ),
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
        "attribut de question inconnu : « {name} »",
        "vouliez-vous écrire {known} ?",
    ),
    Code.NO_KEY: (
        "la question {number} n’a pas de bonne réponse",
        "ajoutez sa ligne au tableau des réponses de son module",
    ),
    Code.UNKNOWN_LETTER: (
        "la réponse nomme la lettre {letter}, absente de la question {number} ({question})",
        "corrigez la lettre, ou les options",
    ),
    Code.UNREADABLE_ANSWER: (
        "cette ligne de réponse n’est pas comprise : {row}",
        "écrivez le numéro de la question, puis une lettre ou plusieurs : | 3 | **B** | raison |",
    ),
    Code.ANSWER_WITHOUT_ITEM: (
        "aucune question {number} du module {module} ne correspond à cette réponse",
        "vérifiez le module dans le titre de la section, et le numéro",
    ),
    Code.AMBIGUOUS_KEY: (
        "la réponse à la question {number} pourrait aller à plusieurs questions : {places}",
        "nommez le module dans les titres des sujets et des réponses",
    ),
    Code.KEYS_DISAGREE: (
        "la réponse est {here} ici, mais {there} à {place} ; la question reste sans corrigé",
        "gardez l’une des deux",
    ),
    Code.NOT_ANNOUNCED: (
        "la question {number} a {count} bonnes options mais ne l’annonce pas",
        "annoncez-le : « Plusieurs réponses sont justes. »",
    ),
    Code.UNEVEN_POINTS: (
        "{points} points sont annoncés mais les questions en valent {total}",
        "corrigez l’annonce, ou les points des questions",
    ),
    Code.PINNED_OPTION: ("« {option} » reste en dernier quand les options sont mélangées", ""),
    Code.NO_GRID: (
        "la question de développement {number} n’a pas de grille de notation",
        "ajoutez un tableau dont la dernière colonne est Points",
    ),
    Code.GRID_TOTAL: (
        "la grille de notation totalise {total} pour {points} points annoncés",
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
    Code.DUPLICATE_TERM: (
        "« {term} » est déjà défini à {place}",
        "distinguez-les par une précision entre parenthèses, ou réunissez-les",
    ),
    Code.EMPTY_DEFINITION: ("« {term} » n’a pas de définition", "écrivez-la sous le terme"),
    Code.UNKNOWN_SEE_ALSO: (
        "« {term} » renvoie à « {target} », qui n’a pas d’entrée",
        "corrigez le nom, ou ajoutez l’entrée",
    ),
    Code.BAD_DIAGRAM: (
        "le diagramme ne peut pas être dessiné ({reason}) ; sa source est imprimée à sa place",
        "corrigez la source du diagramme",
    ),
    Code.NO_DIAGRAM_ENGINE: (
        "aucun moteur de diagrammes n’est installé ici ; "
        "les sources des diagrammes sont imprimées à leur place",
        "installez merman, ou composez sous Linux x86-64, macOS Apple silicon ou Windows",
    ),
    Code.NO_ALTERNATIVE: (
        "le diagramme n’a pas de description pour qui ne peut pas le voir",
        "ajoutez-y des lignes accTitle: et accDescr:",
    ),
    Code.SMALL_DIAGRAM: (
        "le texte du diagramme s’imprime en {size} pt, même en pleine page",
        "raccourcissez ses étiquettes ou coupez-le en deux",
    ),
    Code.MISSING_GLYPH: (
        "aucune de nos polices n’a le caractère « {character} » ({point})",
        "remplacez-le ; une case vide est imprimée à sa place",
    ),
    Code.TYPESETTER: ("le moteur PDF signale : {reason}", ""),
}

PROBLEMS: Mapping[Problem, str] = {
    Problem.NO_COURSE: "pas de cours dans « {folder} » : aucun fichier Markdown n’y a été trouvé",
    Problem.BAD_CONFIGURATION: "{file} ne peut pas être lu : {reason}",
    Problem.UNKNOWN_SETTING: "{file} : réglage inconnu « {name} » ; vouliez-vous écrire {known} ?",
    Problem.UNKNOWN_EXAM: "il n’y a pas d’épreuve « {name} » ; ce cours propose : {known}",
    Problem.NO_EXAM: "ce cours n’a pas de question dont faire une épreuve",
    Problem.NO_GLOSSARY: "ce cours n’a pas de glossaire",
    Problem.NO_HANDOUT: "ce cours n’a pas de module à imprimer",
    Problem.BAD_TEMPLATE: "le gabarit {template} est inutilisable (ligne {line}) : {reason}",
    Problem.EMPTY_SEED: (
        "la graine est vide : donnez un texte à --seed, ou omettez-la pour qu’elle soit tirée"
    ),
    Problem.CANNOT_WRITE: "{path} ne peut pas être écrit : {reason}",
    Problem.MACHINE_NOT_READY: "il manque à cette machine ce dont coursepub a besoin : {missing}",
}

NOUNS: Mapping[str, tuple[str, str]] = {
    "page": ("page", "pages"),
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
    "course": "{title} : {contents}",
    "nothing": "rien à signaler dans {files}.",
    "stage-handout": "Support {name}",
    "stage-glossary": "Glossaire {name}",
    "stage-specimen": "Spécimen {name}",
    "stage-paper": "Sujet {name}",
    "written": "{files} dans {folder}, {pages}, {seconds} s",
    "look": "À regarder d’abord : {path}",
    "blocked": "L’épreuve {name} est écartée tant que ses erreurs ne sont pas corrigées.",
    "moved": "Le tirage précédent a été déplacé dans {path}",
    "seed": "Une graine a été tirée ; elle est conservée dans {path}",
    "keys": "Corrigés, réservés aux correcteurs : {path}",
    "papers": "Sujets : {path}",
    "code": "Code du sujet {code}",
    "specimens": "Spécimens (pas pour une épreuve) : {path}",
    "bug": "C’est un défaut de coursepub, non de votre cours. Signalez-le avec le texte ci-dessus.",
    "interrupted": "Interrompu ; chaque fichier est resté tel quel ou est complet.",
}
