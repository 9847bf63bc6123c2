"""Letters that name right answers, announcements, options that must keep their place."""

from decimal import Decimal
from pathlib import PurePosixPath

import pytest

from coursepub.model.item import Announcement, Item, NumericKey, ShortKey
from coursepub.model.source import Location
from coursepub.parse.course import parse_course
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.marks import option_mark
from coursepub.parse.lexicon.opening import bold_opening, numbered, spaceless_heading
from coursepub.parse.lexicon.wording import lift_announcement, names_letters, speaks_of_all
from coursepub.parse.replies.keyed import short_key
from coursepub.parse.replies.numeric import numeric_key
from coursepub.parse.top.attributes import Attributes, read_attributes
from tests.tables import sources

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


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("12,5 kg ± 0,1", "12.5 0.1 kg"),
        ("12,5 ± 0,1 kg", "12.5 0.1 kg"),
        ("**12.5** kg (+/- 0.1)", "12.5 0.1 kg"),
        ("3,14 (tolérance 0,01)", "3.14 0.01 "),
        ("3,14 m à 0,01 près", "3.14 0.01 m"),
        ("5 to within 0.1", "5 0.1 "),
        ("200 ± 5 %", "200 10 "),
        ("12 % ± 1 %", "12 1 %"),
        ("70 à 80", "75 5 "),
        ("entre 70 et 80 kg", "75 5 kg"),
        ("from 2 to 3 kg", "2.5 0.5 kg"),
        ("[70 ; 80]", "75 5 "),
        ("-5 to 5", "0 5 "),
        ("1 250,5", "1250.5 0 "),
        ("1 250", "1250 0 "),
        ("1'250", "1250 0 "),
        ("1,250.5", "1250.5 0 "),
        ("1.250,5", "1250.5 0 "),
        ("1,250,000", "1250000 0 "),
        ("$12,000", "12000 0 $"),
        ("12 000 €", "12000 0 €"),
        ("0,125", "0.125 0 "),
        ("−3", "-3 0 "),
        ("3,2e8", "320000000 0 "),
        ("3 × 10^8 m/s", "300000000 0 m/s"),
        ("3,5 × 10⁻³ m", "0.0035 0 m"),
    ],
)
def test_numbers_are_read_as_they_are_written(said: str, expected: str) -> None:
    key = numeric_key(said)
    assert key is not None
    assert f"{key.value:f} {key.tolerance:f} {key.unit}" == expected


@pytest.mark.parametrize(
    "said",
    ["1,250", "20-30", "3; 4", "1/3", "192.168.100.200", "v2.0", "2^10", "80 à 70", "2 h 30"],
)
def test_what_may_be_another_number_stays_words(said: str) -> None:
    assert numeric_key(said) is None


def test_a_tolerance_that_is_an_attribute_may_be_a_share() -> None:
    assert numeric_key("50", "5 %") == NumericKey(Decimal(50), Decimal("2.5"))
    assert numeric_key("50", "0,5", "kg") == NumericKey(Decimal(50), Decimal("0.5"), "kg")


def test_keys_without_options() -> None:
    read = numeric_key("12,5 kg ± 0,1")
    assert read is not None
    assert (str(read.value), str(read.tolerance), read.unit) == ("12.5", "0.1", "kg")
    assert numeric_key("1 024") == NumericKey(Decimal(1024))
    assert numeric_key("Paris") is None
    assert short_key("Paris ; Lutèce") == ShortKey(("Paris", "Lutèce"))
    assert short_key("`SELECT 1;`, `a | b`") == ShortKey(("SELECT 1;", "a | b"))


@pytest.mark.parametrize(
    "label", ["Réponses acceptées", "Réponse admise", "Accepted answers", "Acceptable answer"]
)
def test_labels_of_accepted_answers(label: str) -> None:
    bank = f"### Question 1\n\nQuelle ville ?\n\n{label} : Paris ; Lutèce\n"
    (item,) = parse_course(sources(bank, "QCM.md"), fallback_title="").value.bank
    assert isinstance(item, Item)
    assert item.answer == ShortKey(("Paris", "Lutèce"))


@pytest.mark.parametrize(
    ("text", "name", "known"),
    [
        ("pionts=2", "pionts", "points"),
        ("points=two", "points=two", "points=2"),
        ("points=-2", "points=-2", "points=2"),
        ("points", "points", "points=2"),
        ("shuffle=maybe", "shuffle=maybe", "shuffle=no"),
        ("area=networks", "area=networks", "area=M4"),
        ("tolerance=some", "tolerance=some", "tolerance=0.5"),
        ("type=multi", "type=multi", "multiple"),
        ("key=B", "key", "answer"),
        ("niveau=apply", "niveau", "level"),
    ],
)
def test_an_attribute_that_says_nothing_is_met_with_what_would(
    text: str, name: str, known: str
) -> None:
    (problem,) = read_attributes(text, AT).diagnostics
    assert dict(problem.values) == {"name": name, "known": known}


def test_blanks_may_stand_around_the_sign() -> None:
    read = read_attributes("answer = B points= 2", AT)
    assert (read.value, read.diagnostics) == (Attributes(answer="B", points="2"), ())


def test_every_value_that_an_attribute_may_have_is_accepted() -> None:
    text = "#q points='2,5 pts' shuffle=Non level=apply area=M4 type=numeric answer=12 tolerance=5%"
    assert read_attributes(f"{text} unit=kg lines=12 box=80 group=g", AT).diagnostics == ()


WHOLE = (
    "Toutes ces réponses|None of the above|Ninguna de las anteriores|Keine der genannten|"
    "Geen van bovenstaande|Nessuna delle precedenti|Nenhuma das anteriores|Inget av ovanstående|"
    "Żadna z powyższych|Ничего из перечисленного|Всё вышеперечисленное|以上皆是|以上都不是|"
    "上記すべて|위의 모두|كل ما سبق|Yukarıdakilerin hepsi|Όλα τα παραπάνω|Tất cả đều đúng"
)


@pytest.mark.parametrize("text", WHOLE.split("|"))
def test_all_and_none_of_them_are_known_in_many_languages(text: str) -> None:
    assert speaks_of_all(text)


@pytest.mark.parametrize("text", ["以上版本", "Все ответы сервера", "Alle Tage", "Hepsi Burada x"])
def test_other_options_are_not_taken_for_all_of_them(text: str) -> None:
    assert not speaks_of_all(text)


def test_attributes_are_inherited_but_ids_are_not() -> None:
    own = read_attributes("points=2", AT).value
    around = Attributes(id="x", points="1", level="apply", answer="3")
    assert own.over(around) == Attributes(points="2", level="apply")
