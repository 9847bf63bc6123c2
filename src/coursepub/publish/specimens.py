"""Specimens: what each exam looks like, marked as unfit for use, far from real runs."""

from pathlib import Path

from coursepub.assemble.blueprints import blueprints
from coursepub.model.diagnostic import Diagnostic
from coursepub.publish.course import Loaded, errors
from coursepub.publish.exam import make_papers, obstacles
from coursepub.publish.forms import Forms
from coursepub.publish.progress import Progress, Stage, Step, silent
from coursepub.publish.workshop import workshop
from coursepub.publish.write import Written, private_folder, write_whole

SEED = "specimen"
"""The same for all, so that a specimen changes only when its sources do."""


def publish_specimens(
    loaded: Loaded, output: Path, progress: Progress = silent
) -> tuple[tuple[Written, ...], tuple[Diagnostic, ...], tuple[str, ...]]:
    """Write a specimen of each exam that can be set; the third value names those that cannot."""
    exams = blueprints(loaded.course)
    folder = output / "specimens"
    shop = workshop(loaded)
    written: list[Written] = []
    wrong: list[Diagnostic] = []
    blocked: list[str] = []
    for place, blueprint in enumerate(exams, 1):
        if obstacles(loaded, blueprint):
            blocked.append(blueprint.name)
            continue
        progress(Step(Stage.SPECIMEN, blueprint.name, place, len(exams)))
        made = make_papers(Forms(loaded.course, blueprint, SEED), shop, specimen=True)
        wrong += made.diagnostics
        if errors(made.diagnostics):
            blocked.append(blueprint.name)
            continue
        private_folder(folder / "keys")
        for name, data in made.papers.items():
            write_whole(folder / name, data)
            written.append(Written(folder / name, made.pages[name]))
        for name, data in made.keys.items():
            write_whole(folder / "keys" / name, data, private=True)
            written.append(Written(folder / "keys" / name, made.pages.get(name, 0)))
    return tuple(written), tuple(wrong), tuple(blocked)
