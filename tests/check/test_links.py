"""Links and images that lead out of a course, or would do something: said, never followed."""

from pathlib import PurePosixPath

import pytest

from coursepub.check.links import images_are_pictures
from coursepub.check.rules import check
from coursepub.model.diagnostic import Code
from coursepub.model.source import Source
from coursepub.parse.course import parse_course

FILES = {
    "MODULE-01.md": "# MODULE 01 - X\n\nText {}\n",
    "QCM.md": "### Question 1\n\nWhich? {}\n\n- [ ] A. this\n- [x] B. that\n",
    "DEV-1.md": "# DEV\n\n## QUESTION 1 - X (4 points)\n\nWhy? {}\n",
    "GLOSSAIRE.md": "# Glossaire\n\n**Tri** : ordre {}\n",
}
ABOUT_LINKS = (Code.OUTSIDE_COURSE, Code.BROKEN_IMAGE, Code.BROKEN_LINK, Code.BROKEN_ANCHOR)


def codes(name: str, text: str) -> list[Code]:
    source = Source(PurePosixPath(f"a/{name}"), FILES[name].format(text))
    course = parse_course((source,), fallback_title="").value
    return [problem.code for problem in check(course) if problem.code in ABOUT_LINKS]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("![a](../../x.png)", Code.OUTSIDE_COURSE),
        ("![a](b/../../../x.png)", Code.OUTSIDE_COURSE),
        ("![a](%2e%2e/%2e%2e/x.png)", Code.OUTSIDE_COURSE),
        ("[a](../../x.md)", Code.OUTSIDE_COURSE),
        ("![a](/etc/x.png)", Code.BROKEN_IMAGE),
        ("![a](http://example.org/x.png)", Code.BROKEN_IMAGE),
        ("![a](//example.org/x.png)", Code.BROKEN_IMAGE),
        ("![a](data:image/png;base64,iVBORw0KGgo=)", Code.BROKEN_IMAGE),
        ("![a](file:///etc/x.png)", Code.BROKEN_IMAGE),
        ("[a](file:///etc/passwd)", Code.BROKEN_LINK),
        ("[a](JavaScript:alert(1))", Code.BROKEN_LINK),
        ("[a](data:text/html,x)", Code.BROKEN_LINK),
    ],
)
def test_what_leads_out_of_the_course_is_said(name: str, text: str, code: Code) -> None:
    assert codes(name, text) == [code]


@pytest.mark.parametrize("text", ["[a](https://example.org)", "[a](mailto:a@b.c)", "`[a](file:b)`"])
def test_addresses_that_a_reader_may_follow_are_not(text: str) -> None:
    assert codes("MODULE-01.md", text) == []


@pytest.mark.parametrize(
    "address",
    [
        "https://img.shields.io/github/license/a/b",
        "https://github.com/a/b/actions/workflows/ci.yml/badge.svg",
        "https://badge.fury.io/py/a.svg",
    ],
)
def test_a_badge_is_no_picture_that_a_page_lacks(address: str) -> None:
    assert codes("MODULE-01.md", f"[![a]({address})](https://example.org)") == []


@pytest.mark.parametrize("text", ["[a](http://[x)", "![a](//[)", "[r]\n\n[r]: http://[bad"])
def test_addresses_that_are_none_stop_nothing(text: str) -> None:
    codes("MODULE-01.md", text)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("MODULE-01.md", "Voir [la suite][suite].", [Code.BROKEN_LINK]),
        ("MODULE-01.md", "Voir [la suite][suite].\n\n[suite]: https://example.org", []),
        ("MODULE-01.md", "Voir table[ligne][colonne] et `[mot][mot]`.", []),
        ("QCM.md", "[Bases][facile] Quoi ?", []),
    ],
)
def test_a_link_has_the_address_that_it_names(name: str, text: str, said: list[Code]) -> None:
    assert codes(name, text) == said


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"this is not a picture", [Code.BROKEN_IMAGE]),
        (None, [Code.BROKEN_IMAGE]),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", []),
    ],
)
def test_an_image_holds_a_picture(data: bytes | None, said: list[Code]) -> None:
    file = PurePosixPath("a/plan 1.png")
    source = Source(PurePosixPath("a/MODULE-01.md"), "# MODULE 1\n\nText ![p](plan%201.png)\n")
    notes = Source(PurePosixPath("README.md"), "![p](a/plan%201.png)\n")
    course = parse_course((source, notes), fallback_title="", files=frozenset({file})).value
    assert [problem.code for problem in images_are_pictures(course, {file: data}.get)] == said
