"""Where the shipped templates are: in the installed package, or in a checkout beside it."""

from pathlib import Path

from coursepub.model.errors import CoursepubError, Problem

PACKAGE = Path(__file__).resolve().parent.parent


def template_folder(package: Path = PACKAGE) -> Path:
    """The folder of shipped templates.

    A wheel holds them inside the package; a checkout, and so an editable install, has
    them beside its `src`. Raises MACHINE_NOT_READY where neither is there.
    """
    beside = package.parent.with_name("templates")
    if (package / "templates").is_dir():
        return package / "templates"
    if package.parent.name == "src" and beside.is_dir():
        return beside
    raise CoursepubError(Problem.MACHINE_NOT_READY, missing="templates")


def shipped(name: str) -> str | None:
    """The text of a shipped template, or None where there is none of that name."""
    folder = template_folder()
    path = folder / name
    if not path.is_file() or path.resolve().parent != folder.resolve():
        return None
    return path.read_text(encoding="utf-8")
