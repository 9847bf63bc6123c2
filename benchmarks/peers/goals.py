"""What the numbers should come to, as ratios of runs on one machine."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from benchmarks.peers.cost import Cost

ONE = "coursepub, one paper"
COLD = "coursepub, cold"
WARM = "coursepub, warm"
PLAIN = "plain WeasyPrint"
TYPST = "Typst"
UNTAGGED = "Typst, untagged"
LATEX = "pdflatex"
AMC = "Auto Multiple Choice"


APART = 100
"""Papers that two runs must be apart, or noise would pass for what one more paper costs."""


class Measure(Enum):
    """What a goal looks at."""

    CPU = "CPU, N = {count}: {ours} / {peer}"
    MARGINAL = "CPU of one more paper: {ours} / {peer}"
    MEMORY = "MiB, N = {count}: {ours}"


@dataclass(frozen=True, slots=True)
class Goal:
    """A ratio, or a number of MiB, that is not to be more than `most`."""

    measure: Measure
    ours: str
    peer: str
    count: int
    most: float

    @property
    def words(self) -> str:
        """What it is about."""
        return self.measure.value.format(count=f"{self.count:,}", ours=self.ours, peer=self.peer)

    def value(self, costs: Mapping[tuple[str, int], Cost]) -> float | None:
        """What was measured; None where a run is missing."""
        if self.measure is Measure.MARGINAL:
            return _ratio(marginal(costs, self.ours), marginal(costs, self.peer))
        ours, peer = costs.get((self.ours, self.count)), costs.get((self.peer, self.count))
        if self.measure is Measure.MEMORY:
            return ours.memory if ours else None
        return _ratio(ours.cpu if ours else None, peer.cpu if peer else None)


GOALS = (
    Goal(Measure.CPU, COLD, TYPST, 200, 0.25),
    Goal(Measure.CPU, COLD, PLAIN, 200, 0.03),
    Goal(Measure.MARGINAL, WARM, UNTAGGED, 0, 0.05),
    Goal(Measure.MARGINAL, WARM, TYPST, 0, 0.15),
    Goal(Measure.CPU, WARM, TYPST, 1, 0.5),
    Goal(Measure.CPU, ONE, PLAIN, 1, 1.1),
    Goal(Measure.MEMORY, COLD, "", 1000, 150),
)


def marginal(costs: Mapping[tuple[str, int], Cost], name: str) -> float | None:
    """Processor seconds that one more paper costs, from the smallest and the largest run.

    None where they are too near each other to tell.
    """
    counts = [count for runner, count in costs if runner == name]
    low, high = min(counts, default=0), max(counts, default=0)
    if high - low < APART:
        return None
    return (costs[name, high].cpu - costs[name, low].cpu) / (high - low)


def _ratio(one: float | None, other: float | None) -> float | None:
    return one / other if one is not None and other else None
