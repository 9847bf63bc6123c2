"""Scripts that play a browser."""

import stat
import sys
from pathlib import Path


def play(folder: Path, code: str, name: str = "chromium") -> Path:
    """An executable that runs Python code instead of a browser."""
    path = folder / name
    path.write_text(f"#!{sys.executable}\nimport sys, signal\n{code}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path
