"""What other tools write around terms, turned into the lines that most glossaries have."""

import re
from collections.abc import Iterator
from dataclasses import replace

from coursepub.model.source import Source
from coursepub.parse.glossary.lines import start

DIRECTIVE = re.compile(r"\s*(?P<fence>`{3,}|~{3,}|:{3,})\s*\{glossary\}.*")
OPTION = re.compile(r"\s*:[\w-]+:.*")
ROLE = re.compile(r"\{term\}`(?:(?P<said>[^`<]+?)\s*<[^`>]*>|(?P<term>[^`]+))`")
TARGET = re.compile(r"\([\w-]+\)=\s*")
QUOTED = re.compile(r"\s{0,3}>\s?(?P<inner>.*)")


def plainly(source: Source) -> Source:
    """A glossary without directives, roles, targets, and quotes around its terms."""
    lines = [_without_roles(line) for line in source.text.split("\n")]
    lines = list(_unquoted(source, list(_undirected(lines))))
    text = "\n".join(lines)
    return source if text == source.text else replace(source, text=text)


def _without_roles(line: str) -> str:
    if TARGET.fullmatch(line):
        return ""
    return (
        ROLE.sub(lambda found: found["said"] or found["term"], line) if "{term}" in line else line
    )


def _undirected(lines: list[str]) -> Iterator[str]:
    """Lines in which `{glossary}` holds terms at the margin over indented definitions.

    A second term over a definition is another word for the first.
    """
    fence, options, above = "", False, ""
    for line in lines:
        bare = line.strip()
        if not fence:
            found = DIRECTIVE.fullmatch(line)
            fence, options, above = (found["fence"] if found else ""), False, ""
            yield "" if found else line
        elif bare.startswith(fence):
            fence = ""
            yield ""
        elif bare == "---" or options or OPTION.fullmatch(line):
            options = options != (bare == "---")
            yield ""
        elif bare and not line[0].isspace():
            yield f"({bare})" if above else f"**{bare}**"
            above = bare
        else:
            above = ""
            yield bare


def _unquoted(source: Source, lines: list[str]) -> Iterator[str]:
    """Lines in which a quote that begins with a term is none."""
    opened = False
    for number, line in enumerate(lines, 1):
        found = QUOTED.fullmatch(line)
        if found and (opened or start(found["inner"].strip(), source.at(number))):
            opened = True
            yield found["inner"]
        else:
            opened = False
            yield line
