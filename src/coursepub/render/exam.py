"""What papers and key sheets say of an exam in the same way."""

import re

from markupsafe import Markup, escape

from coursepub.language.exams import WORDS, minutes
from coursepub.language.rooms import clock, later
from coursepub.language.spaces import french
from coursepub.model.cohort import Sitting
from coursepub.model.form import Form
from coursepub.model.language import Language

HYPHEN = re.compile(r" - ")


def spaced(text: str, language: Language) -> str:
    """A title as printers set it: dashes between its parts, the spaces of its language."""
    dashed = HYPHEN.sub(" – ", text)
    return french(dashed) if language is Language.FRENCH else dashed


def spaced_words(language: Language) -> dict[str, object]:
    """The fixed words of a language, ready for a template."""
    words = WORDS[language]
    names = (name for name in words.__slots__)
    values = ((name, getattr(words, name)) for name in names)
    return {name: spaced(v, language) if isinstance(v, str) else v for name, v in values}


def exam_title(form: Form) -> str:
    """What the exam is called: its subject, else its title, else the final exam."""
    words = WORDS[form.language]
    return spaced(form.subject or form.title or words.final, form.language)


def over_title(form: Form) -> str:
    """What stands above the title: the announcement of the file, where it has a subject too."""
    return spaced(form.title, form.language) if form.subject else ""


def hours(sitting: Sitting, length: int | None, language: Language) -> str:
    """`9 h 00 – 11 h 00`, from the start and a length in minutes; "" where nobody says when."""
    if sitting.starts is None:
        return ""
    begin = clock(sitting.starts, language)
    if length is None:
        return begin
    return f"{begin} – {clock(later(sitting.starts, length), language)}"


def form_label(form: Form) -> Markup:
    """`Formulaire A`, or `N° 0001`; the name is a text of its own, since papers share the rest."""
    words = WORDS[form.language]
    kind = words.number if form.name.isdecimal() else words.form
    return Markup("{kind}\u00a0<span>{name}</span>").format(kind=kind, name=form.name)


def is_private(form: Form) -> bool:
    """Whether the form's name may stand above the fold alone: it would tell who sits there."""
    return form.sitting.anonymous and not (len(form.name) == 1 and form.name.isalpha())


def public_label(form: Form) -> Markup:
    """The label of a form as it stands all over a paper; "" where it would tell who sits there."""
    return Markup() if is_private(form) else form_label(form)


def duration(form: Form) -> str:
    """The length of the exam, or "" where nobody has said."""
    return minutes(form.minutes, form.language) if form.minutes is not None else ""


def pages_sentence(form: Form) -> Markup:
    """How many pages there are, `{total}` being left to the template."""
    return escape(spaced(WORDS[form.language].pages_sentence, form.language))
