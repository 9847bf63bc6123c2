"""The fonts that ship with the product, so that pages are the same on every machine.

Text is IBM Plex (SIL Open Font License 1.1); the signs that Plex lacks (boxes to tick,
check marks, some arrows) come from DejaVu Sans (Bitstream Vera licence). The files are
complete and unmodified, and their licences lie beside them. Of the forms in which Plex is
published this is WOFF: the smaller WOFF2 takes ten times as long to unpack, longer than
setting an exam.
"""

from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO


@dataclass(frozen=True, slots=True, order=True)
class Face:
    """One font file, under the family name that style sheets know it by.

    `weight` is the CSS number, 100 to 900; `file` is a name without a folder.
    """

    family: str
    weight: int
    italic: bool
    file: str


FACES: tuple[Face, ...] = (
    Face("CP Serif", 300, False, "IBMPlexSerif-Light.woff"),
    Face("CP Serif", 400, False, "IBMPlexSerif-Regular.woff"),
    Face("CP Serif", 400, True, "IBMPlexSerif-Italic.woff"),
    Face("CP Serif", 600, False, "IBMPlexSerif-SemiBold.woff"),
    Face("CP Serif", 600, True, "IBMPlexSerif-SemiBoldItalic.woff"),
    Face("CP Serif", 700, False, "IBMPlexSerif-Bold.woff"),
    Face("CP Sans", 300, False, "IBMPlexSans-Light.woff"),
    Face("CP Sans", 400, False, "IBMPlexSans-Regular.woff"),
    Face("CP Sans", 400, True, "IBMPlexSans-Italic.woff"),
    Face("CP Sans", 500, False, "IBMPlexSans-Medium.woff"),
    Face("CP Sans", 600, False, "IBMPlexSans-SemiBold.woff"),
    Face("CP Sans", 700, False, "IBMPlexSans-Bold.woff"),
    Face("CP Mono", 400, False, "IBMPlexMono-Regular.woff"),
    Face("CP Mono", 400, True, "IBMPlexMono-Italic.woff"),
    Face("CP Mono", 600, False, "IBMPlexMono-SemiBold.woff"),
    Face("CP Symbols", 400, False, "DejaVuSans.ttf"),
)


def data(face: Face) -> bytes:
    """The bytes of a face's file. Raises FileNotFoundError if the installation is incomplete."""
    return files(__name__).joinpath("files", face.file).read_bytes()


def unpacked(face: Face) -> bytes:
    """A face as TrueType, and the same bytes always: left to it, the engine adds the time."""
    from fontTools.ttLib import TTFont

    made = BytesIO()
    with TTFont(BytesIO(data(face)), recalcTimestamp=False, recalcBBoxes=False) as font:
        font.flavor = font.flavorData = None
        font.save(made, reorderTables=False)
    return made.getvalue()
