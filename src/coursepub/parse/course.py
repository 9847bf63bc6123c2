"""From the texts of a course folder to one typed course."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from coursepub.markup.blocks import Document, read_blocks, unterminated_fences
from coursepub.model.course import Course, Page
from coursepub.model.diagnostic import Code, Diagnostic, Parsed, diagnostic
from coursepub.model.glossary import Glossary
from coursepub.model.item import Pool
from coursepub.model.language import Language
from coursepub.model.source import Source
from coursepub.parse.answers import Answers, read_answers
from coursepub.parse.classify import FileKind, kind_of
from coursepub.parse.glossary import read_glossary
from coursepub.parse.join import join
from coursepub.parse.language import language_of
from coursepub.parse.modules import read_module
from coursepub.parse.pages import course_title, read_page
from coursepub.parse.pools import key_blocks, read_pool


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
) -> Parsed[Course]:
    """Read every file of a course; `title` and `language` overrule what the files say.

    `fallback_title` serves where neither an index nor a README has a title. `files` are
    the paths of everything in the folder, for the rules about links.
    """
    documents = [read_blocks(source) for source in sources]
    kinds = [kind_of(document) for document in documents]
    of_kind = {
        kind: [d for d, k in zip(documents, kinds, strict=True) if k is kind] for kind in FileKind
    }
    wrong = [problem for document in documents for problem in unterminated_fences(document)]
    wrong += [diagnostic(d.source.at(1), Code.UNKNOWN_FILE) for d in of_kind[FileKind.UNKNOWN]]

    indexes = [read_page(document.source) for document in of_kind[FileKind.INDEX]]
    pages = [read_page(document.source) for document in of_kind[FileKind.PAGE]]
    named = _named([*indexes, *pages], sources, title or "", fallback_title, language)
    pools = _pools(of_kind[FileKind.POOL], of_kind[FileKind.ANSWERS], wrong)
    course = Course(
        title=named.title,
        part=named.part,
        language=named.language,
        sources=tuple(sources),
        modules=tuple(read_module(document.source) for document in of_kind[FileKind.MODULE]),
        pools=pools,
        glossaries=_glossaries(of_kind[FileKind.GLOSSARY], named, wrong),
        index=indexes[0] if indexes else None,
        pages=(*indexes[1:], *pages),
        files=files | {source.file for source in sources},
    )
    return Parsed(course, tuple(wrong))


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


def _pools(
    papers: Sequence[Document], answers: Sequence[Document], wrong: list[Diagnostic]
) -> tuple[Pool, ...]:
    """Read the item bank; diagnostics are added to `wrong`."""
    read = [read_pool(document) for document in papers]
    said = [read_answers(document) for document in answers]
    said += [
        read_answers(document, blocks) for document in papers if (blocks := key_blocks(document))
    ]
    wrong += [problem for pool in read for problem in pool.diagnostics]
    wrong += [problem for answers_read in said for problem in answers_read.diagnostics]
    together = Answers(
        letters=tuple(row for parsed in said for row in parsed.value.letters),
        written=tuple(answer for parsed in said for answer in parsed.value.written),
        remarks=tuple(remark for parsed in said for remark in parsed.value.remarks),
    )
    joined = join([parsed.value for parsed in read], together)
    wrong += joined.diagnostics
    return joined.value


def _glossaries(
    documents: Sequence[Document], named: _Named, wrong: list[Diagnostic]
) -> tuple[Glossary, ...]:
    read = [read_glossary(document.source, named.language, named.title) for document in documents]
    wrong += [problem for parsed in read for problem in parsed.diagnostics]
    return tuple(parsed.value for parsed in read)
