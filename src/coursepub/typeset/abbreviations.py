"""`*[PDF]: Portable Document Format`: on paper an abbreviation is spelt out at its first use."""

import re
from collections.abc import Sequence

from markdown_it.token import Token

ABBREVIATION = re.compile(r"\*\[(?P<short>[^\]\n]+)\]:[ \u00a0]*(?P<long>.+)")


def without_abbreviations(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without paragraphs of abbreviations, of which the text is told."""
    known: dict[str, str] = {}
    rest: list[Token] = []
    skipped = 0
    for place, token in enumerate(tokens):
        found = _listed(tokens[place + 1]) if token.type == "paragraph_open" else {}
        if found:
            known |= found
            skipped = 3
        if skipped:
            skipped -= 1
        else:
            rest.append(token)
    for short, long in known.items():
        _spell_out(rest, short, long)
    return rest


def _listed(inline: Token) -> dict[str, str]:
    """What a paragraph of nothing else abbreviates."""
    found = [ABBREVIATION.fullmatch(line.strip()) for line in inline.content.split("\n")]
    return {f["short"]: f["long"].strip() for f in found if f} if all(found) else {}


def _spell_out(tokens: Sequence[Token], short: str, long: str) -> None:
    """The first use, but in a heading, or where its author has spelt it out."""
    pattern = re.compile(rf"(?<!\w){re.escape(short)}(?!\w)")
    before = ""
    for token in tokens:
        children = (token.children or ()) if before != "heading_open" else ()
        before = token.type
        for child in children:
            found = pattern.search(child.content) if child.type == "text" else None
            if found:
                rest = child.content[found.end() :]
                if not rest.lstrip().startswith("("):
                    child.content = f"{child.content[: found.end()]} ({long}){rest}"
                return
