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
    callouts,
    containers,
    counted,
    dialogue,
    directives,
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
    rows,
    slipped,
    slips,
    tables,
    trailing,
    wide,
)
from coursepub.parse.dialects.lines import Line, lines_of

Rewrite = Callable[[list[Line]], list[Line]]


@dataclass(frozen=True, slots=True)
class Dialect:
    """What a text must hold for a dialect to be tried, and how its lines are rewritten.

    `parts` are strings of which every text with the sign holds one: they are found faster.
    """

    sign: re.Pattern[str]
    rewrite: Rewrite
    parts: tuple[str, ...] = ("",)

    def spoken(self, text: str) -> bool:
        """Whether a text holds the sign."""
        return any(part in text for part in self.parts) and self.sign.search(text) is not None


DIALECTS = (
    Dialect(marked.SIGN, marked.plain, ("--answers--",)),
    Dialect(exams.SIGN, exams.plain, ("exsolution",)),
    Dialect(forums.SIGN, forums.plain),
    Dialect(directives.SIGN, directives.plain),
    Dialect(wide.SIGN, wide.plain),
    Dialect(slipped.SIGN, slipped.plain),
    Dialect(fences.SIGN, fences.plain, ("```", "~~~")),
    Dialect(folds.SIGN, folds.plain, ("<summary", "<SUMMARY")),
    Dialect(quizzed.SIGN, quizzed.plain),
    Dialect(headed.SIGN, headed.plain, ("##",)),
    Dialect(named.SIGN, named.plain),
    Dialect(lists.SIGN, lists.plain),
    Dialect(slips.SIGN, slips.plain),
    Dialect(gift.SIGN, gift.plain, ("{",)),
    Dialect(dialogue.SIGN, dialogue.plain),
    Dialect(containers.SIGN, containers.plain, ("???", "!!!", "===", ":::", "{{", "<")),
    Dialect(callouts.SIGN, callouts.plain, ("[!",)),
    Dialect(html.SIGN, html.plain, ("<", "&")),
    Dialect(tables.SIGN, tables.plain, ("|",)),
    Dialect(counted.SIGN, counted.plain),
    Dialect(trailing.SIGN, trailing.plain),
    Dialect(rows.SIGN, rows.plain),
)


def in_markdown(source: Source) -> Source:
    """A source in plain Markdown; places still name the lines of its file."""
    spoken = [dialect for dialect in DIALECTS if dialect.spoken(source.text)]
    if not spoken:
        return source
    lines = lines_of(source.text)
    for dialect in spoken:
        lines = dialect.rewrite(lines)
    text = "\n".join(line.text for line in lines)
    if text == source.text:
        return source
    return replace(source, text=text, origins=tuple(line.number for line in lines))
