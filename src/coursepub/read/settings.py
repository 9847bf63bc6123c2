"""`coursepub.toml`: what a course says of itself."""

import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

import msgspec

from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.language import Language

NAME = "coursepub.toml"


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Every setting; "" where the course leaves it to its files."""

    content: str = ""
    title: str = ""
    language: Literal["", "fr", "en"] = ""

    @property
    def spoken(self) -> Language | None:
        """The language of documents, where it is set."""
        return Language(self.language) if self.language else None


def read_settings(path: Path) -> Settings:
    """Read a `coursepub.toml`; raises `CoursepubError` for anything that it should not hold."""
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CoursepubError(Problem.BAD_CONFIGURATION, file=path.name, reason=error) from error
    known = Settings.__struct_fields__
    for name in values:
        if name not in known:
            close = ", ".join(get_close_matches(name, known, 1) or known)
            raise CoursepubError(Problem.UNKNOWN_SETTING, file=path.name, name=name, known=close)
    try:
        return msgspec.convert(values, Settings)
    except msgspec.ValidationError as error:
        raise CoursepubError(Problem.BAD_CONFIGURATION, file=path.name, reason=error) from error
