"""Problèmes des épreuves et des listes de candidats, en français."""

from collections.abc import Mapping

from coursepub.model.diagnostic import Code

DIAGNOSTICS: Mapping[Code, tuple[str, str]] = {
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
    Code.ROSTER_NAMES: (
        "la liste ne nomme aucun stagiaire : les feuilles d’émargement ont des lignes vides",
        "intitulez une colonne « Nom » ou « Nom et prénom », et donnez une ligne à chacun",
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
        "« {text} » n’est pas un aménagement connu ici ; rien n’est imprimé, pour que personne ne "
        "soit privé de ce qui lui est accordé",
        "temps : « oui », « tiers-temps », « 1/3 », « 50 % » ; sujet : « gros caractères » ; "
        "salle : « ordinateur », « secrétaire », « lecteur », « salle à part », « pauses » ; ou "
        "laissez la case vide",
    ),
    Code.ROSTER_ARRANGEMENT: (
        "« {text} » ne change rien au sujet : c’est à la salle d’y pourvoir",
        "prévenez les surveillants ; un temps majoré s’écrit « 1/3 » ou « 50 % », à côté",
    ),
    Code.SMALL_NAME: (
        "le nom du candidat {number} est si long qu’il s’imprime en {size} pt",
        "abrégez-le dans la liste, si besoin, à ce que porte la pièce d’identité",
    ),
    Code.ROSTER_COLUMN: (
        "la colonne « {name} » n’est pas utilisée",
        "laissez-la, ou intitulez-la d’un mot connu, comme « Salle » ou « Place »",
    ),
}
