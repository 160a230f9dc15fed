"""New cases that cannot fail: nobody waits for them, their outcome is settled, or what they call only gives an answer."""

from __future__ import annotations

import pytest

from checks.findings import found

CASE = "def test_total(cart):\n    {}\n"
SCRIPT = 'it("sums", {}() => {{\n  {}\n}});\n'
REQUEST = 'const request = require("supertest");\n\n'
CHECK = "def check_total(cart, expected):\n    {} cart.total() == expected\n\n\n"

CASES = [
    # file, text, whether its case cannot fail
    ("test_cart.py", CASE.format("total = cart.total()\n    assert total is None or total is not None"), True),
    ("test_cart.py", CASE.format("total = cart.total()\n    assert total is None or total > 3"), False),
    ("test_cart.py", CASE.format("assert cart.first() is None or cart.second() is not None"), False),
    ("test_cart.py", CASE.format('want = Decimal("7.00")\n    cart.total()\n    assert want == Decimal("7.00")'), True),
    ("test_cart.py", CASE.format('want = Decimal("7.00")\n    assert cart.total() == want'), False),
    ("test_cart.py", CASE.format('want = Money("7.00")\n    assert want == Money("7.00")'), False),
    ("test_cart.py", CASE.format("for line in []:\n        assert cart.discount(line) == 1"), True),
    ("test_cart.py", CASE.format("for line in [1]:\n        assert cart.discount(line) == 1"), False),
    ("test_cart.py", "from unittest.mock import Mock\n\n\n" + CASE.format("mailer = Mock()\n    cart.pay(mailer)\n    assert mailer.send.not_called"), True),
    ("test_cart.py", "from unittest.mock import Mock\n\n\n" + CASE.format("mailer = Mock()\n    cart.pay(mailer)\n    assert not mailer.send.called"), False),
    ("test_cart.py", CHECK.format("return") + CASE.format("check_total(cart, 5)"), True),
    ("test_cart.py", CHECK.format("assert") + CASE.format("check_total(cart, 5)"), False),
    ("test_cart.py", CHECK.format("return") + CASE.format("assert check_total(cart, 5)"), False),
    ("test_cart.py", "from tests.helpers import check_total\n\n\n" + CASE.format("check_total(cart, 5)"), False),
    ("test_cart.py", "async def check(cart):\n    assert await cart.total() == 5\n\n\n" + CASE.format("check(cart)"), True),
    ("test_cart.py", "async def check(cart):\n    assert await cart.total() == 5\n\n\n" + CASE.format("asyncio.run(check(cart))"), False),
    ("test_cart.py", "async def check(cart):\n    assert await cart.total() == 5\n\n\nasync " + CASE.format("await check(cart)"), False),
    ("cart.test.js", SCRIPT.format("", 'expect(screen.queryByRole("status")).toBeDefined();'), True),
    ("cart.test.js", SCRIPT.format("", 'expect(screen.queryByRole("status")).toBeNull();'), False),
    ("cart.test.js", SCRIPT.format("", "const sum = total(1);\n  if (sum === 180) {\n    expect(sum).toBe(180);\n  }"), True),
    ("cart.test.js", SCRIPT.format("", "const sum = total(1);\n  if (sum > 1) {\n    expect(sum).toBe(180);\n  }"), False),
    ("cart.test.js", SCRIPT.format("", "[1, 2].forEach(async (n) => {\n    expect(await load(n)).toBe(n);\n  });"), True),
    ("cart.test.js", SCRIPT.format("", "[1, 2].forEach((n) => {\n    expect(total(n)).toBe(n);\n  });"), False),
    ("cart.test.js", SCRIPT.format("async ", "for (const n of [1, 2]) {\n    expect(await load(n)).toBe(n);\n  }"), False),
    ("users.test.js", REQUEST + SCRIPT.format("", 'request(app).get("/x").expect(400);'), True),
    ("users.test.js", REQUEST + SCRIPT.format("async ", 'await request(app).get("/x").expect(400);'), False),
    ("users.test.js", REQUEST + SCRIPT.format("", 'return request(app).get("/x").expect(400);'), False),
    ("users.test.js", REQUEST + 'it("is refused", () => request(app).get("/x").expect(400));\n', False),
    ("users.test.js", REQUEST + 'it("is refused", (done) => {\n  request(app).get("/x").expect(400, done);\n});\n', False),
    ("users.test.js", REQUEST + 'it("is refused", (done) => {\n  request(app).get("/x").expect(400).end(done);\n});\n', False),
    ("tests/users.rs", '#[test]\nfn reads() {\n    client().get("x").expect("an answer");\n}\n', False),
]  # fmt: skip


@pytest.mark.parametrize(("path", "text", "cannot_fail"), CASES, ids=[c[1][-70:] for c in CASES])
def test_a_new_case_that_cannot_fail_is_told(path: str, text: str, cannot_fail: bool) -> None:
    assert found({}, {path: text}) == ["vacuous-test"] * cannot_fail


@pytest.mark.parametrize(
    ("line", "now", "ids"),
    [
        ("await expect(load()).resolves.toBe(1);", "expect(load()).resolves.toBe(1);", ["vacuous-test"]),
        ("expect(load()).resolves.toBe(1);", "expect(load()).resolves.toBe(2);", []),
        ("await expect(load()).resolves.toBe(1);", "await expect(load()).resolves.toBe(2);", []),
    ],
)
def test_an_assertion_that_nobody_waits_for_any_more_is_told_beside_others(line: str, now: str, ids: list[str]) -> None:
    before = SCRIPT.format("async ", line + "\n  expect(total(1)).toBe(1);")
    assert found({"cart.test.js": before}, {"cart.test.js": before.replace(line, now)}) == ids
