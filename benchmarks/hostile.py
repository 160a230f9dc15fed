"""What a file may cost at worst: sources that nobody would write, each reviewed with every detector.

    python benchmarks/hostile.py [NAME…]

The engine gives up a file after ``SECONDS_A_FILE``, which is set aside here; the checks of tests, scope and claims have no such
bound, so that they must grow with the length of the file alone. Prints the seconds of each source at a quarter of its length and
at its full length, and the exponent between the two, 1.0 being linear.
"""

from __future__ import annotations

import gc
import math
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from detectors.examples import CATALOG, change_between  # noqa: E402

from llmreview.detect import engine  # noqa: E402
from llmreview.review import review  # noqa: E402
from llmreview.settings import Settings  # noqa: E402

SOURCES: dict[str, tuple[int, Callable[[int], str]]] = {
    "tiny functions.py": (4_000, lambda n: "".join(f"def f{i}(a):\n    return g{i}(a)\n\n" for i in range(n))),
    "tiny functions.go": (
        4_000,
        lambda n: "package a\n" + "".join(f"func f{i}(a int) int {{ return g(a) }}\n" for i in range(n)),
    ),
    "tiny functions.ts": (4_000, lambda n: "".join(f"export function f{i}(a) {{ return g(a) }}\n" for i in range(n))),
    "one function.py": (8_000, lambda n: "def f():\n" + "    a = b(c)\n" * n),
    "one line.js": (8_000, lambda n: 'f(["a", 1]);' * n + "\n"),
    "one line.sql": (30_000, lambda n: "COMMIT;" * n + "\n"),
    "one mapping.py": (20_000, lambda n: "D = {" + ", ".join(f'"k{i}": {i}' for i in range(n)) + "}\n"),
    "many branches.py": (2_000, lambda n: "def f(x):\n    if x: return 0\n" + "    elif x == 1: return str(x)\n" * n),
    "deep brackets.py": (2_000, lambda n: "a = " + "[" * n + "]" * n + "\n"),
    "deep branches.js": (800, lambda n: "function f() {" + "if (a) {" * n + "}" * n + "}\n"),
    "deep branches.go": (800, lambda n: "package a\nfunc f() {" + "if a {" * n + "}" * n + "}\n"),
    "deep calls.java": (800, lambda n: "class A { void f() { " + "a(b, " * n + "1" + ")" * n + "; } }\n"),
    "deep lambdas.kt": (300, lambda n: "fun f() { " + "x.map { " * n + "it" + " }" * n + " }\n"),
    "deep branches.sh": (400, lambda n: "if a; then\n" * n + "b\n" + "fi\n" * n),
}


def seconds(path: str, source: str) -> float:
    """What the review of one added file costs."""
    change = change_between({}, {path.replace(" ", "_"): source.encode()})
    gc.collect()
    started = time.process_time()
    review(change, CATALOG, Settings())
    return time.process_time() - started


def main(wanted: list[str]) -> None:
    engine.SECONDS_A_FILE = 3_600.0
    print(f"{'source':20} {'KB':>6} {'a quarter':>10} {'whole':>10}  exponent")
    for name, (length, make) in SOURCES.items():
        if wanted and name not in wanted:
            continue
        short, long = seconds(name, make(length // 4)), seconds(name, make(length))
        exponent = math.log(long / short) / math.log(4)
        print(f"{name:20} {len(make(length)) // 1000:6} {short:8.2f} s {long:8.2f} s  {exponent:.2f}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
