"""Rules about links and images between the files of a course."""

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from markdown_it.common.normalize_url import normalizeLinkText
from markdown_it.token import Token

from coursepub.check.anchors import anchors, by_parts, closest
from coursepub.markup.blocks import REMEMBERED, read_blocks, texts
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Location, Source
from coursepub.typeset.images import image_fault, is_badge

TARGETS = {"link_open": ("href", Code.BROKEN_LINK), "image": ("src", Code.BROKEN_IMAGE)}
BREAKS = frozenset({"softbreak", "hardbreak"})
MAY_LINK = re.compile(r"\]\(|\]:")
"""Without one of these a text holds no link that names a file or an anchor."""
REFUSED = re.compile(
    r"(?P<image>!)?\[[^\[\]]*\]\(\s*<?(?P<target>(?:javascript|vbscript|file|data):"
    r"(?:[^\s()>]|\([^\s()]*\))*)",
    re.IGNORECASE,
)
MAY_REFUSE = re.compile(r"\]\(\s*<?(?:javascript|vbscript|file|data):", re.IGNORECASE)
"""What every such link holds; a bracket is found faster than what may stand before it."""
Image = Callable[[PurePosixPath], bytes | None]
"""The bytes of a file of the course; None for anything that is not one, or is too large."""
UNDEFINED = re.compile(
    r"(?<![\w\])])\[(?=[^\[\]]*[^\W\d_]{3})[^\[\]]+\]\[(?P<label>[^\[\]]*[^\W\d_]{3}[^\[\]]*)\]"
)
"""`[the rest][rest]` that Markdown left as text, for want of an address; no `row[i][j]`."""
SHOWN = 60
"""Signs of an address that a message repeats."""


@dataclass(frozen=True, slots=True)
class _Target:
    """What a link or an image names, and where."""

    at: Location
    code: Code
    text: str


def links_lead_somewhere(course: Course) -> Iterator[Diagnostic]:
    """A relative link or image names a file or folder of the course."""
    folders = {parent for file in course.files for parent in file.parents}
    known = course.files | folders
    for source in course.parsed:
        for target in _targets(source):
            path = local_path(source.file, target.text)
            if path is not None and path not in known:
                outside = path.parts[:1] == ("..",)
                code = Code.OUTSIDE_COURSE if outside else target.code
                yield diagnostic(target.at, code, target=normalizeLinkText(target.text))


def images_lie_in_the_course(course: Course) -> Iterator[Diagnostic]:
    """Nothing printed is fetched from a network or by an address; no link runs or opens a file."""
    for source in _printed(course):
        for target in _targets(source):
            away = local_path(source.file, target.text) is None
            if target.code is Code.BROKEN_IMAGE and away and not is_badge(target.text):
                shown = normalizeLinkText(target.text)[:SHOWN]
                yield diagnostic(target.at, Code.BROKEN_IMAGE, target=shown)
        yield from _refused(source)


def references_are_defined(course: Course) -> Iterator[Diagnostic]:
    """A link to an address that stands nowhere prints with its brackets.

    In banks, brackets side by side are labels of questions: `[SQL][easy]`.
    """
    banks = {pool.at.file for pool in course.pools}
    for source in _printed(course):
        if "][" not in source.text or source.file in banks:
            continue
        for at, text in _text_in(source, "]["):
            for found in UNDEFINED.finditer(text):
                yield diagnostic(at, Code.BROKEN_LINK, target=f"[{found['label']}]")


def images_are_pictures(course: Course, image: Image) -> Iterator[Diagnostic]:
    """The files that images name hold pictures, which the PDF engine can draw."""
    fault = cache(lambda path: _image_fault(image(path)))
    for source in _printed(course):
        for target in _targets(source):
            path = local_path(source.file, target.text)
            if target.code is Code.BROKEN_IMAGE and path in course.files and (wrong := fault(path)):
                values = {**dict(wrong.values), "target": unquote(target.text)}
                yield diagnostic(target.at, wrong.code, **values)


def _image_fault(data: bytes | None) -> Diagnostic | None:
    nowhere = Location(PurePosixPath(), 1)
    return image_fault(data or b"", "", nowhere)


def _printed(course: Course) -> Iterator[Source]:
    """The sources of what is printed by itself."""
    printed = {module.at.file for module in course.modules}
    printed |= {pool.at.file for pool in course.pools}
    printed |= {glossary.at.file for glossary in course.glossaries}
    return (source for source in course.parsed if source.file in printed)


def _refused(source: Source) -> Iterator[Diagnostic]:
    """Links that Markdown itself leaves as text, for what they would do."""
    if not MAY_REFUSE.search(source.text):
        return
    for at, text in _text_in(source, "]("):
        for found in REFUSED.finditer(text):
            code = Code.BROKEN_IMAGE if found["image"] else Code.BROKEN_LINK
            yield diagnostic(at, code, target=found["target"][:SHOWN])


def _text_in(source: Source, sign: str) -> Iterator[tuple[Location, str]]:
    """What Markdown leaves as text in the paragraphs that hold a sign, with its place."""
    for token in texts(read_blocks(source), sign):
        line = token.map[0] + 1 if token.map else 1
        for child in token.children or ():
            line += child.type in BREAKS
            if child.type == "text":
                yield source.at(line), child.content


def anchors_exist(course: Course) -> Iterator[Diagnostic]:
    """What follows `#` in a link is a heading of the file that it names, or of its own."""
    texts = {source.file: source for source in course.parsed}
    known = cache(anchors)
    near = cache(lambda source: by_parts(known(source)))
    for source in course.parsed:
        for target in _targets(source):
            name = _anchor(target)
            path = local_path(source.file, target.text) or source.file
            if name and path in texts and not _is_there(name, known(texts[path])):
                close = closest(name, near(texts[path]))
                values = {"target": normalizeLinkText(target.text), "file": path}
                yield diagnostic(target.at, Code.BROKEN_ANCHOR, **values, known=f"#{close}")


def _anchor(target: _Target) -> str:
    """The name after `#`; "" for addresses and images."""
    parts = urlsplit(target.text)
    own = target.code is Code.BROKEN_LINK and not parts.scheme and not parts.netloc
    return unquote(parts.fragment) if own else ""


def _is_there(name: str, known: frozenset[str]) -> bool:
    return name in known or name.lower() in known or name.lower() == "top"


def local_path(file: PurePosixPath, target: str) -> PurePosixPath | None:
    """The path in the course that a target of `file` names; None for addresses and anchors."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or not parts.path:
        return None
    named = unquote(parts.path)
    if named.startswith("/"):  # sites count from the course, and may leave the ending out
        return PurePosixPath(posixpath.normpath(named.lstrip("/") or "."))
    return PurePosixPath(posixpath.normpath(posixpath.join(file.parent, named)))


@lru_cache(maxsize=REMEMBERED)  # for files and for anchors
def _targets(source: Source) -> tuple[_Target, ...]:
    return tuple(_found(source)) if MAY_LINK.search(source.text) else ()


def _found(source: Source) -> Iterator[_Target]:
    document = read_blocks(source)
    for token in texts(document, "[" if document.definitions else "]("):
        line = token.map[0] + 1 if token.map else 1
        for child in token.children or ():
            line += child.type in BREAKS
            if child.type in TARGETS:
                yield _target(source.at(line), child)


def _target(at: Location, child: Token) -> _Target:
    attribute, code = TARGETS[child.type]
    return _Target(at, code, str(child.attrGet(attribute) or ""))
