"""From the texts of a course folder to one typed course."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from coursepub.markup.blocks import Document, read_blocks, too_deep, unterminated_fences
from coursepub.markup.collector import paused
from coursepub.markup.front_matter import MATH, has_math
from coursepub.markup.slug import slug
from coursepub.model.course import Course, Page
from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.glossary import Glossary
from coursepub.model.item import Item, OpenItem, Pool
from coursepub.model.language import Language
from coursepub.model.source import Source
from coursepub.parse.answers.apart import Answers, read_answers
from coursepub.parse.answers.join import join
from coursepub.parse.claims.index import read_claims
from coursepub.parse.claims.pages import course_title, read_page
from coursepub.parse.claims.schedule import announced
from coursepub.parse.classify import FileKind, kinds_of
from coursepub.parse.dialects import in_markdown
from coursepub.parse.glossary.entries import read_glossary
from coursepub.parse.language import language_of
from coursepub.parse.lessons import Parted, parted
from coursepub.parse.modules.marking import marking
from coursepub.parse.modules.module import read_module
from coursepub.parse.pools.alone import alone, seems_bank
from coursepub.parse.pools.asking import mostly_told
from coursepub.parse.pools.pool import asked_in, read_pool
from coursepub.parse.top.attributes import KNOWN, NOTHING, OWN, Attributes
from coursepub.parse.top.header import passed_over

EXAMINED = (FileKind.POOL, FileKind.ANSWERS)
"""Kinds of files in which dialects are understood; others print as they are."""

HEADED = (FileKind.MODULE, FileKind.POOL, FileKind.INDEX, FileKind.PAGE)
"""Kinds of files that begin with a title, whatever stands above it."""


@dataclass(frozen=True, slots=True)
class _Named:
    """The title of a course, the part of it that this is, and its language."""

    title: str
    part: str
    language: Language


def parse_course(
    sources: Sequence[Source],
    *,
    fallback_title: str,
    title: str = "",
    language: Language | None = None,
    files: frozenset[PurePosixPath] = frozenset(),
    defaults: Attributes = NOTHING,
    math: bool = False,
) -> Parsed[Course]:
    """Read every file of a course; `title` and `language` overrule what the files say.

    `fallback_title` serves where neither an index nor a README has a title. `files` are
    the paths of everything in the folder, for the rules about links. `defaults` are what
    items are where their files do not say otherwise; with `math`, dollars hold formulas
    in every file, else in those whose front matter says so.
    """
    with paused():
        asked = [read_blocks(in_markdown(source)) for source in sources]
        kinds = kinds_of(asked)
        documents = [
            document if kind in EXAMINED else read_blocks(source)
            for document, kind, source in zip(asked, kinds, sources, strict=True)
        ]
        lessons = _lessons(sources, documents, kinds)
        documents = [
            read_blocks(in_markdown(lessons[d.source.file].quiz)) if d.source.file in lessons else d
            for d in documents
        ]
    of_kind = {
        kind: [d for d, k in zip(documents, kinds, strict=True) if k is kind] for kind in FileKind
    }
    wrong = [problem for document in documents for problem in unterminated_fences(document)]
    wrong += [problem for document in documents for problem in too_deep(document)]
    wrong += [p for d, k in zip(documents, kinds, strict=True) for p in _unused(d, k)]
    wrong += [p for kind in HEADED for d in of_kind[kind] for p in passed_over(d)]
    wrong += [p for d, k in zip(asked, kinds, strict=True) for p in _misplaced(d, k)]

    indexes = [read_page(document.source) for document in of_kind[FileKind.INDEX]]
    pages = [read_page(document.source) for document in of_kind[FileKind.PAGE]]
    alone = [read_page(document.source) for document in _readmes(of_kind[FileKind.MODULE])]
    named = _named([*indexes, *pages, *alone], sources, title or "", fallback_title, language)
    with paused():
        pools = _pools(of_kind[FileKind.POOL], of_kind[FileKind.ANSWERS], defaults, wrong)
    course = Course(
        title=named.title,
        part=named.part,
        language=named.language,
        sources=tuple(sources),
        modules=tuple(map(read_module, _taught(sources, kinds, lessons))),
        pools=pools,
        glossaries=_glossaries(of_kind[FileKind.GLOSSARY], named, wrong),
        index=indexes[0] if indexes else None,
        pages=(*indexes[1:], *pages),
        files=files | {source.file for source in sources},
        claims=read_claims(of_kind[FileKind.INDEX], _readmes(of_kind[FileKind.PAGE]), pools),
        announced=tuple(s for index in of_kind[FileKind.INDEX] for s in announced(index)),
        rewritten=tuple(document.source for document in documents),
        math=frozenset(d.source.file for d in documents if math or has_math(d.front)),
    )
    return Parsed(course, tuple(wrong))


def _lessons(
    sources: Sequence[Source], documents: Sequence[Document], kinds: Sequence[FileKind]
) -> Mapping[PurePosixPath, Parted]:
    """The chapters that end with their quiz, by file."""
    found = (
        (source.file, parted(document, source))
        for source, document, kind in zip(sources, documents, kinds, strict=True)
        if kind is FileKind.POOL
    )
    return {file: parts for file, parts in found if parts}


def _taught(
    sources: Sequence[Source], kinds: Sequence[FileKind], lessons: Mapping[PurePosixPath, Parted]
) -> Iterator[Source]:
    """What handouts are made of: modules, and the lessons of chapters."""
    for source, kind in zip(sources, kinds, strict=True):
        if kind is FileKind.MODULE:
            yield source
        elif source.file in lessons:
            yield lessons[source.file].lesson


def _misplaced(document: Document, kind: FileKind) -> Iterator[Diagnostic]:
    """Files without a place in a course, questions in pages, what tells examiners in modules."""
    page = kind is FileKind.PAGE
    told = page and document.source.file.stem.casefold() != "readme" and mostly_told(document)
    if told or ((page or kind is FileKind.UNKNOWN) and seems_bank(document)):
        yield diagnostic(document.source.at(1), Code.UNNAMED_BANK)
    elif kind is FileKind.UNKNOWN:
        yield diagnostic(document.source.at(1), Code.UNKNOWN_FILE)
    elif kind is FileKind.MODULE and (found := marking(document)):
        yield diagnostic(document.at(found), Code.MODULE_MARKING)


def _unused(document: Document, kind: FileKind) -> Iterator[Diagnostic]:
    """Front matter that says neither the title nor, of a bank, anything about its items."""
    known = {"title", MATH, *(KNOWN if kind in EXAMINED else ())} - OWN
    for line in document.front:
        if line.text.strip() and line.name not in known:
            at = document.source.at(line.line)
            yield diagnostic(at, Code.FRONT_MATTER, line=line.text.strip()[:60])


def _named(
    pages: Sequence[Page],
    sources: Sequence[Source],
    title: str,
    fallback: str,
    language: Language | None,
) -> _Named:
    titles = [course_title(page) for page in pages if page.title]
    found, part = titles[0] if titles else (fallback, "")
    return _Named(title or found, part, language or language_of(source.text for source in sources))


def _readmes(pages: Sequence[Document]) -> list[Document]:
    """A guide gives examples of numbers; a README announces, as an index does."""
    return [page for page in pages if page.source.file.stem.casefold() == "readme"]


def _pools(
    papers: Sequence[Document],
    answers: Sequence[Document],
    defaults: Attributes,
    wrong: list[Diagnostic],
) -> tuple[Pool, ...]:
    """Read the item bank; diagnostics are added to `wrong`."""
    read = [read_pool(document, defaults) for document in papers]
    whole = {document.source.file: alone(document, read, defaults) for document in answers}
    answers = [document for document in answers if not whole[document.source.file]]
    read += [paper for paper in whole.values() if paper]
    asked = asked_in([paper.pool.value for paper in read])
    apart = [read_answers(document, None, asked) for document in answers]
    said = [*apart, *(paper.answers for paper in read)]
    wrong += [problem for paper in read for problem in paper.pool.diagnostics]
    wrong += [problem for answers_read in said for problem in answers_read.diagnostics]
    together = Answers(
        letters=tuple(row for parsed in said for row in parsed.value.letters),
        written=tuple(answer for parsed in said for answer in parsed.value.written),
        remarks=tuple(remark for parsed in said for remark in parsed.value.remarks),
        aside=tuple(text for parsed in said for text in parsed.value.aside),
        titles=tuple(title for parsed in said for title in parsed.value.titles),
    )
    joined = join(_told_apart([paper.pool.value for paper in read]), together)
    wrong += joined.diagnostics
    return joined.value


def _told_apart(pools: Sequence[Pool]) -> list[Pool]:
    """Pools whose items have ids of their own.

    Derived ones have the folder in them where files of one name stand in several; ids such as
    `q1` that authors give in one file after another, as anchors, have the file.
    """
    shared = Counter(pool.name for pool in pools)
    pools = [_in_folder(pool) if shared[pool.name] > 1 else pool for pool in pools]
    files = Counter(id for pool in pools for id in {item.id for item in pool.items})
    return [_in_file(pool, files) if len(pools) > 1 else pool for pool in pools]


def _in_file(pool: Pool, files: Mapping[str, int]) -> Pool:
    if all(files[item.id] == 1 for item in pool.items):
        return pool
    file = "/".join(slug(part) for part in pool.at.file.with_suffix("").parts)
    items = (replace(i, id=f"{file}/{i.id}") if files[i.id] > 1 else i for i in pool.items)
    return replace(pool, items=tuple(items))


def _in_folder(pool: Pool) -> Pool:
    folder = "/".join(slug(part) for part in pool.at.file.parts[:-1])
    derived = f"{pool.name}/"
    if not folder:
        return pool
    return replace(pool, items=tuple(_renamed(item, folder, derived) for item in pool.items))


def _renamed(item: Item | OpenItem, folder: str, derived: str) -> Item | OpenItem:
    """An item with the folder in its id, unless its author gave it one."""
    return replace(item, id=f"{folder}/{item.id}") if item.id.startswith(derived) else item


def _glossaries(
    documents: Sequence[Document], named: _Named, wrong: list[Diagnostic]
) -> tuple[Glossary, ...]:
    read = [read_glossary(document.source, named.language, named.title) for document in documents]
    wrong += [problem for parsed in read for problem in parsed.diagnostics]
    return tuple(parsed.value for parsed in read)
