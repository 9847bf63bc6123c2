"""Rules about links and images between the files of a course."""

import posixpath
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from markdown_it.token import Token

from coursepub.markup.dialect import dialect
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Location, Source

TARGETS = {"link_open": ("href", Code.BROKEN_LINK), "image": ("src", Code.BROKEN_IMAGE)}


def links_lead_somewhere(course: Course) -> Iterator[Diagnostic]:
    """A relative link or image names a file or folder of the course."""
    folders = {parent for file in course.files for parent in file.parents}
    known = course.files | folders
    for source in course.sources:
        for at, code, target in _targets(source):
            path = local_path(source.file, target)
            if path is not None and path not in known:
                outside = path.parts[:1] == ("..",)
                yield diagnostic(at, Code.OUTSIDE_COURSE if outside else code, target=target)


def local_path(file: PurePosixPath, target: str) -> PurePosixPath | None:
    """The path in the course that a target of `file` names; None for addresses and anchors."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or not parts.path:
        return None
    joined = posixpath.normpath(posixpath.join(file.parent, unquote(parts.path)))
    return PurePosixPath(joined)


def _targets(source: Source) -> Iterator[tuple[Location, Code, str]]:
    for token in dialect().parse(source.text):
        line = token.map[0] + 1 if token.map else 1
        for child in token.children or ():
            if child.type in TARGETS:
                at = source.at(line + _breaks_before(token, child))
                yield at, *_target(child)


def _breaks_before(inline: Token, child: Token) -> int:
    before = inline.children[: inline.children.index(child)] if inline.children else []
    return sum(other.type in ("softbreak", "hardbreak") for other in before)


def _target(child: Token) -> tuple[Code, str]:
    attribute, code = TARGETS[child.type]
    return code, str(child.attrGet(attribute) or "")
