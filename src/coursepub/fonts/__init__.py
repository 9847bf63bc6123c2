"""The fonts that ship with the product, so that pages are the same on every machine.

Text is IBM Plex (SIL Open Font License 1.1); the signs that Plex lacks (boxes to tick,
check marks, some arrows) come from DejaVu Sans (Bitstream Vera licence). The files are
complete and unmodified, and their licences lie beside them. Plex is published as WOFF2:
it lies here unpacked, since unpacking takes longer than setting an exam.
"""

from dataclasses import dataclass
from importlib.resources import files


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
    Face("CP Serif", 300, False, "IBMPlexSerif-Light.ttf"),
    Face("CP Serif", 400, False, "IBMPlexSerif-Regular.ttf"),
    Face("CP Serif", 400, True, "IBMPlexSerif-Italic.ttf"),
    Face("CP Serif", 600, False, "IBMPlexSerif-SemiBold.ttf"),
    Face("CP Serif", 600, True, "IBMPlexSerif-SemiBoldItalic.ttf"),
    Face("CP Serif", 700, False, "IBMPlexSerif-Bold.ttf"),
    Face("CP Sans", 300, False, "IBMPlexSans-Light.ttf"),
    Face("CP Sans", 400, False, "IBMPlexSans-Regular.ttf"),
    Face("CP Sans", 400, True, "IBMPlexSans-Italic.ttf"),
    Face("CP Sans", 500, False, "IBMPlexSans-Medium.ttf"),
    Face("CP Sans", 600, False, "IBMPlexSans-SemiBold.ttf"),
    Face("CP Sans", 700, False, "IBMPlexSans-Bold.ttf"),
    Face("CP Mono", 400, False, "IBMPlexMono-Regular.ttf"),
    Face("CP Mono", 400, True, "IBMPlexMono-Italic.ttf"),
    Face("CP Mono", 600, False, "IBMPlexMono-SemiBold.ttf"),
    Face("CP Symbols", 400, False, "DejaVuSans.ttf"),
)


def data(face: Face) -> bytes:
    """The bytes of a face's file. Raises FileNotFoundError if the installation is incomplete."""
    return files(__name__).joinpath("files", face.file).read_bytes()
