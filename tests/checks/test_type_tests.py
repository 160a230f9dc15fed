"""Tests that only the compiler checks, as Vitest and tsd have them: which of their changes check something new."""

from __future__ import annotations

import pytest

from checks.test_forms import check
from llmreview.checks.test_paths import is_test_path

CODE = """export function join(first: string, second: string): string {
  return first + second;
}

export function halve(amount: number): number {
  return amount / 2;
}
"""
JOINED = CODE.replace("first + second", "`${first}-${second}`")

VITEST = """import { describe, expectTypeOf, it } from 'vitest';
import { join } from './join';

describe('join', () => {
  it('gives a text', () => {
    type Given = ReturnType<typeof join>;
    expectTypeOf<Given>().toEqualTypeOf<string>();
  });

  it('takes texts', () => {
    // @ts-expect-error numbers are not joined
    join(1, 2);
  });
});
"""
TSD = """import { expectType, expectError } from 'tsd';
import { join } from '.';

expectType<string>(join('a', 'b'));
expectError(join(1, 'b'));
"""
NEW_CASE = "  it('joins', () => {{\n{body}  }});\n\n  it('takes texts', () => {{\n"


def new_case(body: str) -> tuple[str, str]:
    return "  it('takes texts', () => {\n", NEW_CASE.format(body=body)


@pytest.mark.parametrize(
    ("path", "is_test"),
    [
        ("src/join.test-d.ts", True),
        ("src/join.spec-d.tsx", True),
        ("src/join.test-d.mts", True),
        ("test-d/join.ts", True),
        ("src/latest-d.ts", False),
        ("src/join.d.ts", False),
        ("src/join.test-data.ts", False),
        ("test-suite/rust/buggy/rows.rs", True),
        ("latest-suite/rust/rows.rs", False),
    ],
)
def test_paths(path: str, is_test: bool) -> None:
    assert is_test_path(path) is is_test


@pytest.mark.parametrize(
    ("old", "new", "status"),
    [
        pytest.param(*new_case("    expectTypeOf(join('a', 'b')).toBeString();\n"), "changed", id="new case"),
        pytest.param(*new_case("    assertType<string>(join('a', 'b'));\n"), "changed", id="new case with assertType"),
        pytest.param(*new_case("    const joined: string = join('a', 'b');\n"), "changed", id="new case that has to compile"),
        pytest.param(*new_case(""), "form-only", id="empty case"),
        pytest.param(*new_case("    expectTypeOf('a').toBeString();\n"), "form-only", id="case of a constant"),
        pytest.param("toEqualTypeOf<string>", "toEqualTypeOf<'a' | 'b'>", "changed", id="another type"),
        pytest.param("ReturnType<typeof join>", "Parameters<typeof join>", "changed", id="of another type"),
        pytest.param("toEqualTypeOf<string>", "toEqualTypeOf<\n      | string\n    >", "form-only", id="formatted"),
        pytest.param("// @ts-expect-error numbers are not joined", "// @ts-expect-error not joined", "form-only", id="remark"),
        pytest.param(
            "    join(1, 2);\n", "    join(1, 2);\n    // @ts-expect-error\n    join('a');\n", "changed", id="further error"
        ),
        pytest.param("toEqualTypeOf<string>", "toExtend<string>", "form-only", id="loosened"),
        pytest.param("    expectTypeOf<Given>().toEqualTypeOf<string>();\n", "    join('', '');\n", "form-only", id="removed"),
        pytest.param("'gives a text'", "'is a text'", "form-only", id="title"),
    ],
)
def test_a_change_of_cases_is_told_from_one_of_form(old: str, new: str, status: str) -> None:
    assert old in VITEST
    before = {"src/join.ts": CODE, "src/join.test-d.ts": VITEST}
    found = check(before, {"src/join.ts": JOINED, "src/join.test-d.ts": VITEST.replace(old, new, 1)})
    assert [file.status for file in found.files] == [status]
    assert found.verdict == ("pass" if status == "changed" else "warn")
    assert [symbol.symbol for symbol in found.symbols] == ["join"]


@pytest.mark.parametrize(
    ("old", "new", "verdict"),
    [
        ("expectError", "expectType<string>(join('', ''));\nexpectError", "pass"),
        ("expectError", "join('', '');\nexpectError", "pass"),
        ("expectType<string>(", "expectType<'a-b'>(", "pass"),
        ("expectType<string>(", "expectAssignable<string>(", "warn"),
        ("expectError", "expectType<number>(halve(2));\nexpectError", "warn"),
    ],
)
def test_statements_of_their_own_are_cases(old: str, new: str, verdict: str) -> None:
    before = {"src/join.ts": CODE, "test-d/index.ts": TSD}
    found = check(before, {"src/join.ts": JOINED, "test-d/index.ts": TSD.replace(old, new, 1)})
    assert found.verdict == verdict
    assert found.symbols[0].cases


def test_types_alone_change_no_other_case() -> None:
    test = VITEST.replace("// @ts-expect-error numbers are not joined", "expect(join('a', 'b')).toBe('ab');")
    before = {"src/join.ts": CODE, "src/join.test.ts": test}
    after = {"src/join.ts": JOINED, "src/join.test.ts": test.replace("type Given = ReturnType", "type Given = Parameters")}
    assert [file.status for file in check(before, after).files] == ["form-only"]
