"""Names that mean several things within one function."""

from __future__ import annotations

import pytest

from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.exact_scopes import exact_uses

TOP = """
@decorated
def f(q):
    rows = q.fetchall()
    def g(rows):
        return rows
    x = [rows for rows in g(1)]
    é = lambda: rows
    for r in rows:
        print(r)
"""
METHOD = "class C:\n" + "".join(f"    {line}\n" for line in TOP.strip().splitlines())


@pytest.mark.parametrize("source", [TOP, METHOD], ids=["function", "method"])
def test_nested_names_are_told_apart(source: str) -> None:
    found = _rows_of(source)
    assert [line.strip() for line in found] == ["é = lambda: rows", "for r in rows:"]


def test_a_file_that_libcst_refuses_falls_back() -> None:
    assert [line.strip() for line in _rows_of(TOP + '    print "x"\n')][-1] == "for r in rows:"


def test_javascript_parameters_shadow() -> None:
    file = SourceFile.of("a.js", b"function f(q) { const rows = q();\n g(function (rows) { return rows; });\n return rows; }")
    assert file is not None
    function = next(file.query(Idea.FUNCTION))
    assert [use.node.start_point[0] for use in exact_uses(file, function, "rows")] == [2]


def _rows_of(source: str) -> list[str]:
    file = SourceFile.of("a.py", source.encode())
    assert file is not None
    function = next(file.query(Idea.FUNCTION))
    return [file.lines[use.node.start_point[0]].decode() for use in exact_uses(file, function, "rows")]
