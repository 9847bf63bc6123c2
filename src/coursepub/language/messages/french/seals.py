"""Ce que coursepub dit des scellés en français : des phrases simples, et la suite à donner."""

from collections.abc import Mapping

from coursepub.model.errors import Problem

PROBLEMS: Mapping[Problem, str] = {
    Problem.CANNOT_READ: "{path} ne peut pas être lu : {reason}",
    Problem.OUT_EXISTS: (
        "{path} existe déjà et n’est pas remplacé. Choisissez un autre endroit avec -o, ou "
        "déplacez-le d’abord."
    ),
    Problem.NO_PLACE_TO_OPEN: (
        "Rien ne peut être écrit dans {folder} : {reason}. Copiez le fichier scellé dans un "
        "dossier à vous et ouvrez-le là, ou donnez -o DOSSIER et --log FICHIER. Rien n’a été "
        "ouvert."
    ),
    Problem.NO_PLACE_FOR_CODE: (
        "Il n’y a pas d’écran où montrer le code d’ouverture ; rien n’a été écrit. Donnez --slip "
        "FICHIER (imprimez-le, puis supprimez-le) ou --officer CLÉ."
    ),
    Problem.CODE_NOT_COPIED: (
        "Ce qui a été saisi n’est pas le code affiché ; rien n’a été écrit. Recommencez, et "
        "recopiez le code sur papier avant de continuer."
    ),
    Problem.SLIP_IN_OUTPUT: (
        "{path} se trouve dans le dossier du scellé lui-même : qui prendrait le dossier pourrait "
        "l’ouvrir. Donnez à --slip un endroit hors de {folder}. Rien n’a été écrit."
    ),
    Problem.SEED_GUESSABLE: (
        "Cette graine se devine, et qui possède la banque de questions pourrait en déduire le "
        "corrigé. Pour une épreuve officielle, omettez --seed : une graine secrète est tirée et "
        "conservée dans le scellé."
    ),
    Problem.BAD_CARDS: (
        "« {text} » n’est pas une façon de découper un code. Écrivez par exemple 2-of-3 (jusqu’à "
        "4-of-4)."
    ),
    Problem.BAD_RECIPIENT: (
        "« {text} » n’est pas une clé publique age ou SSH (ed25519, RSA). Demandez au responsable "
        "sa clé publique : le fichier en .pub, ou la ligne qui commence par age1."
    ),
    Problem.BAD_IDENTITY: (
        "Ce fichier de clé n’est ni d’age ni de SSH (ed25519, RSA), ou une phrase secrète le "
        "protège. Donnez la clé secrète avec -i ; une clé SSH protégée doit d’abord être "
        "déverrouillée."
    ),
    Problem.NEED_KEY: (
        "Ce scellé s’ouvre avec le fichier de clé d’un responsable : donnez-le avec -i FICHIER."
    ),
    Problem.NOT_A_SEAL: (
        "Ce fichier n’est pas un corrigé sous scellé. Le fichier scellé se termine par .sealed ; "
        "cherchez-le à côté du bordereau de scellement, ou sur la copie de sûreté."
    ),
    Problem.DAMAGED: (
        "Le fichier scellé est abîmé ou incomplet. Reprenez-le depuis la copie de sûreté ; le code "
        "d’ouverture n’est pas en cause. Rien n’a été ouvert."
    ),
    Problem.NEWER_SEAL: (
        "Le scellé a été fait par un coursepub plus récent (format {format}). Mettez coursepub à "
        "jour, puis ouvrez-le."
    ),
    Problem.CODE_LENGTH: (
        "Le code compte {groups} groupes de 5 signes, soit {needed} ; {typed} ont été saisis. "
        "Saisissez à nouveau tous les groupes. Rien n’a été ouvert."
    ),
    Problem.CODE_TYPO: (
        "Le groupe {number} ({group}) est mal saisi. Comparez-le à votre papier et saisissez "
        "tout à nouveau. Rien n’a été ouvert."
    ),
    Problem.WRONG_CODE: (
        "Le code est bien saisi mais n’ouvre pas ce scellé : c’est celui d’une autre épreuve ou "
        "d’un autre tirage. Comparez le numéro de scellé du bordereau à celui qu’affiche "
        "`coursepub key inspect`. Rien n’a été ouvert."
    ),
    Problem.UNKNOWN_CARD: (
        "Il n’y a pas de carte « {card} » pour ce scellé ; ses cartes sont {known}. Saisissez la "
        "lettre de la carte, puis ses groupes."
    ),
    Problem.CARDS_MISSING: (
        "Il faut {needed} cartes différentes, {given} données. Appelez la personne qui garde une "
        "autre carte. Rien n’a été ouvert."
    ),
    Problem.CARDS_DISAGREE: (
        "Les cartes {first} et {second} ne vont pas ensemble, ou l’une a été mal recopiée. "
        "Comparez leurs numéros de scellé. Rien n’a été ouvert."
    ),
    Problem.WRONG_KEY: (
        "Ce fichier de clé n’ouvre pas le scellé : il a été scellé pour quelqu’un d’autre, ou pour "
        "une clé ancienne. Appelez le responsable nommé au bordereau. Rien n’a été ouvert."
    ),
    Problem.NOT_A_RECEIPT: (
        "Ce n’est pas un bordereau de scellement tel que coursepub l’écrit, ou il a été modifié. "
        "Reprenez-le là où il a été publié."
    ),
    Problem.BAD_PAPER: (
        "Le sujet n’est pas un PDF lisible. Saisissez plutôt le code de scellé de son pied de page."
    ),
    Problem.NO_SEAL_CODE: (
        "Aucun code de scellé n’est lisible sur ce sujet. Saisissez celui de son pied de page, ou "
        "numérisez sa dernière page à 200 points par pouce ou plus."
    ),
    Problem.SEAL_CODE_LENGTH: (
        "Le code de scellé au pied d’un sujet compte {needed} signes ; {typed} ont été saisis. "
        "Saisissez-les tous, ou donnez le sujet en PDF."
    ),
    Problem.PAPER_MISMATCH: (
        "STOP. Le code {code} de ce sujet n’est pas dans le scellé {seal} ({exam}) : le sujet ou "
        "le scellé a été remplacé, ou ils sont de deux tirages. N’utilisez pas ce corrigé. "
        "Gardez le fichier, c’est une preuve, et appelez l’auteur."
    ),
    Problem.PAPER_ALTERED: (
        "STOP. Le sujet porte le code de {papers}, mais le fichier n’est pas celui qui a été "
        "scellé : il a été modifié depuis. Gardez-le, c’est une preuve. (Pour une numérisation "
        "avec texte reconnu, saisissez plutôt le code.)"
    ),
    Problem.WRONG_PAPER: "Le sujet montré est {shown}, non {paper}. Apportez le bon.",
    Problem.KEY_SWAPPED: (
        "STOP. Le corrigé du sujet {paper} n’est pas celui que le sujet annonçait : il a été "
        "changé après le scellement. N’utilisez pas ce corrigé. Gardez le fichier, c’est une "
        "preuve, et appelez l’auteur."
    ),
    Problem.RECEIPT_FORGED: (
        "STOP. Le bordereau de ce fichier dit autre chose que ce qui a été scellé : il a été "
        "réécrit. Gardez le fichier, c’est une preuve, et appelez l’auteur."
    ),
    Problem.SEAL_REPLACED: (
        "STOP. C’est le scellé {seal}, et non ce qui a été annoncé ({announced}) : le fichier "
        "scellé a été remplacé. Gardez-le, c’est une preuve, et demandez celui qui a été annoncé."
    ),
    Problem.PAPER_LEAKS: (
        "{file} révélerait quelque chose : {what}. Rien n’a été écrit. C’est un défaut de l’outil "
        "ou d’un gabarit : signalez-le."
    ),
    Problem.LOG_EDITED: (
        "Le journal des ouvertures a été modifié à la ligne {line}. Gardez-le, c’est une preuve, "
        "et donnez un autre fichier avec --log. Rien n’a été ouvert."
    ),
}

TERMINAL: Mapping[str, str] = {
    "seal-copy": (
        "Recopiez ceci sur papier maintenant. Il est montré une seule fois et n’est conservé "
        "nulle part.\n\n  {exam}, scellé {seal}\n\n{cards}\n\n"
    ),
    "seal-card": "  carte {card} :  {text}",
    "seal-code": "  code d’ouverture :  {text}",
    "seal-copied": "Appuyez sur Entrée quand c’est recopié ; l’écran est alors effacé",
    "seal-back": "Saisissez à votre tour le code d’ouverture, depuis votre papier",
    "seal-card-back": "Saisissez à votre tour la carte {card}, depuis son papier",
    "seal-again": "{problem} Encore une fois :",
    "seal-made": "Corrigé sous scellé : {path} (scellé {seal})",
    "seal-receipt": "Bordereau de scellement, à afficher ou à envoyer avant l’épreuve : {path}",
    "seal-labels": "Étiquettes d’enveloppe à imprimer et à découper : {path}",
    "seal-rooms": "Listes d’émargement et places, qui nomment les candidats : {path}",
    "again-same": "Les sujets de {path} sont, octet pour octet, ceux qui ont été scellés.",
    "again-other": (
        "Les sujets de {path} demandent la même chose et portent les mêmes codes, mais ne sont pas "
        "octet pour octet ceux qui ont été scellés : une autre version du programme ou d’un "
        "gabarit les a faits."
    ),
    "seal-slip": (
        "Bordereau d’ouverture : {path}\n"
        "Imprimez-le, enfermez-le dans une enveloppe, puis supprimez le fichier."
    ),
    "seal-sources": (
        "Les fichiers de réponses du cours lui-même restent lisibles où ils sont : {folder}. Le "
        "scellé protège ce tirage, non la banque."
    ),
    "seal-guessable": (
        "Avertissement [seed-guessable] : cette graine se devine. Convient pour s’entraîner ; pour "
        "une vraie épreuve, omettez --seed."
    ),
    "seal-interrupted": (
        "Le passage précédent a été interrompu. N’utilisez ni ses sujets ni son bordereau "
        "d’ouverture : peut-être que rien n’ouvre son scellé. Ce qui est fait maintenant est "
        "complet."
    ),
    "ask-paper": (
        "Prenez un sujet imprimé de la pile. Les 16 signes qui suivent « Code de scellé » au pied "
        "d’une page (Entrée sans rien : sans comparer)"
    ),
    "paper-unknown": (
        "{code} n’est le code d’aucun sujet de ce scellé. Relisez-le sur le sujet : un signe mal "
        "tapé suffit. Encore une fois :"
    ),
    "ask-by": "Votre nom, pour le procès-verbal (Entrée : à écrire à la main)",
    "ask-witness": "Nom du témoin (Entrée : à écrire à la main)",
    "ask-code": "Code d’ouverture de {exam} (scellé {seal})",
    "ask-card": "Une carte de {exam} (scellé {seal}) : sa lettre, puis ses groupes",
    "card-read": "Carte {card} bien saisie. Il en faut encore {more}.",
    "opened": "Le scellé {seal} de {exam} est ouvert ; ses documents sont dans {path}",
    "opened-checked": "Le corrigé est celui qu’annonçait le sujet {papers}.",
    "opened-unchecked": (
        "NON comparé à un sujet imprimé. Avant toute correction : coursepub key verify {file} "
        "--paper SUJET"
    ),
    "opened-minutes": (
        "Corrigés et grilles de correction dans keys/. Après l’épreuve, publiez fixed/ ; ne "
        "publiez jamais seal.json.\n"
        "Procès-verbal à signer : coursepub key minutes {file}\n"
        "Signes à y retrouver, qui prouvent que le journal n’a pas changé :\n  {hash}"
    ),
    "intact": "Le fichier scellé est entier : scellé {seal}, {exam}.",
    "receipt-read": "Le bordereau est tel que coursepub l’a écrit : scellé {seal}, {exam}.",
    "announced": "C’est bien le scellé qui a été annoncé.",
    "relocked": (
        "Il a été fermé à nouveau depuis (key reseal), et le journal doit le dire. Son contenu est "
        "celui qui a été annoncé."
    ),
    "unannounced": "Non comparé à un bordereau annoncé (--receipt FICHIER).",
    "paper-belongs": "Le sujet {paper} appartient à ce scellé (code {code}).",
    "file-shown": (
        "C’est un fichier qui a été comparé, non un sujet imprimé : qui pouvait remplacer le "
        "scellé pouvait le remplacer aussi. Saisissez également le code au pied d’un sujet imprimé "
        "(--paper CODE)."
    ),
    "no-paper-shown": "Non comparé à un sujet imprimé (--paper PDF-OU-CODE).",
    "key-fits": "Le corrigé du sujet {paper} est celui qui a été fixé avant l’épreuve.",
    "inspect-exam": "Épreuve : {exam}  {title}",
    "inspect-seal": "Scellé : {seal}",
    "inspect-date": "Ouverture prévue : {date}",
    "inspect-replaces": "Remplace le scellé : {seal}",
    "inspect-opens-code": "S’ouvre avec : un code d’ouverture (sur le bordereau d’ouverture)",
    "inspect-opens-cards": "S’ouvre avec : {need} cartes sur {of}, n’importe lesquelles",
    "inspect-opens-keys": "S’ouvre avec : le fichier de clé d’un responsable ({of} en tout)",
    "inspect-papers": "Sujets ({count}) et leurs codes de scellé :",
    "inspect-hint": "Rien n’a été ouvert.",
    "resealed": (
        "Fermé à nouveau : {path}. Les documents qu’il contient sont inchangés ; détruisez "
        "l’ancien bordereau d’ouverture."
    ),
    "minutes-made": "Procès-verbal à signer : {path}",
    "minutes-unopened": (
        "Le journal n’a pas encore d’ouverture de ce scellé : le procès-verbal a des lignes vides."
    ),
    "dossier-made": "Dossier : {path}",
    "rehearse-title": "Répétition d’une ouverture",
    "rehearse-start": (
        "RÉPÉTITION. Chaque étape est réelle, sauf l’épreuve : rien n’est secret ici. "
        "Dossier : {path}"
    ),
    "rehearse-1": (
        "1. Une épreuve a été scellée. Le code d’ouverture s’affiche comme le jour de l’impression."
    ),
    "rehearse-2": "2. Le jour de l’épreuve. D’abord comparer le sujet et le scellé, sans ouvrir.",
    "rehearse-paper": "Le pied du sujet porte : {code}\nSaisissez ce code de scellé",
    "rehearse-3": "3. Ouvrez maintenant le scellé.",
    "rehearse-4": (
        "4. Les documents sont dans {path}.\n"
        "Signes à retrouver sur le procès-verbal, qui prouvent que le journal n’a pas changé :\n"
        "  {hash}"
    ),
    "rehearse-5": "5. Le procès-verbal à imprimer et à signer : {path}",
    "rehearse-done": (
        "La répétition est terminée. Supprimez {path} quand vous voulez. Le jour venu :\n"
        "  coursepub key open EPREUVE.sealed        demande tout ce qu’il faut\n"
        "  coursepub key minutes EPREUVE.sealed     imprime ce que vous signez tous deux"
    ),
}
