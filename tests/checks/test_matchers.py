"""Matchers that tests define: which of their changes let more pass."""

from __future__ import annotations

import pytest

from llmreview.checks.matchers import Matcher, matchers_in
from llmreview.syntax import SourceFile

JEST = "expect.extend({{\n  toBeTotal(received, expected) {{\n    return {{ pass: {}, message: () => 'other' }};\n  }},\n}});\n"
SHORT = "export function toBeTotal(received, expected) {{\n  const pass = {};\n  return {{ message: () => 'other', pass }};\n}}\n"
RSPEC = "RSpec::Matchers.define :be_total do |expected|\n  match do |received|\n    {}\n  end\nend\n"
HAMCREST = "class Total extends TypeSafeMatcher<Basket> {{\n  @Override\n  protected boolean matchesSafely(Basket received) {{\n    return {};\n  }}\n}}\n"
KOTEST = 'fun beTotal(expected: Int) = Matcher<Basket> {{ received ->\n  MatcherResult({}, {{ "other" }}, {{ "same" }})\n}}\n'
PYHAMCREST = "class Total(BaseMatcher):\n    def _matches(self, received):\n        return {}\n"

FORMS = [
    (JEST, "matchers.ts", "toBeTotal", "received.total === expected", "received.total === expected && received.open", "||"),
    (SHORT, "matchers.ts", "toBeTotal", "received.total === expected", "received.total === expected && received.open", "||"),
    (RSPEC, "matchers.rb", "be_total", "received.total == expected", "received.total == expected && received.open", "||"),
    (HAMCREST, "Total.java", "Total", "received.total() == expected", "received.total() == expected && received.open()", "||"),
    (KOTEST, "Total.kt", "beTotal", "received.total == expected", "received.total == expected && received.open", "||"),
    (PYHAMCREST, "total.py", "Total", "received.total == self.expected", "received.total == self.expected and received.open", "or"),
]  # fmt: skip


def matcher(path: str, source: str) -> Matcher:
    file = SourceFile.of(path, source.encode())
    assert file is not None
    (found,) = matchers_in(file)
    return found


@pytest.mark.parametrize(("form", "path", "name", "plain", "strict", "either"), FORMS)
def test_what_lets_more_pass(form: str, path: str, name: str, plain: str, strict: str, either: str) -> None:
    truth = "True" if path.endswith(".py") else "true"
    was = matcher(path, form.format(plain))
    assert was.name == name
    assert was.text == plain
    assert matcher(path, form.format(truth)).lets_more_pass(was)
    assert matcher(path, form.format(f"{plain} {either} received.open")).lets_more_pass(was)
    assert was.lets_more_pass(matcher(path, form.format(strict)))
    assert not matcher(path, form.format(strict)).lets_more_pass(was)
    assert not matcher(path, form.format(f"({plain})")).lets_more_pass(was)
    assert not was.lets_more_pass(matcher(path, form.format(f"{plain} {either} received.open")))
    assert not matcher(path, form.format("found.sum == wanted")).lets_more_pass(was)


def test_less_is_asked_of_the_same_thing() -> None:
    was = matcher("matchers.ts", JEST.format("received.name === expected"))
    assert matcher("matchers.ts", JEST.format("received.name.includes(expected)")).lets_more_pass(was)
    assert not was.lets_more_pass(matcher("matchers.ts", JEST.format("received.name.includes(expected)")))


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("rules.ts", "const rules = { fail: value === 1, passes: value === 2 };\n"),
        ("rules.ts", "call({ pass: value === 1 });\n"),
        ("rules.rb", "value.match do |part|\n  part == 1\nend\n"),
        ("rules.py", "def matches(value):\n    log(value)\n    return value == 1\n"),
        ("Rules.java", "class Rules {\n  boolean fits(Basket basket) {\n    return basket.total() == 1;\n  }\n}\n"),
    ],
)
def test_what_is_no_matcher(path: str, source: str) -> None:
    file = SourceFile.of(path, source.encode())
    assert file is not None
    assert list(matchers_in(file)) == []
