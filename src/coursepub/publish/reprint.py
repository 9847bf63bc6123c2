"""Papers of a sealed run made anew once its seal is open: what was printed can be proved."""

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from coursepub.keys.seal.commit import printed_mark
from coursepub.keys.seal.payload import key_name
from coursepub.model.blueprint import Blueprint
from coursepub.model.diagnostic import Diagnostic
from coursepub.model.seal import SealMark
from coursepub.publish.course import Loaded, errors
from coursepub.publish.forms import Forms
from coursepub.publish.opening import OPENED_NAME, public_receipt, require_free
from coursepub.publish.progress import Progress, silent
from coursepub.publish.sealed import digests_of, make_apart
from coursepub.publish.series import Series
from coursepub.publish.write import Written, clear, move

STAGING = ".again"
AGAIN = "{exam}-again"


@dataclass(frozen=True, slots=True)
class Reprinted:
    """What was made anew, in `folder`; `same` where it is, byte for byte, what was sealed."""

    folder: Path
    written: tuple[Written, ...]
    same: bool
    diagnostics: tuple[Diagnostic, ...]


def reprint(
    loaded: Loaded,
    blueprint: Blueprint,
    seed: str,
    series: Series | None,
    folder: Path,
    progress: Progress = silent,
) -> Reprinted:
    """Make the papers of an opened seal again, beside the run in `folder`, which stays as it is.

    Raises OUT_EXISTS where that was done before.
    """
    target = folder / AGAIN.format(exam=blueprint.name)
    require_free(target)
    receipt = public_receipt(folder / f"{blueprint.name}.sealed")
    opened = folder / OPENED_NAME.format(exam=blueprint.name)
    marks = {mark.paper: _printed(mark, opened) for mark in receipt.papers}
    forms = Forms(loaded.course, blueprint, seed, marks=marks)
    staging = folder / STAGING
    clear(staging)
    try:
        made = make_apart(loaded, forms, series, staging, progress)
        if errors(made.diagnostics):
            return Reprinted(target, (), same=False, diagnostics=made.diagnostics)
        same = digests_of(staging, made.written) == dict(receipt.files)
        move(staging, target)
    finally:
        clear(staging)
    written = tuple(replace(each, path=target / each.path) for each in made.written)
    return Reprinted(target, written, same, made.diagnostics)


def _printed(mark: SealMark, opened: Path) -> SealMark:
    """The mark of a paper with the salt of its file, where its key still lies there."""
    with suppress(OSError, ValueError, LookupError, TypeError):
        return printed_mark(mark, (opened / key_name(mark)).read_bytes())
    return mark
