"""Names and their words, what reaches a text, statements of a function, and logs."""

from __future__ import annotations

import pytest

from llmreview.syntax import Idea
from llmreview.syntax.logs import read_log
from llmreview.syntax.naming import ends_in, value_name, words_of
from llmreview.syntax.pieces import literal_text, pieces
from llmreview.syntax.statements import count_statements, straight_run

from .source import calls, parse, probes

WORDS = [
    ("apiKeyID", ["api", "key", "id"]),
    ("OPENAI_API_KEY", ["openai", "api", "key"]),
    ("HTTPServer", ["http", "server"]),
    ("x2y", ["x", "y"]),
    ("", []),
]


@pytest.mark.parametrize(("name", "expected"), WORDS)
def test_a_name_is_made_of_words(name, expected) -> None:
    assert words_of(name) == expected


def test_a_name_ends_in_one_word_or_two() -> None:
    wanted = frozenset({"token", "api key"})
    assert [ends_in(n, wanted) for n in ("accessToken", "my_api_key", "key", "token_count", "")] == [
        True,
        True,
        False,
        False,
        False,
    ]


NAMES = [
    (
        "py",
        "probe(a, a.b, a['c'], a.get_d(), os.getenv('E'), a[0])",
        [("a", ""), ("b", "a"), ("c", "a"), ("d", "a"), ("E", "os"), ("a", "a")],
    ),
    ("ts", "probe(req.body, req.headers['x'], getB(), (a as B).c);", [("body", "req"), ("x", "headers"), ("B", ""), ("c", "a")]),
    (
        "java",
        'class A { int x = probe(request.getBody(), System.getenv("E"), user.name()); }',
        [("Body", "request"), ("E", "System"), ("name", "user")],
    ),
]


@pytest.mark.parametrize(("extension", "source", "expected"), NAMES)
def test_a_value_is_called(extension, source, expected) -> None:
    file = parse(extension, source)
    found = [value_name(file, node, frozenset({"getenv"})) for node in probes(file)]
    assert [(n.name.removeprefix("_"), n.holder) for n in found] == expected


PIECES = [
    ("py", "probe('a %s' % b, c + d, f'{e:>3}', k=g)", ["'a %s'", "b", "c", "d", "f'{e:>3}'", "e", "g"]),
    ("py", "probe(str(a), 'x {}'.format(b), hide(c), d[:3], e == f)", ["a", "'x {}'", "b", "hide(c)"]),
    ("py", "probe(a if b else c, [d, *e], {'f': g}, lambda: h)", ["a", "c", "d", "e", "g", "h"]),
    ("ts", "probe(`a ${b}`, c ?? d, { e, f: g, ...h }, !i);", ["`a ${b}`", "b", "c", "d", "e", "g", "h"]),
    ("java", 'class A { int x = probe("a" + b, c.toString(), d ? e : f); }', ['"a"', "b", "c", "e", "f"]),
]


@pytest.mark.parametrize(("extension", "source", "expected"), PIECES)
def test_what_reaches_a_text(extension, source, expected) -> None:
    file = parse(extension, source)
    passing = frozenset({"str", "format", "toString"})
    assert [file.text(piece.node) for piece in pieces(file, calls(file, "probe")[0], passing)] == expected


def test_pieces_know_the_key_that_they_stand_under() -> None:
    file = parse("py", "probe(a=b, c={'d': e})")
    assert [piece.key for piece in pieces(file, calls(file, "probe")[0], frozenset())] == ["a", "'d'"]


LITERALS = [("py", "f'a {b} c'", "a  c"), ("ts", "`a ${b} c`", "a  c"), ("java", '"a"', "a"), ("py", "'''x'''", "x")]


@pytest.mark.parametrize(("extension", "literal", "expected"), LITERALS)
def test_the_text_of_a_literal_is_what_is_not_computed(extension, literal, expected) -> None:
    source = f"class A {{ int x = probe({literal}); }}" if extension == "java" else f"probe({literal})"
    file = parse(extension, source)
    assert [literal_text(file, node) for node in probes(file)] == [expected]


SIZES = [
    ("py", 'def f():\n    """Doc."""\n    a()\n    if b:\n        c()\n    else:\n        d()\n    # comment\n', 4, ["a()", "if b:\n        c()\n    else:\n        d()"]),
    ("py", "def f():\n    try:\n        a()\n    except E:\n        b()\n    finally:\n        c()\n", 4, ["a()", "c()"]),
    ("ts", "function f() { a(); switch (b) { case 1: c(); break; default: d(); } }", 5, ["a();", "switch (b) { case 1: c(); break; default: d(); }"]),
    ("ts", "function f() { try { a(); } catch { b(); } }", 3, ["a();"]),
    ("java", "class A { void f() { a(); for (X x : y) { b(); } } }", 3, ["a();", "for (X x : y) { b(); }"]),
]  # fmt: skip


@pytest.mark.parametrize(("extension", "source", "size", "run"), SIZES)
def test_a_function_has_statements(extension, source, size, run) -> None:
    file = parse(extension, source)
    function = next(file.query(Idea.FUNCTION))
    assert count_statements(file, function) == size
    assert [file.text(statement) for statement in straight_run(file, function)] == run


LOGS = [
    ("py", "logger.info('a')", "notable"),
    ("py", "self._log.debug('a')", "quiet"),
    ("py", "logging.getLogger(__name__).warning('a')", "alarming"),
    ("py", "print('a')", "notable"),
    ("py", "math.log(3)", None),
    ("py", "changelog.error", None),
    ("py", "dialog.error('a')", None),
    ("py", "logger.setLevel(3)", None),
    ("ts", "console.error('a');", "alarming"),
    ("ts", "this.logger.verbose('a');", "quiet"),
    ("ts", "req.log.info({});", "notable"),
    ("java", 'class A { int x = log.atDebug().log("a"); }', "quiet"),
    ("java", 'class A { int x = LOGGER.log(Level.FINE, "a"); }', "quiet"),
    ("java", 'class A { int x = logger.log(Level.WARNING, "a"); }', "alarming"),
]


@pytest.mark.parametrize(("extension", "source", "level"), LOGS)
def test_a_log_is_known_by_the_names_of_loggers_and_levels(extension, source, level) -> None:
    file = parse(extension, source)
    found = [read_log(file, node, lambda call: call.name == "print") for node in file.query(Idea.CALL)]
    assert next((log.level for log in found if log is not None), None) == level
