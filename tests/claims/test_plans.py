"""What headings and leads say of the items below them: done by the change, planned, asked for, or how things are."""

from __future__ import annotations

import pytest

from llmreview.change import Message
from llmreview.claims.texts import read_statements

from .test_check import CHANGED, NEW_TEST, verdict

ITEMS = "- Add tests for the order\n- Remove `save`\n- Update the README"
TOLD = "- Added tests for the order\n- Removed `save`\n- Updated the README"

PLANS = (
    "## Plan",
    "## Rollout plan",
    "## 2. Next steps",
    "## 📋 Test plan",
    "## Roadmap",
    "## Ideas",
    "## Proposal",
    "### Rejected",
    "## Suggested fix",
    "## Recommendations",
    "## Open questions",
    "## Not done",
    "## Won't do",
    "## Post-merge",
    "## Follow-up work",
    "## What's next?",
    "## TODO before release",
    "**Phase 2 (later)**",
    "In the next PR:",
    "Next PR:",
    "The next PR will:",
    "Still missing:",
    "To be addressed by others:",
    "Intentionally left out:",
    "Left for later:",
    "What I did not do:",
    "Considered but dropped:",
    "Ideally we'd:",
    "You can then:",
    "When `save` is unused:",
    "As to the docs, that is for a separate PR:",
    "## Migration guide",
    "## Upgrade notes",
    "To use it:",
    "## Architecture",
    "## How it works",
    "## Alternative approaches",
    "## Approaches considered",
    "## API usage",
    "## Planned changes",
    "## Testing instructions",
    "## What didn't work",
    "For reviewers:",
    "Users should:",
    "Copilot suggests:",
    "Action items:",
    "Untouched:",
    "<details><summary>Plan</summary>",
    "## Plan\n\n### For the rows",
)
ASKED = (
    "## Task",
    "## Goal",
    "## Prompt",
    "## Requirements",
    "## Acceptance criteria",
    "## Definition of done",
    "## Release checklist",
)
UNKNOWN = (
    "## Phase 2",
    "## Phase 2: tests",
    "## Further improvements",
    "## Deployment",
    "Part 3:",
    "## Rows",
    "Rows that could be better:",
    "**Benefits**",
)
DEEDS = (
    "## Changes",
    "## Proposed changes",
    "Updates to address review comments:",
    "## Root causes addressed",
    "## Review feedback",
    "As the review suggested:",
    "## Summary",
    "### 🚀 What this does",
    "## Description",
    "Added:",
    "This PR:",
    "## Implementation details",
    "## Tests",
    "## Docs & tests",
    "## Backend",
    "### `shop/store.py`",
    "**Clean-up**",
    "## Motivation and Context",
    "Major improvements for shops:",
    "Address review findings:",
    "Replace the rows by a list that can be reversed:",
    "Post-merge hardening for #1564:",
    "Three follow-up fixes:",
    "## How to fix",
    "<details><summary>Changes</summary>",
    "## Problem\n\nRows are stale.\n\n**Fix**",
    "<details><summary>Plan</summary>\n\n- Look\n\n</details>\n",
)


@pytest.mark.parametrize("above", [*PLANS, *ASKED])
@pytest.mark.parametrize("items", [ITEMS, TOLD], ids=["order", "told"])
def test_below_what_is_planned_nothing_is_said(above: str, items: str) -> None:
    assert verdict(f"Reverse the rows\n\n{above}\n\n{items}", CHANGED) == "none"


@pytest.mark.parametrize("above", UNKNOWN)
def test_below_other_headings_an_order_may_be_a_plan(above: str) -> None:
    assert verdict(f"Reverse the rows\n\n{above}\n\n{ITEMS}", CHANGED) == "unverifiable"
    assert verdict(f"Reverse the rows\n\n{above}\n\n- Add tests for the order", {**CHANGED, **NEW_TEST}) == "supported"
    for told in TOLD.split("\n"):
        assert verdict(f"Reverse the rows\n\n{above}\n\n{told}", CHANGED) == "contradicted"


@pytest.mark.parametrize("above", DEEDS)
def test_below_headings_of_deeds_everything_is_said(above: str) -> None:
    for item in ITEMS.split("\n"):
        assert verdict(f"Reverse the rows\n\n{above}\n\n{item}", CHANGED) == "contradicted"


@pytest.mark.parametrize("above", ASKED)
def test_what_was_asked_for_is_done_where_it_is_ticked(above: str) -> None:
    assert verdict(f"Reverse the rows\n\n{above}\n\n- [x] Tests added", CHANGED) == "contradicted"


def test_a_heading_of_its_own_ends_a_plan() -> None:
    assert verdict(f"Reverse the rows\n\n## Plan\n\n### First\n\n- Look\n\n## Changes\n\n{ITEMS}", CHANGED) == "contradicted"


def test_a_lead_ends_with_its_list() -> None:
    message = "Reverse the rows\n\nLeft for a separate PR, as said:\n\n- Look\n\nAdd tests for the order."
    assert verdict(message, CHANGED) == "contradicted"


@pytest.mark.parametrize(
    ("heads", "said"), [("File | Role", "none"), ("File | Change", "contradicted"), ("Role | File", "contradicted")]
)
def test_a_table_says_by_its_heads_what_its_rows_tell_of(heads: str, said: str) -> None:
    table = f"| {heads} |\n|---|---|\n| `shop/prices.py` | handles the prices |"
    assert verdict(f"Reverse the rows\n\n{table}", CHANGED) == said


@pytest.mark.parametrize(
    ("lead", "said"),
    [("Additional test coverage", "unverifiable"), ("Coverage", "unverifiable"), ("Additional code", "contradicted")],
)
def test_files_below_what_tells_of_tests_are_tested(lead: str, said: str) -> None:
    assert verdict(f"Reverse the rows\n\n{lead}:\n- shop/prices.py: handlers, updates (91%)", CHANGED) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("> Please sort them,\nand update the README", []),
        ("> Please sort them,\n\nUpdated the README", ["Updated the README"]),
        ("> Please sort them,\n- Updated the README", ["Updated the README"]),
        ("    Updated the README\n\nSee above", ["See above"]),
        ("\n  \nUpdated the README", ["Updated the README"]),
    ],
)
def test_quotations_and_code_at_the_beginning(text: str, said: list[str]) -> None:
    assert [statement.text for statement in read_statements((Message(None, text, "description"),))] == said


@pytest.mark.parametrize(
    "heading",
    [
        "Documentation Updates Required",
        "Documentation needed",
        "Still pending",
        "What still remains",
        "CI should run",
        "Potential improvements",
        "Security considerations",
        "Old approach",
        "Already done before",
        "Changes (already committed)",
        "Review & Testing Checklist for Human",
    ],
)
def test_headings_above_what_is_not_done(heading: str) -> None:
    plan = f"Rows\n\n## {heading}\n\n- shop/prices.py: Add rounding\n- Update README.md\n"
    assert verdict(plan, CHANGED) != "contradicted"
    assert verdict(plan.replace(heading, "Documentation updates"), CHANGED) == "contradicted"


def test_what_something_was_verified_with_need_not_be_new() -> None:
    assert verdict("Rows\n\nVerified with:\n- 2 new reproducer tests in shop/rows (both now pass)\n", CHANGED) != "contradicted"
    assert verdict("Rows\n\nTests:\n- 2 new reproducer tests in shop/rows (both now pass)\n", CHANGED) == "contradicted"


@pytest.mark.parametrize(("lines", "said"), [(3, "contradicted"), (60, "unverifiable")])
def test_documents_that_an_essay_ends_with_may_be_still_to_write(lines: int, said: str) -> None:
    essay = "Rows\n\n" + "- The shop is open.\n" * lines + "\n## Documentation Updates\n\n- shop/prices.py: Add the rounding\n"
    assert verdict(essay, CHANGED) == said


@pytest.mark.parametrize(
    ("above", "said"),
    [
        ("### `shop-sdk` (1.4.0 → 1.5.0)\n\n#### Features", "unverifiable"),
        ("### Update shop-sdk from 1.4 to 1.5", "unverifiable"),
        ("### `shop/sdk.py`\n\n#### Features", "contradicted"),
        ("### Shops of 2 to 5 rows", "contradicted"),
    ],
)
def test_notes_of_a_new_version(above: str, said: str) -> None:
    assert verdict(f"Update the SDK\n\n{above}\n- Added `load_all_rows()` for shops", CHANGED) == said
