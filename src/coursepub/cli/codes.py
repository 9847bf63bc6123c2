"""Names of diagnostics, as options of a command."""

import os
from collections.abc import Collection, Sequence
from difflib import get_close_matches

import click

from coursepub.cli.speech import users_language
from coursepub.language.messages import said, severity
from coursepub.model.diagnostic import Code, Diagnostic, Severity
from coursepub.model.language import Language

LEVELS = {
    word: tuple(code for code in Code if code.severity is level)
    for level in Severity
    for word in (level.value, *(severity(level, language) for language in Language))
}
"""How much diagnostics matter, in each word that stands for it: `error`, `erreur`."""
NAMES = LEVELS | {code.slug: (code,) for code in Code}


def named(
    context: click.Context, parameter: click.Parameter, names: Sequence[str]
) -> tuple[Code, ...]:
    """The diagnostics of public names, or of severities; several may stand between commas."""
    words = [word.strip() for name in names for word in name.split(",")]
    return tuple(code for word in words if word for code in _named(word, context, parameter))


def _named(name: str, context: click.Context, parameter: click.Parameter) -> tuple[Code, ...]:
    if name in NAMES:
        return NAMES[name]
    close = ", ".join(get_close_matches(name, NAMES, 3, 0.5)) or "docs/diagnostics.md"
    text = said("unknown-code", users_language(os.environ), name=name, known=close)
    raise click.BadParameter(text, ctx=context, param=parameter)


def wanted(
    problems: Sequence[Diagnostic], select: Collection[Code], ignore: Collection[Code]
) -> tuple[Diagnostic, ...]:
    """The selected problems (all, where none is selected) without the ignored ones."""
    return tuple(
        problem
        for problem in problems
        if (not select or problem.code in select) and problem.code not in ignore
    )
