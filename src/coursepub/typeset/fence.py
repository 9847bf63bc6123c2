"""The words after the opening of a code block: its language, and `title="…"`."""

import re
from dataclasses import dataclass

TITLE = re.compile(r"""\btitle=(?:"([^"]*)"|'([^']*)'|(\S+))""")
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
