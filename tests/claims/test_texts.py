"""Descriptions of merge requests as they are written: lists, boxes, tables, quotations, plans."""

from __future__ import annotations

import pytest

from llmreview.claims.texts import unmarked

from .test_check import CHANGED, VALUE, claims, verdict

NOTHING_DONE = (
    "## Test plan\n- [ ] Add tests for the order\n- [x] Manually verified",
    "## Test plan\n1. Add tests\n2. Run them",
    "- [ ] Tests added\n- [ ] Docs updated\n- [ ] README updated",
    "<!-- - [x] Tests added -->\nReverse.",
    "> Adds tests for this\n\nReverse.",
    "```md\n- [x] Tests added\n```",
    "~~~\nAdds tests.\n~~~",
    "    - [x] Tests added",
    "| Step | Status |\n|---|---|\n| Add tests | ⏳ pending |",
    "| Step | Status |\n|---|---|\n| Tests added | ❌ |",
    "| Tests added | no |",
    "| Tests added | TODO |",
    "Tests: TODO",
    "Tests: none",
    "Tests: n/a",
    "**Tests**: not added, see #12",
    "Docs: no changes needed",
    "Docs will be updated in a follow-up.",
    "### Out of scope\n- Update the README\n- Add tests",
    "### Follow-ups\n- Update the README",
    "### Previously\n- Removed `price`",
    "Next: rename `load` to `read_rows`.",
    "We considered renaming `load` to `read_rows`.",
    "Instead of extracting `reversed_rows`, this keeps it in place.",
    'Reverts "Add tests for load"',
    "This reverts commit abc. Tests were added there.",
    "How to test: add tests with `pytest`.",
    "Should we add tests?",
    "Can you add tests?",
    "Note: tests were added in #41.",
    "Tests were added in a previous PR.",
    "Tests for this were added in #40",
    "Depends on #9, which adds tests.",
    "If you want, add tests.",
    "- ~~Add tests~~",
    "- ~~Updated the README~~",
    "☐ Tests added",
    "⬜ Tests added",
    "🚧 Add tests",
    "- [~] Tests added",
    "- [ ] I have added tests that prove my fix",
    "* [ ] Updated docs",
    "1. [ ] Tests added",
    "Signed-off-by: Tests Added <a@b.c>",
    "Fixes: tests added #1",
    "Type of change\n- [ ] Breaking change\n- [ ] No functional change",
    "<details><summary>Old notes</summary>\n\n```\nAdds tests\n```\n</details>",
    "Example message: `Add tests for load`",
    'The title was "Add tests for load".',
    "Without tests added this is risky.",
    "Once tests are added, merge.",
    "Tests to be added",
    "Tests: to be added",
    "- Tests: coming soon",
    "Docs | pending",
    "Remaining: update README",
    "TODO\n- Add tests\n- Update README",
    "Blocked on: tests added by QA",
    "QA adds tests separately.",
    "Reviewer: please add tests.",
    "Please update the README.",
    "Let users delete `price`",
    "Allows callers to remove `price`",
    "Users can rename `load` to `read_rows`",
    "Prevents `price` from being removed",
    "`price` is removed by the sweeper at night",
    "When `price` was removed, the job failed.",
    "Fixes a bug where `price` was removed",
    "Fixes crash when `load` is renamed to `read_rows`",
    "The README was updated last week.",
    "Keeps `price`; `tax` was never added.",
    "No new tests: existing ones cover it.",
    "No README changes.",
    "Did not update the README",
)
"""Of each, nothing says that it was done here."""
DONE = (
    "## Checklist\n- [x] Tests added",
    "* [X] Added tests",
    "1. [x] Tests added",
    "☑ Tests added",
    "✔ Tests added",
    "| Step | Status |\n|---|---|\n| Tests added | ✅ |",
    "| Task | Done |\n|:--|:-:|\n| Unit tests added | yes |",
    "## Changes\n\n### Tests\n- Added tests for `load`",
    "**What changed**\n\n* tests: add tests for load",
    "<details><summary>Changes</summary>\n\n- Added tests for load\n\n</details>",
    "## Docs\n- Updated README.md",
    "- 📝 README updated",
    "| README | Updated |",
    "Docs: README.md updated to describe the order",
    "## Renamed\n- `load` → `read_rows`",
    "| Old | New |\n|---|---|\n| `load` | renamed to `read_rows` |",
    "## Files changed\n\n| File | Change |\n|---|---|\n| `shop/prices.py` | Caches the rate |",
    "### Files\n- `shop/prices.py` — caches the rate",
    "Modified files:\n\n- shop/prices.py\n- shop/store.py",
    "- **`shop/prices.py`**: caches the rate\n- **`shop/store.py`**: reverses",
    "### Removed\n- `save()`",
    "- Removes `save` from `shop/store.py`",
    "- 🗑️ Remove `save`",
    "Removed:\n\n* `save`",
)
THE_SAME = (
    "## Notes\nNo functional changes.",
    "> [!NOTE]\n> x\n\nNo behavior change.",
)


@pytest.mark.parametrize("text", NOTHING_DONE)
def test_what_is_not_said_to_be_done(text: str) -> None:
    found = claims(f"Reverse the rows\n\n{text}", CHANGED)
    assert not [claim for claim in found if claim.verdict == "contradicted"]


@pytest.mark.parametrize("text", DONE)
def test_what_is_said_to_be_done(text: str) -> None:
    assert verdict(f"Reverse the rows\n\n{text}", CHANGED) == "contradicted"


@pytest.mark.parametrize("text", THE_SAME)
def test_what_is_said_of_the_whole(text: str) -> None:
    assert verdict(f"Tidy the rows\n\n{text}", VALUE) == "contradicted"


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("**Bold**, __strong__ and *stressed* words", "Bold, strong and stressed words"),
        ("`A__B__C` is `x ** y ** z` and snake__case__name", "`A__B__C` is `x ** y ** z` and snake__case__name"),
    ],
)
def test_names_keep_their_underscores(marked: str, plain: str) -> None:
    assert unmarked(marked) == plain
