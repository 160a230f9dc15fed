"""What Ruby means in terms of the shared ideas."""

from __future__ import annotations

import pytest

from llmreview.syntax import Idea, SourceFile, conditions, repetitions
from llmreview.syntax.fields import fields, is_own_member
from llmreview.syntax.uses import is_result

from .source import calls, parse, probes


def ruby(source: str) -> SourceFile:
    return parse("rb", source)


def in_method(body: str, parameters: str = "") -> SourceFile:
    return parse("rb", f"def f({parameters})\n{body}\nend\n")


CALLS = [
    ("probe(1)", "probe", None, ["1"]),
    ("probe 1, 2", "probe", None, ["1", "2"]),
    ("list.probe", "probe", "list", []),
    ("list&.probe", "probe", "list", []),
    ("list.probe { |x| x }", "probe", "list", ["{ |x| x }"]),
    ("list.probe(1) do |x|\nx\nend", "probe", "list", ["1", "do |x|\nx\nend"]),
    ("self.probe(last: true)", "probe", "self", ["true"]),
    ("probe(*items, **options)", "probe", None, ["*items", "**options"]),
    ("Probe.new(1)", "Probe", None, ["1"]),
    ("A::Probe.new(1)", "A.Probe", None, ["1"]),
    ("probe", "probe", None, []),
]


@pytest.mark.parametrize(("source", "name", "receiver", "arguments"), CALLS)
def test_calls(source, name, receiver, arguments) -> None:
    file = in_method(source)
    statement = file.statements(file.role(next(file.query(Idea.FUNCTION)), "body"))[0]
    call = file.call(statement)
    assert call is not None
    assert call.name == name
    assert (file.text(call.receiver) or None) == receiver
    assert [file.text(a.value) for a in call.arguments] == arguments
    assert call.constructor is source.rpartition("(")[0].endswith(".new")


def test_a_name_that_is_defined_is_no_call() -> None:
    file = in_method("probe(a, b, c)\nlist.each { |d| probe(d) }", "a, b: 1")
    assert [file.call(node) is not None for node in probes(file)] == [False, False, True, False]


def test_a_symbol_for_a_block_is_a_call_per_element() -> None:
    file = in_method("orders.each(&:save)")
    (save,) = calls(file, "save")
    assert file.text(save.receiver) == "orders"
    assert len(repetitions(file, save.node)) == 1


ORIGINS = [
    ("def f\nprobe(File.read(path))\nend", "File.read()"),
    ("def f\nclient = Net::HTTP.new(host)\nprobe(client.get(path).body)\nend", "Net.HTTP.get().body()"),
    ("class A\ndef initialize\n@client = Faraday.new(url)\nend\ndef f\nprobe(@client.get(x))\nend\nend", "Faraday.get()"),
    ("class A\nattr_reader :client\ndef initialize\n@client = Faraday.new(url)\nend\ndef f\nprobe(client.get(x))\nend\nend", "Faraday.get()"),
    ("def f\nload.tap { |x| probe(x) }\nend", "load()"),
    ("def f\nfor x in load(1)\nprobe(x)\nend\nend", "load()[*]"),
    ("def f\nprobe(User.where(a: 1).to_a)\nend", "User.where().to_a()"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), ORIGINS)
def test_origins(source, expected) -> None:
    file = ruby(source)
    assert [file.origin(node) for node in probes(file)] == [expected]


def test_a_method_defines_its_names() -> None:
    file = ruby(
        "def f(a, b = 1, *c, d:, e: 2, **g, &h)\ni = 1\nj, (k, *l) = m\nfor n in o do end\ni += 1\n@x = 1\ny.z = 1\nw[0] = 1\n"
        "begin\nrescue E => p\nend\nend"
    )
    scope = file.scope(next(file.query(Idea.FUNCTION)))
    found: dict[str, list[str]] = {}
    for definition in scope.all_definitions():
        found.setdefault(definition.kind, []).append(definition.name)
    assert found == {
        "parameter": ["a", "b", "c", "d", "e", "g", "h"],
        "assignment": ["i", "i"],
        "destructured": ["j", "k", "l"],
        "item": ["n"],
        "handler": ["p"],
    }


def test_blocks_define_their_parameters() -> None:
    file = in_method("a.each { |b, (c, d)| b }\na.each do |e|\ne\nend\na.each { it }\n-> (g) { g }\nlambda { |h| h }")
    lambdas = list(file.query(Idea.LAMBDA))
    assert [sorted(d.name for d in file.scope(node).parameters()) for node in lambdas] == [
        *(["b", "c", "d"], ["e"], ["_1", "it"], ["g"], ["h"]),
    ]


def test_uses_of_a_name_have_their_roles() -> None:
    file = in_method(
        'x.a\ng(x)\ng x\ng(k: x)\ng(*x)\nx[0]\ny[x]\nz = x\nx + 1\n"#{x}"\nif x\nend\nraise x\ncase x\nwhen 1\nend\nfor i in x do end\n'
        "x\n[x]\n{ a: x }\nw unless x\nyield x\nreturn x",
        "x",
    )
    scope = file.scope(next(file.query(Idea.FUNCTION)))
    assert [use.role for use in scope.uses("x")] == [
        *("receiver", "argument", "argument", "argument", "spread", "indexed", "index", "assigned", "operand"),
        *("interpolated", "condition", "thrown", "condition", "iterated", "statement", "element", "element", "condition"),
        *("yielded", "returned"),
    ]


STRINGS = [
    ('"a b"', "a b"),
    ("'a b'", "a b"),
    (":name", "name"),
    ('"a #{b}"', None),
    ("/a+/", "/a+/"),
]


@pytest.mark.parametrize(("source", "expected"), STRINGS)
def test_strings(source, expected) -> None:
    file = in_method(f"probe({source})")
    assert [file.string(node) for node in probes(file)] == [expected]


def test_heredocs_and_word_lists() -> None:
    file = in_method("probe(<<~SQL, %w[a b])\n  select 1\n  from x\nSQL")
    text, words = probes(file)
    assert file.string(text) == "  select 1\n  from x"
    assert [file.string(node) for node in file.elements(words)] == ["a", "b"]


def test_a_heredoc_that_is_computed() -> None:
    file = in_method("probe(<<~SQL)\n  select #{x}\nSQL", "x")
    assert [file.string(node) for node in probes(file)] == [None]
    assert [use.role for use in file.scope(next(file.query(Idea.FUNCTION))).uses("x")] == ["interpolated"]


def test_members_of_the_own_object() -> None:
    file = in_method("@x = 1\nself.y = 2\nz.w = 3")
    targets = [file.role(node, "target") for node in file.query(Idea.ASSIGNMENT)]
    assert [(file.name(t), is_own_member(file, t)) for t in targets if t is not None] == [("x", True), ("y", True), ("w", False)]


def test_fields_are_accessors_and_instance_variables() -> None:
    file = ruby("class A\nattr_accessor :a, :b\ndef initialize\n@c = 1\n@a = nil\nend\nend")
    assert [f.name for f in fields(file, next(file.query(Idea.CLASS)))] == ["a", "b", "c"]


def test_symbols() -> None:
    file = ruby(
        "module A\nclass B\ndef c; end\ndef self.d; end\nclass << self\ndef e; end\nend\nend\nend\ndef f; end\nG = 1\nh = ->(x) { x }"
    )
    assert [(s.name, s.kind) for s in file.symbols] == [
        *(("A", "class"), ("A.B", "class"), ("A.B.c", "method"), ("A.B.d", "method"), ("A.B.e", "method")),
        *(("f", "function"), ("G", "value"), ("h", "function")),
    ]


CONDITIONS = [
    ("if a\nprobe(x)\nend", 1),
    ("if a\nb\nelsif c\nprobe(x)\nend", 2),
    ("unless a\nprobe(x)\nend", 1),
    ("probe(x) if a", 1),
    ("probe(x) unless a", 1),
    ("b if probe(x)", 0),
    ("a ? probe(x) : b", 1),
    ("case a\nwhen 1 then probe(x)\nend", 1),
    ("case probe(x)\nwhen 1 then b\nend", 0),
    ("a || probe(x)", 1),
    ("a and probe(x)", 1),
    ("a rescue probe(x)", 1),
    ("probe(x) rescue a", 0),
    ("begin\na\nrescue\nprobe(x)\nend", 1),
    ("begin\nprobe(x)\nrescue\na\nend", 0),
]


@pytest.mark.parametrize(("source", "count"), CONDITIONS)
def test_conditions(source, count) -> None:
    file = in_method(source)
    (node,) = probes(file)
    assert len(conditions(file, node)) == count


REPETITIONS = [
    ("for a in b do probe(x) end", 1),
    ("while a do probe(x) end", 1),
    ("until a\nprobe(x)\nend", 1),
    ("probe(x) while a", 1),
    ("loop do\nprobe(x)\nend", 1),
    ("list.each { |a| probe(x) }", 1),
    ("list.each do |a|\nprobe(x)\nend", 1),
    ("list.map { |a| list.map { |b| probe(x) } }", 2),
    ("3.times { probe(x) }", 1),
    ("transaction { probe(x) }", 0),
    ("probe(x).each { |a| a }", 0),
]


@pytest.mark.parametrize(("source", "count"), REPETITIONS)
def test_repetitions(source, count) -> None:
    file = in_method(source)
    (node,) = probes(file)
    assert len(repetitions(file, node)) == count


RESULTS = [
    ("a\nprobe(x)", True),
    ("probe(x)\na", False),
    ("return probe(x) if a\nb", True),
    ("if a\nprobe(x)\nelse\nb\nend", True),
    ("if probe(x)\na\nend", False),
    ("begin\nprobe(x)\nrescue\nb\nend", True),
    ("begin\na\nrescue\nprobe(x)\nend", True),
    ("begin\na\nensure\nprobe(x)\nend", False),
    ("probe(x)\nrescue E\nb", True),
    ("b\nrescue E\nprobe(x)", True),
    ("list.map { |a| probe(x) }", True),
    ("list.map { |a| next probe(x) if a\n1 }\n2", True),
]


@pytest.mark.parametrize(("source", "expected"), RESULTS)
def test_what_a_method_gives_back(source, expected) -> None:
    file = in_method(source)
    (call,) = calls(file, "probe")
    assert is_result(file, call.node) is expected


def test_a_method_with_its_own_rescue_is_a_try() -> None:
    file = in_method("a\nb\nrescue E, F => e\nc\nensure\nd")
    body = file.role(next(file.query(Idea.FUNCTION)), "body")
    assert body is not None
    assert file.idea(body) is Idea.TRY
    assert [file.text(s) for s in file.statements(body)] == ["a", "b"]
    (handler,) = file.query(Idea.HANDLER)
    assert (file.text(file.role(handler, "types")), file.name(handler)) == ("E, F", "e")
    assert [file.text(s) for s in file.statements(file.role(handler, "body"))] == ["c"]
    assert file.enclosing(handler, Idea.TRY) == body


def test_raise_is_a_throw_and_retry_a_jump() -> None:
    file = in_method("raise E, 'x' if a\nbegin\nb\nrescue\nretry\nend\nraise")
    assert [file.text(node) for node in file.query(Idea.THROW)] == ["raise E, 'x'", "raise"]
    assert [file.text(node) for node in file.query(Idea.JUMP)] == ["retry"]


def test_hashes_and_keywords() -> None:
    file = in_method('probe({ a: 1, "b" => 2, c: })\nprobe(d: 3, "e" => 4)')
    assert sorted(file.entries_by_key) == ["a", "b", "c"]
    (_, call) = calls(file, "probe")
    assert [a.name for a in call.arguments] == ["d", None]


def test_files_without_extension() -> None:
    assert SourceFile.of("Gemfile", b"") is not None
    assert SourceFile.of("bin/run", b"#!/usr/bin/env ruby\n") is not None
