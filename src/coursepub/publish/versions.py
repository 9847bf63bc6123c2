"""The versions that decide the bytes of a document."""

import ctypes
import ctypes.util
from importlib.metadata import PackageNotFoundError, version

PACKAGES = ("coursepub", "weasyprint", "pydyf", "merman", "markdown-it-py", "pygments", "jinja2")


def versions() -> dict[str, str]:
    """Versions by name; a package that is not installed is left out."""
    found: dict[str, str] = {}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found | _pango()


def _pango() -> dict[str, str]:
    """Pango's version: it lays the text out, and comes from the system."""
    name = ctypes.util.find_library("pango-1.0") or "libpango-1.0.so.0"
    try:
        library = ctypes.CDLL(name)
    except OSError:
        return {}
    number = int(library.pango_version())
    return {"pango": f"{number // 10000}.{number // 100 % 100}.{number % 100}"}
