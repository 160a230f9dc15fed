"""What each detector and check costs over real commits.

    python benchmarks/detectors.py REPOSITORY [COMMITS]

Prints seconds of CPU, without what is spent in those that they call: parsing and questions to git stand on lines of their own.
"""

from __future__ import annotations

import gc
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "src"))

from llmreview import background, review  # noqa: E402
from llmreview.change.git import read_change  # noqa: E402
from llmreview.change.tree import GitTree  # noqa: E402
from llmreview.detect import engine  # noqa: E402
from llmreview.detect.catalog import load_catalog  # noqa: E402
from llmreview.model import InputError  # noqa: E402
from llmreview.settings import Settings  # noqa: E402
from llmreview.syntax.source import SourceFile  # noqa: E402


class Meter:
    """CPU seconds by name; those of an inner part are not counted for the outer one."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self._inner: list[float] = []

    def run(self, name: str, work: Callable[[], Any]) -> Any:
        started = time.process_time()
        self._inner.append(0.0)
        try:
            return work()
        finally:
            spent = time.process_time() - started
            self.spent[name] += spent - self._inner.pop()
            if self._inner:
                self._inner[-1] += spent

    def around(self, holder: Any, attribute: str, name: str) -> None:
        """Has every call of a function metered."""
        function = getattr(holder, attribute)
        setattr(holder, attribute, lambda *args, **named: self.run(name, lambda: function(*args, **named)))


def main(words: list[str]) -> None:
    repository, count = words[0], words[1] if len(words) > 1 else "100"
    meter = Meter()
    install(meter)
    catalog = load_catalog(ROOT / "detectors")
    command = ["git", "-C", repository, "log", "--no-merges", "--format=%H", "-n", count]
    commits = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    times = []
    gc.disable()
    for commit in commits:
        try:
            change = read_change(repository, f"{commit}^..{commit}")
        except InputError:  # the first commit of all
            continue
        started = time.process_time()
        meter.run("(the rest)", lambda change=change: review.review(change, catalog, Settings()))
        times.append(time.process_time() - started)
        gc.collect()
    times.sort()
    middle, most = times[len(times) // 2], times[len(times) * 9 // 10]
    print(f"{len(times)} commits, {sum(times):.1f} s; median {middle:.3f} s, nine of ten within {most:.3f} s")
    for name, spent in meter.spent.most_common():
        print(f"{spent:8.2f} s  {name}")


def install(meter: Meter) -> None:
    """Puts the meter around detectors, checks, parsing and git; all in one process."""
    ask = engine._ask

    def metered(detector: Any, *args: Any) -> Iterator[Any]:
        yield from meter.run(detector.id, lambda: list(ask(detector, *args)))

    engine._ask = metered
    background.start = lambda work, _worthwhile: work
    for name in ("check_tests", "check_scope", "check_claims"):
        meter.around(review, name, f"({name.replace('_', ' ')})")
    for name in ("grep", "read", "paths"):
        meter.around(GitTree, name, f"(git: {name})")
    meter.around(SourceFile.__dict__["tree"], "func", "(parse)")


if __name__ == "__main__":
    main(sys.argv[1:])
