"""Nothing that an author wrote disappears: every line is in the model or in a diagnostic."""

from dataclasses import fields, is_dataclass
from pathlib import PurePosixPath
from typing import Protocol

from hypothesis import example, given
from hypothesis import strategies as st

from coursepub.check.rules import check
from coursepub.model.source import Source
from coursepub.parse.course import parse_course
from tests.parse.banks import ALL, WORDS, Bank, bank


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


def _some(lines: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from([*lines, *[""] * 8]), max_size=20)


DIALECTS = r"""??? question "Q1. {}"
!!! success "Answer"
    - [x] A. {}
    {}
:::tip Answer
:::note {}
:::
> [!question] {}
>> [!success]- Answer
>> {}
> - [ ] A. {}
{{{{< details "Answer" >}}}}
{{{{< /details >}}}}
<quiz>
</quiz>
<div class="x">
<h3>Question 2: {}</h3>
<ol type="A">
<ul>
<li>{}</li>
<li>A. {}
</ol>
</ul>
<input type="checkbox" checked> {}
&#9745; {}
| A | {} |
| B | {} |
| A) {} | B) {} |
|---|---|
| # | Question | A | B | Answer |
|---|---|---|---|---|
| 1 | {} | {} | {} | B |
::T{}:: {} {{
=right {}
~wrong {}
}}
{} {{=a{} ~b{}}}
A) {}   B) {}
A. {}<br>B. {}
What? a) {} b) {} c) {}
C) {} | D) {}
- 1) {}
- 2) {}
• {}
– {}
○ {}
● {}
**Q:** {}
**A:** {}
# Question
## Options
<details><summary>1. {}?</summary>
</details>
-[x] {}
3.   {}
① {}
② {}
б) {}
[2 pts] **4.** {}
### Énoncé
Options:
✅ **B**
Points : 2
{}?
- {}
- [ ] {}
Answer: B
{}""".split("\n")
PAPER = """# QCM - MODULE 1

### Question 1

Que garde une table ?

- [ ] A. Des lignes
- [ ] B. Des colonnes

### Question 2

Que lit une requête ?

- [ ] A. Un fichier
- [ ] B. Un dossier
"""
ANSWERS = """# MODULE 1 - LECTURE
## Remarques
### Question 1
### Question 2 {}
## Question 2 - {}
Question 1 : A, B
Question 2 {}
1. A
2. B {}
1-B, 2-A
**Réponse : B** {}
Réponse correcte : A
Explication : {}
> **Explication** : {}
| Question | Réponse | Explication |
|---|---|---|
| 1 | **B** | {} |
| 2 | A | {} |
| 7 | A | {} |
| n | {} | {} |
| Question | Titre | Réponse |
| 1 | {} | B |
<details>
<summary>Réponse</summary>
</details>
<p>{}</p>
<!-- {} -->
{}
- {}
- A. {}
- B. {}
- [x] A. {}
A. {}
### Conseil de notation
### {}
---
```
[ref]: http://{}
    {}""".split("\n")
GLOSSARY = """# Glossaire {}
# A
## {}
### {}
{}
**{}**
**{}** : {}
**{}** (base) – *{}*
- **{}** : {}
1. **{}** - {}
- {}
TERME
*Anglais* : {}
**Voir aussi** : {}
| Terme | Définition |
| N° | Terme | Définition | Note |
|---|---|---|---|
|---|---|
| a | {} |
| 1 | {} | {} | {} |
> {}
---
<!-- {} -->
<p>{}</p>
<details>
```
[ref]: http://{}
    {}""".split("\n")

DEVELOPMENT = """## QUESTION 1 - {} (10 points)
## QUESTION 2 (4 points) {}
### Contexte
### Consigne {}
### Grille {}
### Réponse modèle
#### {}
**Barème :** {}
**Réponse attendue** {}
**Consigne :** {}
- {} : 4 points
- {}
  - {}
| Critère | Attendu | Points |
|---|---|---|
| {} | {} | 4 pts |
| {} | {} | |
| Total | {} | 10 |
<details>
<summary>{}</summary>
</details>
{}
> **Réponse** : {}
**Points** : 7
---
```
    {}
<!-- {} -->
<p>{}</p>
[ref]: http://{}
## Grille d'évaluation {}""".split("\n")

MODULE = """# Module 1 - {}
## {}
## Objectifs
## Objectif : {}
### {}
**Durée** : {}
**Objectif** : {}
{}
- {}
- [ ] A. {}
- [x] B. {}
> {}
## Quiz {}
### Question 1 {}
**Réponse : B** {}
| a | {} |
|---|---|
```
```mermaid
<details>
<summary>{}</summary>
</details>
---
1. {}
   - A. {}
   - B. {}
<!-- {} -->
<p>{}</p>
[ref]: http://{}
[^1]: {}
{}[^1] [ref]
    {}
**Q :** {}
**Réponse** {}
??? question "{}"
    {}
:::tip {}
:::
✅ {}""".split("\n")


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
@example(["Question 7 (2 points)", "- A) {}", "", "[ref]: http://{}"])
@example(["Question 7 (2 points)", "\t{}", '[ref]: http://{} "t"'])
@example(["[ref]: http://{}", "<details>", "", "Q1. {}"])
@example(["[ref]: http://{}", "Réponse : B", "---", "**Question 6 :** {}"])
def test_a_bank_loses_no_line(lines: list[str]) -> None:
    assert not _lost("QCM-MODULE-01.md", lines)


@given(_some(DIALECTS))
@example(["| A | {} |", "|---|---|", "| B |"])
@example(["[2 pts] **4.** {}", '<ol type="A">', "○ {}", "", "</quiz>", "[^1]: {}"])
@example(["|---|---|", "A. {}<br>B. {}", ">> {}", "○ {}"])
@example(["[ref]: http://{}", "A) {}   B) {}", "", "[ref]: http://{}"])
def test_a_bank_in_dialects_loses_no_line(lines: list[str]) -> None:
    assert _lost("quiz.md", lines) == []


@given(_some(ANSWERS))
@example(["### Question 2 {}", "1-B, 2-A {}", "### {}"])
@example(["### Question 2", "{}", "Question 1 : A, B", "Explication : {}", "### {} text"])
@example(["- {}", "3 → A {}", "A. {}", "| 1 | **B** | {} |", "<p>", "### Question 2 {}"])
@example(["| 1 | **B** | {} |", "|---|---|---|", "| 1 | {} | B |"])
@example(["1A", "<summary>Réponse</summary>", "**Réponse : B** {}", "", "- A.", "- A. {}"])
@example(["## Question 2 - {}", "- A. {}", "<!-- {} -->", "    {}", "A. {}"])
@example(["Answer: B - {}", "3 → A {}", "\t{}", "", "| 2 | A | {} |", "- B. {}"])
@example(
    ["Question 1 : A, B", "# MODULE 1 - LECTURE", "- [x] A. {}", "### {}", "- B. {}", "- A. {}"]
)
def test_answers_lose_no_line(lines: list[str]) -> None:
    assert not _lost("CORRIGES.md", lines, PAPER)


@given(_some(ANSWERS))
@example(["1-B, 2-A", "| n | {} | {} |", "|---|---|---|", "| 1 | {} | B |"])
def test_answers_below_their_questions_lose_no_line(lines: list[str]) -> None:
    assert not _lost("QCM-MODULE-01.md", [*PAPER.split("\n"), "# Corrigé", *lines])


@given(_some(DEVELOPMENT))
@example(["### Grille {}", "**Consigne :** {}", "#### {}"])
@example(["### Réponse modèle", "1-B, 2-A {}", "`1-B, 2-A`", "| Total | {} | 10 |", "#### {}"])
@example(["**Barème :** {}", "- {} : 10 points", "{} ?"])
@example(["<details>", "", "1-B, 2-A {}", "", "Q1. {}", "| T | {} | 10 |", "3 → A {}", " B "])
def test_development_questions_lose_no_line(lines: list[str]) -> None:
    assert not _lost("DEV-1.md", ["# DEV - MODULE 1", "", "## QUESTION 1 (10 points)", "", *lines])


@given(_some(GLOSSARY))
@example(["| a | {} |", "|---|---|", "| 1 | B | {} |"])
def test_a_glossary_loses_no_line(lines: list[str]) -> None:
    assert not _lost("GLOSSAIRE.md", lines)


@given(_some(MODULE))
@example(["[ref]: http://{}"])
@example(["[^1]: {}", "[^1]: {}"])
@example(["[^1]: {}", "{}[^1]"])
@example(["{}[^1]", "<p>", "", "[^1]: {}[^1]"])
@example(["[ref]: http://{}", "[ref]: http://{}"])
@example(["| a | b |", "|---|---|", "| `{} | {}` | {} |"])
@example(["**Objectif** : {}", "---"])
@example(["[{}](http://a)", "# Module 1", "", "a"])
@example(["# Module 1", "## Objectif : {}", "{}"])
def test_a_module_loses_no_line(lines: list[str]) -> None:
    assert not _lost("MODULE-01.md", lines)


def _lost(name: str, lines: list[str], paper: str = "") -> list[str]:
    """The lines of a file that are neither in the model nor reported; comments are for authors."""
    written = [line.format(*[WORD.format(n)] * 3) for n, line in enumerate(lines)]
    source = Source(PurePosixPath(name), "\n".join(written))
    others = (Source(PurePosixPath("QCM-MODULE-01.md"), paper),) if paper else ()
    parsed = parse_course((source, *others), fallback_title="")
    course = parsed.value
    kept = words((course.modules, course.pools, course.pages, course.glossaries))
    problems = [p for p in (*parsed.diagnostics, *check(course)) if p.at.file == source.file]
    reported = {problem.at.line for problem in problems}
    lost = [
        WORD.format(n) in line and (WORD.format(n) not in kept or line.startswith("<!--"))
        for n, line in enumerate(written)
    ]
    return [
        line
        for n, line in enumerate(written)
        if lost[n] and not line.startswith("<!--") and not _is_reported(n, written, lost, reported)
    ]


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
    st.sampled_from(sorted(ALL)),
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
