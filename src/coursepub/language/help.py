"""Help of the command line, by command and option."""

from coursepub.language import seal_help, session_help
from coursepub.model.language import Language

FR, EN = Language.FRENCH, Language.ENGLISH

TEXTS = {
    **seal_help.TEXTS,
    **session_help.TEXTS,
    "coursepub": {
        EN: "Turn a folder of Markdown into handouts, exam papers, answer keys and a glossary.",
        FR: "Fait d’un dossier de Markdown des supports, des sujets, des corrigés et un glossaire.",
    },
    "course": {
        EN: "The course's folder. Without it, the folder that coursepub.toml names (searched "
        "upwards), else ./content, else this folder.",
        FR: "Le dossier du cours. Sans elle, le dossier que nomme coursepub.toml (cherché vers le "
        "haut), sinon ./content, sinon ce dossier.",
    },
    "notes": {
        EN: "Show notes as well as errors and warnings.",
        FR: "Affiche les remarques en plus des erreurs et des avertissements.",
    },
    "output": {
        EN: "The folder to write to, instead of ./build.",
        FR: "Le dossier où écrire, à la place de ./build.",
    },
    "edition": {
        EN: "For whom to print: trainees (as usual), trainers (with their notes), with room for "
        "notes, or in large print. May be given several times.",
        FR: "Pour qui imprimer : les stagiaires (d’ordinaire), les formateurs (avec leurs notes), "
        "avec la place de prendre des notes, ou en grands caractères. Peut être répétée.",
    },
    "layout": {
        EN: "What a sheet bears: a page, or two as well (2up): two A5 pages on A4, in "
        "a second file.",
        FR: "Ce que porte une feuille : une page, ou aussi deux (2up) : deux pages A5 sur A4, dans "
        "un fichier à côté.",
    },
    "force": {
        EN: "Make everything again, up to date or not.",
        FR: "Refait tout, même ce qui est à jour.",
    },
    "dry-run": {
        EN: "Only say what would be made, and why.",
        FR: "Dit seulement ce qui serait fait, et pourquoi.",
    },
    "strict": {
        EN: "Exit with status 1 for warnings as well.",
        FR: "Sort avec le statut 1 aussi pour des avertissements.",
    },
    "build": {
        EN: "Make everything: handouts, glossary, and a specimen of each exam.",
        FR: "Fait tout : supports, glossaire et un spécimen de chaque épreuve.",
    },
    "check": {
        EN: "Show what is wrong with the course, file and line. PATHS are the folder of a course, "
        "or files inside one, of which alone problems are then shown.",
        FR: "Montre ce qui ne va pas dans le cours, fichier et ligne. PATHS est le dossier d’un "
        "cours, ou des fichiers d’un cours, dont seuls les problèmes sont alors montrés.",
    },
    "check-format": {
        EN: "text, for people; json, one array; github, workflow commands. The last two never "
        "quote a line of the course.",
        FR: "text, pour lire ; json, un seul tableau ; github, des commandes de workflow. Les deux "
        "derniers ne citent jamais une ligne du cours.",
    },
    "select": {
        EN: "Show only this diagnostic, by the name in its brackets, or all errors, warnings or "
        "notes (error, warning, note); may be repeated.",
        FR: "Ne montre que ce diagnostic, par le nom entre crochets, ou toutes les erreurs, "
        "tous les avertissements ou toutes les remarques (erreur, avertissement, remarque) ; "
        "répétable.",
    },
    "ignore": {
        EN: "Pass over this diagnostic, or this severity; may be repeated.",
        FR: "Passe sous silence ce diagnostic, ou ce degré de gravité ; répétable.",
    },
    "bank": {
        EN: "Look at the questions as they were read, with their answers: for examiners only.",
        FR: "Montre les questions telles qu’elles ont été lues, avec leurs réponses : réservé aux "
        "correcteurs.",
    },
    "bank-list": {
        EN: "List every question with its key; letters follow the order of options in the source.",
        FR: "Donne chaque question avec ses bonnes réponses ; les lettres suivent l’ordre des "
        "options dans la source.",
    },
    "bank-stats": {
        EN: "Count questions, and show what their right answers give away.",
        FR: "Compte les questions et montre ce que trahissent leurs bonnes réponses.",
    },
    "bank-format": {
        EN: "table, for people; json, one array.",
        FR: "table, pour lire ; json, un seul tableau.",
    },
    "handouts": {
        EN: "Print one PDF a module and one for the whole course.",
        FR: "Imprime un PDF par module et un pour tout le cours.",
    },
    "glossary": {
        EN: "Write the glossary as a DOCX document.",
        FR: "Écrit le glossaire sous la forme d’un document DOCX.",
    },
    "exam": {
        EN: "Print the exam NAME (the final one without a name): what to print in print/, keys in "
        "keys/.",
        FR: "Imprime l’épreuve NAME (sans nom, la finale) : à imprimer dans print/, corrigés dans "
        "keys/.",
    },
    "seed": {
        EN: "The text that decides the order: the same text, the same paper. Without it, one is "
        "drawn and kept beside the keys.",
        FR: "Le texte qui décide de l’ordre : même texte, même sujet. Sans lui, il en est tiré un, "
        "conservé avec les corrigés.",
    },
    "papers": {
        EN: "Print N distinct numbered papers, a print file with all of them, and all their keys.",
        FR: "Imprime N sujets distincts et numérotés, un fichier d’impression qui les réunit, et "
        "tous leurs corrigés.",
    },
    "forms": {
        EN: "Print N forms of the exam: A, B, C, …",
        FR: "Imprime N formulaires de l’épreuve : A, B, C, …",
    },
    "cohort": {
        EN: "Print one paper for each candidate of a roster (CSV), and the sheets of each room.",
        FR: "Imprime un sujet par candidat d’une liste (CSV), et les feuilles de chaque salle.",
    },
    "copies": {
        EN: "How many papers lie on the tables: as many in the print file, forms in turn, and an "
        "attendance list and a report for as many.",
        FR: "Combien de sujets seront sur les tables : autant dans le fichier d’impression, "
        "formulaires à tour de rôle ; liste d’émargement et procès-verbal pour autant.",
    },
    "session": {
        EN: "The name of the session, as papers print it. This option and the next stand in for "
        "what [sitting] says in coursepub.toml.",
        FR: "Le nom de la session, tel que l’impriment les sujets. Cette option et les suivantes "
        "remplacent ce que dit [sitting] dans coursepub.toml.",
    },
    "date": {
        EN: "The day of the exam. Without it, papers leave a line to fill in.",
        FR: "Le jour de l’épreuve. Sans elle, les sujets laissent une ligne à remplir.",
    },
    "starts": {
        EN: "When the exam begins; when it ends follows from its length.",
        FR: "L’heure à laquelle commence l’épreuve ; celle de la fin suit de la durée.",
    },
    "place": {EN: "Where the exam is sat.", FR: "Le lieu de l’épreuve."},
    "institution": {
        EN: "Who holds the exam, at the head of papers and sheets.",
        FR: "L’établissement, en tête des sujets et des feuilles.",
    },
    "centre": {EN: "The exam centre, below it.", FR: "Le centre d’examen, en dessous."},
    "headcount": {
        EN: "How many are expected, where no roster says so.",
        FR: "Combien de candidats sont attendus, quand aucune liste ne le dit.",
    },
    "anonymous": {
        EN: "Names stand above a fold only, to be glued; below it, an anonymity number.",
        FR: "Les noms ne sont qu’au-dessus d’un pli, à coller ; au-dessous, un numéro d’anonymat.",
    },
    "again": {
        EN: "Print the last run anew, from its record.",
        FR: "Imprime de nouveau le dernier tirage, d’après sa fiche.",
    },
    "verify": {
        EN: "Print nothing: show what changed in the course since the last run (exit status 4).",
        FR: "N’imprime rien : montre ce qui a changé dans le cours depuis le dernier tirage "
        "(statut de sortie 4).",
    },
    "corrected": {
        EN: "After the exam: print no papers but, for those of the last run, what candidates are "
        "handed back: right answers and explanations.",
        FR: "Après l’épreuve : n’imprime pas de sujets mais, pour ceux du dernier tirage, ce qui "
        "est rendu aux candidats : bonnes réponses et explications.",
    },
    "report": {
        EN: "Show everything about how fair the papers are, not three lines.",
        FR: "Montre tout de l’équité des sujets, et non trois lignes.",
    },
    "list": {
        EN: "Name the exams that the course can set.",
        FR: "Nomme les épreuves que le cours permet de composer.",
    },
}
