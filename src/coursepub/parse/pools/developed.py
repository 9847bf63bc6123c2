"""Whether the questions of a file are answered in writing, and so marked by a grid."""

import re
from collections.abc import Sequence

from coursepub.markup.pieces import Piece
from coursepub.markup.tables import read_table
from coursepub.parse.cut.offers import offered
from coursepub.parse.lexicon.labels import answer_line, is_blank
from coursepub.parse.lexicon.letters import letter_key
from coursepub.parse.lexicon.titled import Opening
from coursepub.parse.open.grids import is_grid
from coursepub.parse.pools.papers import DEVELOPMENT, Paper, asks_at_length, title_of
from coursepub.parse.top.questions import question_heading

BANK = re.compile(r"qcm|quiz|mcq", re.IGNORECASE)
BRIEF = 5
"""Words of an answer that fits a line."""


def is_development(paper: Paper) -> bool:
    """Whether the questions of a file are answered in writing."""
    headings = [found for block in paper.document.blocks if (found := question_heading(block))]
    if not headings or (paper.offers and not _parts_questions(paper)):
        return False
    return _is_weighed(paper, headings)


def is_developed(paper: Paper) -> bool:
    """Whether questions that are no headings are answered in writing, none offering a choice."""
    openings = [found.opening for found in paper.asked if found.opening]
    return not paper.offers and _is_weighed(paper, openings)


def _is_weighed(paper: Paper, openings: Sequence[Opening]) -> bool:
    """Whether points, a grid, a place to write or the file's name tell of written answers."""
    weighed = any(opening.points is not None for opening in openings) and not _is_brief(paper)
    tables = (read_table(paper.document, block) for block in paper.document.blocks)
    graded = any(is_grid(table) for table in tables if table)
    to_fill = any(is_blank(piece.text) for piece in paper.pieces if piece.text)
    return weighed or graded or to_fill or asks_at_length(paper.document)


def _is_brief(paper: Paper) -> bool:
    """Whether a few words or a number answer most questions, right below them."""
    asked = [found.pieces[1:] for found in paper.asked if found.opening]
    return sum(any(map(_answers_briefly, pieces)) for pieces in asked) * 2 > len(asked)


def _answers_briefly(piece: Piece) -> bool:
    line = answer_line(piece.text) if piece.text and not piece.level else None
    said = line.value.split() if line and line.marked else []
    return 0 < len(said) <= BRIEF and any(sign.isalnum() for sign in said[0])


def _parts_questions(paper: Paper) -> bool:
    """Whether `a) …`, `b) …` are parts of development questions: none has a box or is right."""
    stem = paper.document.source.file.stem
    choices = any(map(BANK.search, (stem, title_of(paper.document))))
    if paper.answers or not DEVELOPMENT.search(stem) or choices:
        return False
    offers = (offer for found in paper.asked for offer in offered(found.pieces[1:]))
    lines = (text for piece in paper.pieces for text in piece.text.split("\n"))
    told = (line for text in lines if (line := answer_line(text)))
    return not any(offer.mark.boxed for offer in offers) and not any(
        line.marked and letter_key(line.value) for line in told
    )
