"""Counts what the detectors state in real commits: findings per thousand added lines, by detector and tier.

    corpus/rates.py [--grep 'co-authored-by: claude'] [--before 2021-01-01] [-n 200] REPOSITORY…

looks at the last ``-n`` commits without merges of each repository: those whose message matches ``--grep``, or that are
older than ``--before``, where that is given. Prints one row a repository (commits, added lines, findings, slowest commit
in seconds) and one a detector; ``--out FILE`` appends each finding as a line of JSON with the lines that it is about, for
reading by eye. A commit that cannot be reviewed in full is named, and makes the status 1. Nothing of a repository is run
or kept.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from llmreview.change.git import read_change
from llmreview.detect.catalog import Catalog, load_catalog
from llmreview.model import Finding, InputError
from llmreview.review import examine
from llmreview.settings import Settings
from llmreview.syntax.sources import ChangedSources

DETECTORS = Path(__file__).parent.parent / "detectors"
LINES_SHOWN = 12


class Rates(NamedTuple):
    """What was counted in one repository."""

    repository: str
    commits: int
    added: int
    found: Counter[tuple[str, str]]
    slowest: float
    incomplete: int


def main() -> int:
    parser = argparse.ArgumentParser(description="Counts findings per thousand added lines in real commits.")
    parser.add_argument("repositories", nargs="+", type=Path)
    parser.add_argument("-n", type=int, default=200, help="commits of each repository")
    parser.add_argument("--grep", help="only commits whose message matches this, whatever the case")
    parser.add_argument("--before", help="only commits older than this date")
    parser.add_argument("--out", type=Path, help="append every finding to this file, a line of JSON each")
    options = parser.parse_args()
    catalog = load_catalog(DETECTORS)
    counted = []
    for repository in options.repositories:
        rates = count(repository, list(commits(repository, options)), catalog, options.out)
        counted.append(rates)
        print(
            f"{rates.repository}: {rates.commits} commits, {rates.added} added lines, {sum(rates.found.values())} findings, "
            f"slowest {rates.slowest:.1f} s, incomplete {rates.incomplete}",
            flush=True,
        )
    describe(counted)
    return 1 if any(rates.incomplete for rates in counted) else 0


def commits(repository: Path, options: argparse.Namespace) -> Iterator[str]:
    """The ids of the commits to look at, the newest first; the first commit of all has nothing to be compared with."""
    command = ["git", "-C", str(repository), "log", "--no-merges", "--min-parents=1", "--format=%H", f"-n{options.n}"]
    if options.grep:
        command += ["-i", "-E", f"--grep={options.grep}"]
    if options.before:
        command.append(f"--before={options.before}")
    yield from subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def count(repository: Path, shas: list[str], catalog: Catalog, out: Path | None) -> Rates:
    found: Counter[tuple[str, str]] = Counter()
    added = incomplete = 0
    slowest = 0.0
    name = repository.parent.name if repository.name in ("repo", ".git") else repository.name
    for sha in shas:
        started = time.monotonic()
        try:
            change = read_change(repository, f"{sha}^..{sha}")
            sources = ChangedSources(change)
            detection, *_ = examine(sources, catalog, Settings())
        except InputError as error:
            print(f"not read: {name} {sha}: {error}", file=sys.stderr)
            continue
        except Exception:  # a crash is what this looks for: it is shown, counted, and the rest goes on
            print(f"crashed: {name} {sha}", file=sys.stderr)
            traceback.print_exc()
            incomplete += 1
            continue
        slowest = max(slowest, time.monotonic() - started)
        added += sum(file.added for file in change.files)
        problems = [problem for problem in detection.not_evaluated if problem.incomplete]
        incomplete += bool(problems)
        for problem in problems:
            print(f"incomplete: {name} {sha}: {problem.what}: {problem.why}", file=sys.stderr)
        stated = [f for f in detection.findings if f.suppressed is None]
        found.update((f.detector, f.tier) for f in stated)
        if out is not None:
            with out.open("a", encoding="utf-8") as file:
                file.writelines(json.dumps(as_json(name, sha, f, sources)) + "\n" for f in stated)
    return Rates(name, len(shas), added, found, slowest, incomplete)


def as_json(repository: str, sha: str, finding: Finding, sources: ChangedSources) -> dict[str, Any]:
    """A finding with the lines that it is about, for reading."""
    file = next((f for f in sources.readable if f.path == finding.path), None)
    lines = (file.new or b"").decode(errors="replace").split("\n") if file else []
    first = finding.line or 1
    last = min(max(finding.end_line or first, first) + 3, first + LINES_SHOWN)
    shown = [f"{n}: {lines[n - 1]}" for n in range(max(first - 4, 1), min(last, len(lines)) + 1)] if finding.line else []
    return {
        "repository": repository,
        "commit": sha,
        "detector": finding.detector,
        "tier": finding.tier,
        "severity": finding.severity,
        "path": finding.path,
        "line": finding.line,
        "symbol": finding.symbol,
        "message": finding.message,
        "evidence": [f"{e.path}:{e.line}: {e.note}" for e in finding.evidence],
        "lines": shown,
    }


def describe(counted: list[Rates]) -> None:
    """Prints the rate of each detector and tier over all repositories."""
    added = sum(rates.added for rates in counted)
    total: Counter[tuple[str, str]] = sum((rates.found for rates in counted), Counter())
    print(f"\n{sum(rates.commits for rates in counted)} commits, {added} added lines")
    for (detector, tier), number in sorted(total.items()):
        print(f"{detector:24} {tier:6} {number:6} {1000 * number / max(added, 1):8.3f} per 1,000 added lines")


if __name__ == "__main__":
    sys.exit(main())
