"""Go on the shared ideas: what differs from languages with classes and exceptions."""

from __future__ import annotations

import pytest

from llmreview.syntax import Idea, SourceFile, conditions, repetitions
from llmreview.syntax.definitions import result_name
from llmreview.syntax.normal import normal_form

from .source import calls, parse, probes


def go(body: str, head: str = "") -> SourceFile:
    return parse("go", f"package a\n{head}\nfunc f(xs []string, s *Store) {{\n{body}\n}}\n")


CALLS = [
    ("f(1, xs...)", "f", None, [(None, "1", False), (None, "xs...", True)], False),
    ("a.b.f(1)", "f", "a.b", [(None, "1", False)], False),
    ("_ = &User{ID: 1, Name: nil}", "User", None, [("ID", "1", False), ("Name", "nil", False)], True),
    ("_ = User{1, 2}", "User", None, [(None, "1", False), (None, "2", False)], True),
    ("_ = http.Request{Method: m}", "http.Request", None, [("Method", "m", False)], True),
    ("_ = Map[int, string](xs)", "Map", None, [(None, "xs", False)], False),
]


@pytest.mark.parametrize(("source", "name", "receiver", "arguments", "constructor"), CALLS)
def test_a_call_has_its_parts(source, name, receiver, arguments, constructor) -> None:
    file = go(source)
    call = calls(file, name)[0]
    assert (file.text(call.receiver) if call.receiver else None) == receiver
    assert [(a.name, file.text(file.unwrap(a.value)), a.spread) for a in call.arguments] == arguments
    assert call.constructor is constructor


LITERALS = [
    ('[]string{"a"}', Idea.COLLECTION),
    ("[]int{}", Idea.COLLECTION),
    ('map[string]any{"a": nil}', Idea.MAPPING),
    ('bson.M{"a": 1}', Idea.MAPPING),
    ("User{}", Idea.CALL),
    ("&User{ID: 1}", Idea.CALL),
    ("nil", Idea.NULL),
    ("<-done", Idea.AWAIT),
    ("!ok", Idea.UNARY),
    ("*p", Idea.NAME),
    ("v.(User)", Idea.NAME),
    ("[]byte(v)", Idea.NAME),
]


@pytest.mark.parametrize(("literal", "idea"), LITERALS)
def test_a_literal_is_a_list_a_table_or_an_object(literal, idea) -> None:
    file = go(f"probe({literal})")
    assert [file.idea(file.unwrap(node)) for node in probes(file)] == [idea]


def test_imports_are_known_by_the_last_part_of_their_path_without_version() -> None:
    source = 'package a\nimport (\n"net/http"\nlog "github.com/x/logrus"\n_ "embed"\n. "strings"\n"github.com/jackc/pgx/v5"\n"gopkg.in/yaml.v3"\n)\nimport "github.com/x/go-redis/v9"\n'
    assert parse("go", source).imports == {
        "http": "net/http",
        "log": "github.com/x/logrus",
        "pgx": "github.com/jackc/pgx",
        "yaml": "gopkg.in/yaml",
        "go-redis": "github.com/x/go-redis",
        "redis": "github.com/x/go-redis",
    }


ORIGINS = [
    ("resp, err := http.Get(u)\nprobe(resp.Body, err)", ["net/http.Get().Body", "net/http.Get()[]"]),
    ("a, b := one(), two()\nprobe(a, b)", ["one()", "two()"]),
    ("var u User\nprobe(u.Name)", ["User.Name"]),
    ("var bs []byte\nprobe(bs)", ["[]byte"]),
    ("for i, x := range xs {\nprobe(x, i)\n}", ["[]string[*]", "[]string[*]"]),
    ("if v, ok := look(); ok {\nprobe(v)\n}", ["look()"]),
    ("probe(s.db)", ["Store.db"]),
    ("u := &User{}\nprobe(u.Save())", ["User.Save()"]),
]


@pytest.mark.parametrize(("source", "expected"), ORIGINS)
def test_a_value_comes_from_where_it_was_made(source, expected) -> None:
    file = go(source, 'import "net/http"')
    assert [file.origin(node) for node in probes(file)] == expected


METHODS = """package a

type Store struct {
	db   *sql.DB
	A, B string
	io.Reader
}

type Reader interface {
	Read(p []byte) (int, error)
}

func (s *Store) All(ids ...string) (rows []Row, err error) {
	probe(s.db.Query(), s.other, t.db)
	return nil, nil
}

func (Store) Name() string { return "" }

func (g Box[T]) Get() {}

func New(a, b string, c int) *Store { return &Store{} }
"""


def test_a_method_belongs_to_the_type_of_its_receiver() -> None:
    file = parse("go", METHODS)
    assert [(s.name, s.kind) for s in file.symbols] == [
        ("Store", "class"), ("Reader", "type"), ("Reader.Read", "method"), ("Store.All", "method"), ("Store.Name", "method"),
        ("Box.Get", "method"), ("New", "function"),
    ]  # fmt: skip


def test_the_own_object_is_what_the_receiver_names() -> None:
    file = parse("go", METHODS)
    names = [node for node in file.walk(file.root, Idea.NAME) if file.text(node) in ("s", "t")]
    assert [(file.text(n), file.is_self(n)) for n in names] == [("s", True), ("s", True), ("s", True), ("t", False)]
    assert [file.origin(node) for node in probes(file)] == ["sql.DB.Query()", "self.other", "t.db"]


def test_parameters_share_a_type_and_a_receiver_is_none() -> None:
    file = parse("go", METHODS)
    functions = {file.name(f): f for f in file.query(Idea.FUNCTION)}
    found = {d.name: file.text(d.type) for d in file.scope(functions["New"]).parameters()}
    assert found == {"a": "string", "b": "string", "c": "int"}
    assert [d.name for d in file.scope(functions["All"]).parameters()] == ["ids"]


def test_the_first_of_several_results_is_the_result() -> None:
    file = go("data, err := read()\na.b = 1\nc, d = 1, 2")
    assert [file.text(result_name(file, a)) for a in file.query(Idea.ASSIGNMENT)] == ["data", "a.b", "c, d"]


def test_statements_are_those_of_the_list_in_a_block() -> None:
    file = go("// one\na()\nif b {\nc()\n}\nreturn")
    function = next(file.query(Idea.FUNCTION))
    assert [file.text(s).partition("\n")[0] for s in file.statements(file.role(function, "body"))] == ["a()", "if b {", "return"]
    assert file.text(file.statement_around(calls(file, "c")[0].node)) == "c()"


CONDITIONS = [
    ("if err != nil {\nprobe()\n}", [Idea.BRANCH]),
    ("switch a {\ncase 1:\nprobe()\n}", [Idea.CASE]),
    ("switch v := a.(type) {\ncase string:\nprobe(v)\n}", [Idea.CASE]),
    ("select {\ncase m := <-ch:\nprobe(m)\ndefault:\n}", [Idea.CASE]),
    ("a() && probe()", [Idea.BINARY]),
    ("if probe() {\n}", []),
    ("go probe()", []),
    ("defer probe()", []),
]


@pytest.mark.parametrize(("source", "expected"), CONDITIONS)
def test_a_call_hangs_on_conditions(source, expected) -> None:
    file = go(source.replace("a() && probe()", "_ = a() && probe()"))
    assert [file.idea(n) for n in conditions(file, calls(file, "probe")[0].node)] == expected


REPETITIONS = [
    ("for _, x := range xs {\nprobe(x)\n}", 1),
    ("for range probe() {\n}", 0),
    ("for i := probe(); i < 3; i++ {\n}", 0),
    ("for i := 0; i < probe(); i++ {\n}", 1),
    ("for probe() {\n}", 1),
    ("for {\nprobe()\n}", 1),
    ("lo.Map(xs, func(x string, i int) string { return probe(x) })", 1),
    ("once.Do(func() { probe() })", 0),
]


@pytest.mark.parametrize(("source", "count"), REPETITIONS)
def test_loops_and_callbacks_run_once_per_element(source, count) -> None:
    file = go(source)
    assert len(repetitions(file, calls(file, "probe")[0].node)) == count


def test_each_use_of_a_name_has_its_role() -> None:
    file = parse(
        "go",
        "package a\nfunc f(x T) T {\nx.a()\ng(x)\n_ = x[0]\ny := x\nfor range x {\n}\nif x {\n}\nch <- x\n_ = []T{x}\n_ = U{A: x}\nreturn x\n}\n",
    )
    function = next(file.query(Idea.FUNCTION))
    roles = [use.role for use in file.scope(function).uses("x")]
    assert roles == [
        "receiver",
        "argument",
        "indexed",
        "assigned",
        "iterated",
        "condition",
        "argument",
        "element",
        "argument",
        "returned",
    ]


def test_layout_and_types_of_parameters_leave_no_trace() -> None:
    one = parse("go", "package a\nfunc f() { if a { b() } }\n")
    two = parse("go", "package a\n// c\nfunc f() {\n\tif a {\n\t\t// d\n\t\tb()\n\t}\n}\n")
    three = parse("go", "package a\nfunc f() { if a { b(); c() } }\n")
    forms = [normal_form(file, next(file.query(Idea.FUNCTION))) for file in (one, two, three)]
    assert forms[0] == forms[1] != forms[2]
