"""Times ``llmreview diff`` against the floor, in turn, as whole processes, and prints medians and their ratio.

Usage: ``compare.py [--runs N] [REPOSITORY RANGE]…``. Without arguments it measures this
repository: its last commit, and all of its history as one change.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"


def main() -> None:
    words = sys.argv[1:]
    runs = int(words[1]) if words[:1] == ["--runs"] else 9
    words = words[2:] if words[:1] == ["--runs"] else words
    here = str(HERE.parent)
    pairs = list(zip(words[::2], words[1::2], strict=True)) or [(here, "HEAD~1..HEAD"), (here, f"{EMPTY_TREE}..HEAD")]
    print(f"{'change':<48} {'lines':>7} {'floor ms':>9} {'llmreview ms':>13} {'ratio':>6} {'peak MiB':>9}")
    for repository, range_ in pairs:
        floor = [sys.executable, str(HERE / "floor.py"), repository, range_]
        review = [sys.executable, "-m", "llmreview", "diff", "-C", repository, range_, "--no-config", "--format", "json"]
        floors, reviews, peak = measure(floor, review, runs)
        ratio = statistics.median(reviews) / statistics.median(floors)
        name = f"{Path(repository).parent.name if repository.endswith('/repo') else Path(repository).name} {range_}"
        print(
            f"{name[-48:]:<48} {changed_lines(repository, range_):>7} {statistics.median(floors) * 1000:>9.0f} "
            f"{statistics.median(reviews) * 1000:>13.0f} {ratio:>6.2f} {peak / 1024:>9.0f}"
        )


def measure(first: list[str], second: list[str], runs: int) -> tuple[list[float], list[float], int]:
    """Seconds of each run of both commands, in turn after one warm-up, and the second's peak memory in KiB (largest process)."""
    times: tuple[list[float], list[float]] = ([], [])
    peak = 0
    for run in range(runs + 1):
        for index, command in enumerate((first, second)):
            started = time.perf_counter()
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                raise SystemExit(f"failed with {process.returncode}: {' '.join(command)}")
            if run:
                times[index].append(time.perf_counter() - started)
            if index:
                peak = max(peak, usage.ru_maxrss)
    return times[0], times[1], peak


def changed_lines(repository: str, range_: str) -> int:
    command = ["git", "-C", repository, "diff", "--numstat", range_]
    rows = [line.split("\t") for line in subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()]
    return sum(int(row[0]) + int(row[1]) for row in rows if row[0] != "-")


if __name__ == "__main__":
    main()
