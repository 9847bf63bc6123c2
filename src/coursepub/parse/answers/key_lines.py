"""Lines of answers, written as questions open: `Réponse 3 : B`, `3 → B`, `**3. B** why`, `3B`."""

import re
from collections.abc import Iterable, Iterator, Sequence

from coursepub.markup.pieces import Piece, PieceKind
from coursepub.parse.answers.called import tells
from coursepub.parse.answers.key_rows import PAIR, pairs_on_a_line
from coursepub.parse.lexicon.labels import SUMMARY, answer_line, untagged
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.opening import heading_opening
from coursepub.parse.lexicon.words import ASKED

HEAD = r"^(?P<head>[*_`\s]*)"
DIGIT = re.compile(r"\d")
NUMBERED_ANSWER = re.compile(
    HEAD + r"(?:(?:la\s+|die\s+|the\s+)?(?:bonnes?\s+|correct\s+|right\s+|richtige\s+)?"
    r"(?:r[ée]ponses?|answers?|corrig[ée]s?|solutions?|antwort|l[öo]sung|respuesta|resposta|risposta|key)"
    r"(?:\s+(?:correctes?|justes?|correcta))?\s*"
    r"(?:(?:à\s+la|de\s+la|to|for|zu[rm]?|a\s+la)\s+)?(?:question\s*|frage\s*|pregunta\s*|q)?"
    r"(?:n[°ºo]\.?\s*)?|[RA](?=\d))(?P<number>\d{1,4})(?!\w|[.,]\d)",
    re.IGNORECASE,
)
WORD = rf"(?:(?:q|{ASKED})\s*)?"
ARROW = re.compile(
    HEAD + rf"(?P<number>{WORD}\d{{1,4}})[*_`.):\s]*(?:-+>|=+>?|[→⇒➜➡⟶])\s*", re.IGNORECASE
)
ALL_BOLD = re.compile(
    rf"^\*\*(?P<number>{WORD}\d{{1,4}})\s*[.):–—-]+\s*(?P<value>[^*]{{1,20}}?)\s*\*\*"
    r"[\s.:–—-]*(?=\S)",
    re.IGNORECASE,
)
DOTTED = re.compile(
    HEAD + r"(?P<number>\d{1,2}(?:\.\d{1,3}){1,2})[*_`]*"
    r"(?:\s*(?:[:=→]|-+>)+\s*|\s+(?=[A-H](?:[,;/\s]*[A-H]){0,5}\s*$))(?P<value>\S.*)"
)
"""`2.1 : B`, `**2.1** → B`: the number of a question in its chapter."""
OF_A_PART = re.compile(
    HEAD + r"(?P<number>[A-Z]\d{1,3})[*_`.):=→>\s–-]+(?P<value>[*_`(]*[A-H](?![^\W_]).*)"
)
"""`B4 : A`, `**B4.** A – why`: the number of a question in its part."""
SHORT = ("A", "P", "Q", "R")
"""Letters for the words answer and question: `A1: b` may be the answer to question 1."""
VERB = re.compile(
    r"\s+(?:is|est|ist|es|è)\s+(?:(?:the|la|die)\s+)?(?:(?:answer|option|letter|r[ée]ponse|lettre"
    r"|antwort)\s+)?(?=[*_`(]*[A-H](?![^\W_]))",
    re.IGNORECASE,
)
"""What stands between question and letter: `The right answer to question 1 is B`."""
SUMMED = re.compile(
    r"\s*(?:<details\b[^<>]*>\s*)?<summary\b[^<>]*>(?P<summary>.*?)</summary\s*>", re.IGNORECASE
)
MEASURE = re.compile(r"[\d.,]+\s+\w+")
"""A number and a unit, such as `5 A`."""
GLUED = re.compile(HEAD + r"(?P<number>\d{1,4})\s*(?P<letters>[A-Ha-h]{1,6})(?P<tail>[*_`\s]*)$")


def counts_by_part(pieces: Iterable[Piece]) -> bool:
    """Whether some answers are those of a part's questions, as `B4 : A` is."""
    found = (OF_A_PART.match(piece.text) for piece in pieces)
    return any(part is not None and part["number"][0] not in SHORT for part in found)


def plainly(piece: Piece, *, by_part: bool) -> Piece:
    """A line of answers as the notations of questions expect it: number, colon, letters."""
    if piece.kind not in (PieceKind.TEXT, PieceKind.ITEM, PieceKind.HEADING):
        return piece
    text = _plain(piece.text, item=piece.number is not None, by_part=by_part)
    return piece if text == piece.text else piece._replace(text=text)


def unfolded(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pieces in which a fold named by a question's number is a heading, over what it holds.

    So are folds of which each is called otherwise, as those of papers are.
    """
    folds = {piece: said for piece in pieces if (said := _summaries(piece))}
    called = [text.casefold() for said in folds.values() for text in said]
    apart = 1 < len(called) == len(set(called)) and all(map(tells, called))
    for piece in pieces:
        lines = list(_of_fold(piece)) if piece in folds else []
        if apart and not lines and len(folds.get(piece, ())) == 1:
            lines = [piece._replace(kind=PieceKind.HEADING, level=6, text=folds[piece][0])]
        yield from lines or [piece]


def _summaries(piece: Piece) -> list[str]:
    """What the folds of a piece are called."""
    html = piece.kind is PieceKind.HTML and not piece.is_comment
    found = SUMMARY.finditer(piece.text) if html and "<summary" in piece.text.lower() else ()
    return [untagged(one["inner"]).strip() for one in found]


def _of_fold(piece: Piece) -> Iterator[Piece]:
    """The headings and lines of HTML whose summaries all are numbers; nothing of other HTML."""
    lines = piece.text.rstrip("\n").split("\n")
    folds = [SUMMED.match(line) for line in lines]
    numbers = [_number(fold["summary"]) if fold else "" for fold in folds]
    if not all(numbers[n] for n, line in enumerate(lines) if "<summary" in line.lower()):
        return
    for line, (text, fold, number) in enumerate(zip(lines, folds, numbers, strict=True)):
        said = untagged(text[fold.end() :] if fold else text).strip()
        own = piece._replace(start=piece.start + line, end=piece.start + line + 1)
        if fold:
            title = f"Question {number} : {said}" if said else f"Question {number}"
            yield own._replace(kind=PieceKind.HEADING, level=6, text=title)
        elif said:
            yield own._replace(kind=PieceKind.TEXT, text=said)


def _number(summary: str) -> str:
    """The number of a question, where a summary is nothing else."""
    said = _plain(untagged(summary).strip(), item=False, by_part=False)
    opening = heading_opening(said)
    return opening.number if opening and not opening.title else ""


def replies(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Pieces in which a heading such as `A3.` below question 3 is the label of an answer."""
    asked = ""
    for piece in pieces:
        inner = piece.text.strip()[4:-3].strip() if piece.is_comment else ""
        if inner and pairs_on_a_line(inner):
            yield piece._replace(kind=PieceKind.TEXT, text=inner)
            continue
        found = NUMBERED_ANSWER.match(piece.text) if piece.level and asked else None
        said = piece.text[found.end() :].strip(" .:–—-*_") if found else ""
        if found and found["number"] == asked and (not said or letter_key(said)):
            yield piece._replace(kind=PieceKind.TEXT, level=0, text=f"Answer: {said}".strip())
            continue
        opening = heading_opening(piece.text) if piece.level else None
        asked = opening.number if opening else asked
        yield piece


def _plain(text: str, *, item: bool, by_part: bool) -> str:
    if not DIGIT.search(text):
        return text
    if not by_part and (found := NUMBERED_ANSWER.match(text)):
        said = VERB.sub(" : ", text[found.end() :], count=1)
        text = f"{found['head']}Question {found['number']}{said}"
    if ARROW.match(text):
        text = ARROW.sub(r"\g<head>\g<number> : ", text, count=1)
    dotted = DOTTED.fullmatch(text) or (OF_A_PART.fullmatch(text) if by_part else None)
    if dotted and letter_key(dotted["value"]):
        value = dotted["value"]
        odd = value.count("**") % 2  # `**2.1 : B**`
        return f"Question {dotted['number']} : {value.removesuffix('**') if odd else value}"
    opening = heading_opening(text)
    pair = None if item else PAIR.fullmatch(text.strip("*_`.✅✔☑\ufe0f "))
    if pair and not (opening and opening.marked) and not MEASURE.fullmatch(text.strip("*_`. ")):
        return f"{pair['number']} : {pair['letters']}"
    bold = ALL_BOLD.match(text)
    if bold and letter_key(bold["value"]):
        return f"**{bold['number']} :** {bold['value'].rstrip(' .')} : {text[bold.end() :]}"
    glued = GLUED.match(text)
    if glued and letter_key(glued["letters"].upper()):
        return f"{glued['head']}{glued['number']} : {glued['letters'].upper()}{glued['tail']}"
    return text


def told(text: str) -> str:
    """What a title or a line says is right, behind a label such as `Réponse :`."""
    bare = text.lstrip(":=-–→ ")
    line = answer_line(bare)
    return line.value if line and line.marked else bare
