"""Writes `docs/pages.png` for the README: a handout, a paper and its key, side by side.

    python dev.py build && python tools/write_pages.py [BUILD]

The pages come from a build of the sample course, in `build/` or in the folder named.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "pages.png"

WIDTH = 1600
MARGIN = 24
"""Pixels around the pages, and between them."""
BORDER = "#c9c9c9"
SHADES = ("#fafafa", "#f3f3f3", "#ececec")
"""A soft edge, from the outside in."""
COLOURS = 256
"""Enough for print in one hue; the file is then half the size."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A page worth a look: the first of a document whose text holds some words."""

    document: str
    words: str


PAGES = (
    Shown("handouts/MODULE-01-*.pdf", "Architecture Lambda de la recette"),
    Shown("specimens/qcm-module-01-A.pdf", "Questions à choix multiple"),
    Shown("specimens/keys/qcm-module-01-A.key.pdf", "Explication"),
)


def picture(build: Path, pages: Sequence[Shown] = PAGES) -> Image.Image:
    """The pages in a row, each as wide as the others, on white."""
    each = (WIDTH - MARGIN * (len(pages) + 1)) // len(pages)
    images = [page_image(build, page, each) for page in pages]
    height = max(image.height for image in images)
    sheet = Image.new("RGB", (WIDTH, height + 2 * MARGIN), "white")
    for place, image in enumerate(images):
        put(sheet, image, MARGIN + place * (each + MARGIN))
    return sheet


def page_image(build: Path, shown: Shown, width: int) -> Image.Image:
    """A page in so many pixels of width. Raises LookupError where no page has the words."""
    imposed = set(build.glob("**/*.2up.pdf"))
    for path in sorted(set(build.glob(shown.document)) - imposed):
        document = pypdfium2.PdfDocument(path)
        try:
            for page in document:
                if shown.words in " ".join(page.get_textpage().get_text_bounded().split()):
                    drawn: Image.Image = page.render(scale=4 * width / page.get_width()).to_pil()
                    height = round(width * drawn.height / drawn.width)
                    return drawn.resize((width, height), Image.Resampling.LANCZOS)
        finally:
            document.close()
    raise LookupError(f"{shown.document} in {build} has no page that says “{shown.words}”")


def put(sheet: Image.Image, image: Image.Image, left: int) -> None:
    """Lay a page on the sheet, with a fine line and a soft edge around it."""
    draw = ImageDraw.Draw(sheet)
    right, bottom = left + image.width, MARGIN + image.height
    for step, shade in enumerate((*SHADES, BORDER), -len(SHADES)):
        edge = 1 - step
        draw.rectangle((left - edge, MARGIN - edge, right + edge - 1, bottom + edge - 1), shade)
    sheet.paste(image, (left, MARGIN))


def main(arguments: Sequence[str]) -> int:
    """Write the picture. Returns the exit status."""
    build = Path(arguments[0]) if arguments else ROOT / "build"
    try:
        sheet = picture(build)
    except LookupError as error:
        print(f"write_pages.py: {error}", file=sys.stderr)
        return 1
    sheet.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
        TARGET, optimize=True
    )
    print(TARGET.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
