"""Writes the documents that follow from the code: `docs/cli.md` and `docs/diagnostics.md`.

    python tools/write_docs.py [--check]

With `--check` nothing is written; the exit status is 1 where a document is out of date.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ["COURSEPUB_LANG"] = "en"  # help texts choose their language when they are imported

import click

from coursepub.cli.group import cli
from coursepub.language.messages import english
from coursepub.model.diagnostic import Code
from coursepub.model.errors import Problem

DOCS = Path(__file__).resolve().parent.parent / "docs"
NOTATION_TABLE = Path(__file__).with_name("notations.txt")
WIDTH = 88

CLI = """\
# Command line

`-C` and `--notes` may stand before the command or after it: `coursepub -C my-course build`
and `coursepub build -C my-course` are the same. Results (the paths of the files written, or
a list) go to standard output, everything else to standard error. Messages speak the user's
language, French or English, by `COURSEPUB_LANG`, else by `LC_ALL`, `LC_MESSAGES` or `LANG`;
documents speak the course's. With `NO_COLOR`, nothing is coloured.

| exit status | meaning |
|---|---|
| 0 | done |
| 1 | problems in the sources (with `--strict`, warnings too) |
| 2 | wrong usage, or no course there |
| 3 | the machine lacks something |
| 4 | a seal or a verification failed: what was compared does not fit |
| 70 | a fault of coursepub itself |
| 130 | interrupted |
"""

DIAGNOSTICS = """\
# Diagnostics

Each problem is shown with its file, its line and what to do. Errors keep the exams that
they concern from being set; everything else is still made. Warnings and notes keep
nothing back; notes are shown with `--notes`. `--select` and `--ignore` of `coursepub check`
take the codes below, or a severity: `--ignore note,number-gap`.

With `--format json`, standard output holds one array of objects with `file` (from the
course's folder), `line`, `column` (where the fault begins, else the line's first sign; null
where there is no such line), `code`, `severity` (`error`, `warning` or `information`),
`message` and `hint`. With `--format github` it holds workflow commands, whose paths start
from the working directory. Neither quotes a line of the course, which may hold an answer.

| code | severity | meaning | what to do |
|---|---|---|---|
"""

NOTATIONS = """
# What triggers them

A line such as `== CORRIGES.md` begins a file of that name; what precedes the first stands
in `QCM-MODULE-01.md`.
"""

REASONS = """
# Reasons to stop

| code | exit status | what is said |
|---|---|---|
"""


def cli_reference() -> str:
    """The help of every command, as the terminal shows it."""
    parts = [CLI, _section("coursepub", cli, None)]
    context = click.Context(cli, info_name="coursepub", **cli.context_settings)
    return "\n".join((*parts, *_commands(cli, "coursepub", context)))


def _commands(group: click.Group, title: str, context: click.Context) -> Iterator[str]:
    """The help of each command of a group, and of those below it."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None:
            continue
        yield _section(f"{title} {name}", command, context)
        if isinstance(command, click.Group):
            inner = click.Context(command, info_name=name, parent=context)
            yield from _commands(command, f"{title} {name}", inner)


def _section(title: str, command: click.Command, parent: click.Context | None) -> str:
    name = title.split()[-1]
    settings = {} if parent else cli.context_settings
    with click.Context(
        command, info_name=name, parent=parent, terminal_width=WIDTH, **settings
    ) as context:
        shown = command.get_help(context)
    return f"## {title}\n\n```\n{shown}\n```\n"


def diagnostics_reference() -> str:
    """Every code, with its meaning and its remedy."""
    rows = "".join(
        f"| `{code.slug}` | {english.SEVERITIES[code.severity]} | {code.meaning} "
        f"| {_cell(english.DIAGNOSTICS[code][1])} |\n"
        for code in sorted(Code, key=lambda code: code.slug)
    )
    reasons = "".join(
        f"| `{problem.slug}` | {problem.status} | {_cell(english.PROBLEMS[problem])} |\n"
        for problem in sorted(Problem, key=lambda problem: problem.slug)
    )
    return DIAGNOSTICS + rows + REASONS + reasons + NOTATIONS + "".join(_notations())


def _notations() -> Iterator[str]:
    """For each code, a text that triggers it; or, where no short text does, what does."""
    parts = NOTATION_TABLE.read_text(encoding="utf-8").split("\n.\n")
    shown = {parts[n].strip(): (parts[n + 1], parts[n + 2]) for n in range(0, len(parts) - 2, 3)}
    for slug in sorted(shown):
        text, where = shown[slug]
        body = text if where.strip() == "-" else f"````markdown\n{text}\n````"
        yield f"\n## {slug}\n\n{body}\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "\\<")


def main(arguments: list[str]) -> int:
    """Write the documents, or only tell whether they are up to date."""
    stale = []
    for name, text in (("cli.md", cli_reference()), ("diagnostics.md", diagnostics_reference())):
        path = DOCS / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(name)
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8")
    sys.stdout.writelines(f"docs/{name}\n" for name in stale)
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
