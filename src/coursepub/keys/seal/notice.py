"""`LISEZ-MOI.txt`, inside every seal: how to open it, with coursepub or with age alone."""

from coursepub.keys.seal.cards import PART, held_parts
from coursepub.language.seal_notice import LINE_OF_CARD, NOTICES, ROUTES
from coursepub.model.language import Language
from coursepub.model.seal import Opening, OpeningKind


def notice(exam: str, opening: Opening) -> bytes:
    """The text in both languages, since nobody knows who will open the file, or when."""
    texts = [_text(exam, opening, language) for language in (Language.FRENCH, Language.ENGLISH)]
    return "\n\n".join(texts).encode("utf-8")


def _text(exam: str, opening: Opening, language: Language) -> str:
    route = ROUTES[language][opening.kind].format(need=opening.need, of=opening.of)
    if opening.kind is OpeningKind.CARDS:
        route += "\n" + "\n".join(_cards(opening, language))
    return NOTICES[language].format(exam=exam, route=route)


def _cards(opening: Opening, language: Language) -> list[str]:
    """Which parts of the code each card holds: age asks for them all, in order."""
    return [
        LINE_OF_CARD[language].format(
            card=card, parts=", ".join(str(part + 1) for part in parts), groups=PART
        )
        for card, parts in held_parts(opening).items()
    ]
