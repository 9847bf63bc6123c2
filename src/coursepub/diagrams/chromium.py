"""Mermaid drawn by its official script, in a browser of the machine."""

import base64
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from coursepub.diagrams.browser import BrowserError, Load
from coursepub.diagrams.clean import best, read
from coursepub.diagrams.drawing import DiagramError, Drawing
from coursepub.diagrams.lettering import BOLD, FAMILIES, REGULAR, SANS
from coursepub.diagrams.places import error_at, place_of, place_told
from coursepub.diagrams.settings import WIDTH, own_settings, site
from coursepub.diagrams.source import ready
from coursepub.diagrams.theme import Settings
from coursepub.fonts import FACES, Face, data
from coursepub.fonts.metrics import Type, height

PAGE = "page.html"
NAME = "d"
"""What Mermaid calls every diagram; cleaning gives the ids that last."""

EMPTY = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="
"""Stands for every image: the page may load none, and clean-up removes them."""

_IMAGE = re.compile(r"""(\bimg\s*:\s*)(?:"[^"\n]*"|'[^'\n]*'|[^\s,}"']+)""")
_ANSWER = re.compile(r'<pre id="answer">([A-Za-z0-9+/=]+)</pre>')

Answer = Mapping[str, str]
"""What the page says of one job: its `svg`, or its `error`."""


class Chromium:
    """An engine made of a browser, the path of a `mermaid.min.js`, and what loads pages.

    Each drawing starts the browser once, which takes about a second.
    """

    def __init__(self, browser: Path, script: Path, load: Load) -> None:
        self._browser = browser
        self._script = script
        self._load = load

    def draw(self, source: str) -> Drawing:
        """Draw the inside of a fence; raises DiagramError."""
        return best(map(read, self.svgs(ready(source))), source)

    def look(self) -> Settings:
        """Mermaid's settings, apart from those that depend on the source."""
        # Without a layout for all, each kind has its own: that of mind maps is not a graph's.
        return {name: value for name, value in site("dagre").items() if name != "layout"}

    def svgs(self, source: str) -> Iterator[str]:
        """The official SVG under each of the settings to try; raises DiagramError."""
        for answer in self._answers(self._jobs(source), source):
            if "error" in answer:
                raise _diagram_error(answer["error"], source)
            yield answer["svg"]

    def _jobs(self, source: str) -> list[Settings]:
        """The source under each of the settings to try, best first."""
        settings = [_merged(self.look(), own) for own in own_settings(source)]
        shown = _IMAGE.sub(rf'\1"{EMPTY}"', source)
        return [{"name": NAME, "source": shown, "config": _dressed(own)} for own in settings]

    def _answers(self, jobs: Sequence[Settings], source: str) -> Sequence[Answer]:
        try:
            found = _ANSWER.search(self._load(self._browser, _page(self._script, jobs)))
        except BrowserError as error:
            raise error_at(source, f"{self._browser.name}: {error}", 0) from None
        if not found:
            raise error_at(source, f"{self._script.name} does not run", 0)
        answers: Sequence[Answer] = json.loads(base64.b64decode(found[1]))
        return answers


def _merged(outer: Settings, inner: Settings) -> dict[str, object]:
    """Settings of which the inner ones count, table by table."""
    merged = dict(outer)
    for name, value in inner.items():
        known = merged.get(name)
        if isinstance(known, Mapping) and isinstance(value, Mapping):
            merged[name] = _merged(known, value)
        else:
            merged[name] = value
    return merged


def _dressed(value: object) -> object:
    """Settings whose families name the symbol font as well, as the typesetter is told."""
    if isinstance(value, dict):
        return {name: _dressed(inner) for name, inner in value.items()}
    return FAMILIES.get(value, value) if isinstance(value, str) else value


def _page(script: Path, jobs: Sequence[Settings]) -> str:
    above, below = height(Type(SANS, 1.0))
    values = {
        "FACES": font_rules(),
        "WIDTH": str(WIDTH),
        "SCRIPT": script.resolve().as_uri(),
        "BASELINE": f"{below / (above + below):.4f}",
        "JOBS": json.dumps(jobs).replace("<", "\\u003c"),
    }
    text = files("coursepub.diagrams").joinpath(PAGE).read_text("utf-8")
    return re.sub("@([A-Z]+)@", lambda name: values[name[1]], text)


@cache
def font_rules() -> str:
    """The faces that pictures use, within the page: it may open no file but the script."""
    return "\n".join(_face(face) for face in FACES if _is_used(face))


def _is_used(face: Face) -> bool:
    """Pictures have two weights, and no slanted bold."""
    families = {name for listed in FAMILIES.values() for name in listed.split(", ")}
    weights = (REGULAR,) if face.italic else (REGULAR, BOLD)
    return face.family in families and face.weight in weights


def _face(face: Face) -> str:
    address = f"data:font/{face.file.rpartition('.')[2]};base64,{_encoded(face)}"
    slant = "italic" if face.italic else "normal"
    return (
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; '
        f"font-style: {slant}; src: url({address}); }}"
    )


def _encoded(face: Face) -> str:
    return base64.b64encode(data(face)).decode()


def _diagram_error(message: str, source: str) -> DiagramError:
    told = place_told(source, message)
    return error_at(source, message, place_of(source, message) if told is None else told)
