"""The bank that everybody sets: 40 questions in French, some with code or a table, and keys.

Its words are drawn by hash, so that it is the same on every machine.
"""

from dataclasses import dataclass
from hashlib import sha256

LETTERS = "ABCD"
QUESTIONS = 40
WORDS = """réseau paquet protocole couche débit latence congestion fenêtre segment fonction
chiffrement mémoire verrou requête index jointure étrangère transaction graphe sommet
complexité récurrence cohérence déjà près octet journal arbre profondeur largeur pile file
""".split()
CODE = "for v in g[u]:\n    if v not in vus:\n        vus.add(v)"
CELLS = (("Élément", "Coût"), ("lecture", "12"), ("écriture", "7"))


@dataclass(frozen=True, slots=True)
class BankItem:
    """A question with its options; `right` is the place of the right one, from 0."""

    stem: str
    options: tuple[str, ...]
    right: int
    why: str
    has_code: bool
    has_table: bool


@dataclass(frozen=True, slots=True)
class Place:
    """What a paper prints at a number: an item, and its options in printed order, from 0."""

    item: int
    order: tuple[int, ...]

    def letter(self, bank: tuple[BankItem, ...]) -> str:
        """The right letter as printed."""
        return LETTERS[self.order.index(bank[self.item].right)]


def sentence(*names: object) -> str:
    """Five to 22 words that follow from names."""
    drawn = sha256(repr(names).encode()).digest()
    return " ".join(WORDS[byte % len(WORDS)] for byte in drawn[: 5 + drawn[-1] % 18])


def make_bank() -> tuple[BankItem, ...]:
    """Every fifth item shows code, every eighth a table."""
    return tuple(_item(number) for number in range(1, QUESTIONS + 1))


def _item(number: int) -> BankItem:
    places = range(len(LETTERS))
    return BankItem(
        stem=f"Question de {sentence('stem', number)} : quelle affirmation est exacte ?",
        options=tuple(f"La réponse {sentence('option', number, place)}." for place in places),
        right=number % len(LETTERS),
        why=f"Parce que {sentence('why', number)}, {sentence('so', number)}.",
        has_code=number % 5 == 0,
        has_table=number % 8 == 3,
    )


def markdown(bank: tuple[BankItem, ...]) -> str:
    """The bank as an author writes it for us."""
    lines = ["# QCM - Réseaux", ""]
    for number, item in enumerate(bank, 1):
        lines += [f"### Question {number}", "", item.stem, ""]
        if item.has_code:
            lines += ["```python", CODE, "```", ""]
        if item.has_table:
            head, *rows = (f"| {name} | {cost} |" for name, cost in CELLS)
            lines += [head, "|---|---|", *rows, ""]
        for place, text in enumerate(item.options):
            lines.append(f"- [{'x' if place == item.right else ' '}] {LETTERS[place]}. {text}")
        lines += ["", f"**Explication :** {item.why}", ""]
    return "\n".join(lines)


def orders(bank: tuple[BankItem, ...], count: int) -> list[tuple[Place, ...]]:
    """For peers that cannot shuffle by seed: the order of each paper, drawn beforehand."""
    return [
        tuple(
            Place(item, _shuffled(len(LETTERS), paper, item))
            for item in _shuffled(len(bank), paper)
        )
        for paper in range(1, count + 1)
    ]


def _shuffled(size: int, *names: int) -> tuple[int, ...]:
    return tuple(sorted(range(size), key=lambda n: sha256(repr((names, n)).encode()).digest()))
