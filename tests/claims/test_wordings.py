"""The many ways in which people say the same, each held against a change that bears it out and one that does not."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pytest

from llmreview.change.memory import change_between
from llmreview.checks import check_tests
from llmreview.claims import Facts, check_claims
from llmreview.detect.engine import detect
from llmreview.model import Finding
from llmreview.model import TestCheck as CheckOfTests
from llmreview.syntax.sources import ChangedSources

from .test_check import (
    BASE,
    BUFFERED,
    CATALOG,
    CHANGED,
    DROPS,
    FORMATTED,
    LOOPED,
    MASKED,
    NEW_TEST,
    NO_SAVE,
    PACKAGE,
    STORE,
    STUB,
    TESTS,
    VALUE,
)

NEW_TESTS = (
    "**Tests**: added cases for the new order",
    "Tests: added",
    "- **Tests:** Added unit tests for `load`",
    "| Tests | ✅ Added |",
    "| Area | Change |\n|---|---|\n| Tests | Added unit tests for ordering |",
    "- ✅ Added tests",
    "- [x] Unit tests",
    "- [x] Added unit tests",
    "- [x] I have added tests to cover my changes.",
    "- [x] Tests have been added",
    "🧪 Added tests for ordering",
    "New unit tests verify the order.",
    "Unit tests were added to cover the order",
    "Reverse rows and add tests",
    "Includes unit tests.",
    "Added: unit tests for load",
    "### Added\n- Unit tests for `load`",
    "Also adds a regression test",
    "This change is covered by new unit tests.",
    "Test coverage added for load",
    "Wrote tests for the reversed order",
    "Adds a test that checks the order",
    "The new behaviour is covered by tests.",
    "Extended the test suite with cases for the order",
    "Comes with tests",
    "Also added corresponding unit tests to make sure the order holds",
    "Tests added for the new ordering",
    "Tests: 1 new case",
    "**Unit tests**: new cases for the order",
)
DOCUMENTS = (
    "**README**: updated usage",
    "Docs: updated for the new order",
    "**Docs**: updated",
    "Docs: updated README",
    "- [x] Documentation updated",
    "- [x] I have updated the documentation accordingly",
    "📝 Updated the README",
    "README updated",
    "Reflect the new order in the README",
    "Document the order in README.md",
    "Also update CHANGELOG",
    "Added a changelog entry",
    "| Docs | Updated |",
    "Updated docs and README",
    "README now describes the order",
    "The README has been updated to describe the order",
    "Adds an entry to the changelog",
    "Updates the README with usage instructions",
    "## Documentation\n\n- Updated README with examples",
    "Add documentation for the ordering",
)
REMOVED = (
    "Removed the unused `save` function",
    "`save` has been removed",
    "`save()` was removed since nothing calls it",
    "**Removed**: `save`",
    "### Removed\n- `save`",
    "Removed:\n- `save()`: unused",
    "Drop `save`",
    "Delete the dead `save` helper",
    "Cleanup: remove `save` and its callers",
    "Remove the legacy function save()",
    "❌ Removed `save()`",
    "Reverse rows and remove `save`",
    "Gets rid of `store.save`",
    "Removes `save` as it is no longer used",
)
RENAMED = (
    "Renamed `load` to `read_rows`",
    "`load` was renamed to `read_rows`",
    "Rename load() to read_rows()",
    "Renamed `load` → `read_rows`",
    "`load` -> `read_rows`: rename",
    "Renames the function `load` to `read_rows` for clarity",
    "- **Rename**: `load` → `read_rows`",
    "`load()` is now called `read_rows()`",
    "Renamed:\n- `load` -> `read_rows`",
    "The `load` function has been renamed `read_rows`",
    "| `load` | renamed to `read_rows` |",
)
EXTRACTED = (
    "Extracted the reversal into `reversed_rows`",
    "Extract `reversed_rows` from `load`",
    "Extracted helper `reversed_rows()`",
    "`reversed_rows` extracted from load",
    "Moved the reversal to a new helper `reversed_rows`",
    "Pulled the ordering out into `reversed_rows()`",
    "Introduces a `reversed_rows` helper",
    "**New helper**: `reversed_rows()`",
    "Extracted common logic into a `reversed_rows` utility function",
    "Factored the reversal out into a `reversed_rows` helper",
    "A new `reversed_rows` function was added",
    "Moves the order into `shop/ordering.py`",
    "Extract ordering into shop/ordering.py",
    "Created `shop/ordering.py`",
)
UNCHANGED_BEHAVIOUR = (
    "No functional changes.",
    "No functional change",
    "No behavior change.",
    "No behavioural changes intended.",
    "Pure refactor.",
    "Pure refactoring, no behavior changes",
    "This is a refactor only.",
    "Refactoring only - no functional changes",
    "Behavior is unchanged.",
    "Behaviour unchanged.",
    "NFC",
    "No functional changes were made",
    "no logic changes",
    "This does not change behavior.",
    "Doesn't change any behavior",
    "This PR does not change functionality",
    "Only refactors the code",
    "No change in behavior",
    "No changes to behavior or API",
    "Functionality remains the same",
    "- [x] Refactoring (no functional changes)",
    "- [x] Refactor (no functional change)",
    "Refactor without changing behavior",
    "Existing behavior is preserved",
    "**Behavior**: unchanged",
    "No user-facing changes",
    "Internal refactoring with no functional impact",
)
FORMATTING = (
    "Formatting only.",
    "Only formatting changes",
    "Whitespace changes only",
    "style: formatting\n",
    "Just reformatting",
    "Ran black over the code\n",
    "Lint fixes\n",
    "Code formatting only, no logic changes",
    "Cosmetic changes only",
    "Lint fixes only",
    "Formatting-only change",
    "Purely cosmetic.",
)
TYPOS = (
    "Fix typo\n",
    "fix: typo in comment\n",
    "docs: fix typos\n",
    "chore: fix a typo in the README\n",
    "Fixed typos\n",
    "Typo fix\n",
    "Fix spelling\n",
    "fix(store): correct typo in docstring\n",
    ":pencil2: Fix typo\n",
    "Minor typo fixes\n",
)
NO_DEPENDENCIES = (
    "No new dependencies.",
    "- No new dependencies added",
    "No dependencies were added",
    "Without adding dependencies",
    "Adds no dependencies",
    "Zero new dependencies",
    "No external dependencies added",
    "does not introduce new dependencies",
    "Doesn't add any new dependency",
    "**Dependencies**: none added",
    "Dependencies: none",
    "| New dependencies | None |",
    "No additional packages required",
    "- [x] No new dependencies",
    "Uses only the standard library",
    "No third-party libraries are needed",
    "Dependencies unchanged",
)
COMPATIBLE = (
    "Backward compatible.",
    "Backwards compatible",
    "Fully backwards-compatible",
    "- No breaking changes",
    "No breaking changes to the API",
    "This is a non-breaking change",
    "Non-breaking.",
    "Maintains backward compatibility",
    "Backward compatibility is preserved",
    "**Breaking changes**: none",
    "**Breaking Changes:** None",
    "## Breaking changes\n\nNone",
    "- [x] Non-breaking change",
    "Existing callers are unaffected",
    "Public API unchanged",
    "The public API is unchanged.",
    "Existing callers continue to work without changes",
    "No API changes",
    "| Breaking changes | No |",
    "Does not break existing callers",
    "The signature stays the same",
    "100% backward compatible with existing callers",
)
TESTS_UNTOUCHED = (
    "Tests unchanged.",
    "Existing tests are unchanged",
    "No tests were changed",
    "No test changes needed",
    "All existing tests pass unchanged",
    "Existing tests pass without modification",
    "No existing tests were modified",
    "Tests were not modified",
    "Without touching the tests",
    "Test suite untouched",
    "Did not modify any existing tests",
    "The tests stay as they are",
    "No changes to tests",
)
STREAMS = (
    "Streams the orders",
    "The export now streams rows",
    "Rows are streamed to the client",
    "Streaming export of orders",
    "Uses streaming to keep memory constant",
    "Memory usage stays constant",
    "Runs in constant memory",
    "Writes record by record",
    "Rows are processed one at a time",
    "Processes rows one by one",
    "Memory stays flat regardless of the number of orders",
    "Orders are never loaded into memory at once",
    "The file is not held in memory",
    "Avoids loading the whole result set into memory",
    "Uses a streaming writer",
    "O(1) memory",
    "Low memory footprint: rows are written as they arrive",
    "Lazily iterates over orders",
    "Add streaming CSV export",
)
ERRORS = (
    "Handles errors",
    "Errors are handled properly",
    "Adds error handling",
    "With proper error handling",
    "Network errors are handled",
    "Handle failures gracefully",
    "Errors are propagated to the caller",
    "Errors are no longer swallowed",
    "Failures are reported to the caller",
    "Robust error handling for the sync",
    "**Error handling**: network failures are caught and reported",
    "Raises on failure",
    "All exceptions are logged and re-raised",
    "Gracefully handles network failures",
    "Comprehensive error handling",
    "Improved error handling",
    "No errors are swallowed",
    "Doesn't swallow exceptions",
)
BULK = (
    "Customers are loaded in bulk",
    "Loads all customers in one query",
    "Single query for all customers",
    "Avoids N+1 queries",
    "No N+1",
    "Fixes the N+1 query",
    "Batch-loads customers",
    "Fetches all customers at once",
    "Customers are fetched in a single round trip",
    "One query instead of one per order",
    "Prefetches customers",
    "Bulk-fetch customers",
    "no extra queries",
    "No additional database queries",
    "without further reads",
    "Eliminates N+1 queries",
)
NO_LOSS = (
    "No data is lost.",
    "No data loss",
    "Only adds columns",
    "Additive only",
    "Purely additive migration",
    "Non-destructive migration",
    "Existing data is preserved",
    "No existing data is touched",
    "Data is kept",
    "The migration only adds a column",
    "**Data loss**: none",
    "Safe migration: nothing is dropped",
    "Existing rows are untouched",
    "Nothing is deleted",
    "This migration is additive",
    "Backwards-compatible, additive schema change",
)
USES = (
    "Uses `cached_price()` for totals",
    "Now uses `cached_price`",
    "`load` now calls `cached_price()`",
    "Switched to `cached_price()`",
    "Totals are computed with `cached_price()`",
    "Delegates to `cached_price()`",
    "Reuses the existing `cached_price` helper",
    "Totals now go through `cached_price()`",
    "Replaced the loop with a call to `cached_price()`",
    "Calls `cached_price()` before sorting",
    "Leverages `cached_price()`",
    "via the `cached_price()` helper",
    "Prices are fetched by calling `cached_price()`",
)
TOUCHED = (
    "Update `shop/prices.py` to match",
    "Updated shop/prices.py",
    "- `shop/prices.py`: cache the rate",
    "- **shop/prices.py**: cache the rate",
    "- **`shop/prices.py`** - cache the rate",
    "| `shop/prices.py` | Cache the rate |",
    "### shop/prices.py\n- Cache the rate",
    "Files changed:\n- shop/prices.py\n- shop/store.py",
    "Fix rounding in `shop/prices.py`",
    "Refactor `price` to round",
    "Fixes the rounding in `price()`",
    "`price` now rounds",
    "`price()` was changed to round",
    "Also touches shop/prices.py",
    "Changes in shop/prices.py",
    "- shop/prices.py (modified): caches",
    "In `shop/prices.py`, the rate is cached",
    "Modified files: `shop/prices.py`",
    "Simplify `price` and `load`",
)
DOES = (
    "Sends the invoice email to the customer",
    "Invoice email is sent to the customer",
    "Customers now get an invoice email",
    "The invoice email is sent after payment",
    "**Email**: invoices are sent to customers by email",
    "Implements sending of invoice emails",
    "Invoice emails work end to end",
    "Wire up the invoice email",
    "Fully implements invoice email sending",
    "`send_invoice_email` sends the invoice",
)

ADDED_TEST = {**CHANGED, **NEW_TEST}
DOCUMENTED = {**CHANGED, "README.md": "# Shop\n\nOrder.\n", "CHANGELOG.md": "Order.\n"}
DEPENDING = {"package.json": PACKAGE.replace('"^18.0.0"', '"^18.0.0",\n    "lodash": "^4.17.0"'), **CHANGED}
DEMANDING = {"shop/store.py": STORE.replace("path, rows)", "path, rows, mode)")}
RENAMING = {"shop/store.py": STORE.replace("load", "read_rows")}
DEFINED_ONLY = {"shop/store.py": STORE + "\n\ndef cached_price(sku):\n    return 2\n"}
USING = {"shop/store.py": STORE.replace("return rows", "return cached_price(rows)")}
TAKEN_OUT = {
    "shop/store.py": STORE + "\n\ndef reversed_rows(rows):\n    return rows[::-1]\n",
    "shop/ordering.py": "def f():\n    return 1\n",
}
GROWN = {"shop/store.py": STORE + "\n\ndef drop(path):\n    remove(path)\n    return read(path)\n"}
SPELLED = {"README.md": "# Shop\n\nSells thing.\n"}
LOOSENED = {"tests/test_store.py": TESTS.replace("== []", "is not None"), **CHANGED}
BOTH = {**CHANGED, "shop/prices.py": "RATE = 2\n\n\ndef price(sku):\n    return round(RATE * len(sku), 2)\n"}
CHANGES: dict[str, Mapping[str, str | None]] = {
    "CHANGED": CHANGED,
    "ADDED_TEST": ADDED_TEST,
    "DOCUMENTED": DOCUMENTED,
    "NO_SAVE": NO_SAVE,
    "RENAMING": RENAMING,
    "TAKEN_OUT": TAKEN_OUT,
    "VALUE": VALUE,
    "FORMATTED": FORMATTED,
    "GROWN": GROWN,
    "SPELLED": SPELLED,
    "DEPENDING": DEPENDING,
    "DEMANDING": DEMANDING,
    "LOOSENED": LOOSENED,
    "BUFFERED": BUFFERED,
    "MASKED": MASKED,
    "LOOPED": LOOPED,
    "DROPS": DROPS,
    "USING": USING,
    "DEFINED_ONLY": DEFINED_ONLY,
    "BOTH": BOTH,
    "STUB": STUB,
}


@cache
def read(name: str) -> tuple[dict[str, bytes], CheckOfTests, tuple[Finding, ...]]:
    """The files after a change, and what the other checks say of it."""
    after: Mapping[str, str | None] = CHANGES[name]
    files = {path: text.encode() for path, text in {**BASE, **after}.items() if text is not None}
    sources = ChangedSources(change_between({path: text.encode() for path, text in BASE.items()}, files, "x"))
    tests = check_tests(sources)
    return files, tests, detect(sources, CATALOG, lambda: tests).findings


def verdict(message: str, name: str) -> str:
    files, tests, findings = read(name)
    change = change_between({path: text.encode() for path, text in BASE.items()}, files, message)
    found = check_claims(Facts(ChangedSources(change), tests, findings)).claims
    assert all(claim.places for claim in found if claim.verdict == "contradicted")
    verdicts = {claim.verdict for claim in found}
    return next((v for v in ("contradicted", "supported", "unverifiable") if v in verdicts), "none")


@pytest.mark.parametrize(
    ("wordings", "untrue", "true"),
    [
        pytest.param(NEW_TESTS, "CHANGED", "ADDED_TEST", id="tests added"),
        pytest.param(DOCUMENTS, "CHANGED", "DOCUMENTED", id="documentation"),
        pytest.param(REMOVED, "CHANGED", "NO_SAVE", id="removed"),
        pytest.param(RENAMED, "CHANGED", "RENAMING", id="renamed"),
        pytest.param(EXTRACTED, "CHANGED", "TAKEN_OUT", id="extracted"),
        pytest.param(UNCHANGED_BEHAVIOUR, "VALUE", "FORMATTED", id="refactoring only"),
        pytest.param(FORMATTING, "CHANGED", "FORMATTED", id="formatting only"),
        pytest.param(TYPOS, "GROWN", "SPELLED", id="typo"),
        pytest.param(NO_DEPENDENCIES, "DEPENDING", "CHANGED", id="no new dependencies"),
        pytest.param(COMPATIBLE, "DEMANDING", None, id="a parameter that is demanded"),
        pytest.param(COMPATIBLE[:10], "NO_SAVE", None, id="a function that is gone"),
        pytest.param(TESTS_UNTOUCHED, "LOOSENED", "CHANGED", id="tests unchanged"),
        pytest.param(STREAMS, "BUFFERED", None, id="streams"),
        pytest.param(ERRORS, "MASKED", None, id="handles errors"),
        pytest.param(BULK, "LOOPED", None, id="in bulk"),
        pytest.param(NO_LOSS, "DROPS", None, id="no data lost"),
        pytest.param(USES, "CHANGED", "USING", id="uses what is nowhere"),
        pytest.param(USES, "DEFINED_ONLY", "USING", id="uses what is only defined"),
        pytest.param(TOUCHED, "CHANGED", "BOTH", id="worked on"),
        pytest.param(DOES, "STUB", None, id="does"),
    ],
)
def test_however_it_is_worded(wordings: tuple[str, ...], untrue: str, true: str | None) -> None:
    for words in wordings:
        message = words if words.endswith("\n") else f"Orders\n\n{words}"
        assert verdict(message, untrue) == "contradicted", words
        assert true is None or verdict(message, true) == "supported", words
