"""The floor that a review is measured against: Python, one ``git diff --raw``, one ``git cat-file --batch``, and a parse of
both sides of every changed file. Usage: ``floor.py REPOSITORY RANGE``.
"""

from __future__ import annotations

import subprocess
import sys

from tree_sitter import Language, Parser

LANGUAGES = {
    ".py": ("tree_sitter_python", "language"),
    ".ts": ("tree_sitter_typescript", "language_typescript"),
    ".tsx": ("tree_sitter_typescript", "language_tsx"),
    ".js": ("tree_sitter_javascript", "language"),
    ".jsx": ("tree_sitter_javascript", "language"),
    ".mjs": ("tree_sitter_javascript", "language"),
    ".java": ("tree_sitter_java", "language"),
    ".kt": ("tree_sitter_kotlin", "language"),
    ".kts": ("tree_sitter_kotlin", "language"),
    ".go": ("tree_sitter_go", "language"),
    ".cs": ("tree_sitter_c_sharp", "language"),
    ".rb": ("tree_sitter_ruby", "language"),
    ".php": ("tree_sitter_php", "language_php"),
    ".rs": ("tree_sitter_rust", "language"),
    ".sh": ("tree_sitter_bash", "language"),
    ".yaml": ("tree_sitter_yaml", "language"),
    ".yml": ("tree_sitter_yaml", "language"),
    ".sql": ("tree_sitter_sql", "language"),
}
NOTHING = "0" * 40


def main() -> None:
    repository, range_ = sys.argv[1:]
    git = ["git", "-C", repository]
    raw = subprocess.run([*git, "diff", "--raw", "-M", "-z", "--no-abbrev", range_], capture_output=True, check=True).stdout
    wanted: list[tuple[str, str]] = []
    fields = raw.decode(errors="replace").split("\0")
    position = 0
    while position < len(fields) - 1:
        _, _, old, new, status = fields[position].split(" ")
        paths = 2 if status[0] in "RC" else 1
        path = fields[position + paths]
        position += 1 + paths
        extension = path[path.rfind(".") :]
        wanted += [(blob, extension) for blob in (old, new) if blob != NOTHING and extension in LANGUAGES]
    asked = "".join(f"{blob}\n" for blob, _ in wanted).encode()
    answer = subprocess.run([*git, "cat-file", "--batch"], input=asked, capture_output=True, check=True).stdout
    parsers: dict[str, Parser] = {}
    offset = size = 0
    for _, extension in wanted:
        end = answer.index(b"\n", offset)
        length = int(answer[offset:end].split()[2])
        source = answer[end + 1 : end + 1 + length]
        offset = end + 2 + length
        if extension not in parsers:
            package, entry = LANGUAGES[extension]
            parsers[extension] = Parser(Language(getattr(__import__(package), entry)()))
        parsers[extension].parse(source)
        size += length
    print(len(wanted), "sides,", size, "bytes")


if __name__ == "__main__":
    main()
