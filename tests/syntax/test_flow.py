"""Definitions and uses, what is conditional on what, and what runs once per element, in each language."""

from __future__ import annotations

import pytest

from llmreview.syntax import Idea, SourceFile, conditions, repetitions

from .source import calls, parse

DEFINITIONS = [
    ("py", "def f(a, b=1, *c, d: int, **e):\n    pass", {"a": ["parameter"], "b": ["parameter"], "c": ["parameter"], "d": ["parameter"], "e": ["parameter"]}),
    ("py", "def f():\n    a = 1\n    a += 2\n    b, (c, d) = e\n    x.y = 3\n    z[i] = 4", {"a": ["assignment", "assignment"], "b": ["destructured"], "c": ["destructured"], "d": ["destructured"]}),
    ("py", "def f(q):\n    for a, b in q:\n        pass\n    with open(q) as c:\n        pass\n    try:\n        pass\n    except E as d:\n        pass", {"q": ["parameter"], "a": ["item"], "b": ["item"], "c": ["resource"], "d": ["handler"]}),
    ("py", "def f():\n    def g():\n        inner = 1\n    h = lambda x: x", {"h": ["assignment"]}),
    ("ts", "function f(a: A, b = 1, { c, d: e }: P, ...rest: R[]) {}", {"a": ["parameter"], "b": ["parameter"], "c": ["parameter"], "e": ["parameter"], "rest": ["parameter"]}),
    ("ts", "function f() { const a = 1, { b, c: d } = o; let e; e = 2; this.x = 3; for (const g of h) {} try {} catch (i) {} }",
     {"a": ["assignment"], "b": ["destructured"], "d": ["destructured"], "e": ["assignment", "assignment"], "g": ["item"], "i": ["handler"]}),
    ("java", "class A { void f(int a, String... b) { int c = 1, d; d = 2; for (X e : g) {} try (var h = i()) {} catch (E j) {} } }",
     {"a": ["parameter"], "b": ["parameter"], "c": ["assignment"], "d": ["assignment", "assignment"], "e": ["item"], "h": ["resource"], "j": ["handler"]}),
]  # fmt: skip


@pytest.mark.parametrize(("extension", "source", "expected"), DEFINITIONS)
def test_a_function_defines_its_own_names(extension, source, expected) -> None:
    file = parse(extension, source)
    function = next(file.query(Idea.FUNCTION))
    found: dict[str, list[str]] = {}
    for definition in file.scope(function).all_definitions():
        found.setdefault(definition.name, []).append(definition.kind)
    assert found == expected


USES = [
    ("py", "def f(x):\n    x.a\n    g(x)\n    g(k=x)\n    x[0]\n    y[x]\n    z = x\n    [x]\n    h(*x)\n    f'{x}'\n    x + 1\n    return x",
     ["receiver", "argument", "argument", "indexed", "index", "assigned", "element", "spread", "interpolated", "operand", "returned"]),
    ("py", "def f(x):\n    for y in x:\n        yield x\n    if x:\n        raise x\n    while not x:\n        pass", ["iterated", "yielded", "condition", "thrown", "condition"]),
    ("py", "def f(x):\n    return [y for y in x if x]", ["iterated"]),
    ("ts", "function f(x) { x.a(); g(x); x[0]; y[x]; const z = x; [...x]; `${x}`; ({ x }); return x; }",
     ["receiver", "argument", "indexed", "index", "assigned", "spread", "interpolated", "element", "returned"]),
    ("ts", "function f(x) { for (const y of x) {} if (x) { throw x; } x ? 1 : 2; !x; }", ["iterated", "condition", "thrown", "condition", "condition"]),
    ("java", "class A { int f(X x) { x.a(); g(x); y = x[0]; z = y[x]; if (x) { throw x; } for (var i : x) {} return x; } }",
     ["receiver", "argument", "indexed", "index", "condition", "thrown", "iterated", "returned"]),
]  # fmt: skip


@pytest.mark.parametrize(("extension", "source", "expected"), USES)
def test_each_use_of_a_name_has_its_role(extension, source, expected) -> None:
    file = parse(extension, source)
    function = next(file.query(Idea.FUNCTION))
    assert [use.role for use in file.scope(function).uses("x")][: len(expected)] == expected


def test_a_use_in_a_nested_function_is_captured() -> None:
    file = parse("ts", "function f(x) { g(() => x); return x; }")
    assert [use.captured for use in file.scope(next(file.query(Idea.FUNCTION))).uses("x")] == [True, False]


def test_names_of_members_keywords_and_functions_are_no_uses() -> None:
    file = parse("py", "def f(x):\n    a.x\n    g(x=1)\n    def x(): pass")
    assert file.scope(next(file.query(Idea.FUNCTION))).uses("x") == []


CONDITIONS = [
    # source, the conditions that the call of probe hangs on, nearest first
    ("py", "if a:\n    if b:\n        probe()", ["b", "a"]),
    ("py", "if a:\n    pass\nelif b:\n    probe()\nelse:\n    pass", ["b", "a"]),
    ("py", "if probe():\n    pass", []),
    ("py", "x = probe() if a else 2", ["a"]),
    ("py", "a and probe()", ["a and probe()"]),
    ("py", "a == probe()", []),
    ("ts", "if (a) { probe(); } else { if (b) probe(); }", ["(a)"]),
    ("ts", "a && probe(); ", ["a && probe()"]),
    ("ts", "x = a ? 1 : probe();", ["a"]),
    ("ts", "x = a ?? probe();", ["a ?? probe()"]),
    ("java", "class A { void f() { if (a) { probe(); } } }", ["(a)"]),
    ("java", "class A { boolean f() { return a && probe(); } }", ["a && probe()"]),
]


@pytest.mark.parametrize(("extension", "source", "expected"), CONDITIONS)
def test_a_call_hangs_on_conditions(extension, source, expected) -> None:
    file = parse(extension, source)
    found = conditions(file, calls(file, "probe")[0].node)
    assert [file.text(n if file.idea(n) is Idea.BINARY else file.role(n, "condition")) for n in found] == expected


KINDS = [
    ("py", "try:\n    pass\nexcept E:\n    probe()", [Idea.HANDLER]),
    ("py", "match a:\n    case 1:\n        probe()", [Idea.CASE]),
    ("ts", "try {} catch { probe(); }", [Idea.HANDLER]),
    ("ts", "switch (a) { case 1: probe(); }", [Idea.CASE]),
    ("java", "class A { void f() { try { g(); } catch (E e) { probe(); } } }", [Idea.HANDLER]),
    ("java", "class A { void f() { switch (a) { case 1: probe(); } } }", [Idea.CASE]),
    ("java", "class A { void f() { switch (a) { case 1 -> probe(); } } }", [Idea.CASE]),
]


@pytest.mark.parametrize(("extension", "source", "expected"), KINDS)
def test_handlers_and_cases_are_conditions(extension, source, expected) -> None:
    file = parse(extension, source)
    assert [file.idea(n) for n in conditions(file, calls(file, "probe")[0].node)] == expected


REPETITIONS = [
    ("py", "for x in y:\n    probe()", 1),
    ("py", "for x in probe():\n    pass", 0),
    ("py", "for x in y:\n    for z in x:\n        probe()", 2),
    ("py", "while probe():\n    pass", 1),
    ("py", "[probe(x) for x in y]", 1),
    ("py", "[x for x in probe()]", 0),
    ("py", "[x for z in y for x in probe(z)]", 1),
    ("py", "map(lambda x: probe(x), y)", 1),
    ("py", "map(probe(), y)", 0),
    ("py", "for x in y:\n    pass\nelse:\n    probe()", 0),
    ("ts", "for (const x of y) { probe(); }", 1),
    ("ts", "for (const x of probe()) {}", 0),
    ("ts", "for (let i = probe(); i < 3; i++) {}", 0),
    ("ts", "for (let i = 0; i < probe(); i++) {}", 1),
    ("ts", "do { probe(); } while (a);", 1),
    ("ts", "y.map((x) => probe(x));", 1),
    ("ts", "probe().map((x) => x);", 0),
    ("ts", "y.then((x) => probe(x));", 0),
    ("java", "class A { void f() { for (X x : y) { probe(); } } }", 1),
    ("java", "class A { void f() { for (X x : probe()) { } } }", 0),
    ("java", "class A { void f() { y.forEach(x -> probe()); } }", 1),
    ("java", "class A { void f() { while (a) { probe(); } } }", 1),
]


@pytest.mark.parametrize(("extension", "source", "expected"), REPETITIONS)
def test_a_call_runs_once_for_each_element_of(extension, source, expected) -> None:
    file = parse(extension, source)
    assert len(repetitions(file, calls(file, "probe")[0].node)) == expected


def test_conditions_and_repetitions_stop_at_what_they_are_asked_within() -> None:
    file = parse("py", "if a:\n    for x in y:\n        if b:\n            probe()")
    loop = next(file.query(Idea.LOOP))
    probe = calls(file, "probe")[0].node
    assert len(conditions(file, probe)) == 2
    assert len(conditions(file, probe, loop)) == 1
    assert repetitions(file, probe, file.enclosing(probe, Idea.BRANCH)) == []


FIELDS = [
    (
        "py",
        "class A:\n    a: int = 1\n    b = 2\n    def __init__(self, c):\n        self.c = c\n        self.a = 3\n    def f(self):\n        self.d = 4\n        local = 5",
        ["a", "b", "c", "d"],
    ),
    ("py", "class A:\n    class B:\n        hidden = 1\n    shown = 2", ["shown"]),
    (
        "ts",
        "class A { a: number; private b = 2; static c = 3; constructor(private d: D, e: E) { this.f = e; } g() {} }",
        ["a", "b", "c", "d", "f"],
    ),
    ("js", "class A { a = 1; #b = 2; f() { this.c = 3; } }", ["a", "#b", "c"]),
    ("java", "class A { int a; private final B b = null; A(C c) { this.b = c; int local = 1; } }", ["a", "b"]),
    ("java", "record A(int a, String b) { }", ["a", "b"]),
]


@pytest.mark.parametrize(("extension", "source", "expected"), FIELDS)
def test_a_class_has_its_fields(extension, source, expected) -> None:
    from llmreview.syntax.fields import fields

    file = parse(extension, source)
    found = [field.name for field in fields(file, next(file.query(Idea.CLASS)))]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize("source", ["", "def", "def f(", "class A(:\n  x = ", "for in:\n", "\0", "f(", "x = = 1", "é = lambda"])
def test_broken_code_is_asked_without_failure(source: str) -> None:
    for path in ("a.py", "a.tsx", "a.js", "A.java"):
        file = SourceFile.of(path, source.encode())
        assert file is not None
        for node in file.walk(file.root):
            file.call(node), file.origin(node), file.place(node), conditions(file, node), repetitions(file, node)
        list(file.scope().all_definitions())
        assert file.symbols == file.symbols
