"""Messages en français : pour chaque code, ce qui ne va pas et ce qu'il faut faire."""

from collections.abc import Mapping

from coursepub.language.messages import seal_french
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
    Code.EXECUTABLE_CHUNK: (
        "ce code {name} est fait pour être exécuté : il serait imprimé à la place de son résultat",
        "retirez les accolades, et écrivez le résultat sous le code",
    ),
    Code.BANNER: (
        "la ligne de signes au-dessus de ce titre est imprimée avec lui",
        "retirez-la, ou écrivez le titre avec #",
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
    Code.QUESTION_LIKE: (
        "cette ligne ressemble à une question, mais les autres de ce fichier commencent autrement",
        "commencez-la comme les autres, ou changez-en les mots",
    ),
    Code.HEADING_WITHOUT_SPACE: (
        "il manque une espace après # dans ce titre",
        "écrivez « ### Question 3 », avec une espace",
    ),
    Code.SWALLOWED_QUESTION: (
        "la question {number} contient, à partir d’ici, une seconde série d’options ; "
        "elles ne sont pas lues",
        "donnez un titre à la seconde question",
    ),
    Code.MANY_OPTIONS: (
        "la question {number} a {count} options : contient-elle deux questions ?",
        "donnez un titre à la seconde question",
    ),
    Code.KEY_SHIFTED: (
        "ce corrigé commence à {first} là où le sujet commence à {number} : "
        "ses {count} réponses ont été rapprochées dans leur ordre",
        "numérotez les réponses comme le sujet numérote ses questions",
    ),
    Code.KEY_MISFIT: (
        "les explications de ce corrigé conviennent à d’autres questions (décalage {shift})",
        "vérifiez les numéros des réponses",
    ),
    Code.TOO_DEEP: (
        "listes ou citations s’emboîtent sur plus de {limit} niveaux ; leur contenu n’est pas lu",
        "supprimez des niveaux",
    ),
    Code.FRONT_MATTER: ("rien n’utilise cette ligne d’en-tête", ""),
    Code.NO_KEY: (
        "la question {number} n’a pas de bonne réponse",
        "ajoutez sa ligne au tableau des réponses de son module",
    ),
    Code.UNKNOWN_LETTER: (
        "la réponse nomme la lettre {letter}, absente de la question {number} ({question})",
        "corrigez la lettre, ou les options",
    ),
    Code.UNREADABLE_ANSWER: (
        "cette ligne de réponse n’est pas comprise",
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
        "la réponse donnée ici n’est pas celle de {place} ; la question reste sans corrigé",
        "gardez l’une des deux",
    ),
    Code.NOT_ANNOUNCED: (
        "la question {number} a {count} bonnes options mais ne l’annonce pas",
        "annoncez-le : « Plusieurs réponses sont justes. »",
    ),
    Code.ANNOUNCED_COUNT: (
        "la question {number} annonce {announced} bonnes options, mais son corrigé en a {count}",
        "corrigez l’annonce, ou le corrigé",
    ),
    Code.UNEVEN_POINTS: (
        "{points} points sont annoncés mais les questions en valent {total}",
        "corrigez l’annonce, ou les points des questions",
    ),
    Code.PINNED_OPTION: ("« {option} » reste en dernier quand les options sont mélangées", ""),
    Code.NUMBER_GAP: (
        "la question {number} suit la question {previous} : il en manque entre elles",
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
        "l’option la plus longue est la bonne dans {count} questions sur {total}",
        "allongez des options fausses, ou raccourcissez des bonnes",
    ),
    Code.POSITIONS_SKEWED: (
        "la lettre {letter} est juste dans {count} questions sur {total}",
        "les sujets changent l’ordre des options ; si le vôtre ne le fait pas, "
        "répartissez les bonnes",
    ),
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
        "« {subject} » est annoncé avec {claimed} min, mais les fichiers totalisent {actual} min",
        "corrigez l’index, ou les durées dans les fichiers",
    ),
    Code.CLAIMED_QUESTIONS: (
        "« {subject} » est annoncé avec {claimed} questions, mais {actual} peuvent être lues",
        "corrigez l’index, ou ajoutez les questions qui manquent",
    ),
    Code.CLAIMED_POINTS: (
        "« {subject} » est annoncé avec {claimed} points, mais les questions en valent {actual}",
        "corrigez l’index, ou les points dans les fichiers",
    ),
    Code.CLAIMED_DIAGRAMS: (
        "« {subject} » est annoncé avec {claimed} diagrammes, mais il y en a {actual}",
        "corrigez l’index",
    ),
    Code.CLAIMED_TERMS: (
        "« {subject} » est annoncé avec {claimed} entrées, mais le glossaire en a {actual}",
        "corrigez l’index",
    ),
    Code.CLAIMED_MODULES: (
        "« {subject} » est annoncé avec {claimed} modules, mais il y en a {actual}",
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
        "le seuil {mark} est hors d’atteinte : il y a {most} points",
        "corrigez le seuil, ou son échelle",
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
    Code.MISSING_GLYPH: (
        "aucune de nos polices n’a le caractère « {character} » ({point})",
        "remplacez-le ; une case vide est imprimée à sa place",
    ),
    Code.TYPESETTER: ("le moteur PDF signale : {reason}", ""),
    Code.UNKNOWN_ITEM: (
        "épreuve {exam} : « {name} » n’est aucune question, ou en désigne plusieurs "
        "(proche : {known})",
        "désignez-la par fichier et numéro, comme « QCM-MODULE-01/3 », ou par son identifiant",
    ),
    Code.QUOTA_NOT_MET: (
        "épreuve {exam} : {wanted} demande {needed} question(s), la banque en a {found} ({places})",
        "demandez-en moins, élargissez la description, ou écrivez d’autres questions",
    ),
    Code.QUOTAS_COMPETE: (
        "épreuve {exam} : {wanted} demandent ensemble {needed} questions, "
        "{found} seulement y répondent ({places})",
        "demandez-en moins, ou décrivez des questions qui ne se recoupent pas",
    ),
    Code.ITEMS_CLASH: (
        "épreuve {exam} : aucun choix ne sépare, ou ne réunit, ce qui doit l’être : {pairs}",
        "demandez moins de questions, ou assouplissez enemies, together ou near_duplicates",
    ),
    Code.UNEVEN_DRAW: (
        "épreuve {exam} : les questions qui répondent à {wanted} valent {points} points, "
        "le total dépendrait donc du hasard",
        "ajoutez « points = … » à la demande",
    ),
    Code.UNCOVERED_SITTING: (
        "l’index annonce « {title} », et aucun fichier de questions ne couvre le module {modules}",
        "corrigez les modules, ou ajoutez le fichier",
    ),
    Code.ROSTER_HEADER: (
        "aucune ligne de la liste ne nomme une colonne de numéros de candidat",
        "intitulez-la par exemple « Numéro », « N° candidat » ou « Number »",
    ),
    Code.ROSTER_EMPTY: (
        "la liste ne nomme aucun candidat",
        "ajoutez une ligne par candidat sous l’en-tête",
    ),
    Code.ROSTER_LINE: ("la ligne est illisible ({reason})", "vérifiez ses guillemets"),
    Code.ROSTER_NUMBER: (
        "le numéro de candidat « {number} » n’est pas utilisable",
        "écrivez-le en entier, comme un texte ; un tableur l’a peut-être abrégé",
    ),
    Code.ROSTER_DUPLICATE: (
        "le numéro de candidat {number} figure déjà à la ligne {line}",
        "donnez un numéro à chaque candidat, et chaque numéro une seule fois",
    ),
    Code.ROSTER_SEAT: (
        "la place {seat} de la salle « {room} » est déjà donnée à la ligne {line}",
        "donnez chaque place une seule fois",
    ),
    Code.ROSTER_ACCOMMODATION: (
        "« {text} » n’est pas un aménagement",
        "écrivez « oui », « 1/3 », « 50 % », ou laissez la case vide",
    ),
    Code.ROSTER_COLUMN: ("la colonne « {name} » n’est pas utilisée", ""),
}

PROBLEMS: Mapping[Problem, str] = {
    **seal_french.PROBLEMS,
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
    **seal_french.TERMINAL,
    "hidden": "{notes} (à voir avec --notes)",
    "stopped": (
        "L’épreuve {name} ne peut pas être composée avant la correction de ces erreurs ; "
        "rien n’a été écrit."
    ),
    "help": "aide",
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
    "whole": "{papers} hors composition rapide : mis en pages un par un",
    "moved": "Le tirage précédent a été déplacé dans {path}",
    "seed": "Une graine a été tirée ; elle est conservée dans {path}",
    "keys": "Corrigés, réservés aux correcteurs : {path}",
    "papers": "Sujets : {path}",
    "marking": "Pour la correction, car il nomme des candidats : {path}",
    "changed": "Modifié depuis l’impression : {items}",
    "unchanged": "Rien de ce qui a été imprimé n’a changé depuis.",
    "code": "Code du sujet {code}",
    "specimens": "Spécimens (pas pour une épreuve) : {path}",
    "bug": "C’est un défaut de coursepub, non de votre cours. Signalez-le avec le texte ci-dessus.",
    "interrupted": "Interrompu ; chaque fichier est resté tel quel ou est complet.",
}
