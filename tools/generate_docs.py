"""Writes what the documentation says of detectors and questions, from where they are defined, and the schema of a checklist.

With ``--check``: status 1 where one is not current.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from llmreview.commands.detectors import languages
from llmreview.detect.catalog import Catalog, load_catalog
from llmreview.questions.keys import CONDITIONS, FACTS, KEYS, Key
from llmreview.questions.schema import checklist_schema

ROOT = Path(__file__).resolve().parent.parent


def detectors_table(catalog: Catalog) -> str:
    """A row for each detector, as GitHub and GitLab show it."""
    rows = ["| id | what it is | category | severity | tier | looks at |", "|---|---|---|---|---|---|"]
    rows += (f"| `{d.id}` | {d.title} | {d.category} | {d.severity} | {d.tier} | {languages(d)} |" for d in catalog.detectors)
    return "\n".join(rows) + "\n"


def keys_table(keys: tuple[Key, ...]) -> str:
    """A row for each key of a list of questions."""
    rows = ["| key | what it means |", "|---|---|"]
    rows += (f"| `{key.name}` | {key.meaning.replace('*', chr(92) + '*')} |" for key in keys)
    return "\n".join(rows) + "\n"


def with_table(text: str, name: str, table: str) -> str:
    """The text with what stands between the markers of ``name`` written anew."""
    marked = re.compile(rf"(<!-- {name}: begin -->\n).*?(<!-- {name}: end -->)", re.DOTALL)
    text, count = marked.subn(lambda match: match[1] + table + match[2], text)
    if count != 1:
        raise SystemExit(f"the markers of the table of {name} are missing")
    return text


def current_texts() -> Iterator[tuple[Path, str]]:
    """Each generated file, as it should be."""
    readme = ROOT / "README.md"
    yield readme, with_table(readme.read_text(encoding="utf-8"), "detectors", detectors_table(load_catalog(ROOT / "detectors")))
    page = ROOT / "docs" / "checklists.md"
    text = page.read_text(encoding="utf-8")
    for name, keys in (("keys", KEYS), ("conditions", CONDITIONS), ("facts", FACTS)):
        text = with_table(text, name, keys_table(keys))
    yield page, text
    yield ROOT / "src/llmreview/questions/checklist.schema.json", json.dumps(checklist_schema(), indent=1) + "\n"


def main() -> int:
    stale = [(path, text) for path, text in current_texts() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path, text in stale:
        name = path.relative_to(ROOT)
        if "--check" in sys.argv[1:]:
            print(f"{name}: not current; run `make fix`.", file=sys.stderr)
        else:
            path.write_text(text, encoding="utf-8")
            print(f"{name}: written.")
    return 1 if stale and "--check" in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
