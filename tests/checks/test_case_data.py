"""Data that test cases read: a change of it is one of their cases, though no code of theirs changed."""

from __future__ import annotations

import pytest

from .test_forms import check

ADAPTER = """package caddyfile

func (st *ServerType) buildApp(options map[string]int) *App {
	for name, value := range options {
		app.Set(name, value%s)
	}
	return app
}
"""
CASES = """package integration

func TestAdapt(t *testing.T) {
	for _, file := range listed("adapted") {
		if diff := compare(adapt(file), wanted(file)); diff != "" {
			t.Error(diff)
		}
	}
}
"""


@pytest.mark.parametrize(
    ("data", "others", "verdict"),
    [
        pytest.param("wholetest/adapted/minimal.txt", {}, "warn", id="below a folder of tests"),
        pytest.param("wholetest/minimal.txt", {}, "warn", id="in a folder of tests"),
        pytest.param("testdata/minimal.txt", {}, "warn", id="in a folder for it"),
        pytest.param("wholetest/adapted/README.md", {}, "fail", id="about it"),
        pytest.param("wholetest/go.mod", {}, "fail", id="dependencies"),
        pytest.param("wholetest/adapted/minimal.txt", {"wholetest/run.go": "package integration\n"}, "fail", id="code beside"),
        pytest.param("other/minimal.txt", {}, "fail", id="in another folder"),
    ],
)
def test_data_that_cases_read(data: str, others: dict[str, str], verdict: str) -> None:
    before = {"caddyfile/app.go": ADAPTER % "", "wholetest/adapt_test.go": CASES, data: "a 1\n", **others}
    found = check(before, {**before, "caddyfile/app.go": ADAPTER % " + 1", data: "a 2\n"})
    assert found.verdict == verdict, found.summary


def test_data_that_went_is_no_case() -> None:
    before = {"caddyfile/app.go": ADAPTER % "", "testdata/minimal.txt": "a 1\n", "testdata/more.txt": "b 1\n"}
    after = {"caddyfile/app.go": ADAPTER % " + 1", "testdata/minimal.txt": "a 1\n"}
    assert check(before, after).verdict == "fail"
