"""Jinja templates: a course's own first, then the shipped ones; sandboxed, strict and loud."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NoReturn

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2.debug import rewrite_traceback_stack
from jinja2.sandbox import ImmutableSandboxedEnvironment, SandboxedEnvironment
from markupsafe import Markup

from coursepub.model.errors import CoursepubError, Problem
from coursepub.typeset.resources import shipped

NOTHING: Mapping[str, str] = {}


def text_of(name: str, overrides: Mapping[str, str] = NOTHING) -> str:
    """The raw text of a template or style sheet. Raises BAD_TEMPLATE where there is none."""
    text = overrides.get(name, shipped(name))
    if text is None:
        raise _bad(name, 0, "not found")
    return text


def environment(overrides: Mapping[str, str] = NOTHING) -> SandboxedEnvironment:
    """Templates by name; `overrides` holds the texts of a course's own (file name to text).

    Whatever goes wrong in a template, at compilation or at printing, is raised as
    BAD_TEMPLATE with its name, line and reason: a misspelt name must not print as nothing.
    """
    return _Loud(
        loader=_Loader(overrides),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@dataclass(frozen=True, slots=True)
class Templates:
    """Everything that may restyle a document: templates and style sheets."""

    overrides: Mapping[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The raw text of one."""
        return text_of(name, self.overrides)

    def fill(self, name: str, **values: object) -> Markup:
        """The document that a template makes of `values`."""
        text_of(name, self.overrides)
        return Markup(environment(self.overrides).get_template(name).render(**values))


class _Loader(BaseLoader):
    """Reads no disk beyond the shipped templates."""

    def __init__(self, overrides: Mapping[str, str]) -> None:
        self._overrides = overrides

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, None]:
        text = self._overrides.get(template, shipped(template))
        if text is None:
            raise TemplateNotFound(template)
        return text, template, None


class _Loud(ImmutableSandboxedEnvironment):
    """An environment whose errors are ours."""

    def handle_exception(self, source: str | None = None) -> NoReturn:
        """Jinja calls this with the exception being handled."""
        error = rewrite_traceback_stack(source)
        if isinstance(error, CoursepubError):
            raise error
        name, line = _place(error)
        raise _bad(name, line, str(error) or type(error).__name__) from error


def _place(error: BaseException) -> tuple[str, int]:
    """The template and line at fault: the innermost frame that Jinja has put in."""
    if isinstance(error, TemplateSyntaxError):
        return error.name or "", error.lineno
    name, line, frame = "", 0, error.__traceback__
    while frame:
        if "__jinja_exception__" in frame.tb_frame.f_globals:
            name, line = frame.tb_frame.f_code.co_filename, frame.tb_lineno
        frame = frame.tb_next
    return name, line


def _bad(template: str, line: int, reason: str) -> CoursepubError:
    return CoursepubError(Problem.BAD_TEMPLATE, template=template, line=line, reason=reason)
