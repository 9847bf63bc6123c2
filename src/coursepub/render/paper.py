"""A form as a paper, laid out whole: the reference for papers that are composed of pieces."""

from collections.abc import Iterator
from dataclasses import replace

from coursepub.model.cohort import STANDARD, Accommodation, Holder
from coursepub.model.form import Form, SectionKind
from coursepub.model.language import Language
from coursepub.model.rendered import Rendered
from coursepub.model.seal import salt_of
from coursepub.render.exam import exam_title, spaced_words
from coursepub.render.holder import holder_values
from coursepub.render.paper_values import front, furniture, part_title, question
from coursepub.render.qr import page_text, qr_drawing
from coursepub.render.seal import SEAL_STYLE, seal_block, seal_drawing
from coursepub.render.setting import Typist, Workshop
from coursepub.typeset.fragments.overlay import drawn_over
from coursepub.typeset.fragments.plain import Plain, plain_pdf
from coursepub.typeset.printer import MM, Setting
from coursepub.typeset.salt import salted

TEMPLATE = "paper.html.j2"
STYLE = "exam.css"
LARGE_STYLE = "exam-large.css"
STEM_ROOM = (145 * MM, 200 * MM)
"""The largest picture in a question, in pt."""
LARGE_ROOM = (174 * MM, 200 * MM)
"""The same in large print, where questions take the whole width."""
QR_MARK = "0"
"""The id of the place for the square code; ids on papers are neutral numbers."""
SEAL_MARK = "1"
"""The same for the square code of a seal."""


def render_paper(
    form: Form,
    workshop: Workshop,
    *,
    specimen: bool = False,
    granted: Accommodation = STANDARD,
    holder: Holder | None = None,
) -> Rendered:
    """The PDF of one form; a specimen says on every page that it is not for an exam.

    The name of its `holder` stands on the first page alone.

    What a candidate is granted changes the print and the duration, never a question, its
    number, the order of its answers or the code of the paper: one key serves both prints.
    """
    form = with_time(form, granted)
    large = granted.large_print
    setting = exam_setting(form.language, workshop)
    typist = Typist(replace(setting, room=LARGE_ROOM) if large else setting)
    html = workshop.templates.fill(
        TEMPLATE,
        kind="paper large" if large else "paper",
        language=form.language.value,
        words=spaced_words(form.language),
        specimen=specimen,
        title=exam_title(form),
        qr_mark=QR_MARK,
        seal=seal_block(form.language, form.seal.lines) if form.seal else None,
        seal_mark=SEAL_MARK,
        front=front(form, typist, specimen=specimen)
        | {"split": large, "held": holder and holder_values(holder, form.language, large=large)},
        sections=[
            _section(form, place, typist, large=large) for place in range(len(form.sections))
        ],
        **furniture(form),
    )
    made = plain_pdf(
        html,
        [workshop.templates.text(name) for name in _styles(large=large)],
        language=form.language,
        title=exam_title(form),
        resources=workshop.images,
    )
    data = salted(drawn_over(made.data, list(_drawings(form, made))), salt_of(form.seal))
    return Rendered(
        data, len(made.anchors), (*typist.diagnostics, *typist.placed(made.diagnostics))
    )


def _drawings(form: Form, made: Plain) -> Iterator[bytes]:
    """The square codes of each page."""
    for page, anchors in enumerate(made.anchors, 1):
        drawn = b""
        if QR_MARK in anchors:
            text = page_text(form.code, page, len(made.anchors))
            drawn = qr_drawing(text, anchors[QR_MARK], made.height)
        if form.seal and SEAL_MARK in anchors:
            drawn += seal_drawing(form.seal, anchors[SEAL_MARK], made.height)
        yield drawn


def with_time(form: Form, granted: Accommodation) -> Form:
    """The form with the duration that a candidate is granted; it keeps its code."""
    if form.minutes is None:
        return form
    return replace(form, minutes=granted.minutes(form.minutes))


def _styles(*, large: bool) -> tuple[str, ...]:
    """Style sheets in their order: large print has the last word."""
    return (STYLE, SEAL_STYLE, LARGE_STYLE) if large else (STYLE, SEAL_STYLE)


def exam_setting(language: Language, workshop: Workshop) -> Setting:
    """How Markdown prints in exam documents."""
    return Setting(
        language=language,
        pictures=workshop.pictures,
        images=workshop.images,
        room=STEM_ROOM,
        math=workshop.math,
    )


def _section(form: Form, place: int, typist: Typist, *, large: bool) -> dict[str, object]:
    section = form.sections[place]
    return part_title(form, place) | {
        "is_choice": section.kind is SectionKind.CHOICE,
        "questions": [
            question(asked, form.language, typist, one_column=large) for asked in section.questions
        ],
    }
