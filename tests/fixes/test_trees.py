"""What fixes leave of a program: the same tree but for the fixed places, and the same answers."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from llmreview.fixes.edits import Edit, StoredText, without_overlaps
from llmreview.fixes.rewriting import rewrites
from llmreview.fixes.suggestions import PYTHON

bounded = settings(max_examples=25, derandomize=True, deadline=None, database=None)

BLOCKS = [
    "for x in list(sorted(xs)):\n    out.append(x)",
    "for i, x in list(enumerate([3, 1, 2])):  \n    out.append((i, x))",
    "out.extend(sorted(list(xs), key=str))",
    'out.append(", ".join(list(map(str, xs))))',
    "for x in list(xs):\n    xs.remove(x)\nout.append(len(xs))",
    "copies = list(xs)\nfor x in copies:\n    xs.append(x)\nout.append(xs)\t",
    "s = '''  \n  '''\nout.append(s)",
    "# why \nout.append(0)\n    \n",
    "for x in xs:\n    if isinstance(x, int):\n        out.append(str(x))\n    elif isinstance(x, float):\n        out.append(str(x))\n"
    "    elif isinstance(x, list):\n        out.append(str(x))\n    else:\n        out.append(str(x))",
    "for x in xs:\n    if isinstance(x, int):\n        out.append('')\n    elif isinstance(x, (str, float)):\n        out.append(str(x))\n"
    "    elif type(x) is list:\n        out.append(str(x))\n    elif isinstance(x, bytes):\n        out.append(str(x))\n    else:\n"
    "        out.append(str(x))",
    "if len(xs) > 100:\n    requests.post(url, json={'a': 1}, headers={'Content-Type': 'application/json', 'A': 'b'})",
    "if len(xs) > 100:\n    requests.post(\n        url,\n        headers={\n            'Content-Type': 'application/json',\n        },\n"
    "        json=[],\n    )",
]
blocks = st.lists(st.sampled_from(BLOCKS), max_size=4)
values = st.lists(st.one_of(st.integers(-3, 3), st.floats(-2, 2)), max_size=5)


def program(chosen: list[str]) -> bytes:
    body = "\n".join(f"    {line}" if line else "" for block in chosen for line in block.split("\n"))
    return f"import requests\n\n\ndef work(xs, url=None):\n    out = []\n{body}\n    return out\n".encode()


def fix(source: bytes) -> tuple[bytes, list[Edit]]:
    """The program after all rewrites that can be made together, wherever a detector may find something, and these."""
    text = StoredText(source.decode(), b"", "utf-8")
    edits, _ = without_overlaps(edit for detector in sorted(PYTHON) for edit in rewrites(text.text, detector))
    return text.with_edits(edits).stored(), edits


def differing(one: ast.AST, other: ast.AST) -> Iterator[ast.AST]:
    """The smallest nodes of one tree that are not those of the other."""
    if ast.dump(one) == ast.dump(other):
        return
    children, others = list(ast.iter_child_nodes(one)), list(ast.iter_child_nodes(other))
    is_another_call = isinstance(one, ast.Call) and isinstance(other, ast.Call) and ast.dump(one.func) != ast.dump(other.func)
    if type(one) is not type(other) or len(children) != len(others) or is_another_call:
        yield one
        return
    below = [node for pair in zip(children, others, strict=True) for node in differing(*pair)]
    yield from below or [one]


@given(blocks)
@bounded
def test_the_tree_is_the_same_but_for_the_fixed_places(chosen: list[str]) -> None:
    source = program(chosen)
    fixed, rewritten = fix(source)
    found = list(differing(ast.parse(source), ast.parse(fixed)))
    assert all(any(e.line <= node.end_lineno and node.lineno <= e.end_line for e in rewritten) for node in found)
    assert all(isinstance(node, ast.Call | ast.Dict | ast.If) for node in found)
    assert len(found) <= len(rewritten)
    assert found or not rewritten


@given(blocks, values)
@bounded
def test_the_answers_are_the_same(chosen: list[str], xs: list[float]) -> None:
    source = program(chosen)
    answers = []
    for text in (source, fix(source)[0]):
        names: dict[str, object] = {}
        exec(text.replace(b"import requests\n", b""), names)  # noqa: S102 - the source stands above
        given_xs = list(xs)
        answers.append((names["work"](given_xs), given_xs))  # type: ignore[operator]
    assert answers[0] == answers[1]
