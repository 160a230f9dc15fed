"""C#: calls, origins, definitions and uses, fields, symbols, conditions, repetitions and strings."""

from __future__ import annotations

import pytest

from llmreview.syntax import Idea, conditions, repetitions
from llmreview.syntax.fields import fields

from .source import calls, parse, probes


def _method(body: str, members: str = "") -> str:
    return f"using System.IO;\nusing Json = System.Text.Json.JsonSerializer;\nclass A {{ {members} async Task F(Repo repo) {{ {body} }} }}"


CALLS = [
    ("f(1, b: 2, ref c, out var d);", "f", None, [(None, "1"), ("b", "2"), (None, "c"), (None, "var d")], False),
    ("a.b.f<int>(1);", "f", "a.b", [(None, "1")], False),
    ("f<int>(1);", "f", None, [(None, "1")], False),
    ("x = a?.b?.f(1);", "f", "a?.b", [(None, "1")], False),
    ("x = new a.Order<int>(1) { Total = 2 };", "a.Order", None, [(None, "1"), ("Total", "2")], True),
    ('x = new Map { ["a"] = 1 };', "Map", None, [(None, '{ ["a"] = 1 }')], True),
    ("Order x = new(1);", "Order", None, [(None, "1")], True),
    ("(a as B)!.f();", "f", "(a as B)!", [], False),
    ('string.f(",");', "f", "string", [(None, '","')], False),
    ("base.f();", "f", "base", [], False),
    ("f(x => x.Id);", "f", None, [(None, "x => x.Id")], False),
]


@pytest.mark.parametrize(("body", "name", "receiver", "arguments", "constructor"), CALLS)
def test_a_call_has_its_parts(body, name, receiver, arguments, constructor) -> None:
    file = parse("cs", _method(body))
    call = calls(file, name)[0]
    assert (file.text(call.receiver) if call.receiver else None) == receiver
    assert [(a.name, file.text(a.value)) for a in call.arguments] == arguments
    assert call.constructor is constructor


def test_an_alias_is_known_and_a_namespace_stands_for_itself() -> None:
    assert parse("cs", "using System.IO;\nusing Json = System.Text.Json.JsonSerializer;").imports == {
        "System.IO": "System.IO",
        "Json": "System.Text.Json.JsonSerializer",
    }


ORIGINS = [
    ("var a = await repo.All().ToListAsync().ConfigureAwait(false); probe(a);", "Repo.All().ToListAsync()"),
    ("using var s = File.OpenRead(p); probe(s);", "File.OpenRead()"),
    ("using (var s = new StreamReader(p)) { probe(s.ReadToEnd()); }", "StreamReader.ReadToEnd()"),
    ("foreach (var x in repo.All()) probe(x.Id);", "Repo.All()[*].Id"),
    ("foreach (Row x in repo.All()) probe(x.Id);", "Row.Id"),
    ("Order o = new(); probe(o.Total);", "Order.Total"),
    ("probe(_db.Find(1), this._db.Find(1));", "Db.Find()"),
    ("probe(Items.First());", "List.First()"),
    ("probe(Json.Serialize(x));", "System.Text.Json.JsonSerializer.Serialize()"),
    ("var (a, b) = G(); probe(a);", "G()[]"),
    ("int.TryParse(s, out var n); probe(n);", "n"),
    ("if (x is Order o) probe(o.Id);", "Order.Id"),
    ("var n = x?.A.B(1)?.C; probe(n);", "x.A.B().C"),
    ("probe((string)row[0]);", "row[]"),
]


@pytest.mark.parametrize(("body", "expected"), ORIGINS)
def test_a_value_comes_from_where_it_was_made(body: str, expected: str) -> None:
    file = parse("cs", _method(body, "private readonly Db _db; public List<int> Items { get; set; }"))
    assert {file.origin(node) for node in probes(file)} == {expected}


def test_what_a_primary_constructor_takes_is_known_in_its_methods() -> None:
    file = parse("cs", "class A(Repo repo) { void F() { probe(repo.All()); } }")
    assert [file.origin(node) for node in probes(file)] == ["Repo.All()"]


def test_a_function_defines_its_own_names() -> None:
    body = (
        "var b = 1; c = 2; x.y = 3; z[i] = 4; var (d, e) = g; foreach (var h in b) {} using var j = k; try {} catch (E l) {}"
        " int.TryParse(b, out var m); if (b is Order n) {} var o = new P { Q = b }; int Local(int r) => r;"
    )
    file = parse("cs", f"class A {{ void F(int a, params string[] s) {{ {body} }} }}")
    found = {d.name: d.kind for d in file.scope(next(file.query(Idea.FUNCTION))).all_definitions()}
    assert found == {
        "a": "parameter", "s": "parameter", "b": "assignment", "c": "assignment", "d": "destructured", "e": "destructured",
        "h": "item", "j": "resource", "l": "handler", "m": "assignment", "n": "assignment", "o": "assignment",
    }  # fmt: skip


USES = [
    ("x.A(); g(x); g(k: x); y = x[0]; z = y[x]; var w = x; h = new[] { x }; i = $\"{x}\"; j = x + 1; return x;",
     ["receiver", "argument", "argument", "indexed", "index", "assigned", "element", "interpolated", "operand", "returned"]),
    ("foreach (var y in x) { yield return x; } if (x) { throw x; } while (!x) { }",
     ["iterated", "yielded", "condition", "thrown", "condition"]),
    ("var o = new P { Q = x }; y = x ?? 1; z = (string)x;", ["argument", "operand", "assigned"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), USES)
def test_each_use_of_a_name_has_its_role(body: str, expected: list[str]) -> None:
    file = parse("cs", f"class A {{ int F(X x) {{ {body} }} }}")
    assert [use.role for use in file.scope(next(file.query(Idea.FUNCTION))).uses("x")] == expected


def test_what_stands_behind_an_arrow_is_returned() -> None:
    file = parse("cs", "class A { int F(X x) => x.Id(); }")
    (statement,) = file.statements(file.role(next(file.query(Idea.FUNCTION)), "body"))
    assert file.idea(statement) is Idea.RETURN
    assert file.text(file.role(statement, "value")) == "x.Id()"


FIELDS = [
    ("class A(D d) { int a; public string? B { get; set; } = null; public int C => a; public A(int e) { this.a = e; int f = 1; } }", ["a", "B", "C", "d"]),
    ("record A(int B, string? C = null);", ["B", "C"]),
    ("struct A { public const int B = 1; event E C; }", ["B", "C"]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), FIELDS)
def test_a_type_has_its_fields(source: str, expected: list[str]) -> None:
    file = parse("cs", source)
    assert sorted(f.name for f in fields(file, next(file.query(Idea.CLASS)))) == sorted(expected)


def test_the_value_of_a_property_is_its_initialiser_and_not_what_it_computes() -> None:
    file = parse("cs", "class A { string? B { get; set; } = null; int C => 1; int D { get; } }")
    found = {f.name: f.value and file.text(f.value) for f in fields(file, next(file.query(Idea.CLASS)))}
    assert found == {"B": "null", "C": None, "D": None}


def test_symbols_are_types_methods_and_accessors_that_do_something() -> None:
    source = "namespace N; class A { A() {} int B { get; set; } int C { get { return 1; } } void D() { void E() {} } } interface F { void G(); }"
    assert [s.name for s in parse("cs", source).symbols] == ["A", "A.A", "A.C", "A.D", "A.D.E", "F", "F.G"]


CONDITIONS = [
    ("if (a) { } else if (b) { probe(); }", ["b", "a"]),
    ("x = a ? 1 : probe();", ["a"]),
    ("x = a ?? probe();", ["a ?? probe()"]),
    ("x = a && probe();", ["a && probe()"]),
    ("if (probe()) { }", []),
]


@pytest.mark.parametrize(("body", "expected"), CONDITIONS)
def test_a_call_hangs_on_conditions(body: str, expected: list[str]) -> None:
    file = parse("cs", _method(body))
    found = conditions(file, calls(file, "probe")[0].node)
    assert [file.text(n if file.idea(n) is Idea.BINARY else file.role(n, "condition")) for n in found] == expected


KINDS = [
    ("try { } catch (E e) when (e.Code == 1) { probe(); }", Idea.HANDLER),
    ("switch (a) { case 1: probe(); break; }", Idea.CASE),
    ("var x = a switch { 1 => probe(), _ => 2 };", Idea.CASE),
]


@pytest.mark.parametrize(("body", "idea"), KINDS)
def test_handlers_and_cases_are_conditions(body: str, idea: Idea) -> None:
    file = parse("cs", _method(body))
    assert [file.idea(n) for n in conditions(file, calls(file, "probe")[0].node)] == [idea]


REPETITIONS = [
    ("foreach (var x in y) probe();", 1),
    ("await foreach (var x in probe()) { }", 0),
    ("for (int i = 0; i < 3; i++) { while (a) probe(); }", 2),
    ("y.Select(x => probe(x)).ToList();", 1),
    ("y.Select(async x => await probe(x));", 1),
    ("probe().Select(x => x);", 0),
    ("Parallel.ForEach(y, x => { probe(x); });", 1),
    ("var q = from x in y select probe(x);", 1),
    ("var q = from x in probe() select x;", 0),
    ("Task.Run(() => probe());", 0),
]


@pytest.mark.parametrize(("body", "expected"), REPETITIONS)
def test_a_call_runs_once_for_each_element_of(body: str, expected: int) -> None:
    file = parse("cs", _method(body))
    assert len(repetitions(file, calls(file, "probe")[0].node)) == expected


STRINGS = [
    ('"a"', "a"),
    ('@"a\\b"', "a\\b"),
    ('"""a"""', "a"),
    ('$"a"', "a"),
    ('$"a{b}"', None),
    ('$@"a{b:N2}"', None),
    ("'a'", "a"),
]


@pytest.mark.parametrize(("literal", "expected"), STRINGS)
def test_a_string_has_its_content_unless_part_of_it_is_computed(literal: str, expected: str | None) -> None:
    file = parse("cs", _method(f"probe({literal});"))
    assert [file.string(node) for node in probes(file)] == [expected]


HANDLERS = [
    ("catch (IOException e) when (e.HResult == 1) { }", "when (e.HResult == 1)", "e"),
    ("catch (IOException e) { }", "IOException", "e"),
    ("catch (Exception e) when (e is IOException or TimeoutException) { }", "when (e is IOException or TimeoutException)", "e"),
    ("catch (Exception e) when (e is not OperationCanceledException) { }", "Exception", "e"),
    ("catch { }", "", ""),
]


@pytest.mark.parametrize(("clause", "types", "name"), HANDLERS)
def test_a_handler_takes_what_its_filter_names(clause: str, types: str, name: str) -> None:
    file = parse("cs", _method("try { } " + clause))
    handler = next(file.query(Idea.HANDLER))
    assert (file.text(file.role(handler, "types")), file.text(file.role(handler, "name"))) == (types, name)


def test_the_annotations_of_a_method_have_their_arguments() -> None:
    from llmreview.syntax.calls import read_arguments

    file = parse("cs", 'class A { [HttpGet("x", Name = "y"), Authorize] void F() { } }')
    found = [
        (file.name(n), [(a.name, file.string(a.value)) for a in read_arguments(file, file.role(n, "arguments"))])
        for n in file.query(Idea.ANNOTATION)
    ]
    assert found == [("HttpGet", [(None, "x"), ("Name", "y")]), ("Authorize", [])]


def test_top_level_statements_are_a_scope_of_their_own() -> None:
    file = parse("cs", 'var a = Build();\na.MapGet("/x", async (int id) => await probe(id));')
    assert [d.name for d in file.scope().all_definitions()] == ["a"]
    assert [call.path for call in calls(file, "MapGet")] == ["Build().MapGet"]
