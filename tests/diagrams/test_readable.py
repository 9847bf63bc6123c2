"""Words that stay readable: on dark shapes, in small ones, and where others lie."""

import pytest
from lxml import etree

from coursepub.diagrams import Drawing, Engine
from coursepub.diagrams.bounds import Box, shapes, texts
from coursepub.diagrams.sequence import NARROWEST, WIDEST, line_length
from coursepub.diagrams.source import ready
from coursepub.diagrams.theme import INK, PAPER


def colours(drawing: Drawing) -> dict[str, str]:
    """What colour a text has."""
    found = etree.fromstring(drawing.svg).iter("{*}text")
    return {text.text or "": text.get("fill", INK) for text in found}


def placed(drawing: Drawing) -> dict[str, Box]:
    return {text.text: text.box for text in texts(etree.fromstring(drawing.svg))}


@pytest.mark.parametrize(
    ("style", "colour"),
    [
        ("fill:#1a237e", PAPER),
        ("fill:navy", PAPER),
        ("fill:#ffcdd2", INK),
        ("fill:#969", INK),
        ("fill:#000,fill-opacity:0.1", INK),
        ("fill:#1a237e,color:#ff0", "#ff0"),
    ],
)
def test_ordinary_letters_stand_out_on_an_authors_colour(
    draws: Engine, style: str, colour: str
) -> None:
    drawn = draws.draw(f"flowchart TD\n  A[un] --> B[deux]\n  style A {style}")
    assert colours(drawn) == {"un": colour, "deux": INK}


def test_letters_on_paper_over_a_dark_shape_stay_dark(draws: Engine) -> None:
    source = "sequenceDiagram\n  rect rgb(20, 20, 60)\n  A->>B: salut\n  end"
    assert colours(draws.draw(source))["salut"] == INK


def test_a_colour_that_is_none_is_not_black(draws: Engine) -> None:
    drawn = draws.draw("flowchart TD\n  A[un]:::x\n  classDef x fill:rgb(200,30,30),stroke:blanc")
    assert "rgb(200" not in drawn.svg
    assert "blanc" not in drawn.svg


@pytest.mark.parametrize(
    ("label", "read"),
    [
        ("un<hr/>deux", "un<br/>deux"),
        ("<center>un</center> deux", "un<br/> deux"),
        ("<center>un</center>", "un"),
        ("<h3>un</h3>deux", "<b>un</b><br/>deux"),
        ("un<h4>deux</h4>", "un<br/><b>deux</b>"),
        ("<href>", "<href>"),
    ],
)
def test_html_that_breaks_lines_is_read(label: str, read: str) -> None:
    assert ready(f'A["{label}"]') == f'A["{read}"]'


def test_signs_in_labels_leave_no_room(draws: Engine) -> None:
    plain, sign = draws.draw("flowchart TD\n  A[un]"), draws.draw("flowchart TD\n  A[fa:fa-x un]")
    assert plain.width == sign.width
    icon = 'A@{ icon: "fa:fa-user" }'
    assert ready(icon) == icon


def test_the_colour_of_a_font_is_kept(draws: Engine) -> None:
    drawn = draws.draw("flowchart TD\n  A[\"<font color='#00f'>un</font> deux\"]")
    assert colours(drawn)["un"] == "#00f"


def test_names_of_single_bits_fit(draws: Engine) -> None:
    drawn = draws.draw('packet-beta\n0-30: "reste"\n31: "URG"')
    field = min(shapes(etree.fromstring(drawn.svg)), key=lambda box: box.width)
    assert placed(drawn)["URG"].width < field.width


def test_lines_of_a_chart_differ(draws: Engine) -> None:
    source = 'xychart-beta\n  x-axis ["a", "b"]\n  line [1, 2]\n  line [2, 3]\n  line [3, 1]'
    lines = [
        path.get("stroke-dasharray")
        for path in etree.fromstring(draws.draw(source).svg).iter("{*}path")
        if path.get("stroke-width") == "2px"
    ]
    assert len(lines) == len(set(lines)) == 3


def test_commits_and_tags_lie_over_names(draws: Engine) -> None:
    source = 'gitGraph\n  commit id: "un" type: HIGHLIGHT tag: "v1"\n  commit id: "deux"'
    svg = draws.draw(source).svg
    assert svg.index(">deux<") < svg.index('width="20"') < svg.index(">v1<")


def test_a_name_over_a_bar_stands_on_paper(draws: Engine) -> None:
    long = "Un nom qui dépasse de beaucoup la barre du nœud voisin"
    plain = "sankey-beta\n\nA,B,5\nB,{},5\n"
    patches = [
        draws.draw(plain.format(name)).svg.count(f'fill="{PAPER}"') for name in ("C", long * 2)
    ]
    assert patches[0] < patches[1]


def test_a_name_left_of_its_bar_does_not_cover_sections(draws: Engine) -> None:
    name = "Rédaction du dossier technique et fonctionnel complet"
    section = "Conception détaillée"
    source = (
        f"gantt\n  section {section}\n  {name} : 2025-01-01, 9d\n  x : 5d\n  section B\n  y : 5d"
    )
    boxes = placed(draws.draw(source))
    assert boxes[name].left > boxes[section].right


def test_lines_of_messages_are_as_long_as_there_is_room() -> None:
    def source(count: int) -> str:
        return "sequenceDiagram\n" + "".join(f"  participant P{n}\n" for n in range(count))

    assert line_length(source(0), 880) == line_length(source(9), 880) == NARROWEST
    assert NARROWEST < line_length(source(3), 880) < WIDEST
    assert line_length(source(1), 880) == WIDEST


def test_a_long_name_below_a_figure_is_over_what_follows(draws: Engine) -> None:
    names = "".join(f"  participant P{n}\n" for n in range(4))
    source = f"sequenceDiagram\n  actor U as Utilisatrice (navigateur récent)\n{names}"
    boxes = placed(draws.draw(source + "  Note over U,P0: la note\n  U->>P3: x"))
    name = next(box for text, box in boxes.items() if "récent" in text)
    assert name.bottom < boxes["la note"].top - 8


def test_shapes_of_c4_hold_their_words(draws: Engine) -> None:
    source = 'C4Container\n  Container(a, "A", "Prometheus, Grafana", "B")'
    drawn = draws.draw(source)
    frame = max(shapes(etree.fromstring(drawn.svg)), key=lambda box: box.width)
    words = placed(drawn)["[Container: Prometheus, Grafana]"]
    assert frame.left < words.left < words.right < frame.right


def test_the_title_of_a_boundary_avoids_labels(draws: Engine) -> None:
    source = (
        'C4Context\n  System(a, "A", "")\n  Boundary(b, "Réseau") {\n    System(c, "C", "")\n  }\n'
        '  Rel(a, c, "un trafic continu")'
    )
    boxes = placed(draws.draw(source))
    assert not boxes["Réseau"].meets(boxes["un trafic continu"])


def test_the_title_of_a_venn_diagram_is_in_the_middle(draws: Engine) -> None:
    drawn = draws.draw('venn-beta\n  title "Essai"\n  set A\n  set B\n  union A,B')
    title = placed(drawn)['"Essai"']
    left, wide = (float(etree.fromstring(drawn.svg).get("viewBox", "").split()[n]) for n in (0, 2))
    assert (title.left + title.right) / 2 == pytest.approx(left + wide / 2, abs=1)


def test_options_above_a_diagram_are_no_part_of_it() -> None:
    assert ready(":name: x\n:caption: Un\n\npie") == "\n\n\npie"
    assert ready("pie\n:name: x") == "pie\n:name: x"


def test_heads_of_thin_lines_do_not_grow_with_them(draws: Engine) -> None:
    root = etree.fromstring(draws.draw("erDiagram\n  A ||--o{ B : x").svg)
    assert {marker.get("markerUnits") for marker in root.iter("{*}marker")} == {"userSpaceOnUse"}


def test_a_life_ends_with_the_message_that_ends_it(draws: Engine) -> None:
    source = "sequenceDiagram\n  participant A\n  create participant B\n  A->>B: x\n"
    source += "  destroy B\n  A-xB: y\n  A->>A: z"
    lines = list(etree.fromstring(draws.draw(source).svg).iter("{*}line"))
    cross = [line for line in lines if line.get("marker-end")][1]
    life = min((line for line in lines if line.get("x1") == line.get("x2")), key=_length)
    assert life.get("y2") == cross.get("y2")
    assert abs(float(life.get("x1", "0")) - float(cross.get("x2", "0"))) < 5


def test_messages_are_numbered_by_a_setting(draws: Engine) -> None:
    setting = '%%{init: {"sequence": {"showSequenceNumbers": true}}}%%\n'
    assert "1" in draws.draw(f"{setting}sequenceDiagram\n  A->>B: x").labels


def _length(line: etree._Element) -> float:
    return float(line.get("y2", "0")) - float(line.get("y1", "0"))
