"""The named things of a file, the places of nodes, and the comments beside them."""

from __future__ import annotations

import pytest

from llmreview.syntax import Idea, SourceFile

from .source import calls, parse

SYMBOLS = [
    ("py", "LIMIT = 3\n@route\ndef f():\n    def g(): pass\nclass A:\n    def m(self): pass\n",
     [("LIMIT", "value", 1, 1), ("f", "function", 2, 4), ("f.g", "function", 4, 4), ("A", "class", 5, 6), ("A.m", "method", 6, 6)]),
    ("py", "f = lambda x: x\n", [("f", "function", 1, 1)]),
    ("ts", "export const LIMIT = 3;\nexport const f = () => {\n  g();\n};\nfunction h() {}\n",
     [("LIMIT", "value", 1, 1), ("f", "function", 2, 4), ("h", "function", 5, 5)]),
    ("ts", "class A {\n  b = () => 1;\n  c() {}\n}\ninterface I { d(): void }\n",
     [("A", "class", 1, 4), ("A.b", "method", 2, 2), ("A.c", "method", 3, 3), ("I", "type", 5, 5), ("I.d", "method", 5, 5)]),
    ("ts", "app.get('/x', () => {});\n", []),
    ("java", "class A {\n  @Get\n  void f() {\n  }\n  A() {}\n  interface B {}\n}\n",
     [("A", "class", 1, 7), ("A.f", "method", 2, 4), ("A.A", "method", 5, 5), ("A.B", "type", 6, 6)]),
]  # fmt: skip


@pytest.mark.parametrize(("extension", "source", "expected"), SYMBOLS)
def test_a_file_has_its_symbols(extension, source, expected) -> None:
    assert [(s.name, s.kind, s.line, s.end_line) for s in parse(extension, source).symbols] == expected


def test_the_innermost_symbol_holds_a_line() -> None:
    file = parse("py", "x = 1\n\nclass A:\n    y = 2\n    def m(self):\n        pass\n")
    found = [file.symbol_at(line) for line in range(1, 8)]
    assert [symbol.name if symbol else None for symbol in found] == ["x", None, "A", "A", "A.m", "A.m", None]


def test_places_count_lines_and_characters_from_one() -> None:
    file = parse("py", "é = 'ü'; probe(\n  1)\n")
    assert file.place(calls(file, "probe")[0].node) == (1, 2, 10)


def test_a_node_that_ends_with_the_line_break_ends_on_the_line_before() -> None:
    file = parse("ts", "x();\ny();\n")
    assert file.place(file.root).end_line == 2


def test_changed_lines_are_touched_within_their_bounds() -> None:
    file = SourceFile.of("a.py", b"a\nb\nc\nd\n", frozenset({2, 4}))
    assert file is not None
    assert [file.touches(1, 1), file.touches(1, 2), file.touches(3, 3), file.touches(3, 9), file.touches(5, 9)] == [
        False,
        True,
        False,
        True,
        False,
    ]


COMMENTS = [
    ("py", "# above\nprobe()  # beside\n# below", ["# above", "# beside"]),
    ("py", "x()  # of another line\nprobe()", []),
    ("ts", "/* above */\nprobe(); // beside", ["/* above */", "// beside"]),
]


@pytest.mark.parametrize(("extension", "source", "expected"), COMMENTS)
def test_comments_near_a_node_are_those_above_and_beside_it(extension, source, expected) -> None:
    file = parse(extension, source)
    assert file.comments_near(calls(file, "probe")[0].node) == expected


def test_going_up_and_down_respects_functions() -> None:
    file = parse("py", "def f():\n    if a:\n        x = [probe() for b in c]\n")
    probe = calls(file, "probe")[0].node
    assert file.name(file.function_around(probe)) == "f"
    assert file.text(file.statement_around(probe)) == "x = [probe() for b in c]"
    outer = next(file.query(Idea.FUNCTION))
    assert probe not in list(file.walk(file.root, Idea.CALL, inside=(Idea.FUNCTION,)))
    assert probe in list(file.walk(outer, Idea.CALL, inside=(Idea.FUNCTION,)))


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.py", "python"),
        ("a.TSX", "typescript"),
        ("a.mjs", "javascript"),
        ("x/A.java", "java"),
        ("Makefile", None),
        ("a.txt", None),
        (".py", "python"),
    ],
)
def test_a_language_is_known_by_the_extension(path, name) -> None:
    from llmreview.syntax import grammar_of

    grammar = grammar_of(path)
    assert (grammar.name if grammar else None) == name
