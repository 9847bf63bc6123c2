"""`H~2~O` and `1^er^`: what is set lower or higher than its line.

Stricter than the usual rules, since courses hold `2^n + 2^m` and `~5 min ou ~10 min`: few
signs and no blank stand between the marks, and after `^` no word goes on.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

RAISED = re.compile(r"\^([\w+\-−–,.()=]{1,16})\^(?![\w^])")
LOWERED = re.compile(r"~([\w+\-−–,.()=]{1,16})~(?!~)")
TAGS = {"^": (RAISED, "sup"), "~": (LOWERED, "sub")}


def raised_plugin(markdown: MarkdownIt) -> None:
    """Teach a parser both."""
    markdown.inline.ruler.before("strikethrough", "raised", _raised)


def _raised(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's
    mark = state.src[state.pos]
    if mark not in TAGS or state.pos == 0 or not _follows_a_word(state, mark):
        return False
    pattern, tag = TAGS[mark]
    found = pattern.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push(f"{tag}_open", tag, 1)
        state.push("text", "", 0).content = found[1]
        state.push(f"{tag}_close", tag, -1)
    state.pos = found.end()
    return True


def _follows_a_word(state: StateInline, mark: str) -> bool:
    """A formula's index follows a letter; a tilde after a digit is more often “about”."""
    before = state.src[state.pos - 1]
    return before.isalpha() or before in ")]" or (mark == "^" and before.isdigit())
