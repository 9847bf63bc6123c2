"""Makes every paper of a run: composed where it can be, each written as soon as it is there."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from coursepub.keys.kit import KeyKit, make_key_kit
from coursepub.keys.seal.commit import FixedKey
from coursepub.keys.sheet import render_key
from coursepub.keys.table import KEY_FOOT, json_head, table_head
from coursepub.language.exams import WORDS
from coursepub.model.cohort import STANDARD
from coursepub.model.diagnostic import Diagnostic
from coursepub.model.form import Form
from coursepub.model.seal import salt_of
from coursepub.publish.bench import Bench, Done, work_all
from coursepub.publish.course import Loaded, in_order
from coursepub.publish.examiners import GRID_MOST, examiners_documents
from coursepub.publish.forms import Forms, SetForm
from coursepub.publish.kits import filler_for, kit_for, machine
from coursepub.publish.leaks import proof, require_clean
from coursepub.publish.piles import Files, Large
from coursepub.publish.printing import PRINT, print_name
from coursepub.publish.progress import Progress, Stage, Step
from coursepub.publish.record import Run, record_foot, record_head
from coursepub.publish.samples import longer, set_samples
from coursepub.publish.store import Store
from coursepub.publish.stream import Growing, growing
from coursepub.publish.vault import Vault
from coursepub.publish.workshop import key_workshop, workshop
from coursepub.publish.write import Written, write_whole
from coursepub.render.exam import exam_title
from coursepub.render.paper import render_paper
from coursepub.render.paper_holders import with_holders
from coursepub.render.paper_plan import Kit, slot_values
from coursepub.typeset.fragments.model import CompositionError
from coursepub.typeset.fragments.shared import PrintFile
from coursepub.typeset.fragments.tagged import Title

STEPS = 10
WORTH_PIECES = 3
"""Key sheets whose pieces take less time than they do whole."""
MANY = 50
"""How often a long run says how far it is."""


@dataclass(frozen=True, slots=True)
class SeriesDone:
    """What became of a run: `whole` counts papers and key sheets that were laid out whole."""

    diagnostics: tuple[Diagnostic, ...]
    written: tuple[Written, ...]
    code: str
    moved: Path | None
    whole: int
    fixed: tuple[FixedKey, ...] = ()


def make_series(
    loaded: Loaded,
    forms: Forms,
    run: Run,
    staging: Path,
    vault: Vault,
    identity: str,
    progress: Progress,
    store: Store | None,
) -> SeriesDone:
    """Write every paper of a run into `staging/papers`, and hand its keys to a vault."""
    return _Maker(loaded, forms, run, staging, vault, store).make(identity, progress)


class _Maker:
    def __init__(
        self,
        loaded: Loaded,
        forms: Forms,
        run: Run,
        staging: Path,
        vault: Vault,
        store: Store | None,
    ) -> None:
        self._blueprint = forms.blueprint
        self._forms = forms
        self._run = run
        self._staging = staging
        self._vault = vault
        self._shop = workshop(loaded)
        self._key_shop = key_workshop(loaded, sealed=forms.sealed)
        self._store = store
        self._files: dict[str, str] = {}
        self._written: list[Written] = []
        self._found: dict[Diagnostic, None] = {}
        self._fixed: list[FixedKey] = []
        self._secrets = forms.secrets
        self._whole = 0

    def make(self, identity: str, progress: Progress) -> SeriesDone:
        """Write everything into the staging folder."""
        progress(Step(Stage.PAPER, self._blueprint.name))
        samples = set_samples(self._forms, self._run.forms)
        first = samples[0].form
        bench = Bench(
            self._forms,
            self._staging / "papers",
            self._kit(samples),
            self._key_kit(samples),
            self._run.granted,
            self._secrets,
        )
        with ExitStack() as stack:
            files = self._open(stack, bench)
            files.record.write(record_head(self._run, machine(), identity))
            files.table.write(table_head())
            files.key_json.write(json_head(self._blueprint.name, self._blueprint.scoring))
            done = work_all(bench, self._run.forms)
            for place, (name, each) in enumerate(zip(self._run.forms, done, strict=True), 1):
                self._take(name, each, files)
                self._tell(progress, place)
            self._close(files, samples)
        return SeriesDone(
            in_order(self._found),
            tuple(self._written),
            first.code,
            None,
            self._whole,
            tuple(self._fixed),
        )

    def _open(self, stack: ExitStack, bench: Bench) -> Files:
        """The files that grow; their order of closing leaves the record for last."""
        exam, vault = self._blueprint.name, self._vault
        record = stack.enter_context(vault.growing(f"keys/{exam}.record.json"))
        table = stack.enter_context(vault.growing(f"keys/{exam}.key.csv"))
        sheets = stack.enter_context(vault.growing(f"keys/{exam}.key.pdf"))
        key_json = stack.enter_context(vault.growing(f"keys/{exam}.key.json"))
        papers = stack.enter_context(growing(self._staging / PRINT / print_name(exam)))
        filler = filler_for(self._forms.course.language, self._shop, self._store)
        library = bench.kit.library if bench.kit else None
        repeats = len(self._run.pile) > len(self._run.forms)
        return Files(
            PrintFile(library, papers.write, filler, repeats=repeats),
            PrintFile(bench.key_kit.library if bench.key_kit else None, sheets.write),
            self._large(stack, filler),
            papers,
            sheets,
            table,
            key_json,
            record,
        )

    def _large(self, stack: ExitStack, filler: bytes) -> Large | None:
        """The print file of papers in large print, where not all are."""
        large = sum(granted.large_print for granted in self._run.granted.values())
        if large in (0, len(self._run.forms)):
            return None
        path = self._staging / PRINT / print_name(self._blueprint.name, large=True)
        file = stack.enter_context(growing(path))
        return Large(PrintFile(None, file.write, filler), file)

    def _close(self, files: Files, samples: Sequence[SetForm]) -> None:
        """Finish the files that hold every paper, the record last."""
        exam, first = self._blueprint.name, samples[0].form
        name = (
            f"{exam} {self._run.forms[0]} {self._run.forms[-1]} {first.code}{salt_of(first.seal)}"
        )
        title = Title(exam_title(first), first.language)
        for paper in self._run.pile[len(self._run.forms) :]:
            files.papers.add_again(self._run.forms.index(paper))
        files.papers.close(title, name)
        self._add_file(f"{PRINT}/{print_name(exam)}", files.papers_file, files.papers.pages)
        if files.large:
            files.large.papers.close(title, f"{name} large")
            large = f"{PRINT}/{print_name(exam, large=True)}"
            self._add_file(large, files.large.file, files.large.papers.pages)
        key = f"{WORDS[first.language].key} – {exam_title(first)}"
        files.keys.close(Title(key, first.language), name)
        self._add_file(f"keys/{exam}.key.pdf", files.keys_file, files.keys.pages)
        self._add_file(f"keys/{exam}.key.csv", files.table)
        files.key_json.write(KEY_FOOT)
        self._add_file(f"keys/{exam}.key.json", files.key_json)
        self._examiners(samples)
        pages = {file.path.name: file.pages for file in self._written}
        files.record.write(record_foot(self._files, pages))
        self._written.append(Written(Path(f"keys/{exam}.record.json")))

    def _examiners(self, samples: Sequence[SetForm]) -> None:
        """What examiners get besides key sheets, where it is of use for so many papers."""
        every = len(self._run.forms) <= GRID_MOST
        made = list(self._forms.all(self._run.forms)) if every else samples
        for name, done in examiners_documents(made, self._key_shop, every=every):
            self._note(done.diagnostics)
            self._vault.put(f"keys/{name}", done.data)
            self._written.append(Written(Path("keys") / name, done.pages))
            self._files[name] = sha256(done.data).hexdigest()

    def _kit(self, samples: Sequence[SetForm]) -> Kit | None:
        try:
            forms = [*(each.form for each in samples), *longer(self._forms, self._run.granted)]
            held = bool(self._run.holders)
            made = kit_for(forms, self._shop, self._store, held=held)
            named = with_holders(made.kit, forms[0], self._run.standard_holders, self._shop)
        except CompositionError:
            return None
        self._note((*made.diagnostics, *named.diagnostics))
        if self._secrets:
            self._search_pieces(made.kit, samples[0].form)
        return named.kit

    def _search_pieces(self, kit: Kit, form: Form) -> None:
        """What no piece gives away, no paper made of them does."""
        title = Title(exam_title(form), form.language)
        printed = proof(kit.library, slot_values(form), title)
        require_clean(printed, self._blueprint.name, self._secrets)

    def _key_kit(self, samples: Sequence[SetForm]) -> KeyKit | None:
        """Pieces of key sheets, laid out anew by every run: they are kept nowhere."""
        if len(self._run.forms) < WORTH_PIECES:
            return None
        try:
            kit, found = make_key_kit([(s.form, s.key) for s in samples], self._key_shop)
        except CompositionError:
            return None
        self._note(found)
        return kit

    def _note(self, found: Sequence[Diagnostic]) -> None:
        self._found.update(dict.fromkeys(found))

    def _take(self, name: str, done: Done, files: Files) -> None:
        """Put a finished paper where it belongs; what could not be composed is laid out whole."""
        if done.suspect:
            path = self._staging / "papers" / f"{self._stem(name)}.pdf"
            require_clean(path.read_bytes(), path.name, self._secrets)
        if done.pages:
            files.papers.add(done.pages)
        else:
            done = self._whole_paper(name, done, files)
        if done.key_pages:
            files.keys.add(done.key_pages)
        else:
            self._whole_key(name, files)
        self._fixed += [done.fixed] if done.fixed else []
        files.table.write(done.rows)
        files.key_json.write((b",\n    " if self._files else b"") + done.key_json)
        files.record.write((b",\n    " if self._files else b"") + done.record)
        self._written.append(Written(Path("papers") / f"{self._stem(name)}.pdf", done.count))
        self._files[f"{self._stem(name)}.pdf"] = done.digest

    def _stem(self, name: str) -> str:
        return f"{self._blueprint.name}-{name}"

    def _whole_paper(self, name: str, done: Done, files: Files) -> Done:
        granted = self._run.granted.get(name, STANDARD)
        form, holder = self._forms.of(name).form, self._run.holders.get(name)
        rendered = render_paper(form, self._shop, granted=granted, holder=holder)
        self._note(rendered.diagnostics)
        self._whole += 1
        if self._secrets:
            require_clean(rendered.data, f"{self._stem(name)}.pdf", self._secrets)
        write_whole(self._staging / "papers" / f"{self._stem(name)}.pdf", rendered.data)
        pile = files.large.papers if files.large and granted.large_print else files.papers
        pile.add_whole(rendered.data)
        digest = sha256(rendered.data).hexdigest()
        return replace(done, digest=digest, count=rendered.pages)

    def _whole_key(self, name: str, files: Files) -> None:
        made = self._forms.of(name)
        rendered = render_key(made.form, made.key, self._key_shop)
        self._note(rendered.diagnostics)
        files.keys.add_whole(rendered.data)

    def _tell(self, progress: Progress, place: int) -> None:
        total = len(self._run.forms)
        if total >= MANY and place % (total // STEPS) == 0:
            progress(Step(Stage.PAPER, self._blueprint.name, place, total))

    def _add_file(self, path: str, file: Growing, pages: int = 0) -> None:
        self._written.append(Written(Path(path), pages))
        self._files[path.rpartition("/")[2]] = file.digest
