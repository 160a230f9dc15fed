"""What a change of a few lines does otherwise, under messages that say that it does the same."""

from __future__ import annotations

import pytest

from .test_check import verdict

SHOP = {
    "shop/orders.py": (
        "import json\n\n\ndef place(order, store):\n    if order.open and order.rows:\n        store.keep(order)\n"
        '        order.state = "PLACED"\n        return order.number\n    raise OrderError("not open")\n'
    ),
    "shop/views.py": (
        "@login_required\ndef rows(request):\n    return answer(request.rows)\n\n\n@app.get('/rows')\ndef first():\n    return rows[0]\n"
    ),
    "src/server.ts": "const app = express();\napp.use(json());\napp.get('/rows', rows);\nexport default app;\n",
    "src/cart.ts": "export function total(rows: Row[]): number {\n  let sum = 0;\n  for (const row of rows) {\n    sum += row.price;\n  }\n  return sum;\n}\n",
    "db/001.sql": "CREATE TABLE rows (id INT);\n",
}


def edited(path: str, old: str, new: str) -> dict[str, str | None]:
    assert old in SHOP[path]
    return {path: SHOP[path].replace(old, new, 1)}


@pytest.mark.parametrize("message", ["No functional change.", "refactor: no behaviour change", "Refactor only: tidy the shop"])
@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("shop/orders.py", '"PLACED"', '"ORDERED"'),
        ("shop/orders.py", "raise OrderError", "raise RowError"),
        ("shop/orders.py", '    raise OrderError("not open")', "    return None"),
        ("shop/orders.py", "        store.keep(order)\n", ""),
        ("shop/orders.py", "        store.keep(order)\n", "        pass\n"),
        ("shop/orders.py", "order.rows:", "order.rows and order.paid:"),
        ("shop/orders.py", "order.rows:", "order.rows and order.rows > 3:"),
        ("shop/views.py", "@login_required\n", ""),
        ("src/cart.ts", "sum += row", "sum -= row"),
        ("src/server.ts", "app.use(json());\n", "app.use(json());\napp.use(signedIn);\n"),
        ("src/server.ts", "app.get('/rows', rows);\n", ""),
        ("db/001.sql", "(id INT);\n", "(id INT);\nALTER TABLE rows ADD COLUMN name TEXT;\n"),
    ],
)
def test_what_is_done_otherwise(message: str, path: str, old: str, new: str) -> None:
    assert verdict(message, edited(path, old, new), SHOP) == "contradicted"


@pytest.mark.parametrize(
    ("message", "path", "old", "new"),
    [
        ("No functional change.", "shop/orders.py", '"not open"', '"the order is not open"'),
        ("Remove dead code\n\nNo functional change.", "shop/orders.py", "        store.keep(order)\n", ""),
        ("No functional change.", "src/server.ts", "export default app;", "export { app as default };"),
        (
            "No functional change.",
            "src/server.ts",
            "app.use(json());\napp.get('/rows', rows);\n",
            "app.get('/rows', rows);\napp.use(json());\n",
        ),
        (
            "No functional change.",
            "shop/views.py",
            "def first():\n    return rows[0]\n",
            "def first():\n    return next(iter(rows))\n",
        ),
    ],
)
def test_what_may_come_to_the_same(message: str, path: str, old: str, new: str) -> None:
    assert verdict(message, edited(path, old, new), SHOP) == "unverifiable"


def test_what_was_taken_elsewhere() -> None:
    after = {
        "shop/orders.py": SHOP["shop/orders.py"].replace("        store.keep(order)\n", "        keep(order, store)\n")
        + "\n\ndef keep(order, store):\n    store.keep(order)\n"
    }
    assert verdict("No functional change.", after, SHOP) == "unverifiable"


@pytest.mark.parametrize(
    ("message", "path", "old", "new", "said"),
    [
        ("Only indentation was changed", "shop/orders.py", "        store.keep(order)\n", "", "contradicted"),
        ("style: prettier", "src/cart.ts", "sum += row.price", "sum += row.cost", "contradicted"),
        ("gofmt", "src/cart.ts", "    sum += row.price;\n", "        sum += row.price;\n", "supported"),
        ("prettier", "src/cart.ts", "(rows: Row[]): number", "(\n  rows: Row[],\n): number", "supported"),
        ("Reindent", "src/cart.ts", "sum = 0", "sum = 1", "contradicted"),
    ],
)
def test_what_no_formatter_does(message: str, path: str, old: str, new: str, said: str) -> None:
    assert verdict(message, edited(path, old, new), SHOP) == said


@pytest.mark.parametrize(
    ("title", "after", "said"),
    [
        ("Fix typo in README", edited("src/cart.ts", "sum += row", "sum = row"), "contradicted"),
        ("Fix typo in a comment", edited("src/cart.ts", "sum += row", "sum = row"), "contradicted"),
        ("Fix typos in the docs", edited("src/cart.ts", "sum += row", "sum = row"), "contradicted"),
        ("Fix typo in a comment", edited("src/cart.ts", "let sum", "// the sum of all rows\n  let sum"), "supported"),
        ("Fix typo in README", {"README.md": "# Shop\n\nSells rows.\n"}, "supported"),
        ("Fix typo in error message", edited("shop/orders.py", "not open", "is not open"), "unverifiable"),
    ],
)
def test_where_a_typo_was(title: str, after: dict[str, str | None], said: str) -> None:
    assert verdict(title, after, {**SHOP, "README.md": "# Shop\n\nSels rows.\n"}) == said


@pytest.mark.parametrize(
    ("told", "line", "said"),
    [
        ("Add docstrings to the orders", '    """Keeps it."""\n', "supported"),
        ("Add docstrings to shop/orders.py", "    first = 1\n", "contradicted"),
        ("Add JSDoc comments", "    first = 1\n", "contradicted"),
        ("Add comments", "    # the first one\n", "supported"),
        ("Add comments to the pull request", "    first = 1\n", "unverifiable"),
        ("Add logging to shop/orders.py", "    first = 1\n", "contradicted"),
        ("Add log lines", "    logger.info('placed')\n", "unverifiable"),
        ("Add structured logging for orders", "    telemetry.placed(order)\n", "unverifiable"),
    ],
)
def test_lines_of_a_kind(told: str, line: str, said: str) -> None:
    after = edited("shop/orders.py", "def place(order, store):\n", f"def place(order, store):\n{line}")
    assert verdict(f"Orders\n\n- {told}", after, SHOP) == said


@pytest.mark.parametrize(
    ("told", "after", "said"),
    [
        ("Rename `shop/views.py` to `shop/pages.py`", edited("src/cart.ts", "sum += row", "sum = row"), "contradicted"),
        ("Renamed the file src/cart.ts to src/basket.ts", edited("src/cart.ts", "sum += row", "sum = row"), "contradicted"),
        (
            "Rename `shop/views.py` to `shop/pages.py`",
            {"shop/views.py": None, "shop/pages.py": SHOP["shop/views.py"]},
            "supported",
        ),
        ("Rename `shop/gone.py` to `shop/pages.py`", edited("src/cart.ts", "sum += row", "sum = row"), "unverifiable"),
    ],
)
def test_files_with_another_name(told: str, after: dict[str, str | None], said: str) -> None:
    assert verdict(f"Shop\n\n- {told}", after, SHOP) == said


TOTAL = edited("src/cart.ts", "sum += row.price", "sum += row.price * 2")


@pytest.mark.parametrize(
    "told",
    [
        "A unit test covers the doubled price.",
        "Cover the doubled price with unit tests",
        "Test coverage for the price is included.",
        "Extended the cart test suite with doubled prices.",
        "`src/cart.test.ts`: cases for doubled prices",
        "`src/cart.test.ts` now checks the doubled price.",
        "pytest tests for doubled prices",
        "Added a section on prices to the README.",
        "Described the doubled price in the README.",
        "`save_rows()` no longer exists.",
    ],
)
def test_further_words_for_what_was_done(told: str) -> None:
    base = {**SHOP, "src/cart.test.ts": "it('adds', () => expect(total([])).toBe(0));\n", "README.md": "# Shop\n"}
    base["src/cart.ts"] += "\nexport function save_rows() {\n  return 1;\n}\n"
    after = {"src/cart.ts": base["src/cart.ts"].replace("sum += row.price", "sum += row.price * 2")}
    assert verdict(f"Prices\n\n- {told}", after, base) == "contradicted"


@pytest.mark.parametrize(
    "told",
    [
        "The doubled price is already covered by existing unit tests.",
        "Existing tests cover the doubled price.",
        "`src/cart.test.ts` now passes.",
        "Rows are described in the README.",
        "Add a test for nil before the sum is made",
        "The row that no longer exists is left out",
    ],
)
def test_what_is_told_of_what_is_there(told: str) -> None:
    base = {**SHOP, "src/cart.test.ts": "it('adds', () => expect(total([])).toBe(0));\n", "README.md": "# Shop\n"}
    assert verdict(f"Prices\n\n- {told}", TOTAL, base) != "contradicted"


@pytest.mark.parametrize(
    "told", ["The specs did not change.", "No assertions were loosened.", "All existing tests still pass without modification."]
)
def test_further_words_for_tests_that_were_kept(told: str) -> None:
    test = "import {{ total }} from './cart';\n\nit('adds', () => {{\n  expect(total([])).{};\n}});\n"
    base = {**SHOP, "src/cart.test.ts": test.format("toBe(0)")}
    assert verdict(f"Prices\n\n{told}", {**TOTAL, "src/cart.test.ts": test.format("toBeDefined()")}, base) == "contradicted"
