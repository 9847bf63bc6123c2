"""What a command came to the last time: where nothing has changed, nothing is even parsed.

A run is stamped as its documents are: by digests of all that the course is read from, of
templates, options, program and engines, and of every file that came out. Keys go into the
digests, and what is wrong with a bank may tell of them: so this lies among the keys, where
a run has made any, and else in a folder closed to others, without what speaks of a bank.
"""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from coursepub.model.errors import CoursepubError
from coursepub.model.source import Source
from coursepub.publish.program import program
from coursepub.publish.stamps import Causes, Ledger, Made, Why
from coursepub.publish.write import private_folder
from coursepub.read.fingerprint import fingerprint
from coursepub.read.folder import files_of
from coursepub.read.locate import Spot, find
from coursepub.read.text import read_source
from coursepub.typeset.resources import template_folder

if TYPE_CHECKING:
    from coursepub.publish.course import Loaded

FOLDER = ".kept"
AMONG_KEYS = "specimens/keys"


@dataclass(frozen=True)
class Past:
    """What an unchanged command came to, and the course whose texts it speaks of."""

    made: Made
    spot: Spot

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The texts that something is wrong with."""
        wanted = {problem.at.file for problem in self.made.diagnostics}
        settings = self.spot.settings
        own = [(settings, PurePosixPath(settings.name))] if settings else []
        every = chain(files_of(self.spot.root), own)
        found = (read_source(path, file) for path, file in every if file in wanted)
        return tuple(read.value for read in found if read.value)


class Memory:
    """The memory of one command with its options, for one course and one folder of documents.

    It looks at the course when it is made: what changes while a run is under way is a
    change for the next.
    """

    def __init__(
        self, directory: Path, output: Path, command: str, options: object = (), *, chosen: bool
    ) -> None:
        self._output = output
        self._command = command
        self._spot, self.causes = _looked(directory, repr(options), chosen=chosen)

    def recall(self) -> Past | None:
        """What the command came to; None where it has to run."""
        if self._spot is None:
            return None
        ledger = self._ledger()
        if ledger.why(self._command, self.causes):
            return None
        return Past(ledger.kept(self._command), self._spot)

    def keep(self, made: Made, loaded: "Loaded") -> None:
        """Keep what the command came to, where that gives no key away."""
        if self._spot is None or not (self._among_keys or _is_open(made, loaded)):
            return
        private_folder(self._output / self._at)
        self._ledger().keep(self._command, self.causes, made)

    @property
    def _among_keys(self) -> bool:
        return (self._output / AMONG_KEYS).is_dir()

    @property
    def _at(self) -> str:
        return f"{AMONG_KEYS}/{FOLDER}" if self._among_keys else FOLDER

    def _ledger(self) -> Ledger:
        return Ledger(self._output, at=self._at, private=True)


def _looked(directory: Path, options: str, *, chosen: bool) -> tuple[Spot | None, Causes]:
    """Where the course is and what its run follows from; None for one that must be read."""
    try:
        spot = find(directory, chosen=chosen)
        found = fingerprint(spot)
    except (OSError, CoursepubError):
        return None, {}
    if spot.settings and b"mermaid_js" in spot.settings.read_bytes():
        return None, {}  # what a browser draws follows from the browser as well
    causes = {
        Why.TEXT: found,
        Why.OPTIONS: sha256(options.encode()).hexdigest(),
        Why.TEMPLATES: _shipped(),
    }
    return spot, {**causes, Why.PROGRAM: program()}


def _shipped() -> str:
    whole = sha256()
    for path in sorted(template_folder().iterdir()):
        if path.is_file():
            whole.update(f"{path.name}\0".encode() + sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def _is_open(made: Made, loaded: "Loaded") -> bool:
    """Whether all that is wrong stands in files that trainees are handed."""
    course = loaded.course
    taught = {module.at.file for module in course.modules}
    taught |= {glossary.at.file for glossary in course.glossaries}
    asked = {item.at.file for item in course.bank}
    return not course.pools or all(p.at.file in taught - asked for p in made.diagnostics)
