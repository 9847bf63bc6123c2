"""`coursepub handouts`."""

from pathlib import Path

import click

from coursepub.cli.context import Context
from coursepub.cli.help import explained
from coursepub.cli.options import output_option, strict_option
from coursepub.cli.outcome import about, status_of


@click.command(help=explained("handouts"))
@output_option
@strict_option
@click.pass_obj
def handouts(context: Context, output: Path, strict: bool) -> int:
    """Print the handouts of a course."""
    from coursepub.publish.course import in_order
    from coursepub.publish.handouts import publish_handouts

    loaded = context.load()
    course = loaded.course
    context.terminal.introduce(course)
    written, wrong = publish_handouts(loaded, output, context.terminal.step)
    files = {module.at.file for module in course.modules}
    files |= {glossary.at.file for glossary in course.glossaries}
    problems = in_order((*about(loaded.diagnostics, files), *wrong))
    context.terminal.report(problems, course)
    context.terminal.close(written, output, look=written[-1].path)
    return status_of(problems, strict=strict)
