"""Pictures that a source names: print shows none of them, and its author must know."""

import re
from collections.abc import Iterator

_IMAGE = re.compile(r"""<img\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)[^>]*>""", re.IGNORECASE)
_IN_LABEL = re.compile(
    r"""(\bicon\s*:\s*["']?\bfa[a-z]?:fa-[\w-]+)|<img\b[^>]*>|\bfa[a-z]?:fa-[\w-]+""",
    re.IGNORECASE,
)
"""What is read in a label as a picture; the icon of a node, the first, stays."""

_NODE = re.compile(r"""@\{[^}]*?\b(?:img|icon)\s*:\s*["']?([^"'\s,}]+)""")
_SIGN = re.compile(r"\bfa[a-z]?:(fa-[\w-]+)")
_MINDMAP = re.compile(r"::icon\(([^)\n]+)\)")
_SERVICE = re.compile(r"^\s*(?:service|group)\s+\w+\((\w+:[\w:-]+)\)", re.MULTILINE)
_COMMENT = re.compile(r"^\s*%%(?!\{).*$", re.MULTILINE)


def lost_pictures(source: str) -> tuple[str, ...]:
    """Addresses of images and names of icons, each once, kind by kind."""
    return tuple(dict.fromkeys(_found(_COMMENT.sub("", source))))


def without_pictures(source: str) -> str:
    """The source with blanks for pictures in labels: engines would leave room for them."""
    return _IN_LABEL.sub(lambda picture: picture[1] or " " * len(picture[0]), source)


def _found(source: str) -> Iterator[str]:
    for kind in (_IMAGE, _NODE, _SIGN, _MINDMAP, _SERVICE):
        yield from (name.strip() for name in kind.findall(source))
