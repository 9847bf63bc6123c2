"""What the terminal shows: results on standard output, everything else on standard error."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from time import monotonic

import click

from coursepub.language.messages import counted, hint, message, said, severity
from coursepub.model.course import Course
from coursepub.model.diagnostic import Diagnostic, Severity
from coursepub.model.item import Item
from coursepub.model.language import Language
from coursepub.publish.progress import Step
from coursepub.publish.write import Written

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFORMATION: "cyan"}


class Terminal:
    """Speaks to one user, in one language."""

    def __init__(self, language: Language, *, notes: bool = False) -> None:
        self.language = language
        self._notes = notes
        self._started = monotonic()

    def say(self, name: str, /, **values: object) -> None:
        """A sentence of the catalogue."""
        click.echo(said(name, self.language, **values), err=True)

    def step(self, step: Step) -> None:
        """A line for each step that begins."""
        of = f"{step.place}/{step.of}" if step.of > 1 else ""
        line = said(f"stage-{step.stage.value}", self.language, name=step.name)
        click.echo(f"{click.style(f'{of:>6}', dim=True)}  {line}", err=True)

    def introduce(self, course: Course) -> None:
        """What was read, in one line."""
        items = sum(isinstance(item, Item) for item in course.bank)
        counts = (
            ("module", len(course.modules)),
            ("choice-question", items),
            ("development-question", len(course.bank) - items),
            ("term", sum(len(glossary.entries) for glossary in course.glossaries)),
        )
        contents = ", ".join(counted(n, count, self.language) for n, count in counts if count)
        self.say("course", title=course.title, contents=contents or "–")

    def report(self, problems: Sequence[Diagnostic], course: Course) -> None:
        """Each problem with its line, then how many there are."""
        lines = {source.file: source.text.split("\n") for source in course.sources}
        for problem in problems:
            if self._notes or problem.code.severity is not Severity.INFORMATION:
                text = lines.get(problem.at.file, [])
                quoted = text[problem.at.line - 1] if problem.at.line <= len(text) else ""
                click.echo(self._shown(problem, quoted), err=True)
        if problems:
            click.echo(self._summary(problems), err=True)

    def _shown(self, problem: Diagnostic, quoted: str) -> str:
        level = problem.code.severity
        label = f"{severity(level, self.language)}[{problem.code.slug}]"
        colon = "\u00a0:" if self.language is Language.FRENCH else ":"
        number = str(problem.at.line)
        margin = " " * len(number)
        shown = [
            click.style(label, fg=COLOURS[level], bold=True)
            + f"{colon} {message(problem, self.language)}",
            f"{margin}--> {problem.at}",
        ]
        if quoted.strip():
            shown.append(f"{number} | {_shortened(quoted.rstrip())}")
        advice = hint(problem, self.language)
        if advice:
            shown.append(f"{margin} = {said('help', self.language)}{colon} {advice}")
        return "\n".join(shown) + "\n"

    def _summary(self, problems: Iterable[Diagnostic]) -> str:
        counts = dict.fromkeys(Severity, 0)
        for problem in problems:
            counts[problem.code.severity] += 1
        hidden = counts[Severity.INFORMATION]
        shown = [
            counted(level.value, counts[level], self.language)
            for level in (Severity.ERROR, Severity.WARNING)
            if sum(counts.values()) > hidden
        ]
        if hidden:
            notes = counted(Severity.INFORMATION.value, hidden, self.language)
            shown.append(notes if self._notes else said("hidden", self.language, notes=notes))
        return ", ".join(shown)

    def close(self, written: Sequence[Written], output: Path, *, look: Path | None = None) -> None:
        """The paths on standard output; what they amount to on standard error."""
        for file in written:
            click.echo(str(file.path))
        self.say(
            "written",
            files=counted("file", len(written), self.language),
            folder=f"{output}/",
            pages=counted("page", sum(file.pages for file in written), self.language),
            seconds=f"{monotonic() - self._started:.1f}".replace(
                ".", "," if self.language is Language.FRENCH else "."
            ),
        )
        if look:
            self.say("look", path=look)


def _shortened(line: str, width: int = 100) -> str:
    return line if len(line) <= width else f"{line[: width - 1]}…"
