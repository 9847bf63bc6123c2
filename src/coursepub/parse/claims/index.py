"""What an index announces of its course, to be held against the files."""

from collections.abc import Iterable, Sequence

from coursepub.markup.blocks import Document
from coursepub.model.claims import Claims
from coursepub.model.item import Pool
from coursepub.parse.claims.grades import pass_mark, read_pass_marks, read_weights
from coursepub.parse.claims.lists import linking, listed_files, objectives
from coursepub.parse.claims.numbers import read_numbers


def read_claims(
    indexes: Sequence[Document], pages: Sequence[Document] = (), pools: Iterable[Pool] = ()
) -> Claims:
    """Everything that indexes announce, and the pass marks that question files name.

    Of other pages about the course, such as its README, a list of files may name what
    does not belong to it; all else counts.
    """
    documents = (*indexes, *pages)
    listed = [listed_files(document) for document in indexes]
    marks = [mark for document in documents for mark in read_pass_marks(document)]
    own = [pass_mark(fact.label, fact.value, fact.at) for pool in pools for fact in pool.facts]
    return Claims(
        numbers=tuple(claim for document in documents for claim in read_numbers(document)),
        files=tuple(file for files, _ in listed for file in files),
        listing=next((listing for _, listing in listed if listing), None),
        linking=next((found for document in indexes if (found := linking(document))), None),
        weights=tuple(weights for document in documents for weights in read_weights(document)),
        pass_marks=(*marks, *(mark for mark in own if mark)),
        objectives=tuple(found for document in documents for found in objectives(document)),
    )
