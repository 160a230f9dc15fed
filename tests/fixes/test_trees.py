"""What fixes leave of a program: the same tree but for the fixed places, and the same answers."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from llmreview.assets import detectors_directory
from llmreview.change.memory import change_between
from llmreview.detect.catalog import load_catalog
from llmreview.fixes import plan
from llmreview.fixes.plan import FileFix
from llmreview.review import review
from llmreview.settings import Settings

from .test_plan import Disk

CATALOG = load_catalog(detectors_directory()).only(
    frozenset({"trailing-whitespace", "redundant-content-type", "buffered-stream", "string-conversion-chain"})
)
bounded = settings(max_examples=80, derandomize=True, deadline=None, database=None)

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
    "for x in xs:\n    if x is None:\n        out.append('')\n    elif isinstance(x, (int, float)):\n        out.append(str(x))\n"
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


def fix(source: bytes) -> FileFix | None:
    files = {"a.py": source}
    change = change_between({}, files)
    planned = plan(review(change, CATALOG, Settings()).findings, change, Disk(files))
    return planned.fixes[0] if planned.fixes else None


def differing(one: ast.AST, other: ast.AST) -> Iterator[ast.AST]:
    """The smallest nodes of one tree that are not those of the other."""
    if ast.dump(one) == ast.dump(other):
        return
    children, others = list(ast.iter_child_nodes(one)), list(ast.iter_child_nodes(other))
    if type(one) is not type(other) or len(children) != len(others):
        yield one
        return
    below = [node for pair in zip(children, others, strict=True) for node in differing(*pair)]
    yield from below or [one]


@given(blocks)
@bounded
def test_the_tree_is_the_same_but_for_the_fixed_places(chosen: list[str]) -> None:
    source = program(chosen)
    fixed = fix(source)
    if fixed is None:
        return
    rewritten = [e for e in fixed.edits if e.detector != "trailing-whitespace"]
    found = list(differing(ast.parse(source), ast.parse(fixed.after.stored())))
    assert all(any(e.line <= node.end_lineno and node.lineno <= e.end_line for e in rewritten) for node in found)
    assert all(isinstance(node, ast.Call | ast.Dict | ast.If) for node in found)
    assert len(found) <= len(rewritten)
    assert found or not rewritten


@given(blocks, values)
@bounded
def test_the_answers_are_the_same(chosen: list[str], xs: list[float]) -> None:
    source = program(chosen)
    fixed = fix(source)
    if fixed is None:
        return
    answers = []
    for text in (source, fixed.after.stored()):
        names: dict[str, object] = {}
        exec(text.replace(b"import requests\n", b""), names)  # noqa: S102 - the source stands above
        given_xs = list(xs)
        answers.append((names["work"](given_xs), given_xs))  # type: ignore[operator]
    assert answers[0] == answers[1]
