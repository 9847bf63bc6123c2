"""The Markdown of a question's stem, freed of numbers, labels and comments."""

import re
from collections.abc import Iterator, Sequence

from coursepub.markup.blocks import Document
from coursepub.markup.pieces import Piece, PieceKind, content_column, markdown
from coursepub.model.source import Location
from coursepub.parse.lexicon.titled import KIND_LABEL
from coursepub.parse.lexicon.truth_words import TITLE as TRUTHS
from coursepub.parse.lexicon.words import ASKED, QUESTION, STEM, TASKS

CODE_OR_COMMENT = re.compile(
    r"(?P<code>^(?:`{3,}|~{3,}).*?^(?:`{3,}|~{3,})|(?<!`)(?P<tick>`+)(?!`).*?(?<!`)(?P=tick)(?!`))|<!--.*?-->",
    re.DOTALL | re.MULTILINE,
)
WORD = re.compile(r"\w|!\[|\$|<")
STEM_LABEL = re.compile(
    rf"\A(?-i:Q)\.\s+(?=\S)|(?:\A|(?<=\n\n))[^\w\n*_]*(?P<open>\*\*|__|[*_])?(?:Q|{STEM}|{ASKED}|(?<=[*_])(?:{TASKS}))\s*"
    r"(?:(?P=open)\s*[:：]|[:：]\s*(?P=open)|[:：])\s*(?=\S)",
    re.IGNORECASE,
)
"""`**Question:**` before what is asked."""
STOP = re.compile(r"[:：]|\AQ\.")
"""What every such label ends with."""
STEM_TITLE = re.compile(rf"[*_\s]*(?:{STEM}|{QUESTION})[*_\s]*[:：]?[*_\s]*", re.IGNORECASE)
"""A line or heading that only says that what is below it asks."""
CODE_OF_KIND = re.compile(
    r"\A(?:QC[MU]|VF|V/F|MCQ|TF|T/F|QRM|QRO|OUVERTE|OUVERT)\s*[-–—:]\s+(?=\S)"
)
"""A kind before what is asked: `QCM - Which …?`."""
FIRST_BREAK = re.compile(r"^(?:\s*<br\s*/?>)+\s*", re.IGNORECASE)
LAST_BREAK = re.compile(r"(?:\s*<br\s*/?>|(?<!\\)\\)+\s*$", re.IGNORECASE)
BREAKS = (">", "\\")
"""What a break ends with."""


def without_comments(text: str) -> str:
    """Markdown without its HTML comments, which are for authors; code keeps its own."""
    if "<!--" not in text:
        return text
    return CODE_OR_COMMENT.sub(lambda found: found["code"] or "", text).strip()


def unbroken(text: str) -> str:
    """Markdown without the breaks at its end, which parted it from what follows."""
    return LAST_BREAK.sub("", text) if text.rstrip().endswith(BREAKS) else text


def stem_text(
    document: Document, title: str, first: Piece, below: Sequence[Piece], quotes: int = 0
) -> str:
    """A stem: what the opening line says, then the pieces below it, out of as many quotes.

    Signs without words beside a number, such as stars, are no part of it; a heading below a
    bare number is the stem's first line, and one as high as the number's a line of it.
    """
    if below and not _says(title):
        title = ""
        if below[0].kind is PieceKind.HEADING:
            title, below = below[0].text, below[1:]
        elif _is_lone(below):
            title, first, below = below[0].text, below[0], below[1:]
    elif below and first.level and below[0].level == first.level:
        title, below = f"{title}\n\n{below[0].text}", below[1:]
    rest = inner(document, first._replace(quotes=max(first.quotes, quotes)), below)
    close = bool(below) and first.kind is not PieceKind.HEADING and below[0].start <= first.end
    joint = "\n" if close and below[0].kind is PieceKind.TEXT else "\n\n"
    parts = (FIRST_BREAK.sub("", part) for part in (title, rest))
    joined = joint.join(part for part in parts if part)
    return unbroken(without_comments(joined))


def _is_lone(below: Sequence[Piece]) -> bool:
    """Whether text begins with a bullet that has no other beside it."""
    first = below[0]
    others = (piece for piece in below[1:] if piece.kind is PieceKind.ITEM)
    bullet = first.kind is PieceKind.ITEM and first.number is None
    return bullet and all(piece.depth > first.depth for piece in others)


def unlabelled(stem: str) -> str:
    """A stem without the word that says that it is one, or of what kind; emphasis stays."""
    stem = CODE_OF_KIND.sub("", stem)
    if (kind := KIND_LABEL.match(stem)) and not (kind["short"] or TRUTHS.search(kind[0])):
        return stem[kind.end() :]
    found = STEM_LABEL.search(stem) if STOP.search(stem) else None
    if not found:
        return stem
    opened = found["open"] or ""
    kept = "" if opened and found[0].count(opened) > 1 else opened
    return stem[: found.start()] + kept + stem[found.end() :]


def stem_at(document: Document, at: Location, title: str, below: Sequence[Piece]) -> Location:
    """Where a stem's text begins: at the line of its title, else below."""
    return at if not below or _says(title) else document.source.at(below[0].start + 1)


def _says(title: str) -> bool:
    """Whether a title has words, and more of them than that it is one."""
    return WORD.search(title) is not None and not STEM_TITLE.fullmatch(title)


def inner(document: Document, first: Piece, pieces: Sequence[Piece]) -> str:
    """The Markdown of pieces out of the container that the first one opens."""
    if not pieces:
        return ""
    line = document.lines[first.start]
    column = content_column(line) if first.kind is PieceKind.ITEM else _blanks(line)
    lines: Sequence[str] = document.lines
    column = min([column, *_fences(document, pieces)])
    if pieces[0].start == first.start:  # a list item that begins with code
        lines = [*lines[: first.start], " " * column + line[column:], *lines[first.start + 1 :]]
    return markdown(lines, pieces, quotes=first.quotes, indent=column)


def _fences(document: Document, pieces: Sequence[Piece]) -> Iterator[int]:
    """The columns of fences that open on lines of their own, which may stand less far right."""
    for piece in pieces:
        line = document.lines[piece.start].lstrip("> ")
        if piece.kind is PieceKind.CODE and line.startswith(("```", "~~~")):
            yield _blanks(document.lines[piece.start])


def _blanks(line: str) -> int:
    return len(line) - len(line.lstrip())
