"""What lies between the pieces of a paper, measured on a page that has one of each."""

from collections.abc import Mapping
from dataclasses import dataclass

from coursepub.typeset.fragments.model import Box, Library


@dataclass(frozen=True, slots=True)
class Measures:
    """Places and distances in pt. `first` and `last` are pieces' boxes on their outer pages."""

    first: Mapping[str, Box]
    last: Mapping[str, Box]
    top: float
    bottom: float
    after_title: float
    after_question: float
    before_options: float
    between_options: float
    column: float
    before_end: float
    before_end_of_development: float
    before_seal: float

    def box(self, name: str) -> Box:
        """Where a piece was laid out, on its first page."""
        return self.first[name]

    def last_box(self, name: str) -> Box:
        """The same on its last page."""
        return self.last[name]


def measured(library: Library, marks: Mapping[str, str]) -> Measures:
    """Read the measures of a library; `marks` gives the mark of each piece by its name."""
    first = {
        name: library.pieces[name][0].anchors[mark]
        for name, mark in marks.items()
        if name in library.pieces
    }
    last = {
        name: library.pieces[name][-1].anchors.get(mark, first[name])
        for name, mark in marks.items()
        if name in library.pieces
    }
    probe, mark = library.pieces["probe-question"][0].anchors, marks["probe-question"]
    title, bare, one, a, b, two, left, right, _, bottom, end = (
        probe[mark],
        *(probe[f"{mark}-{place}"] for place in range(1, 11)),
    )
    seal = probe.get(f"{mark}-11", end)
    return Measures(
        first=first,
        last=last,
        top=min((box.y for name, box in first.items() if name[:2] == "s-"), default=bare.y),
        bottom=bottom.y,
        after_title=bare.y - title.bottom,
        after_question=one.y - bare.bottom,
        before_options=a.y - one.y - bare.height,
        between_options=b.y - a.bottom,
        column=right.x - left.x,
        before_end=end.y - two.bottom,
        before_seal=seal.y - end.bottom,
        before_end_of_development=_before_end_of_development(library, marks),
    )


def _before_end_of_development(library: Library, marks: Mapping[str, str]) -> float:
    """In pt; 0 where no section holds such questions."""
    name = "probe-development"
    if name not in marks:
        return 0.0
    probe = library.pieces[name][0].anchors
    return probe[f"{marks[name]}-3"].y - probe[f"{marks[name]}-1"].bottom
