"""Names of diagnostics, as options of a command."""

import os
from collections.abc import Collection, Sequence
from difflib import get_close_matches

import click

from coursepub.cli.speech import users_language
from coursepub.language.messages import said
from coursepub.model.diagnostic import Code, Diagnostic

NAMES = {code.slug: code for code in Code}


def named(
    context: click.Context, parameter: click.Parameter, names: Sequence[str]
) -> tuple[Code, ...]:
    """The diagnostics of these public names; several may stand between commas."""
    words = [word.strip() for name in names for word in name.split(",")]
    return tuple(_named(word, context, parameter) for word in words if word)


def _named(name: str, context: click.Context, parameter: click.Parameter) -> Code:
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
