"""What Kotlin means in terms of the shared ideas."""

from __future__ import annotations

import pytest

from llmreview.syntax import Idea, SourceFile, conditions, repetitions
from llmreview.syntax.fields import fields
from llmreview.syntax.uses import is_result

from .source import calls, parse, probes


def kotlin(body: str) -> SourceFile:
    return parse("kt", body)


def in_function(body: str, parameters: str = "") -> SourceFile:
    return parse("kt", f"fun f({parameters}) {{\n{body}\n}}\n")


CALLS = [
    ("probe(1)", "probe", None, ["1"]),
    ("list.probe(1, last = true)", "probe", "list", ["1", "true"]),
    ("list?.probe()", "probe", "list", []),
    ("list.probe { it }", "probe", "list", ["{ it }"]),
    ("probe(2) { x -> x }", "probe", None, ["2", "{ x -> x }"]),
    ("val a = list.probe<String>(3)", "probe", "list", ["3"]),
    ("val a = list.probe<String> { it }", "probe", "list", ["{ it }"]),
    ("probe(*items)", "probe", None, ["*items"]),
    ("this.probe()", "probe", "this", []),
    ("super.probe()", "probe", "super", []),
]


@pytest.mark.parametrize(("source", "name", "receiver", "arguments"), CALLS)
def test_calls(source, name, receiver, arguments) -> None:
    file = in_function(source)
    (call,) = [c for c in map(file.call, file.query(Idea.CALL)) if c is not None]
    assert call.name == name
    assert (file.text(call.receiver) or None) == receiver
    assert [file.text(a.value) for a in call.arguments] == arguments


def test_an_argument_by_name_and_a_spread_one() -> None:
    file = in_function("probe(name = 1, *xs)")
    (call,) = calls(file, "probe")
    assert [(a.name, a.spread) for a in call.arguments] == [("name", False), (None, True)]
    assert file.text(call.argument("name")) == "1"


def test_names_with_a_capital_construct() -> None:
    assert [c.constructor for c in calls(in_function("Order(1)"), "Order")] == [True]


ORIGINS = [
    ("import java.io.File\nfun f() {\nval file = File(name)\nprobe(file.readLines())\n}", "java.io.File.readLines()"),
    ("import java.io.File as Path\nfun f() {\nprobe(Path(name).readText())\n}", "java.io.File.readText()"),
    ("class A(private val client: HttpClient) {\nfun f() {\nprobe(client.get())\n}\n}", "HttpClient.get()"),
    ("class A {\nprivate val client = HttpClient()\nfun f() = probe(this.client.get())\n}", "HttpClient.get()"),
    ("fun f(order: Order?) {\nprobe(order?.name)\n}", "Order.name"),
    ("fun f() {\nrepo.load().let { probe(it) }\n}", "repo.load()"),
    ("fun f() {\nsource().use { reader -> probe(reader.readText()) }\n}", "source().readText()"),
    ("fun f() {\nval x = a as B\nprobe(x!!.c)\n}", "a.c"),
    ("fun f() {\nval (a, b) = load()\nprobe(b)\n}", "load()[]"),
    ("fun f() {\nfor (x in load()) probe(x)\n}", "load()[*]"),
]


@pytest.mark.parametrize(("source", "expected"), ORIGINS)
def test_origins(source, expected) -> None:
    file = kotlin(source)
    assert [file.origin(node) for node in probes(file)] == [expected]


def test_a_function_defines_its_names() -> None:
    file = kotlin(
        "fun f(a: Int, b: String = x, vararg c: Int) {\nval d = 1\nvar (e, g) = p\nfor ((h, i) in q) {}\nfor (j in q) {}\n"
        "try {} catch (k: Exception) {}\nd += 2\nthis.m = 3\nn[0] = 4\n}"
    )
    scope = file.scope(next(file.query(Idea.FUNCTION)))
    assert [(d.name, d.kind) for d in scope.all_definitions()] == [
        *(("a", "parameter"), ("b", "parameter"), ("c", "parameter"), ("d", "assignment"), ("d", "assignment")),
        *(("e", "destructured"), ("g", "destructured"), ("h", "item"), ("i", "item"), ("j", "item"), ("k", "handler")),
    ]
    assert [file.text(d.type) for d in scope.parameters()] == ["Int", "String", "Int"]
    assert file.text(scope.definitions("b")[0].value) == "x"


def test_lambdas_define_their_parameters_and_it() -> None:
    file = in_function("list.map { a -> a }\nlist.map { it }\nmap.forEach { (k, v) -> k }")
    lambdas = list(file.query(Idea.LAMBDA))
    assert [[d.name for d in file.scope(node).parameters()] for node in lambdas] == [["a"], ["it"], ["k", "v"]]


def test_uses_of_a_name_have_their_roles() -> None:
    file = in_function(
        'x.a()\nx?.a\ng(x)\ng(k = x)\ng(*x)\nx[0]\ny[x]\nval z = x\nx + 1\nx ?: 2\n"$x and ${x}"\nif (x) {}\nthrow x\n'
        "when (x) {\nelse -> 1\n}\nfor (i in x) {}\nx\nreturn x"
    )
    scope = file.scope(next(file.query(Idea.FUNCTION)))
    assert [use.role for use in scope.uses("x")] == [
        *("receiver", "receiver", "argument", "argument", "spread", "indexed", "index", "assigned", "operand", "operand"),
        *("interpolated", "interpolated", "condition", "thrown", "condition", "iterated", "statement", "returned"),
    ]


@pytest.mark.parametrize("source", ['"a $x"', '"$x.b"', '"a ${x}"', '"""$x"""'])
def test_a_template_is_no_string(source) -> None:
    file = in_function(f"probe({source})")
    assert [file.string(node) for node in probes(file)] == [None]
    assert file.scope(next(file.query(Idea.FUNCTION))).uses("x")


@pytest.mark.parametrize(
    ("source", "expected"), [('"a b"', "a b"), ('"""a "b" """', 'a "b" '), ("'c'", "c"), ('"5 $ off"', "5 $ off")]
)
def test_strings(source, expected) -> None:
    file = in_function(f"probe({source})")
    assert [file.string(node) for node in probes(file)] == [expected]


def test_words_that_the_grammar_takes_for_names() -> None:
    file = in_function("probe(null, true, false, name)")
    assert [file.idea(node) for node in probes(file)] == [Idea.NULL, Idea.BOOLEAN, Idea.BOOLEAN, Idea.NAME]


def test_fields_are_properties_and_what_the_constructor_declares() -> None:
    file = kotlin("data class A(val id: Long, var note: String? = null, plain: Int) {\nval total = 3\nlateinit var late: B\n}")
    (cls,) = file.query(Idea.CLASS)
    found = fields(file, cls)
    assert [(f.name, file.text(f.type)) for f in found] == [
        *(("id", "Long"), ("note", "String?"), ("plain", "Int"), ("total", ""), ("late", "B")),
    ]


def test_a_class_without_a_body_has_fields() -> None:
    file = kotlin("data class A(val id: Long)")
    assert [f.name for f in fields(file, next(file.query(Idea.CLASS)))] == ["id"]


def test_symbols() -> None:
    file = kotlin(
        "class A {\nfun b() {}\ncompanion object {\nfun c() = 1\n}\n}\nobject D {\nfun e() {}\n}\ninterface F {\nfun g()\n}\n"
        "fun String.h() = 1\nval i = { x: Int -> x }\nval j = 3\ntypealias K = Int\nenum class L {\nM;\n\nfun n() {}\n}"
    )
    assert [(s.name, s.kind) for s in file.symbols] == [
        *(("A", "class"), ("A.b", "method"), ("A.c", "method"), ("D", "class"), ("D.e", "method")),
        *(("F", "type"), ("F.g", "method"), ("String.h", "method"), ("i", "function"), ("j", "value"), ("K", "type")),
        *(("L", "class"), ("L.n", "method")),
    ]


CONDITIONS = [
    ("if (a) { probe(x) }", 1),
    ("if (a) b else probe(x)", 1),
    ("if (a) b else if (c) probe(x) else d", 2),
    ("if (probe(x)) b", 0),
    ("when (a) {\n1 -> probe(x)\nelse -> b\n}", 1),
    ("when (probe(x)) {\nelse -> b\n}", 0),
    ("a ?: probe(x)", 1),
    ("a && probe(x)", 1),
    ("try { a } catch (e: E) { probe(x) }", 1),
    ("try { probe(x) } catch (e: E) { a }", 0),
]


@pytest.mark.parametrize(("source", "count"), CONDITIONS)
def test_conditions(source, count) -> None:
    file = in_function(source)
    (node,) = probes(file)
    assert len(conditions(file, node)) == count


REPETITIONS = [
    ("for (a in b) probe(x)", 1),
    ("for (a in probe(x)) b", 0),
    ("while (a) { probe(x) }", 1),
    ("do { probe(x) } while (a)", 1),
    ("list.forEach { probe(x) }", 1),
    ("list.forEach { a -> list.map { b -> probe(x) } }", 2),
    ("list.map({ probe(x) })", 1),
    ("run { probe(x) }", 0),
    ("repeat(3) { probe(x) }", 1),
]


@pytest.mark.parametrize(("source", "count"), REPETITIONS)
def test_repetitions(source, count) -> None:
    file = in_function(source)
    (node,) = probes(file)
    assert len(repetitions(file, node)) == count


RESULTS = [
    ("fun f() = probe(x)", True),
    ("fun f(): Int { return probe(x) }", True),
    ("fun f() {\nprobe(x)\n}", False),
    ("val f = { probe(x) }", True),
    ("val f = { a -> probe(x)\na }", False),
    ("val f = {\nif (a) probe(x) else b\n}", True),
]


@pytest.mark.parametrize(("source", "expected"), RESULTS)
def test_what_a_function_gives_back(source, expected) -> None:
    file = kotlin(source)
    (call,) = calls(file, "probe")
    assert is_result(file, call.node) is expected


def test_statements_of_a_lambda() -> None:
    file = in_function("run { a ->\n// note\nb()\nc\n}")
    (node,) = file.query(Idea.LAMBDA)
    assert [file.text(s) for s in file.statements(file.role(node, "body"))] == ["b()", "c"]
    (call,) = calls(file, "b")
    assert file.text(file.statement_around(call.receiver or call.node)) == "b()"


def test_imports() -> None:
    file = kotlin("import a.b.C\nimport a.b.D as E\nimport a.b.*\n")
    assert file.imports == {"C": "a.b.C", "E": "a.b.D"}


def test_a_handler_and_an_annotation() -> None:
    file = kotlin('class A {\n@Get("/x")\nfun f() {\ntry { a() } catch (e: IOException) { b() } finally { c() }\n}\n}')
    (handler,) = file.query(Idea.HANDLER)
    assert (file.text(file.role(handler, "types")), file.name(handler)) == ("IOException", "e")
    (annotation,) = file.query(Idea.ANNOTATION)
    assert (file.name(annotation), file.text(file.role(annotation, "arguments"))) == ("Get", '("/x")')


def test_an_augmented_assignment_has_an_operator() -> None:
    file = in_function("a = 1\nb += 2")
    assert [file.text(file.role(node, "operator")) for node in file.query(Idea.ASSIGNMENT)] == ["", "+="]
