"""Complaints of the PDF engine about drawings are told at the lines that name these."""

from pathlib import PurePosixPath

from coursepub.model.diagnostic import Code
from coursepub.model.language import Language
from coursepub.model.source import Body, Location
from coursepub.render.setting import Typist
from coursepub.typeset.pdf import as_diagnostics
from coursepub.typeset.printer import Setting

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg">%s</svg>'
IMAGES = {
    "a/plan.svg": DRAWING % b"",
    "a/new plan.svg": DRAWING % b'<image href="http://example.org/x.png"/>',
}
HERE = Location(PurePosixPath("a/m.md"), 4)
TOP = Location(PurePosixPath("a/m.md"), 1)


def test_a_refused_drawing_is_told_where_it_is_named() -> None:
    typist = Typist(Setting(Language.ENGLISH, images=IMAGES))
    typist.text(Body("![one](plan.svg)\n\ntext ![two](new%20plan.svg)\n\n![one](plan.svg)", HERE))
    complaints = as_diagnostics(
        (
            "Failed to render SVG image https://media.invalid/a/plan.svg",
            "Failed to render SVG image https://media.invalid/a/new%20plan.svg",
            "Failed to load image at 'http://example.org/x.png': not a resource",
            "Failed to load image at 'http://example.org/y.png': not a resource",
            "something else",
        ),
        TOP,
    )
    placed = list(typist.placed(complaints))
    assert [problem.at.line for problem in placed] == [4, 6, 6, 1, 1]
    assert {problem.code for problem in placed} == {Code.TYPESETTER}
    assert dict(placed[1].values)["reason"] == "Failed to render SVG image a/new plan.svg"
