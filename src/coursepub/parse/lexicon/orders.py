"""Sentences that order: `Citer deux usages`, `Donnez un exemple.`, `Explain why …`."""

import re

ORDER = re.compile(
    r"[\s*_]*(?:[^\W\d_]+(?:er|ir|re|ar|ez|ons|n\s+sie)|define|list|explain|describe|give|state|name"
    r"|calculate|compute|write|draw|prove|show|find|determine|identify|discuss|outline|justify|convert"
    r"|translate|solve|sketch|evaluate|summari[sz]e|erkläre|beschreibe|nenne|berechne|zeichne|begründe"
    r"|expli(?:que|ca)|descri(?:ba|be|va)|defin[ae]|calcul[ae]|indi(?:que|ca)|spiega|elenca|cite|compar[ae])\s",
    re.IGNORECASE,
)


def is_order(text: str) -> bool:
    """Whether a text begins with a verb that says what to do."""
    return ORDER.match(text) is not None
