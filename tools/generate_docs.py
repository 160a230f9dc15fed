"""Writes what the README says of the detectors, from their folders. With ``--check``: status 1 where that is not current."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from llmreview.commands.detectors import languages
from llmreview.detect.catalog import Catalog, load_catalog

ROOT = Path(__file__).resolve().parent.parent
MARKED = re.compile(r"(<!-- detectors: begin -->\n).*?(<!-- detectors: end -->)", re.DOTALL)


def detectors_table(catalog: Catalog) -> str:
    """A row for each detector, as GitHub and GitLab show it."""
    rows = ["| id | what it is | category | severity | tier | looks at |", "|---|---|---|---|---|---|"]
    rows += (f"| `{d.id}` | {d.title} | {d.category} | {d.severity} | {d.tier} | {languages(d)} |" for d in catalog.detectors)
    return "\n".join(rows) + "\n"


def with_current_table(readme: str) -> str:
    """The README with its table as the folders say."""
    table = detectors_table(load_catalog(ROOT / "detectors"))
    text, count = MARKED.subn(lambda match: match[1] + table + match[2], readme)
    if count != 1:
        raise SystemExit("README.md: the markers of the detectors' table are missing")
    return text


def main() -> int:
    readme = ROOT / "README.md"
    written = readme.read_text(encoding="utf-8")
    current = with_current_table(written)
    if written == current:
        return 0
    if "--check" in sys.argv[1:]:
        print("README.md: the table of detectors is not current; run `make fix`.", file=sys.stderr)
        return 1
    readme.write_text(current, encoding="utf-8")
    print("README.md: table of detectors written.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
