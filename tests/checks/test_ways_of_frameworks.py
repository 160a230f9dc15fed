"""Ways of frameworks from a case to the code, and back: doctest, fixtures of a folder, stand-ins, routes by place and by registration."""

from __future__ import annotations

import pytest

from llmreview.change.memory import MemoryTree, change_between
from llmreview.checks import check_tests
from llmreview.syntax.sources import ChangedSources

from .test_forms import check

DOCTESTED = '''def price(weight):
    """What it costs.

    >>> price(1)
    3
    %s"""
    if weight > %s:
        return weight * 2
    return weight + 2
'''
PRICE = """def price(weight):
    if weight > %s:
        return weight * 2
    return weight


def total(weights):
    return sum(price(weight) for weight in weights)
"""
PRICE_TS = """export function price(weight: number) {
  if (weight > %s) return weight * 2;
  return weight;
}

export const total = (weights: number[]) => weights.map(price).length;
"""
ROUTE_TS = """export const POST = withSession(async (request) => {
  const { count } = await request.json();
  return count > %s ? Response.json({}, { status: 400 }) : Response.json({});
});
"""
EXPRESS = """const router = Router();
router.post("/:id/close", async (request, response) => {
  if (request.body.count > %s) return response.status(400).end();
  response.json({});
});
"""
HANDLER = """package api

func (s *Server) handleClose(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("count") > "%s" {
		http.Error(w, "no", 400)
	}
}

func (s *Server) routes() {
	s.mux.HandleFunc("POST /orders/{id}/close", s.handleClose)
}
"""
PRICE_GO = """package shop

func Price(weight int) int {
	if weight > %s {
		return weight * 2
	}
	return weight
}
"""


@pytest.mark.parametrize(
    ("example", "verdict"),
    [
        (">>> price(9)\n    18\n    ", "pass"),
        (">>> price(9)  # dear\n    ", "fail"),
        (">>> heavy = 9\n    ", "fail"),
        ("\n    It may change.\n    ", "fail"),
    ],
)
def test_an_example_in_a_docstring(example: str, verdict: str) -> None:
    found = check({"shop.py": DOCTESTED % ("", 5)}, {"shop.py": DOCTESTED % (example, 10)})
    assert found.verdict == verdict
    assert [case.name for symbol in found.symbols for case in symbol.cases] == ["price (doctest)"] * (verdict == "pass")


@pytest.mark.parametrize(("used", "verdict"), [("price(9)", "pass"), ("cost(9)", "fail")])
def test_a_fixture_of_the_folder(used: str, verdict: str) -> None:
    shared = {"tests/conftest.py": f"from shop import price\n\n\n@pytest.fixture\ndef nine():\n    return {used}\n"}
    case = "def test_nine(nine):\n    assert nine == {}\n"
    before = {"shop.py": PRICE % 5, "tests/unit/test_a.py": case.format(18), **shared}
    after = {"shop.py": PRICE % 10, "tests/unit/test_a.py": case.format(9), **shared}
    assert check(before, after).verdict == verdict


@pytest.mark.parametrize(
    ("replaced", "verdict"),
    [
        ('monkeypatch.setattr(shop, "price", lambda weight: 2)', "fail"),
        ('monkeypatch.setattr("shop.price", lambda weight: 2)', "fail"),
        ('monkeypatch.setattr(shop, "weigh", lambda item: 2)', "pass"),
        ('monkeypatch.setattr("bank.price", lambda weight: 2)', "pass"),
    ],
)
def test_a_stand_in_exercises_nothing(replaced: str, verdict: str) -> None:
    case = f"import shop\n\n\ndef test_total(monkeypatch):\n    {replaced}\n    assert shop.total([1]) == 2\n"
    assert check({"shop.py": PRICE % 5}, {"shop.py": PRICE % 10, "tests/test_shop.py": case}).verdict == verdict


@pytest.mark.parametrize(("answer", "verdict"), [(".mockReturnValue(2)", "fail"), ("", "pass")])
def test_a_spy_that_answers_exercises_nothing(answer: str, verdict: str) -> None:
    case = 'import * as shop from "./price";\n\nit("totals", () => {\n  jest.spyOn(shop, "price")%s;\n  expect(shop.total([1])).toBe(1);\n});\n'
    after = {"src/price.ts": PRICE_TS % 10, "src/price.test.ts": case % answer}
    assert check({"src/price.ts": PRICE_TS % 5}, after).verdict == verdict


@pytest.mark.parametrize(
    ("path", "code", "test", "case", "verdict"),
    [
        ("web/app/(api)/api/orders/[id]/route.ts", ROUTE_TS, "tests/o.test.ts", 'http.post({ path: "/orders/3" })', "pass"),
        ("web/app/(api)/api/orders/[id]/route.ts", ROUTE_TS, "tests/o.test.ts", 'http.post({ path: "/boxes/3" })', "fail"),
        ("web/lib/orders/route.ts", ROUTE_TS, "tests/o.test.ts", 'http.post({ path: "/orders/3" })', "fail"),
        ("src/orders.ts", EXPRESS, "test/o.test.ts", 'request(app).post("/orders/3/close")', "pass"),
    ],
)
def test_a_route_by_its_place(path: str, code: str, test: str, case: str, verdict: str) -> None:
    text = f'import {{ it, expect }} from "vitest";\n\nit("refuses", async () => {{\n  const {{ status }} = await {case};\n  expect(status).toBe(400);\n}});\n'
    assert check({path: code % 1}, {path: code % 2, test: text}).verdict == verdict


def test_what_is_expected_of_a_response_is_asserted() -> None:
    case = 'it("refuses", async () => {\n  await request(app).post("/orders/3/close").send({ count: %s }).expect(400);\n});\n'
    before, after = ({"src/orders.ts": EXPRESS % n, "test/o.test.ts": case % (n + 1)} for n in (1, 2))
    assert check(before, after).verdict == "pass"


@pytest.mark.parametrize(("asked", "verdict"), [("/orders/3/close", "pass"), ("/orders/3", "warn")])
def test_a_method_that_is_registered_for_a_route(asked: str, verdict: str) -> None:
    case = (
        'package api\n\nimport (\n\t"net/http/httptest"\n\t"testing"\n)\n\nfunc TestRefuses(t *testing.T) {\n'
        f'\tmade := httptest.NewRequest("POST", "{asked}?count=6", nil)\n\tif answer(made).Code != 400 {{\n\t\tt.Error("not refused")\n\t}}\n}}\n'
    )
    assert check({"api/close.go": HANDLER % 1}, {"api/close.go": HANDLER % 2, "api/close_test.go": case}).verdict == verdict


@pytest.mark.parametrize(("said", "verdict"), [("// Output: 9", "pass"), ("// It prints 9", "fail")])
def test_an_example_of_go_has_to_print(said: str, verdict: str) -> None:
    case = "package shop_test\n\nfunc ExamplePrice() {\n\tfmt.Println(shop.Price(9))\n\t%s\n}\n"
    before = {"shop/price.go": PRICE_GO % 5, "shop/price_test.go": case % "// Output: 18"}
    after = {"shop/price.go": PRICE_GO % 10, "shop/price_test.go": case % said}
    assert check(before, after).verdict == verdict


def test_an_example_that_hypothesis_is_given_is_a_row() -> None:
    case = "from shop import price\n\n\n@given(integers())\ndef test_price(weight):\n    assert price(weight) >= weight\n"
    before = {"shop.py": PRICE % 5, "test_shop.py": case}
    after = {"shop.py": PRICE % 10, "test_shop.py": case.replace("def test", "@example(7)\ndef test")}
    assert check(before, after).verdict == "pass"


@pytest.mark.parametrize(
    ("path", "old", "new", "verdict"),
    [
        ("f.ts", "const f = (a: string) => {\n  return a ? 1 : 2;\n}", "function f(a: string) {\n  return a ? 1 : 2;\n}", "pass"),
        ("f.ts", "const f = (a: string) => (a ? 1 : 2);", "function f(a: string) {\n  return a ? 1 : 2;\n}", "pass"),
        ("f.ts", "const f = (a: string) => (a ? 1 : 2);", "async function f(a: string) {\n  return a ? 1 : 2;\n}", "fail"),
        ("f.ts", "const f = (a) => (a ? this.b : 2);", "function f(a) {\n  return a ? this.b : 2;\n}", "fail"),
        ("f.go", "func f(a map[string]interface{}) int {", "func f(a map[string]any) int {", "pass"),
        ("f.go", "func f(a map[string]interface{}) int {", "func f(a map[string]string) int {", "fail"),
    ],
)
def test_ways_to_write_a_function(path: str, old: str, new: str, verdict: str) -> None:
    before, after = (
        {
            path: f"package f\n\n{text}\n\tif len(a) > 1 {{\n\t\treturn 1\n\t}}\n\treturn 2\n}}\n"
            if path == "f.go"
            else f"export {text}\n"
        }
        for text in (old, new)
    )
    assert check(before, after).verdict == verdict


def test_what_was_generated_hides_no_caller() -> None:
    code = "package sqlite\n\nfunc (d *DB) ListUsers(find *Find) []string {\n\tif find.Random {\n\t\treturn d.query(%s)\n\t}\n\treturn nil\n}\n"
    store = "package store\n\nfunc (s *Store) ListUsers(find *Find) []string {\n\treturn s.driver.ListUsers(find)\n}\n"
    case = (
        'package test\n\nimport (\n\t"testing"\n\n\t"example.com/store"\n)\n\nfunc TestUsers(t *testing.T) {\n\tmade := store.New(t)\n'
        '\tif len(made.ListUsers(nil)) != 1 {\n\t\tt.Error("not listed")\n\t}\n}\n'
    )
    generated = {f"proto/gen/{n}.pb.go": "package gen\n\nfunc use() {\n" + "\tListUsers()\n" * 9 + "}\n" for n in "abcdefgh"}
    others = {"store/user.go": store, "store/test/user_test.go": case, **generated}
    before, after = ({path: text.encode() for path, text in {"store/db/user.go": code % n, **others}.items()} for n in (1, 2))
    change = change_between(before, after)
    change.tree = MemoryTree(after)
    assert check_tests(ChangedSources(change)).verdict == "warn"


@pytest.mark.parametrize(("router", "verdict"), [("content", "warn"), ("chat", "fail")])
def test_a_route_whose_path_its_router_has(router: str, verdict: str) -> None:
    code = 'content = APIRouter()\n\n\n@content.put("")\nasync def put_content(request, limit=Limit(%s)):\n    return [one for one in request if limit]\n'
    others = {
        "app/main.py": f'app.include_router({router}, prefix="/api/files")\n',
        "tests/test_client.py": 'def test_put(client):\n    assert client.put("/api/files", json=[]).status_code == 200\n',
    }
    texts = ({"app/api_content.py": code % limit, **others} for limit in (200, 500))
    before, after = ({path: text.encode() for path, text in side.items()} for side in texts)
    change = change_between(before, after)
    change.tree = MemoryTree(after)
    assert check_tests(ChangedSources(change)).verdict == verdict


@pytest.mark.parametrize("name", ["template", "loop", "call"])
@pytest.mark.parametrize(("row", "verdict"), [("9, 18", "warn"), ("9, 9", "pass")])
def test_rows_around_a_case(name: str, row: str, verdict: str) -> None:
    weight, cost = row.split(", ")
    checked = "() => {\n  expect(price(weight)).toBe(cost);\n}"
    around = {
        "template": f'it.each`\n  weight | cost\n  ${{1}} | ${{1}}\n  ${{{weight}}} | ${{{cost}}}\n`("of $weight", ({{ weight, cost }}) => {{\n'
        "  expect(price(weight)).toBe(cost);\n});\n",
        "loop": f"for (const [weight, cost] of [[1, 1], [{row}]]) {{\n  it(`of ${{weight}}`, {checked});\n}}\n",
        "call": f"[[1, 1], [{row}]].forEach(([weight, cost]) => {{\n  it(`of ${{weight}}`, {checked});\n}});\n",
    }
    head = 'import { price } from "./price";\n\n'
    before = {
        "src/price.ts": PRICE_TS % 5,
        "src/price.test.ts": head + around[name].replace(row, "9, 18").replace(f"${{{cost}}}", "${18}"),
    }
    after = {"src/price.ts": PRICE_TS % 10, "src/price.test.ts": head + around[name]}
    assert check(before, after).verdict == verdict
