"""Reports taken apart into state, facts, claims and open points."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Not done yet.", "partial"),
        ("Nothing is done.", "unknown"),
        ("Work is not complete.", "partial"),
        ("Never finished.", "partial"),
        ("Hardly finished.", "partial"),
        ("Done? No.", "partial"),
        ("Implementation: not complete", "partial"),
        ("Complete: no", "partial"),
        ("The export will be done once #12 is merged.", "unknown"),
        ("Not everything is done: 2 of 5 left.", "partial"),
        ("The export is done.\nThe import is not.", "partial"),
        ("Done: 5 of 7 endpoints.", "partial"),
        ("Incomplete.", "partial"),
        ("Partially complete (60%).", "partial"),
        ("We are 60% complete.", "partial"),
        ("Half done.", "partial"),
        ("Almost done, 2 left.", "partial"),
        ("2/5 done", "partial"),
        ("All done but the docs.", "partial"),
        ("Done, except for IPv6.", "partial"),
        ("The work is anything but done.", "partial"),
        ("I did not finish the export.", "partial"),
        ("We have not started.", "unknown"),
        ("Done?", "unknown"),
        ("The implementation is complete, but untested.", "partial"),
    ],
)
def test_work_that_is_not_done_is_open(text: str, status: str) -> None:
    report = read_status(text)
    assert (report.status, len(report.open_points)) == (status, 1)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Complete failure of the deploy.", "failed"),
        ("The deployment failed.", "failed"),
        ("Deployment failed with exit code 1.", "failed"),
        ("Failed: 3 tables were lost.", "failed"),
        ("The build is broken.", "failed"),
        ("CI is red.", "failed"),
        ("Tests are green, lint is red.", "failed"),
        ("The tests do not pass.", "failed"),
        ("- ❌ import\n- ⚠️ login is slow", "failed"),
        ("Tests pass locally but CI fails.", "failed"),
        ("3 tests fail. The rest pass.", "partial"),
        ("- ✅ export\n- ❌ import", "partial"),
        ("Status: done\n2 tests fail.", "partial"),
        ("Run log:\n\n```\n12 failed, 3 passed\n```\n\nAll done.", "partial"),
        ("# Deployment failed", "failed"),
    ],
)
def test_trouble_is_open(text: str, status: str) -> None:
    report = read_status(text)
    assert report.status == status
    assert report.open_points


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The failing test was fixed; all 40 tests pass.", "done"),
        ("Blocked users can no longer log in. Done.", "done"),
        ("Is it done? Yes.", "done"),
        ("Does anything fail? No. All done.", "done"),
        ("100% complete.", "done"),
        ("Fixed the failing test. Done.", "done"),
        ("Nothing is left to do. Done.", "done"),
        ("Done on 3/4/2024.", "done"),
        ("All 12 of 12 steps are done.", "done"),
        ("No tests fail, and everything is done.", "done"),
        ("Done. Remaining work: none", "done"),
        ("Done. Next steps: none.", "done"),
        ("✅ export is done\n✅ import is done", "done"),
        ("Fail-fast mode is implemented.", "done"),
        ("Failed over to eu-west successfully, all green.", "done"),
        ("Status: no longer blocked, done", "done"),
        ("0 of 12 tests fail.", "unknown"),
        ("The button is red.", "unknown"),
        ("Adds a complete rewrite of the cache.", "unknown"),
        ("Does not touch completed jobs.", "unknown"),
    ],
)
def test_what_is_done_or_no_trouble_is_not_open(text: str, status: str) -> None:
    report = read_status(text)
    assert (report.status, report.open_points) == (status, ())


def test_what_comes_next_is_open_in_a_line_too() -> None:
    report = read_status("Done. Next steps: deploy to prod; rotate keys.")
    assert report.open_points == ("Next steps: deploy to prod;", "rotate keys.")


def test_open_headings_may_have_signs() -> None:
    assert read_status("## ⚠️ Known issues\n\n- The login is slow").open_points == ("The login is slow",)


WHOLE = """\
# 5 of 7 endpoints work

Status: FAILED
All 3 steps done before.

tests: 5
rows: 7

> The customer lost 5 rows,
> she says.

Run log:

```
12 failed, 3 passed
```

    exit code 2

**All 9 jobs ran**

Signed-off-by: Ann <a@b.c>
"""


def test_nothing_that_says_something_is_lost() -> None:
    report = read_status(WHOLE)
    assert report.status == "failed"
    everything = [*report.facts, *report.claims, *report.open_points]
    assert sorted(everything) == sorted(
        [
            "5 of 7 endpoints work",
            "All 3 steps done before.",
            "tests: 5",
            "rows: 7",
            "> The customer lost 5 rows, she says.",
            "12 failed, 3 passed",
            "exit code 2",
            "All 9 jobs ran",
            "Signed-off-by: Ann <a@b.c>",
        ]
    )


@pytest.mark.parametrize(
    "text", ["Row. " * 1000, "It holds a row, " * 100 + "and 3 tests fail.", "Status: yellow", "Status: done in v2"]
)
def test_long_texts_and_other_states_are_kept_whole(text: str) -> None:
    report = read_status(text)
    everything = " ".join((*report.facts, *report.claims, *report.open_points))
    assert everything.split() == text.split()


NUMBERED = st.lists(
    st.sampled_from(
        "# Head|- |> said |- [x] |1. |\n```\n|\n|\n\n|. |; |done |fails |not |Status: |next steps: |✅ |: |robust || a | b |".split(
            "|"
        )
    ),
    max_size=25,
)


@given(NUMBERED)
@settings(max_examples=300, derandomize=True, deadline=None, database=None)
def test_each_number_is_in_one_field(parts: list[str]) -> None:
    text = "".join(f"{part}row{number} " if part.strip(" \n`") else part for number, part in enumerate(parts))
    report = read_status(text)
    everything = Counter(re.findall(r"row\d+", "\n".join((*report.facts, *report.claims, *report.open_points))))
    assert everything == Counter(re.findall(r"row\d+", text))


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
