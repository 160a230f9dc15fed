"""Reports taken apart into state, facts, claims and open points."""

from __future__ import annotations

import pytest

from llmreview.claims.status import read_status

REPORT = """\
# 🎉 Export finished!

Status: partially done

The export writes 12 columns. It uses `csv.writer`.
All 14 tests pass! This is an amazing result.

## Next steps

- Document the columns

- [x] Migration written
- [ ] Index on orders
- Windows is not yet supported
"""


def test_a_report_is_taken_apart() -> None:
    report = read_status(REPORT)
    assert report.status == "partial"
    assert "The export writes 12 columns." in report.facts
    assert "It uses `csv.writer`." in report.facts
    assert "All 14 tests pass." in report.claims
    assert "Document the columns" in report.open_points
    assert "Index on orders" in report.open_points
    assert "Windows is not yet supported" in report.open_points
    assert not any("amazing" in text for text in (*report.facts, *report.claims, *report.open_points))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Status: done", "done"),
        ("Status: blocked by the review", "blocked"),
        ("**Status:** in progress", "partial"),
        ("Current status - failing on CI", "failed"),
        ("Implementation complete and production-ready!", "done"),
        ("Implementation complete. 3 tests still fail.", "partial"),
        ("Reads rows from the file.", "unknown"),
        ("", "unknown"),
    ],
)
def test_the_state(text: str, status: str) -> None:
    assert read_status(text).status == status


@pytest.mark.parametrize(
    "text",
    [
        "Adds a command for blocked jobs.",
        "Lists pending migrations.",
        "The handler retries if a request fails.",
        "The old alias remains available.",
        "It ensures that nothing is missing.",
    ],
)
def test_what_deals_with_trouble_is_not_open(text: str) -> None:
    assert read_status(text).open_points == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The deployment is blocked.", "blocked"),
        ("Blocked by the review.", "blocked"),
        ("## Blocked\n\n- Deployment: VPN account", "unknown"),
        ("## In progress\n\n- Export", "unknown"),
        ("Two items remain.", "unknown"),
        ("The review is pending.", "unknown"),
    ],
)
def test_what_is_open(text: str, status: str) -> None:
    report = read_status(text)
    assert (len(report.open_points), report.status) == (1, status)


def test_each_statement_is_in_one_field() -> None:
    report = read_status(REPORT)
    everything = [*report.facts, *report.claims, *report.open_points]
    assert len(everything) == len(set(everything))


TABLE = """\
## Done

- Rows are streamed
- Fixed: missing header (#12)

## Open questions

| Question | Owner | State |
|---|---|---|
| Which delimiter? | Ann | ✅ Done: semicolon |
| Which encoding? | Bob | open |
| How long are exports kept? | Ann | **Resolved** |
| Who pays? | Ann | ✅ |

1. ~~Who owns the bucket?~~
2. What about Windows paths?
3. Who owns the key? (answered in #40)
4. Done, but not yet on Windows
- [x] Which region? eu-central-1

## Known issues

None.

## Results

| Suite | Result |
|:------|-------:|
| unit | 312 passed, 0 failed |
| e2e | 3 failed |

The build no longer fails. It handles missing values. Blocked by: nothing. Not yet measured.
"""


def test_rows_and_items_that_are_settled_are_not_open() -> None:
    report = read_status(TABLE)
    assert report.open_points == (
        "Which encoding? | Bob | open",
        "What about Windows paths?",
        "Done, but not yet on Windows",
        "e2e | 3 failed",
        "Not yet measured.",
    )
    assert "Which delimiter? | Ann | ✅ Done: semicolon" in report.claims
    assert "Rows are streamed" in report.claims
    assert "The build no longer fails." in report.facts
    everything = (*report.facts, *report.claims, *report.open_points)
    assert not any("Owner" in text or "Suite" in text for text in everything)
