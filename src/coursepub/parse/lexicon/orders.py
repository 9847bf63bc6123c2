"""Sentences that order, such as `Citer deux usages`, and titles over what is answered in words."""

import re

ORDER = re.compile(
    r"[\s*_]*(?:[^\W\d_]+(?:er|ir|re|ar|ez|ons|n\s+sie)|define|list|explain|describe|give|state|name"
    r"|calculate|compute|write|draw|prove|show|find|determine|identify|discuss|outline|justify|convert"
    r"|translate|solve|sketch|evaluate|summari[sz]e|erkläre|beschreibe|nenne|berechne|zeichne|begründe"
    r"|expli(?:que|ca)|descri(?:ba|be|va)|defin[ae]|calcul[ae]|indi(?:que|ca)|spiega|elenca|cite|compar[ae])\s",
    re.IGNORECASE,
)
APART = re.compile(
    r"(?:questions?|exercices?|réponses?)\s+(?:ouvertes?|r[ée]dactionnelles?|r[ée]dig[ée]e?s?|longues?|libres?"
    r"|(?:à|de)\s+(?:d[ée]velopp|r[ée]flexion|r[ée]daction|r[ée]diger|r[ée]ponse\s+(?:ouverte|longue)))"
    r"|d[ée]veloppements?|r[ée]daction|dissertation|[ée]tudes?\s+de\s+cas|mise\s+en\s+situation"
    r"|exercices|probl[eè]mes?|open(?:[- ]ended)?\s+(?:questions?|response)|essays?|case\s+stud"
    r"|(?:long|free|extended)[- ](?:answers?|response)"
    r"|(?:preguntas|domande|quest[õo]es|respuestas?|rispost[ae]|respostas?)\s+(?:abi?ert|apert|libre|liber|livre"
    r"|larg|lung|long|dissert)\w*|(?:offene|freie)\s+(?:fragen|antwort)"
    r"|(?:分析|设计|設計|开放|開放|[简簡问問论論][答述]|编程|編程|综合|綜合|记述|記述)[题題]|주관식|서술형",
    re.IGNORECASE,
)
"""Titles of sections whose questions are all answered at length."""
BRIEF = re.compile(
    r"(?:questions?|r[ée]ponses?)\s+(?:courtes?|br[eè]ves?)|short[- ](?:answers?|questions?)"
    r"|(?:preguntas|respuestas?|domande|rispost[ae]|quest[õo]es|respostas?)\s+(?:cort|brev|curt)\w*"
    r"|kurze\s+(?:fragen|antworten)|kurzantwort",
    re.IGNORECASE,
)
"""Titles of sections whose questions are all answered in a few words."""


def is_order(text: str) -> bool:
    """Whether a text begins with a verb that says what to do."""
    return ORDER.match(text) is not None
