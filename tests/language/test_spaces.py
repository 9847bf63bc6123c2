"""French and English spaces and signs, by a table of what is typed and what is printed."""

from pathlib import Path

import pytest

from coursepub.language.spaces import FIXED, THIN, english, french

SET = {"fr": french, "en": english}
LINES = Path(__file__).with_name("spaces.txt").read_text(encoding="utf-8").splitlines()
CASES = [tuple(cell.strip() for cell in line.split(" | ")) for line in LINES if line[0] != "#"]


@pytest.mark.parametrize(("language", "typed", "printed"), CASES, ids=[case[1] for case in CASES])
def test_typed_text_is_set_as_a_printer_would(language: str, typed: str, printed: str) -> None:
    done = SET[language](typed)
    assert done.replace(FIXED, "~").replace(THIN, "^") == printed
    assert SET[language](done) == done, "setting twice changes nothing"
