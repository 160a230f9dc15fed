"""Rust on the shared ideas: what differs from languages with classes, statements and exceptions."""

from __future__ import annotations

import pytest

from llmreview.syntax import Idea, SourceFile, conditions, repetitions

from .source import calls, parse, probes


def rust(body: str, head: str = "") -> SourceFile:
    return parse("rs", f"{head}\nfn f(xs: Vec<String>, s: &mut Store) {{\n{body}\n}}\n")


CALLS = [
    ("f(1, b);", "f", None, [(None, "1"), (None, "b")], False),
    ("a.b.f(1)?;", "f", "a.b", [(None, "1")], False),
    ("a::b::f();", "f", "a::b", [], False),
    ("a.collect::<Vec<_>>();", "collect", "a", [], False),
    ("User { id: 1, name, ..base };", "User", None, [("id", "1"), ("name", "name"), (None, "..base")], True),
    (
        'println!("{} {}", a, b.c(d), width = 3);',
        "println",
        None,
        [(None, '"{} {}"'), (None, "a"), (None, "(d)"), ("width", "3")],
        False,
    ),
    ('println!("{}", b.c(d));', "c", "b", [(None, "d")], False),
    ("assert_eq!(add(1, 2), 3);", "add", None, [(None, "1"), (None, "2")], False),
    ("assert!(Foo::is(1));", "is", "Foo", [(None, "1")], False),
    ("assert!(matches!(a, B));", "matches", None, [(None, "a"), (None, "B")], False),
]


@pytest.mark.parametrize(("source", "name", "receiver", "arguments", "constructor"), CALLS)
def test_a_call_has_its_parts_also_among_the_tokens_of_a_macro(source, name, receiver, arguments, constructor) -> None:
    file = rust(source)
    call = calls(file, name)[0]
    assert (file.text(call.receiver) if call.receiver else None) == receiver
    assert [(a.name, file.text(a.value)) for a in call.arguments] == arguments
    assert call.constructor is constructor


IDEAS = [
    ("None", Idea.NULL),
    ("Some(x)", Idea.NAME),
    ("Ok(x)", Idea.NAME),
    ("Err(x)", Idea.CALL),
    ("vec![1, 2]", Idea.COLLECTION),
    ("[1, 2]", Idea.COLLECTION),
    ("&mut x", Idea.NAME),
    ("*x", Idea.NAME),
    ("-1", Idea.UNARY),
    ("x as u32", Idea.NAME),
    ("read()?", Idea.CALL),
    ("async move { x }", Idea.LAMBDA),
    ("|x| x", Idea.LAMBDA),
    ("if a { 1 } else { 2 }", Idea.BRANCH),
    ("match a { _ => 1 }", Idea.SWITCH),
]


@pytest.mark.parametrize(("source", "idea"), IDEAS)
def test_an_expression_means_its_idea(source, idea) -> None:
    file = rust(f"probe({source});")
    assert [file.idea(file.unwrap(node)) for node in probes(file)] == [idea]


def test_imports_are_the_leaves_of_a_tree() -> None:
    source = "use std::{fs::File, io::{self, Read as R}};\npub use crate::db::*;\nuse foo as bar;\nuse a::b::C;\n"
    assert parse("rs", source).imports == {"File": "std.fs.File", "io": "std.io", "R": "std.io.Read", "bar": "foo", "C": "a.b.C"}


ORIGINS = [
    ("let data = fs::read_to_string(p)?;\nprobe(data);", ["std.fs.read_to_string()"]),
    ("let c = Client::new();\nprobe(c.get(u));", ["Client.new().get()"]),
    ("let v: Vec<u8> = a();\nprobe(v);", ["Vec"]),
    ("let x: &'static Option<Page> = a();\nprobe(x);", ["Page"]),
    ("let Some(x) = find() else { return; };\nprobe(x);", ["find()"]),
    ("if let Ok(x) = read() { probe(x); }", ["read()"]),
    ("match read() { Ok(x) => probe(x), Err(e) => probe(e), }", ["read()", "read()"]),
    ("let User { id, name: n, .. } = get();\nprobe(id, n);", ["get().id", "get().name"]),
    ("let (a, b) = pair();\nprobe(a);", ["pair()[]"]),
    ("for x in xs.iter() { probe(x); }", ["Vec.iter()[*]"]),
    ("probe(s.db);", ["Store.db"]),
]


@pytest.mark.parametrize(("source", "expected"), ORIGINS)
def test_a_value_comes_from_where_it_was_made(source, expected) -> None:
    file = rust(source, "use std::fs;")
    assert [file.origin(node) for node in probes(file)] == expected


TYPES = """
#[derive(Debug)]
pub struct Store { pub db: Arc<Pool>, name: String }
pub enum Kind { A, B(u32) }
trait Named { fn name(&self) -> String; }
impl<T> Named for Box2<T> { fn name(&self) -> String { "".into() } }
impl Store {
    pub fn all(&self, mut a: u32, (b, c): (i32, i32)) -> u32 { probe(self.db.fetch(), self.other); 1 }
}
const MAX: u32 = 1;
fn main() {}
"""


def test_methods_belong_to_the_type_of_their_block() -> None:
    file = parse("rs", TYPES)
    assert [(s.name, s.kind) for s in file.symbols] == [
        ("Store", "class"), ("Kind", "class"), ("Named", "type"), ("Named.name", "method"), ("Box2", "class"), ("Box2.name", "method"),
        ("Store", "class"), ("Store.all", "method"), ("MAX", "value"), ("main", "function"),
    ]  # fmt: skip


def test_a_block_knows_the_fields_of_its_type() -> None:
    file = parse("rs", TYPES)
    assert [file.origin(node) for node in probes(file)] == ["Pool.fetch()", "self.other"]


def test_parameters_leave_out_the_object_itself() -> None:
    file = parse("rs", TYPES)
    function = next(f for f in file.query(Idea.FUNCTION) if file.name(f) == "all")
    assert [d.name for d in file.scope(function).parameters()] == ["a", "b", "c"]


def test_a_statement_that_holds_another_one_is_that_one() -> None:
    file = rust("a();\nif b { c(); }\nfor x in y { return; }\nmatch z { _ => {} }\nd")
    body = file.role(next(file.query(Idea.FUNCTION)), "body")
    assert [file.idea(s) for s in file.statements(body)] == [Idea.STATEMENT, Idea.BRANCH, Idea.LOOP, Idea.SWITCH, Idea.NAME]
    assert file.text(file.statement_around(calls(file, "c")[0].node)) == "c();"
    assert (
        file.idea(file.statement_around(calls(file, "b")[0].node) if calls(file, "b") else file.statements(body)[1])
        is Idea.BRANCH
    )


RESULTS = [
    ("x", "returned"),
    ("return x;", "returned"),
    ("Ok(x)", "returned"),
    ("if a { x } else { y }", "returned"),
    ("match a { 1 => x, _ => y }", "returned"),
    ("match a { 1 => { x } _ => y }", "returned"),
    ("x;", "statement"),
    ("let y = x;", "assigned"),
    ("if a { x; }", "statement"),
    ("g(&x)", "argument"),
    ('println!("{}", x)', "argument"),
    ("if x { }", "condition"),
    ("for y in x { }", "iterated"),
    ("x[0]", "indexed"),
    ("vec![x]", "element"),
    ("U { a: x }", "argument"),
]


@pytest.mark.parametrize(("body", "role"), RESULTS)
def test_a_use_has_its_role_and_what_stands_last_is_the_result(body, role) -> None:
    file = parse("rs", f"fn f(x: T) -> T {{ {body} }}")
    assert [use.role for use in file.scope(next(file.query(Idea.FUNCTION))).uses("x")] == [role]


def test_the_name_of_a_member_in_a_macro_is_no_use() -> None:
    file = parse("rs", 'fn f(x: T) { println!("{}", a.x); }')
    assert file.scope(next(file.query(Idea.FUNCTION))).uses("x") == []


CONDITIONS = [
    ("if let Some(a) = b { probe(); }", [Idea.BRANCH]),
    ("match a { Err(e) => probe(e), _ => {} }", [Idea.CASE]),
    ("a && probe();", [Idea.BINARY]),
    ("if probe() {}", []),
    ("let x = probe()?;", []),
]


@pytest.mark.parametrize(("source", "expected"), CONDITIONS)
def test_a_call_hangs_on_conditions(source, expected) -> None:
    file = rust(source)
    assert [file.idea(n) for n in conditions(file, calls(file, "probe")[0].node)] == expected


REPETITIONS = [
    ("for x in xs { probe(x); }", 1),
    ("while probe() {}", 1),
    ("loop { probe(); }", 1),
    ("xs.iter().map(|x| probe(x));", 1),
    ("opt.map(|x| probe(x));", 0),
    ("xs.iter().filter(|x| a).for_each(|x| { probe(x); });", 1),
    ("thread::spawn(move || probe());", 0),
]


@pytest.mark.parametrize(("source", "count"), REPETITIONS)
def test_loops_and_chains_run_once_per_element(source, count) -> None:
    file = rust(source)
    assert len(repetitions(file, calls(file, "probe")[0].node)) == count


STRINGS = [('"a"', "a"), ('r"a"', "a"), ('r#"a"b"#', 'a"b'), ('b"a"', "a"), ("'a'", "a")]


@pytest.mark.parametrize(("literal", "expected"), STRINGS)
def test_a_string_has_its_content(literal, expected) -> None:
    file = rust(f"probe({literal});")
    assert [file.string(node) for node in probes(file)] == [expected]


def test_tests_in_a_file_of_production_code_are_told_by_their_marks() -> None:
    source = 'fn a() { probe(); }\n#[cfg(test)]\n#[allow(x)]\nmod tests { #[test] fn t() { probe(); } }\n#[cfg(not(test))]\nfn b() { probe(); }\n#[tokio::test(flavor = "x")]\nasync fn c() { probe(); }\n'
    file = parse("rs", source)
    assert [file.is_in_tests(call.node) for call in calls(file, "probe")] == [False, True, False, True]
