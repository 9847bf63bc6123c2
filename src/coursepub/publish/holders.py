"""Whose paper is whose: kept with what names candidates, so that a second print is the same."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from coursepub.model.cohort import Holder
from coursepub.model.errors import CoursepubError, Problem
from coursepub.publish.record import as_json

FORMAT = "coursepub-holders-1"
NAME = "{exam}.holders.json"


def holders_data(holders: Mapping[str, Holder]) -> bytes:
    """Candidates by the names of their papers, as JSON."""
    rows = {name: asdict(each) for name, each in sorted(holders.items())}
    return as_json({"format": FORMAT, "papers": rows})


def read_holders(folders: tuple[Path, ...], exam: str) -> Mapping[str, Holder]:
    """What the first of these folders that has it says; raises NO_NAMES where none does."""
    name = NAME.format(exam=exam)
    for path in (folder / name for folder in folders):
        if path.is_file():
            return _read(path)
    raise CoursepubError(Problem.NO_NAMES, file=folders[0] / name)


def _read(path: Path) -> Mapping[str, Holder]:
    try:
        kept = json.loads(path.read_bytes())
        if kept["format"] != FORMAT:
            raise ValueError(kept["format"])
        return {str(name): Holder(**row) for name, row in kept["papers"].items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise CoursepubError(Problem.NO_NAMES, file=path) from error
