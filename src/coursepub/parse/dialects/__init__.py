"""What other tools and habits write around questions, turned into plain Markdown.

Admonitions, callouts, HTML lists, options in tables or side by side on one line: each
dialect rewrites its lines, so that one reader serves them all. Every line keeps the number
that it has in its file.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from coursepub.model.source import Source
from coursepub.parse.dialects import (
    bracketed,
    callouts,
    containers,
    counted,
    dialogue,
    directives,
    essays,
    exams,
    fences,
    folds,
    forums,
    gift,
    headed,
    html,
    lists,
    marked,
    named,
    quizzed,
    quoted,
    rows,
    slipped,
    slips,
    tables,
    ticked,
    trailing,
    twice,
    underlined,
    wide,
)
from coursepub.parse.dialects.lines import Line, lines_of

Rewrite = Callable[[list[Line]], list[Line]]


@dataclass(frozen=True, slots=True)
class Dialect:
    """What a text must hold for a dialect to be tried, and how its lines are rewritten.

    A sign is looked for behind a line break, in small letters: both are found much faster than
    the beginning of a line, or a letter of either size. `parts` are strings of which every
    text with the sign holds one: they are found faster still.
    """

    sign: re.Pattern[str]
    rewrite: Rewrite
    parts: tuple[str, ...] = ("",)

    def spoken(self, small: str) -> bool:
        """Whether a text in small letters, behind a line break, holds the sign."""
        return any(part in small for part in self.parts) and self.sign.search(small) is not None


DIALECTS = (
    Dialect(marked.SIGN, marked.plain, ("--answers--",)),
    Dialect(exams.SIGN, exams.plain, ("exsolution",)),
    Dialect(forums.SIGN, forums.plain, ("most", "community", "\U0001f5f3", "topic", "\n>")),
    Dialect(directives.SIGN, directives.plain, ("{%", "`{", "~{")),
    Dialect(wide.SIGN, wide.plain),
    Dialect(slipped.SIGN, slipped.plain, ("<details",)),
    Dialect(fences.SIGN, fences.plain, ("```", "~~~")),
    Dialect(folds.SIGN, folds.plain, ("<summary",)),
    Dialect(quizzed.SIGN, quizzed.plain, ("[(", "[[", "?:", "[q", "[m")),
    Dialect(essays.SIGN, essays.plain, ("#",)),
    Dialect(underlined.SIGN, underlined.plain, ("\n---", "\n===")),
    Dialect(headed.SIGN, headed.plain, ("##",)),
    Dialect(named.SIGN, named.plain),
    Dialect(lists.SIGN, lists.plain),
    Dialect(twice.SIGN, twice.plain),
    Dialect(slips.SIGN, slips.plain),
    Dialect(gift.SIGN, gift.plain, ("{",)),
    Dialect(dialogue.SIGN, dialogue.plain),
    Dialect(containers.SIGN, containers.plain, ("???", "!!!", "===", ":::", "{{", "<")),
    Dialect(callouts.SIGN, callouts.plain, ("[!",)),
    Dialect(quoted.SIGN, quoted.plain, ("> |", ">|")),
    Dialect(html.SIGN, html.plain, ("<", "&")),
    Dialect(tables.SIGN, tables.plain, ("|",)),
    Dialect(bracketed.SIGN, bracketed.plain, ("(1)", "（1）")),
    Dialect(counted.SIGN, counted.plain),
    Dialect(ticked.SIGN, ticked.plain, ("✅", "✔", "☑")),
    Dialect(trailing.SIGN, trailing.plain),
    Dialect(rows.SIGN, rows.plain),
)


def in_markdown(source: Source) -> Source:
    """A source in plain Markdown; places still name the lines of its file."""
    small = f"\n{source.text}".lower()
    spoken = [dialect for dialect in DIALECTS if dialect.spoken(small)]
    if not spoken:
        return source
    lines = lines_of(source.text)
    for dialect in spoken:
        lines = dialect.rewrite(lines)
    text = "\n".join(line.text for line in lines)
    if text == source.text:
        return source
    return replace(source, text=text, origins=tuple(line.number for line in lines))
