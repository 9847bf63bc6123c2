"""Titles over answers, in the languages of public banks."""

import re

from coursepub.parse.lexicon.words import ANSWER, SIGNS

TITLE = re.compile(
    r"corrig|r[ée]ponses?\b|answers?\b|solutions?\b|\bkeys?\b|l[öo]sung|antwort|correction|"
    r"\bexplanations\b|\bexplications\b|explicaciones|explica[cç][õo]es|erkl[äa]rungen|spiegazioni|解析|"
    rf"(?<!\w)(?!correct\b|option|svar\b)(?:{ANSWER})(?!\w)|(?:{SIGNS})",
    re.IGNORECASE,
)
KIND_OF_ANSWER = re.compile(
    r"(?:questions?\s+(?:à|avec|with)\s+)?r[ée]ponses?\s+(?:tr[eè]s\s+)?(?:courtes?|longues?|libres?|ouvertes?"
    r"|br[eè]ves?|multiples?|uniques?|r[ée]dig[ée]+s?)"
    r"|(?:short|long|free|open|multiple|single|written|brief|extended)[- ](?:answers?|responses?)"
    r"|(?:respuestas?|respostas?|rispost[ae])\s+(?:cort[ao]s?|curt[ao]s?|brev[ei]s?|ab(?:i?ert[ao]s?)|apert[ae]"
    r"|libres?|livres?|liber[ae]|larg[ao]s?|long[ao]s?|lung(?:a|he)|m[úu]ltiples?|multipl[ae]|[úu]nicas?)"
    r"|(?:offene|freie|kurze|lange)\s+antworten|\w+antworten\b"
    r"|[简簡问問解论論]答[题題]|[단서]답형",
    re.IGNORECASE,
)
"""What titles say of questions: that they are answered at length, or by a word."""


def titles_answers(text: str) -> bool:
    """Whether a title stands over answers, and over no questions of that kind of answer."""
    return TITLE.search(KIND_OF_ANSWER.sub(" ", text)) is not None
