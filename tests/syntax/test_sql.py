"""SQL on the shared ideas."""

from __future__ import annotations

from llmreview.syntax import Idea

from .source import calls, parse


def test_statements_comments_and_functions() -> None:
    file = parse("sql", "-- why\n/* and */\nSELECT lower(name) FROM users WHERE id = 1;\nDROP TABLE old;\n")
    assert [file.text(comment) for comment in file.comments] == ["-- why", "/* and */"]
    assert len(list(file.query(Idea.STATEMENT))) == 2
    (call,) = calls(file, "lower")
    assert [file.text(argument.value) for argument in call.arguments] == ["name"]


def test_a_schema_has_no_symbols() -> None:
    assert parse("sql", "CREATE FUNCTION f() RETURNS int AS $$ SELECT 1 $$ LANGUAGE sql;\n").symbols == ()
