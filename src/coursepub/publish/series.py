"""Many papers of one exam: composed, written as they are made, and resumed where they stopped."""

import json
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from coursepub.assemble.forms import assemble, letter_at
from coursepub.assemble.order import digest
from coursepub.keys.kit import KeyKit, make_key_kit
from coursepub.keys.sheet import render_key
from coursepub.keys.table import table_head
from coursepub.language.exams import WORDS
from coursepub.model.blueprint import Blueprint
from coursepub.model.cohort import STANDARD, Accommodation
from coursepub.model.diagnostic import Diagnostic
from coursepub.model.form import Form
from coursepub.model.key import AnswerKey
from coursepub.publish.bench import Bench, Done, work_all
from coursepub.publish.course import Loaded, errors, in_order
from coursepub.publish.kits import kit_for, machine
from coursepub.publish.progress import Progress, Stage, Step
from coursepub.publish.record import Run, granted_rows, record_foot, record_head
from coursepub.publish.shelf import STAGING, is_complete, put_in_place
from coursepub.publish.store import Store
from coursepub.publish.stream import Growing, growing
from coursepub.publish.workshop import workshop
from coursepub.publish.write import Written, clear, private_folder, write_whole
from coursepub.render.exam import exam_title
from coursepub.render.paper import render_paper
from coursepub.render.paper_plan import Kit
from coursepub.typeset.fragments.model import CompositionError
from coursepub.typeset.fragments.shared import PrintFile
from coursepub.typeset.fragments.tagged import Title

NUMBER_WIDTH = 4
STAMP = "run.json"
STEPS = 10
MANY = 50
"""How often a long run says how far it is."""


@dataclass(frozen=True, slots=True)
class Series:
    """Which papers are wanted: so many numbered ones, or so many lettered forms.

    `granted` holds, by name, the papers in large print or for a longer time.
    """

    count: int
    numbered: bool
    granted: Mapping[str, Accommodation] = field(default_factory=dict)

    @property
    def names(self) -> list[str]:
        """`0001`, `0002`, … or `A`, `B`, …"""
        width = max(NUMBER_WIDTH, len(str(self.count)))
        if self.numbered:
            return [f"{place:0{width}}" for place in range(1, self.count + 1)]
        return [letter_at(place) for place in range(self.count)]

    @property
    def options(self) -> tuple[str, ...]:
        """As on the command line."""
        return ("--papers" if self.numbered else "--forms", str(self.count))


@dataclass(frozen=True, slots=True)
class SeriesDone:
    """What became of a run: `whole` counts papers and key sheets that were laid out whole."""

    diagnostics: tuple[Diagnostic, ...]
    written: tuple[Written, ...]
    code: str
    moved: Path | None
    whole: int


def publish_series(
    loaded: Loaded,
    blueprint: Blueprint,
    seed: str,
    folder: Path,
    series: Series,
    progress: Progress,
    store: Store | None,
) -> SeriesDone:
    """Make every paper of a series in `folder`; a different former run is moved aside whole.

    Nothing replaces the former run before the new one is whole. Raises CANNOT_WRITE where
    the disk is full; the papers made so far then wait for the same command.
    """
    run = Run(blueprint.name, seed, tuple(series.names), series.options, series.granted)
    identity = _identity(loaded, run)
    there = is_complete(folder, blueprint.name, identity)
    if there is not None:
        return SeriesDone((), there.written, there.code, None, 0)
    made = _Maker(loaded, blueprint, run, folder / STAGING, store).make(identity, progress)
    if errors(made.diagnostics):
        clear(folder / STAGING)
        return made
    moved = put_in_place(folder, blueprint.name)
    written = tuple(Written(folder / file.path, file.pages) for file in made.written)
    return SeriesDone(made.diagnostics, written, made.code, moved, made.whole)


def _identity(loaded: Loaded, run: Run) -> str:
    """A digest of everything that a run depends on."""
    sources = [f"{source.file} {digest(source.text)}" for source in loaded.course.sources]
    images = [f"{name} {sha256(data).hexdigest()}" for name, data in loaded.images.items()]
    templates = [f"{name} {digest(text)}" for name, text in sorted(loaded.templates.items())]
    engines = [f"{name} {number}" for name, number in sorted(machine().items())]
    granted = json.dumps(granted_rows(run.granted))
    return digest(*run.command, *run.forms, granted, *sources, *images, *templates, *engines)


def undrawn(blueprint: Blueprint) -> Blueprint:
    """A blueprint whose one form holds every item that may be drawn."""
    sections = [replace(section, quotas=(), fixed=frozenset()) for section in blueprint.sections]
    return replace(blueprint, sections=tuple(sections), apart=())


class _Maker:
    def __init__(
        self, loaded: Loaded, blueprint: Blueprint, run: Run, staging: Path, store: Store | None
    ) -> None:
        self._blueprint = blueprint
        self._course = loaded.course
        self._run = run
        self._staging = staging
        self._shop = workshop(loaded)
        self._store = store
        self._files: dict[str, str] = {}
        self._written: list[Written] = []
        self._found: dict[Diagnostic, None] = {}
        self._whole = 0

    def make(self, identity: str, progress: Progress) -> SeriesDone:
        """Write everything into the staging folder."""
        progress(Step(Stage.PAPER, self._blueprint.name))
        self._open_staging(identity)
        samples = self._samples()
        first = samples[0][0]
        bench = Bench(
            self._course,
            self._blueprint,
            self._run.seed,
            self._staging / "papers",
            self._kit(samples),
            self._key_kit(samples),
            frozenset(self._run.granted),
        )
        with ExitStack() as stack:
            files = self._open(stack, bench)
            files.record.write(record_head(self._run, machine(), identity))
            files.table.write(table_head())
            done = work_all(bench, self._run.forms)
            for place, (name, each) in enumerate(zip(self._run.forms, done, strict=True), 1):
                self._take(name, each, files)
                self._tell(progress, place)
            self._close(files, first)
        return SeriesDone(
            in_order(self._found), tuple(self._written), first.code, None, self._whole
        )

    def _open(self, stack: ExitStack, bench: Bench) -> "_Files":
        """The files that grow; their order of closing leaves the record for last."""
        exam, keys = self._blueprint.name, self._staging / "keys"
        record = stack.enter_context(growing(keys / f"{exam}.record.json", private=True))
        table = stack.enter_context(growing(keys / f"{exam}.key.csv", private=True))
        sheets = stack.enter_context(growing(keys / f"{exam}.key.pdf", private=True))
        papers = stack.enter_context(growing(self._staging / "papers" / f"{exam}.print.pdf"))
        return _Files(
            PrintFile(bench.kit.library if bench.kit else None, papers.write),
            PrintFile(bench.key_kit.library if bench.key_kit else None, sheets.write),
            papers,
            sheets,
            table,
            record,
        )

    def _close(self, files: "_Files", first: Form) -> None:
        """Finish the files that hold every paper, the record last."""
        exam = self._blueprint.name
        name = f"{exam} {self._run.forms[0]} {self._run.forms[-1]} {first.code}"
        files.papers.close(Title(exam_title(first), first.language), name)
        key = f"{WORDS[first.language].key} – {exam_title(first)}"
        files.keys.close(Title(key, first.language), name)
        self._add_file(f"papers/{exam}.print.pdf", files.papers_file, len(files.papers.pages))
        self._add_file(f"keys/{exam}.key.pdf", files.keys_file, len(files.keys.pages))
        self._add_file(f"keys/{exam}.key.csv", files.table)
        pages = {file.path.name: file.pages for file in self._written}
        files.record.write(record_foot(self._files, pages))
        self._written.append(Written(Path(f"keys/{exam}.record.json")))

    def _open_staging(self, identity: str) -> None:
        """Go on with a run that was interrupted, if it was this one; else start anew."""
        stamp = self._staging / STAMP
        wanted = json.dumps({"format": "coursepub-run-1", "identity": identity}).encode()
        if not (stamp.is_file() and stamp.read_bytes() == wanted):
            clear(self._staging)
            private_folder(self._staging / "keys")
            write_whole(stamp, wanted, private=True)

    def _assembled(self, name: str) -> tuple[Form, AnswerKey]:
        return assemble(self._course, self._blueprint, name, self._run.seed)

    def _samples(self) -> list[tuple[Form, AnswerKey]]:
        """Forms that together hold every piece of every paper.

        Numbered papers look the same but for their questions, so that the first stands
        for all, with one that holds whatever may be drawn.
        """
        names, blueprint = self._run.forms, self._blueprint
        few = len(names) * blueprint.asked < len(blueprint.items)
        if few or not names[0].isdecimal():
            return [self._assembled(name) for name in names]
        first = self._assembled(names[0])
        if not blueprint.is_drawn:
            return [first]
        return [first, assemble(self._course, undrawn(blueprint), names[0], self._run.seed)]

    def _kit(self, samples: Sequence[tuple[Form, AnswerKey]]) -> Kit | None:
        try:
            made = kit_for([form for form, _ in samples], self._shop, self._store)
        except CompositionError:
            return None
        self._note(made.diagnostics)
        return made.kit

    def _key_kit(self, samples: Sequence[tuple[Form, AnswerKey]]) -> KeyKit | None:
        try:
            kit, found = make_key_kit(samples, self._shop)
        except CompositionError:
            return None
        self._note(found)
        return kit

    def _note(self, found: Sequence[Diagnostic]) -> None:
        self._found.update(dict.fromkeys(found))

    def _take(self, name: str, done: Done, files: "_Files") -> None:
        """Put a finished paper where it belongs; what could not be composed is laid out whole."""
        if done.pages:
            files.papers.add(done.pages)
        else:
            done = self._whole_paper(name, done, files)
        if done.key_pages:
            files.keys.add(done.key_pages)
        else:
            self._whole_key(name, files)
        files.table.write(done.rows)
        files.record.write((b",\n    " if self._files else b"") + done.record)
        self._written.append(Written(Path("papers") / f"{self._stem(name)}.pdf", done.count))
        self._files[f"{self._stem(name)}.pdf"] = done.digest

    def _stem(self, name: str) -> str:
        return f"{self._blueprint.name}-{name}"

    def _whole_paper(self, name: str, done: Done, files: "_Files") -> Done:
        granted = self._run.granted.get(name, STANDARD)
        rendered = render_paper(self._assembled(name)[0], self._shop, granted=granted)
        self._note(rendered.diagnostics)
        self._whole += name not in self._run.granted
        write_whole(self._staging / "papers" / f"{self._stem(name)}.pdf", rendered.data)
        files.papers.add_whole(rendered.data)
        digest = sha256(rendered.data).hexdigest()
        return replace(done, digest=digest, count=rendered.pages)

    def _whole_key(self, name: str, files: "_Files") -> None:
        rendered = render_key(*self._assembled(name), self._shop)
        self._note(rendered.diagnostics)
        files.keys.add_whole(rendered.data)

    def _tell(self, progress: Progress, place: int) -> None:
        total = len(self._run.forms)
        if total >= MANY and place % (total // STEPS) == 0:
            progress(Step(Stage.PAPER, self._blueprint.name, place, total))

    def _add_file(self, path: str, file: Growing, pages: int = 0) -> None:
        self._written.append(Written(Path(path), pages))
        self._files[path.rpartition("/")[2]] = file.digest


@dataclass(frozen=True, slots=True)
class _Files:
    """What grows with every paper."""

    papers: PrintFile
    keys: PrintFile
    papers_file: Growing
    keys_file: Growing
    table: Growing
    record: Growing
