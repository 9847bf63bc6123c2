"""The Markdown that courses are written in: CommonMark and GitHub's tables, and more in print.

`dialect` cuts files up: it finds every block and line, and knows little else; of all text it
reads only titles for their words. Text that has been cut out is printed with `print_dialect`,
which knows notes, remarks and formulas too.
"""

from collections.abc import Callable
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.blockquote import blockquote
from markdown_it.rules_block.list import list_block
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_def

from coursepub.markup.boxed import boxed_plugin
from coursepub.markup.raised import raised_plugin
from coursepub.markup.signs import signs_plugin

MAX_NESTING = 100
"""Levels of lists and quotes that are read; markdown-it's own presets stop at 20."""
DEEP = "too_deep"
"""Where a parser's environment lists the lines (from 0) with a list or quote too many."""
NOTES = "notes"
"""Where it lists the labels of footnotes with the lines of their texts."""

Rule = Callable[[StateBlock, int, int, bool], bool]


@cache
def dialect() -> MarkdownIt:
    """The parser that every stage shares."""
    markdown = _bounded_dialect()
    alike = ["paragraph", "reference"]
    markdown.block.ruler.before("reference", "note", _note, {"alt": alike})
    markdown.core.ruler.at("inline", _titles)
    signs_plugin(markdown)
    return markdown


@cache
def print_dialect(*, math: bool = False) -> MarkdownIt:
    """The parser of text that is printed; with `math`, what stands between dollars is a formula."""
    markdown = _bounded_dialect()
    footnote_plugin(markdown, move_to_end=False)
    deflist_plugin(markdown)
    admon_plugin(markdown)
    container_plugin(markdown, "remark", validate=lambda name, _: bool(name.strip()))
    attrs_plugin(markdown, after=(), spans=True, allowed=())
    raised_plugin(markdown)
    if math:
        # As pandoc reads them: "$5 and $6" is money, and "$ 5" no formula.
        dollarmath_plugin(markdown, allow_space=False, allow_digits=False, allow_labels=False)
        markdown.core.ruler.push("math_fence", _with_formulas)
    return markdown


def _bounded_dialect() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING})
    rules = markdown.block.ruler
    rules.at("list", _bounded(list_block, 2), {"alt": ["paragraph", "reference", "blockquote"]})
    alike = ["paragraph", "reference", "blockquote", "list"]
    rules.at("blockquote", _bounded(blockquote, 1), {"alt": alike})
    boxed_plugin(markdown)
    return markdown.enable(["table", "strikethrough"])


def _titles(state: StateCore) -> None:
    """Read the words of titles and of a text given alone; of all, it would take as long again."""
    for opening, token in pairwise((None, *state.tokens)):
        if token and token.type == "inline" and (state.inlineMode or _opens_title(opening)):
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def _opens_title(token: Token | None) -> bool:
    return token is not None and token.type == "heading_open"


def _with_formulas(state: StateCore) -> None:
    """Code blocks whose language is `math` are formulas, as on GitHub."""
    for token in state.tokens:
        if token.type == "fence" and token.info.strip() == "math":
            token.type = "math_block"


def _note(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's
    """The text of a footnote, `[^1]: …`: it stands apart from what uses it, as a link's address."""
    known = len(state.tokens)
    if not footnote_def(state, start, end, silent):
        return False
    if not silent:
        label = state.tokens[known].meta["label"]
        del state.tokens[known:]
        state.env.setdefault(NOTES, []).append((label, start, state.line))
    return True


def _bounded(rule: Rule, levels: int) -> Rule:
    """A rule that leaves as text what would be nested too deeply.

    The parser itself drops it there, and with it all that follows to the end of the file.
    """

    def bounded(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's
        if state.level + levels < MAX_NESTING:
            return rule(state, start, end, silent)
        if rule(state, start, end, True):  # noqa: FBT003 - markdown-it's
            state.env.setdefault(DEEP, []).append(start)
        return False

    return bounded
