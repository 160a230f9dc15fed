"""What is said to be complete, held against the marks of open work in what came."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from .test_check import BASE, verdict

SAVE = "def save_rows(path, rows):\n    count = write(path, rows)\n%s    return %s\n"
LEFT_OPEN = {"shop/save.py": SAVE % ("    # TODO: return the count\n", "0")}
DONE = {"shop/save.py": SAVE % ("", "count")}
ADMITTED = {"shop/save.py": 'def save_rows(path, rows):\n    raise NotImplementedError("saving is not implemented")\n'}
POLISHED = {"shop/save.py": SAVE % ("    # TODO: optimize for many rows\n", "count")}
ISSUE = {"shop/save.py": SAVE % ("    # TODO(#12): return the count\n", "count")}
ABROAD = {"shop/save.py": SAVE % ("", "count") + "\n\ndef load_rows(path):\n    # TODO: read the rest\n    return read(path)\n"}
IN_STRING = {"shop/save.py": SAVE % ('    say("TODO: return the count")\n', "count")}
IN_TEST = {**DONE, "tests/test_save.py": "def test_save(path):\n    # TODO: more\n    assert save_rows(path, []) == 0\n"}
IN_DOCS = {**DONE, "docs/save.md": "<!-- TODO: more -->\n"}
ABSTRACT = {
    "shop/save.py": "from abc import ABC, abstractmethod\n\n\nclass Saver(ABC):\n    @abstractmethod\n    def save_rows(self, path, rows):\n"
    "        raise NotImplementedError\n"
}
SOON = {"shop/wizard.py": 'def start():\n    print("Rate Wizard - Coming Soon")\n    return 1\n'}
OTHER_SOON = {"shop/wizard.py": 'def start():\n    print("Exports - Coming Soon")\n    return rates\n'}
REFUSED = {"shop/wizard.py": 'def start():\n    raise ValueError("The rate wizard is not supported here")\n'}
MOVED = {
    "shop/store.py": None,
    "shop/rows.py": "def save_rows(path, rows):\n    # TODO: return the count\n    return write(path, rows)\n",
}
MOVED_FROM = {"shop/store.py": "def save_rows(path, rows):\n    # TODO: return the count\n    return put(path, rows)\n"}


@pytest.mark.parametrize(
    ("claim", "after", "said"),
    [
        ("`save_rows` is fully implemented", LEFT_OPEN, "contradicted"),
        ("- `save_rows` fully implemented, and can be called", LEFT_OPEN, "contradicted"),
        ("Fully implement `save_rows`", LEFT_OPEN, "contradicted"),
        ("Adds a complete implementation of `save_rows`", LEFT_OPEN, "contradicted"),
        ("`save_rows` is now feature complete", LEFT_OPEN, "contradicted"),
        ("`save_rows` is fully implemented", ADMITTED, "contradicted"),
        ("The rate wizard is fully implemented", SOON, "contradicted"),
        ("`save_rows` is fully implemented", DONE, ""),
        ("`save_rows` is fully implemented", POLISHED, ""),
        ("`save_rows` is fully implemented", ISSUE, ""),
        ("`save_rows` is fully implemented", ABROAD, ""),
        ("`save_rows` is fully implemented", IN_STRING, ""),
        ("`save_rows` is fully implemented", IN_TEST, ""),
        ("`save_rows` is fully implemented", ABSTRACT, ""),
        ("`save_rows` is not yet fully implemented", LEFT_OPEN, ""),
        ("`save_rows` was already fully implemented", LEFT_OPEN, ""),
        ("`save_rows` is fully implemented but for the count", LEFT_OPEN, ""),
        ("`load` is fully implemented", LEFT_OPEN, ""),
        ("The rate wizard is fully implemented", OTHER_SOON, ""),
        ("The rate wizard is fully implemented", REFUSED, ""),
        ("Complete implementation plan", LEFT_OPEN, ""),
        ("No TODOs left", LEFT_OPEN, "contradicted"),
        ("No TODOs", ABROAD, "contradicted"),
        ("Verified no TODO/FIXME comments remain", LEFT_OPEN, "contradicted"),
        ("There are no TODOs in the code", ISSUE, "contradicted"),
        ("No placeholders or TODOs left", LEFT_OPEN, "contradicted"),
        ("No stubs remain", ADMITTED, "contradicted"),
        ("Nothing is stubbed", ADMITTED, "contradicted"),
        ("No TODOs left", DONE, "unverifiable"),
        ("No TODOs left", IN_STRING, "unverifiable"),
        ("No TODOs left", IN_TEST, "unverifiable"),
        ("No TODOs left", IN_DOCS, "unverifiable"),
        ("No placeholders remain", POLISHED, "unverifiable"),
        ("No stubs remain", ABSTRACT, "unverifiable"),
        ("Nothing is stubbed", DONE, "unverifiable"),
        ("An empty list shows no todos", LEFT_OPEN, ""),
        ("No placeholders", ADMITTED, ""),
        ("No TODOs should be left", LEFT_OPEN, ""),
        ("No TODOs left in the docs", LEFT_OPEN, ""),
    ],
)
def test_what_is_left_to_do(claim: str, after: Mapping[str, str | None], said: str) -> None:
    found = verdict(f"Rows\n\n{claim}.", after)
    assert found == said or (not said and found != "contradicted")


def test_a_mark_that_moved_did_not_come() -> None:
    for claim in ("No TODOs left", "`save_rows` is fully implemented"):
        assert verdict(f"Rows\n\n{claim}.", MOVED, {**BASE, **MOVED_FROM}) != "contradicted"
        assert verdict(f"Rows\n\n{claim}.", LEFT_OPEN, {**BASE, **MOVED_FROM}) == "contradicted"
