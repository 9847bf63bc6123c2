"""French spaces and signs."""

import pytest

from coursepub.language.spaces import french

THIN, FIXED = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Pourquoi ?", f"Pourquoi{THIN}?"),
        ("Oui ! Non ; si : là", f"Oui{THIN}! Non{THIN}; si{FIXED}: là"),
        ("« oui »", f"«{THIN}oui{THIN}»"),
        ("l'heure d'été", "l’heure d’été"),
        ("800 000 compteurs", f"800{THIN}000 compteurs"),
        ("45 min et 10 %", f"45{FIXED}min et 10{FIXED}%"),
        ("à 12:30, http://a.b/c?d;e", "à 12:30, http://a.b/c?d;e"),
        ("attends...", "attends…"),
        ("voir la figure 3", f"voir la figure{FIXED}3"),
    ],
)
def test_typed_text_is_set_as_a_printer_would(typed: str, printed: str) -> None:
    assert french(typed) == printed


def test_setting_twice_changes_nothing() -> None:
    text = french("« Combien ? » : 800 000 et l'an 2 000 !")
    assert french(text) == text
