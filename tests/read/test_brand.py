"""`[brand]`: what a house may say of itself, and what is refused."""

from pathlib import Path, PurePosixPath

import pytest

from coursepub.check.brand import logo_is_there
from coursepub.model.brand import Brand, contrast
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.source import Location
from coursepub.read.settings import Settings, read_settings


def settings(folder: Path, text: str) -> Settings:
    path = folder / "coursepub.toml"
    path.write_text(text, encoding="utf-8")
    return read_settings(path)


def test_a_house_is_read_with_its_line(tmp_path: Path) -> None:
    text = 'title = "x"\n\n[brand]\norganisation = "Us"\nlogo = "a/b.png"\naccent = "#17495C"\n'
    house = settings(tmp_path, text).house
    at = Location(PurePosixPath("coursepub.toml"), 3)
    assert house == Brand("Us", "a/b.png", "#17495C", "", at)


def test_without_a_table_there_is_no_house(tmp_path: Path) -> None:
    assert settings(tmp_path, "").house == Brand(at=Location(PurePosixPath("coursepub.toml"), 1))


@pytest.mark.parametrize(
    ("line", "problem", "said"),
    [
        ('fotter = "x"', Problem.UNKNOWN_SETTING, {"name": "fotter", "known": "footer"}),
        ('accent = "red"', Problem.BAD_CONFIGURATION, {}),
        ('accent = "#777777"', Problem.FAINT_ACCENT, {"ratio": "4.5", "accent": "#777777"}),
        ('accent = "#ffd400"', Problem.FAINT_ACCENT, {"least": "4.5"}),
    ],
)
def test_what_a_house_may_not_say(
    tmp_path: Path, line: str, problem: Problem, said: dict[str, str]
) -> None:
    with pytest.raises(CoursepubError) as caught:
        settings(tmp_path, f"[brand]\n{line}\n")
    assert caught.value.problem is problem
    assert said.items() <= caught.value.values.items()


def test_contrast_is_that_of_the_guidelines() -> None:
    found = [round(contrast(colour), 2) for colour in ("#000000", "#ffffff", "#767676", "#ff0000")]
    assert found == [21.0, 1.0, 4.54, 4.0]


def test_a_logo_that_is_not_in_the_course_is_named() -> None:
    brand = Brand(logo="logo.png")
    assert not list(logo_is_there(brand, {PurePosixPath("logo.png")}))
    (problem,) = logo_is_there(brand, set())
    assert dict(problem.values) == {"target": "logo.png"}
