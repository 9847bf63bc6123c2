"""Where the names and values of a TOML text stand, which its reader does not keep."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from coursepub.model.errors import Excerpt

Keys = tuple[str | int, ...]
"""The names that lead to a value, and places in rows, from 0."""
TOKEN = re.compile(
    r"""(?P<blank>[ \t]+|\#[^\n]*)|(?P<line>\n)|(?P<sign>[\[\]{}=,])"""
    r"""|(?P<text>\"{3}(?:[^\\]|\\.)*?\"{3,5}|'{3}.*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')"""
    r"""|(?P<word>[^\s\[\]{}=,\#"']+)""",
    re.DOTALL,
)
PLAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Toml:
    """A text that TOML's own reader has accepted, and where all of it stands."""

    path: Path
    text: str
    names: dict[Keys, slice] = field(default_factory=dict)
    values: dict[Keys, slice] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """What it is called in messages."""
        return self.path.name

    def name(self, path: Keys) -> Excerpt:
        """Where a name stands; the nearest around it where it has no place of its own."""
        found = next((self.names[part] for part in _around(path) if part in self.names), None)
        return excerpt(self.path, self.text, found or slice(0, 0))

    def value(self, path: Keys) -> Excerpt:
        """Where a value stands; its name where it is a table with lines of its own."""
        found = self.values.get(path)
        if found is None and path not in self.names and path:
            return self.value(path[:-1])
        return excerpt(self.path, self.text, found) if found else self.name(path)

    def line(self, path: Keys) -> int:
        """The line, from 1, of a name, or of the nearest around it."""
        return self.name(path).number


def _around(path: Keys) -> Iterator[Keys]:
    return (path[:length] for length in range(len(path), 0, -1))


def excerpt(path: Path, text: str, part: slice) -> Excerpt:
    """A part of a text, as far as it stands on its first line."""
    first = text.rfind("\n", 0, part.start) + 1
    line = text[first:].partition("\n")[0]
    column = part.start - first + 1
    length = max(1, min(part.stop - part.start, len(line) - column + 1))
    number = text.count("\n", 0, part.start) + 1
    return Excerpt(path, number, column, length, line)


def placed(path: Path, text: str) -> Toml:
    """A text with its places; TOML's reader must have accepted it."""
    toml = Toml(path, text)
    _Walk(toml, [found for found in TOKEN.finditer(text) if found.lastgroup != "blank"]).tables()
    return toml


@dataclass(slots=True)
class _Walk:
    """A walk through the tokens of a text; `rows` counts the tables of each `[[…]]` so far."""

    toml: Toml
    tokens: list[re.Match[str]]
    next: int = 0
    rows: dict[Keys, int] = field(default_factory=dict)

    def tables(self) -> None:
        """Note every name and value."""
        table: Keys = ()
        while self._skip("\n"):
            if self._sign() == "[":
                table = self._header()
            else:
                self._pair(table)

    def _sign(self) -> str:
        """The token that comes next: a sign, a line break, or all others as their text."""
        return self.tokens[self.next][0] if self.next < len(self.tokens) else ""

    def _skip(self, signs: str) -> str:
        """Pass over signs; the token behind them, "" at the end."""
        while self._sign() and self._sign() in signs:
            self.next += 1
        return self._sign()

    def _until(self, *signs: str) -> slice:
        """Pass over tokens before one of these signs; where they stand."""
        start = self.tokens[self.next].start()
        while self._sign() and self._sign() not in signs:
            self.next += 1
        return slice(start, self.tokens[self.next - 1].end())

    def _header(self) -> Keys:
        first = self.next
        self._skip("[")
        is_row = self.next - first > 1
        place = self._until("]")
        path = self._named((), place)
        self._skip("]")
        if is_row:
            above = path[:-1] if isinstance(path[-1], int) else path
            self.rows[above] = self.rows.get(above, -1) + 1
            path = (*above, self.rows[above])
            self.toml.names[path] = place
        return path

    def _named(self, table: Keys, place: slice) -> Keys:
        """The path of a name in a table, and a place for each part of it that has none yet."""
        path = table
        for name in _parts(self.toml.text[place]):
            path = (*path, name)
            self.toml.names.setdefault(path, place)
            path = (*path, self.rows[path]) if path in self.rows else path
        return path

    def _pair(self, table: Keys) -> None:
        path = self._named(table, self._until("="))
        self.next += 1
        self._value(path)

    def _value(self, path: Keys) -> None:
        start = self.tokens[self.next].start()
        opened = self._sign()
        if opened in ("[", "{"):
            self.next += 1
            count = 0
            while self._skip("\n,") not in ("]", "}"):
                if opened == "{":
                    self._pair(path)
                else:
                    self._value((*path, count))
                count += 1
            self.next += 1
        else:
            self._until("\n", ",", "]", "}")
        self.toml.values[path] = slice(start, self.tokens[self.next - 1].end())


def _parts(written: str) -> Iterator[str]:
    """The names of a dotted key."""
    if PLAIN.fullmatch(written):
        yield from written.split(".")
        return
    table: object = tomllib.loads(f"{written} = 0")
    while isinstance(table, dict):
        [(name, table)] = table.items()
        yield name
