"""Help of the command line, by command and option."""

from coursepub.model.language import Language

FR, EN = Language.FRENCH, Language.ENGLISH

TEXTS = {
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
    "strict": {
        EN: "Exit with status 1 for warnings as well.",
        FR: "Sort avec le statut 1 aussi pour des avertissements.",
    },
    "build": {
        EN: "Make everything: handouts, glossary, and a specimen of each exam.",
        FR: "Fait tout : supports, glossaire et un spécimen de chaque épreuve.",
    },
    "check": {
        EN: "Show what is wrong with the course, file and line.",
        FR: "Montre ce qui ne va pas dans le cours, fichier et ligne.",
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
        EN: "Print the exam NAME (the final one without a name): papers in papers/, keys in keys/.",
        FR: "Imprime l’épreuve NAME (sans nom, la finale) : sujets dans papers/, corrigés dans "
        "keys/.",
    },
    "seed": {
        EN: "The text that decides the order: the same text, the same paper. Without it, one is "
        "drawn and kept beside the keys.",
        FR: "Le texte qui décide de l’ordre : même texte, même sujet. Sans lui, il en est tiré un, "
        "conservé avec les corrigés.",
    },
    "list": {
        EN: "Name the exams that the course can set.",
        FR: "Nomme les épreuves que le cours permet de composer.",
    },
}
