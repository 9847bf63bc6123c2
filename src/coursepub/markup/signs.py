"""Rules of blocks, asked only about lines whose first sign they know.

A parser of Markdown asks all its rules about every line of a paragraph, twice. Most lines
begin with a letter, of which none of them makes anything.
"""

from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.lheading import lheading
from markdown_it.rules_block.paragraph import paragraph
from markdown_it.rules_block.table import table

Rule = Callable[[StateBlock, int, int, bool], bool]

SIGNS = {
    "fence": "`~",
    "boxed_diagram": ":<{",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "note": "[",
    "html_block": "<",
    "heading": "#",
}
"""What a line begins with of which a rule may make a block, even within a paragraph.

A table begins with any sign; its second line shows it.
"""
BELOW_TABLE = ("|", "-", ":")
ALL = frozenset("".join(SIGNS.values()))
"""`[` begins definitions of links, too."""


def signs_plugin(markdown: MarkdownIt) -> None:
    """Let a parser with these rules, and no others, ask them by signs; it finds the same blocks."""
    ruler = markdown.block.ruler
    known: dict[str, list[Rule]] = {sign: [] for sign in ALL}
    for rule in ruler.__rules__:
        if "paragraph" in rule.alt:
            ruler.at(
                rule.name, rule.fn, {"alt": [name for name in rule.alt if name != "paragraph"]}
            )
            for sign in SIGNS.get(rule.name, ""):
                known[sign].append(rule.fn)

    def ends(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's
        """Whether a line within a paragraph begins something else."""
        rules = known.get(_sign(state, line), ())
        return silent and (
            any(rule(state, line, end, True) for rule in rules)  # noqa: FBT003 - markdown-it's
            or (_sign(state, line + 1) in BELOW_TABLE and table(state, line, end, True))  # noqa: FBT003
        )

    ruler.before("table", "text", _text)
    ruler.push("ends", ends, {"alt": ["paragraph"]})


def _text(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's
    """A paragraph, or a title with a line below it, whose first sign begins nothing else."""
    if _sign(state, start) in ALL or state.is_code_block(start):
        return False
    if _sign(state, start + 1) in BELOW_TABLE and table(state, start, end, True):  # noqa: FBT003
        return False
    return lheading(state, start, end, silent) or paragraph(state, start, end, silent)


def _sign(state: StateBlock, line: int) -> str:
    """The first sign of a line that is not blank, else a line break or nothing."""
    place = state.bMarks[line] + state.tShift[line]
    return state.src[place : place + 1]
