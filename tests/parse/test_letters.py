"""Letters that name right answers, announcements, options that must keep their place."""

from decimal import Decimal
from pathlib import PurePosixPath

import pytest

from coursepub.model.item import Announcement, NumericKey, ShortKey
from coursepub.model.source import Location
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.marks import option_mark
from coursepub.parse.lexicon.opening import bold_opening, numbered, spaceless_heading
from coursepub.parse.lexicon.wording import lift_announcement, names_letters, speaks_of_all
from coursepub.parse.replies.keyed import numeric_key, short_key
from coursepub.parse.top.attributes import Attributes, read_attributes

AT = Location(PurePosixPath("a.md"), 1)


@pytest.mark.parametrize(
    ("text", "letters", "rest"),
    [
        ("B", "B", ""),
        ("**B**", "B", ""),
        ("A, B, C", "ABC", ""),
        ("B, E", "BE", ""),
        ("BE", "BE", ""),
        ("Ac", "AC", ""),
        ("B) text", "B", "text"),
        ("d.", "D", ""),
        ("**B.** why", "B", "why"),
        ("A et C", "AC", ""),
        ("B e C", "BC", ""),
        ("option B", "B", ""),
        ("(B)", "B", ""),
        ("C (parce que)", "C", "(parce que)"),
        ("A, C : parce que", "AC", "parce que"),
        ("(A, C)", "AC", ""),
        ("**[A et C]** car", "AC", "car"),
        ("A<br>C", "AC", ""),
        ("A C", "AC", ""),
        ("A, C, E (why)", "ACE", "(why)"),
        ("A, C, E : why", "ACE", "why"),
        ("A,C,E (why)", "ACE", "(why)"),
        ("a, c, e (why)", "ACE", "(why)"),
        ("A, B et D – why", "ABD", "why"),
        ("A, B, e C – why", "ABC", "why"),
        ("A et C, E *(why)*", "ACE", "*(why)*"),
        ("A C E – why", "ACE", "why"),
        ("A;C;E", "ACE", ""),
        ("A/C/E : why", "ACE", "why"),
        ("ACE (why)", "ACE", "(why)"),
        ("A, C & E.", "ACE", ""),
        ("(A, C, E) why", "ACE", "why"),
    ],
)
def test_letters_are_read(text: str, letters: str, rest: str) -> None:
    found = letter_key(text)
    assert found is not None
    assert ("".join(sorted(found.letters)), found.rest) == (letters, rest)


@pytest.mark.parametrize(
    "text",
    ["A table is", "Paris", "AND", "BA", "I think", "C'est", "12", "", "A, C, E why not", "A E C"],
)
def test_words_are_no_letters(text: str) -> None:
    assert letter_key(text) is None


@pytest.mark.parametrize(
    ("stem", "left", "announced"),
    [
        ("Which? (Choose TWO)", "Which?", Announcement("Choose TWO", 2)),
        ("Which? Select all that apply.", "Which?", Announcement("Select all that apply")),
        ("Quels ? *(plusieurs réponses possibles)*", "Quels ?", None),
        ("Which two services?", "Which two services?", Announcement("Which two", 2)),
        ("Select the right output", "Select the right output", None),
        ("What does `(choose two)` do?", "What does `(choose two)` do?", None),
    ],
)
def test_announcements_are_lifted_out(stem: str, left: str, announced: Announcement | None) -> None:
    found = lift_announcement(stem)
    assert found[0] == left
    assert announced is None or found[1] == announced


def test_options_that_keep_their_place() -> None:
    assert all(map(speaks_of_all, ["Toutes ces réponses", "None of the above.", "Alle genannten"]))
    assert not speaks_of_all("Toutes les tables")
    assert names_letters("Les deux A et B")
    assert not names_letters("Les deux sont équivalents")


@pytest.mark.parametrize("text", ["10 % of", "2.5 kg", "Questionnaire 3", "3.5.1 Title", "2024a"])
def test_numbers_in_sentences_open_no_question(text: str) -> None:
    assert numbered(text) is None


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("Question 3", "3", ""),
        ("QUESTION N° 04 : Quoi ?", "4", "Quoi ?"),
        ("P3. ¿Qué?", "3", "¿Qué?"),
        ("3. What", "3", "What"),
        ("Question 3 of 10: why", "3", "why"),
        ("**3.** stem", "3", "stem"),
        ("**Question 3 :** stem", "3", "stem"),
        ("####Q50. stem", "50", "stem"),
    ],
)
def test_openings_are_taken_apart(text: str, number: str, title: str) -> None:
    found = bold_opening(text) or spaceless_heading(text) or numbered(text)
    assert found is not None
    assert (found.number, found.title) == (number, title)


@pytest.mark.parametrize(
    ("text", "letter", "ticked"),
    [
        ("[ ] A. x", "A", False),
        ("[x]text", "", True),
        ("**B)** x", "B", False),
        ("(c) x", "C", False),
        ("☑ d", "", True),
        ("A\\) x", "A", False),
    ],
)
def test_boxes_and_letters_are_read(text: str, letter: str, ticked: object) -> None:
    found = option_mark(text)
    assert found is not None
    assert (found.letter, found.right) == (letter, ticked)


def test_keys_without_options() -> None:
    read = numeric_key("12,5 kg ± 0,1")
    assert read is not None
    assert (str(read.value), str(read.tolerance), read.unit) == ("12.5", "0.1", "kg")
    assert numeric_key("1 024") == NumericKey(Decimal(1024))
    assert numeric_key("Paris") is None
    assert short_key("Paris ; Lutèce") == ShortKey(("Paris", "Lutèce"))


def test_attributes_are_inherited_but_ids_are_not() -> None:
    own = read_attributes("points=2", AT).value
    around = Attributes(id="x", points="1", level="apply", answer="3")
    assert own.over(around) == Attributes(points="2", level="apply")
