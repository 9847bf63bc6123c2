"""What the terminal shows: results on standard output, everything else on standard error."""

from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path
from time import monotonic

import click

from coursepub.cli.problem import Lines, Sourced, by_file, shown
from coursepub.language.messages import counted, said
from coursepub.model.diagnostic import Code, Diagnostic, Severity
from coursepub.model.language import Language
from coursepub.model.summary import Summary
from coursepub.publish.progress import Step
from coursepub.publish.write import Written


class Terminal:
    """Speaks to one user, in one language."""

    def __init__(self, language: Language, *, notes: bool = False) -> None:
        self.language = language
        self.notes = notes
        self._started = monotonic()

    def say(self, name: str, /, **values: object) -> None:
        """A sentence of the catalogue."""
        click.echo(said(name, self.language, **values), err=True)

    def step(self, step: Step) -> None:
        """A line for each step that begins."""
        of = f"{step.place}/{step.of}" if step.of > 1 else ""
        line = said(f"stage-{step.stage.value}", self.language, name=step.name)
        click.echo(f"{click.style(f'{of:>6}', dim=True)}  {line}", err=True)

    def introduce(self, course: Summary) -> None:
        """What was read, in one line."""
        held = ((name, count) for name, count in course.counts if count)
        contents = ", ".join(counted(name, count, self.language) for name, count in held)
        self.say("course", title=course.title, contents=contents or "–")

    def report(
        self,
        problems: Sequence[Diagnostic],
        course: Sourced,
        *,
        asked: Collection[Code] = frozenset(),
    ) -> None:
        """Each problem with its line, file by file, then how many there are.

        Notes are shown where the user wants them, or `asked` for one by its name.
        """
        lines = Lines(course)
        grouped = by_file(self.visible(problems, asked))
        for file, found in grouped.items():
            if len(grouped) > 1:
                click.secho(f"── {file}\n", dim=True, err=True)
            for problem in found:
                click.echo(shown(problem, lines, self.language), err=True)
        if problems:
            click.echo(self._summary(problems, asked), err=True)

    def visible(
        self, problems: Sequence[Diagnostic], asked: Collection[Code] = frozenset()
    ) -> list[Diagnostic]:
        """Problems without the notes that nobody asked for."""
        return [problem for problem in problems if not self._hides(problem, asked)]

    def _hides(self, problem: Diagnostic, asked: Collection[Code]) -> bool:
        is_note = problem.code.severity is Severity.INFORMATION
        return is_note and not self.notes and problem.code not in asked

    def _summary(self, problems: Sequence[Diagnostic], asked: Collection[Code]) -> str:
        counts = Counter(problem.code.severity for problem in problems)
        notes = counts[Severity.INFORMATION]
        parts = [
            counted(level.value, counts[level], self.language)
            for level in (Severity.ERROR, Severity.WARNING)
            if len(problems) > notes
        ]
        if notes:
            text = counted(Severity.INFORMATION.value, notes, self.language)
            hidden = any(self._hides(problem, asked) for problem in problems)
            parts.append(said("hidden", self.language, notes=text) if hidden else text)
        return ", ".join(parts)

    def close(self, written: Sequence[Written], output: Path, *, look: Path | None = None) -> None:
        """The paths on standard output; what they amount to on standard error."""
        for file in written:
            click.echo(str(file.path))
        pages = sum(file.pages for file in written)
        self.say(
            "written" if pages else "written-unpaged",
            files=counted("file", len(written), self.language),
            folder=f"{output}/",
            pages=counted("page", pages, self.language),
            seconds=f"{monotonic() - self._started:.1f}".replace(
                ".", "," if self.language is Language.FRENCH else "."
            ),
        )
        if look:
            self.say("look", path=look)
