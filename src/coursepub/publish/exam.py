"""Exams: papers for candidates, keys for examiners, and the record of the run."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from coursepub.assemble.blueprints import FINAL, blueprints
from coursepub.assemble.forms import CODE_ALPHABET
from coursepub.keys.sheet import render_key
from coursepub.keys.table import key_json, key_table
from coursepub.model.blueprint import Blueprint
from coursepub.model.diagnostic import Code, Diagnostic, Severity
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.item import Item
from coursepub.model.seal import salt_of
from coursepub.parse.names import names_questions
from coursepub.publish.alone import alone
from coursepub.publish.course import Loaded, errors, in_order
from coursepub.publish.examiners import examiners_documents
from coursepub.publish.forms import Forms, SetForm
from coursepub.publish.kits import printed
from coursepub.publish.leaks import require_clean
from coursepub.publish.printing import PRINT, print_files
from coursepub.publish.progress import Progress, Stage, Step, silent
from coursepub.publish.record import Run, record
from coursepub.publish.series import Series, publish_series
from coursepub.publish.shelf import shelve
from coursepub.publish.store import Store
from coursepub.publish.versions import versions
from coursepub.publish.workshop import key_workshop, workshop
from coursepub.publish.write import Written
from coursepub.render.exam import exam_title
from coursepub.render.paper import render_paper
from coursepub.render.setting import Workshop
from coursepub.typeset.fragments.tagged import Title

LOST = frozenset({Code.UNREADABLE_FILE, Code.FILE_TOO_LARGE})
"""What is said of files of which nothing was read."""
SEED_LENGTH = 20
"""Signs of five bits each in a seed that is drawn: 100 bits."""


@dataclass(frozen=True, slots=True)
class Papers:
    """Everything that a run of an exam makes, before anything is written.

    `papers`, `prints` and `keys` hold documents by file name; `pages` their pages. What
    `prints` holds is for the print room, and everything that
    is for examiners is among `keys`: a sealed run takes it from there. `whole` papers could
    not be composed of pieces.
    """

    papers: Mapping[str, bytes]
    keys: Mapping[str, bytes]
    pages: Mapping[str, int]
    forms: tuple[SetForm, ...]
    diagnostics: tuple[Diagnostic, ...]
    prints: Mapping[str, bytes] = field(default_factory=dict)
    whole: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a run: what was written, where the former run went, what was wrong.

    A `blocked` run has written nothing, and the former run stays where it was. `whole`
    papers could not be composed of pieces.
    """

    diagnostics: tuple[Diagnostic, ...]
    blocked: bool = False
    written: tuple[Written, ...] = ()
    folder: Path = Path()
    code: str = ""
    record: Path = Path()
    moved: Path | None = None
    whole: int = 0


def find_exam(loaded: Loaded, name: str | None) -> Blueprint:
    """The exam of that name, or the first one; raises `CoursepubError` where there is none."""
    known = blueprints(loaded.course)
    if not known:
        raise CoursepubError(Problem.NO_EXAM)
    if name is None:
        return known[0]
    for blueprint in known:
        if blueprint.name == name:
            return blueprint
    names = ", ".join(blueprint.name for blueprint in known)
    raise CoursepubError(Problem.UNKNOWN_EXAM, name=name, known=names)


def obstacles(loaded: Loaded, blueprint: Blueprint) -> tuple[Diagnostic, ...]:
    """The errors that keep an exam from being set: in its files, keys or settings.

    A bank that cannot be read keeps back whatever may draw from it.
    """
    files = {pool.at.file for pool in blueprint.pools}
    keys = {item.key_at for item in blueprint.items if isinstance(item, Item)}
    places = keys | blueprint.places
    one_bank = blueprint.name != FINAL and len(files) == 1 and blueprint.at is None
    return tuple(
        problem
        for problem in errors(loaded.diagnostics)
        if problem.at.file in files
        or problem.at in places
        or (problem.code in LOST and not one_bank and names_questions(problem.at.file))
    )


def concerns(loaded: Loaded, blueprint: Blueprint) -> tuple[Diagnostic, ...]:
    """Everything worth saying of an exam: what keeps it from being set, and lesser problems."""
    files = {pool.at.file for pool in blueprint.pools}
    keys = {item.key_at.file for item in blueprint.items if isinstance(item, Item) and item.key_at}
    minor = (p for p in loaded.diagnostics if p.code.severity is not Severity.ERROR)
    about = tuple(problem for problem in minor if problem.at.file in files | keys)
    return in_order((*obstacles(loaded, blueprint), *about))


def draw_seed() -> str:
    """A seed that nobody can guess."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(SEED_LENGTH))


def read_seed(text: str | None) -> str:
    """The seed of a run: what the user gave, without the blanks around it, or one drawn here."""
    if text is None:
        return draw_seed()
    if not text.strip():
        raise CoursepubError(Problem.EMPTY_SEED)
    return text.strip()


def publish_exam(
    loaded: Loaded,
    blueprint: Blueprint,
    seed: str | None,
    output: Path,
    progress: Progress = silent,
    *,
    series: Series | None = None,
    store: Store | None = None,
) -> Outcome:
    """Set an exam and write it; a different run that lies there is first moved aside whole.

    Without a series, there is one paper, form A.

    Nothing is written, and the former run stays, where something is wrong with a question.
    Raises PAPER_LEAKS where a paper would carry the seed or the name of an item, and
    RUN_UNDER_WAY where another run writes into the same folder.
    """
    blocking = obstacles(loaded, blueprint)
    if blocking:
        return Outcome(blocking, blocked=True)
    text, folder = read_seed(seed), output / "exams" / blueprint.name
    if series is not None:
        with alone(folder):
            return _in_series(loaded, blueprint, text, folder, progress, series, store)
    progress(Step(Stage.PAPER, blueprint.name))
    run = Run(blueprint.name, text, sitting=loaded.course.sitting)
    forms = Forms(loaded.course, blueprint, text)
    made = make_run(forms, run, loaded, store)
    if errors(made.diagnostics):
        return Outcome(made.diagnostics, blocked=True)
    for name, data in {**made.papers, **made.prints}.items():
        require_clean(data, name, forms.secrets)
    with alone(folder):
        moved = shelve(folder, blueprint.name, made.papers, made.prints, made.keys)
    return Outcome(
        diagnostics=in_order(made.diagnostics),
        written=(
            *(Written(folder / "papers" / name, made.pages[name]) for name in made.papers),
            *(Written(folder / PRINT / name, made.pages[name]) for name in made.prints),
            *(Written(folder / "keys" / name, made.pages.get(name, 0)) for name in made.keys),
        ),
        folder=folder,
        code=made.forms[0].form.code,
        record=folder / "keys" / f"{blueprint.name}.record.json",
        moved=moved,
        whole=made.whole,
    )


def _in_series(
    loaded: Loaded,
    blueprint: Blueprint,
    seed: str,
    folder: Path,
    progress: Progress,
    series: Series,
    store: Store | None,
) -> Outcome:
    done = publish_series(loaded, blueprint, seed, folder, series, progress, store)
    return Outcome(
        diagnostics=done.diagnostics,
        blocked=bool(errors(done.diagnostics)),
        written=done.written,
        folder=folder,
        code=done.code,
        record=folder / "keys" / f"{blueprint.name}.record.json",
        moved=done.moved,
        whole=done.whole,
    )


def make_run(forms: Forms, run: Run, loaded: Loaded, store: Store | None = None) -> Papers:
    """A run of few papers, with its record, in memory."""
    shop = workshop(loaded)
    secret = key_workshop(loaded, sealed=forms.sealed)
    made = make_papers(forms, shop, run.forms, store, key_shop=secret)
    sheets = _prints(made, run, shop)
    prints = {name: data for name, (data, _) in sheets.items()}
    pages = {**made.pages, **{name: count for name, (_, count) in sheets.items()}}
    plain = [(each.form, each.key) for each in made.forms]
    kept = record(run, plain, {**made.papers, **prints, **made.keys}, versions())
    keys = {**made.keys, f"{run.exam}.record.json": kept}
    return replace(made, prints=prints, pages=pages, keys=keys)


def _prints(made: Papers, run: Run, shop: Workshop) -> Mapping[str, tuple[bytes, int]]:
    """What goes to the print room of a run that was laid out whole, with its pages."""
    first = made.forms[0].form
    papers = {name: made.papers[f"{run.exam}-{name}.pdf"] for name in run.forms}
    title = Title(exam_title(first), first.language)
    return print_files(
        run.exam,
        papers,
        run.forms,
        title,
        f"{run.exam} {first.code}{salt_of(first.seal)}",
        shop,
        {},
    )


def make_papers(
    forms: Forms,
    shop: Workshop,
    names: Sequence[str] = ("A",),
    store: Store | None = None,
    *,
    specimen: bool = False,
    key_shop: Workshop | None = None,
) -> Papers:
    """Set and typeset every form of an exam, in memory, its key sheets whole."""
    papers: dict[str, bytes] = {}
    keys: dict[str, bytes] = {}
    pages: dict[str, int] = {}
    wrong: list[Diagnostic] = []
    whole = 0
    made = tuple(forms.all(names))
    for form, key, _ in made:
        stem = f"{form.exam}-{form.name}"
        if specimen:
            paper = render_paper(form, shop, specimen=True)
        else:
            paper, laid_out = printed(form, shop, store)
            whole += laid_out
        sheet = render_key(form, key, key_shop or shop, specimen=specimen)
        papers[f"{stem}.pdf"] = paper.data
        keys[f"{stem}.key.pdf"] = sheet.data
        pages |= {f"{stem}.pdf": paper.pages, f"{stem}.key.pdf": sheet.pages}
        wrong += [*paper.diagnostics, *sheet.diagnostics]
    keys[f"{forms.blueprint.name}.key.csv"] = key_table(each.key for each in made)
    if not specimen:
        keys[f"{forms.blueprint.name}.key.json"] = key_json([each.key for each in made])
        for name, done in examiners_documents(made, key_shop or shop):
            keys[name], pages[name] = done.data, done.pages
            wrong += done.diagnostics
    return Papers(papers, keys, pages, made, tuple(wrong), whole=whole)
