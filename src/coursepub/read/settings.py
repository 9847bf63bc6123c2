"""`coursepub.toml`: what a course says of itself."""

import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, Literal, get_args, get_origin

import msgspec

from coursepub.diagrams.choice import Choice, EngineName
from coursepub.model.brand import Brand
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.language import Language
from coursepub.parse.top.attributes import Attributes
from coursepub.read.brand import BrandSettings, brand, placed_brand
from coursepub.read.exams import ExamName, ExamSettings, SittingSettings, prepared
from coursepub.read.locate import NAME
from coursepub.read.refusals import at, broken, undecoded, unfit
from coursepub.read.session import SessionSettings, days, hours, written_dates
from coursepub.read.toml import Keys, Toml, placed


class Diagrams(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`[diagrams]`: the engine asked first, and the official script that a browser runs."""

    engine: Literal["merman", "chromium"] = "merman"
    mermaid_js: str = ""


class Items(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`[items]`: what every item of the course has where its file does not say otherwise."""

    points: Annotated[float, msgspec.Meta(gt=0)] | None = None
    level: str = ""
    shuffle: bool = True


class PdfSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`[pdf]`: the standard that handouts ask for."""

    variant: Literal["pdf/ua-1", "pdf/a-2a"] = "pdf/ua-1"


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Every setting; "" where the course leaves it to its files."""

    content: str = ""
    title: str = ""
    language: Literal["", "fr", "en"] = ""
    math: bool = False
    brand: BrandSettings = BrandSettings()
    diagrams: Diagrams = Diagrams()
    items: Items = Items()
    exams: dict[ExamName, ExamSettings] = {}
    sitting: SittingSettings = SittingSettings()
    session: SessionSettings = SessionSettings()
    pdf: PdfSettings = PdfSettings()

    @property
    def spoken(self) -> Language | None:
        """The language of documents, where it is set."""
        return Language(self.language) if self.language else None

    @property
    def of_items(self) -> Attributes:
        """The attributes that every item inherits."""
        points = "" if self.items.points is None else f"{self.items.points:g}"
        shuffle = "" if self.items.shuffle else "no"
        return Attributes(points=points, level=self.items.level, shuffle=shuffle)

    @property
    def house(self) -> Brand:
        """Who publishes the course."""
        return brand(self.brand, PurePosixPath(NAME))

    @property
    def drawn_by(self) -> Choice:
        """What draws the diagrams."""
        script = self.diagrams.mermaid_js
        return Choice(EngineName(self.diagrams.engine), Path(script) if script else None)


def read_settings(path: Path) -> Settings:
    """Read a `coursepub.toml`; raises `CoursepubError` for anything that it should not hold."""
    return settings_of(settings_text(path), path.parent)


def settings_of(toml: Toml, folder: Path) -> Settings:
    """The settings that a text in a folder holds; raises as `read_settings` does."""
    try:
        values = tomllib.loads(toml.text)
    except tomllib.TOMLDecodeError as error:
        raise broken(error, toml) from error
    toml = placed(toml.path, toml.text)
    _know(values, Settings, toml)
    try:
        ready = written_dates(placed_brand(prepared(values, toml), toml))
        settings = msgspec.convert(ready, Settings)
    except msgspec.ValidationError as error:
        raise unfit(error, values, toml) from error
    _accept(settings, toml)
    return _placed(settings, folder)


def settings_text(path: Path) -> Toml:
    """The text of a `coursepub.toml`, without places; raises `CoursepubError` where it has none."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise undecoded(error, path) from error
    except OSError as error:
        values = {"file": path.name, "reason": error.strerror}
        raise CoursepubError(Problem.BAD_CONFIGURATION, **values) from error
    return Toml(path, text.replace("\r\n", "\n"))


def _accept(settings: Settings, toml: Toml) -> None:
    """Raise where a colour is too pale, and where dates or hours are none."""
    with at(toml, "brand", "accent"):
        brand(settings.brand, PurePosixPath(toml.file))
    for place, text in enumerate(settings.session.dates):
        with at(toml, "session", "dates", place):
            days([text], toml.file)
    for place, text in enumerate(settings.session.hours):
        with at(toml, "session", "hours", place):
            hours([text], toml.file)


def _know(
    values: Mapping[str, object], table: type[msgspec.Struct], toml: Toml, path: Keys = ()
) -> None:
    """Raise for the first name, in any table, that is no setting."""
    known = {field.encode_name: field.type for field in msgspec.structs.fields(table)}
    for name, value in values.items():
        own = (*path, name)
        if name not in known:
            close = ", ".join(get_close_matches(name, known, 1) or known)
            said = {"file": toml.file, "name": name, "known": close}
            raise CoursepubError(Problem.UNKNOWN_SETTING, **said).at(toml.name(own))
        for inner, settings, there in _tables(known[name], value, own):
            _know(settings, inner, toml, there)


def _tables(
    kind: object, value: object, path: Keys
) -> Iterator[tuple[type[msgspec.Struct], dict[str, Any], Keys]]:
    """The tables in the value of a setting, and their paths: itself, those it names, its rows."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and isinstance(value, dict):
        yield kind, value, path
    elif get_origin(kind) is dict and isinstance(value, dict):
        for name, one in value.items():
            yield from _tables(get_args(kind)[1], one, (*path, name))
    elif get_origin(kind) is tuple and isinstance(value, list):
        for place, one in enumerate(value):
            yield from _tables(get_args(kind)[0], one, (*path, place))


def _placed(settings: Settings, folder: Path) -> Settings:
    """Settings whose paths, written from the settings' own folder, lead there from anywhere."""
    script = _path(settings.diagrams.mermaid_js, folder)
    roster = _path(settings.session.roster, folder)
    diagrams = msgspec.structs.replace(settings.diagrams, mermaid_js=script)
    session = msgspec.structs.replace(settings.session, roster=roster)
    return msgspec.structs.replace(settings, diagrams=diagrams, session=session)


def _path(written: str, folder: Path) -> str:
    return str(folder.absolute() / Path(written).expanduser()) if written else ""
