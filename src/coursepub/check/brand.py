"""The house of a course: whether its logo is there."""

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from coursepub.model.brand import Brand
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic


def logo_is_there(brand: Brand, files: Collection[PurePosixPath]) -> Iterator[Diagnostic]:
    """A misspelt path would print a title page without its logo."""
    if brand.logo and PurePosixPath(brand.logo) not in files:
        yield diagnostic(brand.at, Code.BROKEN_IMAGE, target=brand.logo)
