"""What goes to the print room: papers in handing-out order, and nothing else."""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO

from coursepub.model.cohort import STANDARD, Accommodation
from coursepub.render.filler import render_filler
from coursepub.render.setting import Workshop
from coursepub.typeset.fragments.shared import PrintFile
from coursepub.typeset.fragments.tagged import Title

PRINT = "print"
"""The folder whose files, and no others, are taken to the print room."""


def interleaved(forms: Sequence[str], copies: int) -> tuple[str, ...]:
    """The forms of `copies` papers in handing-out order: no two neighbours share one."""
    return tuple(forms[place % len(forms)] for place in range(copies))


def print_name(exam: str, *, large: bool = False) -> str:
    """The name of a print file; papers in large print have one of their own, being longer."""
    return f"{exam}-large.print.pdf" if large else f"{exam}.print.pdf"


def print_files(
    exam: str,
    papers: Mapping[str, bytes],
    order: Sequence[str],
    title: Title,
    identity: str,
    shop: Workshop,
    granted: Mapping[str, Accommodation],
) -> Mapping[str, tuple[bytes, int]]:
    """The print files of papers that were laid out whole, by name, with their pages.

    `papers` holds them by their names, `order` those names as they are handed out.
    """
    return dict(_print_files(exam, papers, order, title, identity, shop, granted))


def _print_files(
    exam: str,
    papers: Mapping[str, bytes],
    order: Sequence[str],
    title: Title,
    identity: str,
    shop: Workshop,
    granted: Mapping[str, Accommodation],
) -> Iterator[tuple[str, tuple[bytes, int]]]:
    for large in (False, True):
        names = [name for name in order if granted.get(name, STANDARD).large_print is large]
        if not names:
            continue
        made = BytesIO()
        file = PrintFile(None, made.write, render_filler(title.language, shop), repeats=True)
        for place, name in enumerate(names):
            first = names.index(name)
            if first == place:
                file.add_whole(papers[name])
            else:
                file.add_again(first)
        file.close(title, identity)
        yield print_name(exam, large=large), (made.getvalue(), file.pages)
