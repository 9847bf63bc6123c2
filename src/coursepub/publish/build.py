"""Everything that a course can print, in one go."""

from dataclasses import dataclass
from pathlib import Path

from coursepub.model.diagnostic import Diagnostic
from coursepub.publish.course import Loaded, in_order
from coursepub.publish.glossary import publish_glossary
from coursepub.publish.handouts import publish_handouts
from coursepub.publish.progress import Progress, silent
from coursepub.publish.specimens import publish_specimens
from coursepub.publish.write import Written


@dataclass(frozen=True, slots=True)
class Built:
    """What a build wrote, what it had to leave out, and everything that is wrong.

    `look` is the file to look at first, `specimens` the folder of the specimens.
    """

    written: tuple[Written, ...]
    blocked: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    look: Path | None
    specimens: Path | None


def build(loaded: Loaded, output: Path, progress: Progress = silent) -> Built:
    """Write handouts, glossaries and specimens: all that can be made of the course."""
    written: list[Written] = []
    wrong = list(loaded.diagnostics)
    look: Path | None = None
    if loaded.course.modules:
        files, problems = publish_handouts(loaded, output, progress)
        written += files
        wrong += problems
        look = files[-1].path
    if any(glossary.entries for glossary in loaded.course.glossaries):
        files, problems = publish_glossary(loaded, output, progress)
        written += files
        wrong += problems
    files, problems, blocked = publish_specimens(loaded, output, progress)
    return Built(
        written=(*written, *files),
        blocked=blocked,
        diagnostics=in_order((*wrong, *problems)),
        look=look,
        specimens=output / "specimens" if files else None,
    )
