"""Templates: a course's own first, nothing dangerous, and errors that name their line."""

from pathlib import Path

import pytest

from coursepub.model.errors import CoursepubError, Problem
from coursepub.typeset.environment import Templates
from coursepub.typeset.resources import template_folder


def failure(text: str, **values: object) -> CoursepubError:
    with pytest.raises(CoursepubError) as raised:
        Templates({"a.html.j2": text}).fill("a.html.j2", **values)
    assert raised.value.problem is Problem.BAD_TEMPLATE
    return raised.value


def test_a_template_of_the_course_replaces_the_shipped_one() -> None:
    own = Templates({"handout.css": "p { color: red }"})
    assert own.text("handout.css") == "p { color: red }"
    assert "@page" in Templates().text("handout.css")


def test_a_shipped_template_can_include_one_of_the_course() -> None:
    own = Templates({"a.html.j2": '{% include "b.html.j2" %}', "b.html.j2": "{{ x }}"})
    assert own.fill("a.html.j2", x="<b>") == "&lt;b&gt;"


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("\n\n{{ titel }}", "3", "'titel' is undefined"),
        ("{{ title.x }}", "1", "has no attribute 'x'"),
        ("a\n{% if %}", "2", "Expected an expression"),
        ("a\n{{ title + 1 }}", "2", "str"),
        ('\n{% include "absent" %}', "2", "absent"),
    ],
)
def test_an_error_names_template_line_and_reason(text: str, line: str, reason: str) -> None:
    error = failure(text, title="t")
    assert error.values["template"] == "a.html.j2"
    assert error.values["line"] == line
    assert reason in error.values["reason"]


def test_a_template_that_nobody_has_is_reported() -> None:
    with pytest.raises(CoursepubError) as raised:
        Templates().fill("absent.html.j2")
    assert raised.value.values["template"] == "absent.html.j2"


@pytest.mark.parametrize("name", ["../pyproject.toml", "/etc/passwd", "../src/coursepub/py.typed"])
def test_names_do_not_leave_the_folder(name: str) -> None:
    with pytest.raises(CoursepubError):
        Templates().text(name)


@pytest.mark.parametrize(
    "escape",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ f.__globals__ }}",
        "{{ f.__init__.__globals__ }}",
        "{{ '{0.__class__}'.format(f) }}",
        "{{ items.append(1) }}",
        "{% for c in ().__class__.__base__.__subclasses__() %}{{ c }}{% endfor %}",
    ],
)
def test_a_template_cannot_reach_out_of_its_sandbox(escape: str) -> None:
    items: list[int] = []
    failure(escape, f=failure, items=items)
    assert not items


def test_templates_are_found_in_a_wheel_and_in_a_checkout(tmp_path: Path) -> None:
    installed = tmp_path / "site-packages" / "coursepub"
    (installed / "templates").mkdir(parents=True)
    assert template_folder(installed) == installed / "templates"
    checkout = tmp_path / "project"
    (checkout / "templates").mkdir(parents=True)
    assert template_folder(checkout / "src" / "coursepub") == checkout / "templates"


def test_an_installation_without_templates_says_so(tmp_path: Path) -> None:
    with pytest.raises(CoursepubError) as raised:
        template_folder(tmp_path / "site-packages" / "coursepub")
    assert raised.value.problem is Problem.MACHINE_NOT_READY
