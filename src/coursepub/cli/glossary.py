"""`coursepub glossary`."""

from pathlib import Path

import click

from coursepub.cli.context import Context
from coursepub.cli.help import explained
from coursepub.cli.options import output_option, strict_option
from coursepub.cli.outcome import about, status_of


@click.command(help=explained("glossary"))
@output_option
@strict_option
@click.pass_obj
def glossary(context: Context, output: Path, strict: bool) -> int:
    """Write the glossary of a course for word processors."""
    from coursepub.publish.course import in_order
    from coursepub.publish.glossary import publish_glossary

    loaded = context.load()
    context.terminal.introduce(loaded.course.summary)
    written, wrong = publish_glossary(loaded, output, context.terminal.step)
    files = {part.at.file for part in loaded.course.glossaries}
    problems = in_order((*about(loaded.diagnostics, files), *wrong))
    context.terminal.report(problems, loaded)
    context.terminal.close(written, output)
    return status_of(problems, strict=strict)
