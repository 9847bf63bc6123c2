"""Banks as people write them: every family of notation, four languages, made from a seed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")

LETTERS = "ABCDEFGH"
WORDS = {
    "fr": "le la une partition colonne requête table lecture écriture événement fenêtre état "
    "fichier dépôt catalogue qui que dans pour avec n'est l'index d'une clé schéma".split(),
    "en": "the a partition column query table reader writer event window state file store "
    "catalogue which that in for with isn't index key schema bucket A".split(),
    "es": "el la una partición columna consulta tabla lectura evento ventana estado archivo "
    "que en para con índice clave esquema año".split(),
    "de": "die der eine Partition Spalte Abfrage Tabelle Ereignis Fenster Zustand Datei "
    "für mit Schlüssel Schema größer Maß".split(),
}
QUESTION = {"fr": "Question", "en": "Question", "es": "Pregunta", "de": "Frage"}
INITIAL = {"fr": "Q", "en": "Q", "es": "P", "de": "F"}
ANSWER = {
    "fr": ["Réponse", "Réponse correcte", "Bonne réponse", "Réponses"],
    "en": ["Answer", "Correct answer", "Correct Answer", "The correct answer"],
    "es": ["Respuesta", "Respuesta correcta"],
    "de": ["Antwort", "Richtige Antwort", "Lösung"],
}
WHY = {"fr": "Explication", "en": "Explanation", "es": "Explicación", "de": "Erklärung"}
SEVERAL = {
    "fr": ["(plusieurs réponses possibles)", "Cochez les bonnes réponses.", "(2 réponses)"],
    "en": ["(Choose TWO)", "Select all that apply.", "(Choose two.)"],
    "es": ["(Elija dos respuestas)", "Seleccione todas las respuestas correctas."],
    "de": ["(mehrere Antworten möglich)", "Wählen Sie zwei Antworten."],
}
HEADS = {
    "fr": ("Question", "Réponse", "Explication"),
    "en": ("Question", "Answer", "Explanation"),
    "es": ("Pregunta", "Respuesta", "Explicación"),
    "de": ("Frage", "Antwort", "Erklärung"),
}


class Dice:
    """Choices that follow from a seed, the same on every machine."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._throws = 0

    def below(self, limit: int) -> int:
        """A number from 0 to `limit` - 1."""
        self._throws += 1
        data = sha256(f"{self._seed}/{self._throws}".encode()).digest()
        return int.from_bytes(data[:8], "big") % limit

    def one(self, values: Sequence[T]) -> T:
        """One of these values."""
        return values[self.below(len(values))]

    def once_in(self, limit: int) -> bool:
        """True now and then."""
        return self.below(limit) == 0


@dataclass(frozen=True)
class Asked:
    """A question as it should be read: blocks of the stem and of each option, key, reason."""

    number: int
    stem: tuple[str, ...]
    options: tuple[tuple[str, ...], ...]
    key: str
    several: str
    why: str


@dataclass(frozen=True)
class Bank:
    """Files by name, and what they ask."""

    family: str
    files: tuple[tuple[str, str], ...]
    asked: tuple[Asked, ...]


def sentence(dice: Dice, language: str, mark: str = "") -> str:
    """Some words, now and then with code, emphasis, money or a number."""
    words = [dice.one(WORDS[language]) for _ in range(3 + dice.below(9))]
    if dice.once_in(4):
        words.insert(
            1, dice.one(["`a | b`", "`x*y`", "**fort**", "$5", "3,5", "*it*", "`<br>`", "10 %"])
        )
    text = " ".join(words)
    return text[0].upper() + text[1:] + f" {dice.below(1000)}" + mark


def ask(dice: Dice, number: int, language: str, *, rich: bool = True) -> Asked:
    """A question with two to six options, one or two of them right."""
    stem = [sentence(dice, language, dice.one([" ?", "?", " :", "…", "."]))]
    if rich and dice.once_in(3):
        stem.append(dice.one(extras(dice, language)))
    if rich and dice.once_in(6):
        stem.append(sentence(dice, language, "?"))
    options = tuple(
        option(dice, language, rich=rich) for _ in range(dice.one([2, 3, 4, 4, 4, 4, 5, 6]))
    )
    letters = LETTERS[: len(options)]
    key = dice.one(letters)
    several = ""
    if len(options) > 3 and dice.once_in(5):
        key = "".join(sorted({key, dice.one(letters.replace(key, ""))}))
        several = dice.one(SEVERAL[language])
    return Asked(number, tuple(stem), options, key, several, sentence(dice, language, "."))


def extras(dice: Dice, language: str) -> list[str]:
    """Code, tables, lists: what a stem may hold besides text."""
    return [
        "```sql\nSELECT a, b\n  FROM t -- 1. x\nWHERE c = 'A. b'\n```",
        "| k | v |\n|---|---|\n| a | 1 |\n| b | 2 |",
        f"- {sentence(dice, language)}\n- {sentence(dice, language)}",
        f"1. {sentence(dice, language)}\n2. {sentence(dice, language)}",
        "![schéma](img.png)",
        f"{sentence(dice, language)}  \n{sentence(dice, language)}",
        "```yaml\n- a: 1\n\n- b: 2\n```",
    ]


def option(dice: Dice, language: str, *, rich: bool) -> tuple[str, ...]:
    """An option's blocks: a line, sometimes with code or a second paragraph."""
    first = sentence(dice, language, dice.one(["", "", ".", " !"]))
    if rich and dice.once_in(25):
        return (first, "```js\nlet a = 1;\n\nlet b;\n```")
    if rich and dice.once_in(25):
        return (first, sentence(dice, language, "."))
    return (first,)


# Writing it down ----------------------------------------------------------------------


def indented(text: str, by: int) -> str:
    """Text moved right, blank lines kept bare."""
    return "\n".join(" " * by + line if line else line for line in text.split("\n"))


def bullets(asked: Asked, marker: Callable[[int], str], *, by: int = 0, loose: bool = False) -> str:
    """Options as a list, each marker followed by its text; further blocks are indented."""
    gap = "\n\n" if loose or any(len(blocks) > 1 for blocks in asked.options) else "\n"
    rows = []
    for place, (first, *rest) in enumerate(asked.options):
        inner = "".join("\n\n" + indented(block, 2) for block in rest)
        rows.append(indented(marker(place) + first + inner, by))
    return gap.join(rows)


def stem_of(asked: Asked, *, by: int = 0, first: bool = True) -> str:
    """The stem's blocks, from its first line or below it."""
    blocks = list(asked.stem if first else asked.stem[1:])
    if asked.several and not first:
        blocks.append(asked.several)
    elif asked.several:
        blocks[0] = f"{blocks[0]} {asked.several}"
    return "\n\n".join(indented(block, by) for block in blocks)


def letters_said(dice: Dice, key: str) -> str:
    """A key's letters as banks write them."""
    forms = [", ".join(key), f"**{', '.join(key)}**", " et ".join(key), key, " & ".join(key)]
    return dice.one(forms)


def details(dice: Dice, asked: Asked, language: str) -> str:
    """An answer hidden in `<details>`."""
    word = dice.one(ANSWER[language])
    letters = letters_said(dice, asked.key)
    inner = dice.one(
        [
            f"{word}: {letters}\n\n{asked.why}",
            f"#### {word}: {letters}\n\n{asked.why}",
            f"**{asked.key[0]}.** {asked.why}"
            if len(asked.key) == 1
            else f"**{word} :** {letters}",
            f"**{word} : {letters}**\n\n**{WHY[language]} :** {asked.why}",
        ]
    )
    opening = dice.one(
        [
            f"<details>\n<summary>{word}</summary>",
            f"<details><summary><b>{word}</b></summary>\n<p>",
            f"<details markdown=1><summary markdown='span'>{word}</summary>",
        ]
    )
    closing = "</p>\n</details>" if "<p>" in opening else "</details>"
    return f"{opening}\n\n{inner}\n\n{closing}"


def beside(dice: Dice, asked: Asked, language: str) -> str:
    """An answer's line next to its question."""
    word = dice.one(ANSWER[language])
    letters = letters_said(dice, asked.key)
    first = asked.key[0]
    text = asked.options[LETTERS.index(first)][0]
    lines = [
        f"**{word} : {letters}**",
        f"> **{word} : {letters}**",
        f"{word}: {letters}",
        f"**{word}:** {letters}",
        f"*{word} :* {letters}\n\n> **{WHY[language]} :** {asked.why}",
        f"{word}: {letters}\n\n**{WHY[language]}**: {asked.why}",
    ]
    if len(asked.key) == 1:
        lines.append(f"**{word}:** {first}) {text}")
    return dice.one(lines)


def table(bank: Sequence[Asked], language: str, *, shift: int = 0) -> str:
    """An answer table."""
    question, answer, why = HEADS[language]
    rows = [f"| {question} | {answer} | {why} |", "|---|:---:|---|"]
    rows += [
        f"| {a.number + shift} | **{', '.join(a.key)}** | {a.why.replace('|', '/')} |" for a in bank
    ]
    return "\n".join(rows)


def f1(dice: Dice, bank: Sequence[Asked], language: str) -> Iterator[tuple[str, str]]:
    """Numbered headings, boxes with letters, a table elsewhere."""
    level = dice.one(["##", "###", "####"])
    mark = dice.one(["- [ ] {}. ", "* [ ] {}) ", "- [ ] **{}.** ", "+ [ ] {}. "])
    rule = dice.one(["\n\n---\n\n", "\n\n", "\n\n\n"])
    word = QUESTION[language]
    parts = [
        f"{level} {word} {a.number}\n\n{stem_of(a)}\n\n"
        + bullets(a, lambda i: mark.format(LETTERS[i]))
        for a in bank
    ]
    yield "QCM-MODULE-03.md", "# QCM - MODULE 3\n\n" + rule.join(parts)
    yield "CORRIGES-QCM.md", f"# MODULE 3 - X\n\n{table(bank, language)}\n"


def f2(dice: Dice, bank: Sequence[Asked], language: str) -> Iterator[tuple[str, str]]:
    """`#### Q3. stem` over marked boxes."""
    initial = INITIAL[language]
    parts = [
        f"#### {initial}{a.number}. {a.stem[0]}\n\n{stem_of(a, first=False)}\n\n" + marked(dice, a)
        for a in bank
    ]
    yield "quiz.md", "## Quiz\n\n" + "\n\n".join(parts) + "\n"


def f3(dice: Dice, bank: Sequence[Asked], language: str) -> Iterator[tuple[str, str]]:
    """Headings without numbers over marked boxes."""
    del language
    parts = [f"### {a.stem[0]}\n\n{stem_of(a, first=False)}\n\n" + marked(dice, a) for a in bank]
    yield "quiz.md", "# Quiz\n\n" + "\n\n".join(parts) + "\n"


def marked(dice: Dice, asked: Asked) -> str:
    """Boxes of which the right ones are ticked."""
    tick, space = dice.one(["x", "X", "x"]), dice.one([" ", " ", " ", ""])
    return bullets(
        asked,
        lambda i: f"- [{tick if LETTERS[i] in asked.key else ' '}]{space}",
        loose=dice.once_in(3),
    )


def f4(dice: Dice, bank: Sequence[Asked], language: str) -> Iterator[tuple[str, str]]:
    """Items of a numbered list with nested options."""
    always_one = dice.once_in(3)
    by = dice.one([3, 4])
    parts = []
    for a in bank:
        number = 1 if always_one else a.number
        width = max(by, len(f"{number}. "))
        rest = stem_of(a, by=width, first=False)
        key = indented(details(dice, a, language), width)
        options = bullets(a, lambda i: f"- {LETTERS[i]}. ", by=width)
        gap = "\n\n" if rest or dice.once_in(2) else "\n"
        below = f"{gap}{rest}\n\n{options}" if rest else f"{gap}{options}"
        parts.append(f"{number}. {a.stem[0]}{below}\n\n{key}")
    yield "quiz.md", "# Quiz\n\n" + "\n\n".join(parts) + "\n"


def f5(dice: Dice, bank: Sequence[Asked], language: str) -> Iterator[tuple[str, str]]:
    """`###### 3. stem`, options with colons, details with a heading."""
    parts = [
        f"###### {a.number}. {a.stem[0]}\n\n{stem_of(a, first=False)}\n\n"
        + bullets(a, lambda i: f"- {LETTERS[i]}: ")
        + f"\n\n{details(dice, a, language)}\n\n---"
        for a in bank
    ]
    yield "quiz.md", "# Quiz\n\n" + "\n\n".join(parts) + "\n"


def f6(dice: Dice, bank: Sequence[Asked], language: str) -> Iterator[tuple[str, str]]:
    """Bold numbers, options as lists or as paragraphs."""
    head = dice.one(["**{n}.** ", "**{w} {n} :** ", "**{w} {n}.** ", "**{w} {n}** : "])
    listed = dice.once_in(2)
    small = dice.once_in(2)
    parts = []
    for a in bank:
        row = LETTERS.lower() if small else LETTERS
        marker = (lambda i, r=row: f"- {r[i]}) ") if listed else (lambda i, r=row: f"{r[i]}) ")
        options = bullets(a, marker, loose=not listed)
        opening = head.format(n=a.number, w=QUESTION[language]) + a.stem[0]
        key = dice.one([beside, details])(dice, a, language)
        parts.append(f"{opening}\n\n{stem_of(a, first=False)}\n\n{options}\n\n{key}")
    yield "quiz.md", "# Quiz\n\n" + "\n\n".join(parts) + "\n"


def f7(dice: Dice, bank: Sequence[Asked], language: str) -> Iterator[tuple[str, str]]:
    """Titled headings, then a second part with the answers."""
    word, answer = QUESTION[language], ANSWER[language][0]
    parts = [
        f"## {word} {a.number} - {a.stem[0]}\n\n{stem_of(a, first=False)}\n\n"
        + bullets(a, lambda i: f"- {LETTERS[i]}) ")
        for a in bank
    ]
    keys = [f"### {word} {a.number}\n\n**{answer} : {', '.join(a.key)}**\n\n{a.why}" for a in bank]
    title = {"fr": "Corrigé", "en": "Answers", "es": "Respuestas", "de": "Lösungen"}[language]
    level = dice.one(["#", "##"])
    yield "quiz.md", "# Quiz\n\n" + "\n\n".join([*parts, f"{level} {title}", *keys]) + "\n"


def f8(dice: Dice, bank: Sequence[Asked], language: str) -> Iterator[tuple[str, str]]:
    """Plain text with underlined titles, letters line by line, a key of plain text."""
    word = QUESTION[language]
    parts = []
    for a in bank:
        title = f"{word} {a.number} (1 point)"
        options = "\n".join(f"{LETTERS[i]}. {blocks[0]}" for i, blocks in enumerate(a.options))
        parts.append(f"{title}\n{'-' * len(title)}\n{stem_of(a)}\n{options}")
    keys = [
        f"{word} {a.number} : {', '.join(a.key)}\n{WHY[language]} : {a.why}\nsuite de la phrase."
        for a in bank
    ]
    yield "EXAM-QCM.md", "EXAMEN\n======\n\n" + "\n\n".join(parts) + "\n"
    yield "CORRIGES-EXAM-QCM.md", "\n\n".join(keys) + "\n"
    del dice


def f9(dice: Dice, bank: Sequence[Asked], language: str) -> Iterator[tuple[str, str]]:
    """Questions to develop under headings with points, their grids, model answers elsewhere."""
    word, answer = QUESTION[language], ANSWER[language][0]
    parts = []
    for a in bank:
        first = 1 + dice.below(9)
        told = [blocks[0].replace("|", "/") for blocks in a.options]
        grid = (
            "| Critère | Attendu | Points |\n|---|---|---|\n"
            f"| {told[0]} | x | {first} pts |\n"
            f"| {told[1]} | y | {10 - first} pts |"
        )
        title = f"## {word.upper()} {a.number} - {a.stem[0]} (10 points)"
        body = "\n\n".join(a.stem[1:]) or a.why
        parts.append(f"{title}\n\n### Consigne\n\n{body}\n\n### Grille de correction\n\n{grid}")
    keys = [f"## {word.upper()} {a.number}\n\n{a.why}" for a in bank]
    yield "DEV-MODULE-01.md", "# DEV - MODULE 1\n\n" + "\n\n".join(parts) + "\n"
    yield "CORRIGES-DEV.md", f"# MODULE 1 - {answer}\n\n" + "\n\n".join(keys) + "\n"


def f10(dice: Dice, bank: Sequence[Asked], language: str) -> Iterator[tuple[str, str]]:
    """Short questions with points and a place to write."""
    place = {"fr": "_(Votre réponse)_", "en": "_(Your answer)_"}.get(language, "Respuesta: ......")
    word = QUESTION[language]
    parts = [
        f"## {word} {a.number} ({1 + dice.below(4)} points)\n\n{stem_of(a)}\n\n{place}"
        for a in bank
    ]
    yield "DEV-TEST.md", "# Test\n\n" + "\n\n".join(parts) + "\n"


FAMILIES = {"F1": f1, "F2": f2, "F3": f3, "F4": f4, "F5": f5, "F6": f6, "F7": f7, "F8": f8}
"""Those that offer a choice."""
DEVELOPED = {"F9": f9, "F10": f10}
"""Those that are answered in the candidate's own words."""
ALL = FAMILIES | DEVELOPED


def bank(
    seed: str, family: str, language: str, size: int, order: Sequence[int] | None = None
) -> Bank:
    """A bank of one family; `order` are the places (from 0) of its questions, if not as made."""
    dice = Dice(f"{seed}/{family}/{language}")
    rich = family not in ("F8", *DEVELOPED)
    asked = tuple(ask(dice, number, language, rich=rich) for number in range(1, size + 1))
    asked = tuple(asked[place] for place in order or range(size))
    return Bank(family, tuple(ALL[family](dice, asked, language)), asked)
