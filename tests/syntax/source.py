"""Small sources to ask: the language is named by the extension."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from llmreview.syntax import Call, Idea, SourceFile


def parse(extension: str, text: str) -> SourceFile:
    file = SourceFile.of(f"Example.{extension}", text.encode())
    assert file is not None
    assert not file.root.has_error, f"a test's own source is broken: {text}"
    return file


def calls(file: SourceFile, name: str) -> list[Call]:
    """The calls of a function, in source order."""
    found = [file.call(node) for node in file.query(Idea.CALL)]
    return [call for call in found if call is not None and call.name == name]


def probes(file: SourceFile) -> Iterator[Node]:
    """The arguments of the calls of ``probe``, in source order: what a test asks about."""
    for call in calls(file, "probe"):
        yield from (argument.value for argument in call.arguments)
