"""Data, queries and scripts that start programs need no tests of their own."""

from __future__ import annotations

import pytest

from llmreview.change.memory import change_between
from llmreview.checks import check_tests
from llmreview.syntax.sources import ChangedSources


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("deploy/web.yaml", "replicas: 1\n", "replicas: 3\nimage: web\n"),
        ("db/schema.sql", "", "CREATE FUNCTION total() RETURNS int AS $$ SELECT 1 $$ LANGUAGE sql;\n"),
        ("deploy.sh", "build() { make; }\n", "build() { make all; }\npush() { docker push web; }\n"),
        ("deploy", "#!/bin/sh\nbuild() { make; }\n", "#!/bin/sh\nbuild() { make all; }\n"),
    ],
)
def test_nothing_of_it_needs_a_test(path: str, before: str, after: str) -> None:
    check = check_tests(ChangedSources(change_between({path: before.encode()}, {path: after.encode()})))
    assert check.symbols == ()
    assert check.verdict in ("pass", "not-evaluated")


def test_data_of_tests_counts_as_a_changed_test_file() -> None:
    change = change_between({"tests/cases.yaml": b"a: 1\n"}, {"tests/cases.yaml": b"a: 2\n"})
    assert [(file.path, file.status) for file in check_tests(ChangedSources(change)).files] == [("tests/cases.yaml", "changed")]
