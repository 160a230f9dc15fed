"""Calls with their arguments, imports, and where values come from, in each language."""

from __future__ import annotations

import pytest

from .source import calls, parse, probes

CALLS = [
    # source, what is called, receiver, arguments (name, text, spread), whether it constructs
    (
        "py",
        "f(1, b=2, *c, **d)",
        "f",
        None,
        [(None, "1", False), ("b", "2", False), (None, "*c", True), (None, "**d", True)],
        False,
    ),
    ("py", "a.b.f()", "f", "a.b", [], False),
    ("py", "(await a.f(1))", "f", "a", [(None, "1", False)], False),
    ("py", "Order(1)", "Order", None, [(None, "1", False)], True),
    ("py", "MAX(1)", "MAX", None, [(None, "1", False)], False),
    ("py", "f(x for x in y)", "f", None, [(None, "(x for x in y)", False)], False),
    ("ts", "f(1, ...c);", "f", None, [(None, "1", False), (None, "...c", True)], False),
    ("ts", "a?.b.f();", "f", "a?.b", [], False),
    ("ts", "new Order(1);", "Order", None, [(None, "1", False)], True),
    ("ts", "(a as B)!.f();", "f", "(a as B)!", [], False),
    ("ts", "f(1 /* one */);", "f", None, [(None, "1", False)], False),
    ("java", "class A { int x = a.b.f(1); }", "f", "a.b", [(None, "1", False)], False),
    ("java", "class A { int x = f(); }", "f", None, [], False),
    ("java", "class A { int x = new a.Order(1); }", "a.Order", None, [(None, "1", False)], True),
]


@pytest.mark.parametrize(("extension", "source", "name", "receiver", "arguments", "constructor"), CALLS)
def test_a_call_has_its_parts(extension, source, name, receiver, arguments, constructor) -> None:
    file = parse(extension, source)
    call = calls(file, name)[0]
    assert (file.text(call.receiver) if call.receiver else None) == receiver
    assert [(a.name, file.text(a.value), a.spread) for a in call.arguments] == arguments
    assert call.constructor is constructor


def test_arguments_are_found_by_name_and_by_position_but_not_behind_a_spread() -> None:
    file = parse("py", "f(1, b=2)\nf(*rest, 3)")
    plain, spread = calls(file, "f")
    assert file.text(plain.argument("b", 1)) == "2"
    assert file.text(plain.argument("a", 0)) == "1"
    assert plain.argument("c", 5) is None
    assert spread.argument("a", 1) is None


IMPORTS = [
    ("py", "import a.b", {"a": "a"}),
    ("py", "import a.b as c, d", {"c": "a.b", "d": "d"}),
    ("py", "from a.b import c, d as e", {"c": "a.b.c", "e": "a.b.d"}),
    ("py", "from . import a", {"a": ".a"}),
    ("py", "from ..a import b", {"b": "..a.b"}),
    ("ts", "import a from 'x';", {"a": "x"}),
    ("ts", "import * as a from 'node:x';", {"a": "x"}),
    ("ts", "import a, { b, c as d } from 'x/y';", {"a": "x/y", "b": "x/y.b", "d": "x/y.c"}),
    ("ts", "import 'x';", {}),
    ("java", "import a.b.C;", {"C": "a.b.C"}),
    ("java", "import static a.b.C.d;", {"d": "a.b.C.d"}),
    ("java", "import a.b.*;", {}),
]


@pytest.mark.parametrize(("extension", "source", "expected"), IMPORTS)
def test_imports_give_local_names_their_qualified_names(extension, source, expected) -> None:
    assert parse(extension, source).imports == expected


ORIGINS = [
    # imports and initialisers
    ("py", "import requests as r\na = r.get(u)\nprobe(a.content)", ["requests.get().content"]),
    ("py", "from a import b\nprobe(b(), b.c)", ["a.b()", "a.b.c"]),
    ("py", "def f():\n    async with httpx.Client() as c:\n        probe(c.get(u))", ["httpx.Client.get()"]),
    ("py", "for x in g():\n    probe(x.y)", ["g()[*].y"]),
    ("py", "a, b = pair()\nprobe(a)", ["pair()[]"]),
    ("py", "if (m := look()):\n    probe(m, m[0])", ["look()", "look()[]"]),
    ("py", "probe(1 + 2, unknown)", ["?", "unknown"]),
    # declared types
    (
        "py",
        "def f(s: Session, o: Optional[Order], p: 'x.Page | None'):\n    probe(s.a(), o, p)",
        ["Session.a()", "Order", "x.Page"],
    ),
    (
        "py",
        "class A:\n    def __init__(self, db: Database):\n        self.db = db\n    def f(self):\n        probe(self.db.all(), self.other)",
        ["Database.all()", "self.other"],
    ),
    ("py", "class A:\n    log: Logger\n    def f(self):\n        probe(self.log)", ["Logger"]),
    ("py", "x = a()\ndef f():\n    probe(x)\n    x = b()", ["a()"]),
    ("py", "x = a()\nx = b(x)\nprobe(x)", ["b()"]),
    ("ts", "import axios from 'axios';\nconst a = await axios.get(u);\nprobe(a.data);", ["axios.get().data"]),
    ("ts", "const { data, b: c, d = 1 } = await get(u);\nprobe(data, c);", ["get().data", "get().b"]),
    ("ts", "const [first] = useState(0);\nprobe(first);", ["useState()[]"]),
    ("ts", "const fs = require('node:fs');\nconst { a } = require('b');\nprobe(fs.read(), a);", ["fs.read()", "b.a"]),
    ("ts", "for (const x of g()) { probe(x.y); }", ["g()[*].y"]),
    ("ts", "class A { constructor(private readonly db: Repo<Order>) {} f() { probe(this.db.find()); } }", ["Repo.find()"]),
    (
        "ts",
        "async function f(p: Promise<Order>, o?: Order, x: any) { probe((await p).id, o!.id, x); }",
        ["Order.id", "Order.id", "x"],
    ),
    ("java", "import a.Future;\nclass A { void f(Future<X> p) { probe(p.get()); } }", ["a.Future.get()"]),
    (
        "java",
        "class A { private final Repo repo; void f() { probe(repo.all(), this.repo.all()); } }",
        ["Repo.all()", "Repo.all()"],
    ),
    ("java", "class A { void f() { var c = new Client(); probe(c.send(r).body()); } }", ["Client.send().body()"]),
    (
        "java",
        "class A { void f() { for (Row row : rows()) { probe(row.id()); } for (var x : g()) { probe(x); } } }",
        ["Row.id()", "g()[*]"],
    ),
    ("java", "class A { void f() { try (var in = Files.open(p)) { probe(in.read()); } } }", ["Files.open().read()"]),
    ("java", "import static a.B.c;\nclass A { void f() { probe(c(), Foo.bar()); } }", ["a.B.c()", "Foo.bar()"]),
]


@pytest.mark.parametrize(("extension", "source", "expected"), ORIGINS)
def test_a_value_comes_from_where_it_was_made(extension, source, expected) -> None:
    file = parse(extension, source)
    assert [file.origin(node) for node in probes(file)] == expected


def test_origins_end_where_definitions_run_in_a_circle() -> None:
    file = parse("py", "class A:\n    def f(self):\n        self.a = self.b.x\n        self.b = self.a.y\n        probe(self.a)")
    (found,) = [file.origin(node) for node in probes(file)]
    assert 1 < found.count(".") < 20


STRINGS = [
    ("py", "'a'", "a"),
    ("py", 'rb"""a"""', "a"),
    ("py", "f'{a}'", None),
    ("ts", "`a`", "a"),
    ("ts", "`${a}`", None),
    ("java", '"a"', "a"),
]


@pytest.mark.parametrize(("extension", "literal", "expected"), STRINGS)
def test_a_string_has_its_content_unless_part_of_it_is_computed(extension, literal, expected) -> None:
    source = f"class A {{ int x = probe({literal}); }}" if extension == "java" else f"probe({literal})"
    file = parse(extension, source)
    assert [file.string(node) for node in probes(file)] == [expected]
