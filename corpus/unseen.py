"""What the comparison of code does not see: alterations of real files that leave their normal form as it was.

    python corpus/unseen.py REPOSITORY EXTENSION [--files N] [--places N] [--seed N]
    python corpus/unseen.py REPOSITORY EXTENSION --formatter COMMAND

Whether a symbol or a test case changed is told by its normal form. Each of some places of each file is altered (a letter of a
name or a text, a digit, an operator) or taken out, and what leaves the form the same is counted by what it stands in. Types that
compilers drop, docstrings, visibility and what tools alone read are to be among them, and nothing else.

With a formatter, which reads a file from standard input, the forms before and after it are to be the same; each file where they
are not is printed with the first tokens that differ.
"""

from __future__ import annotations

import argparse
import random
import re
import shlex
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "src"))

from tree_sitter import Node  # noqa: E402

from llmreview.syntax import Idea, SourceFile  # noqa: E402
from llmreview.syntax.normal import Form, normal_form  # noqa: E402

LARGEST = 20_000
"""Bytes of a file that is looked at."""
LONGEST = 60
"""Bytes of a part that is taken out."""
_OTHER = {b"==": b"!=", b"<": b"<=", b">": b">=", b"&&": b"||", b"+": b"-"}
_WITHOUT_EFFECT = (Idea.COMMENT, Idea.IMPORT, Idea.TYPE)


def sources(repository: str, extension: str, most: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """The paths and contents of some files of a repository's newest commit."""
    git = ["git", "-C", repository]
    listed = subprocess.run([*git, "ls-tree", "-rz", "--name-only", "HEAD"], check=True, capture_output=True, text=True).stdout
    paths = [path for path in listed.split("\0") if path.endswith(f".{extension}")]
    random.Random(seed).shuffle(paths)  # noqa: S311 - a choice of samples
    for path in paths[:most]:
        content = subprocess.run([*git, "show", f"HEAD:{path}"], check=True, capture_output=True).stdout
        if len(content) < LARGEST:
            yield path, content


def form_of(path: str, content: bytes) -> Form | None:
    """The normal form of a file; None where it cannot be read in full."""
    file = SourceFile.of(path, content)
    return normal_form(file, file.root) if file is not None and not file.root.has_error else None


def parts(file: SourceFile) -> list[tuple[Node, tuple[str, ...]]]:
    """The nodes of a file that may do something, each with the kinds of the two around it."""
    found: list[tuple[Node, tuple[str, ...]]] = []
    waiting: list[tuple[Node, tuple[str, ...]]] = [(file.root, ())]
    while waiting:
        node, around = waiting.pop()
        if file.idea(node) in _WITHOUT_EFFECT or node.type in file.grammar.inert:
            continue
        found.append((node, around[-2:]))
        waiting.extend((child, (*around[-2:], node.type)) for child in node.children)
    return found


def altered(text: bytes, is_named: bool) -> bytes | None:
    """A part that reads otherwise; None where no alteration is known."""
    if text.isdigit():
        return bytes([ord("1") + (text[0] - ord("0")) % 9]) + text[1:]
    word = re.search(rb"[a-z]{3}", text) if is_named else None
    if word is not None:
        return text[: word.start()] + (b"q" if word[0][:1] != b"q" else b"z") + text[word.start() + 1 :]
    return _OTHER.get(text)


def alterations(content: bytes, node: Node) -> Iterator[tuple[str, bytes]]:
    """A file's content with a part of it taken out, and with one of its leaves altered; each with what was done."""
    text = content[node.start_byte : node.end_byte]
    if node.is_named and node.parent is not None and len(text) < LONGEST:
        yield "taken out", content[: node.start_byte] + content[node.end_byte :]
    other = altered(text, node.is_named) if not node.child_count else None
    if other is not None:
        yield "altered", content[: node.start_byte] + other + content[node.end_byte :]


def unseen(path: str, content: bytes, most: int, seed: int) -> Iterator[tuple[str, str | None, str]]:
    """What was done to some places of a file, what it stood in (None where it was seen), and the line."""
    file = SourceFile.of(path, content)
    before = form_of(path, content)
    if file is None or before is None:
        return
    places = parts(file)
    random.Random(seed).shuffle(places)  # noqa: S311 - a choice of samples
    for node, around in places[:most]:
        for what, changed in alterations(content, node):
            after = form_of(path, changed)
            if after is not None:
                where = " < ".join((node.type, *reversed(around))) if after == before else None
                yield what, where, content.split(b"\n")[node.start_point.row].decode(errors="replace").strip()[:90]


def report_unseen(repository: str, given: argparse.Namespace) -> None:
    """Prints what stayed unseen, the most frequent first."""
    tried, found = 0, defaultdict(list)
    for path, content in sources(repository, given.extension, given.files, given.seed):
        for what, where, line in unseen(path, content, given.places, given.seed):
            tried += 1
            if where is not None:
                found[what, where].append(line)
    for (what, where), lines in sorted(found.items(), key=lambda item: -len(item[1])):
        print(f"{len(lines):5} {what}: {where}: {lines[0]}")
    print(f"{sum(map(len, found.values()))} of {tried} alterations", file=sys.stderr)


def report_formatted(repository: str, given: argparse.Namespace) -> None:
    """Prints the files that a formatter makes another form of."""
    tried = 0
    for path, content in sources(repository, given.extension, given.files, given.seed):
        formatted = subprocess.run(shlex.split(given.formatter), check=False, input=content, capture_output=True)
        forms = form_of(path, content), form_of(path, formatted.stdout)
        if formatted.returncode or None in forms:
            continue
        tried += 1
        apart = next((pair for pair in zip_longest(*filter(None, forms)) if pair[0] != pair[1]), None)
        if apart is not None:
            print(f"{path}: {apart[0]!r} became {apart[1]!r}")
    print(f"{tried} files", file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repository")
    parser.add_argument("extension", help="of the files that are looked at, without the point")
    parser.add_argument("--files", type=int, default=40, help="files that are looked at (default: 40)")
    parser.add_argument("--places", type=int, default=60, help="places of each file (default: 60)")
    parser.add_argument("--seed", type=int, default=0, help="of the choice of files and places (default: 0)")
    parser.add_argument("--formatter", help="a command that formats standard input")
    given = parser.parse_args()
    report = report_formatted if given.formatter else report_unseen
    report(given.repository, given)


if __name__ == "__main__":
    main()
