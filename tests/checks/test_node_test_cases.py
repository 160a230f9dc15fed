"""Small changes of cases of node:test: which of them check something new."""

from __future__ import annotations

import pytest

from checks.test_forms import check

CODE = """function parse(text) {
  return Number(text);
}

module.exports = { parse };
"""

EMPTY = """function parse(text) {
  return text === '' ? null : Number(text);
}

module.exports = { parse };
"""

TESTS = """import test from 'node:test';
import assert from 'node:assert/strict';
import { parse } from '../lib/parse.js';

test('reads numbers', () => {
  assert.equal(parse('1'), 1);
});
"""

CASES = [
    pytest.param(
        EMPTY,
        "test('reads numbers', () => {",
        "test('reads nothing', () => {\n  assert.equal(parse(''), null);\n});\n\ntest('reads numbers', () => {",
        "pass",
        "changed",
        id="real",
    ),
    pytest.param(EMPTY, "  assert.equal(parse('1'), 1);", "  assert.ok(parse('1'));", "warn", "form-only", id="ok"),
    pytest.param(
        EMPTY,
        "test('reads numbers', () => {",
        "test('reads nothing', () => {\n  assert.equal(parse(''), parse(''));\n});\n\ntest('reads numbers', () => {",
        "warn",
        "form-only",
        id="equal same",
    ),
    pytest.param(
        EMPTY,
        "test('reads numbers', () => {",
        "test('reads numbers', { skip: true }, () => {",
        "warn",
        "form-only",
        id="skip option",
    ),
    pytest.param(
        EMPTY, "  assert.equal(parse('1'), 1);", "  assert.equal(parse('1'), 1, 'one');", "warn", "form-only", id="message"
    ),
    pytest.param(
        EMPTY,
        "  assert.equal(parse('1'), 1);",
        "  assert.doesNotThrow(() => parse('1'));",
        "warn",
        "form-only",
        id="doesNotThrow loosened",
    ),
]


@pytest.mark.parametrize(("code", "old", "new", "verdict", "status"), CASES)
def test_case(code: str, old: str, new: str, verdict: str, status: str | None) -> None:
    assert old in TESTS
    found = check(
        {"lib/parse.js": CODE, "test/parse.test.mjs": TESTS},
        {"lib/parse.js": code, "test/parse.test.mjs": TESTS.replace(old, new)},
    )
    assert (found.verdict, [file.status for file in found.files]) == (verdict, [status] if status else []), found.summary
