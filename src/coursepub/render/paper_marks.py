"""The document that holds every piece of a set of papers, each with a mark to measure by."""

from collections.abc import Iterable, Iterator

from coursepub.model.form import Form
from coursepub.render.exam import exam_title, spaced_words
from coursepub.render.paper_values import Values
from coursepub.render.piece import Piece, Pieces
from coursepub.render.setting import Workshop

TEMPLATE = "exam-fragments.html.j2"


def filled_template(found: Pieces, form: Form, workshop: Workshop) -> tuple[str, dict[str, str]]:
    """The document that holds every piece, and the mark of each by its name."""
    marks = {name: str(place) for place, name in enumerate(in_order(found), 1)}
    html = workshop.templates.fill(
        TEMPLATE,
        language=form.language.value,
        words=spaced_words(form.language),
        title=exam_title(form),
        specimen=found.specimen,
        list=[_marked(found.pieces[name], mark) for name, mark in marks.items()],
    )
    return html, marks


def in_order(found: Pieces) -> Iterable[str]:
    """Names of pieces in the order of the document.

    What shares pages comes first, stems before all, so that one stands at the top of a
    page; furniture comes last, since it stays once seen. Within that, the order is that of
    the names, so that it tells nothing of the bank. First pages of those who are granted more
    time come behind all others, where they change nothing of these.
    """

    def place(name: str) -> tuple[bool, bool, bool, bool, str]:
        piece = found.pieces[name]
        longer = piece.kind == "cover" and piece.values["minutes"] != found.minutes
        return piece.kind == "furniture", longer, not is_packed(piece), name[:2] != "s-", name

    return sorted(found.pieces, key=place)


def is_packed(piece: Piece) -> bool:
    """Whether a piece may share a page: wherever it stands, it looks the same."""
    return piece.kind == "question"


def _marked(piece: Piece, mark: str) -> Values:
    """A piece as the template takes it, its first element bearing its mark."""
    packed = is_packed(piece)
    values: Values = {"kind": piece.kind, "packed": packed, "mark": mark, **piece.values}
    if piece.kind == "probe":
        marks = _sub_marks(mark)
        return values | {
            "questions": [_probed(q, marks) for q in values["questions"]],
            "bottom_mark": next(marks),
            "end_mark": next(marks),
            "seal_mark": next(marks),
            "seal_qr_mark": next(marks),
        }
    if piece.kind == "cover" and values["front"]["held"]:
        return values | {"front": values["front"] | {"held": {"mark": first_sub_mark(mark)}}}
    if piece.kind in ("furniture", "seal"):
        return values | {"qr_mark": next(_sub_marks(mark))}
    if "q" not in values:
        return values
    q = values["q"]
    if q["rows"]:
        return values | {"q": q | {"rows": [[q["rows"][0][0] | {"mark": mark}]]}}
    return values | {"q": q | {"mark": mark}}


def _probed(q: Values, marks: Iterator[str]) -> Values:
    own = next(marks)
    rows = [[answer | {"mark": next(marks)} for answer in row] for row in q["rows"]]
    return q | {"mark": own, "rows": rows}


def _sub_marks(mark: str) -> Iterator[str]:
    """`7-1`, `7-2`, …"""
    return (f"{mark}-{place}" for place in range(1, 100))


def first_sub_mark(mark: str) -> str:
    """The mark of the first place within a marked piece."""
    return next(_sub_marks(mark))
