"""A finished document, before anything is written."""

from dataclasses import dataclass

from coursepub.model.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Rendered:
    """Bytes of one document, how many pages they print on, and what went wrong on the way."""

    data: bytes
    pages: int
    diagnostics: tuple[Diagnostic, ...] = ()
