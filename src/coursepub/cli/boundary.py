"""The one place that turns an error into a line and an exit status."""

import os
import sys
from collections.abc import Sequence

import click

from coursepub.cli.speech import users_language
from coursepub.cli.toolkit import speak
from coursepub.language.messages import reason, said
from coursepub.model.errors import CoursepubError, Excerpt

BUG = 70
INTERRUPTED = 130
BROKEN_PIPE = 141


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; never returns."""
    sys.exit(status(arguments))


def status(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and tell its exit status."""
    language = users_language(os.environ)
    speak(language)
    from coursepub.cli.group import cli

    _survive_any_locale()
    try:
        done = cli.main(args=arguments, prog_name="coursepub", standalone_mode=False)
        return done if isinstance(done, int) else 0
    except CoursepubError as error:
        _complain(f"{reason(error, language)} [{error.problem.slug}]")
        if error.where:
            _show(error.where)
        return error.problem.status
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        _complain(said("interrupted", language))
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output went away, as `head` does
        sys.stdout = None
        return BROKEN_PIPE
    except Exception:
        import traceback  # nobody else needs it

        traceback.print_exc()
        _complain(said("bug", language))
        return BUG


def _survive_any_locale() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")


def _complain(text: str) -> None:
    click.echo(f"coursepub: {text}", err=True)


def _show(where: Excerpt) -> None:
    from coursepub.cli import problem  # nobody else needs it

    span = problem.Span(where.column, where.length)
    for line in problem.where(where.at, where.line, span, "red"):
        click.echo(line, err=True)
