"""Sentences that order: `Citer deux usages`, `Donnez un exemple.`, `Explain why …`."""

import re

ORDER = re.compile(
    r"[\s*_]*(?:[A-ZÉÈ][^\W\d_]+(?:er|ir|re|ez|ons)"
    r"|define|list|explain|describe|give|state|name|compare|calculate|compute|write|draw|prove|show|find"
    r"|determine|identify|discuss|outline|justify|translate|convert|solve|sketch|evaluate|summari[sz]e"
    r"|[^\W\d_]+n\s+sie|erkläre|beschreibe|nenne|berechne|zeichne|begründe"
    r"|[^\W\d_]+(?:ar|er|ir)|expli(?:que|ca)|descri(?:ba|be|va|va)|defin[ae]|calcul[ae]|indi(?:que|ca)"
    r"|spiega|elenca|cite|d[êe]|compar[ae])\s",
    re.IGNORECASE,
)


def is_order(text: str) -> bool:
    """Whether a text begins with a verb that says what to do."""
    return ORDER.match(text) is not None
