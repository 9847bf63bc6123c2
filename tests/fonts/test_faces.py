"""The table of faces against the files that it names."""

import io
from importlib.resources import files

import pytest
from fontTools.ttLib import TTFont

from coursepub.fonts import FACES, Face, data

TYPOGRAPHY = "éÉœŒçÀß«»“”‘’–—…·×÷≤≥€°½→←\u00a0\u202f\u2009"
SIGNS = "☐☑☒✓✔✗✘⇒⚠▶─│┌λ∑"


def opened(face: Face) -> TTFont:
    return TTFont(io.BytesIO(data(face)), lazy=True)


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.file)
def test_a_face_is_what_the_table_says(face: Face) -> None:
    with opened(face) as font:
        assert font["OS/2"].usWeightClass == face.weight
        assert bool(font["post"].italicAngle) is face.italic
        name = font["name"].getDebugName(1)
    kind = face.family.removeprefix("CP ")
    assert name.startswith("DejaVu Sans" if kind == "Symbols" else f"IBM Plex {kind}")


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.file)
def test_a_face_has_the_signs_of_print(face: Face) -> None:
    with opened(face) as font:
        points = font.getBestCmap()
    assert not [sign for sign in TYPOGRAPHY if ord(sign) not in points]


def test_symbols_stand_behind_the_text_families() -> None:
    (symbols,) = (face for face in FACES if face.family == "CP Symbols")
    with opened(symbols) as font:
        points = font.getBestCmap()
    assert not [sign for sign in SIGNS if ord(sign) not in points]


def test_every_family_has_an_upright_regular() -> None:
    regular = {face.family for face in FACES if (face.weight, face.italic) == (400, False)}
    assert regular == {face.family for face in FACES}


def test_no_file_ships_for_nothing() -> None:
    shipped = {path.name for path in files("coursepub.fonts").joinpath("files").iterdir()}
    licences = {name for name in shipped if name.startswith("LICENSE-")}
    assert shipped - licences == {face.file for face in FACES}
    assert len(licences) == 2
