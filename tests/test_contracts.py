"""Who may import whom, and what must not be in memory."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src/coursepub"
WRITERS = {"write_bytes", "write_text", "mkdir", "unlink", "touch", "rename", "rmtree"}

IMPORT_ALL_OF_RENDER = """
import importlib, pkgutil, sys
import coursepub.render
for module in pkgutil.walk_packages(coursepub.render.__path__, "coursepub.render."):
    importlib.import_module(module.name)
print(*sorted(sys.modules), sep="\\n")
"""

ASK_FOR_HELP = """
import sys
from coursepub.cli import main
sys.argv = ["coursepub", "--help"]
try:
    main()
finally:
    print(*sorted(sys.modules), sep="\\n")
"""


def modules_after(program: str) -> set[str]:
    """What a fresh Python has imported once it has run a program that prints it."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_import_contracts() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_render_brings_no_key_into_memory() -> None:
    modules = modules_after(IMPORT_ALL_OF_RENDER)
    assert "coursepub.model.form" in modules
    assert not modules & {f"coursepub.model.{name}" for name in ("key", "item", "course")}


def test_help_starts_no_engine() -> None:
    modules = modules_after(ASK_FOR_HELP)
    assert "coursepub.cli" in modules
    assert not modules & {"weasyprint", "merman", "docx", "docxtpl", "pikepdf", "lxml.etree"}


@pytest.mark.parametrize("path", sorted((PACKAGE / "model").rglob("*.py")), ids=lambda p: p.stem)
def test_the_model_needs_the_standard_library_only(path: Path) -> None:
    allowed = sys.stdlib_module_names | {"coursepub"}
    assert not [name for name in imports(path) if name.partition(".")[0] not in allowed]


def reads_pdf(called: ast.expr) -> bool:
    """Whether a call is that of pikepdf, which opens documents that lie in memory."""
    return ast.unparse(called) in ("pikepdf.open", "Pdf.open", "pikepdf.Pdf.open")


@pytest.mark.parametrize(
    "path",
    sorted(path for path in PACKAGE.rglob("*.py") if "publish" not in path.parts),
    ids=lambda path: path.relative_to(PACKAGE).as_posix(),
)
def test_only_publish_writes_files(path: Path) -> None:
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    called = [node.func for node in tree if isinstance(node, ast.Call) and not reads_pdf(node.func)]
    names = {func.attr for func in called if isinstance(func, ast.Attribute)}
    names |= {func.id for func in called if isinstance(func, ast.Name)}
    assert not names & (WRITERS | {"open"})


def test_chance_is_never_pythons() -> None:
    drawn = [path for path in PACKAGE.rglob("*.py") if "random" in imports(path)]
    assert not drawn
