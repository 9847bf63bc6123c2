"""What a set of papers is composed of, laid out once, and a paper composed of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from coursepub.model.diagnostic import Diagnostic
from coursepub.model.form import Form
from coursepub.model.seal import salt_of
from coursepub.render.exam import exam_title
from coursepub.render.measures import measured
from coursepub.render.paper import STYLE, exam_setting
from coursepub.render.paper_furniture import FIRST, SECOND
from coursepub.render.paper_marks import filled_template, first_sub_mark, is_packed
from coursepub.render.paper_pieces import WRAPPING, gather
from coursepub.render.paper_plan import Kit
from coursepub.render.seal import SEAL_STYLE
from coursepub.render.setting import Typist, Workshop
from coursepub.typeset.fragments.harvest import Twins
from coursepub.typeset.fragments.layout import lay_out, paints
from coursepub.typeset.fragments.model import CompositionError
from coursepub.typeset.fragments.sheet import Sheet
from coursepub.typeset.fragments.tagged import Title, tagged_pdf
from coursepub.typeset.fragments.tags import Templates
from coursepub.typeset.resources import shipped
from coursepub.typeset.salt import salted

FRAMES = ("paper.html.j2", "exam-base.html.j2")
"""What holds a whole paper together: pieces know nothing of a course's own."""


@dataclass(frozen=True, slots=True)
class Made:
    """A kit, and what was wrong with what it was made from."""

    kit: Kit
    diagnostics: tuple[Diagnostic, ...] = ()


def make_kit(
    forms: Iterable[Form], workshop: Workshop, *, specimen: bool = False, held: bool = False
) -> Made:
    """Lay out every piece that these forms need, and all others that hold the same questions.

    Of numbered forms one is enough, of lettered ones all are needed. Covers of papers that
    are `held` leave the place of a name free. Raises
    CompositionError where this cannot be done: their papers must then be laid out whole.
    """
    several = iter(forms)
    first = next(several)
    typist = Typist(exam_setting(first.language, workshop))
    found = gather(chain([first], several), typist, specimen=specimen, held=held)
    html, marks = filled_template(found, first, workshop)
    laid = lay_out(
        html,
        [workshop.templates.text(STYLE), workshop.templates.text(SEAL_STYLE)],
        marks,
        language=first.language,
        title=exam_title(first),
        twins=Twins(found.twins, FIRST, SECOND),
        packed={name for name in marks if is_packed(found.pieces[name])},
        resources=workshop.images,
    )
    if paints(laid.library.pieces[WRAPPING]):
        raise CompositionError("what stands around questions or options is painted")
    kit = Kit(
        library=laid.library,
        measures=measured(laid.library, marks),
        questions=found.questions,
        options=found.options,
        places={
            name: first_sub_mark(mark)
            for name, mark in marks.items()
            if found.pieces[name].kind in ("furniture", "seal", "cover")
        },
    )
    return Made(kit, (*typist.diagnostics, *typist.placed(laid.diagnostics)))


def frames_are_ours(workshop: Workshop, frames: Sequence[str]) -> None:
    """Raises CompositionError where a course has a template of its own for whole documents."""
    own = workshop.templates.overrides
    if any(name in own and own[name] != shipped(name) for name in frames):
        raise CompositionError("a course's own template is for whole documents")


def compose(
    kit: Kit,
    form: Form,
    sheets: Sequence[Sheet],
    templates: Templates | None = None,
    told: list[bytes] | None = None,
) -> bytes:
    """The tagged PDF of a planned form; `templates` is handed from one to the next.

    `told` is given everything that is in this paper and in no piece.
    """
    title, identity = Title(exam_title(form), form.language), f"{form.exam} {form.name} {form.code}"
    data = tagged_pdf(kit.library, sheets, title, identity, templates, told)
    return salted(data, salt_of(form.seal))
