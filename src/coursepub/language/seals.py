"""Fixed words of an office's documents on seals."""

from dataclasses import dataclass

from coursepub.model.language import Language


@dataclass(frozen=True, slots=True)
class SealWords:
    """Everything that a slip, a label, a receipt page or minutes say by themselves."""

    confidential: str
    by_hand: str
    slip: str
    card_slip: str
    do_not_open: str
    do_not_open_yet: str
    group: str
    signs_used: str
    how: str
    steps: tuple[str, ...]
    steps_cards: tuple[str, ...]
    expected: str
    seal: str
    exam: str
    paper: str
    seal_code: str
    more_papers: str
    opened_on: str
    at_time: str
    hours: str
    intact: str
    yes: str
    no: str
    officer: str
    witness: str
    card: str
    of_cards: str
    delete_file: str
    label_of_seal: str
    receipt: str
    receipt_intro: str
    date: str
    replaces: str
    papers: str
    first_signs: str
    opens: str
    opens_code: str
    opens_cards: str
    opens_key: str
    opens_keys: str
    digest_receipt: str
    digest_payload: str
    digest_content: str
    posted: str
    author: str
    office: str
    minutes: str
    minutes_intro: str
    events: str
    when: str
    what: str
    who: str
    no_event: str
    last_hash: str
    findings: tuple[str, ...]
    remarks: str
    event_names: tuple[tuple[str, str], ...]
    reasons: tuple[tuple[str, str], ...]
    compared: str
    not_compared: str
    rehearsal: str
    rehearsal_note: str
    block_title: str
    block_text: str


FRENCH = SealWords(
    confidential="CONFIDENTIEL",
    by_hand="À remettre en main propre",
    slip="Bordereau d’ouverture du corrigé",
    card_slip="Carte d’ouverture du corrigé",
    do_not_open="Ne pas ouvrir avant le {date}",
    do_not_open_yet="Ne pas ouvrir avant la fin de l’épreuve",
    group="Groupe {number}",
    signs_used=(
        "Signes employés : chiffres et lettres majuscules, sauf I, L, O et U. Le dernier signe de "
        "chaque groupe révèle une erreur de saisie."
    ),
    how="Marche à suivre",
    steps=(
        "Vérifiez que l’enveloppe est intacte et que le numéro de scellé est celui du bordereau "
        "de scellement.",
        "Prenez un sujet imprimé de la pile : les 16 signes au pied de ses pages seront demandés.",
        "À l’heure fixée, devant témoin, dans un terminal ouvert sur le dossier du fichier scellé, "
        "tapez `coursepub key open {exam}.sealed` et répondez aux questions.",
        "Si un message commence par STOP, n’utilisez pas le corrigé, gardez le fichier et "
        "prévenez l’auteur.",
        "Imprimez et signez le procès-verbal : `coursepub key minutes {exam}.sealed`",
    ),
    steps_cards=(
        "Vérifiez que l’enveloppe est intacte et que le numéro de scellé est celui du bordereau "
        "de scellement.",
        "Réunissez {need} cartes sur {of}, et un sujet imprimé de la pile.",
        "Dans un terminal ouvert sur le dossier du fichier scellé, tapez "
        "`coursepub key open {exam}.sealed` ; chacun saisit sa carte : lettre, puis groupes.",
        "Si un message commence par STOP, n’utilisez pas le corrigé, gardez le fichier et "
        "prévenez l’auteur.",
    ),
    expected="Codes de scellé attendus",
    seal="Scellé",
    exam="Épreuve",
    paper="Sujet",
    seal_code="Code de scellé",
    more_papers="et {count} autres : voir le bordereau de scellement",
    opened_on="Ouvert le",
    at_time="à",
    hours="h",
    intact="Enveloppe intacte",
    yes="oui",
    no="non",
    officer="Responsable de l’ouverture : nom, signature",
    witness="Témoin : nom, signature",
    card="Carte {name}",
    of_cards="{need} cartes sur {of} ouvrent le scellé ; une seule ne révèle rien.",
    delete_file="Imprimer, mettre sous enveloppe, puis supprimer ce fichier.",
    label_of_seal="Scellé n° {seal}",
    receipt="Bordereau de scellement",
    receipt_intro=(
        "Le corrigé de cette épreuve a été fixé et scellé avant l’épreuve. Chaque sujet imprime "
        "l’un des codes ci-dessous : il ne révèle aucune réponse, et permet à chacun de vérifier "
        "ensuite que le corrigé publié est bien celui-ci."
    ),
    date="Ouverture prévue",
    replaces="Remplace le scellé",
    papers="Sujets",
    first_signs=(
        "Les seize premiers signes de chaque code, comme au bas des pages ; les codes entiers sont "
        "dans le fichier receipt.json, dont l’empreinte est ci-dessus."
    ),
    opens="S’ouvre avec",
    opens_code="un code d’ouverture",
    opens_cards="{need} cartes sur {of}",
    opens_key="la clé d’un responsable",
    opens_keys="la clé d’un de {of} responsables",
    digest_receipt="Empreinte SHA-256 du fichier receipt.json",
    digest_payload="Empreinte SHA-256 du contenu scellé",
    digest_content="Empreinte SHA-256 des énoncés",
    posted="Affiché ou envoyé le",
    author="Auteur : nom, signature",
    office="Service des examens : nom, signature",
    minutes="Procès-verbal d’ouverture",
    minutes_intro="Ouverture du corrigé sous scellé de l’épreuve, d’après le journal.",
    events="Journal",
    when="Date et heure",
    what="Fait",
    who="Par qui",
    no_event="Aucune ouverture au journal.",
    last_hash="Dernière empreinte du journal",
    findings=(
        "Enveloppe du code intacte",
        "Scellé identique à celui du bordereau annoncé",
        "Code de scellé d’un sujet imprimé comparé",
        "Corrigé remis aux correcteurs",
    ),
    remarks="Observations (écrivez « Néant » s’il n’y en a pas)",
    event_names=(
        ("opened", "Scellé ouvert"),
        ("refused", "Ouverture refusée : {reason}"),
        ("resealed", "Fermé à nouveau pour d’autres"),
    ),
    reasons=(
        ("wrong-code", "code d’un autre scellé"),
        ("wrong-key", "clé d’un autre scellé"),
        ("damaged", "fichier abîmé"),
        ("receipt-forged", "STOP, bordereau réécrit"),
        ("key-swapped", "STOP, corrigé remplacé"),
    ),
    compared="comparé au sujet {papers}",
    not_compared="non comparé à un sujet",
    rehearsal="RÉPÉTITION",
    rehearsal_note="Ne pas utiliser pour une épreuve",
    block_title="Code de scellé du corrigé",
    block_text=(
        "Le corrigé de ce sujet a été fixé avant l’épreuve. Ce code ne révèle aucune réponse ; il "
        "permet de vérifier le corrigé publié."
    ),
)

ENGLISH = SealWords(
    confidential="CONFIDENTIAL",
    by_hand="To be handed over in person",
    slip="Opening slip of the answer key",
    card_slip="Opening card of the answer key",
    do_not_open="Do not open before {date}",
    do_not_open_yet="Do not open before the end of the exam",
    group="Group {number}",
    signs_used=(
        "Signs used: digits and capital letters, except I, L, O and U. The last sign of each group "
        "reveals a typing error."
    ),
    how="What to do",
    steps=(
        "Check that the envelope is intact and that the seal number is that of the receipt.",
        "Take one printed paper of the pile: the 16 signs at the foot of its pages are asked for.",
        "At the set time, with a witness, in a terminal opened on the folder of the sealed file, "
        "type `coursepub key open {exam}.sealed` and answer its questions.",
        "If a message begins with STOP, do not use the key, keep the file and tell the author.",
        "Print and sign the minutes: `coursepub key minutes {exam}.sealed`",
    ),
    steps_cards=(
        "Check that the envelope is intact and that the seal number is that of the receipt.",
        "Bring together {need} of {of} cards, and one printed paper of the pile.",
        "In a terminal opened on the folder of the sealed file, type "
        "`coursepub key open {exam}.sealed`; everybody types their own card: letter, then groups.",
        "If a message begins with STOP, do not use the key, keep the file and tell the author.",
    ),
    expected="Expected seal codes",
    seal="Seal",
    exam="Exam",
    paper="Paper",
    seal_code="Seal code",
    more_papers="and {count} more: see the receipt",
    opened_on="Opened on",
    at_time="at",
    hours=":",
    intact="Envelope intact",
    yes="yes",
    no="no",
    officer="Opening officer: name, signature",
    witness="Witness: name, signature",
    card="Card {name}",
    of_cards="Any {need} of {of} cards open the seal; one alone reveals nothing.",
    delete_file="Print, close in an envelope, then delete this file.",
    label_of_seal="Seal no. {seal}",
    receipt="Seal receipt",
    receipt_intro=(
        "The answer key of this exam was fixed and sealed before the exam. Every paper prints one "
        "of the codes below: it reveals no answer, and lets anybody check afterwards that the "
        "published key is this one."
    ),
    date="To be opened on",
    replaces="Replaces seal",
    papers="Papers",
    first_signs=(
        "The first sixteen signs of each code, as at the foot of every page; the whole codes are "
        "in the file receipt.json, whose SHA-256 is above."
    ),
    opens="Opens with",
    opens_code="an opening code",
    opens_cards="any {need} of {of} cards",
    opens_key="the key of an officer",
    opens_keys="the key of one of {of} officers",
    digest_receipt="SHA-256 of the file receipt.json",
    digest_payload="SHA-256 of what is sealed",
    digest_content="SHA-256 of what is asked",
    posted="Posted or sent on",
    author="Author: name, signature",
    office="Exam office: name, signature",
    minutes="Minutes of opening",
    minutes_intro="Opening of the sealed answer key of the exam, from the log.",
    events="Log",
    when="Date and time",
    what="What happened",
    who="By whom",
    no_event="The log has no opening.",
    last_hash="Last hash of the log",
    findings=(
        "Envelope of the code intact",
        "Seal identical to that of the announced receipt",
        "Seal code of a printed paper compared",
        "Key handed to the markers",
    ),
    remarks="Remarks (write “None” if there are none)",
    event_names=(
        ("opened", "Seal opened"),
        ("refused", "Opening refused: {reason}"),
        ("resealed", "Locked anew for others"),
    ),
    reasons=(
        ("wrong-code", "code of another seal"),
        ("wrong-key", "key of another seal"),
        ("damaged", "damaged file"),
        ("receipt-forged", "STOP, receipt rewritten"),
        ("key-swapped", "STOP, key replaced"),
    ),
    compared="compared with paper {papers}",
    not_compared="not compared with a paper",
    rehearsal="REHEARSAL",
    rehearsal_note="Not to be used for an exam",
    block_title="Answer key seal code",
    block_text=(
        "The key of this paper was fixed before the exam. This code reveals no answer; it lets "
        "anybody check the published key."
    ),
)

WORDS = {Language.FRENCH: FRENCH, Language.ENGLISH: ENGLISH}
