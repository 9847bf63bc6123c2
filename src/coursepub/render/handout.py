"""Handouts: one module, or the whole course with its glossary."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from markupsafe import Markup

from coursepub.language.documents import WORDS
from coursepub.model.diagnostic import Diagnostic
from coursepub.model.module import Edition, Handout
from coursepub.model.rendered import Rendered
from coursepub.model.source import Body, Location
from coursepub.render.brand import house_of
from coursepub.render.chapters import (
    Chapter,
    chapter_of,
    facts_of,
    is_single,
    links,
    matter_of,
    plan_of,
    sheet_of,
)
from coursepub.render.lexicon import entry_ids, lexicon
from coursepub.render.names import DRAWN, EDITIONS, HOUSE_STYLE, SESSION_STYLE, STYLE, TEMPLATE
from coursepub.render.notes import marked, notes_of, placed
from coursepub.render.pieces import Heading, SideNote
from coursepub.render.setting import Typist, Workshop
from coursepub.render.terms import index, seeker
from coursepub.render.training import session_facts
from coursepub.typeset.pdf import NOWHERE, find_places, write_pdf
from coursepub.typeset.printer import Setting
from coursepub.typeset.typography import bound

SHORT_CONTENTS = 16
"""Headings that fit on the first page of a module, below its title."""


def render_handout(handout: Handout, workshop: Workshop) -> Rendered:
    """The PDF of a handout. Trainers' notes are in the trainer's edition alone."""
    known = handout.glossary
    seeking = seeker(known, entry_ids(known)) if known else None
    plans = tuple(
        plan_of(handout, n, module, seeking, math=module.at.file in workshop.math)
        for n, module in enumerate(handout.modules, 1)
    )
    setting = Setting(
        language=handout.language,
        pictures=workshop.pictures,
        images=workshop.images,
        link=links(plans, known),
        math=workshop.math,
        paged=True,
    )
    typist = Typist(setting)
    found: list[Diagnostic] = []
    chapters = tuple(chapter_of(handout, plan, setting, typist, found) for plan in plans)
    glossary = lexicon(known, typist) if known else None
    uses = (use for plan in plans for use in plan.uses)
    letters = index(glossary.terms, uses) if glossary else ()
    guide_text = handout.guide if handout.edition is Edition.TRAINER else ()
    words, sheet = WORDS[handout.language], sheet_of(handout)
    programme = matter_of(handout.programme, "p", words.programme, setting, found, sheet)
    guide = matter_of(guide_text, "u", words.guide, setting, found, sheet)
    house = house_of(handout.brand, workshop.images, typist, found)
    extra = {
        "glossary": glossary,
        "programme": programme,
        "guide": guide,
        "house": house,
        "index": letters,
    }
    fill = partial(_html, handout, workshop, typist, extra)
    if any(_notes(chapters)):
        chapters = _placed(handout, workshop, chapters, fill)
    done = write_pdf(
        fill(chapters),
        _sheets(handout, workshop),
        language=handout.language,
        title=handout.title,
        resources=_resources(workshop),
        at=_place(handout),
        archived=handout.archived,
    )
    said = _once((*typist.diagnostics, *found), typist.placed(done.diagnostics))
    return Rendered(done.data, done.pages, said)


def _placed(
    handout: Handout,
    workshop: Workshop,
    chapters: tuple[Chapter, ...],
    fill: Callable[..., Markup],
) -> tuple[Chapter, ...]:
    """The chapters with their notes where there is room for them, by a first layout."""
    places = find_places(
        marked(fill(chapters, measuring=True)),
        _sheets(handout, workshop),
        language=handout.language,
        resources=_resources(workshop),
    )
    return tuple(replace(chapter, pieces=placed(chapter.pieces, places)) for chapter in chapters)


def _notes(chapters: Iterable[Chapter]) -> Iterator[SideNote]:
    return (note for chapter in chapters for note in notes_of(chapter.pieces))


def _html(
    handout: Handout,
    workshop: Workshop,
    typist: Typist,
    extra: Mapping[str, object],
    chapters: tuple[Chapter, ...],
    *,
    measuring: bool = False,
) -> Markup:
    at = _place(handout)
    single = is_single(handout)
    session = session_facts(handout.training, handout.language)
    if single:  # its first page is its title page
        chapters = (replace(chapters[0], facts=(*chapters[0].facts, *session)),)
    return workshop.templates.fill(
        TEMPLATE,
        language=handout.language.value,
        words=WORDS[handout.language],
        course=typist.line(Body(handout.course, at)),
        has_subtitle=handout.course not in ("", handout.title),
        part=typist.line(Body(handout.part, at)),
        title=typist.line(Body(bound(handout.title), at)),
        facts=(*facts_of(handout.facts, typist), *session),
        single=single,
        contents_depth=2 if single and _headings(chapters) <= SHORT_CONTENTS else 1,
        chapters=chapters,
        **extra,
        edition=handout.edition.value,
        notes=tuple(_notes(chapters)),
        measuring=measuring,
    )


def _headings(chapters: Iterable[Chapter]) -> int:
    pieces = (piece for chapter in chapters for piece in chapter.pieces)
    return sum(isinstance(piece, Heading) and piece.level < 3 for piece in pieces)


def _sheets(handout: Handout, workshop: Workshop) -> list[str]:
    house = (HOUSE_STYLE,) if handout.brand.is_shown else ()
    session = (SESSION_STYLE,) if handout.training.is_held else ()
    names = (STYLE, *house, *session, *EDITIONS[handout.edition])
    return [workshop.templates.text(name) for name in names]


def _resources(workshop: Workshop) -> dict[str, bytes]:
    drawn = {name: workshop.templates.text(name).encode() for name in DRAWN}
    return {**workshop.images, **drawn}


def _place(handout: Handout) -> Location:
    """Where the typesetter's complaints about a handout are said to come from."""
    if handout.modules:
        return handout.modules[0].at
    return handout.glossary.at if handout.glossary else NOWHERE


def _once(ours: Iterable[Diagnostic], engine: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Ours, which know their lines, and those of the engine that say something else."""
    known = dict.fromkeys(ours)
    said = {(found.code, found.values) for found in known}
    return (*known, *(found for found in engine if (found.code, found.values) not in said))
