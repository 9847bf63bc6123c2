"""Help of the options of a training session."""

from coursepub.model.language import Language

FR, EN = Language.FRENCH, Language.ENGLISH

TEXTS = {
    "training-title": {
        EN: "The name of the training session. This option and the next stand in for what "
        "[session] says in coursepub.toml; any of them prints sheets to sign and a job ticket.",
        FR: "Le nom de la session de formation. Cette option et les suivantes remplacent ce que "
        "dit [session] dans coursepub.toml ; chacune fait imprimer feuilles d’émargement et "
        "fiche d’impression.",
    },
    "training-dates": {
        EN: "A day (2026-06-22), or working days from one to another (2026-06-22/2026-06-26); "
        "may be repeated.",
        FR: "Un jour (2026-06-22), ou les jours ouvrés de l’un à l’autre "
        "(2026-06-22/2026-06-26) ; répétable.",
    },
    "training-hours": {
        EN: "The hours of half a day (“9:00-12:30”); once for each half.",
        FR: "Les heures d’une demi-journée (« 9 h 00 – 12 h 30 ») ; une fois pour chacune.",
    },
    "training-place": {EN: "Where the course is taught.", FR: "Le lieu de la formation."},
    "trainer": {EN: "Who teaches, and signs.", FR: "Le formateur, qui signe aussi."},
    "training-headcount": {
        EN: "How many trainees are expected: copies to print, lines to sign.",
        FR: "Combien de stagiaires sont attendus : exemplaires à imprimer, lignes à signer.",
    },
    "training-roster": {
        EN: "A table of names (CSV): each has a line on the sheets to sign.",
        FR: "Une liste de noms (CSV) : chacun a sa ligne sur les feuilles d’émargement.",
    },
    "pdf-a": {
        EN: "Ask for PDF/A-2a, for archives, as well as PDF/UA-1.",
        FR: "Demande aussi le format PDF/A-2a, pour l’archivage, en plus de PDF/UA-1.",
    },
}
