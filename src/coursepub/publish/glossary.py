"""Glossaries as documents for word processors."""

from pathlib import Path

from coursepub.model.diagnostic import Diagnostic
from coursepub.model.errors import CoursepubError, Problem
from coursepub.publish.course import Loaded
from coursepub.publish.progress import Progress, Stage, Step, silent
from coursepub.publish.write import Written, write_whole
from coursepub.render.glossary import TEMPLATE, render_glossary


def publish_glossary(
    loaded: Loaded, output: Path, progress: Progress = silent
) -> tuple[tuple[Written, ...], tuple[Diagnostic, ...]]:
    """Write `glossary/<name>.docx` for each; raises `CoursepubError` where there is none."""
    glossaries = [glossary for glossary in loaded.course.glossaries if glossary.entries]
    if not glossaries:
        raise CoursepubError(Problem.NO_GLOSSARY)
    template = loaded.folder.overrides.get(TEMPLATE)
    written: list[Written] = []
    wrong: list[Diagnostic] = []
    for place, glossary in enumerate(glossaries, 1):
        progress(Step(Stage.GLOSSARY, glossary.name, place, len(glossaries)))
        done = render_glossary(glossary, template)
        path = output / "glossary" / f"{glossary.name}.docx"
        write_whole(path, done.data)
        written.append(Written(path, done.pages))
        wrong += done.diagnostics
    return tuple(written), tuple(wrong)
