"""The PDF engine, with our fonts and no others; loaded on first use."""

import ctypes.util
import gc
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from coursepub.fonts import FACES, Face, unpacked
from coursepub.model.errors import CoursepubError, Problem
from coursepub.typeset.filling import filling
from coursepub.typeset.later import put_off

NO_SYSTEM_FONTS = Path(__file__).with_name("fonts.conf")


@contextmanager
def _private_fonts() -> Iterator[None]:
    """Fontconfig reads its file whenever a configuration is made: let it find none of the system's.

    The engine warns that there are no fonts before it is given any.
    """
    former = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(NO_SYSTEM_FONTS)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)
            yield
    finally:
        os.environ.pop("FONTCONFIG_FILE")
        if former is not None:
            os.environ["FONTCONFIG_FILE"] = former


@cache
def weasyprint() -> Any:
    """The engine's module. Raises MACHINE_NOT_READY where its libraries are missing."""
    try:
        with _private_fonts(), uncollected():
            put_off()
            _load()
            import weasyprint
            from weasyprint.layout import page

            page.remake_page = filling(page.remake_page)
    except OSError as error:  # Pango or one of its companions
        raise CoursepubError(Problem.MACHINE_NOT_READY, missing=error) from error
    return weasyprint


def _load() -> None:
    """Load the engine with the libraries that Linux knows by the names it tries.

    For each name tried in vain, Python would run a compiler and a linker to look for it, fifty
    processes in all. Where that is the only way, they are looked for after all.
    """
    if sys.platform != "linux":
        return
    usual, ctypes.util.find_library = ctypes.util.find_library, _nowhere
    try:
        with suppress(OSError):
            import weasyprint  # noqa: F401
    finally:
        ctypes.util.find_library = usual


def _nowhere(name: str) -> str | None:
    """A library that nobody looked for."""


@cache
def fonts() -> tuple[Any, Any]:
    """The font configuration and the style sheet that fills it.

    Unpacking the faces takes over a tenth of a second, so a process does it once; both must be
    handed to every document, or the engine drops the faces without a word.
    """
    engine = weasyprint()  # before whatever else loads it
    from weasyprint.text.fonts import FontConfiguration

    from coursepub.typeset.fetcher import BASE, ClosedTable
    from coursepub.typeset.log import engine_log

    with _private_fonts():
        configuration = FontConfiguration()
    table = ClosedTable({face.file: unpacked(face) for face in FACES})
    try:
        with engine_log() as complaints:
            sheet = engine.CSS(
                string="\n".join(map(_rule, FACES)),
                font_config=configuration,
                url_fetcher=table,
                base_url=BASE,
            )
    except OSError as error:  # the engine copies them to where temporary files lie
        reason = error.strerror or type(error).__name__
        raise CoursepubError(Problem.CANNOT_WRITE, path=gettempdir(), reason=reason) from error
    if complaints:
        raise CoursepubError(Problem.MACHINE_NOT_READY, missing="; ".join(complaints))
    return configuration, sheet


@contextmanager
def uncollected() -> Iterator[None]:
    """No looking for garbage meanwhile.

    The engine makes objects by the hundred thousand, and nearly all of them stay until the
    document is written: looking for cycles among them takes up to a quarter of its time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _rule(face: Face) -> str:
    style = "italic" if face.italic else "normal"
    return (
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; '
        f"font-style: {style}; src: url({face.file}) }}"
    )
