"""What a change that only moves test files costs, against one that also alters a line of each: seconds and their ratio.

python benchmarks/moves.py [FILES]
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "src"))

from llmreview.change.git import read_change  # noqa: E402
from llmreview.detect.catalog import load_catalog  # noqa: E402
from llmreview.review import examine  # noqa: E402
from llmreview.settings import Settings  # noqa: E402
from llmreview.syntax.sources import ChangedSources  # noqa: E402

FILES, CASES, ROUNDS = 100, 20, 3
CATALOG = load_catalog(ROOT / "detectors")


def test_file(number: int, limit: int) -> str:
    """A file of test cases that are told apart by its number."""
    cases = (
        f"def test_rows_{case}(store):\n    rows = store.load({number}, {case})\n    assert len(rows) == {limit}\n"
        f"    assert rows[0].kind == 'kind {case}'\n"
        for case in range(CASES)
    )
    return "\n\n".join(cases)


def git(folder: Path, *words: str) -> None:
    identity = ("-c", "user.name=Bench", "-c", "user.email=bench@example.org")
    subprocess.run(["git", "-C", str(folder), *identity, *words], check=True, capture_output=True)


def seconds(folder: Path) -> float:
    """The median time of a review of the last commit."""
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        examine(ChangedSources(read_change(folder, "HEAD~1..HEAD")), CATALOG, Settings())
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def moved(files: int, limit: int) -> float:
    """Seconds for a change that moves files whose first case expects ``limit`` rows after it, and 3 before."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "tests").mkdir()
        git(folder, "init", "-q")
        for number in range(files):
            (folder / "tests" / f"test_{number}.py").write_text(test_file(number, 3))
        git(folder, "add", "-A")
        git(folder, "commit", "-qm", "Before")
        (folder / "tests").rename(folder / "checks")
        for number in range(files):
            path = folder / "checks" / f"test_{number}.py"
            path.write_text(path.read_text().replace("== 3", f"== {limit}", 1))
        git(folder, "add", "-A")
        git(folder, "commit", "-qm", "After")
        return seconds(folder)


def main() -> None:
    files = int(sys.argv[1]) if sys.argv[1:] else FILES
    altered, alone = moved(files, 4), moved(files, 3)
    print(f"{files} files of {CASES} cases, median of {ROUNDS}: {alone:.2f} s moved, {altered:.2f} s moved and altered")
    print(f"ratio: {alone / altered:.2f}")


if __name__ == "__main__":
    main()
