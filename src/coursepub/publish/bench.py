"""Composes papers one by one, on as many cores as help; the bytes are the same on any number."""

import gc
import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread

from coursepub.keys.kit import KeyKit
from coursepub.keys.plan import plan_key
from coursepub.keys.seal.commit import FixedKey
from coursepub.keys.table import key_rows, paper_json
from coursepub.model.cohort import STANDARD, Accommodation
from coursepub.model.form import Form
from coursepub.model.key import AnswerKey
from coursepub.publish.forms import Forms
from coursepub.publish.leaks import is_once, suspicious, unpacked
from coursepub.publish.record import paper_record
from coursepub.publish.write import write_whole
from coursepub.render.paper import with_time
from coursepub.render.paper_kit import compose
from coursepub.render.paper_plan import Kit, Planner
from coursepub.typeset.fragments.model import CompositionError
from coursepub.typeset.fragments.shared import Names, ReadyPage, ready_pages
from coursepub.typeset.fragments.sheet import Sheet
from coursepub.typeset.fragments.tags import Templates

BATCH = 10
"""Papers that a process is given at a time."""
WORTH_A_PROCESS = 60
"""Papers for which starting another process pays."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What a paper is made from; without a kit, what it would make is left to others.

    So are papers in large print, which no piece fits. Finished papers are searched for
    `secrets`.
    """

    forms: Forms
    folder: Path
    kit: Kit | None
    key_kit: KeyKit | None
    granted: Mapping[str, Accommodation] = field(default_factory=dict)
    secrets: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Done:
    """A paper that is written: its pages for the print file, and what is kept of its key.

    Without `pages` the paper is still to be made, and without `key_pages` its key sheet.
    `fixed` is the key itself where it will be sealed. A `suspect` paper may give it away.
    """

    digest: str
    count: int
    pages: tuple[ReadyPage, ...]
    key_pages: tuple[ReadyPage, ...]
    rows: bytes
    key_json: bytes
    record: bytes
    fixed: FixedKey | None = None
    suspect: bool = False


def work_all(bench: Bench, names: Sequence[str], cores: int | None = None) -> Iterator[Done]:
    """Make papers, in the order of their names."""
    cores = min(cores or available_cores(), len(names) // WORTH_A_PROCESS)
    if cores < 2:
        worker = _Worker(bench)
        yield from (worker.make(name) for name in names)
        return
    with ProcessPoolExecutor(cores, get_context(start_method()), _start, (bench,)) as pool:
        waiting: deque[Future[list[Done]]] = deque()
        batches = (names[start : start + BATCH] for start in range(0, len(names), BATCH))
        try:
            for batch in batches:
                waiting.append(pool.submit(_work, batch))
                if len(waiting) > 2 * cores:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def start_method() -> str:
    """How another process starts: as a copy of this one where nothing else runs within it.

    A copy has everything loaded, a new one takes the time of a dozen papers for that. A
    thread would be missing from the copy, with whatever it holds.
    """
    threads = Path("/proc/self/task")
    return "fork" if threads.is_dir() and len(list(threads.iterdir())) == 1 else "spawn"


def available_cores() -> int:
    """Cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Worker:
    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._templates: Templates = {}
        self._planner = Planner(bench.kit) if bench.kit else None
        self._names = Names(bench.kit.library) if bench.kit else None
        self._key_names = Names(bench.key_kit.library) if bench.key_kit else None

    def make(self, name: str) -> Done:
        """Write one paper, unless an earlier run has left it there whole."""
        bench = self._bench
        form, key, fixed = bench.forms.of(name)
        sheets = self._planned(form)
        data, suspect = self._written(form, sheets)
        key_sheets = self._planned_key(form, key)
        return Done(
            digest=sha256(data).hexdigest(),
            count=len(sheets),
            pages=ready_pages(self._names, sheets) if self._names else (),
            key_pages=ready_pages(self._key_names, key_sheets) if self._key_names else (),
            rows=key_rows(key),
            key_json=paper_json(key),
            record=paper_record(form, key),
            fixed=fixed,
            suspect=suspect,
        )

    def _planned(self, form: Form) -> tuple[Sheet, ...]:
        granted = self._bench.granted.get(form.name, STANDARD)
        if granted.large_print or self._planner is None:
            return ()
        try:
            return self._planner.plan(with_time(form, granted))
        except CompositionError:
            return ()

    def _planned_key(self, form: Form, key: AnswerKey) -> tuple[Sheet, ...]:
        try:
            return plan_key(self._bench.key_kit, form, key) if self._bench.key_kit else ()
        except CompositionError:
            return ()

    def _written(self, form: Form, sheets: Sequence[Sheet]) -> tuple[bytes, bool]:
        """The file of a paper, and whether it has to be searched from end to end."""
        path = self._bench.folder / f"{form.exam}-{form.name}.pdf"
        if not sheets or not self._bench.kit:
            return b"", False
        if path.is_file():
            data = path.read_bytes()
            return data, self._is_suspect(data, unpacked(data))
        told: list[bytes] = []
        data = compose(self._bench.kit, form, sheets, self._templates, told)
        write_whole(path, data)
        return data, self._is_suspect(data, told)

    def _is_suspect(self, data: bytes, told: Iterable[bytes]) -> bool:
        secrets = self._bench.secrets
        return bool(secrets) and not (is_once(data) and not suspicious(b"".join(told), secrets))


_WORKERS: list[_Worker] = []
"""The one of this process, where it works for another."""


def _start(bench: Bench) -> None:
    gc.freeze()
    _WORKERS.append(_Worker(bench))
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A process whose parent is killed would wait for work for ever."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _work(names: Sequence[str]) -> list[Done]:
    return [_WORKERS[0].make(name) for name in names]
