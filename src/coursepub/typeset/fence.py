"""The words after the opening of a code block: its language, and `title="…"`.

A diagram's may also stand in its first lines, as MyST and Quarto have them.
"""

import re
from dataclasses import dataclass

TITLE = re.compile(r"""\b(?:title|caption|fig-cap)=(?:"([^"]*)"|'([^']*)'|(\S+))""")
CAPTION = re.compile(
    r"""^\s*(?::caption:|%%\|\s*fig-cap:)[ \t]*(["']?)(?P<words>.+?)\1[ \t]*$""", re.MULTILINE
)
DIAGRAM = "mermaid"


@dataclass(frozen=True, slots=True)
class Fence:
    """What a code block says of itself; both are "" where it is silent."""

    language: str
    title: str

    @property
    def is_diagram(self) -> bool:
        """Whether the block is to be drawn."""
        return self.language == DIAGRAM


def read_fence(info: str) -> Fence:
    """Read an info string such as `json title="A state"`."""
    title = TITLE.search(info)
    words = TITLE.sub("", info).replace("{", " ").replace("}", " ").split()
    language = words[0].lstrip(".").lower() if words else ""
    return Fence(language, next((text for text in title.groups() if text), "") if title else "")


def read_caption(info: str, source: str) -> str:
    """The caption of a diagram, from its info string or its source; "" where none is given."""
    found = CAPTION.search(source)
    return read_fence(info).title or (found["words"] if found else "")
