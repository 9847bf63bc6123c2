"""Kits of pieces between runs: laid out once, found again by what they were made from."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import msgspec

from coursepub.assemble.order import digest
from coursepub.fonts import FACES, data
from coursepub.model.diagnostic import Code, Diagnostic
from coursepub.model.form import Form, Question
from coursepub.model.language import Language
from coursepub.model.rendered import Rendered
from coursepub.model.source import Location
from coursepub.publish.program import program
from coursepub.publish.store import Store
from coursepub.publish.versions import versions
from coursepub.render.filler import render_filler
from coursepub.render.paper import render_paper
from coursepub.render.paper_kit import FRAMES, Made, compose, frames_are_ours, make_kit
from coursepub.render.paper_plan import Kit, plan
from coursepub.render.setting import Workshop
from coursepub.typeset.fragments.model import CompositionError

FORMAT = "coursepub-kit-2"
TEMPLATES = (
    "exam-fragments.html.j2",
    "exam-pieces.html.j2",
    "exam.css",
    "seal-pieces.html.j2",
    "seal.css",
)
FILLER = ("filler.html.j2", "exam-pieces.html.j2", "exam.css")
PACKAGE = Path(__file__).resolve().parent.parent


class Kept(msgspec.Struct, frozen=True):
    """A kit as it lies in a store; a problem is its file, line, name and words."""

    kit: Kit
    problems: list[tuple[str, int, str, tuple[tuple[str, str], ...]]]


def kit_for(
    forms: Sequence[Form], shop: Workshop, store: Store | None, *, held: bool = False
) -> Made:
    """The kit of these forms, laid out now or kept from before; it names nobody.

    Raises CompositionError where the papers have to be laid out whole.
    """
    frames_are_ours(shop, FRAMES)
    if store is None:
        return make_kit(forms, shop, held=held)
    name = digest(kit_name(forms, shop), "held") if held else kit_name(forms, shop)
    kept = store.get(name)
    found = _decoded(kept) if kept is not None else None
    if found is None:
        found = make_kit(forms, shop, held=held)
        store.put(name, _encoded(found))
    return found


class Printed(NamedTuple):
    """A paper, and whether it had to be laid out whole."""

    paper: Rendered
    whole: bool


def printed(form: Form, shop: Workshop, store: Store | None) -> Printed:
    """One paper, composed where it can be, else laid out whole: which follows from the form."""
    try:
        made = kit_for([form], shop, store)
        sheets = plan(made.kit, form)
    except CompositionError:
        return Printed(render_paper(form, shop), whole=True)
    paper = Rendered(compose(made.kit, form, sheets), len(sheets), made.diagnostics)
    return Printed(paper, whole=False)


def filler_for(language: Language, shop: Workshop, store: Store | None) -> bytes:
    """The page that fills up a paper in a print file, laid out now or kept from before."""
    if store is None:
        return render_filler(language, shop)
    texts = [shop.templates.text(name) for name in FILLER]
    name = digest("coursepub-filler-1", program(), language.value, *texts)
    kept = store.get(name)
    if kept is None:
        kept = render_filler(language, shop)
        store.put(name, kept)
    return kept


def kit_name(forms: Sequence[Form], shop: Workshop) -> str:
    """A digest of everything that decides how the pieces look, whatever their order."""
    heads = sorted({_head(form) for form in forms})
    questions = sorted({_said(question) for form in forms for question in form.questions})
    templates = [shop.templates.text(name) for name in TEMPLATES]
    images = [f"{name} {sha256(data).hexdigest()}" for name, data in sorted(shop.images.items())]
    setting = repr((sorted(map(str, shop.math)), shop.drawn_by))
    return digest(FORMAT, program(), setting, *heads, *questions, *templates, *images)


def _head(form: Form) -> str:
    """Everything that a form prints but its code and its questions."""
    sections = [(section.kind.value, len(section.questions)) for section in form.sections]
    bare = replace(form, code="", name=_shared(form), sections=())
    return repr((bare, sections, str(form.points)))


def _said(question: Question) -> str:
    """A question, whatever its number and the order of its answers."""
    answers = sorted(repr(answer.text) for answer in question.answers)
    return repr((replace(question, number=0, answers=(), follows=False), answers))


def _shared(form: Form) -> str:
    return str(len(form.name)) if form.name.isdecimal() else form.name


@cache
def machine() -> dict[str, str]:
    """Versions of everything that decides the bytes of a paper, our own code and fonts included."""
    files = sorted(PACKAGE.rglob("*.py"))
    code = sha256(b"".join(sha256(file.read_bytes()).digest() for file in files))
    faces = sha256(b"".join(sha256(data(face)).digest() for face in FACES))
    own = {"code": code.hexdigest(), "fonts": faces.hexdigest()}
    return versions() | own | {name: version(name) for name in ("pikepdf", "segno")}


def _encoded(made: Made) -> bytes:
    problems = [(str(p.at.file), p.at.line, p.code.slug, p.values) for p in made.diagnostics]
    return msgspec.msgpack.encode(Kept(made.kit, problems))


def _decoded(data: bytes) -> Made | None:
    """A kit, or None where the entry holds none that this program understands."""
    try:
        kept = msgspec.msgpack.decode(data, type=Kept)
    except msgspec.MsgspecError:
        return None
    codes = {code.slug: code for code in Code}
    problems = tuple(
        Diagnostic(Location(PurePosixPath(file), line), codes[slug], values)
        for file, line, slug, values in kept.problems
    )
    return Made(kept.kit, problems)
