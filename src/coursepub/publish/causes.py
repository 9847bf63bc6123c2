"""What documents depend on, as digests: loads neither templates' engine nor any other."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from urllib.parse import unquote

from coursepub.diagrams import identity
from coursepub.model.module import Handout
from coursepub.publish.course import Loaded
from coursepub.publish.digest import digest
from coursepub.publish.program import program
from coursepub.publish.stamps import Causes, Why
from coursepub.render.names import (
    DRAWN,
    EDITIONS,
    HOUSE_STYLE,
    SESSION,
    SESSION_STYLE,
    STYLE,
    STYLES,
    TEMPLATE,
)
from coursepub.typeset.resources import shipped, template_folder

NAMED = re.compile(r"""\b(?:import|include|extends|from)\s+["']([^"']+)["']""")
"""Another template that a template asks for."""


def handout_causes(loaded: Loaded, handout: Handout, **options: object) -> Causes:
    """What the bytes of a handout follow from; `options` are those of this run."""
    names = (TEMPLATE, STYLE, HOUSE_STYLE, SESSION_STYLE, *EDITIONS[handout.edition], *DRAWN)
    templates = _templates(names, loaded.templates)
    return {
        Why.TEXT: digest(handout),
        Why.IMAGES: digest(_images(loaded, (repr(handout), repr(templates)))),
        Why.TEMPLATES: digest(templates),
        **_general(loaded, options),
    }


def glossary_causes(loaded: Loaded) -> Causes:
    """The same of all glossaries together."""
    return {
        Why.TEXT: digest((loaded.course.title, loaded.course.glossaries)),
        Why.TEMPLATES: digest((loaded.folder.overrides, _all_shipped())),
        **_general(loaded, {}),
    }


def specimen_causes(loaded: Loaded) -> Causes:
    """The same of all specimens: everything but what only handouts print."""
    course = loaded.course
    settings = loaded.folder.place.settings
    modules = [(module.name, module.number, module.title) for module in course.modules]
    exams = replace(
        course, sources=(), rewritten=(), modules=(), glossaries=(), pages=(), files=frozenset()
    )
    taught = {module.at.file for module in course.modules}
    taught |= {glossary.at.file for glossary in course.glossaries}
    wrong = [problem for problem in loaded.diagnostics if problem.at.file not in taught]
    return {
        Why.TEXT: digest((exams, modules, wrong)),
        Why.IMAGES: digest(_images(loaded, [repr(course.pools)])),
        Why.TEMPLATES: digest((loaded.templates, _all_shipped())),
        **_general(loaded, {"exams": repr((settings.exams, settings.items, settings.sitting))}),
    }


def session_causes(loaded: Loaded, *values: object) -> Causes:
    """The same of a paper of a training session, of which `values` is all that it says."""
    course = loaded.course
    return {
        Why.TEXT: digest((course.title, course.language, values)),
        Why.TEMPLATES: digest(_templates((*SESSION, *STYLES), loaded.templates)),
        Why.PROGRAM: program(),
    }


def _general(loaded: Loaded, options: Mapping[str, object]) -> Causes:
    choice = loaded.folder.place.settings.drawn_by
    drawn_by = (choice.name, choice.script, identity(choice))
    return {
        Why.OPTIONS: digest((drawn_by, loaded.course.math, options)),
        Why.PROGRAM: program(),
    }


def _images(loaded: Loaded, texts: Iterable[str]) -> dict[str, bytes]:
    """The images whose file names, as `repr` writes them, stand anywhere in the texts."""
    whole = unquote("\n".join(texts))
    files = (file for file in loaded.image_files if repr(file.name)[1:-1] in whole)
    return {file.as_posix(): loaded.folder.image(file) or b"" for file in files}


def _templates(names: Iterable[str], overrides: Mapping[str, str]) -> dict[str, str]:
    """Templates by name, with all those that they ask for."""
    found: dict[str, str] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = overrides.get(name) or shipped(name) or ""
            waiting += NAMED.findall(found[name])
    return found


@cache
def _all_shipped() -> dict[str, bytes]:
    return {
        path.name: path.read_bytes()
        for path in sorted(template_folder().iterdir())
        if path.is_file()
    }
