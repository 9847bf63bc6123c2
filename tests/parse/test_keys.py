"""Where keys come from, and that they reach their own questions only."""

import pytest

from coursepub.model.diagnostic import Code, Diagnostic
from coursepub.model.item import Item, OpenItem
from coursepub.parse.course import parse_course
from tests.tables import sources

PAPER = """# QCM

### Question 1

Que devient une vente tardive ?

- [ ] A. Elle est perdue après la fermeture
- [ ] B. Elle attend

### Question 2

Quel horaire convient pour publier le tableau ?

- [ ] A. Minuit
- [ ] B. Après le nettoyage des dossiers

### Question 3

Quelle taille viser dans le dépôt ?

- [ ] A. Mille octets
- [ ] B. Cent mégaoctets par fichier
"""
WHY = (
    "une vente tardive est perdue",
    "publier après le nettoyage des dossiers",
    "viser cent mégaoctets dans le dépôt",
)


def read(text: str) -> tuple[list[str], list[Code]]:
    parsed = parse_course(sources(text, "QCM.md"), fallback_title="")
    items = [item for item in parsed.value.bank if isinstance(item, Item)]
    wrong = [p.code for p in parsed.diagnostics if _matters(p)]
    return ["".join(sorted(item.key)) for item in items], wrong


def _matters(problem: Diagnostic) -> bool:
    return problem.code not in (Code.SECTION_TITLE, Code.PINNED_OPTION)


@pytest.mark.parametrize(
    "answers",
    [
        "== CORRIGES.md\n| Question | Réponse |\n|---|---|\n| 1 | **A** |\n| 2 | B |\n| 3 | b |",
        "== CORRIGES.md\n| Q | R | Q | R |\n|---|---|---|---|\n| 1 | A | 2 | B |\n| 3 | B | | |",
        "== CORRIGES.md\n| N° | Lettre |\n|---|---|\n| Q1 | (A) |\n| 2. | B |\n| 3 | b |",
        "== CORRIGES.md\n| Q# | Correct |\n|---|---|\n| 1 | `A` |\n| 2 | *B* |\n| 3 | B. |",
        "== CORRIGES.md\n| | |\n|---|---|\n| 1 | A |\n| 2 | B |\n| 3 | B |",
        "== CORRIGES.md\n| 1 | A |\n|---|---|\n| 2 | B |\n| 3 | B |",
        "== CORRIGES.md\n| | Q1 | Q2 | Q3 |\n|---|---|---|---|\n| **Réponse** | **A** | B | B |",
        "== CORRIGES.md\n| 1 | 2 |\n|---|---|\n| A | B |\n| 3 | |\n| B | |",
        "== CORRIGES.md\n| Module | Q | R |\n|---|---|---|\n"
        "| 1 | 1 | A |\n| 1 | 2 | B |\n| 1 | 3 | B |",
        "== CORRIGES.md\n| N° | A | B |\n|---|---|---|\n| 1 | x | |\n| 2 | | x |\n| 3 | – | ✓ |",
        "== CORRIGES.md\n| 1 | 2 | 3 |\n|---|---|---|\n| A | B | B |",
        "== CORRIGES.md\n1. A\n2. B\n3. B",
        "== CORRIGES.md\n1-A, 2-B, 3-B",
        "== CORRIGES.md\nQ1: A\n\nQ2: B (à cause du nettoyage)\n\nQ3: B",
        "== CORRIGES.md\nQuestion 1 : A\nExplication : voici\nla suite\n\n"
        "Question 2 : B\n\nQuestion 3 : B",
        "== CORRIGES.md\n## Question 1\n\n- A) Elle est perdue\n- B) Elle attend\n\n"
        "**Réponse : A**\n\n## Question 2\n\n**Réponse : B**\n\n## Question 3\n\nRéponse B",
        "== KEY.md\n| # | Answer |\n|---|---|\n| Q1 | A |\n| Q2 | B |\n| Q3 | B |",
        "== CORRIGES.md\n1 → A\n2 -> B\n3 = B",
        "== CORRIGES.md\n1A\n2B\n3B",
        "== CORRIGES.md\n1A 2B 3B",
        "== CORRECTION.md\n1 A\n2 B\n3 B",
        "== CORRIGES.md\n1. A.- Elle\n2. B.-\n3. B.-\n\n---\n\nBonne chance.",
        "== CORRIGES.md\n| 题目 | 答案 |\n|---|---|\n| 题 1 | A |\n| 题 2 | B |\n| 题 3 | B |",
        "== CORRIGES.md\n| Номер | Ответ | Номер | Ответ |\n|---|---|---|---|\n"
        "| 1 | A | 2 | B |\n| 3 | B | | |",
        "# Gabarito\n\n1. A\n2. B\n3. B",
        "## Oplossingen\n\n1. A\n2. B\n3. B",
        "## Antwoorden\n\n| Vraag | Antwoord |\n|---|---|\n| 1 | A |\n| 2 | B |\n| 3 | B |",
        "== CORRIGES.md\n1) a 2) b 3) b",
        "== CORRIGES.md\n**1** : A · **2** : B · **3** : B",
        "== CORRIGES.md\n```\n1. A\n2. B\n3. B\n```",
        "== CORRIGES.md\n`1A 2B 3B`",
        "== CORRIGES.md\n- A\n- B\n- B",
        "== CORRIGES.md\nRéponses : A, B, B",
        "== CORRIGES.md\n**Réponse 1 :** A\n\n**Réponse 2 :** B\n\n**Réponse 3 :** B",
        "== CORRIGES.md\n### Réponse à la question 1 : A\n### Réponse à la question 2 : B\n"
        "### Réponse à la question 3 : B",
        "== CORRIGES.md\n1. Elle est perdue après la fermeture\n"
        "2. Après le nettoyage des dossiers\n3. Cent mégaoctets par fichier",
        "== CORRIGES.md\n| Q | Réponse |\n|---|---|\n| 1 | Elle est perdue après la fermeture |\n"
        "| 2 | Après le nettoyage des dossiers |\n| 3 | cent mégaoctets par fichier. |",
        "---\n\n**Corrigé**\n\n### Question 1\n\n**A**\n\n### Question 2\n\nRéponse : B\n\n"
        "### Question 3\n\n**B**",
        "---\n\n**Corrigé**\n\n| | |\n|---|---|\n| 1 | A |\n| 2 | B |\n| 3 | B |",
        "---\n\n**Corrigé :**\n\n- Question 1 : Elle est perdue après la fermeture\n"
        "- Question 2 : B\n- Question 3 : B",
        "<details>\n<summary>Corrigé</summary>\n\n"
        "### 1\n\nA\n\n### 2\n\nB\n\n### 3\n\nB\n\n</details>",
        "## Corrigé\n\n1. A\n2. B\n3. B",
        "### Réponses\n\n1. A\n2. B\n3. B",
        "**Réponses :** 1-A, 2-B, 3-B",
        "<details>\n<summary>Réponses</summary>\n\n1. A\n2. B\n3. B\n\n</details>",
        "# Answers\n\n### Question 1\n\n**A**\n\n### Question 2\n\nB\n\n"
        "### Question 3\n\n**B.** bien",
    ],
)
def test_answers_are_found_wherever_they_stand(answers: str) -> None:
    keys, wrong = read(f"{PAPER}\n{answers}\n")
    assert keys == ["A", "B", "B"]
    assert set(wrong) <= {Code.UNREAD_TEXT}


def test_answers_may_stand_above_the_questions() -> None:
    above = PAPER.replace("# QCM\n", "# QCM\n\n**Answer key: 1-A, 2-B, 3-B**\n")
    assert read(above) == (["A", "B", "B"], [])


def test_what_follows_a_rule_explains_nothing() -> None:
    text = PAPER + "\nRéponse : B\n\nCar oui.\n\n---\n\nBon courage pour la suite !\n"
    parsed = parse_course(sources(text, "QCM.md"), fallback_title="")
    last = parsed.value.bank[-1]
    assert isinstance(last, Item)
    assert last.explanation
    assert last.explanation.text == "Car oui."
    assert [p.code for p in parsed.diagnostics] == [Code.UNREAD_TEXT]


def test_an_answer_in_words_explains_what_a_mark_says() -> None:
    text = "# QCM\n\n## Q1\nQuoi ?\n\n- [ ] UNION\n- [x] JOIN\n\n> [!success]- Réponse\n> {}\n"
    for answer in ("JOIN, car elle rapproche", "Il faut rapprocher les lignes"):
        assert read(text.format(answer)) == (["B"], [])


def table(numbers: list[int], why: tuple[str, ...] = WHY) -> str:
    rows = [f"| {n} | {k} | {w} |" for n, k, w in zip(numbers, "ABB", why, strict=True)]
    return "\n".join(
        ["== CORRIGES.md", "| Question | Réponse | Explication |", "|---|---|---|", *rows]
    )


@pytest.mark.parametrize(
    "key",
    [
        "| Q | R | Explication | Q | R | Explication |\n|---|---|---|---|---|---|\n"
        "| 1 | A | {0} | 2 | B | {1} |\n| 3 | B | {2} | | | |",
        "| Question | 1 | 2 | 3 |\n|---|---|---|---|\n| Réponse | A | B | B |\n"
        "| Explication | {0} | {1} | {2} |",
        "| N° | A | B | Explication |\n|---|---|---|---|\n"
        "| 1 | ✓ | | {0} |\n| 2 | | ✓ | {1} |\n| 3 | | ✓ | {2} |",
        "| N° | Réponse | Ce qu'il faut retenir |\n|---|---|---|\n"
        "| 1 | A | {0} |\n| 2 | B | {1} |\n| 3 | B | {2} |",
        "| N° | | |\n|---|---|---|\n| 1 | A | {0} |\n| 2 | B | {1} |\n| 3 | B | {2} |",
    ],
)
def test_explanations_are_found_wherever_a_table_has_them(key: str) -> None:
    text = f"{PAPER}\n== CORRIGES.md\n{key.format(*WHY)}\n"
    parsed = parse_course(sources(text, "QCM.md"), fallback_title="")
    items = [item for item in parsed.value.bank if isinstance(item, Item)]
    assert [sorted(item.key) for item in items] == [["A"], ["B"], ["B"]]
    assert tuple(item.explanation.text for item in items if item.explanation) == WHY
    assert not parsed.diagnostics


def test_letters_without_numbers_count_only_if_there_are_as_many() -> None:
    assert read(f"{PAPER}\n== CORRIGES.md\n- A\n- B\n") == (
        ["", "", ""],
        [Code.UNREADABLE_ANSWER],
    )


@pytest.mark.parametrize("key", ["Le bleu ; Le rouge", "le bleu, le rouge", "Le bleu<br>Le rouge"])
def test_several_options_may_be_named_by_their_texts(key: str) -> None:
    text = (
        f"### Question 1\n\nQuoi ?\n\n- [ ] A. Le bleu\n- [ ] B. Le vert\n- [ ] C. Le rouge\n{key}"
    )
    table = f"== CORRIGES.md\n| Q | Réponse |\n|---|---|\n| 1 | {key} |"
    assert read(f"{text[: -len(key)]}\n{table}")[0] == ["AC"]
    assert read(f"{text[: -len(key)]}\n**Réponse :** {key}\n")[0] == ["AC"]


def test_a_constant_shift_is_followed_and_named() -> None:
    assert read(f"{PAPER}\n{table([11, 12, 13])}") == (["A", "B", "B"], [Code.KEY_SHIFTED])
    assert read(f"{PAPER}\n{table([2, 3, 4])}") == (["A", "B", "B"], [Code.KEY_SHIFTED])


def test_a_shift_that_changes_is_not_followed() -> None:
    keys, wrong = read(f"{PAPER}\n{table([11, 12, 14])}")
    assert keys == ["", "", ""]
    assert set(wrong) == {Code.ANSWER_WITHOUT_ITEM}


def test_words_speak_against_an_order() -> None:
    strange = ("rien de commun avec elle", "mots tout autres encore", "phrase sans aucun rapport")
    keys, wrong = read(f"{PAPER}\n{table([11, 12, 13], strange)}")
    assert keys == ["", "", ""]
    assert set(wrong) == {Code.ANSWER_WITHOUT_ITEM}


def test_numbers_that_overlap_by_chance_match_nothing() -> None:
    strange = ("rien de commun avec elle", "mots tout autres encore", "phrase sans aucun rapport")
    keys, wrong = read(f"{PAPER}\n{table([2, 3, 4], strange)}")
    assert keys == ["", "", ""]
    assert set(wrong) == {Code.ANSWER_WITHOUT_ITEM}


def test_an_order_is_followed_where_no_other_shares_nearly_as_many_words() -> None:
    words = ["alpha", "bravo", "carla", "delta", "echos", "fuchs", "golfe", "hotel", "indie"]
    asked = [
        f"### Question {n}\n\nQuel objet{w} ?\n\n- [ ] A. {w}rouge\n- [ ] B. {w}vert\n"
        for n, w in enumerate(words, 5)
    ]
    rows = [
        f"| {n} | B | objet{w} raison{w} fait{w} donc{w} suite{w} point{w} mot{w} fin{w} |"
        for n, w in enumerate(words, 1)
    ]
    head = "| Question | Réponse | Pourquoi |\n|---|---|---|"
    key = "\n".join(["== CORRIGES.md", head, *rows])
    paper = "\n".join(asked)
    assert read(f"# QCM\n\n{paper}\n{key}") == (["B"] * 9, [Code.KEY_SHIFTED])


def test_explanations_of_the_neighbours_are_noticed() -> None:
    bank = "\n".join(
        f"### Question {n}\n\nQuelle couleur porte objet{w} ?\n\n"
        f"- [ ] A. {w}rouge\n- [ ] B. {w}vert\n"
        for n, w in enumerate(["alpha", "bravo", "carla", "delta", "echos"], 1)
    )
    rows = "\n".join(
        f"| {n} | A | objet{w} {w}rouge {w}vert |"
        for n, w in enumerate(["zoulou", "alpha", "bravo", "carla", "delta"], 1)
    )
    key = f"== CORRIGES.md\n| Question | Réponse | Pourquoi |\n|---|---|---|\n{rows}"
    keys, wrong = read(f"# QCM\n\n{bank}\n{key}")
    assert keys == ["A"] * 5
    assert wrong == [Code.KEY_MISFIT]


def test_a_second_source_that_agrees_is_no_problem() -> None:
    keys, wrong = read(f"{PAPER}\n## Corrigé\n\n1. A\n2. B\n3. B\n{table([1, 2, 3])}")
    assert (keys, wrong) == (["A", "B", "B"], [])


def test_sources_that_disagree_are_named_at_both_lines() -> None:
    keys, wrong = read(f"{PAPER}\n## Corrigé\n\n1. B\n2. B\n3. B\n{table([1, 2, 3])}")
    assert keys == ["", "B", "B"]
    assert wrong == [Code.KEYS_DISAGREE, Code.KEYS_DISAGREE]


@pytest.mark.parametrize(
    "answer",
    [
        "**Réponse : B**",
        "> **Bonne réponse : B**",
        "Réponse : B) deux",
        "✅ Réponse : deux",
        "#### Answer: B",
        "<details>\n<summary>Réponse</summary>\n\n**B.** parce que\n\n</details>",
        "<details><summary>Réponse : B</summary>parce que</details>",
        "<details><summary>Solution</summary>B</details>",
        "<details>\n<summary>Réponse</summary>\n<p>Bonne réponse : <b>B</b></p>\n</details>",
        "- **Réponse :** B",
        "**Réponse**\n\nB",
        "Richtige Antwort: B",
        "Respuesta correcta: b",
        "[Answer: B]",
        "{{Answer: B}}",
        "(Réponse : B)",
        "Réponse : ||B||",
        "||B||",
        ">! B",
        "→ B",
        "**B**",
        "<!-- B -->",
        "<sub>Réponse : B</sub>",
        "The answer is B",
        "Option correcte : B",
        "**Réponse : B) deux** – car",
        "Réponse : B car deux",
        "Réponse : B **Explication :** deux",
        "Réponse : B | Explication : deux",
        "> [!NOTE]\n> Réponse : B",
        '!!! success "Réponse : B"',
        ":::details Réponse\nB\n:::",
        "<div>\n\nRéponse : B\n\n</div>",
        "<details>\n<summary>Ans.</summary>\n\nB\n\n</details>",
        "**Réponse : B**\n\nA) un est faux\nB) deux est juste",
        "**Réponse : B**\n\n- **A** : un est faux\n- **B** : deux est juste",
    ],
)
def test_an_answer_beside_its_question_is_read_and_not_printed(answer: str) -> None:
    text = f"### Question 1\n\nCombien ?\n\n- A) un\n- B) deux\n\n{answer}\n"
    parsed = parse_course(sources(text, "QCM.md"), fallback_title="")
    (item,) = parsed.value.bank
    assert isinstance(item, Item)
    assert item.key == {"B"}
    assert item.stem.text == "Combien ?"
    assert [option.text.text for option in item.options] == ["un", "deux"]
    assert not [p for p in parsed.diagnostics if p.code is not Code.QUESTION_LIKE]


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("Réponse : B) deux. Car deux", "Car deux"),
        ("**Réponse : B – deux** : car deux", "car deux"),
        ("Réponse : B **Explication :** car deux", "car deux"),
        ("Réponse : B<br>**Explication :** car deux", "car deux"),
        ("Réponse : B | Explication : car deux", "car deux"),
        ("> [!TIP]\n> **Réponse : B**\n>\n> car deux", "car deux"),
        ("**Réponse : B**\n\n💡 car deux", "car deux"),
        ("**Réponse : B**\n\n- **A** : non\n- **B** : oui", "- **A** : non\n- **B** : oui"),
    ],
)
def test_an_explanation_is_what_stands_behind_an_answer(answer: str, why: str) -> None:
    text = f"### Question 1\n\nCombien ?\n\n- A) un\n- B) deux\n\n{answer}\n"
    (item,) = parse_course(sources(text, "QCM.md"), fallback_title="").value.bank
    assert isinstance(item, Item)
    assert item.key == {"B"}
    assert item.explanation
    assert item.explanation.text == why


@pytest.mark.parametrize(
    "answer",
    [
        "**Réponses :**\n\n- A. un\n- C. trois",
        "**Réponses :**\n\n- un\n- trois",
        "Réponses : A) un, C) trois",
        "Answers: A. un and C. trois",
        "Réponse : CA",
        "<details>\n<summary>Réponses</summary>\n\nA) un\nC) trois\n\n</details>",
    ],
)
def test_several_right_options_may_be_listed(answer: str) -> None:
    text = f"### Question 1\n\nCombien ?\n\n- A) un\n- B) deux\n- C) trois\n\n{answer}\n"
    parsed = parse_course(sources(text, "QCM.md"), fallback_title="")
    (item,) = parsed.value.bank
    assert isinstance(item, Item)
    assert item.key == {"A", "C"}
    assert not item.explanation
    assert not parsed.diagnostics


@pytest.mark.parametrize(
    "line",
    [
        "Réponse : B",
        "**Correct answer: B**",
        "> Réponse : B",
        "<!-- réponse : B -->",
        "Explication : c'est B",
        "<details><summary>Réponse</summary>B</details>",
    ],
)
def test_an_answer_above_the_options_never_stays_in_the_stem(line: str) -> None:
    text = f"### Question 1\n\nCombien ?\n\n{line}\n\n- [ ] A. un\n- [x] B. deux\n"
    parsed = parse_course(sources(text, "QCM.md"), fallback_title="")
    (item,) = parsed.value.bank
    assert isinstance(item, Item)
    assert item.key == {"B"}
    assert item.stem.text == "Combien ?"


def modules(key: str, title: str = "MODULE {}") -> tuple[list[str], list[Code]]:
    """The keys of two modules of three questions each, in files of their own."""
    heads = {n: PAPER.replace("# QCM", f"# QCM - {title.format(n)}") for n in (1, 2)}
    files = "".join(f"== QCM-{'ab'[n - 1]}.md\n{text}\n" for n, text in heads.items())
    parsed = parse_course(sources(f"{files}{key}", "QCM.md"), fallback_title="")
    items = [item for item in parsed.value.bank if isinstance(item, Item)]
    return ["".join(sorted(item.key)) for item in items], [
        p.code for p in parsed.diagnostics if _matters(p)
    ]


def rows(start: int, keys: str = "ABB", why: tuple[str, ...] = WHY) -> str:
    body = zip(range(start, start + len(keys)), keys, why, strict=True)
    return "\n".join(
        ["| Question | Réponse | Explication |", "|---|---|---|"]
        + [f"| {n} | {key} | {reason} |" for n, key, reason in body]
    )


@pytest.mark.parametrize(
    "title", ["MODULE {}", "Chapitre {}", "Partie {}", "Módulo {}", "Semaine {}", "Kapitel {}"]
)
def test_a_key_names_modules_in_its_own_words(title: str) -> None:
    names = [title.format(n) for n in (1, 2)]
    key = f"== CORRIGES.md\n# {names[0]} : début\n{rows(1)}\n\n# {names[1]}\n{rows(1, 'BAA')}"
    assert modules(key, title) == (["A", "B", "B", "B", "A", "A"], [])


def test_a_key_may_have_its_modules_the_other_way_round() -> None:
    key = f"== CORRIGES.md\n# MODULE 2\n{rows(1, 'BAA')}\n\n# MODULE 1\n{rows(1)}"
    assert modules(key) == (["A", "B", "B", "B", "A", "A"], [])


def test_a_key_may_count_on_through_its_modules() -> None:
    dumb = (
        "calcul donne exactement soixante",
        "cela tombe bien ainsi",
        "chacun sait pourquoi enfin",
    )
    key = f"== CORRIGES.md\n# MODULE 1\n{rows(11)}\n\n# MODULE 2\n{rows(14, 'BAA', dumb)}"
    assert modules(key) == (["A", "B", "B", "B", "A", "A"], [Code.KEY_SHIFTED] * 2)


def test_a_row_too_few_leaves_its_question_without_a_key() -> None:
    key = f"== CORRIGES.md\n# MODULE 1\n{rows(1, 'AB', WHY[:2])}\n\n# MODULE 2\n{rows(1)}"
    assert modules(key) == (["A", "B", "", "A", "B", "B"], [])


def test_a_row_too_many_is_named() -> None:
    key = f"== CORRIGES.md\n# MODULE 1\n{rows(1, 'ABBA', (*WHY, ''))}\n\n# MODULE 2\n{rows(1)}"
    assert modules(key) == (["A", "B", "B", "A", "B", "B"], [Code.ANSWER_WITHOUT_ITEM])


def test_a_row_too_many_stops_a_shift() -> None:
    key = f"== CORRIGES.md\n# MODULE 1\n{rows(11, 'ABBA', (*WHY, ''))}\n\n# MODULE 2\n{rows(1)}"
    keys, wrong = modules(key)
    assert keys == ["", "", "", "A", "B", "B"]
    assert set(wrong) == {Code.ANSWER_WITHOUT_ITEM}


@pytest.mark.parametrize(("again", "wrong"), [("B", []), ("A", [Code.KEYS_DISAGREE] * 2)])
def test_a_row_that_comes_twice_must_say_the_same(again: str, wrong: list[Code]) -> None:
    table = f"{rows(1)}\n| 3 | {again} | |"
    key = f"== CORRIGES.md\n# MODULE 1\n{table}\n\n# MODULE 2\n{rows(1)}"
    assert modules(key) == (["A", "B", "" if wrong else "B", "A", "B", "B"], wrong)


@pytest.mark.parametrize(
    "key",
    [
        "### Correction\n\n1-A, 2-B, 3-B",
        "### Correction\n\n1. A\n2. B\n3. B",
        "**Réponses du chapitre {} :** 1-A, 2-B, 3-B",
    ],
)
def test_each_chapter_of_a_file_may_close_with_its_key(key: str) -> None:
    body = PAPER.removeprefix("# QCM\n")
    parts = [f"## Chapitre {n}\n{body}\n{key.format(n)}\n" for n in (1, 2)]
    assert read("# QCM\n\n" + "\n".join(parts)) == (["A", "B", "B"] * 2, [])


def test_a_key_may_name_the_files_of_its_questions() -> None:
    files = "".join(f"== quiz-{n}.md\n{PAPER.replace('QCM', 'Quiz ' + n)}\n" for n in "ab")
    key = "== answers.md\n## Quiz A\n\n1. A\n2. B\n3. B\n\n## Quiz B\n\n1. B\n2. A\n3. A\n"
    parsed = parse_course(sources(f"{files}{key}", "QCM.md"), fallback_title="")
    items = [item for item in parsed.value.bank if isinstance(item, Item)]
    assert ["".join(item.key) for item in items] == ["A", "B", "B", "B", "A", "A"]


def test_files_that_answer_their_own_questions_do_not_answer_those_of_others() -> None:
    tail = "## Questions ouvertes\n\n### Question 4\n\nExpliquez la publication en dix lignes.\n"
    files = "".join(
        f"== examen-{name}.md\n{PAPER.replace('QCM', f'Examen {name}')}\n{tail}\n"
        f"## Corrigé\n\n1. A\n2. B\n3. B\n4. La publication attend la fin de {name}.\n"
        for name in ("paris", "lyon")
    )
    parsed = parse_course(sources(files, "notes.md"), fallback_title="")
    said = [item.model_answer for item in parsed.value.bank if isinstance(item, OpenItem)]
    assert [body.text.split()[-1] for body in said if body] == ["lyon.", "paris."]


OTHER = PAPER.replace(" ?", " vraiment ?").replace("[ ] A. ", "[ ] A. Non, ")


@pytest.mark.parametrize(
    ("paper", "asking"),
    [
        ("", ["qcm-corrige.md"]),
        (OTHER.replace("[ ] A.", "[x] A."), ["qcm-corrige.md", "autre.md"]),
        (PAPER.replace("[ ] A.", "[x] A."), ["autre.md"]),
        (PAPER, ["autre.md"]),
        (OTHER, ["autre.md"]),
    ],
    ids=["nothing else", "another paper", "the same questions", "its paper", "one that waits"],
)
def test_answers_that_hold_whole_questions_are_a_paper_where_nothing_else_asks_them(
    paper: str, asking: list[str]
) -> None:
    whole = PAPER.replace("### ", "---\n\n### ").replace("[ ] B.", "[x] B.")
    other = f"== autre.md\n{paper}\n" if paper else ""
    files = sources(f"== qcm-corrige.md\n{whole}\n{other}", "QCM.md")
    parsed = parse_course(files, fallback_title="")
    assert {item.at.file.name for item in parsed.value.bank} == set(asking)


@pytest.mark.parametrize("mark", [".", ")", "/", ".-", " -", ":", "\\."])
def test_a_letter_before_its_text_has_any_mark(mark: str) -> None:
    text = "### Question 1\n\nCombien ?\n\n- [ ] A. un\n- [ ] B. a deux\n"
    assert read(f"{text}\n**Réponse :** B{mark} a deux\n") == (["B"], [])
    assert read(f"{text}\n## Corrigé\n\n| Q | R |\n|---|---|\n| 1 | B{mark} a deux |\n") == (
        ["B"],
        [],
    )


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        ("All of the above", "ABC"),
        ("**Toutes les réponses sont justes.**", "ABC"),
        ("Everything except B", "AC"),
        ("Tout sauf la réponse C", "AB"),
        ("The second option", "B"),
        ("La troisième proposition.", "C"),
        ("Two is even, hence the second option – {deux} – is correct.", "B"),
        ("Not A", ""),
        ("The first option is not correct", ""),
        ("The first option is right, or the second option is right", ""),
    ],
)
def test_an_answer_may_name_its_options_in_words(answer: str, key: str) -> None:
    text = "### Question 1\n\nCombien ? (plusieurs réponses)\n\n- un\n- deux\n- trois\n"
    assert read(f"{text}\n**Réponse :** {answer}\n".replace("- ", "- [ ] "))[0] == [key]


def test_options_that_speak_of_all_are_not_told_by_a_word() -> None:
    text = "### Question 1\n\nCombien ?\n\n- A) un\n- B) deux\n- C) les deux\n- D) All of these\n"
    assert read(f"{text}\n**Answer:** All\n") == ([""], [Code.UNREADABLE_ANSWER])


@pytest.mark.parametrize(
    "line", ["**Topic:** Nets", "**Difficulty:** Easy | **Topic:** Nets", "**Thème** : réseaux"]
)
def test_a_topic_above_a_stem_is_said_for_it_is_not_printed(line: str) -> None:
    text = f"### Question 1\n\n{line}\n\nWhich?\n\n- [ ] A. this\n- [x] B. that\n"
    parsed = parse_course(sources(text, "QCM.md"), fallback_title="")
    assert [(p.at.line, p.code) for p in parsed.diagnostics] == [(3, Code.SECTION_TITLE)]


def test_an_explanation_that_answers_nothing_is_said_where_it_goes_on() -> None:
    text = "### Question 7\n\nRéponse : B\n\nExplication : un.\n\nRéponse : C\n\nDeux.\n"
    parsed = parse_course(sources(f"{PAPER}\n== CORRIGES.md\n{text}", "QCM.md"), fallback_title="")
    told = [(p.at.line, p.code) for p in parsed.diagnostics if p.at.file.stem == "CORRIGES"]
    lines = (3, Code.ANSWER_WITHOUT_ITEM), (9, Code.UNREAD_TEXT), (7, Code.ANSWER_WITHOUT_ITEM)
    assert told == list(lines)
