"""The pieces of a set of papers: what there is to lay out, once for all of them."""

from collections.abc import Iterable
from hashlib import sha256

from markupsafe import Markup

from coursepub.language.exams import points
from coursepub.model.form import Form, Question, SectionKind
from coursepub.render.paper_furniture import (
    LINES,
    SEAL,
    add_furniture,
    add_seal,
    cover_name,
    seal_room,
)
from coursepub.render.paper_values import (
    Values,
    are_paired,
    development,
    nothing,
    option,
    part_title,
    stem,
)
from coursepub.render.piece import Asked, Pieces
from coursepub.render.setting import Typist

BLANK = "blank"
WRAPPING = "wrapping"
"""The boxes that several pieces have around them, with nothing else: they must paint nothing."""


def question_key(asked: Question) -> str:
    """What tells questions apart, whatever their numbers and the order of their answers."""
    parts = [text for part in asked.parts for text in (part.title, part.body.text)]
    answers = sorted(answer.text.text for answer in asked.answers)
    said = (
        asked.response.value,
        asked.unit,
        repr(asked.space),
        asked.stem.text if asked.stem else "",
        asked.title,
    )
    return "\x00".join((*said, *answers, *parts))


def gather(forms: Iterable[Form], typist: Typist, *, specimen: bool, held: bool = False) -> Pieces:
    """The pieces of these forms, and of all others that hold the same questions.

    Forms with numbers for names share their furniture, whatever the number.
    """
    found = Pieces(specimen, held)
    for form in forms:
        if not found.pieces:
            found.minutes = form.minutes
            _add_probes(found, form)
        for place, section in enumerate(form.sections):
            if f"title-{place}" not in found.pieces:
                found.add("title", {"title": part_title(form, place)}, f"title-{place}")
            for asked in section.questions:
                _add_question(found, asked, form, place, typist)
        if cover_name(form, 1) not in found.pieces:
            add_furniture(found, form, typist)
        if form.seal and SEAL not in found.pieces:
            add_seal(found, form, form.seal)
    found.add("end", {}, "end")
    found.add("wrapping", {}, WRAPPING)
    found.add("blank", {}, BLANK)
    return found


def _add_question(found: Pieces, asked: Question, form: Form, place: int, typist: Typist) -> None:
    is_choice = form.sections[place].kind is SectionKind.CHOICE
    kind = "question" if is_choice else "development"
    worth = points(asked.points, form.language)
    heads = {f"n-{kind}-{asked.number}": {"number": str(asked.number)}}
    heads[f"p-{kind}-{worth}"] = {"points": worth}
    for name, head in heads.items():
        found.add(kind, {"q": nothing() | head, "title": None}, name)
    if is_choice:
        _add_choice(found, asked, form, typist)
    else:
        _add_development(found, asked, form, typist)


def _add_choice(found: Pieces, asked: Question, form: Form, typist: Typist) -> None:
    key = question_key(asked)
    if key not in found.questions:
        values = stem(asked, form.language, typist)
        name = found.add("question", {"q": nothing() | values}, _named("s", values))
        found.questions[key] = Asked(name, are_paired(asked.answers, typist))
    paired = found.questions[key].paired
    for answer in asked.answers:
        _add_row(found, option(letter=answer.letter), letter_name(answer.letter, paired), paired)
    if key not in found.known:
        found.known.add(key)
        for answer in asked.answers:
            text = typist.text(answer.text)
            name = _named("o", {"text": str(text)})
            found.options[answer.text.text] = name
            _add_row(found, option(text=text), f"{name}-{paired:d}", paired)


def _add_development(found: Pieces, asked: Question, form: Form, typist: Typist) -> None:
    """Such a question takes pages of its own, with the title of its section or without."""
    if question_key(asked) in found.questions:
        return
    values = development(asked, form.language, typist)
    name = _named("d", values)
    found.questions[question_key(asked)] = Asked(name)
    found.add("development", {"q": nothing() | values, "title": None}, name)
    for place, section in enumerate(form.sections):
        if section.kind is SectionKind.DEVELOPMENT:
            titled = {"q": nothing() | values, "title": part_title(form, place)}
            found.add("development", titled, f"{name}-{place}")


def _named(prefix: str, values: Values) -> str:
    """A name that follows from what a piece prints: its place in a file tells nothing else."""
    return f"{prefix}-{sha256(repr(sorted(values.items())).encode()).hexdigest()[:32]}"


def letter_name(letter: str, paired: bool) -> str:  # noqa: FBT001 - what it is called by
    """The name of a box with its letter."""
    return f"a-{letter}-{paired:d}"


def _add_row(found: Pieces, only: Values, name: str, paired: bool) -> None:  # noqa: FBT001
    found.add("question", {"q": nothing() | {"rows": [[only]], "paired": paired}}, name)


def _add_probes(found: Pieces, form: Form) -> None:
    """Short questions of every shape one below the other, to measure what lies between them."""
    line = Markup("<p>0</p>")
    asked = nothing() | {"stem": line, "number": "0", "points": "0"}
    one = asked | {"rows": [[option("A", line)], [option("B", line)]]}
    two = asked | {
        "rows": [[option("A", line), option("B", line)], [option("C", line)]],
        "paired": True,
    }
    long = nothing() | {"title": "0", "parts": [{"title": "0", "text": line}]}
    title = part_title(form, 0)
    shared: Values = {"title": title, "bottom_mark": "", "end_mark": "", "seal": None}
    if form.seal:
        shared |= seal_room(form, LINES)
    found.add(
        "probe", {**shared, "is_choice": True, "questions": [asked, one, two]}, "probe-question"
    )
    if any(section.kind is SectionKind.DEVELOPMENT for section in form.sections):
        probe = {**shared, "is_choice": False, "questions": [long]}
        found.add("probe", probe, "probe-development")
