"""Handouts two to a sheet, made from the finished ones: nothing is typeset for them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from coursepub.publish.digest import digest
from coursepub.publish.program import program
from coursepub.publish.progress import Progress, Stage, Step
from coursepub.publish.stamps import Causes, Ledger, Made, Why
from coursepub.publish.write import Written, write_whole


def imposed_file(name: str) -> str:
    """`ranger.2up.pdf` for `ranger.pdf`."""
    return f"{name.removesuffix('.pdf')}.2up.pdf"


def why_impose(folder: Path, ledger: Ledger, name: str, why: Why | None) -> Why | None:
    """The reason to impose a handout; `why` is the reason to make the handout itself."""
    own = ledger.why(imposed_file(name), {} if why else _causes(folder / name))
    return Why.NEW if own is Why.NEW else why or own


def impose(
    folder: Path, ledger: Ledger, names: Sequence[str], progress: Progress
) -> Iterator[tuple[Made, bool]]:
    """The imposed file of each handout of a folder, and whether it was made now."""
    due = [name for name in names if why_impose(folder, ledger, name, None)]
    for name in names:
        if name in due:
            step = imposed_file(name).removesuffix(".pdf")
            progress(Step(Stage.HANDOUT, step, due.index(name) + 1, len(due)))
            _impose(folder, ledger, name)
        yield ledger.kept(imposed_file(name)), name in due


def _impose(folder: Path, ledger: Ledger, name: str) -> None:
    from coursepub.typeset.imposition import two_up  # loads the PDF library

    path = folder / imposed_file(name)
    pages = sum(written.pages for written in ledger.kept(name).written)
    write_whole(path, two_up((folder / name).read_bytes()))
    made = Made((Written(path, (pages + 1) // 2),))
    ledger.keep(imposed_file(name), _causes(folder / name), made)


def _causes(path: Path) -> Causes:
    return {Why.TEXT: digest(path.read_bytes()), Why.PROGRAM: program()}
