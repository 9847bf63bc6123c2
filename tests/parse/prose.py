"""What courses hold besides choices, made from a seed: development papers, modules, glossaries."""

from collections.abc import Callable, Iterator, Sequence

from tests.parse.banks import FAMILIES, Dice, bank, sentence

Files = tuple[tuple[str, str], ...]
TITLES = {
    "fr": ("Contexte", "Consigne", "Barème", "Réponse modèle", "Durée", "Objectifs", "Glossaire"),
    "en": ("Context", "Task", "Marking", "Model answer", "Duration", "Objectives", "Glossary"),
}
HEAD = {"fr": "| Critère | Attendu | Points |", "en": "| Criterion | Expected | Points |"}
TO_FILL = {"fr": "_(Votre réponse)_", "en": "_(Your answer)_"}
TERMS = "Agrégat Bloc Cache Dépôt État Flux Grappe Hachage Index Jointure Lot Nœud".split()

Maker = Callable[[Dice, str, Sequence[int]], Iterator[tuple[str, str]]]


def f9(dice: Dice, language: str, order: Sequence[int]) -> Iterator[tuple[str, str]]:
    """Titled questions with a grid, and their model answers in another file."""
    context, task, marking, model, duration, *_ = TITLES[language]
    papers: list[str] = []
    answers: list[str] = []
    for place in range(len(order)):
        title = sentence(dice, language)
        rows = [f"| {sentence(dice, language)} | {n} fois | {n} pts |" for n in (1, 3)]
        rows = [row.replace("`a | b`", "`ab`") for row in rows]
        papers.append(
            f"## QUESTION {place + 1} - {title} (4 points)\n\n### {context}\n\n"
            f"{sentence(dice, language, '.')}\n\n### {task}\n\n1. {sentence(dice, language)}\n"
            f"2. {sentence(dice, language)}\n\n### {marking}\n\n"
            + "\n".join([HEAD[language], "|---|---|---|", *rows])
        )
        answers.append(
            f"## QUESTION {place + 1} - {title}\n\n### {model}\n\n{sentence(dice, language, '.')}"
        )
    top = f"# DEV - MODULE 2\n\n> **{duration}** : 60 minutes\n\n---\n\n"
    yield "DEV-MODULE-02.md", top + "\n\n---\n\n".join(papers[n] for n in order) + "\n"
    yield "CORRIGES-DEV.md", "# MODULE 2\n\n" + "\n\n".join(answers) + "\n"


def f10(dice: Dice, language: str, order: Sequence[int]) -> Iterator[tuple[str, str]]:
    """Questions with a place to write."""
    parts = [
        f"## Question {place + 1} ({1 + dice.below(4)} points)\n\n"
        f"{sentence(dice, language, '?')}\n\n{TO_FILL[language]}"
        for place in range(len(order))
    ]
    yield "EVALUATION-01.md", "# Evaluation\n\n" + "\n\n".join(parts[n] for n in order) + "\n"


def module(dice: Dice, language: str, order: Sequence[int]) -> Iterator[tuple[str, str]]:
    """A module of several sections, with code, a table, a list, a note and a link."""
    *_, duration, objectives, _ = TITLES[language]
    parts = [
        f"## {sentence(dice, language)}\n\n{sentence(dice, language, '.')}[^{place}]\n\n"
        f"- {sentence(dice, language)}\n    - {sentence(dice, language)}\n\n"
        f"```sql\nSELECT {place}\n    FROM t\n```\n\n| k | v |\n|---|---|\n| {place} | b |\n\n"
        f"> {sentence(dice, language)} [ici][r{place}]\n\n"
        f"[^{place}]: {sentence(dice, language, '.')}\n\n[r{place}]: https://example.org/{place}"
        for place in range(len(order))
    ]
    top = f"# MODULE 2 - {sentence(dice, language)}\n\n**{duration}** : 45 minutes\n\n"
    top += f"## {objectives}\n\n- {sentence(dice, language)}\n\n"
    yield "MODULE-02-X.md", top + "\n\n".join(parts[n] for n in order) + "\n"


def glossary(dice: Dice, language: str, order: Sequence[int]) -> Iterator[tuple[str, str]]:
    """Terms and definitions, in one of the usual shapes."""
    shape = dice.one(["**{}**  \n{}", "**{}** : {}", "- **{}** : {}", "### {}\n\n{}"])
    entries = [shape.format(TERMS[n], sentence(dice, language, ".")) for n in range(len(order))]
    yield "GLOSSAIRE.md", f"# {TITLES[language][-1]}\n\n" + "\n\n".join(entries[n] for n in order)


PROSE: dict[str, Maker] = {"F9": f9, "F10": f10, "module": module, "glossary": glossary}
KINDS = (*FAMILIES, *PROSE)
LANGUAGES = tuple(TITLES)


def files(kind: str, seed: str, language: str, order: Sequence[int]) -> Files:
    """Files of a kind; `order` are the places (from 0) of their questions, entries or sections."""
    if kind in FAMILIES:
        return bank(seed, kind, language, len(order), order).files
    return tuple(PROSE[kind](Dice(f"{seed}/{kind}/{language}"), language, order))
