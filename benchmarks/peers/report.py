"""The table of a run, in Markdown."""

from collections.abc import Mapping, Sequence

from benchmarks.peers.cost import Cost
from benchmarks.peers.goals import COLD, GOALS, Goal, marginal

HEAD = (
    "| papers | runner | CPU s | CPU to ours | wall s | MiB | MB of PDF |",
    "|--:|---|--:|--:|--:|--:|--:|",
)
"""`CPU to ours`: how many times the processor time of a cold run of ours."""


def report(
    costs: Mapping[tuple[str, int], Cost], machine: str, words: Sequence[str], plot: str
) -> str:
    """The machine, what every run cost, one more paper, the goals, and what was left out."""
    parts = (
        ["# Papers", "", f"Measured on: {machine}.", "", f"![CPU seconds by papers]({plot})", ""],
        [*HEAD, *(_row(costs, key) for key in sorted(costs, key=lambda key: key[1]))],
        _marginals(costs),
        ["", "| goal | at most | measured | |", "|---|--:|--:|---|"],
        [_verdict(goal, goal.value(costs)) for goal in GOALS],
        ["", *(f"- {word}" for word in words)],
    )
    return "\n".join(line for part in parts for line in part) + "\n"


def _row(costs: Mapping[tuple[str, int], Cost], key: tuple[str, int]) -> str:
    (name, count), cost = key, costs[key]
    ours = costs.get((COLD, count))
    ratio = f"{cost.cpu / ours.cpu:.2f}" if ours else ""
    numbers = f"{cost.cpu:.2f} | {ratio} | {cost.wall:.2f} | {cost.memory:.0f}"
    return f"| {count:,} | {name} | {numbers} | {cost.size / 1e6:.1f} |"


def _marginals(costs: Mapping[tuple[str, int], Cost]) -> list[str]:
    each = {name: marginal(costs, name) for name in dict.fromkeys(name for name, _ in costs)}
    rows = [f"- {name}: {cost * 1000:.1f}" for name, cost in each.items() if cost is not None]
    return ["", "One more paper, in milliseconds of CPU:", "", *rows] if rows else []


def _verdict(goal: Goal, value: float | None) -> str:
    if value is None:
        return f"| {goal.words} | {goal.most:g} | | not measured |"
    shown = f"{value:.0f}" if value >= 10 else f"{value:.3f}"
    verdict = "hit" if value <= goal.most else "**missed**"
    return f"| {goal.words} | {goal.most:g} | {shown} | {verdict} |"
