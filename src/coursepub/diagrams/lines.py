"""Where a label may be broken into lines; layout and drawing both ask here, so they agree."""

import re
from collections.abc import Callable, Iterable, Iterator

# After spaces, after a hyphen or slash between words, and around CJK, as in UAX #14.
_CJK = r"[\u2e80-\u2fdf\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]"
_BREAK = re.compile(
    rf"(?<=[ \t\u2003\u200b])(?![ \t])|(?<=\w[-/\u2010])(?=[^\W\d])|(?<={_CJK})|(?={_CJK})"
)
_INVISIBLE = re.compile("[\u200b\u200d\u2060\ufe00-\ufe0f\u00ad]")


def pieces(text: str) -> list[str]:
    """`text` cut at every place where a line may end; joined, they are `text` again."""
    return [piece for piece in _BREAK.split(text) if piece]


def visible(text: str) -> str:
    """`text` without joiners and selectors, which would print as boxes of their own."""
    return _INVISIBLE.sub("", text)


def wrap(text: str, room: float, measure: Callable[[str], float]) -> Iterator[str]:
    """Lines of `text` that fit in `room`; a piece too wide for it stands on a line of its own."""
    yield from _fill(pieces(text), room, measure)


def _fill(parts: Iterable[str], room: float, measure: Callable[[str], float]) -> Iterator[str]:
    line = ""
    for part in parts:
        if line and measure((line + part).rstrip()) > room:
            yield line.rstrip()
            line = ""
        line += part
    yield line.rstrip()
