"""Right answers as key sheets print them."""

from coursepub.language.exams import number
from coursepub.model.item import NumericKey, ShortKey
from coursepub.model.key import KeyEntry
from coursepub.model.language import Language


def printed_answer(entry: KeyEntry, language: Language) -> str:
    """`A C`, `3 Go ± 0,1`, `DROP TABLE / drop table`; "" for a development question."""
    if isinstance(entry.answer, NumericKey):
        return _number(entry.answer, language)
    if isinstance(entry.answer, ShortKey):
        return " / ".join(entry.answer.accepted)
    return " ".join(entry.letters)


def _number(key: NumericKey, language: Language) -> str:
    unit = f"\u00a0{key.unit}" if key.unit else ""
    around = f" ±\u00a0{number(key.tolerance, language)}" if key.tolerance else ""
    return f"{number(key.value, language)}{unit}{around}"
