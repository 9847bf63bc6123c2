"""Job tickets: what a print room must know of each file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coursepub.model.language import Language
from coursepub.model.rendered import Rendered
from coursepub.model.training import Training
from coursepub.render.names import TICKET
from coursepub.render.setting import Workshop
from coursepub.render.training import session_paper, words_of

CORNER = 40
"""Sheets that a staple still holds."""


@dataclass(frozen=True, slots=True)
class Job:
    """A file to print: `copies` is None where nobody knows; pages count from 1.

    `across` says that its pages lie, as those do that are imposed two to a sheet.
    """

    file: str
    pages: int
    copies: int | None
    pictured: tuple[int, ...] = ()
    tinted: tuple[int, ...] = ()
    across: bool = False

    @property
    def sheets(self) -> int:
        """Sheets of a copy, printed on both sides."""
        return (self.pages + 1) // 2


def render_ticket(
    jobs: Sequence[Job], course: str, session: Training, language: Language, workshop: Workshop
) -> Rendered:
    """One page, or more, with a line for each job."""
    words = words_of(language)
    rows = [_row(job, words) for job in jobs]
    return session_paper(TICKET, "ticket", course, session, language, workshop, rows=rows)


def _row(job: Job, words: dict[str, str]) -> dict[str, str]:
    return {
        "file": job.file,
        "copies": "" if job.copies is None else str(job.copies),
        "pages": str(job.pages),
        "sheets": str(job.sheets),
        "total": "" if job.copies is None else str(job.sheets * job.copies),
        "sides": _sides(job, words),
        "staple": _staple(job, words),
        "colour": ranges(job.pictured) or words["no_colour"],
        "tints": words["tints"].format(pages=ranges(job.tinted)) if job.tinted else "",
    }


def _sides(job: Job, words: dict[str, str]) -> str:
    if job.pages == 1:
        return words["one_side"]
    return words["both_short"] if job.across else words["both_long"]


def _staple(job: Job, words: dict[str, str]) -> str:
    if job.sheets == 1:
        return words["no_staple"]
    return words["corner"] if job.sheets <= CORNER else words["bound"]


def ranges(pages: Iterable[int]) -> str:
    """`1, 4–7` for 1, 4, 5, 6, 7."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs)
