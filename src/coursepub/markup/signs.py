"""Rules of blocks, asked only about lines whose first sign they know.

A parser of Markdown asks one rule after the other about every line, and all of them again, twice,
whether the next line of a paragraph begins something else. Most lines begin with a letter, of
which hardly any rule makes anything.
"""

from collections.abc import Callable, Mapping, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.lheading import lheading
from markdown_it.rules_block.paragraph import paragraph
from markdown_it.rules_block.table import table

Rule = Callable[[StateBlock, int, int, bool], bool]
Named = Sequence[tuple[str, Rule]]

SIGNS = {
    "fence": "`~",
    "boxed_diagram": ":<{",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "note": "[",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
}
"""What a line begins with of which a rule may make a block.

A table begins with any sign; its second line shows it, as that of a title may.
"""
ANY = ("table", "code", "lheading", "paragraph")
"""Rules of lines that may begin with any sign."""
BELOW_TABLE = ("|", "-", ":")
BELOW_TITLE = ("-", "=")
CHAINS = ("paragraph", "reference", "blockquote", "list")
"""What may hold lines that begin something else, by the names that rules have for it."""


def signs_plugin(markdown: MarkdownIt) -> None:
    """Let a parser with these rules, and no others, ask them by signs; it finds the same blocks."""
    ruler = markdown.block.ruler
    rules = list(ruler.__rules__)
    every = [(rule.name, rule.fn) for rule in rules]
    ends = {chain: [(r.name, r.fn) for r in rules if chain in r.alt] for chain in CHAINS}
    for name, rule in every:
        ruler.at(name, rule, {"alt": []})
    ruler.before(rules[0].name, "block", _begins(every), {"alt": []})
    for chain, ending in ends.items():
        ruler.push(f"end of a {chain}", _ends(ending), {"alt": [chain]})


def _by_sign(rules: Named) -> Mapping[str, tuple[Rule, ...]]:
    known: dict[str, tuple[Rule, ...]] = {}
    for name, rule in rules:
        for sign in SIGNS.get(name, ""):
            known[sign] = (*known.get(sign, ()), rule)
    return known


def _begins(rules: Named) -> Rule:
    """The rule of what begins with a line: a block by its sign, else text or a title."""
    known = _by_sign(rules)

    def begins(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's
        if state.is_code_block(start):
            return any(rule(state, start, end, silent) for _, rule in rules)
        if _sign(state, start + 1) in BELOW_TABLE and table(state, start, end, silent):
            return True
        for rule in known.get(_sign(state, start), ()):
            if rule(state, start, end, silent):
                return True
        titled = _may_be_title(state, start, end) and lheading(state, start, end, silent)
        return titled or paragraph(state, start, end, silent)

    return begins


def _ends(rules: Named) -> Rule:
    """The rule of whether a line within a paragraph, a list or a quote begins something else."""
    known = _by_sign(rules)
    tables = ("table", table) in rules

    def ends(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's
        for rule in known.get(_sign(state, line), ()):
            if rule(state, line, end, silent):
                return True
        return tables and _sign(state, line + 1) in BELOW_TABLE and table(state, line, end, silent)

    return ends


def _may_be_title(state: StateBlock, start: int, end: int) -> bool:
    """Whether a line below, before the next blank one, begins as what underlines titles."""
    for line in range(start + 1, end):
        sign = _sign(state, line)
        if sign in BELOW_TITLE or sign in ("", "\n"):
            return sign in BELOW_TITLE
    return False


def _sign(state: StateBlock, line: int) -> str:
    """The first sign of a line that is not blank, else a line break or nothing."""
    place = state.bMarks[line] + state.tShift[line]
    return state.src[place : place + 1]
