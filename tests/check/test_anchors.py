"""Anchors: what a link may name after its `#`."""

from collections.abc import Sequence
from pathlib import PurePosixPath

import pytest

from coursepub.check.anchors import COMPARED, anchors, by_parts, closest, github_anchor
from coursepub.check.rules import check
from coursepub.model.source import Source
from coursepub.parse.course import parse_course
from tests.tables import sources


@pytest.mark.parametrize(
    ("title", "anchor"),
    [
        ("Le lot et le flux", "le-lot-et-le-flux"),
        ("Qu'est-ce qu'un état ?", "quest-ce-quun-état-"),
        ("AWS Glue & Athena", "aws-glue--athena"),
        ("1.2 snake_case", "12-snake_case"),
    ],
)
def test_headings_are_spelled_as_github_does(title: str, anchor: str) -> None:
    assert github_anchor(title) == anchor


def test_the_closest_of_many_names_is_found() -> None:
    names = by_parts({f"section-{n}" for n in range(900)} | {"le-tri-rapide", "la-fusion"})
    assert closest("le-tri-rapid", names) == "le-tri-rapide"
    assert closest("fusionner", names) == "la-fusion"
    assert closest("section-12x", names).startswith("section-12")
    assert closest("zz", by_parts({"a", "b"})) in ("a", "b")
    assert closest("zz", by_parts(())) == ""


def test_a_name_is_compared_with_few_others(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []

    def none(_name: str, likely: Sequence[str], *_: float) -> tuple[str, ...]:
        compared.append(len(likely))
        return ()

    monkeypatch.setattr("coursepub.check.anchors.get_close_matches", none)
    closest("section-12x", by_parts(f"section-{n}" for n in range(900)))
    assert compared == [COMPARED]


def test_a_repeated_heading_bears_a_number() -> None:
    text = '# Notes\n\n## Suite\n\n## Suite\n\n<a id="ici"></a>\n\n### Question 1 {#cle}\n'
    assert {"suite", "suite-1", "ici", "cle"} <= anchors(Source(PurePosixPath("a.md"), text))


@pytest.mark.parametrize(
    ("link", "broken"),
    [
        ("[x](#le-tri)", False),
        ("[x](#Le-tri)", False),
        ("[x](MODULE-02.md#chercher)", False),
        ("[x](MODULE-02.md#trier)", True),
        ("[x](#chercher)", True),
        ("[x](https://example.org/#chercher)", False),
        ("`[x](#chercher)`", False),
    ],
)
def test_an_anchor_names_a_heading_of_its_file(link: str, *, broken: bool) -> None:
    text = (
        f"== MODULE-01.md\n# MODULE 01 - Trier\n\n{link}\n\n## Le tri\n"
        "== MODULE-02.md\n# MODULE 02 - Chercher\n\n## Chercher\n"
    )
    found = check(parse_course(sources(text), fallback_title="").value)
    assert ("broken-anchor" in {problem.code.slug for problem in found}) is broken


def test_two_equal_links_are_reported_at_their_own_lines() -> None:
    text = "== MODULE-01.md\n# MODULE 01 - Trier\n\n[x](#rien)\nou\n[x](#rien)\n"
    found = check(parse_course(sources(text), fallback_title="").value)
    assert [p.at.line for p in found if p.code.slug == "broken-anchor"] == [3, 5]
