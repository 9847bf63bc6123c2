"""Fixed words of the labels of envelopes."""

from dataclasses import dataclass

from coursepub.model.language import Language


@dataclass(frozen=True, slots=True)
class EnvelopeWords:
    """What a label says of what an envelope holds, and by whom it is closed and opened."""

    label: str
    label_slip: str
    label_key: str
    label_papers: str
    holds_slip: str
    holds_card: str
    holds_key: str
    holds_papers: str
    holds_paper: str
    not_before_start: str
    room: str
    prepared: str
    the_day: str
    opened_by: str
    across: str


FRENCH = EnvelopeWords(
    label="Étiquettes d’enveloppe",
    label_slip="Code d’ouverture",
    label_key="Corrigé scellé",
    label_papers="Sujets",
    holds_slip="1 bordereau d’ouverture du corrigé",
    holds_card="1 carte d’ouverture du corrigé",
    holds_key="1 copie du fichier {exam}.sealed, 1 bordereau de scellement",
    holds_papers="{count} sujets",
    holds_paper="1 sujet",
    not_before_start="Ne pas ouvrir avant le début de l’épreuve",
    room="Salle",
    prepared="Préparée par",
    the_day="le",
    opened_by="Ouverte par",
    across="Signature en travers du rabat",
)

ENGLISH = EnvelopeWords(
    label="Envelope labels",
    label_slip="Opening code",
    label_key="Sealed key",
    label_papers="Papers",
    holds_slip="1 opening slip of the answer key",
    holds_card="1 opening card of the answer key",
    holds_key="1 copy of the file {exam}.sealed, 1 seal receipt",
    holds_papers="{count} papers",
    holds_paper="1 paper",
    not_before_start="Do not open before the exam begins",
    room="Room",
    prepared="Prepared by",
    the_day="on",
    opened_by="Opened by",
    across="Signature across the flap",
)

ENVELOPES = {Language.FRENCH: FRENCH, Language.ENGLISH: ENGLISH}
