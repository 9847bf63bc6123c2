"""Sealing and opening the keys of many papers: one scrypt, however many there are.

    python3 dev.py bench sealing

No peer seals keys; what counts is that 1,000 papers cost little more than one. Times in
seconds, sizes in MB; the sheets that a real run adds to the payload are left out.
"""

import sys
from pathlib import Path
from time import perf_counter

from coursepub.assemble.forms import assemble
from coursepub.assemble.order import VERSION
from coursepub.keys.seal.cards import deal
from coursepub.keys.seal.commit import FixedKey, draw_secret, fix_key
from coursepub.keys.seal.container import read_container
from coursepub.keys.seal.locks import Keeper, Means
from coursepub.keys.seal.making import seal_run
from coursepub.keys.seal.opening import unseal_all
from coursepub.model.seal import Opening, SealLabel
from coursepub.publish.course import load
from coursepub.publish.exam import find_exam

CONTENT = Path(__file__).resolve().parent.parent / "content"
COUNTS = (1, 100, 1000)
LABEL = SealLabel("final", "Benchmark", "0000-0000", "benchmark")
HEAD = f"{'papers':>6} {'fix':>7} {'seal':>7} {'open':>7} {'size':>7}"


def keys(count: int) -> tuple[list[FixedKey], float]:
    """The keys of so many papers of the sample course, and how long fixing them took."""
    loaded = load(CONTENT, chosen=True)
    blueprint = find_exam(loaded, None)
    secret = draw_secret()
    names = [f"{place:04d}" for place in range(1, count + 1)]
    forms = [assemble(loaded.course, blueprint, name, "benchmark") for name in names]
    start = perf_counter()
    return [fix_key(form, key, VERSION, secret) for form, key in forms], perf_counter() - start


def measured(count: int) -> str:
    """A row: so many papers fixed, sealed, and opened again with every check."""
    fixed, fixing = keys(count)
    dealt = deal(Opening())
    start = perf_counter()
    keeper = Keeper(dealt.passphrase)
    sealed = seal_run({}, fixed, LABEL, {}, "benchmark", dealt.opening, keeper)
    sealing = perf_counter() - start
    start = perf_counter()
    unseal_all(read_container(sealed.container), Means(dealt.passphrase))
    opening = perf_counter() - start
    size = len(sealed.container) / 1e6
    return f"{count:>6} {fixing:>7.2f} {sealing:>7.2f} {opening:>7.2f} {size:>7.2f}"


def main() -> int:
    """Print a table."""
    sys.stdout.write(f"{HEAD}\n")
    for count in COUNTS:
        sys.stdout.write(f"{measured(count)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
