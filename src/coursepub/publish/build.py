"""Everything that a course can print, in one go; what is up to date is left as it is."""

from functools import partial
from pathlib import Path

from coursepub.assemble.blueprints import blueprints
from coursepub.publish.built import SPECIMENS
from coursepub.publish.causes import glossary_causes, specimen_causes
from coursepub.publish.course import Loaded, in_order
from coursepub.publish.group import Group
from coursepub.publish.handouts import handout_plan, publish_handouts
from coursepub.publish.progress import Progress, silent
from coursepub.publish.stamps import Ledger, Made, Why
from coursepub.publish.write import private_folder

GLOSSARY = "glossary"
KEYS = "keys"
"""Their closed folder: the stamps of specimens lie there, since keys go into the digests."""


def build(
    loaded: Loaded, output: Path, progress: Progress = silent, *, force: bool = False
) -> Made:
    """Write handouts, glossaries and specimens: all that can be made of the course."""
    made: list[Made] = []
    if loaded.course.modules:
        made.append(publish_handouts(loaded, output, progress, force=force))
    made += [group.made() for group in _groups(loaded, output, progress, force=force)]
    wrong = (*loaded.diagnostics, *(p for one in made for p in one.diagnostics))
    return Made(
        written=tuple(file for one in made for file in one.written),
        diagnostics=in_order(wrong),
        left_out=tuple(name for one in made for name in one.left_out),
        fresh=sum(one.fresh for one in made),
        course=loaded.course.summary,
    )


def plan(
    loaded: Loaded, output: Path, *, force: bool = False
) -> tuple[tuple[str, Why | None], ...]:
    """What a build would make, by the names of files and folders, and why; writes nothing."""
    planned: list[tuple[str, Why | None]] = []
    if loaded.course.modules:
        planned += handout_plan(loaded, output, force=force)
    groups = _groups(loaded, output, silent, force=force)
    return (*planned, *((f"{group.name}/", group.why) for group in groups))


def _groups(loaded: Loaded, output: Path, progress: Progress, *, force: bool) -> tuple[Group, ...]:
    """Glossaries and specimens, where there are any to make."""
    groups: list[Group] = []
    if any(glossary.entries for glossary in loaded.course.glossaries):
        ledger = Ledger(output / GLOSSARY, force=force)
        make = partial(_glossary, loaded, output, progress)
        groups.append(Group(GLOSSARY, ledger, glossary_causes(loaded), make))
    if blueprints(loaded.course):
        ledger = Ledger(output / SPECIMENS, at=KEYS, force=force, private=True)
        make = partial(_specimens, loaded, output, progress)
        groups.append(Group(SPECIMENS, ledger, specimen_causes(loaded), make))
    return tuple(groups)


def _glossary(loaded: Loaded, output: Path, progress: Progress) -> Made:
    from coursepub.publish.glossary import publish_glossary  # loads the word processor's formats

    return Made(*publish_glossary(loaded, output, progress))


def _specimens(loaded: Loaded, output: Path, progress: Progress) -> Made:
    from coursepub.publish.specimens import publish_specimens  # loads the PDF engine

    private_folder(output / SPECIMENS / KEYS)
    return Made(*publish_specimens(loaded, output, progress))
