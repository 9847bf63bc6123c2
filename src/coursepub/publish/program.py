"""What decides the bytes of a document beside its sources: our own code and the engines."""

import ctypes
import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
KINDS = frozenset({".py", ".css", ".conf", ".ttf", ".woff", ".html"})
"""Files of the package that documents depend on: code, drawing rules, fonts."""

ENGINES = (
    "weasyprint pydyf pyphen cssselect2 tinycss2 tinyhtml5 fonttools pillow lxml merman "
    "markdown-it-py mdit-py-plugins pygments jinja2 markupsafe pikepdf segno python-docx "
    "docxtpl ziamath ziafont latex2mathml"
).split()

LIBRARIES = (
    ("pango", "pango_version_string"),
    ("harfbuzz", "hb_version_string"),
)
FILES = {
    "pango": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    "harfbuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
}


@cache
def program() -> str:
    """Digest of our code and fonts and of the versions of every engine; loads none of them."""
    whole = hashlib.sha256()
    for name, path in sorted(_files()):
        whole.update(f"{name}\0".encode())
        with open(path, "rb") as file:  # noqa: PTH123 - as below
            whole.update(hashlib.sha256(file.read()).digest())
    for name in ENGINES:
        whole.update(f"{name} {_version(name)}\0".encode())
    for name, function in LIBRARIES:
        whole.update(f"{name} {_library(name, function)}\0".encode())
    return whole.hexdigest()


def _files() -> Iterator[tuple[str, str]]:
    """Files by their paths in the package: texts, for `Path` would take longer than reading."""
    start = len(str(PACKAGE)) + 1
    for folder, _, names in os.walk(PACKAGE):
        for name in names:
            if os.path.splitext(name)[1] in KINDS:  # noqa: PTH122
                path = f"{folder}{os.sep}{name}"
                yield path[start:].replace(os.sep, "/"), path


def _version(package: str) -> str:
    """The version of a package, "" where it is not installed."""
    return _installed().get(package) or _asked(package)


@cache
def _installed() -> dict[str, str]:
    """Versions by name, as the folders beside the packages tell them: quick to read."""
    found: dict[str, str] = {}
    for place in reversed(sys.path):
        for entry in os.listdir(place) if os.path.isdir(place) else ():  # noqa: PTH112, PTH208
            if entry.endswith(".dist-info"):
                name, _, number = entry.removesuffix(".dist-info").partition("-")
                found[name.lower().replace("_", "-")] = number
    return found


def _asked(package: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # slow to load

    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _library(name: str, function: str) -> str:
    """The version of a system library, "" where it is not found by the names that it has."""
    for file in FILES[name]:
        try:
            asked = getattr(ctypes.CDLL(file), function)
        except (OSError, AttributeError):
            continue
        asked.restype = ctypes.c_char_p
        return str(asked())
    return ""
