"""An exam made up for a rehearsal: sums, so that nothing of a course is at stake."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import PurePosixPath

from coursepub.keys.seal.commit import FixedKey, contents_digest, draw_secret, fix_key
from coursepub.keys.seal.signs import draw_number
from coursepub.model.form import Answer, Form, FormSection, Question, SectionKind
from coursepub.model.key import AnswerKey, KeyEntry
from coursepub.model.language import Language
from coursepub.model.seal import SealLabel
from coursepub.model.source import Body, Location

EXAMS = {Language.FRENCH: "repetition", Language.ENGLISH: "rehearsal"}
PAPER = "A"
SUMS = ((2, 3), (4, 5), (6, 1))
LETTERS = "ABC"
ORDER = "rehearsal-1"
NOWHERE = Location(PurePosixPath("rehearsal"), 1)


def rehearsal(title: str, language: Language, tool: str) -> tuple[SealLabel, FixedKey, bytes]:
    """The label of a rehearsal, its key, and a document of it to find under the seal."""
    exam = EXAMS[language]
    form, key = _form(exam, title, language), _key(exam)
    fixed = fix_key(form, key, ORDER, draw_secret())
    label = SealLabel(exam, title, draw_number(), tool, content=contents_digest([fixed]))
    return label, fixed, _sheet(key)


def _form(exam: str, title: str, language: Language) -> Form:
    questions = tuple(
        Question(number, Decimal(1), stem=_body(f"{a} + {b} = ?"), answers=_answers(a + b))
        for number, (a, b) in enumerate(SUMS, 1)
    )
    section = FormSection(SectionKind.CHOICE, questions)
    return Form(exam, PAPER, language, title, title, "", None, "", (section,))


def _answers(right: int) -> tuple[Answer, ...]:
    """The right sum is the second of three."""
    return tuple(
        Answer(letter, _body(str(right + offset)))
        for letter, offset in zip(LETTERS, (-1, 0, 1), strict=True)
    )


def _key(exam: str) -> AnswerKey:
    entries = tuple(
        KeyEntry(number, f"sum-{number}", NOWHERE, Decimal(1), (LETTERS[1],))
        for number in range(1, len(SUMS) + 1)
    )
    return AnswerKey(exam, PAPER, "", entries, tuple(("a", "b", "c") for _ in SUMS))


def _sheet(key: AnswerKey) -> bytes:
    lines: Sequence[str] = [f"{entry.question} {''.join(entry.letters)}" for entry in key.entries]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _body(text: str) -> Body:
    return Body(text, NOWHERE)
