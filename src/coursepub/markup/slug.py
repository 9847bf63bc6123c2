"""Names of files and anchors, made from titles."""

import re
import unicodedata
from functools import lru_cache


@lru_cache(maxsize=1 << 12)  # every item asks it of its section
def slug(text: str) -> str:
    """`text` in lower-case ASCII letters, digits and single hyphens; "" if nothing is left."""
    spelled = text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("ß", "ss")
    plain = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
