"""The shell on the shared ideas."""

from __future__ import annotations

import pytest

from llmreview.syntax import Idea, SourceFile, grammar_of
from llmreview.syntax.flow import conditions, repetitions

from .source import calls, parse


def said(file: SourceFile, name: str) -> list[list[str | None]]:
    """The arguments of the calls of a command, those that are computed as None."""
    return [[file.string(argument.value) for argument in call.arguments] for call in calls(file, name)]


def test_a_command_is_a_call_with_its_words_as_arguments() -> None:
    file = parse("sh", "FOO=1 docker run --rm \"my image\" 'x' $TAG build\n")
    assert said(file, "docker") == [["run", "--rm", "my image", "x", None, "build"]]


def test_a_command_is_seen_through_its_redirections() -> None:
    file = parse("sh", "make test >out 2>/dev/null\n")
    statement = file.root.named_children[0]
    call = file.call(statement)
    assert call is not None
    assert call.name == "make"


def test_short_circuits_and_pipelines_are_binary() -> None:
    file = parse("sh", "a && b || c\nd | e\n")
    found = [file.operator(node) for node in file.query(Idea.BINARY)]
    assert found == ["||", "&&", "|"]
    assert [file.operator(n) for n in conditions(file, calls(file, "c")[0].node)] == ["||"]
    assert not conditions(file, calls(file, "e")[0].node)


def test_branches_and_loops() -> None:
    file = parse(
        "sh",
        "if [ -f x ]; then probe 1; elif test y; then probe 2; else probe 3; fi\n"
        'for f in *.txt; do rm "$f"; done\nwhile read -r line; do echo "$line"; done\n'
        'case "$1" in a|b) start ;; esac\n',
    )
    for call in calls(file, "probe"):
        assert conditions(file, call.node)
    assert len(repetitions(file, calls(file, "rm")[0].node)) == 1
    assert len(repetitions(file, calls(file, "echo")[0].node)) == 1
    assert [file.idea(node) for node in conditions(file, calls(file, "start")[0].node)] == [Idea.CASE]
    loop = next(file.query(Idea.LOOP))
    assert file.text(file.role(loop, "item")) == "f"


def test_functions_and_variables() -> None:
    file = parse("sh", 'deploy() {\n  local target="$1"\n  echo "$target"\n}\nfunction stop { :; }\n')
    assert [symbol.name for symbol in file.symbols] == ["deploy", "stop"]
    scope = file.scope(calls(file, "echo")[0].node)
    assert [definition.name for definition in scope.all_definitions()] == ["target"]
    assert [use.role for use in scope.uses("target")] == ["interpolated"]


def test_strings_comments_and_here_documents() -> None:
    file = parse("sh", "# why\ncat <<EOF\nhello || true\nEOF\necho $'a' \"b$x\"\n")
    assert [file.text(comment) for comment in file.comments] == ["# why"]
    assert not list(file.query(Idea.BINARY))
    assert said(file, "echo")[0][1] is None


@pytest.mark.parametrize(
    ("first_line", "family"),
    [
        (b"#!/bin/bash -e\n", "shell"),
        (b"#!/usr/bin/env bash\n", "shell"),
        (b"#!/usr/bin/env -S LANG=C sh -e\n", "shell"),
        (b"#! /bin/sh\n", "shell"),
        (b"#!/usr/bin/env perl\n", None),
        (b"#!\n", None),
        (b"echo\n", None),
    ],
)
def test_a_file_without_extension_is_told_by_its_first_line(first_line: bytes, family: str | None) -> None:
    grammar = grammar_of("scripts/deploy", first_line + b"echo 1\n")
    assert (grammar.family if grammar else None) == family
    file = SourceFile.of("scripts/deploy", first_line + b"echo 1\n")
    assert (file is not None) == (family is not None)


def test_the_extension_comes_before_the_first_line() -> None:
    grammar = grammar_of("tool.py", b"#!/bin/sh\n")
    assert grammar is not None
    assert grammar.family == "python"
    assert grammar_of("notes.txt", b"#!/bin/sh\n") is None
