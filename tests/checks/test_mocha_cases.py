"""Small changes of mocha cases with chains of chai: which of them check something new."""

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

TESTS = """const { expect } = require('chai');
const { parse } = require('../lib/parse');

describe('parse', function () {
  it('reads numbers', function () {
    expect(parse('1')).to.equal(1);
  });
});
"""

CASES = [
    pytest.param(
        EMPTY,
        "  it('reads numbers', function () {",
        "  it('reads nothing', function () {\n    expect(parse('')).to.be.null;\n  });\n\n  it('reads numbers', function () {",
        "pass",
        "changed",
        id="real",
    ),
    pytest.param(
        EMPTY, "    expect(parse('1')).to.equal(1);", "    expect(parse('1')).to.exist;", "warn", "form-only", id="loosened"
    ),
    pytest.param(
        EMPTY,
        "    expect(parse('1')).to.equal(1);",
        "    expect(parse('1')).to.be.a('number');",
        "warn",
        "form-only",
        id="loosened 2",
    ),
    pytest.param(
        EMPTY,
        "  it('reads numbers', function () {",
        "  it('reads nothing', function () {\n    parse('');\n    expect(true).to.be.true;\n  });\n\n  it('reads numbers', function () {",
        "warn",
        "form-only",
        id="constant",
    ),
    pytest.param(
        EMPTY, "  it('reads numbers', function () {", "  xit('reads numbers', function () {", "warn", "form-only", id="xit"
    ),
    pytest.param(
        EMPTY,
        "  it('reads numbers', function () {",
        "  it('reads nothing', function (done) {\n    parse('');\n    done();\n  });\n\n  it('reads numbers', function () {",
        "warn",
        "form-only",
        id="done only",
    ),
]


@pytest.mark.parametrize(("code", "old", "new", "verdict", "status"), CASES)
def test_case(code: str, old: str, new: str, verdict: str, status: str | None) -> None:
    assert old in TESTS
    found = check(
        {"lib/parse.js": CODE, "test/parse.js": TESTS}, {"lib/parse.js": code, "test/parse.js": TESTS.replace(old, new)}
    )
    assert (found.verdict, [file.status for file in found.files]) == (verdict, [status] if status else []), found.summary
