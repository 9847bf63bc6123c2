"""`coursepub handouts`."""

from dataclasses import replace
from pathlib import Path

import click

from coursepub.cli.context import Context
from coursepub.cli.help import explained
from coursepub.cli.options import dry_run_option, force_option, output_option, strict_option
from coursepub.cli.outcome import about, status_of
from coursepub.cli.plans import say_kept, tell
from coursepub.cli.problem import Sourced
from coursepub.cli.session_options import Held, session_options
from coursepub.cli.terminal import Terminal
from coursepub.model.module import Edition, Layout
from coursepub.publish.stamps import Made
from coursepub.publish.wish import Wish


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
@click.option("--pdf-a", "archived", is_flag=True, help=explained("pdf-a"))
@session_options
@force_option
@dry_run_option
@strict_option
@click.pass_obj
def handouts(
    context: Context,
    output: Path,
    editions: tuple[str, ...],
    layout: str,
    archived: bool,
    force: bool,
    dry_run: bool,
    strict: bool,
    held: Held,
) -> int:
    """Print the handouts of a course."""
    session, found = held.training()
    chosen = tuple(Edition(name) for name in dict.fromkeys(editions))
    wish = Wish(chosen, Layout(layout), session, archived)
    if dry_run:
        return _plan(context, output, wish, force=force)
    memory = context.memory(output, "handouts", wish)
    past = None if force else memory.recall()
    if past and past.made.course:
        context.terminal.introduce(past.made.course)
        return _close(context.terminal, past.made, past, output, strict=strict)
    from coursepub.publish.course import in_order
    from coursepub.publish.handouts import publish_handouts

    loaded = context.load()
    course = loaded.course
    context.terminal.introduce(course.summary)
    done = publish_handouts(loaded, output, context.terminal.step, wish, force=force)
    files = {module.at.file for module in course.modules}
    files |= {glossary.at.file for glossary in course.glossaries}
    problems = in_order((*about(loaded.diagnostics, files), *found, *done.diagnostics))
    made = replace(done, diagnostics=problems, course=course.summary)
    memory.keep(made, loaded)
    return _close(context.terminal, made, loaded, output, strict=strict)


def _plan(context: Context, output: Path, wish: Wish, *, force: bool) -> int:
    from coursepub.publish.handouts import handout_plan

    loaded = context.load()
    context.terminal.introduce(loaded.course.summary)
    tell(context.terminal, handout_plan(loaded, output, wish, force=force), output)
    return 0


def _close(terminal: Terminal, made: Made, course: Sourced, output: Path, *, strict: bool) -> int:
    """What a run came to, and its exit status."""
    terminal.report(made.diagnostics, course)
    say_kept(terminal, made.fresh, len(made.written))
    terminal.close(made.written, output, look=made.written[-1].path)
    return status_of(made.diagnostics, strict=strict)
