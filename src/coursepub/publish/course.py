"""A course from its folder, with everything that is wrong with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from coursepub.assemble.exams import plan_problems
from coursepub.check.brand import logo_is_there
from coursepub.check.diagrams import engine_is_there
from coursepub.check.rules import check
from coursepub.model.course import Course
from coursepub.model.diagnostic import Diagnostic, Severity
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.source import Source
from coursepub.parse.course import parse_course
from coursepub.read.exams import plans, sitting
from coursepub.read.folder import IMAGES, Folder, read_folder
from coursepub.read.locate import NAME as SETTINGS
from coursepub.read.locate import locate


@dataclass(frozen=True, slots=True)
class Loaded:
    """A course, the folder that it came from, and its diagnostics in the order of files."""

    course: Course
    folder: Folder
    diagnostics: tuple[Diagnostic, ...]
    templates: Mapping[str, str] = field(default_factory=dict)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The texts that problems may be in: the course's, and its settings."""
        return (*self.course.sources, self.folder.place.written)

    @property
    def images(self) -> dict[str, bytes]:
        """The images of the course by their paths, as documents name them."""
        read = {file.as_posix(): self.folder.image(file) for file in self.image_files}
        return {name: data for name, data in read.items() if data is not None}

    @property
    def image_files(self) -> tuple[PurePosixPath, ...]:
        """Their paths alone."""
        return tuple(sorted(f for f in self.folder.files if f.suffix.lower() in IMAGES))


BINARY_TEMPLATES = frozenset({".docx"})


def load(directory: Path, *, chosen: bool) -> Loaded:
    """Read, parse and check the course at a directory; `chosen` where the user named it."""
    folder = read_folder(locate(directory, chosen=chosen))
    settings = folder.place.settings
    parsed = parse_course(
        folder.sources,
        fallback_title=folder.place.root.resolve().name,
        title=settings.title,
        language=settings.spoken,
        files=folder.files,
        defaults=settings.of_items,
        math=settings.math,
    )
    course = replace(
        parsed.value,
        plans=plans(settings.exams, PurePosixPath(SETTINGS)),
        sitting=sitting(settings.sitting),
    )
    found = (*folder.diagnostics, *parsed.diagnostics, *check(course), *plan_problems(course))
    found += tuple(engine_is_there(course, settings.drawn_by))
    found += tuple(logo_is_there(settings.house, folder.files))
    return Loaded(course, folder, in_order(found), _texts(folder.overrides))


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Diagnostics by file and line, each once."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda problem: problem.at))


def errors(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Those that make documents wrong."""
    return tuple(p for p in diagnostics if p.code.severity is Severity.ERROR)


def _texts(overrides: Mapping[str, bytes]) -> dict[str, str]:
    texts: dict[str, str] = {}
    for name, data in overrides.items():
        if Path(name).suffix in BINARY_TEMPLATES:
            continue
        try:
            texts[name] = data.decode("utf-8")
        except UnicodeDecodeError as error:
            values = {"template": name, "line": data.count(b"\n", 0, error.start) + 1}
            raise CoursepubError(Problem.BAD_TEMPLATE, **values, reason="UTF-8") from error
    return texts
