"""How the time of each detector grows with the length of a file: the exponent, 1.0 being linear.

    python benchmarks/growth.py [DETECTOR…]

Every example that is a single file is repeated 25 and 100 times; the exponent is that of the time between the two. Functions
stand beside each other then, and each is as long as before: it is the file that grows.
"""

from __future__ import annotations

import gc
import math
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from detectors.examples import CATALOG, change_between, examples  # noqa: E402

from llmreview.detect.catalog import Catalog  # noqa: E402
from llmreview.detect.engine import detect  # noqa: E402
from llmreview.syntax.sources import ChangedSources  # noqa: E402

SHORT, LONG = 25, 100
ROUNDS = 3


def seconds(path: str, source: bytes, catalog: Catalog) -> float:
    """The best of some rounds, parsing included."""
    best = math.inf
    for _ in range(ROUNDS):
        change = change_between({}, {path: source})
        gc.collect()
        started = time.perf_counter()
        detect(ChangedSources(change), catalog)
        best = min(best, time.perf_counter() - started)
    return best


def main(wanted: list[str]) -> int:
    print(f"{'detector':20} {'example':32} {SHORT:>5} x {LONG:>7} x  exponent")
    worst = 0.0
    for id_, example in examples():
        if not example.is_file() or (wanted and id_ not in wanted):
            continue
        source = example.read_bytes().rstrip(b"\n") + b"\n\n\n"
        catalog = CATALOG.only(frozenset({id_}))
        short, long = (seconds(example.name, source * times, catalog) for times in (SHORT, LONG))
        exponent = math.log(long / short) / math.log(LONG / SHORT)
        worst = max(worst, exponent)
        print(f"{id_:20} {example.name:32} {short * 1000:5.0f} ms {long * 1000:7.0f} ms  {exponent:.2f}")
    print(f"worst exponent: {worst:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
