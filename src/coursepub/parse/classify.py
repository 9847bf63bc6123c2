"""What a file of a course is, from its name, its folder and what stands in it."""

import re
from collections import defaultdict
from collections.abc import Sequence, Set
from enum import Enum
from pathlib import PurePosixPath

from coursepub.markup.blocks import Document, Kind
from coursepub.markup.tables import read_table
from coursepub.model.source import Source
from coursepub.parse.answers.apart import read_answers
from coursepub.parse.answers.key_columns import ANSWER_COLUMN
from coursepub.parse.lexicon.numbers import areas
from coursepub.parse.lexicon.titled import Opening
from coursepub.parse.modules.marking import marking
from coursepub.parse.modules.module import BARE_TITLE, NAMED, NUMBERED_TITLE
from coursepub.parse.names import (
    ANSWERS,
    ANSWERS_FOLDER,
    CHAPTER,
    EXAM,
    GLOSSARY,
    INDEX,
    KEY,
    LONG_PAPER,
    OWN,
    PAGE,
    TEACHING,
    TITLED_ANSWERS,
    TRAINER,
)
from coursepub.parse.open.grids import is_grid
from coursepub.parse.open.roles import Role, labelled, role_of
from coursepub.parse.pools.asking import (
    asks_by_number,
    asks_plainly,
    has_answers,
    has_lists,
    has_options,
    lists_with_key,
    mostly_asks,
    mostly_told,
)
from coursepub.parse.pools.developed import BANK
from coursepub.parse.pools.papers import is_sat, orders, title_of
from coursepub.parse.top.header import is_navigation
from coursepub.parse.top.questions import question_heading


class FileKind(Enum):
    """Every place that a Markdown file can have in a course."""

    INDEX = "index"
    PAGE = "page"
    MODULE = "module"
    POOL = "pool"
    ANSWERS = "answers"
    GLOSSARY = "glossary"
    UNKNOWN = "unknown"


MATTER = frozenset({FileKind.MODULE, FileKind.POOL, FileKind.GLOSSARY})


def kinds_of(documents: Sequence[Document]) -> list[FileKind]:
    """What each file of a course is. Where none is a module, plain texts with a title are.

    So is a README that holds all that there is.
    """
    kinds = _with_siblings(documents, _with_openings(documents, list(map(kind_of, documents))))
    if FileKind.MODULE not in kinds:
        kinds = _as_modules(documents, kinds, FileKind.UNKNOWN)
    if not MATTER.intersection(kinds):
        kinds = _as_modules(documents, kinds, FileKind.PAGE)
    return kinds


def _with_openings(documents: Sequence[Document], kinds: Sequence[FileKind]) -> list[FileKind]:
    """Kinds, where a README with text opens a folder of numbered chapters, as a chapter does."""
    chapters = {
        document.source.file.parent
        for document, kind in zip(documents, kinds, strict=True)
        if kind is FileKind.MODULE and CHAPTER.match(document.source.file.stem)
    }
    return [
        FileKind.MODULE if kind is FileKind.PAGE and _opens(document, chapters) else kind
        for document, kind in zip(documents, kinds, strict=True)
    ]


def _with_siblings(documents: Sequence[Document], kinds: Sequence[FileKind]) -> list[FileKind]:
    """Kinds, where chapters that end with their quiz are of the kind of most in their folder.

    Else a few words more or less would decide which of them an exam may use.
    """
    folders: dict[PurePosixPath, list[int]] = defaultdict(list)
    for place, (document, kind) in enumerate(zip(documents, kinds, strict=True)):
        if CHAPTER.match(document.source.file.stem) and kind in (FileKind.POOL, FileKind.MODULE):
            folders[document.source.file.parent].append(place)
    found = list(kinds)
    for places in folders.values():
        if not any(kinds[place] is FileKind.POOL for place in places):
            continue
        quizzes = [n for n in places if kinds[n] is FileKind.POOL or asks_plainly(documents[n])]
        if sum(kinds[n] is FileKind.POOL for n in quizzes) * 2 >= len(quizzes):
            for n in quizzes:
                found[n] = FileKind.POOL
    return found


def _opens(document: Document, chapters: Set[PurePosixPath]) -> bool:
    """Whether a file is the README of one of these folders, which has a number and a text."""
    file = document.source.file
    numbered = CHAPTER.match(file.parent.name) is not None and file.parent in chapters
    texts = sum(block.kind is Kind.PARAGRAPH for block in document.blocks)
    return numbered and file.stem.casefold() == "readme" and texts > 1 and _is_text(document)


def _as_modules(
    documents: Sequence[Document], kinds: Sequence[FileKind], one: FileKind
) -> list[FileKind]:
    return [
        FileKind.MODULE if kind is one and _is_text(document) else kind
        for document, kind in zip(documents, kinds, strict=True)
    ]


def kind_of(document: Document) -> FileKind:
    """What a file is. Answers, then banks, are decided by name: neither may become a handout."""
    file = document.source.file
    if _named_answers(document):
        return FileKind.ANSWERS
    if GLOSSARY.search(file.stem):
        return FileKind.GLOSSARY
    if INDEX.search(file.stem):
        return FileKind.POOL if mostly_asks(document) else FileKind.INDEX
    if PAGE.search(file.stem) and not _is_own_module(document):
        return FileKind.POOL if _page_asks(document) else FileKind.PAGE
    if BANK.search(file.stem) or (_asks(document) and not _teaches(document)):
        return FileKind.POOL
    if is_sat(document) and _examines(document):
        return FileKind.POOL
    if LONG_PAPER.search(file.stem) and (_question_headings(document) or _tells(document)):
        return FileKind.POOL
    return _by_name(document) or _by_text(document)


def _page_asks(document: Document) -> bool:
    """Whether a file with the name of a page is a bank, as one about security is."""
    file = document.source.file
    if file.stem.casefold() == "readme":
        return asks_plainly(document)
    names = (*file.parts[:-1], file.stem, title_of(document), _front_title(document))
    named = any(map(BANK.search, names))
    if named and (has_options(document) or has_answers(document)):
        return True
    own = OWN.fullmatch(file.stem) is not None  # a guide may answer what is often asked
    return mostly_asks(document) or (own and mostly_told(document))


def _is_own_module(document: Document) -> bool:
    """Whether a file with the name of a page is a module: `MODULE-02-GUIDE-SQL`."""
    file, title = document.source.file, title_of(document)
    if any(TRAINER.search(name) for name in (file.stem, title)):
        return False
    titled = NUMBERED_TITLE.fullmatch(title)
    if (titled and titled["word"]) or BARE_TITLE.fullmatch(title) or NAMED.match(file.stem):
        return True
    numbered = CHAPTER.match(file.stem) is not None or file.stem.casefold() == "security"
    return numbered and any(map(TEACHING.search, file.parts[:-1])) and _opens_with_title(document)


def _by_name(document: Document) -> FileKind | None:
    """What a file is by the name of an exam or of a module; None where neither speaks."""
    stem, title = document.source.file.stem, title_of(document)
    if _named(EXAM, document.source) and (not TEACHING.search(stem) or BANK.search(title)):
        numbered = len(_question_headings(document)) > 1 or asks_by_number(document)
        return FileKind.POOL if numbered or _examines(document) else FileKind.UNKNOWN
    if _is_numbered(document) or _named(TEACHING, document.source):
        return FileKind.POOL if _mostly_examines(document) else FileKind.MODULE
    return None


def _examines(document: Document) -> bool:
    asks = has_options(document) or has_lists(document) or has_answers(document)
    return asks or orders(document) or _is_marked(document)


def _mostly_examines(document: Document) -> bool:
    return mostly_asks(document) or mostly_told(document) or lists_with_key(document)


def _by_text(document: Document) -> FileKind:
    """What a file is whose name says nothing."""
    titled = any(BANK.search(title) for title in (title_of(document), _front_title(document)))
    offers = titled and (has_options(document) or has_lists(document))
    if offers or asks_plainly(document) or _mostly_examines(document):
        return FileKind.POOL
    if _is_chapter(document):
        return FileKind.MODULE
    return FileKind.POOL if _is_marked(document) else FileKind.UNKNOWN


def _is_marked(document: Document) -> bool:
    """Whether questions come with what only examiners may read."""
    return bool(_question_headings(document)) and marking(document) is not None


def _is_chapter(document: Document) -> bool:
    """Whether a plain text has its place among others in its name, and a title: `01-sorting.md`."""
    return _opens_with_title(document) and CHAPTER.match(document.source.file.stem) is not None


def _is_text(document: Document) -> bool:
    """Whether a file is none of a repository's own, and has a title and paragraphs below it."""
    own = OWN.fullmatch(document.source.file.stem) is not None
    paragraphs = any(block.kind is Kind.PARAGRAPH for block in document.blocks)
    return not own and _opens_with_title(document) and paragraphs


def _opens_with_title(document: Document) -> bool:
    if any(line.name == "title" for line in document.front):
        return bool(document.blocks)
    first = next((b for b in document.blocks if not is_navigation(document, b)), None)
    return first is not None and first.level == 1


def _named_answers(document: Document) -> bool:
    """Whether a file's name, or its folder's, says that it holds answers."""
    file = document.source.file
    folders = any(ANSWERS_FOLDER.fullmatch(part) for part in file.parts[:-1])
    called = ANSWERS.search(file.stem) is not None
    keyed = KEY.search(file.stem) is not None and _answers(document)
    return called or folders or keyed or _titled_answers(document)


def _titled_answers(document: Document) -> bool:
    """Whether a file's title says so, and answers follow; or its name, and rows of letters."""
    parts = re.split(r"[(\[:|]|\s[-–—]\s", title_of(document))
    titled = any(map(TITLED_ANSWERS.match, parts))
    named = KEY.search(document.source.file.stem) is not None and not has_options(document)
    if not titled and not named:
        return False
    found = read_answers(document).value
    return len(found.letters) > 1 or (titled and bool(found.letters or found.written))


def _teaches(document: Document) -> bool:
    """Whether questions belong to a module, as a self-test at its end does."""
    teaching = TEACHING.search(document.source.file.stem) is not None
    return teaching and not _named(EXAM, document.source)


def _named(pattern: re.Pattern[str], source: Source) -> bool:
    return any(pattern.search(part) for part in (*source.file.parts[:-1], source.file.stem))


def _answers(document: Document) -> bool:
    tables = (read_table(document, block) for block in document.blocks)
    return any(
        any(word in cell.lower() for word in ANSWER_COLUMN)
        for table in tables
        if table
        for cell in table.header.cells
    )


def _asks(document: Document) -> bool:
    """Whether a file holds questions with options, or with points or a grid."""
    headings = _question_headings(document)
    if not headings:
        return False
    tables = (read_table(document, block) for block in document.blocks)
    graded = any(is_grid(table) for table in tables if table)
    return (
        graded or any(heading.points is not None for heading in headings) or has_options(document)
    )


def _question_headings(document: Document) -> list[Opening]:
    return [found for block in document.blocks if (found := question_heading(block))]


def _tells(document: Document) -> bool:
    """Whether a heading or a label gives what follows to examiners: a grid, a model answer."""
    if any(role_of(block.title) is not Role.ASKED for block in document.blocks if block.level):
        return True
    paragraphs = (block for block in document.blocks if block.kind is Kind.PARAGRAPH)
    said = (labelled(document.lines[block.start]) for block in paragraphs)
    return any(found is not None and found[0] is not Role.ASKED for found in said)


def _is_numbered(document: Document) -> bool:
    title = title_of(document)
    return bool(NUMBERED_TITLE.fullmatch(title) or areas(title))


def _front_title(document: Document) -> str:
    return next((line.value for line in document.front if line.name == "title"), "")
