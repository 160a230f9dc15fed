"""What calls mount where: routers, blueprints, modules and functions that are given a path of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea
from llmreview.syntax.links import links_before
from llmreview.syntax.routes import words
from llmreview.syntax.routes.declared import Mount
from llmreview.syntax.routes.standing import Standing, given_prefix, standing
from llmreview.syntax.routes.texts import written

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile


def mounts(file: SourceFile) -> Iterator[Mount]:
    """What the calls of a file mount, and where."""
    for node in file.query(Idea.CALL):
        call = file.call(node)
        if call is None or call.node != node:
            continue
        if call.name == "include" or not call.arguments:
            continue
        included = next(
            (c for a in call.arguments[1:] if (c := file.call(a.value)) is not None and c.name in ("include", "include_router")),
            None,
        )
        if included is not None and included.arguments:
            path = written(file, call.arguments[0].value)
            target = _target(file, included.arguments[0].value)
            if path is not None and target:
                yield Mount(path, target, Standing("", False, ("urlpatterns",)), file.place(node).line)
        elif call.name in words.MOUNTS:
            yield from _mounted(file, call)


def _mounted(file: SourceFile, call: Call) -> Iterator[Mount]:
    path = given_prefix(file, call)
    values = [a.value for a in call.arguments if a.name is None]
    if (
        path is None
        and values
        and (text := written(file, values[0])) is not None
        and file.idea(file.unwrap(values[0]) or values[0]) is Idea.STRING
    ):
        path, values = text, values[1:]
    if call.name in ("use", "route"):  # what stands before it only looks on; a route of its own has a call there
        values = [v for v in values[-1:] if call.name == "use" or file.idea(v) in (Idea.NAME, Idea.MEMBER)]
    for value in values:
        if file.idea(value) in (Idea.LAMBDA, Idea.MAPPING, Idea.STRING):
            continue
        target = _target(file, value)
        if target:
            yield Mount(path or "", target, standing(file, call), file.place(call.node).line)


def _target(file: SourceFile, node: Node) -> tuple[str, ...]:
    """The words that name what is mounted: its module's path and its own name."""
    node = file.unwrap(node, Idea.AWAIT) or node
    text = file.string(node)
    if text is not None:
        return _parts(text)
    if file.idea(node) is Idea.COLLECTION and node.named_children:  # include((urls, "app"))
        return _target(file, node.named_children[0])
    call = file.call(node)
    if call is not None:
        if call.name in ("require", "import", "lazy") and call.arguments:
            return _parts(file.string(call.arguments[0].value) or "")
        for link in (call, *links_before(file, call)):
            if link.name == "routes" and link.receiver is not None:  # koa: router.routes()
                return _target(file, link.receiver)
        if call.receiver is not None and file.idea(file.unwrap(call.receiver) or call.receiver) in (Idea.NAME, Idea.MEMBER):
            return (*_target(file, call.receiver), call.name)
        return (*_parts(file.imports.get(call.name, "")), call.name)
    path = file.text(node).replace("::", ".") if file.idea(node) in (Idea.MEMBER, Idea.NAME) else ""
    if not re.match(r"^[\w.$]+$", path):
        return ()
    first, _, rest = path.partition(".")
    definition = file.scope(node).definition_before(first, node)
    is_set = definition is not None and definition.kind in ("assignment", "destructured")
    made = file.call(definition.value) if definition is not None and is_set else None
    if definition is not None and made is not None and made.name in ("require", "import") and made.arguments:
        own = (first,) if definition.kind == "destructured" else ()
        return (*_parts(file.string(made.arguments[0].value) or ""), *_parts(rest), *own)
    return (*_parts(file.imports.get(first, "")), *_parts(rest)) if first in file.imports else _parts(path)


def _parts(text: str) -> tuple[str, ...]:
    text = re.sub(r"\.(?:js|ts|mjs|cjs|jsx|tsx|php|rb)$", "", text.removeprefix("@/").removeprefix("~/"))
    if "/" in text:  # the rest of a file's name says of what kind it is: ``./orders.routes``
        text = re.sub(r"(?<=\w)(?:\.[A-Za-z]+)+$", "", text)
    return tuple(p for p in re.split(r"[/.:\\]+", text) if p and p != "default")
