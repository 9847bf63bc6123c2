"""What others install: built without network from a source archive, as a release is."""

import ast
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from importlib.metadata import packages_distributions, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import coursepub
from coursepub.fonts import FACES, data

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = sorted(path.name for path in (ROOT / "templates").iterdir())


def built(source: Path, kind: str, folder: Path) -> Path:
    """Build a source archive or a wheel from the sources in a folder; returns its path."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (path,) = folder.iterdir()
    return path


def imported(path: Path) -> set[str]:
    """Top-level names of the modules that a file imports."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = [name.name for node in nodes if isinstance(node, ast.Import) for name in node.names]
    of = [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    return {name.partition(".")[0] for name in plain + of}


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(ROOT, "sdist", tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def wheel(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel made of what the source archive holds, and of nothing else."""
    folder = tmp_path_factory.mktemp("unpacked")
    subprocess.run([sys.executable, "-m", "tarfile", "-e", str(sdist), str(folder)], check=True)
    (source,) = folder.iterdir()
    return zipfile.ZipFile(built(source, "wheel", tmp_path_factory.mktemp("wheel")))


def test_the_source_archive_can_be_worked_on(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"dev.py", "requirements.lock", "tools/lock.py", "coursepub.toml"} <= names
    assert "tests/test_package.py" in names
    assert any(name.startswith("content/") for name in names)


def test_the_source_archive_holds_nothing_that_was_built(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = [name.partition("/")[2] for name in archive.getnames()]
    assert [name for name in names if name.startswith("build/")] == ["build/README.md"]
    assert not [name for name in names if ".venv" in name or "__pycache__" in name]


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_ships(wheel: zipfile.ZipFile, name: str) -> None:
    assert wheel.read(f"coursepub/templates/{name}") == (ROOT / "templates" / name).read_bytes()


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.file)
def test_a_face_ships_as_it_is_used(wheel: zipfile.ZipFile, face: coursepub.fonts.Face) -> None:
    assert wheel.read(f"coursepub/fonts/files/{face.file}") == data(face)


def test_licences_ship(wheel: zipfile.ZipFile) -> None:
    names = [name for name in wheel.namelist() if "/licenses/" in name]
    texts = [wheel.read(name).decode("utf-8") for name in names]
    for licence in ("MIT License", "SIL OPEN FONT LICENSE", "Bitstream Vera Fonts Copyright"):
        assert any(licence in text for text in texts), licence


def test_types_ship(wheel: zipfile.ZipFile) -> None:
    assert "coursepub/py.typed" in wheel.namelist()


def test_there_is_one_version(wheel: zipfile.ZipFile) -> None:
    (metadata,) = (name for name in wheel.namelist() if name.endswith("/METADATA"))
    stated = re.findall(r"^Version: (.+)$", wheel.read(metadata).decode("utf-8"), re.MULTILINE)
    assert stated == [coursepub.__version__]
    assert version("coursepub") == coursepub.__version__
    assert f"## {coursepub.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


OPTIONAL = {"zxingcpp": "zxing-cpp"}
"""Imports of extras, by the names that they are asked for."""


def test_what_is_imported_is_asked_for() -> None:
    """Relying on what a dependency happens to bring along breaks when it stops doing so."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    lines = [*project["dependencies"], *(line for extra in extras for line in extra)]
    asked = {canonicalize_name(Requirement(line).name) for line in lines}
    owners = packages_distributions()
    for path in (ROOT / "src").rglob("*.py"):
        for name in imported(path) - sys.stdlib_module_names - {"coursepub"}:
            known = owners.get(name, [OPTIONAL.get(name, "")])
            found = {canonicalize_name(owner) for owner in known}
            assert found & asked, f"{path}: {name}"
