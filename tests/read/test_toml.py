"""Where names and values of settings stand, and what is said of wrong ones."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from coursepub.model.errors import CoursepubError
from coursepub.read.settings import read_settings
from coursepub.read.toml import Keys, placed

TEXT = """\
a = 1 # b = 2
"b c" . d = '''
[e]
'''
[ f . "g" ]
h = [ 1, [ "]", 2 ],  # [
  { i = "x", j.k = 1979-05-27 07:32:00 } ]
[[l]]
[[l]]
m = -0.5
[l.n]
o = "= \\" ]"
[[l.p]]
"""


def test_every_name_and_value_has_its_place() -> None:
    toml = placed(Path("x.toml"), TEXT)
    read = tomllib.loads(TEXT)
    assert {path: TEXT[part] for path, part in toml.values.items()} == {
        ("a",): "1",
        ("b c", "d"): "'''\n[e]\n'''",
        ("f", "g", "h"): TEXT[TEXT.index("[ 1") : TEXT.index("[[l]]") - 1],
        ("f", "g", "h", 0): "1",
        ("f", "g", "h", 1): '[ "]", 2 ]',
        ("f", "g", "h", 1, 0): '"]"',
        ("f", "g", "h", 1, 1): "2",
        ("f", "g", "h", 2): '{ i = "x", j.k = 1979-05-27 07:32:00 }',
        ("f", "g", "h", 2, "i"): '"x"',
        ("f", "g", "h", 2, "j", "k"): "1979-05-27 07:32:00",
        ("l", 1, "m"): "-0.5",
        ("l", 1, "n", "o"): '"= \\" ]"',
    }
    assert all(_leads_somewhere(read, path) for path in (*toml.values, *toml.names))
    assert toml.line(("l", 0)) == 8
    assert toml.line(("l", 1, "p", 0)) == 13
    assert toml.line(("l", 1, "n", "unknown")) == 11
    assert (toml.value(("f", "g", "h", 2, "j", "k")).column, toml.value(()).column) == (20, 1)


def _leads_somewhere(value: Any, path: Keys) -> bool:
    for step in path:
        try:
            value = value[step]
        except (TypeError, LookupError):
            return False
    return True


@pytest.mark.parametrize(
    ("text", "line", "column", "marked"),
    [
        ('title = "x"\nlanguage = "de"\n', 2, 12, '"de"'),
        ("title = ", 1, 8, " "),
        ('a = "x\n', 1, 7, ""),
        ("title = [\n1,\n", 2, 3, ""),
        ("titel = 'x'", 1, 1, "titel"),
        ("diagrams = 3", 1, 12, "3"),
        ('[exams.ok]\n[exams.a]\nminutes = "x"\n', 3, 11, '"x"'),
        ("[exams.ok]\n[exams.BAD]\n", 2, 2, "exams.BAD"),
        ("[[exams.a.sections]]\ndraw = [\n  { count = 5 },\n  { cuont = 4 },\n]\n", 4, 5, "cuont"),
        ("[[exams.a.sections]]\n[[exams.a.sections]]\ndraw = [{count = -4}]\n", 3, 18, "-4"),
        ("[exams.a.sections]\n", 1, 2, "exams.a.sections"),
        ('brand.accent = "#ffd400"\n', 1, 16, '"#ffd400"'),
        ('[session]\ndates = ["2026-06-01",\n  "soon"]\n', 3, 3, '"soon"'),
        ('[session]\nhours = ["9 h"]\n', 2, 10, '"9 h"'),
        ('[session]\ndates = "soon"\n', 2, 9, '"soon"'),
    ],
)
def test_wrong_settings_are_told_with_their_place(
    tmp_path: Path, text: str, line: int, column: int, marked: str
) -> None:
    path = tmp_path / "coursepub.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(CoursepubError) as caught:
        read_settings(path)
    where = caught.value.where
    assert where
    assert (where.number, where.column) == (line, column)
    assert where.line[column - 1 :][: where.length] == marked
    assert "line " not in caught.value.values.get("reason", "")
    assert "$" not in caught.value.values.get("reason", "").partition("regex")[0]


def test_settings_in_another_encoding_are_told_with_their_place(tmp_path: Path) -> None:
    path = tmp_path / "coursepub.toml"
    path.write_bytes('\ufeffmath = true\r\ntitle = "é'.encode() + b'\xe9"\r\n')
    with pytest.raises(CoursepubError) as caught:
        read_settings(path)
    assert caught.value.where
    assert (caught.value.where.number, caught.value.where.column) == (2, 11)
