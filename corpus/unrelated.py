"""What the claims check takes for a claim: the statements of real messages that an unrelated change would contradict.

    python corpus/unrelated.py REPOSITORY… [--most N] [--pattern REGEX] [--standing]

Whether a sentence claims something shows in the sentence alone. So the messages of a repository's last commits are each held
against one small change that has nothing to do with them: what is contradicted was taken for a claim, and is to be read. What
claims nothing (a plan, a cause, what the program does) was misread. Thousands of messages take seconds, where a sample of whole
reviews meets one such sentence in some hundred.

With ``--standing`` the names and files that a message tells of are there before and after, and only code beside them changes:
then what is said to be removed, renamed or worked on is contradicted, too.

Prints the commit, the statement, what stands above it, and why it would be contradicted. ``--pattern`` keeps the commits whose
message matches (``(?i)co-authored-by:.*claude``).
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from detectors.examples import CATALOG, change_between  # noqa: E402

from llmreview.checks.tests import check_tests  # noqa: E402
from llmreview.claims.check import judge  # noqa: E402
from llmreview.claims.facts import Facts  # noqa: E402
from llmreview.claims.texts import read_statements  # noqa: E402
from llmreview.detect.engine import detect  # noqa: E402
from llmreview.syntax.sources import ChangedSources  # noqa: E402

BEFORE = {
    "shop/store.py": b"def load(path, limit=10):\n    rows = read(path)\n    return rows[:limit]\n",
    "tests/test_store.py": b"from shop.store import load\n\n\ndef test_load(tmp_path):\n    assert load(tmp_path) == []\n",
    "README.md": b"# Shop\n",
    "docs/rows.md": b"# Rows\n",
    "CHANGELOG.md": b"# Changes\n",
}
AFTER = {**BEFORE, "shop/store.py": BEFORE["shop/store.py"].replace(b"rows[:limit]", b"list(reversed(rows))[:limit]")}


_NAME = re.compile(r"`([A-Za-z_]\w{3,60})(?:\(\))?`|\b([A-Za-z]+(?:_[A-Za-z0-9]+)+|[a-z]+[A-Z]\w+|[A-Z][a-z]+[A-Z]\w+)\b")
_FILE = re.compile(r"(?<![\w./-])(?!/)((?:[\w@()\[\]-]+/)*[\w.-]*\w\.[A-Za-z]\w{0,5})\b")
MOST_FILES = 60


def standing(message: str) -> dict[str, bytes]:
    """A file that defines every name of a message, and the files that it names."""
    names = sorted({next(filter(None, found.groups())) for found in _NAME.finditer(message)})
    files = sorted({found[1] for found in _FILE.finditer(message)} - BEFORE.keys())[:MOST_FILES]
    defined = "".join(f"{name} = {name}(1)\n" for name in names if name.isidentifier())
    return {"shop/names.py": f"{defined}last = 1\n".encode(), **dict.fromkeys(files, b"x = 1\n")}


def messages(repository: str, most: int, pattern: str) -> Iterator[tuple[str, str]]:
    """The abbreviated names and the messages of a repository's last commits, merges left out."""
    command = ["git", "-C", repository, "log", "--no-merges", f"--max-count={most}", "--format=%h%x1f%B%x1e"]
    text = subprocess.run(command, check=True, capture_output=True).stdout.decode(errors="replace")
    for entry in text.split("\x1e"):
        name, _, message = entry.strip().partition("\x1f")
        if name and re.search(pattern, message):
            yield name, message


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repositories", nargs="+", metavar="REPOSITORY")
    parser.add_argument("--most", type=int, default=1_000, help="commits of each repository (default: 1000)")
    parser.add_argument("--pattern", default="", help="what a message has to hold")
    parser.add_argument("--standing", action="store_true", help="what messages name is there, and stays as it is")
    given = parser.parse_args()
    unrelated = ChangedSources(change_between(BEFORE, AFTER))
    tests = check_tests(unrelated)
    findings = detect(unrelated, CATALOG, lambda: tests).findings
    read = claims = 0
    for repository in given.repositories:
        for name, message in messages(repository, given.most, given.pattern):
            read += 1
            beside = standing(message) if given.standing else {}
            moved = {path: text.replace(b"last = 1", b"last = 2") for path, text in beside.items()}
            change = change_between({**BEFORE, **beside}, {**AFTER, **moved}, message)
            facts = Facts(ChangedSources(change), tests, findings)
            for statement in read_statements(change.messages):
                judgement = judge(statement, facts)
                if judgement is not None and judgement.verdict == "contradicted":
                    claims += 1
                    above = statement.lead or statement.heading
                    print(
                        f"{name} {statement.text[:160]}"
                        + (f" | {above[:40]}" if above else "")
                        + f" => {judgement.evidence[:80]}"
                    )
    print(f"{claims} statements of {read} messages", file=sys.stderr)


if __name__ == "__main__":
    main()
