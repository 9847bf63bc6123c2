"""What a build amounts to, from what it wrote."""

from dataclasses import dataclass
from pathlib import Path

from coursepub.publish.stamps import Made

HANDOUTS = "handouts"
SPECIMENS = "specimens"


@dataclass(frozen=True, slots=True)
class Built:
    """`look` is the file to look at first, `specimens` the folder of the specimens."""

    made: Made
    look: Path | None
    specimens: Path | None


def built(made: Made, output: Path) -> Built:
    """The course's handout is the last; specimens are warned about where there are any."""
    handouts = [file.path for file in made.written if file.path.parent == output / HANDOUTS]
    specimens = output / SPECIMENS
    there = any(specimens in file.path.parents for file in made.written)
    return Built(made, handouts[-1] if handouts else None, specimens if there else None)
