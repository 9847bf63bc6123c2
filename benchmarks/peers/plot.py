"""CPU seconds against papers as an SVG, both axes logarithmic, a line a runner."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from benchmarks.peers.cost import Cost

WIDTH, HEIGHT = 760, 440
LEFT, RIGHT, TOP, BOTTOM = 60, 560, 30, 390
LABEL_STEP = 17
"""Lines of text at the right stand at least so far apart, in pixels."""

COLOURS = "#0072b2", "#56b4e9", "#004166", "#d55e00", "#009e73", "#66c5ab", "#cc79a7"
"""Okabe and Ito's, told apart by most colour-blind eyes; ours are the blues."""

STYLE = (
    "text{font:13px sans-serif;fill:#222}.grid{stroke:#ddd}"
    "polyline{fill:none;stroke-width:2}.lead{stroke-width:1;stroke-dasharray:2 2}"
)


@dataclass(frozen=True, slots=True)
class Axis:
    """A logarithmic axis: values from `low` to `high`, pixels from `start` to `end`."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Where a value stands, in pixels."""
        share = math.log(value / self.low) / math.log(self.high / self.low)
        return self.start + share * (self.end - self.start)

    def ticks(self) -> Iterator[float]:
        """Powers of ten."""
        first, last = math.ceil(math.log10(self.low)), math.floor(math.log10(self.high))
        return (10.0**power for power in range(first, last + 1))


def plot(costs: Mapping[tuple[str, int], Cost]) -> str:
    """The picture; runners in the order in which they ran first."""
    counts = sorted({count for _, count in costs})
    times = [max(cost.cpu, 0.01) for cost in costs.values()]
    across = Axis(counts[0], max(counts[-1], 2 * counts[0]), LEFT, RIGHT)
    up = Axis(_floor(min(times)), _ceiling(max(times)), BOTTOM, TOP)
    lines = _lines(costs)
    parts = [*_frame(across, up, counts), *_curves(lines, across, up)]
    title = "<title>CPU seconds by number of papers</title>"
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
    body = [f"<style>{STYLE}</style>", '<rect width="100%" height="100%" fill="#fff"/>', *parts]
    return "\n".join((head, title, *body, "</svg>")) + "\n"


def _floor(value: float) -> float:
    return float(10.0 ** math.floor(math.log10(value)))


def _ceiling(value: float) -> float:
    """A power of ten above, so that no axis is without length."""
    return float(10.0 ** (math.floor(math.log10(value)) + 1))


def _lines(costs: Mapping[tuple[str, int], Cost]) -> dict[str, list[tuple[int, float]]]:
    lines: dict[str, list[tuple[int, float]]] = {}
    for (name, count), cost in sorted(costs.items(), key=lambda item: item[0][1]):
        lines.setdefault(name, []).append((count, max(cost.cpu, 0.01)))
    return {name: lines[name] for name in dict.fromkeys(name for name, _ in costs)}


def _frame(across: Axis, up: Axis, counts: Sequence[int]) -> Iterator[str]:
    for tick in up.ticks():
        y = up.at(tick)
        yield f'<line class="grid" x1="{LEFT}" x2="{RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield _text(LEFT - 8, y + 4, f"{tick:g}", "end")
    for count in counts:
        x = across.at(count)
        yield f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{TOP}" y2="{BOTTOM}"/>'
        yield _text(x, BOTTOM + 18, f"{count:,}", "middle")
    yield _text((LEFT + RIGHT) / 2, BOTTOM + 40, "papers", "middle")
    yield _text(LEFT - 40, TOP - 12, "CPU seconds", "start")


def _curves(
    lines: Mapping[str, Sequence[tuple[int, float]]], across: Axis, up: Axis
) -> Iterator[str]:
    labels = _spread([up.at(points[-1][1]) for points in lines.values()])
    for place, ((name, points), label) in enumerate(zip(lines.items(), labels, strict=True)):
        colour = COLOURS[place % len(COLOURS)]
        spots = [(across.at(count), up.at(time)) for count, time in points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
        yield f'<polyline points="{path}" stroke="{colour}"/>'
        for x, y in spots:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>'
        end, height = spots[-1]
        lead = f"{end + 5:.1f},{height:.1f} {RIGHT + 8},{label:.1f}"
        yield f'<polyline class="lead" points="{lead}" stroke="{colour}"/>'
        yield _text(RIGHT + 12, label + 4, name, "start")


def _spread(wanted: Sequence[float]) -> list[float]:
    """Heights near those wanted, in their order, far enough apart and inside the picture."""
    places = [0.0] * len(wanted)
    lowest = float(BOTTOM + LABEL_STEP)
    for index in sorted(range(len(wanted)), key=lambda at: -wanted[at]):
        lowest = places[index] = min(wanted[index], lowest - LABEL_STEP)
    return places


def _text(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'
