"""Suites and cases that a file calls by names of its own."""

from __future__ import annotations

import pytest

from .test_forms import check

CODE = "export function price(weight: number) {{\n  return weight * {};\n}}\n"
HEAD = "import {{ price }} from '../src/price';\n\n{names}\n\n"
SUITE = "{name}('price', () => {{\n  it('is {number}', () => {{\n    expect(price(2)).toBe({number});\n  }});\n}});\n"
CASE = "describe('price', () => {{\n  {name}('is {number}', async () => {{\n    expect(price(2)).toBe({number});\n  }});\n}});\n"


@pytest.mark.parametrize(
    ("names", "form", "name", "verdict"),
    [
        ("const maybe =\n  env.REDIS === 'true'\n    ? describe\n    : describe.skip;", SUITE, "maybe", "pass"),
        ("const describeIf = process.env.CI ? describe.skip : describe", SUITE, "describeIf", "pass"),
        ("const onLinux = describe.skipIf(process.platform !== 'linux');", SUITE, "onLinux", "pass"),
        ("const later = describe.skip;", SUITE, "later", "warn"),
        ("const load = isOn ? read : describeRows;", SUITE, "load", "fail"),
        ("const itFn = env.DB ? it : it.skip;", CASE, "itFn", "pass"),
        (
            "const itFn = env.DB ? it : it.skip;\nconst maybeIt = (name: string, fn: () => Promise<void>): void => {\n"
            "  itFn(name, async () => {\n    await fn();\n  });\n};",
            CASE,
            "maybeIt",
            "pass",
        ),
        ("function slowly(title, run) {\n  test(title, run, 60_000);\n}", CASE, "slowly", "pass"),
        ("function watch(title, run) {\n  log(title, run);\n}", CASE, "watch", "fail"),
    ],
)
def test_names_of_their_own(names: str, form: str, name: str, verdict: str) -> None:
    head = HEAD.format(names=names)
    before = {"src/price.ts": CODE.format(5), "test/orders.test.ts": head + form.format(name=name, number=10)}
    after = {"src/price.ts": CODE.format(10), "test/orders.test.ts": head + form.format(name=name, number=20)}
    assert check(before, after).verdict == verdict
