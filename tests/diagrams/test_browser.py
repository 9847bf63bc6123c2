"""The browser engine, played by scripts; the real one is asked where it is at hand."""

import base64
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from coursepub.diagrams import Choice, DiagramError, EngineName, Missing, engine, identity, missing
from coursepub.diagrams import browser as browser_module
from coursepub.diagrams.browser import find_browser
from coursepub.diagrams.chromium import Chromium
from coursepub.diagrams.engine import Either
from coursepub.publish.browser import run_page
from tests.browsers import play

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 50 20" class="flowchart">'
    '<image href="https://evil.example/x.png"/><rect width="50" height="20"/>'
    '<text x="5" y="15">été</text></svg>'
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="plays a browser by a script")


def answering(folder: Path, answer: object) -> Path:
    """A browser that says what the page's script would have made it say."""
    text = base64.b64encode(json.dumps(answer).encode()).decode()
    return play(folder, f"print('<pre id=\"answer\">{text}</pre>')")


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "mermaid.min.js"
    path.write_text("// the official script", encoding="utf-8")
    return path


def test_it_is_found_on_the_path_or_among_applications(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser_module, "_applications", lambda: iter([tmp_path / "app"]))
    assert find_browser() is None
    application = play(tmp_path, "", "app")
    assert find_browser() == application
    on_path = play(tmp_path, "", "google-chrome")
    assert find_browser() == on_path


def test_its_drawing_is_cleaned_like_any_other(tmp_path: Path, script: Path) -> None:
    source = 'flowchart TD\n  A@{ img: "https://evil.example/x.png", label: "été" }\n'
    drawing = Chromium(answering(tmp_path, [{"svg": SVG}]), script, run_page).draw(source)
    assert drawing.labels == ("été",)
    assert drawing.lost == ("https://evil.example/x.png",)
    assert "evil" not in drawing.svg
    assert "<style" not in drawing.svg


@pytest.mark.parametrize(
    ("message", "place", "said"),
    [
        ("Parse error on line 2:\n...x B\n---^\nExpecting 'SQE', got '1'", (4, 3), "Expecting"),
        ("Parsing failed: Lexer error on line 2, column 4: unexpected", (4, 4), "Lexer error"),
        ("Invalid date:2025-99-99", (5, 7), "Invalid date"),
    ],
)
def test_its_complaints_have_their_place(
    tmp_path: Path, script: Path, message: str, place: tuple[int, int], said: str
) -> None:
    source = "%%{init: {}}%%\n%% remark\nflowchart TD\n  A[x\n  y : 2025-99-99\n"
    browser = answering(tmp_path, [{"error": message}])
    with pytest.raises(DiagramError) as caught:
        Chromium(browser, script, run_page).draw(source)
    assert (caught.value.line, caught.value.column) == place
    assert said in caught.value.message
    assert "---" not in caught.value.message


def test_no_answer_is_an_error_at_the_diagram(tmp_path: Path, script: Path) -> None:
    with pytest.raises(DiagramError, match=r"mermaid\.min\.js does not run"):
        Chromium(play(tmp_path, "print('nothing')"), script, run_page).draw("flowchart TD\n  A")
    with pytest.raises(DiagramError, match="chromium: exit status 9"):
        Chromium(play(tmp_path, "sys.exit(9)"), script, run_page).draw("flowchart TD\n  A")


def test_the_page_may_load_nothing_but_the_script(tmp_path: Path, script: Path) -> None:
    seen = tmp_path / "seen"
    code = (
        f"p = sys.argv[-1].removeprefix('file://'); open({str(seen)!r}, 'w').write(open(p).read())"
    )
    with pytest.raises(DiagramError):
        Chromium(play(tmp_path, code), script, run_page).draw("flowchart TD\n  A[</script><b>x]")
    page = seen.read_text(encoding="utf-8")
    assert "default-src 'none'" in page
    assert f'<script src="{script.as_uri()}">' in page
    assert page.count("</script>") == 2
    assert "http" not in page.replace("http-equiv", "").replace("http://www.w3.org/2000/svg", "")


def test_graphs_are_laid_out_alike_whatever_the_script_prefers(tmp_path: Path) -> None:
    look: Any = Chromium(tmp_path, tmp_path, run_page).look()
    assert "layout" not in look
    graphs = ("flowchart", "state", "class", "er", "requirement")
    assert {look[kind]["layout"] for kind in graphs} == {"dagre"}


def test_what_is_missing_is_named(
    tmp_path: Path, script: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser_module, "_applications", lambda: iter(()))
    assert missing(Choice(EngineName.CHROMIUM)) is Missing.SCRIPT
    assert missing(Choice(EngineName.CHROMIUM, tmp_path / "none.js")) is Missing.SCRIPT
    assert missing(Choice(EngineName.CHROMIUM, script)) is Missing.BROWSER
    assert missing(Choice()) is None
    play(tmp_path, "")
    assert missing(Choice(EngineName.CHROMIUM, script)) is None


def test_another_script_is_another_engine(script: Path) -> None:
    choice = Choice(EngineName.MERMAN, script)
    before = identity(choice)
    script.write_text("// another", encoding="utf-8")
    assert identity(choice) != before
    assert identity(Choice()) == identity(Choice(EngineName.CHROMIUM)) == ""


def test_what_one_engine_refuses_the_other_may_draw(tmp_path: Path, script: Path) -> None:
    good = tmp_path / "good"
    good.mkdir()
    draws = Chromium(answering(good, [{"svg": SVG}]), script, run_page)
    refuses = Chromium(answering(tmp_path, [{"error": "first word"}]), script, run_page)
    assert Either(refuses, draws).draw("flowchart TD\n  A").labels == ("été",)
    assert Either(draws, refuses).draw("flowchart TD\n  A").labels == ("été",)
    with pytest.raises(DiagramError, match="first word"):
        Either(refuses, Chromium(play(tmp_path, "", "silent"), script, run_page)).draw(
            "flowchart TD\n  A"
        )


def test_the_chosen_engine_is_asked_first(
    tmp_path: Path, script: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    play(tmp_path, "")
    chosen = engine(Choice(EngineName.CHROMIUM, script), run_page)
    usual = engine(Choice(EngineName.MERMAN, script), run_page)
    assert isinstance(chosen.first if isinstance(chosen, Either) else chosen, Chromium)
    if isinstance(usual, Either):
        assert isinstance(usual.second, Chromium)


def _official() -> Path | None:
    known = os.environ.get("COURSEPUB_MERMAID_JS")
    return Path(known) if known and find_browser() else None


@pytest.mark.skipif(_official() is None, reason="needs Chromium and COURSEPUB_MERMAID_JS")
def test_formulas_come_out_as_words_and_lines() -> None:
    browser, official = find_browser(), _official()
    assert browser is not None
    assert official is not None
    drawing = Chromium(browser, official, run_page).draw('flowchart TD\n  A["$$\\frac{x}{y^2}$$"]')
    assert set(drawing.labels) == {"x", "y", "2"}
    assert "<polyline" in drawing.svg
