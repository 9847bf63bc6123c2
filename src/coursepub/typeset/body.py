"""Markdown as authors write it to safe HTML: the one way from text to page."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from markupsafe import Markup

from coursepub.model.diagnostic import Diagnostic
from coursepub.model.language import Language
from coursepub.model.source import Body, Location
from coursepub.typeset.printed import Notes
from coursepub.typeset.printer import Printer, Setting
from coursepub.typeset.tokens import ready_inline, ready_tokens

NOWHERE = Location(PurePosixPath("."), 1)


@dataclass(frozen=True, slots=True)
class Html:
    """Safe HTML, and what was wrong with its source."""

    markup: Markup
    diagnostics: tuple[Diagnostic, ...] = ()


def body_html(body: Body, setting: Setting) -> Html:
    """The blocks of a piece of Markdown.

    Comments are left out, other raw HTML prints as text, code is highlighted, diagrams
    are drawn; notes stand below; ids are never given.
    """
    printer = Printer(setting, body.at, Notes.BELOW)
    math = setting.has_math(body.at)
    markup = printer.render_markup(ready_tokens(body.text, setting.language, math=math))
    return Html(markup + printer.render_below(), printer.render_found())


def line_html(body: Body, setting: Setting) -> Html:
    """The same for a line of text, such as a title or a fact: no paragraph, notes in brackets."""
    printer = Printer(setting, body.at)
    math = setting.has_math(body.at)
    markup = printer.render_markup(ready_inline(body.text, setting.language, math=math))
    return Html(markup, printer.render_found())


def inline_html(text: str, language: Language) -> Markup:
    """A line of text that has already been looked at, such as a title: diagnostics are dropped."""
    return line_html(Body(text, NOWHERE), Setting(language)).markup
