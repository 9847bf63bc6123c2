"""Which engine a course wants for its diagrams."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class EngineName(Enum):
    """The engines by the names that `coursepub.toml` gives them."""

    MERMAN = "merman"
    CHROMIUM = "chromium"


class Missing(Enum):
    """What the browser engine lacks on this machine."""

    BROWSER = "browser"
    SCRIPT = "script"


@dataclass(frozen=True, slots=True)
class Choice:
    """The engine asked first, and where the official `mermaid.min.js` lies, if anywhere."""

    name: EngineName = EngineName.MERMAN
    script: Path | None = None
