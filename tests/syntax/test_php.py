"""PHP: calls, origins, definitions and uses, fields, symbols, conditions, repetitions and strings."""

from __future__ import annotations

import pytest

from llmreview.syntax import Idea, conditions, repetitions
from llmreview.syntax.fields import fields
from llmreview.syntax.normal import normal_form

from .source import calls, parse, probes


def _method(body: str, members: str = "") -> str:
    head = "<?php\nnamespace N;\nuse App\\Models\\Order;\nuse function App\\fmt;\n"
    return f"{head}class A {{ {members} public function f(Repo $repo, ?int $id = null) {{ {body} }} }}"


CALLS = [
    ("f(1, b: 2, ...$c);", "f", None, [(None, "1", False), ("b", "2", False), (None, "...$c", True)], False),
    ("$a->b->f($c);", "f", "$a->b", [(None, "$c", False)], False),
    ("$a?->b?->f();", "f", "$a?->b", [], False),
    ("Order::f(1);", "f", "Order", [(None, "1", False)], False),
    ("static::f();", "f", "static", [], False),
    ("\\N\\f(1);", "f", None, [(None, "1", False)], False),
    ("new \\N\\Order(1);", "N.Order", None, [(None, "1", False)], True),
    ("new Order;", "Order", None, [], True),
    ("echo $a, 'b';", "echo", None, [(None, "$a", False), (None, "'b'", False)], False),
    ("print 'a';", "print", None, [(None, "'a'", False)], False),
    ("$x = @f($a);", "f", None, [(None, "$a", False)], False),
]


@pytest.mark.parametrize(("body", "name", "receiver", "arguments", "constructor"), CALLS)
def test_a_call_has_its_parts(body, name, receiver, arguments, constructor) -> None:
    file = parse("php", _method(body))
    call = calls(file, name)[0]
    assert (file.text(call.receiver) if call.receiver else None) == receiver
    assert [(a.name, file.text(a.value), a.spread) for a in call.arguments] == arguments
    assert call.constructor is constructor


IMPORTS = [
    ("use A\\B;", {"B": "A.B"}),
    ("use A\\B as C;", {"C": "A.B"}),
    ("use A\\{B, C\\D as E};", {"B": "A.B", "E": "A.C.D"}),
    ("use function A\\f; use const A\\C;", {"f": "A.f", "C": "A.C"}),
]


@pytest.mark.parametrize(("source", "expected"), IMPORTS)
def test_imports_give_local_names_their_qualified_names(source: str, expected: dict[str, str]) -> None:
    assert parse("php", "<?php " + source).imports == expected


ORIGINS = [
    ("$a = Order::where('x', 1)->get(); probe($a);", "App.Models.Order.where().get()"),
    ("foreach ($repo->all() as $k => $x) { probe($x->id); }", "Repo.all()[*].id"),
    ("probe($this->db->find(1));", "Db.find()"),
    ("probe($this->log->info('x'));", "Log.info()"),
    ("probe(fmt($id));", "App.fmt()"),
    ("probe($id);", "int"),
    ("[$a, $b] = g(); probe($a);", "g()[]"),
    ("probe((string) $row['a']);", "$row[]"),
    ("$h = @fopen($p, 'r'); probe($h);", "fopen()"),
    ("probe(new Order(1));", "App.Models.Order"),
    ("probe(self::$all);", "self.all"),
    ("probe(Order::STATUS);", "App.Models.Order.STATUS"),
]


@pytest.mark.parametrize(("body", "expected"), ORIGINS)
def test_a_value_comes_from_where_it_was_made(body: str, expected: str) -> None:
    members = "private Db $db; public function __construct(private readonly Log $log) { }"
    file = parse("php", _method(body, members))
    assert [file.origin(node) for node in probes(file)] == [expected]


def test_a_function_defines_its_own_names() -> None:
    body = (
        "$b = 1; $b .= 2; $x->y = 3; $z[0] = 4; [$c, 'k' => $d] = $g; foreach ($b as $e => $f) {} foreach ($b as &$h) {}"
        " try {} catch (E $i) {} $j = fn($k) => $k; static $l = 1;"
    )
    file = parse("php", f"<?php function f($a, string ...$m) {{ {body} }}")
    found: dict[str, list[str]] = {}
    for definition in file.scope(next(file.query(Idea.FUNCTION))).all_definitions():
        found.setdefault(definition.name, []).append(definition.kind)
    assert found == {
        "$a": ["parameter"], "$m": ["parameter"], "$b": ["assignment", "assignment"], "$c": ["destructured"], "$d": ["destructured"],
        "$e": ["item"], "$f": ["item"], "$h": ["item"], "$i": ["handler"], "$j": ["assignment"], "$l": ["assignment"],
    }  # fmt: skip


USES = [
    ("$x->a(); g($x); g(k: $x); $y = $x[0]; $z = $y[$x]; $w = $x; $h = [$x, 'k' => $x]; $i = \"a $x b\"; $j = $x . 'a'; return $x;",
     ["receiver", "argument", "argument", "indexed", "index", "assigned", "element", "element", "interpolated", "operand", "returned"]),
    ("foreach ($x as $y) { yield $x; } if ($x) { throw $x; } while (!$x) { } h(...$x);",
     ["iterated", "yielded", "condition", "thrown", "condition", "spread"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), USES)
def test_each_use_of_a_name_has_its_role(body: str, expected: list[str]) -> None:
    file = parse("php", f"<?php function f($x) {{ {body} }}")
    assert [use.role for use in file.scope(next(file.query(Idea.FUNCTION))).uses("$x")] == expected


def test_a_name_that_a_closure_lists_is_used_in_it_and_not_in_the_list() -> None:
    file = parse("php", "<?php function f($x) { g(function ($y) use ($x) { return $x; }); }")
    uses = file.scope(next(file.query(Idea.FUNCTION))).uses("$x")
    assert [(use.role, use.captured) for use in uses] == [("returned", True)]


def test_a_class_has_its_fields_without_dollar_signs() -> None:
    source = (
        "<?php class A { const B = 1; public ?string $c = null; protected static $d; public function __construct(private D $e, E $f)"
        " { $this->g = $f; $h = 1; } }"
    )
    file = parse("php", source)
    found = {f.name: f.type and file.text(f.type) for f in fields(file, next(file.query(Idea.CLASS)))}
    assert found == {"B": None, "c": "?string", "d": None, "e": "D", "g": "E"}


def test_symbols_are_types_functions_and_methods() -> None:
    source = "<?php const Z = 1; function a() {} interface B { public function c(); } trait D { function e() {} } enum F { case G; } class H { function i() {} }"
    assert [s.name for s in parse("php", source).symbols] == ["Z", "a", "B", "B.c", "D", "D.e", "F", "H", "H.i"]


CONDITIONS = [
    ("if ($a) { } elseif ($b) { probe(); }", ["($b)", "($a)"]),
    ("if ($a): probe(); endif;", ["($a)"]),
    ("$x = $a ? 1 : probe();", ["$a"]),
    ("$x = $a ?: probe();", ["$a ?: probe()"]),
    ("$x = $a ?? probe();", ["$a ?? probe()"]),
    ("$a or probe();", ["$a or probe()"]),
    ("if (probe()) { }", []),
]


@pytest.mark.parametrize(("body", "expected"), CONDITIONS)
def test_a_call_hangs_on_conditions(body: str, expected: list[str]) -> None:
    file = parse("php", _method(body))
    found = conditions(file, calls(file, "probe")[0].node)
    assert [file.text(n if file.idea(n) is Idea.BINARY else file.role(n, "condition")) for n in found] == expected


KINDS = [
    ("try { } catch (\\Throwable $e) { probe(); }", Idea.HANDLER),
    ("switch ($a) { case 1: probe(); break; }", Idea.CASE),
    ("$x = match($a) { 1 => probe(), default => 2 };", Idea.CASE),
    ("$x = match($a) { 1 => 2, default => probe() };", Idea.CASE),
]


@pytest.mark.parametrize(("body", "idea"), KINDS)
def test_handlers_and_cases_are_conditions(body: str, idea: Idea) -> None:
    file = parse("php", _method(body))
    assert [file.idea(n) for n in conditions(file, calls(file, "probe")[0].node)] == [idea]


REPETITIONS = [
    ("foreach ($y as $x) { probe(); }", 1),
    ("foreach (probe() as $x) { }", 0),
    ("for ($i = 0; $i < 3; $i++) { while ($a) { probe(); } }", 2),
    ("array_map(fn($x) => probe($x), $y);", 1),
    ("array_map(function ($x) { return probe($x); }, $y);", 1),
    ("$y->each(function ($x) { probe($x); });", 1),
    ("probe()->map(fn($x) => $x);", 0),
    ("DB::transaction(function () { probe(); });", 0),
]


@pytest.mark.parametrize(("body", "expected"), REPETITIONS)
def test_a_call_runs_once_for_each_element_of(body: str, expected: int) -> None:
    file = parse("php", _method(body))
    assert len(repetitions(file, calls(file, "probe")[0].node)) == expected


STRINGS = [
    ("'a'", "a"),
    ('"a"', "a"),
    ('"a $b"', None),
    ('"a {$b->c}"', None),
    ("<<<'X'\na\nb\nX", "a\nb"),
    ("<<<X\na $b\nX", None),
]


@pytest.mark.parametrize(("literal", "expected"), STRINGS)
def test_a_string_has_its_content_unless_part_of_it_is_computed(literal: str, expected: str | None) -> None:
    file = parse("php", _method(f"probe({literal});"))
    assert [file.string(node) for node in probes(file)] == [expected]


LITERALS = [("[]", Idea.COLLECTION), ("[1, 2]", Idea.COLLECTION), ("array('a' => 1)", Idea.MAPPING), ("null", Idea.NULL)]


@pytest.mark.parametrize(("literal", "idea"), LITERALS)
def test_an_array_is_a_list_or_a_mapping_by_its_elements(literal: str, idea: Idea) -> None:
    file = parse("php", _method(f"probe({literal});"))
    assert [file.idea(node) for node in probes(file)] == [idea]


def test_the_elements_of_an_array_stand_without_what_holds_them() -> None:
    file = parse("php", _method("probe([1, 'a' => 2, ...$b]);"))
    (array,) = probes(file)
    assert [file.idea(element) for element in file.elements(array)] == [Idea.NUMBER, Idea.PAIR, Idea.SPREAD]


def test_a_thrown_error_is_a_throw_wherever_it_stands() -> None:
    file = parse("php", _method("$x = $a ?? throw new E(); throw new F($x);"))
    assert [file.text(file.role(n, "value")) for n in file.query(Idea.THROW)] == ["new E()", "new F($x)"]
    assert [file.idea(s) for s in file.statements(file.role(next(file.query(Idea.FUNCTION)), "body"))] == [
        Idea.STATEMENT,
        Idea.THROW,
    ]


def test_a_page_with_code_in_it_is_read_as_code() -> None:
    file = parse("php", "<p><?php foreach ($xs as $x): ?><b><?= probe($x->name) ?></b><?php endforeach; ?></p>")
    (call,) = calls(file, "probe")
    assert len(repetitions(file, call.node)) == 1
    assert file.origin(call.arguments[0].value) == "$xs[*].name"


def test_the_own_object_and_its_class_are_the_object_itself() -> None:
    file = parse("php", _method("probe($this, self::A, static::f(), parent::g(), $other);"))
    nodes = [n for n in file.walk(file.root) if file.is_self(n)]
    assert [file.text(n) for n in nodes] == ["$this", "self", "static", "parent"]


def test_a_renamed_variable_is_a_rename_and_quotes_leave_no_trace() -> None:
    forms = [
        normal_form(file, next(file.query(Idea.FUNCTION)))
        for file in (
            parse("php", "<?php function f($a) { return g($a, 'x'); }"),
            parse("php", '<?php function f($b) { return g($b, "x"); }'),
        )
    ]
    assert [(a, b) for a, b in zip(*forms, strict=True) if a != b] == [("n$a", "n$b"), ("n$a", "n$b")]
