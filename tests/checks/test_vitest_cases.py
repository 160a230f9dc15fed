"""Small changes of vitest cases: which of them check something new."""

from __future__ import annotations

import pytest

from checks.test_forms import check

CODE = """export interface Line { price: number; qty: number }

export class Basket {
  private lines: Line[] = [];
  constructor(private readonly rates: RateSource) {}

  add(line: Line): void {
    if (line.qty <= 0) throw new Error('qty');
    this.lines.push(line);
  }

  total(): number {
    return this.lines.reduce((sum, l) => sum + l.price * l.qty, 0);
  }
}

export const slug = (text: string) => text.trim().toLowerCase().replace(/\\s+/g, '-');
"""

DISCOUNT = """export interface Line { price: number; qty: number }

export class Basket {
  private lines: Line[] = [];
  constructor(private readonly rates: RateSource) {}

  add(line: Line): void {
    if (line.qty <= 0) throw new Error('qty');
    this.lines.push(line);
  }

  total(): number {
    const gross = this.lines.reduce((sum, l) => sum + l.price * l.qty, 0);
    return gross > 100 ? gross * 0.9 : gross;
  }
}

export const slug = (text: string) => text.trim().toLowerCase().replace(/\\s+/g, '-');
"""

ACCENTS = """export interface Line { price: number; qty: number }

export class Basket {
  private lines: Line[] = [];
  constructor(private readonly rates: RateSource) {}

  add(line: Line): void {
    if (line.qty <= 0) throw new Error('qty');
    this.lines.push(line);
  }

  total(): number {
    return this.lines.reduce((sum, l) => sum + l.price * l.qty, 0);
  }
}

export const slug = (text: string) => text.trim().normalize('NFKD').toLowerCase().replace(/\\s+/g, '-');
"""

TESTS = """import { describe, it, expect, beforeEach, vi } from 'vitest';
import { Basket, slug } from '../src/basket';

describe('Basket', () => {
  let basket: Basket;
  const rates = { rate: vi.fn().mockResolvedValue(2) };

  beforeEach(() => {
    basket = new Basket(rates);
  });

  it('adds up', () => {
    basket.add({ price: 5, qty: 2 });
    expect(basket.total()).toBe(10);
  });

  it('rejects nothing', () => {
    expect(() => basket.add({ price: 5, qty: 0 })).toThrow('qty');
  });

  it.each([
    ['A b', 'a-b'],
    [' c ', 'c'],
  ])('slugs %s', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });
});
"""

CASES = [
    pytest.param(DISCOUNT, "", "", "warn", None, id="none"),
    pytest.param(
        DISCOUNT,
        "  it('rejects nothing', () => {",
        "  // a discount is taken\n  it('rejects nothing', () => {",
        "warn",
        "form-only",
        id="comment",
    ),
    pytest.param(
        DISCOUNT,
        "    basket.add({ price: 5, qty: 2 });",
        "    basket.add({\n      price: 5,\n      qty: 2,\n    })",
        "warn",
        "form-only",
        id="prettier",
    ),
    pytest.param(
        DISCOUNT, "  it('adds up', () => {", "  it('adds up with discount', () => {", "warn", "form-only", id="title renamed"
    ),
    pytest.param(
        DISCOUNT, "  it('adds up', () => {", "  /** Discount. */\n  it('adds up', () => {", "warn", "form-only", id="jsdoc"
    ),
    pytest.param(
        DISCOUNT,
        "  const rates = { rate: vi.fn().mockResolvedValue(2) };\n\n  beforeEach(() => {\n    basket = new Basket(rates);",
        "  const source = { rate: vi.fn().mockResolvedValue(2) };\n\n  beforeEach(() => {\n    basket = new Basket(source);",
        "warn",
        "form-only",
        id="const rename",
    ),
    pytest.param(
        DISCOUNT,
        "  it('rejects nothing', () => {",
        "  it('discounts', () => {\n    basket.add({ price: 500, qty: 1 });\n    basket.total();\n  });\n\n  it('rejects nothing', () => {",
        "warn",
        "form-only",
        id="no assertion",
    ),
    pytest.param(
        DISCOUNT,
        "  it('rejects nothing', () => {",
        "  it('discounts', () => {\n    basket.add({ price: 500, qty: 1 });\n    expect(basket.total());\n  });\n\n  it('rejects nothing', () => {",
        "warn",
        "form-only",
        id="expect without matcher",
    ),
    pytest.param(
        DISCOUNT,
        "  it('rejects nothing', () => {",
        "  it('discounts', () => {\n    basket.add({ price: 500, qty: 1 });\n    basket.total();\n    expect(true).toBe(true);\n  });\n\n  it('rejects nothing', () => {",
        "warn",
        "form-only",
        id="expect(true)",
    ),
    pytest.param(
        DISCOUNT,
        "  it('rejects nothing', () => {",
        "  it('discounts', () => {\n    const t = basket.total();\n    expect(t).toEqual(t);\n  });\n\n  it('rejects nothing', () => {",
        "warn",
        "form-only",
        id="self toEqual",
    ),
    pytest.param(
        ACCENTS,
        "  it('rejects nothing', () => {",
        "  it('is stable', () => {\n    expect(slug('É')).toBe(slug('É'));\n  });\n\n  it('rejects nothing', () => {",
        "warn",
        "form-only",
        id="equal calls",
    ),
    pytest.param(
        DISCOUNT,
        "  it('rejects nothing', () => {",
        "  it('rates', async () => {\n    basket.total();\n    expect(await rates.rate('EUR')).toBe(2);\n  });\n\n  it('rejects nothing', () => {",
        "warn",
        "form-only",
        id="mock answer",
    ),
    pytest.param(
        DISCOUNT,
        "  it('rejects nothing', () => {",
        "  it('rates', async () => {\n    basket.total();\n    const found = await rates.rate('EUR');\n    expect(found).toEqual(2);\n  });\n\n  it('rejects nothing', () => {",
        "warn",
        "form-only",
        id="mock via variable",
    ),
    pytest.param(
        DISCOUNT,
        "  it('rejects nothing', () => {",
        "  it('asks the rates', async () => {\n    basket.total();\n    expect(rates.rate).toHaveBeenCalledWith('EUR');\n  });\n\n  it('rejects nothing', () => {",
        "pass",
        "changed",
        id="mock called with",
    ),
    pytest.param(
        DISCOUNT,
        "  it('rejects nothing', () => {",
        "  it('discounts', () => {\n    basket.add({ price: 500, qty: 1 });\n    expect(basket.total()).toBe(450);\n  });\n\n  it('rejects nothing', () => {",
        "pass",
        "changed",
        id="real",
    ),
    pytest.param(
        DISCOUNT,
        "  it('rejects nothing', () => {",
        "  it('slugs once more', () => {\n    expect(slug('X')).toBe('x');\n  });\n\n  it('rejects nothing', () => {",
        "warn",
        "changed",
        id="unrelated",
    ),
    pytest.param(
        ACCENTS,
        "  ])('slugs %s', (text, expected) => {",
        "    ['é', 'e'],\n  ])('slugs %s', (text, expected) => {",
        "pass",
        "changed",
        id="each row",
    ),
    pytest.param(
        ACCENTS,
        "    [' c ', 'c'],\n  ])('slugs %s', (text, expected) => {",
        "  ])('slugs %s', (text, expected) => {",
        "warn",
        "form-only",
        id="each row removed",
    ),
    pytest.param(DISCOUNT, "  it('adds up', () => {", "  it.skip('adds up', () => {", "warn", "form-only", id="it.skip"),
    pytest.param(DISCOUNT, "  it('adds up', () => {", "  it.only('adds up', () => {", "warn", "form-only", id="it.only"),
    pytest.param(
        DISCOUNT,
        "    expect(basket.total()).toBe(10);",
        "    expect(basket.total()).toBeDefined();",
        "warn",
        "form-only",
        id="toBeDefined",
    ),
    pytest.param(
        DISCOUNT,
        "    basket.add({ price: 5, qty: 2 });\n    expect(basket.total()).toBe(10);",
        "    basket.add({ price: 50, qty: 20 });\n    const sum = basket.total();\n    expect(sum).toBeGreaterThan(0);",
        "warn",
        "form-only",
        id="toBeGreaterThan w/ new setup",
    ),
    pytest.param(
        DISCOUNT,
        "    expect(basket.total()).toBe(10);",
        "    // expect(basket.total()).toBe(10);",
        "warn",
        "form-only",
        id="assertion commented out",
    ),
    pytest.param(
        DISCOUNT,
        "  it('rejects nothing', () => {",
        "  it.todo('discounts');\n\n  it('rejects nothing', () => {",
        "warn",
        "form-only",
        id="todo",
    ),
    pytest.param(
        DISCOUNT,
        "  it('rejects nothing', () => {",
        "  const expectTotal = (n: number) => expect(basket.total()).toBe(n);\n\n  it('discounts', () => {\n    basket.add({ price: 500, qty: 1 });\n    expectTotal(450);\n  });\n\n  it('rejects nothing', () => {",
        "pass",
        "changed",
        id="helper expect",
    ),
    pytest.param(
        DISCOUNT,
        "  it('rejects nothing', () => {",
        "  it('discounts', () => {\n    try {\n      expect(basket.total()).toBe(450);\n    } catch {}\n  });\n\n  it('rejects nothing', () => {",
        "warn",
        "form-only",
        id="swallowed",
    ),
    pytest.param(
        DISCOUNT,
        "  it('rejects nothing', () => {",
        "  it('discounts', () => {\n    basket.add({ price: 500, qty: 1 });\n    expect(basket.total()).toMatchInlineSnapshot(`450`);\n  });\n\n  it('rejects nothing', () => {",
        "pass",
        "changed",
        id="snapshot",
    ),
    pytest.param(
        DISCOUNT,
        "  it('adds up', () => {\n    basket.add({ price: 5, qty: 2 });\n    expect(basket.total()).toBe(10);",
        "  describe('sum', () => {\n    it('adds up', () => {\n      basket.add({ price: 5, qty: 2 });\n      expect(basket.total()).toBe(10);\n    });",
        "warn",
        "form-only",
        id="describe wrapped",
    ),
    pytest.param(
        DISCOUNT,
        "  it('rejects nothing', () => {",
        "  it('discounts', () => {\n    expect(basket.total()).resolves;\n  });\n\n  it('rejects nothing', () => {",
        "warn",
        "form-only",
        id="not awaited rejects",
    ),
]


@pytest.mark.parametrize(("code", "old", "new", "verdict", "status"), CASES)
def test_case(code: str, old: str, new: str, verdict: str, status: str | None) -> None:
    assert old in TESTS
    found = check(
        {"src/basket.ts": CODE, "test/basket.test.ts": TESTS},
        {"src/basket.ts": code, "test/basket.test.ts": TESTS.replace(old, new)},
    )
    assert (found.verdict, [file.status for file in found.files]) == (verdict, [status] if status else []), found.summary


@pytest.mark.parametrize(
    ("used", "row", "verdict"), [("rows", "[3, 30],", "pass"), ("rows", "// [3, 30],", "warn"), ("others", "[3, 30],", "warn")]
)
def test_a_row_of_a_table_that_a_suite_names(used: str, row: str, verdict: str) -> None:
    tests = (
        "import { Basket } from '../src/basket';\n\nconst rows = [\n  [1, 10],\n  %s\n];\nconst others = [[1, 10]];\n\n"
        "describe.each(%s)('of %%d', (price, total) => {\n  it('adds up', () => {\n    const basket = new Basket();\n"
        "    basket.add({ price, qty: 10 });\n    expect(basket.total()).toBe(total);\n  });\n});\n"
    )
    before, after = ({"src/basket.ts": code, "test/rows.test.ts": tests % (r, used)} for code, r in ((CODE, ""), (DISCOUNT, row)))
    assert check(before, after).verdict == verdict
