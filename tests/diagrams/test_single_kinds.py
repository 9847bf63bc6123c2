"""What single kinds of diagram need in print."""

import re
from itertools import pairwise

from lxml import etree

from coursepub.diagrams import Engine
from coursepub.diagrams.bounds import texts
from coursepub.diagrams.gantt import left_padding
from coursepub.diagrams.settings import WIDTH

DAYS = "gantt\n  dateFormat YYYY-MM-DD\n  section Un\n  tâche : a, 2025-01-01, 60d\n"


def test_dates_of_a_gantt_chart_do_not_touch(draws: Engine) -> None:
    root = etree.fromstring(draws.draw(DAYS + "  tickInterval 2day\n").svg)
    dates = sorted(
        (placed.box for placed in texts(root) if re.fullmatch(r"2025-\d\d-\d\d", placed.text)),
        key=lambda box: box.left,
    )
    assert len(dates) > 3
    for one, following in pairwise(dates):
        assert one.right < following.left


def test_a_gantt_chart_fits_the_page_at_its_own_size(draws: Engine) -> None:
    assert draws.draw(DAYS).width <= 896


def test_names_of_sections_get_their_room(draws: Engine) -> None:
    name = "Un nom de section plutôt long"
    drawing = draws.draw(DAYS.replace("Un", name))
    root = etree.fromstring(drawing.svg)
    bars = [float(bar.get("x", "0")) for bar in root.iter("{*}rect") if bar.get("rx") == "3"]
    title = next(placed for placed in texts(root) if placed.text == name)
    assert title.box.right < min(bars)
    assert left_padding("gantt\n") == 40
    assert left_padding(f"gantt\n  section {name * 9}\n") == 260


def test_today_is_not_on_the_page(draws: Engine) -> None:
    root = etree.fromstring(draws.draw(DAYS).svg)
    assert not [line for line in root.iter("{*}line") if line.get("x1", "").startswith("-")]


def test_slices_of_a_pie_differ_and_match_their_key(draws: Engine) -> None:
    slices = "".join(f'  "tranche {number}" : {20 - number}\n' for number in range(12))
    root = etree.fromstring(draws.draw(f"pie\n{slices}").svg)
    fills = [path.get("fill") for path in root.iter("{*}path") if "A" in path.get("d", "")]
    key = [box.get("fill") for box in root.iter("{*}rect") if box.get("width") == "18"]
    assert len(fills) == len(set(fills)) == 12
    assert sorted(map(str, key)) == sorted(map(str, fills))


def test_a_sequence_wraps_only_when_it_must(draws: Engine) -> None:
    head = "sequenceDiagram\n  participant A\n  participant B\n"
    short = draws.draw(head + "  Note over A: Un.Nom.Sans.Espace.Mais.Assez.Long\n  A->>B: x")
    assert "Un.Nom.Sans.Espace.Mais.Assez.Long" in short.labels
    long = draws.draw(head + f"  A->>B: {'des mots en grand nombre ' * 10}\n")
    assert long.width <= WIDTH


def test_the_last_self_message_is_whole(draws: Engine) -> None:
    root = etree.fromstring(draws.draw("sequenceDiagram\n  participant A\n  A->>A: x").svg)
    top, height = (float(part) for part in root.get("viewBox", "").split()[1::2])
    loop = next(path for path in root.iter("{*}path") if "C" in path.get("d", ""))
    lowest = max(float(number) for number in re.findall(r",(\d+)", loop.get("d", "")))
    assert lowest < top + height


def test_names_stand_over_the_ribbons_of_a_sankey_diagram(draws: Engine) -> None:
    svg = draws.draw("sankey-beta\nA,B,4\nA,C,5\n").svg
    assert svg.rindex("stroke-opacity") < svg.index("<text")


def test_titles_of_groups_stand_over_the_lines_that_cross_them(draws: Engine) -> None:
    svg = draws.draw("flowchart TD\n  A --> B\n  subgraph g [Groupe]\n    B\n  end").svg
    assert svg.index("marker-end") < svg.index(">Groupe<")


def test_lines_of_a_chart_are_ink_over_its_bars(draws: Engine) -> None:
    source = "xychart-beta\n  x-axis [a, b]\n  bar [1, 2]\n  bar [2, 1]\n  line [2, 1]\n"
    root = etree.fromstring(draws.draw(source).svg)
    [line] = root.findall(".//{*}path[@stroke-width='2px']")
    assert line.get("stroke") == "#1c1c1c"
