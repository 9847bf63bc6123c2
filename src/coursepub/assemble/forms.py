"""From a blueprint and a seed to a form for candidates and its key for examiners."""

import json
from dataclasses import replace
from functools import cache
from hashlib import sha256

from coursepub.assemble.arrange import arrange
from coursepub.assemble.draw import draw
from coursepub.assemble.order import ordered, seed_key
from coursepub.model.blueprint import Blueprint
from coursepub.model.course import Course
from coursepub.model.form import Answer, Form, FormSection, Question, Response
from coursepub.model.item import Item, ItemKind, OpenItem, Option
from coursepub.model.key import AnswerKey, KeyEntry
from coursepub.model.scoring import LENIENT
from coursepub.model.source import Body

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
RESPONSES = {
    ItemKind.MULTIPLE: Response.SEVERAL,
    ItemKind.NUMERIC: Response.NUMERIC,
    ItemKind.SHORT: Response.SHORT,
}
"""What a paper says of the kind that a source declares; one that follows from a key is silent."""
CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, which are misread."""


def assemble(course: Course, blueprint: Blueprint, name: str, seed: str) -> tuple[Form, AnswerKey]:
    """Set one form, `name` being its letter: the same arguments give the same form, for ever.

    The order of the questions, and of the answers of each, follows from the names of
    exam, form and item; a form added later leaves the others as they are. Raises
    ValueError for a draw that cannot be made, which `draw.unmet` explains beforehand.
    """
    drawn = draw(blueprint, name, seed)
    if drawn.diagnostics:
        raise ValueError(f"{blueprint.name} cannot be drawn")
    several = any(_response(item) is Response.SEVERAL for item in blueprint.items)
    blueprint = drawn.value
    key = seed_key(seed)
    sections: list[FormSection] = []
    entries: list[KeyEntry] = []
    orders: list[tuple[str, ...]] = []
    for section in blueprint.sections:
        questions: list[Question] = []
        follows = {later for row in section.rows for later in row[1:]}
        for item in arrange(key, section, blueprint.name, name):
            number = len(entries) + 1
            options = _options(key, item, blueprint.name, name)
            asked = _question(number, item, options)
            questions.append(replace(asked, follows=True) if item.id in follows else asked)
            entries.append(_entry(number, item, options))
            orders.append(tuple(option.id for option in options))
        sections.append(FormSection(section.kind, tuple(questions), section.title))
    form = _coded(_form(course, blueprint, name, tuple(sections)))
    form = replace(form, sitting=course.sitting, several=several)
    marking = tuple(pool.marking for pool in blueprint.pools if pool.marking)
    remarks, rule = _distinct(marking), blueprint.scoring
    return form, AnswerKey(
        blueprint.name, name, form.code, tuple(entries), tuple(orders), remarks, rule
    )


def _options(key: bytes, item: Item | OpenItem, exam: str, form: str) -> tuple[Option, ...]:
    """An item's options in printed order: those that are fixed stay last."""
    if isinstance(item, OpenItem):
        return ()
    if not item.shuffled:
        return item.options
    free = [option for option in item.options if not option.fixed]
    fixed = tuple(option for option in item.options if option.fixed)
    shuffled = ordered(key, free, lambda option: option.id, exam, form, "options", item.id)
    return shuffled + fixed


def _question(number: int, item: Item | OpenItem, options: tuple[Option, ...]) -> Question:
    if isinstance(item, OpenItem):
        return Question(number, item.points, title=item.title, parts=item.parts, space=item.space)
    answers = tuple(Answer(letter_at(i), option.text) for i, option in enumerate(options))
    return Question(
        number,
        item.points,
        stem=item.stem,
        answers=answers,
        response=_response(item),
        unit=item.unit,
    )


def _response(item: Item | OpenItem) -> Response:
    """How an item is answered, as far as its source says so without its key."""
    declared = item.declared if isinstance(item, Item) else None
    return RESPONSES.get(declared, Response.CHOICE) if declared else Response.CHOICE


def _entry(number: int, item: Item | OpenItem, options: tuple[Option, ...]) -> KeyEntry:
    if isinstance(item, OpenItem):
        return KeyEntry(
            number,
            item.id,
            item.at,
            item.points,
            title=item.title,
            grid=item.grid,
            grid_notes=item.grid_notes,
            model_answer=item.model_answer,
            advice=item.advice,
        )
    letters = tuple(letter_at(i) for i, option in enumerate(options) if option.id in item.key)
    return KeyEntry(
        number, item.id, item.at, item.points, letters, item.explanation, answer=item.answer
    )


@cache
def letter_at(place: int) -> str:
    """The printed letter of a place counted from 0: A to Z, then AA, AB, …"""
    whole, rest = divmod(place, len(LETTERS))
    return (letter_at(whole - 1) if whole else "") + LETTERS[rest]


def _form(
    course: Course, blueprint: Blueprint, name: str, sections: tuple[FormSection, ...]
) -> Form:
    return Form(
        exam=blueprint.name,
        name=name,
        language=course.language,
        course=course.title,
        title=blueprint.title,
        subject=blueprint.subject,
        minutes=blueprint.minutes,
        documents=blueprint.documents,
        facts=blueprint.facts,
        notices=_notices(blueprint),
        sections=sections,
        scoring=blueprint.scoring,
    )


def _notices(blueprint: Blueprint) -> tuple[Body, ...]:
    """What settings tell candidates, else what the files do: theirs are about other exams."""
    if blueprint.notice:
        return (blueprint.notice,)
    return tuple(pool.notice for pool in blueprint.pools if pool.notice)


def _coded(form: Form) -> Form:
    return replace(form, code=paper_code(form))


def paper_code(form: Form) -> str:
    """A short digest of everything that a form asks: 40 bits as `XXXX-XXXX`.

    It follows from texts, letters, numbers and points only, so that a paper and a key
    can be held against each other, and against a form rebuilt years later.
    """
    text = json.dumps(_content(form), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    bits = int.from_bytes(sha256(text.encode("utf-8")).digest()[:5], "big")
    signs = "".join(CODE_ALPHABET[bits >> shift & 31] for shift in range(35, -5, -5))
    return f"{signs[:4]}-{signs[4:]}"


def _content(form: Form) -> dict[str, object]:
    return {
        "version": "coursepub-paper-1",
        "exam": form.exam,
        "form": form.name,
        "language": form.language.value,
        "course": form.course,
        "title": form.title,
        "subject": form.subject,
        "minutes": form.minutes,
        "documents": form.documents,
        "facts": form.facts,
        "notices": [notice.text for notice in form.notices],
        "sections": [
            {
                "kind": section.kind.value,
                "questions": [_said(q) for q in section.questions],
                **({"title": section.title} if section.title else {}),
            }
            for section in form.sections
        ],
        **_scored(form),
    }


def _scored(form: Form) -> dict[str, object]:
    """The scoring rule, where it is not the usual one: codes of old papers stay as they are."""
    rule = form.scoring
    if rule == LENIENT:
        return {}
    return {"scoring": {"wrong": f"{rule.wrong.normalize():f}", "several": rule.several.value}}


def _said(question: Question) -> dict[str, object]:
    unusual = question.response is not Response.CHOICE or question.unit
    answered = {"response": question.response.value, "unit": question.unit} if unusual else {}
    room = question.space
    stated = {"space": [room.lines, room.box]} if room else {}
    return (
        answered
        | stated
        | {
            "number": question.number,
            "points": f"{question.points.normalize():f}",
            "title": question.title,
            "stem": question.stem.text if question.stem else None,
            "answers": [[answer.letter, answer.text.text] for answer in question.answers],
            "parts": [[part.title, part.body.text] for part in question.parts],
        }
    )


def _distinct(bodies: tuple[Body, ...]) -> tuple[Body, ...]:
    """Bodies without repeats: several banks may share one answer file and its remarks."""
    return tuple({body.text: body for body in bodies}.values())
