"""What stands before the path of a route: groups around its registration, and the router that it is registered with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.ideas import Idea
from llmreview.syntax.links import links_before
from llmreview.syntax.nodes import holds
from llmreview.syntax.routes import words
from llmreview.syntax.routes.texts import written

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

MAX_STEPS = 12
_ROOTS = frozenset({"app", "server", "application", "http", "Route", "Router"})
"""What an application is called where nothing in the file defines it."""
_ROUTERS = frozenset({"NewRouter", "NewServeMux", "New", "Default"})
"""What makes an application, or a router that a function gives to others to mount."""


class Standing(NamedTuple):
    """``prefix`` as far as the file tells. ``names`` are what the router, or the function that fills it, is called where it is
    mounted; with ``root`` it is the application itself, unless it is mounted."""

    prefix: str
    root: bool
    names: tuple[str, ...] = ()


def joined(first: str, second: str) -> str:
    """Two parts of a path with one slash between them; either may be empty."""
    second = second.lstrip("^") if first else second
    return f"{first.rstrip('/')}/{second.lstrip('/')}" if first and second else first or second


def standing(file: SourceFile, call: Call) -> Standing:
    """What stands before the path that a call registers, or mounts something at."""
    prefix, receiver, node = "", call.receiver, call.node
    of_all = any(file.text(a.value) == ":collection" for a in call.arguments if a.name == "on")
    for around in _calls_around(file, call.node):
        of_all = of_all or around.name == "collection"
        if around.name == "resources" and not of_all:  # what is nested belongs to one of them
            prefix = joined("{id}", prefix)
        of_all = of_all and around.name != "resources"
        if around.name in words.GROUPS or given_prefix(file, around) is not None:
            prefix = joined(group_prefix(file, around), prefix)
            own = file.unwrap(around.receiver)
            receiver = None if own is not None and file.idea(own) is Idea.STRING else around.receiver
            node = around.node
    found = of_router(file, receiver, node)
    return found._replace(prefix=joined(found.prefix, prefix))


def _calls_around(file: SourceFile, node: Node) -> Iterator[Call]:
    """The calls that a function around a node is handed to, nearest first, up to a function with a name."""
    child = node
    for parent in file.ancestors(node):
        idea = file.idea(parent)
        if idea is Idea.FUNCTION:
            return
        if idea is Idea.CALL and any(
            holds(v, child) or holds(child, v) for v in (*_functions(file, parent), *_lists(file, parent))
        ):
            call = file.call(parent)
            if call is not None:
                yield call
        child = parent


def _lists(file: SourceFile, node: Node) -> Iterator[Node]:
    """The routes that a call is given below its own path: ``Mount("/api", routes=[…])``, ``path("api/", include([…]))``."""
    call = file.call(node)
    if call is not None and call.node == node and call.name in ("Mount", "path", "re_path"):
        yield from (a.value for a in call.arguments[1:])


def _functions(file: SourceFile, node: Node) -> Iterator[Node]:
    call = file.call(node)
    for argument in call.arguments if call is not None else ():
        if file.idea(argument.value) is Idea.LAMBDA:
            yield argument.value


def group_prefix(file: SourceFile, call: Call) -> str:
    """The path of a group: its first argument, an option, or a link of its chain (``Route::prefix('admin')->group(…)``)."""
    own = given_prefix(file, call)
    if (
        own is None
        and call.name in words.GROUPS
        and call.name not in ("use", "plugin", "middleware", "guard", "name", "as", "domain", "register")
    ):
        own = _first_text(file, call)
    if not own and call.receiver is not None:  # "/orders".nest { … }
        text = file.unwrap(call.receiver)
        own = written(file, text) if text is not None and file.idea(text) is Idea.STRING else own
    prefix = own or ""
    for link in links_before(file, call):
        if link.name in words.PREFIX_CALLS:
            prefix = joined(given_prefix(file, link) or _first_text(file, link) or "", prefix)
    return prefix


def _first_text(file: SourceFile, call: Call) -> str | None:
    first = call.argument(position=0)
    if first is None or file.idea(first) is Idea.LAMBDA:
        return None
    text = written(file, first)
    return text.lstrip(":") if text is not None and " " not in text else None


def given_prefix(file: SourceFile, call: Call) -> str | None:
    """``prefix="/x"``, ``{ prefix: '/x' }``, ``['prefix' => 'x']``"""
    for argument in call.arguments:
        if argument.name is not None:
            if argument.name in words.PREFIX_KEYS:
                return written(file, argument.value) or ""
        elif file.idea(argument.value) is Idea.MAPPING:
            for pair in argument.value.named_children:
                key = file.text(file.role(pair, "key")).strip("\"':") if file.idea(pair) is Idea.PAIR else ""
                if key in words.PREFIX_KEYS:
                    return written(file, file.role(pair, "value")) or ""
    return None


def of_router(file: SourceFile, router: Node | None, at: Node) -> Standing:
    """The standing of a router: through its definition and the groups it was made from, up to the application or its names."""
    prefix, names = "", _functions_around(file, at)
    node = file.unwrap(router, Idea.AWAIT)
    for _ in range(MAX_STEPS):
        if node is None:
            return Standing(prefix, not names, names)
        idea, call = file.idea(node), file.call(node)
        if call is not None:
            prefix = joined(_own_prefix(file, call), prefix)
            if _is_made_by(file, call):
                return _of_made(file, call, prefix, names, at)
            node = file.unwrap(call.receiver)
        elif idea is Idea.NAME:
            found = _of_name(file, node, prefix, names)
            if isinstance(found, Standing):
                return found
            names, node = (file.text(node), *names), found
        elif idea is Idea.MEMBER:
            names = (file.name(node), *names)
            return Standing(prefix, names[0] in ("app", "server", "mux"), names)
        else:
            return Standing(prefix, False, names)
    return Standing(prefix, False, names)


def _is_made_by(file: SourceFile, call: Call) -> bool:
    """Whether a call makes a router, rather than asking one that there is for a group: ``express()``, ``Router::new()``."""
    if call.receiver is None or file.text(call.receiver)[:1].isupper():
        return True
    return call.name in words.APPLICATIONS and call.name[:1].isupper()


def _of_made(file: SourceFile, call: Call, prefix: str, names: tuple[str, ...], at: Node) -> Standing:
    """The standing of a router that is made where the chain of its registrations begins."""
    is_application = call.name in words.APPLICATIONS or not names
    holder = _chain_holder(file, at)
    if isinstance(holder, str):
        return Standing(prefix, is_application, (holder, *names))
    if holder is not None:  # made where it is mounted
        outer = standing(file, holder)
        return outer._replace(prefix=joined(outer.prefix, joined(_first_text(file, holder) or "", prefix)))
    return Standing(prefix, is_application, () if is_application else names)


def _of_name(file: SourceFile, node: Node, prefix: str, names: tuple[str, ...]) -> Standing | Node:
    """The standing of a router that a name stands for; the call that made it, where it says more."""
    name = file.text(node)
    definition = file.scope(node).definition_before(name, node)
    if definition is None or definition.kind == "parameter" or definition.value is None:
        is_known = definition is None and (name in _ROOTS or name[:1].isupper())
        return Standing(prefix, is_known, () if is_known else (name, *names))
    value = file.unwrap(definition.value, Idea.AWAIT)
    made = file.call(value)
    if made is None or value is None:
        return Standing(prefix, False, (name, *names))
    if made.name in words.APPLICATIONS and not _own_prefix(file, made) and not _is_group(file, made):
        is_router = made.name in _ROUTERS and _is_returned(file, node, name)
        return Standing(prefix, not is_router, names if is_router else (name,))
    return value


def _chain_holder(file: SourceFile, node: Node) -> str | Call | None:
    """What gets the router that a chain of registrations makes: a name, or the call that mounts it."""
    for parent in file.ancestors(node):
        idea = file.idea(parent)
        if idea is Idea.ASSIGNMENT:
            target = file.role(parent, "target")
            return file.text(target) if target is not None and file.idea(target) is Idea.NAME else None
        if idea is Idea.CALL:
            call = file.call(parent)
            given = call is not None and any(holds(a.value, node) or holds(node, a.value) for a in call.arguments)
            if given:
                return call if call is not None and call.name in words.MOUNTS else None
        elif idea not in (Idea.MEMBER, Idea.WRAPPER, Idea.ARGUMENTS, Idea.AWAIT):
            return None
    return None


def _is_group(file: SourceFile, call: Call) -> bool:
    return call.name in words.PREFIX_CALLS and call.receiver is not None and _first_text(file, call) is not None


def _own_prefix(file: SourceFile, call: Call) -> str:
    given = given_prefix(file, call)
    if given is not None:
        return given
    is_prefix = call.name in words.PREFIX_CALLS and call.receiver is not None
    if not is_prefix or (call.name in ("route", "Route") and len(call.arguments) != 1):  # with a handler it is a route of its own
        return ""
    return _first_text(file, call) or ""


def _is_returned(file: SourceFile, node: Node, name: str) -> bool:
    """Whether a function gives its router away, to be mounted by others."""
    function = file.function_around(node)
    if function is None:
        return False
    return any(file.text(file.role(r, "value")) == name for r in file.walk(function, Idea.RETURN))


def _functions_around(file: SourceFile, node: Node) -> tuple[str, ...]:
    """The names of the functions that a node stands in: what callers fill their routers with."""
    around = (file.name(a) for a in file.ancestors(node) if file.idea(a) is Idea.FUNCTION)
    return tuple(name for name in around if name and name not in words.BEGINNINGS)
