"""Comparison sheets: each diagram as we print it beside what the official renderer shows.

    python -m benchmarks.diagrams --script mermaid.min.js --out build/diagrams [SOURCE.mmd ...]
    python -m benchmarks.diagrams --script mermaid.min.js --record tests/diagrams/official.json

The script's path may stand in COURSEPUB_MERMAID_JS as well. Needs a Chromium on the machine
and the `mermaid.min.js` of Mermaid's npm package. Both sides get the same type and layout
settings, the official one in its own grey look. Prints a line for each diagram: sizes in
pixels, ours and the browser engine's, their ratio, and words that only one of them has.
With `--record` it writes sizes and words of the official renderer, for the tests to hold
our drawings to.
"""

import argparse
import html
import io
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from lxml import etree
from PIL import Image, ImageDraw

from coursepub.diagrams import DiagramError, Drawing, engine
from coursepub.diagrams.browser import find_browser
from coursepub.diagrams.chromium import Chromium, font_rules
from coursepub.model.language import Language
from coursepub.publish.browser import run_browser, run_page
from coursepub.typeset.pdf import write_pdf

SOURCES = Path(__file__).resolve().parents[1] / "tests" / "diagrams" / "sources"
CELL = 720, 620
"""Room for one picture on a sheet, in pixels."""

HEAD = 24
ROWS = 4


@dataclass(frozen=True, slots=True)
class Pair:
    """A diagram drawn twice; `official` is the browser's SVG, `other` the same cleaned."""

    name: str
    ours: Drawing | DiagramError
    official: str
    other: Drawing | DiagramError


class Plain(Chromium):
    """The official renderer in a look of its own, for greys."""

    def look(self) -> dict[str, object]:
        return {**super().look(), "theme": "neutral", "themeVariables": {}}


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw, compare, write the sheets."""
    options = _parser().parse_args(arguments)
    browser = options.browser or find_browser()
    if browser is None or options.script is None or not options.script.is_file():
        print("left out: needs a Chromium (--browser) and a mermaid.min.js (--script)")
        return 0
    sources = options.sources or sorted(SOURCES.glob("*.mmd"))
    if options.record:
        record = _record(sources, Chromium(browser, options.script, run_page))
        options.record.write_text(_json(record), encoding="utf-8")
        return 0
    official = Chromium(browser, options.script, run_page), Plain(browser, options.script, run_page)
    options.out.mkdir(parents=True, exist_ok=True)
    pairs = []
    for source in sources:
        pairs.append(_pair(source.stem, source.read_text(encoding="utf-8"), official))
        print(_line(pairs[-1]), flush=True)
    for number, start in enumerate(range(0, len(pairs), ROWS), 1):
        sheet = _sheet(pairs[start : start + ROWS], browser)
        sheet.save(options.out / f"sheet-{number:02}.png")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    known = os.environ.get("COURSEPUB_MERMAID_JS")
    script = Path(known) if known else None
    parser.add_argument("--script", type=Path, default=script, help="path of mermaid.min.js")
    parser.add_argument("--browser", type=Path, help="path of a Chromium; found by itself")
    parser.add_argument("--out", type=Path, default=Path("build/diagrams"))
    parser.add_argument("--record", type=Path, help="write official sizes and words to a file")
    parser.add_argument("sources", type=Path, nargs="*", help="Mermaid files; ours by default")
    return parser


def _record(sources: Sequence[Path], official: Chromium) -> Iterator[tuple[str, str]]:
    """Each source's name with its official size and words; those it cannot draw are left out."""
    for source in sources:
        try:
            drawing = official.draw(source.read_text(encoding="utf-8"))
        except DiagramError as error:
            print(f"{source.stem}: {error}")
            continue
        size = [round(drawing.width), round(drawing.height)]
        known = {"size": size, "words": sorted(_words(drawing))}
        yield source.stem, json.dumps(known, ensure_ascii=False)


def _json(record: Iterable[tuple[str, str]]) -> str:
    """One line for each diagram, so that changes read well."""
    lines = (f"  {json.dumps(name)}: {known}" for name, known in record)
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _pair(name: str, source: str, official: tuple[Chromium, Chromium]) -> Pair:
    inside = engine()
    if inside is None:
        raise SystemExit("merman is not installed")
    try:
        ours: Drawing | DiagramError = inside.draw(source)
    except DiagramError as error:
        ours = error
    try:
        return Pair(name, ours, next(official[1].svgs(source)), official[0].draw(source))
    except DiagramError as error:
        return Pair(name, ours, "", error)


def _line(pair: Pair) -> str:
    if isinstance(pair.ours, DiagramError) or isinstance(pair.other, DiagramError):
        words = (pair.ours, pair.other)
        return f"{pair.name}: " + "; ".join(str(w) for w in words if isinstance(w, DiagramError))
    ours, other = pair.ours, pair.other
    ratios = f"{ours.width / other.width:.3f} x {ours.height / other.height:.3f}"
    sizes = f"{ours.width:.0f} x {ours.height:.0f} / {other.width:.0f} x {other.height:.0f}"
    left, right = _words(ours), _words(other)
    odd = f"  only ours {sorted(left - right)}, only official {sorted(right - left)}"
    return f"{pair.name}: {sizes} = {ratios}" + (odd if left != right else "")


def _words(drawing: Drawing) -> set[str]:
    root = etree.fromstring(drawing.svg)
    return {word for text in root.iter("{*}text") for word in (text.text or "").split()}


def _sheet(pairs: Sequence[Pair], browser: Path) -> Image.Image:
    wide, tall = CELL
    sheet = Image.new("RGB", (2 * wide, len(pairs) * (tall + HEAD)), "white")
    draw = ImageDraw.Draw(sheet)
    photographs = _photographs([pair.official for pair in pairs], browser)
    prints = _prints([pair.ours for pair in pairs])
    for row, (pair, left, right) in enumerate(zip(pairs, prints, photographs, strict=True)):
        top = row * (tall + HEAD)
        draw.text((8, top + 6), f"{pair.name}: printed | official", fill="black")
        draw.line((0, top, 2 * wide, top), fill="black")
        sheet.paste(left, (0, top + HEAD))
        sheet.paste(right, (wide, top + HEAD))
    return sheet


def _prints(drawings: Iterable[Drawing | DiagramError]) -> Iterator[Image.Image]:
    """Our drawings through the typesetter, a page each."""
    wide, tall = CELL
    bodies = "".join(f"<div>{_shown(drawing)}</div>" for drawing in drawings)
    css = (
        f"@page {{ size: {wide}px {tall}px; margin: 10px }} body {{ margin: 0 }}"
        f"div {{ break-after: page }} svg {{ {_limits()} }}"
    )
    done = write_pdf(f"<title>x</title>{bodies}", [css], language=Language.ENGLISH, title="x")
    document = pypdfium2.PdfDocument(io.BytesIO(done.data))
    for page in document:
        yield page.render(scale=4 / 3).to_pil().convert("RGB").resize(CELL)


def _shown(drawing: Drawing | DiagramError) -> str:
    return html.escape(str(drawing)) if isinstance(drawing, DiagramError) else drawing.svg


def _photographs(svgs: Sequence[str], browser: Path) -> Iterator[Image.Image]:
    """What the browser shows, one below the other in one photograph."""
    wide, tall = CELL
    cells = "".join(f'<div class="cell">{svg}</div>' for svg in _apart(svgs))
    css = (
        f"body {{ margin: 0; font-kerning: none; font-variant-ligatures: none }} .cell {{ "
        f"width: {wide}px; height: {tall}px; padding: 10px; box-sizing: border-box; "
        f"overflow: hidden }} .cell > svg {{ {_limits()} }}"
    )
    page = f'<!doctype html><meta charset="utf-8"><style>{font_rules()}{css}</style>{cells}'
    picture = Image.open(io.BytesIO(_photograph(browser, page, (wide, tall * len(svgs)))))
    for row in range(len(svgs)):
        yield picture.crop((0, row * tall, wide, (row + 1) * tall)).convert("RGB")


def _limits() -> str:
    return f"max-width: {CELL[0] - 20}px !important; max-height: {CELL[1] - 20}px"


def _apart(svgs: Iterable[str]) -> Iterator[str]:
    """Drawings whose ids and style sheets do not meet on one page."""
    for number, svg in enumerate(svgs):
        yield svg.replace('id="d', f'id="d{number}').replace("#d", f"#d{number}")


def _photograph(browser: Path, page: str, size: tuple[int, int]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "photograph.png")
        window = "--window-size={},{}".format(*size)
        run_browser(browser, page, f"--screenshot={file}", window, "--hide-scrollbars")
        return file.read_bytes()


if __name__ == "__main__":
    sys.exit(main())
