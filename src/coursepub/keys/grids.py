"""Marking grids to copy and fill in: one page a development question, one copy a script."""

from collections.abc import Iterator, Sequence

from coursepub.keys.letters import session_of
from coursepub.keys.sheet import development
from coursepub.language.exams import WORDS, points
from coursepub.model.form import Form
from coursepub.model.key import AnswerKey, KeyEntry
from coursepub.model.rendered import Rendered
from coursepub.render.exam import exam_title, spaced, spaced_words
from coursepub.render.paper import STYLE, exam_setting
from coursepub.render.paper_values import furniture
from coursepub.render.setting import Typist, Workshop
from coursepub.typeset.pdf import write_pdf

TEMPLATE = "grids.html.j2"
Made = Sequence[tuple[Form, AnswerKey]]


def has_grids(made: Made) -> bool:
    """Whether any question of these forms is marked by a grid."""
    return any(entry.grid for _, key in made for entry in key.entries)


def render_grids(made: Made, workshop: Workshop, *, numbered: bool = True) -> Rendered:
    """The grid of every question that has one, with room for marks, remarks and signatures.

    A question is called by its number where `numbered` forms all have it at the same one.
    """
    first = made[0][0]
    words, language = WORDS[first.language], first.language
    typist = Typist(exam_setting(language, workshop))
    written = furniture(first)
    html = workshop.templates.fill(
        TEMPLATE,
        kind="key",
        language=language.value,
        words=spaced_words(language),
        specimen=False,
        title=exam_title(first),
        under=session_of(first),
        code=first.exam,
        running="",
        to_write=written["to_write"],
        cells=written["cells"],
        qr_mark="",
        kind_label=words.grids,
        paper_number=f"{words.paper}\u00a0{words.number.lower()}",
        signatures=[spaced(person, language) for person in words.grid_signatures],
        grids=[
            development(entry, language, typist) | {"alert": alert}
            for entry, alert in _graded(made, numbered=numbered)
        ],
    )
    title = f"{words.grids} – {exam_title(first)}"
    css = workshop.templates.text(STYLE)
    done = write_pdf(html, [css], language=language, title=title, resources=workshop.images)
    return Rendered(done.data, done.pages, (*typist.diagnostics, *typist.placed(done.diagnostics)))


def _graded(made: Made, *, numbered: bool) -> Iterator[tuple[KeyEntry, str]]:
    """Each question with a grid once, in the order of numbers, and how it is called."""
    language = made[0][0].language
    places: dict[str, set[int]] = {}
    entries: dict[str, KeyEntry] = {}
    for _, key in made:
        for entry in key.entries:
            if entry.grid:
                places.setdefault(entry.item, set()).add(entry.question)
                entries.setdefault(entry.item, entry)
    for item, entry in sorted(entries.items(), key=lambda each: (each[1].question, each[0])):
        worth = points(entry.points, language)
        same = numbered and len(places[item]) == 1
        name = WORDS[language].development_question.format(number=entry.question)
        yield entry, f"{name} – {worth}" if same else worth
