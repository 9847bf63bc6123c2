"""Lines that only jump to a part of a glossary: `[A](#a) | [B](#b)`, `[Haut de page](#top)`."""

import re
from collections.abc import Iterator, Sequence

LINK = re.compile(
    r"\[(?P<label>[^\[\]]*)\]\(#[^()\s]*\)|<a\s[^<>]*href=[\"']?#[^<>]*>(?P<shown>[^<>]*)</a>",
    re.IGNORECASE,
)
LETTER = re.compile(r"(?:[^\W_]|\#|0[-–—]9|[^\W\d_]\s?[-–—]\s?[^\W\d_])")
"""A letter, or several as `A-C`."""
LED = re.compile(r"[*_]*[^\W\d_][^:\[\]<>|]{0,30}:[*_]*\s*")
"""What may stand before the links: `Navigation : `."""
SIGN = re.compile(r"\s*(?:[-*+]\s+|\|)?")
BETWEEN = re.compile(r"[\s|:·•\-–—/,;*_&<>]*")
UP = re.compile(
    r"\W*(?:\[|<a\s[^<>]*>)\W*(?:(?:retour|revenir|remonter|haut|back|up|top|return|nach\s+oben|zur[üu]ck|volver"
    r"|arriba|voltar|torna)\b[^\[\]<>()]{0,30}|[↑⬆🔝]\ufe0f?\s*)(?:\]\(#[^()\s]*\)|</a>)\W*",
    re.IGNORECASE,
)
"""A line that leads back to the top."""
APART = re.compile(r"[\s|/·•,;*_–—-]+")


def jumps(lines: Sequence[str]) -> Iterator[range]:
    """The runs of lines (from 0) that hold nothing else than links to several letters, or up."""
    first, count = 0, 0
    for number, line in enumerate([*lines, ""]):
        found = _letters(line)
        ruled = count > 0 and line.strip() != "" and BETWEEN.fullmatch(line) is not None
        if found:
            first = first if count else number
            count += found
        elif not ruled:
            if count > 1:
                yield range(first, number)
            count = 0
        if "#" in line and UP.fullmatch(line):
            yield range(number, number + 1)


def _letters(line: str) -> int:
    """How many letters a line links to, or leaves without a link; 0 for another line."""
    links = list(LINK.finditer(line)) if "#" in line else []
    if not links:
        return 0
    shown = [(link["label"] or link["shown"] or "").strip("*_` ") for link in links]
    head = SIGN.sub("", line[: links[0].start()], count=1)
    head = LED.sub("", head, count=1) if len(links) > 1 else head
    plain = [word for word in APART.split(head + LINK.sub("|", line[links[0].start() :])) if word]
    every = [*shown, *plain]
    return len(every) if all(map(LETTER.fullmatch, every)) else 0
