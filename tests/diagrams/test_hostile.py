"""Nothing that a source smuggles in acts, fetches or changes the look."""

import pytest

from coursepub.diagrams import Engine

HOSTILE = {
    "script": 'flowchart TD\n  A["<script>alert(1)</script>x"] --> B',
    "script link": 'flowchart TD\n  A --> B\n  click A "javascript:alert(1)"',
    "link": 'flowchart TD\n  A --> B\n  click B href "https://evil.example" "tip"',
    "image in a label": "flowchart TD\n  A[\"<img src='https://evil.example/x.png'/>y\"]",
    "image node": 'flowchart TD\n  A@{ img: "https://evil.example/y.png", label: "z" }',
    "paint from outside": "flowchart TD\n  A\n  style A fill:url(https://evil.example/z)",
    "event": "flowchart TD\n  A[\"<b onclick='alert(1)'>x</b>\"]",
    "menu": "sequenceDiagram\n  participant A\n  link A: T @ https://evil.example\n  A->>A: x",
    "theme style": '%%{init: {"themeCSS": "@import url(https://evil.example/a.css);"}}%%\n'
    "flowchart TD\n  A",
    "entity": "flowchart TD\n  A[&lt;script src=//evil.example&gt;]",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_cleaned(draws: Engine, name: str) -> None:
    svg = draws.draw(HOSTILE[name]).svg
    shown = svg.replace("&lt;script src=//evil.example&gt;", "")
    for trace in ("evil.example", "<script", "javascript", "alert(", "onclick", "<image", "<a "):
        assert trace not in shown


@pytest.mark.parametrize("theme", ["dark", "forest", "neutral"])
def test_a_source_cannot_change_the_look(draws: Engine, theme: str) -> None:
    plain = "flowchart TD\n  A --> B\n"
    themed = f'%%{{init: {{"theme": "{theme}", "fontFamily": "Papyrus"}}}}%%\n{plain}'
    assert _body(draws.draw(themed).svg) == _body(draws.draw(plain).svg)


def test_the_author_may_still_colour_a_node(draws: Engine) -> None:
    svg = draws.draw("flowchart TD\n  A\n  style A fill:#222222,color:#ffffff").svg
    assert 'fill="#222222"' in svg
    assert svg.count('fill="#ffffff"') == 1


def _body(svg: str) -> list[str]:
    """The drawing without the ids, which come from the source's own bytes."""
    return [part for part in svg.split('"') if not part.startswith(("d", "url(#"))]
