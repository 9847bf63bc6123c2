"""Courses of other shapes: chapters of sites, READMEs that open folders, titles in front matter."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from coursepub.check.rules import check
from coursepub.model.course import Course
from coursepub.model.diagnostic import Code
from coursepub.model.source import Source
from coursepub.parse.course import parse_course
from coursepub.read.folder import files_of

TEXT = "\n\nUn paragraphe.\n\nUn autre.\n"
BACK = "🔝 Retour au [Sommaire](/SOMMAIRE.md)\n\n"


def read(files: Mapping[str, str]) -> Course:
    sources = tuple(Source(PurePosixPath(name), text) for name, text in files.items())
    return parse_course(sources, fallback_title="Cours").value


def modules(files: Mapping[str, str]) -> list[tuple[str, int, str]]:
    return [(str(m.at.file), m.number, m.title) for m in read(files).modules]


def test_a_readme_opens_a_folder_of_numbered_chapters() -> None:
    files = {
        "README.md": f"# Formation{TEXT}",
        "01-c/README.md": f"# 1. Le langage C{TEXT}",
        "01-c/01-pourquoi.md": f"{BACK}# 1.1 Pourquoi{TEXT}",
        "annexes/README.md": f"# Annexes{TEXT}",
    }
    assert modules(files) == [
        ("01-c/README.md", 1, "Le langage C"),
        ("01-c/01-pourquoi.md", 1, "1.1 Pourquoi"),
    ]


def test_a_text_may_have_its_title_in_front_matter_or_below_a_target() -> None:
    files = {
        "tri.md": f"---\ntitle: Les tris\n---\n\n## Fusion{TEXT}",
        "pile.md": f"(pile)=\n# Les piles {{#sec-pile}}{TEXT}",
    }
    assert modules(files) == [("tri.md", 0, "Les tris"), ("pile.md", 0, "Les piles")]


def test_links_of_sites_count_from_the_course() -> None:
    link = "[a](/01-a.md) [b](/03-c.md)"
    course = read({"01-a.md": f"# A{TEXT}", "x/02-b.md": f"# B\n\nVoir {link}.\n"})
    told = [problem for problem in check(course) if problem.code is Code.BROKEN_LINK]
    assert [dict(problem.values)["target"] for problem in told] == ["/03-c.md"]


def test_files_stand_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    names = ["README.md", "chapitre2.md", "chapitre10.md", "x/index.md", "x/1-a.md"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [str(file) for _, file in files_of(tmp_path)] == names
