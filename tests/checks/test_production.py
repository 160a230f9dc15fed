"""Changes of production code that need no test, and how a case reaches what changed."""

from __future__ import annotations

import pytest

from .test_forms import check

PYTHON = '''import os


class Store:
    """Keeps things."""

    LIMIT = 10

    def put(self, key, value):
        if len(self.items) > self.LIMIT:
            raise ValueError(key)
        self.items[key] = self._normal(value)

    def _normal(self, value):
        return value.strip() if value else ""


def load(path):
    with open(path) as stream:
        return [line for line in stream if line]
'''

TYPESCRIPT = """export const load = async (path: string) => {
  const text = await read(path);
  return text.split("\\n").filter((line) => line);
};

export function Badge({ text }: Props) {
  return <b className="badge" title="Badge">{text ? text : "none"}</b>;
}
"""

JAVA = """class Store {
    private final Map<String, String> items = new HashMap<>();

    void put(String key, String value) {
        if (items.size() > 10) {
            throw new IllegalStateException(key);
        }
        items.put(key, value);
    }
}
"""


@pytest.mark.parametrize(
    ("path", "before", "old", "new"),
    [
        pytest.param("store.py", PYTHON, "        if len", "        # full\n        if len", id="comment"),
        pytest.param("store.py", PYTHON, '"""Keeps things."""', '"""Keeps all things."""', id="docstring"),
        pytest.param("store.py", PYTHON, "import os", "import os\nimport sys", id="import"),
        pytest.param(
            "store.py", PYTHON, "def load(path):\n    with open(path)", "def load(name):\n    with open(name)", id="parameter"
        ),
        pytest.param("store.py", PYTHON, "def load(path):", "def load(path: str) -> list[str]:", id="annotation"),
        pytest.param(
            "store.py",
            PYTHON,
            "[line for line in stream if line]",
            "[\n            line for line in stream if line\n        ]",
            id="layout",
        ),
        pytest.param("store.py", PYTHON, "    with open", '    logger.info("loading %s", path)\n    with open', id="log"),
        pytest.param("store.py", PYTHON, "    LIMIT = 10\n", "    LIMIT = 10\n    name: str\n", id="declaration"),
        pytest.param("settings.py", "RATE = 3\n", "3", "4", id="configuration"),
        pytest.param("src/load.tsx", TYPESCRIPT, '"\\n"', "'\\n'", id="quotes"),
        pytest.param("src/load.tsx", TYPESCRIPT, "(path: string)", "(path: string | URL)", id="type"),
        pytest.param("src/load.tsx", TYPESCRIPT, "filter((line) => line);", "filter(line => line)", id="arrow"),
        pytest.param("src/load.tsx", TYPESCRIPT, "  return <b", "  // this may be none\n  return <b", id="comment on this"),
        pytest.param(
            "src/load.tsx", TYPESCRIPT, 'className="badge" title="Badge"', 'className="badge red" title="A badge"', id="looks"
        ),
        pytest.param(
            "src/load.tsx",
            TYPESCRIPT,
            "export const load",
            "interface Line {\n  text: string;\n}\n\nexport const load",
            id="interface",
        ),
        pytest.param("src/Store.java", JAVA, "    void put", "    @Deprecated\n    public void put", id="modifier"),
        pytest.param("src/Store.java", JAVA, "            throw", "            throw", id="nothing"),
        pytest.param(
            "src/Store.java",
            JAVA,
            "    void put(String key",
            "    String name() {\n        return name;\n    }\n\n    void put(String key",
            id="getter",
        ),
    ],
)
def test_needs_no_test(path: str, before: str, old: str, new: str) -> None:
    assert old in before
    found = check({path: before}, {path: before.replace(old, new)})
    assert (found.verdict, found.symbols) == ("pass", ())


@pytest.mark.parametrize(
    ("path", "before", "old", "new", "symbol"),
    [
        ("store.py", PYTHON, "value.strip()", "value.strip().lower()", "Store._normal"),
        ("store.py", PYTHON, "len(self.items) > self.LIMIT", "len(self.items) >= self.LIMIT", "Store.put"),
        ("src/load.tsx", TYPESCRIPT, "filter((line) => line)", "filter((line) => !line)", "load"),
        ("src/load.tsx", TYPESCRIPT, 'text : "none"', 'text : "nothing"', "Badge"),
        ("src/Store.java", JAVA, "items.size() > 10", "items.size() > 20", "Store.put"),
    ],
)
def test_needs_a_test(path: str, before: str, old: str, new: str, symbol: str) -> None:
    found = check({path: before}, {path: before.replace(old, new)})
    assert (found.verdict, [(s.symbol, s.change, s.status, s.lines) for s in found.symbols]) == (
        "fail",
        [(symbol, "modified", "untested", 1)],
    )


def test_moved_function_is_the_same() -> None:
    moved = PYTHON[PYTHON.index("def load") :]
    found = check({"store.py": PYTHON}, {"store.py": PYTHON.replace(moved, ""), "loading.py": moved})
    assert found.verdict == "pass"


def test_function_renamed_with_its_callers() -> None:
    code = "def first(a):\n    return a + 1\n\n\ndef second(b):\n    return first(b) * 2\n"
    tests = "from code import first\n\n\ndef test_first():\n    assert first(1) == 2\n"
    found = check(
        {"code.py": code, "tests/test_code.py": tests},
        {"code.py": code.replace("first", "initial"), "tests/test_code.py": tests.replace("first", "initial")},
    )
    assert (found.verdict, found.symbols, [file.status for file in found.files]) == ("pass", (), ["form-only"])


def test_case_deleted_with_its_symbol() -> None:
    code = "def first(a):\n    return a + 1\n\n\ndef second(b):\n    return b * 2\n"
    tests = "from code import first\n\n\ndef test_first():\n    assert first(1) == 2\n"
    found = check({"code.py": code, "tests/test_code.py": tests}, {"code.py": code[code.index("def second") :]})
    assert found.verdict == "pass"
    assert [(s.symbol, s.change, s.status) for s in found.symbols] == [("first", "removed", "exercised")]
    assert [file.status for file in found.files] == ["deleted"]


def reach(path: str, before: str, after: str, test_path: str, test: str, others: dict[str, str] | None = None) -> str:
    """The verdict when a new test file comes with a change."""
    others = others or {}
    return check({path: before, **others}, {path: after, test_path: test, **others}).verdict


ROUTE = 'router = APIRouter(prefix="/parcels")\n\n\n@router.get("/{id}/label")\ndef read(id):\n    return find(id)\n'
CHANGED_ROUTE = ROUTE.replace("find(id)", "find(id) or missing(id)")


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ('"/parcels/3/label"', "pass"),
        ('f"/api/parcels/{number}/label"', "pass"),
        ('"/parcels/3"', "fail"),
        ('"/orders/3/label"', "fail"),
    ],
)
def test_route(asked: str, verdict: str) -> None:
    test = f"def test_read(client):\n    assert client.get({asked}).status_code == 200\n"
    assert reach("api/parcels.py", ROUTE, CHANGED_ROUTE, "tests/test_web.py", test) == verdict


def test_express_handler_without_a_name() -> None:
    code = "const app = express();\napp.post('/orders/:id', async (req, res) => {\n  res.json(await place(req.params.id));\n});\n"
    test = "it('places', async () => {\n  await request(app).post(`/orders/${id}`).expect(200);\n  expect(stored).toBe(1);\n});\n"
    changed = code.replace("await place(", "await placeOnce(")
    assert reach("src/app.js", code, changed, "test/app.test.js", test) == "pass"
    assert reach("src/app.js", code, changed, "test/app.test.js", test.replace("/orders/", "/items/")) == "fail"


def test_django_view_through_its_url() -> None:
    code = "def detail(request, pk):\n    return render(request, find(pk))\n"
    urls = {"shop/urls.py": 'urlpatterns = [path("shop/<int:pk>/", views.detail_page, name="shop-detail")]\n'}
    code = code.replace("detail", "detail_page")
    test = 'class T(TestCase):\n    def test_it(self):\n        self.assertEqual(self.client.get("/shop/3/").status_code, 200)\n'
    assert reach("shop/views.py", code, code.replace("find(pk)", "find(pk) or 0"), "shop/tests.py", test, urls) == "pass"


def test_private_helper_through_its_caller() -> None:
    test = "from store import Store\n\n\ndef test_put():\n    store = Store()\n    store.put('a', ' b ')\n    assert store.items == {'a': 'b'}\n"
    assert (
        reach("store.py", PYTHON, PYTHON.replace("value.strip()", "value.strip().lower()"), "tests/test_store.py", test) == "pass"
    )


def test_common_name_needs_its_class() -> None:
    test = "from other import Shelf\n\n\ndef test_put():\n    shelf = Shelf()\n    shelf.put('a')\n    assert shelf.items\n"
    changed = PYTHON.replace("> self.LIMIT", ">= self.LIMIT")
    assert reach("store.py", PYTHON, changed, "tests/test_shelf.py", test) == "fail"


def test_fixture_that_uses_it() -> None:
    test = "from store import load\n\n\n@pytest.fixture\ndef lines():\n    return load('x')\n\n\ndef test_lines(lines):\n    assert lines == ['a']\n"
    assert reach("store.py", PYTHON, PYTHON.replace("stream if line]", "stream]"), "tests/test_lines.py", test) == "pass"


def test_unchanged_case_of_the_repository() -> None:
    tests = {"tests/test_io.py": "from store import load\n\n\ndef test_load():\n    assert load('x') == []\n"}
    found = check({"store.py": PYTHON, **tests}, {"store.py": PYTHON.replace("stream if line]", "stream]"), **tests})
    assert (found.verdict, found.symbols[0].status) == ("warn", "exercised")
    assert [(case.name, case.changed) for case in found.symbols[0].cases] == [("test_load", False)]


def test_renamed_test_file_changed_in_form_only() -> None:
    tests = "from store import load\n\n\ndef test_load():\n    assert load('x') == []\n"
    changed = PYTHON.replace("stream if line]", "stream]")
    found = check(
        {"store.py": PYTHON, "tests/test_io.py": tests},
        {"store.py": changed, "tests/test_load.py": tests},
        {"tests/test_load.py": "tests/test_io.py"},
    )
    assert (found.verdict, [(file.path, file.status) for file in found.files]) == ("warn", [("tests/test_load.py", "form-only")])


def test_case_moved_to_another_file_is_no_change() -> None:
    case = "\n\ndef test_load():\n    assert load('x') == []\n"
    other = "\n\ndef test_other():\n    assert other() == 1\n"
    found = check(
        {"store.py": PYTHON, "tests/test_a.py": "from store import load\n" + case + other, "tests/test_b.py": "X = 1\n" + other},
        {
            "store.py": PYTHON.replace("stream if line]", "stream]"),
            "tests/test_a.py": "from store import load\n" + other,
            "tests/test_b.py": "X = 1\n" + other + case,
        },
    )
    assert found.verdict == "warn"
    assert {file.status for file in found.files} == {"form-only"}


def test_half_of_the_lines() -> None:
    code = "def one(a):\n    return a\n\n\ndef two(b):\n    return b\n"
    changed = "def one(a):\n    if a:\n        a += 1\n    return a + 1\n\n\ndef two(b):\n    return b + 1\n"
    test = "from code import one, two\n\n\ndef test_it():\n    assert {}(1) == 2\n"
    assert reach("code.py", code, changed, "tests/test_code.py", test.format("one")) == "pass"
    assert reach("code.py", code, changed, "tests/test_code.py", test.format("two")) == "warn"


def test_a_method_that_moved_to_another_class_is_called_there() -> None:
    before = {
        "src/api.ts": "export class Orders {\n  static async pause(id: string) {\n    return client.post(`/orders/${id}/pause`);\n  }\n}\n",
        "src/boxes.ts": "export class Boxes {}\n",
        "src/use.ts": "export async function pauseAll(ids: string[]) {\n  for (const id of ids) {\n    await Orders.pause(id);\n  }\n}\n",
    }
    after = {
        "src/api.ts": "export class Orders {}\n",
        "src/boxes.ts": before["src/api.ts"].replace("Orders", "Boxes"),
        "src/use.ts": before["src/use.ts"].replace("Orders", "Boxes"),
    }
    assert [symbol.symbol for symbol in check(before, after).symbols] == []


EXTENSIONS = """public static class {}
{{
    public static Configuration File(this Sinks sinks, string path, string template = {}Template)
    {{
        if (path == null) throw new ArgumentNullException(nameof(path));
        return sinks.Add(new FileSink(path, {}, template));
    }}
}}
"""


@pytest.mark.parametrize(("given", "verdict"), [("Level", "pass"), ("Limit", "fail")])
def test_what_stayed_behind_is_asked_for_by_its_class(given: str, verdict: str) -> None:
    constants = 'public static class Extensions\n{\n    public const string Template = "a";\n}\n'
    before = {"src/Extensions.cs": EXTENSIONS.format("Extensions", "", "Level")}
    after = {"src/Extensions.cs": constants, "src/FileExtensions.cs": EXTENSIONS.format("FileExtensions", "Extensions.", given)}
    assert check(before, after).verdict == verdict


SEARCH = """<?php

final class Search
{
    public function __construct(
        private readonly %s $%s,
    ) {
    }

    public function __invoke(string $term): string
    {
        foreach ($this->parts as $part) {
            $found[] = $this->%s->create($term, $part);
        }
        return join($found);
    }
}
"""


@pytest.mark.parametrize(("after", "verdict"), [(("Model", "models", "models"), "pass"), (("Store", "stores", "stores"), "fail")])
def test_a_field_is_called_otherwise(after: tuple[str, str, str], verdict: str) -> None:
    assert check({"src/Search.php": SEARCH % ("Model", "model", "model")}, {"src/Search.php": SEARCH % after}).verdict == verdict


KINDS = "public enum Kinds {\n  %s;\n}\n"
TOKENS = "class Tokens {\n  boolean isOpen(Token token) {\n    return token.getType() == Kinds.%s && token.isFirst();\n  }\n}\n"


@pytest.mark.parametrize(
    ("constants", "used", "verdict"),
    [
        pytest.param("VALUE, NAMED_ARG", "NAMED_ARG", "pass", id="another style"),
        pytest.param("VALUE, NAMED_ARG", "VALUE", "fail", id="another one"),
        pytest.param("VALUE, LAST_ARG", "LAST_ARG", "fail", id="another name"),
    ],
)
def test_constants_are_written_in_another_style(constants: str, used: str, verdict: str) -> None:
    before = {"src/Kinds.java": KINDS % "Value, NamedArg", "src/Tokens.java": TOKENS % "NamedArg"}
    assert check(before, {"src/Kinds.java": KINDS % constants, "src/Tokens.java": TOKENS % used}).verdict == verdict
