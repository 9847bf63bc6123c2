"""`coursepub handouts`."""

from pathlib import Path

import click

from coursepub.cli.context import Context
from coursepub.cli.help import explained
from coursepub.cli.options import dry_run_option, force_option, output_option, strict_option
from coursepub.cli.outcome import about, status_of
from coursepub.cli.plans import say_kept, tell
from coursepub.model.module import Edition, Layout


@click.command(help=explained("handouts"))
@output_option
@click.option(
    "--edition",
    "editions",
    type=click.Choice([edition.value for edition in Edition]),
    multiple=True,
    default=[Edition.TRAINEE.value],
    help=explained("edition"),
)
@click.option(
    "--layout",
    type=click.Choice([layout.value for layout in Layout]),
    default=Layout.SINGLE.value,
    help=explained("layout"),
)
@force_option
@dry_run_option
@strict_option
@click.pass_obj
def handouts(
    context: Context,
    output: Path,
    editions: tuple[str, ...],
    layout: str,
    force: bool,
    dry_run: bool,
    strict: bool,
) -> int:
    """Print the handouts of a course."""
    from coursepub.publish.course import in_order
    from coursepub.publish.handouts import handout_plan, publish_handouts

    chosen = tuple(Edition(name) for name in dict.fromkeys(editions))
    on_sheets = Layout(layout)
    loaded = context.load()
    course = loaded.course
    context.terminal.introduce(course)
    if dry_run:
        planned = handout_plan(loaded, output, force=force, editions=chosen, layout=on_sheets)
        tell(context.terminal, planned, output)
        return 0
    step = context.terminal.step
    made = publish_handouts(loaded, output, step, force=force, editions=chosen, layout=on_sheets)
    files = {module.at.file for module in course.modules}
    files |= {glossary.at.file for glossary in course.glossaries}
    problems = in_order((*about(loaded.diagnostics, files), *made.diagnostics))
    context.terminal.report(problems, course)
    say_kept(context.terminal, made.fresh, len(made.written))
    context.terminal.close(made.written, output, look=made.written[-1].path)
    return status_of(problems, strict=strict)
