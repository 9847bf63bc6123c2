"""Nothing that an author wrote disappears: every line is in the model or in a diagnostic."""

from dataclasses import fields, is_dataclass
from pathlib import PurePosixPath
from typing import Protocol

from hypothesis import given
from hypothesis import strategies as st

from coursepub.check.rules import check
from coursepub.model.source import Source
from coursepub.parse.course import parse_course
from tests.parse.banks import FAMILIES, WORDS, Bank, bank


class Chance(Protocol):
    """What these tests ask of a generator that hypothesis seeds."""

    def randrange(self, start: int, stop: int | None = None, /) -> int:
        """A whole number below a limit."""


WORD = "zq{}zq"
LINES = st.lists(
    st.sampled_from(
        """# QCM - MODULE 1 {}
## SUBTITLE {}
### Question 1 {}
### Question 2 {}
#### Q3. {}
####Q4. {}
**5.** {}
**Question 6 :** {}
Question 7 (2 points)
-----
1. {}
   - A. {}
   - B. {}
- [ ] A. {}
- [x] B. {}
- [x]{}
- A) {}
- B) {}
A. {}
b) {}
- {}
{}
> {}
> **Note** : 3 points
> **Bonne réponse : B** {}
Réponse : B
Explication : {}
(Choisissez deux réponses) {}
**Durée** : {}
| a | {} |
|---|---|
```sql
```
    {}
---
☐ {}
#{}
[ref]: http://{}
![{}](a.png)
<p>{}</p>""".split("\n")
        + [""] * 6
    ),
    max_size=30,
)


def words(value: object) -> str:
    """Every text inside a value."""
    if isinstance(value, str):
        return value
    if is_dataclass(value):
        return " ".join(words(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, tuple | frozenset):
        return " ".join(words(part) for part in value)
    return ""


@given(LINES)
def test_a_bank_loses_no_line(lines: list[str]) -> None:
    written = [line.format(WORD.format(number)) for number, line in enumerate(lines)]
    source = Source(PurePosixPath("QCM-MODULE-01.md"), "\n".join(written))
    parsed = parse_course((source,), fallback_title="")
    course = parsed.value
    kept = words((course.modules, course.pools, course.pages, course.glossaries))
    reported = {problem.at.line for problem in (*parsed.diagnostics, *check(course))}
    lost = [
        WORD.format(number) in line and WORD.format(number) not in kept
        for number, line in enumerate(written)
    ]
    for number, line in enumerate(written):
        if lost[number]:
            assert _is_reported(number, written, lost, reported), line


def _is_reported(number: int, written: list[str], lost: list[bool], reported: set[int]) -> bool:
    """Whether a diagnostic stands at a line, or at one above with nothing kept in between."""
    for above in range(number, -1, -1):
        if above + 1 in reported:
            return True
        if above < number and not lost[above] and "zq" in written[above]:
            return False
    return False


BANKS = st.builds(
    bank,
    st.text(alphabet="abc", max_size=3),
    st.sampled_from(sorted(FAMILIES)),
    st.sampled_from(sorted(WORDS)),
    st.integers(1, 4),
)
FILES = st.sampled_from(["QCM-1.md", "CORRIGES.md", "DEV-1.md", "MODULE-1.md", "GLOSSAIRE.md"])


@given(BANKS, FILES, LINES, st.randoms(use_true_random=False))
def test_a_mangled_file_is_read_without_an_exception(
    made: Bank, name: str, lines: list[str], chance: Chance
) -> None:
    text = "\n".join(text for _, text in made.files).split("\n")
    for line in lines[:5]:
        place = chance.randrange(len(text) + 1)
        text[place : place + chance.randrange(3)] = [line, *text[:: chance.randrange(1, 40)][:2]]
    parsed = parse_course((Source(PurePosixPath(name), "\n".join(text)),), fallback_title="")
    for problem in (*parsed.diagnostics, *check(parsed.value)):
        assert 1 <= problem.at.line <= len(text)
