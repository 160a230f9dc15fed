"""What is known of a repository around its files is looked up once, however many references ask for it."""

from __future__ import annotations

import pytest

from llmreview.syntax import SourceFile
from llmreview.syntax.modules import Surroundings, missing_references


@pytest.mark.parametrize(
    ("path", "source", "manifest", "text", "questions"),
    [
        ("app/main.py", b"import one\nimport two\n", "pyproject.toml", 'dependencies = ["three"]\n', 1),
        (
            "app/main.ts",
            b'import a from "one";\nimport b from "two";\n',
            "package.json",
            '{"name": "app", "dependencies": {}}',
            2,
        ),
    ],
)
def test_a_list_of_dependencies_is_taken_apart_once(path: str, source: bytes, manifest: str, text: str, questions: int) -> None:
    read: list[str] = []

    def text_of(asked: str) -> str | None:
        read.append(asked)
        return text if asked == manifest else None

    file = SourceFile.of(path, source, frozenset({1, 2}))
    assert file is not None
    around = Surroundings((path, manifest), lambda _: None, text_of, lambda _family, _topic: frozenset())
    assert len(list(missing_references(file, around))) == 2
    assert read.count(manifest) == questions  # what it declares, and in a workspace its own name
