"""Breaks every check of sealed keys in turn and tells which breakage no test notices.

    .venv/bin/python tools/break_checks.py             all of them: half an hour
    .venv/bin/python tools/break_checks.py --list      what would be broken
    .venv/bin/python tools/break_checks.py container log   those in files of such names

A check is an `if` that ends in `raise`, which is made never to hold (and, of several reasons
to refuse, each alone), or a call of a function that exists to refuse, which is left out. Each
is broken in a copy of the project; the tests
of seals must then fail.
"""

import ast
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = "keys/seal/*.py", "publish/opening.py", "publish/seal.py", "publish/sealed.py"
MORE = (
    "publish/verifying.py",
    "publish/leaks.py",
    "cli/sealing.py",
    "cli/asking.py",
    "cli/key_open.py",
)
REFUSERS = "require_", "check_", "prepared", "logged", "unseal", "read_container"
TESTS = (
    *(
        f"tests/keys/seal/test_{name}.py"
        for name in ("cards", "code", "commit", "container", "log")
    ),
    *("tests/keys/seal/test_opening.py", "tests/publish/test_opening.py"),
)
SLOWER = (
    "tests/keys/seal",
    "tests/publish/test_seal.py",
    "tests/publish/test_leaks.py",
    "tests/cli/test_asking.py",
    "tests/cli/test_key.py",
    "tests/cli/test_seal_exam.py",
)
SLOWEST = ("tests/publish/test_sealed.py",)
GROUPS = TESTS, SLOWER, SLOWEST


@dataclass(frozen=True, slots=True)
class Check:
    """A check by its place among those of a file, and how it reads."""

    file: Path
    line: int
    place: int
    words: str


class _Breaker(ast.NodeTransformer):
    """Breaks the check at one place, and notes all that it meets."""

    def __init__(self, place: int = -1) -> None:
        self.place = place
        self.met: list[tuple[int, str]] = []

    def _breaks(self, node: ast.stmt, words: str) -> bool:
        self.met.append((node.lineno, words))
        return len(self.met) - 1 == self.place

    def visit_If(self, node: ast.If) -> ast.stmt:
        self.generic_visit(node)
        if not isinstance(node.body[-1], ast.Raise):
            return node
        if self._breaks(node, ast.unparse(node.test)):
            node.test = ast.Constant(value=False)
        elif isinstance(node.test, ast.BoolOp) and isinstance(node.test.op, ast.Or):
            self._break_reasons(node, node.test)
        return node

    def _break_reasons(self, node: ast.stmt, test: ast.BoolOp) -> None:
        """Any of several reasons to refuse may be the one that no test knows."""
        for at, reason in enumerate(test.values):
            if self._breaks(node, f"… {ast.unparse(reason)}"):
                test.values[at] = ast.Constant(value=False)

    def visit_Expr(self, node: ast.Expr) -> ast.stmt:
        call = node.value
        refuses = isinstance(call, ast.Call) and _name(call).startswith(REFUSERS)
        broken = refuses and self._breaks(node, ast.unparse(call))
        return ast.copy_location(ast.Pass(), node) if broken else node


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def checks(wanted: Sequence[str] = ()) -> Iterator[Check]:
    """Every check there is, or those in files of such names, in the order of files and lines."""
    package = ROOT / "src/coursepub"
    files = [path for pattern in (*SOURCES, *MORE) for path in sorted(package.glob(pattern))]
    for file in files:
        if not wanted or any(word in file.stem for word in wanted):
            finder = _Breaker()
            finder.visit(ast.parse(file.read_text(encoding="utf-8")))
            for place, (line, words) in enumerate(finder.met):
                yield Check(file.relative_to(ROOT), line, place, words)


def is_noticed(check: Check, copy: Path) -> bool:
    """Whether a test fails when the check is broken in a copy of the project."""
    target = copy / check.file
    whole = target.read_text(encoding="utf-8")
    broken = _Breaker(check.place).visit(ast.parse(whole))
    target.write_text(ast.unparse(ast.fix_missing_locations(broken)), encoding="utf-8")
    try:
        return any(_fails(copy, tests) for tests in GROUPS)
    finally:
        target.write_text(whole, encoding="utf-8")


def _fails(copy: Path, tests: tuple[str, ...]) -> bool:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "PYTHONPATH": str(copy / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, check=False)
    return done.returncode != 0


def main() -> int:
    """Tell of each check whether it is held; the exit status is 1 where one is not."""
    found = list(checks([word for word in sys.argv[1:] if not word.startswith("-")]))
    if "--list" in sys.argv:
        for check in found:
            print(f"{check.file}:{check.line}  {check.words}")
        return 0
    unheld = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "project")
        ignored = shutil.ignore_patterns(".venv", ".git", "build", "__pycache__", ".*_cache")
        shutil.copytree(ROOT, copy, ignore=ignored)
        if any(_fails(copy, each) for each in GROUPS):
            sys.exit("the tests fail as it is")
        for check in found:
            held = is_noticed(check, copy)
            unheld += not held
            mark = "held  " if held else "UNHELD"
            print(f"{mark} {check.file}:{check.line}  {check.words}", flush=True)
    print(f"{len(found)} checks, {unheld} without a test")
    return int(unheld > 0)


if __name__ == "__main__":
    sys.exit(main())
