"""What print needs beyond what the layout engine gives."""

import pytest
from lxml import etree

from coursepub.diagrams import Drawing, EmptyDiagramError, Engine
from coursepub.diagrams.bounds import Box, Placed, shapes, texts
from coursepub.diagrams.gantt import break_sections
from coursepub.diagrams.journey import HIGH, LOW, NARROWEST, WIDE, WIDEST, task_size
from coursepub.diagrams.lost import lost_pictures, without_pictures
from coursepub.diagrams.sketch import ink_once

SVG = "http://www.w3.org/2000/svg"


def placed(drawing: Drawing) -> dict[str, Box]:
    """Boxes of a drawing's texts, by what they say."""
    return {text.text: text.box for text in texts(etree.fromstring(drawing.svg))}


def crossing(words: list[Placed]) -> list[tuple[str, str]]:
    """Pairs of texts that lie on each other."""
    pairs = [(a, b) for place, a in enumerate(words) for b in words[place + 1 :]]
    return [(a.text, b.text) for a, b in pairs if a.box.wider(-1).meets(b.box.wider(-1))]


AS_OFFICIAL = {
    "class": [("contient", "1")],  # a multiplicity beside a label
    "git": [("1-f55760d", "2-5bffd6f")],  # slanted, so only their boxes meet
}


def test_labels_do_not_lie_on_each_other(root: etree._Element, kind: str) -> None:
    assert crossing(list(texts(root))) == AS_OFFICIAL.get(kind, [])


def test_nothing_to_draw_is_an_error_of_its_own(draws: Engine) -> None:
    with pytest.raises(EmptyDiagramError):
        draws.draw("flowchart TD\n")


@pytest.mark.parametrize(
    ("source", "lost"),
    [
        (
            'flowchart TD\n  A@{ img: "https://x.test/a.png", label: "z" }',
            ("https://x.test/a.png",),
        ),
        ("flowchart TD\n  A[\"<img src='logo.png' width='20'/> x\"]", ("logo.png",)),
        ('flowchart TD\n  A@{ icon: "fa:user", label: "z" }', ("fa:user",)),
        ("flowchart TD\n  A[fa:fa-phone appel]", ("fa-phone",)),
        ("mindmap\n  root\n  ::icon(fa fa-book)", ("fa fa-book",)),
        ("architecture-beta\n  service a(logos:aws)[A]", ("logos:aws",)),
        ("architecture-beta\n  service a(server)[A]", ()),
        ("flowchart TD\n  %% fa:fa-phone\n  A", ()),
    ],
)
def test_pictures_that_are_left_out_are_named(source: str, lost: tuple[str, ...]) -> None:
    assert lost_pictures(source) == lost


def test_a_drawing_tells_what_it_left_out(draws: Engine) -> None:
    source = 'treemap-beta\n"Tout"\n  "Grand": 900\n  "Un nom bien long": 3\n'
    assert draws.draw(source).lost == ("Un nom bien long",)
    assert draws.draw("flowchart TD\n  A[fa:fa-phone appel]").lost == ("fa-phone",)


def test_an_image_in_a_label_leaves_no_hole(draws: Engine) -> None:
    label = "<img src='logo.png' width='20'/>"
    assert len(without_pictures(label)) == len(label)
    drawn = draws.draw(f'flowchart TD\n  A["{label} x"]')
    assert drawn.height < 80


def test_an_unknown_icon_is_an_empty_frame(draws: Engine) -> None:
    drawn = draws.draw("architecture-beta\n  service a(logos:aws)[A]")
    assert drawn.labels == ("A",)
    assert "#087ebf" not in drawn.svg


@pytest.mark.parametrize("tag", ["u", "s"])
def test_lines_along_words_are_drawn(draws: Engine, tag: str) -> None:
    plain = draws.draw('flowchart TD\n  A["un mot"]').svg.count("<path")
    lined = draws.draw(f'flowchart TD\n  A["<{tag}>un</{tag}> mot"]').svg.count("<path")
    assert lined == plain + 1


def test_small_letters_are_raised_and_lowered(draws: Engine) -> None:
    svg = draws.draw('flowchart TD\n  A["x<sup>2</sup> y<sub>i</sub>"]').svg
    rows = {text.text: float(text.get("y", "0")) for text in etree.fromstring(svg).iter("{*}text")}
    assert rows["2"] < rows["x"] < rows["i"]


def test_a_static_member_is_underlined(draws: Engine) -> None:
    plain = draws.draw("classDiagram\n  class A {\n    +x() int\n  }")
    static = draws.draw("classDiagram\n  class A {\n    +x()$ int\n  }")
    assert static.svg.count("<path") == plain.svg.count("<path") + 1


@pytest.mark.parametrize(
    "source",
    [
        "sequenceDiagram\n  A->>B: un\\ndeux",
        "stateDiagram-v2\n  A --> B : un\\ndeux",
        'classDiagram\n  note "un\\ndeux"',
        'erDiagram\n  A ||--o{ B : "un\\ndeux"',
        "mindmap\n  un\\ndeux",
        'block-beta\n  a["un\\ndeux"]',
        'flowchart TD\n  a["un\\ndeux"]',
    ],
)
def test_a_written_out_line_break_breaks_the_line(draws: Engine, source: str) -> None:
    boxes = placed(draws.draw(source))
    assert boxes["un"].bottom <= boxes["deux"].top + 2


def test_an_empty_line_is_a_line(draws: Engine) -> None:
    boxes = placed(draws.draw('flowchart TD\n  a["un<br/><br/>deux"]'))
    assert boxes["deux"].top - boxes["un"].bottom > 16


def test_actors_of_a_journey_stand_beside_its_tasks(draws: Engine) -> None:
    for name in ("Moi", "Moyenne", "Responsable"):
        source = f"journey\n  section Un\n    Faire: 3: {name}\n"
        root = etree.fromstring(draws.draw(source).svg)
        right = next(text.box.right for text in texts(root) if text.text == name)
        assert right < min(float(box.get("x", "0")) for box in root.iter("{*}rect"))


def test_a_path_is_no_line_break(draws: Engine) -> None:
    assert "C:\\notes" in draws.draw("sequenceDiagram\n  A->>B: C:\\notes").labels


def test_markup_of_a_block_is_read(draws: Engine) -> None:
    drawn = draws.draw('block-beta\n  a["<b>gras</b><br/>maigre"]')
    assert 'font-weight="600"' in drawn.svg
    assert placed(drawn)["gras"].bottom <= placed(drawn)["maigre"].top + 2


def test_states_are_no_wider_than_their_names(draws: Engine) -> None:
    assert draws.draw("stateDiagram-v2\n  a").width < 60


def test_a_group_holds_all_lines_of_its_title(draws: Engine) -> None:
    source = 'flowchart TD\n  subgraph g ["un<br/>deux<br/>trois"]\n    A[quatre]\n  end'
    drawn = draws.draw(source)
    boxes = placed(drawn)
    frame = max(shapes(etree.fromstring(drawn.svg)), key=lambda box: box.width * box.height)
    assert boxes["trois"].bottom < boxes["quatre"].top
    assert frame.top <= boxes["un"].top


def test_relations_are_named_on_their_lines(draws: Engine) -> None:
    source = 'C4Context\n  Person(a, "A")\n  System(b, "B")\n  Rel(a, b, "interroge")'
    boxes = placed(draws.draw(source))
    middle = (boxes["interroge"].left + boxes["interroge"].right) / 2
    assert boxes["A"].right < middle < boxes["B"].left


def test_the_title_of_a_c4_diagram_is_near_it(draws: Engine) -> None:
    boxes = placed(draws.draw('C4Context\n  title Vue\n  Person(a, "A")'))
    assert 0 < boxes["A"].top - boxes["Vue"].bottom < 150


def test_tasks_of_a_journey_are_as_large_as_their_names_need() -> None:
    assert task_size("journey\n  Bref: 5: A") == {"width": NARROWEST, "height": LOW}
    long = "Suivre la formation obligatoire à la sécurité du site"
    assert NARROWEST < task_size(f"journey\n  {long}: 5: A")["width"] < WIDE
    assert task_size(f"journey\n  {long * 2}: 5: A")["height"] == HIGH
    assert task_size(f"journey\n  {long * 4}: 5: A")["width"] == WIDEST


def test_long_names_of_sections_are_broken() -> None:
    name = "Préparation de l'environnement de production et des accès"
    broken = break_sections(f"gantt\n  section {name}\n  x : 2025-01-01, 1d\n")
    assert "<br/>" in broken
    assert broken.replace("<br/>", " ").count(name) == 1
    assert broken.count("\n") == 3


def test_priorities_are_told_by_weight(draws: Engine) -> None:
    levels = ("Very High", "High", "Low", "Very Low")
    cards = "".join(f"    t{n}[x]@{{ priority: '{level}' }}\n" for n, level in enumerate(levels))
    root = etree.fromstring(draws.draw(f"kanban\n  a[À faire]\n{cards}").svg)
    looks = [
        (line.get("stroke-width"), line.get("stroke-dasharray")) for line in root.iter("{*}line")
    ]
    assert len(set(looks)) == len(levels)


def test_a_retraced_outline_is_inked_once() -> None:
    look = 'stroke="#000" stroke-width="1"'
    root = etree.fromstring(
        f'<svg xmlns="{SVG}"><g><path d="M0 0 L9 0 L9 9 L0 9" fill="#fff" {look}/>'
        f'<path d="M0 0 C3 0,6 0,9 0 M9 0 L9 9 M9 9 L0 9 M0 9 L0 0" fill="none" {look}/></g>'
        f'<g><path d="M0 0 L9 0" {look}/><path d="M0 5 L9 5" {look}/></g></svg>'
    )
    ink_once(root)
    paths = [path.get("d") for path in root.iter("{*}path")]
    assert paths == ["M0 0 L9 0 L9 9 L0 9Z", "M0 0 L9 0", "M0 5 L9 5"]
