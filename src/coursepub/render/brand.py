"""The house of a course on its handouts: name, logo, colour, footer."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from markupsafe import Markup

from coursepub.model.brand import Brand
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.source import Body
from coursepub.render.setting import Typist
from coursepub.typeset.images import image_fault


@dataclass(frozen=True, slots=True)
class House:
    """A brand as templates print it; `logo` is the image's address, "" where there is none."""

    organisation: Markup
    logo: str
    alternative: str
    accent: str
    footer: str


def house_of(
    brand: Brand, images: Mapping[str, bytes], typist: Typist, found: list[Diagnostic]
) -> House:
    """The house; a logo that cannot be printed is left out, and `found` is told."""
    fault = _fault(brand, images)
    found += [fault] if fault else []
    return House(
        organisation=typist.line(Body(brand.organisation, brand.at)),
        logo="" if fault or not brand.logo else quote(_name(brand)),
        alternative=brand.organisation or PurePosixPath(brand.logo).stem,
        accent=brand.accent,
        footer=typist.line(Body(brand.footer, brand.at)).striptags(),
    )


def _fault(brand: Brand, images: Mapping[str, bytes]) -> Diagnostic | None:
    if not brand.logo:
        return None
    data = images.get(_name(brand))
    if data is None:
        return diagnostic(brand.at, Code.BROKEN_IMAGE, target=brand.logo)
    return image_fault(data, brand.logo, brand.at)


def _name(brand: Brand) -> str:
    """The image as the resources of a document name it."""
    return PurePosixPath(brand.logo).as_posix()
