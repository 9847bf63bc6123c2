"""Fences of code blocks, told line by line where nobody needs the blocks themselves."""

import re
from collections.abc import Iterable, Iterator

FENCE = re.compile(r"[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(?P<mark>`{3,}|~{3,})")


def coded(lines: Iterable[str]) -> Iterator[bool]:
    """Whether each line stands in a code block with fences, these included."""
    closing = ""
    for line in lines:
        fence = FENCE.match(line) if "```" in line or "~~~" in line else None
        yield bool(closing or fence)
        if closing:
            closed = fence is not None and fence["mark"].startswith(closing)
            closing = "" if closed else closing
        elif fence and not line[fence.end() :].strip(" `~").endswith(fence["mark"][0]):
            closing = "" if fence["mark"] in line[fence.end() :] else fence["mark"]
