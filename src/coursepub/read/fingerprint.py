"""One digest of everything that a course is read from; nothing is parsed for it."""

import tomllib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from coursepub.read.folder import IMAGES, files_of, is_text
from coursepub.read.locate import Spot


def fingerprint(spot: Spot) -> str:
    """SHA-256 over texts, images, settings and templates, and over the names of all files.

    Raises OSError where one of them cannot be read: such a course is read in full, and told.
    """
    whole = sha256(spot.root.resolve().name.encode("utf-8", "surrogateescape"))
    for name, data in _parts(spot):
        for part in (name.encode("utf-8", "surrogateescape"), data):
            whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()


def _parts(spot: Spot) -> Iterator[tuple[str, bytes]]:
    root = spot.root.resolve()
    for path, file in files_of(spot.root):
        if not path.resolve().is_relative_to(root):
            yield f"outside {file}", b""
        else:
            is_read = is_text(file) or file.suffix.lower() in IMAGES
            yield f"file {file}", path.read_bytes() if is_read else b""
    if spot.settings:
        yield "settings", spot.settings.read_bytes()
        yield "roster", _roster(spot.settings)
    for place, folder in enumerate(spot.template_folders):
        for path in sorted(folder.iterdir()):
            if path.is_file():
                yield f"template {place} {path.name}", path.read_bytes()


def _roster(settings: Path) -> bytes:
    """The table of names that the settings of a training session lead to."""
    try:
        named = tomllib.loads(settings.read_text("utf-8-sig")).get("session", {}).get("roster", "")
    except (tomllib.TOMLDecodeError, AttributeError):
        return b""
    return (settings.parent / named).read_bytes() if named and isinstance(named, str) else b""
