"""Help of everything that has to do with seals."""

from coursepub.model.language import Language

FR, EN = Language.FRENCH, Language.ENGLISH

TEXTS = {
    "seal": {
        EN: "Seal the keys: nobody reads them before they are opened, each paper bears their code.",
        FR: "Met les corrigés sous scellé : personne ne les lit avant l’ouverture, chaque sujet en "
        "porte le code.",
    },
    "official": {
        EN: "Seal, and refuse a seed that can be guessed.",
        FR: "Met sous scellé, et refuse une graine qui se devine.",
    },
    "slip": {
        EN: "Write the opening code (or the cards) as a PDF to print and delete, outside the "
        "output folder.",
        FR: "Écrit le code d’ouverture (ou les cartes) en PDF à imprimer puis supprimer, hors du "
        "dossier de sortie.",
    },
    "cards": {
        EN: "Cut the opening code over cards, such as 2-of-3: any two of three open.",
        FR: "Découpe le code d’ouverture en cartes, par exemple 2-of-3 : deux sur trois ouvrent.",
    },
    "officer": {
        EN: "Seal for the age or SSH public key in FILE instead of a code (may be repeated).",
        FR: "Scelle pour la clé publique age ou SSH de FILE au lieu d’un code (peut se répéter).",
    },
    "exam-date": {
        EN: "When the seal may be opened, as labels and receipt print it; else the end of the "
        "sitting.",
        FR: "Quand le scellé peut s’ouvrir, tel que l’impriment étiquettes et bordereaux ; sinon "
        "la fin de l’épreuve.",
    },
    "replaces": {
        EN: "The number of the seal that this one stands in for.",
        FR: "Le numéro du scellé que celui-ci remplace.",
    },
    "key": {
        EN: "Open sealed keys, and check them.",
        FR: "Ouvre les corrigés sous scellé, et les vérifie.",
    },
    "key-open": {
        EN: "Open a sealed key: checks first, then asks for the code, then writes its documents.",
        FR: "Ouvre un corrigé sous scellé : vérifie, puis demande le code, puis écrit ses "
        "documents.",
    },
    "key-verify": {
        EN: "Check a seal or a receipt against papers and published keys; needs no secret.",
        FR: "Vérifie un scellé ou un bordereau avec des sujets et des corrigés publiés ; ne "
        "demande aucun secret.",
    },
    "key-inspect": {
        EN: "Show what a seal says of itself, without opening it.",
        FR: "Montre ce qu’un scellé dit de lui-même, sans l’ouvrir.",
    },
    "key-rehearse": {
        EN: "Practise the whole opening on an exam made up for it.",
        FR: "Exerce toute l’ouverture sur une épreuve inventée.",
    },
    "key-reseal": {
        EN: "Lock a seal anew for somebody else; what is inside stays as it was.",
        FR: "Ferme à nouveau un scellé pour quelqu’un d’autre ; son contenu ne change pas.",
    },
    "key-minutes": {
        EN: "Print the minutes of opening to sign, from the log.",
        FR: "Imprime le procès-verbal d’ouverture à signer, d’après le journal.",
    },
    "key-dossier": {
        EN: "Put seal, receipt, log, minutes and verification into one ZIP.",
        FR: "Réunit scellé, bordereau, journal, procès-verbal et vérification dans un ZIP.",
    },
    "paper": {
        EN: "A paper to compare: its PDF or scan, or the seal code at its foot (may be repeated).",
        FR: "Un sujet à comparer : son PDF ou sa numérisation, ou le code de scellé de son pied "
        "de page (peut se répéter).",
    },
    "receipt": {
        EN: "The receipt as it was announced before the exam.",
        FR: "Le bordereau de scellement tel qu’il a été annoncé avant l’épreuve.",
    },
    "identity": {
        EN: "An officer's secret key, of age or SSH (may be repeated).",
        FR: "La clé secrète d’un responsable, age ou SSH (peut se répéter).",
    },
    "published-key": {
        EN: "A published key (fixed/PAPER.key.json) to check (may be repeated).",
        FR: "Un corrigé publié (fixed/SUJET.key.json) à vérifier (peut se répéter).",
    },
    "open-output": {
        EN: "Where the documents go; by default EXAM-opened beside the seal.",
        FR: "Où vont les documents ; sinon EPREUVE-opened à côté du scellé.",
    },
    "log": {
        EN: "The log of openings; by default EXAM.opening-log.jsonl beside the seal.",
        FR: "Le journal des ouvertures ; sinon EPREUVE.opening-log.jsonl à côté du scellé.",
    },
    "by": {
        EN: "Who does it, for the log and the minutes; asked for at a terminal.",
        FR: "Qui le fait, pour le journal et le procès-verbal ; demandé au terminal.",
    },
    "witness": {
        EN: "Who watches, for the log and the minutes; asked for at a terminal.",
        FR: "Qui est témoin, pour le journal et le procès-verbal ; demandé au terminal.",
    },
    "reseal-output": {
        EN: "The new sealed file; by default EXAM-resealed.sealed beside the former.",
        FR: "Le nouveau fichier scellé ; sinon EPREUVE-resealed.sealed à côté de l’ancien.",
    },
    "file-output": {
        EN: "The file to write; by default beside the seal.",
        FR: "Le fichier à écrire ; sinon à côté du scellé.",
    },
    "rehearse-output": {
        EN: "The folder of the rehearsal.",
        FR: "Le dossier de la répétition.",
    },
}
