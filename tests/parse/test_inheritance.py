"""Attributes from the item, its section, its file and the course: the nearest wins."""

from decimal import Decimal
from pathlib import Path

import pytest

from coursepub.model.form import Response
from coursepub.model.item import Item, ItemKind
from coursepub.parse.course import parse_course
from coursepub.parse.top.attributes import Attributes
from coursepub.read.settings import read_settings
from tests.tables import sources

BANK = """---
level: understand
shuffle: no
---

# QCM

### Question 1 (3 points)

Un ?

- [x] un
- [ ] deux

## SECTION A - Suite
<!-- items: points=2 level=apply group=map -->

### Question 2

Deux ?

- [x] un
- [ ] deux

### Question 3 {#last points=0,5 shuffle=yes}
<!-- item: level=analyse area=M4 -->

Trois ?

- [x] un
- [ ] deux
"""


def test_the_nearest_attribute_wins() -> None:
    defaults = Attributes(points="4", level="remember")
    parsed = parse_course(sources(BANK, "QCM.md"), fallback_title="", defaults=defaults)
    items = [item for item in parsed.value.bank if isinstance(item, Item)]
    assert [(item.points, item.level, item.shuffled) for item in items] == [
        (Decimal(3), "understand", False),
        (Decimal(2), "apply", False),
        (Decimal("0.5"), "analyse", True),
    ]
    assert [item.section for item in items] == ["", "SECTION A - Suite", "SECTION A - Suite"]
    assert (items[2].id, items[2].area) == ("last", (4,))
    assert [item.group for item in items] == ["", "map", "map"]


def test_settings_give_every_item_what_it_lacks(tmp_path: Path) -> None:
    path = tmp_path / "coursepub.toml"
    path.write_text('[items]\npoints = 2.5\nlevel = "apply"\nshuffle = false\n', encoding="utf-8")
    assert read_settings(path).of_items == Attributes(points="2.5", level="apply", shuffle="no")


def test_a_kind_that_follows_from_the_key_is_not_declared() -> None:
    text = "### Question 1\n\nQuels ?\n\n- [x] un\n- [x] deux\n- [ ] trois\n"
    parsed = parse_course(sources(text, "QCM.md"), fallback_title="")
    (item,) = parsed.value.bank
    assert isinstance(item, Item)
    assert (item.kind, item.declared) == (ItemKind.MULTIPLE, None)
    assert {response.value for response in Response} >= {"choice", "several"}


def test_anchors_that_each_file_counts_anew_make_ids_of_their_own() -> None:
    paper = "### Question 1 {{#q1}}\n\nWhich {}?\n\n- [x] this\n- [ ] that\n"
    text = f"{paper.format('one')}== other/QCM-2.md\n{paper.format('two')}"
    bank = parse_course(sources(text, "QCM-1.md"), fallback_title="").value.bank
    assert [item.id for item in bank] == ["qcm-1/q1", "other/qcm-2/q1"]


@pytest.mark.parametrize(
    ("note", "points", "said"),
    [
        ("2 points par bonne réponse", ["2", "2"], []),
        ("0,5 point / question", ["0.5", "0.5"], []),
        ("1 mark each", ["1", "1"], []),
        ("3 points (1,5 point par question)", ["1.5", "1.5"], []),
        ("5 points", ["2.5", "2.5"], []),
    ],
)
def test_points_of_each_are_not_those_of_all(note: str, points: list[str], said: list[str]) -> None:
    bank = "# QCM\n\n> **Note** : {}\n\n{}\n"
    asked = "\n\n".join(f"### Question {n}\n\nUn {n} ?\n\n- [x] un\n- [ ] deux" for n in "12")
    parsed = parse_course(sources(bank.format(note, asked), "QCM.md"), fallback_title="")
    assert [str(item.points) for item in parsed.value.bank] == points
    assert [problem.code.slug for problem in parsed.diagnostics] == said


@pytest.mark.parametrize(
    "top",
    [
        "# QCM - MODULE 1\n\n## Réseaux\n<!-- items: level=apply points=3 -->",
        "# QCM - MODULE 1\n<!-- items: level=apply points=3 -->",
        "# QCM - MODULE 1 {level=apply points=3}",
        "# QCM - MODULE 1\n\n## Réseaux {#reseaux level=apply points=3}",
        "<!-- items: level=apply points=3 -->\n# QCM - MODULE 1",
        "---\nlevel: apply\npoints: 3\n---\n# QCM - MODULE 1",
    ],
)
def test_a_file_gives_attributes_wherever_it_says_them(top: str) -> None:
    bank = f"{top}\n\n### Question 1\n\nUn ?\n\n- [x] un\n- [ ] deux\n"
    parsed = parse_course(sources(bank, "QCM.md"), fallback_title="")
    (item,) = parsed.value.bank
    assert isinstance(item, Item)
    assert (item.level, item.points) == ("apply", Decimal(3))
    assert not parsed.diagnostics
    pool = parsed.value.pools[0]
    assert (pool.title, pool.subtitle) in {("QCM - MODULE 1", ""), ("QCM - MODULE 1", "Réseaux")}
    wrong = parse_course(sources(bank.replace("3", "x"), "QCM.md"), fallback_title="").diagnostics
    line = next(n for n, text in enumerate(bank.split("\n"), 1) if "points" in text)
    assert [(p.code.slug, p.at.line) for p in wrong] == [("bad-item-attribute", line)]
