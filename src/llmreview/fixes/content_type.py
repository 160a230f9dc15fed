"""``requests.post(url, json={…}, headers={"Content-Type": "application/json"})``: the client says so anyway."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from llmreview.fixes.module import Module, Rewrite, without
from llmreview.syntax.routes.paths import VERBS

FUNCTIONS = frozenset(f"{library}.{verb}" for library in ("requests", "requests.api", "httpx") for verb in (*VERBS, "request"))
CLIENTS = frozenset({"requests.Session", "requests.session", "httpx.Client", "httpx.AsyncClient", "aiohttp.ClientSession"})
HARMLESS = frozenset({"timeout", "verify", "follow_redirects", "base_url", "http2", "trust_env"})
"""Arguments of a client that say nothing of headers."""
OTHER_BODIES = frozenset({"data", "files", "content", "body"})


def rewrites(module: Module) -> Iterator[Rewrite]:
    """Each call whose client states the media type by itself, without the header that states it again."""
    for call in module.all_of(cst.Call):
        if _states_json(module, call):
            yield from _without_header(module, call)


def _states_json(module: Module, call: cst.Call) -> bool:
    """Whether the client itself sends ``application/json`` for this call, and has no default of its own that says otherwise."""
    if not (module.imported_as(call.func) in FUNCTIONS or _is_method_of_new_client(module, call.func)):
        return False
    if any(argument.star for argument in call.args):
        return False
    plain = sum(argument.keyword is None for argument in call.args)
    named = {argument.keyword.value: argument.value for argument in call.args if argument.keyword is not None}
    name = call.func.attr.value if isinstance(call.func, cst.Attribute) else module.code(call.func)
    if plain > (2 if name == "request" else 1) or OTHER_BODIES & set(named):
        return False
    return "json" in named and _is_something(module, named["json"])


def _is_something(module: Module, value: cst.BaseExpression) -> bool:
    """Whether a value is certainly not None, for which no body is sent."""
    if isinstance(value, cst.Dict | cst.List | cst.Tuple | cst.DictComp | cst.ListComp | cst.SimpleString | cst.FormattedString):
        return True
    if not isinstance(value, cst.Name):
        return False
    bindings = module.bindings(value)
    return bindings is not None and all(
        (given := _given(module, binding.node)) is not None and not isinstance(given, cst.Name) and _is_something(module, given)
        for binding in bindings
    )


def _given(module: Module, target: cst.CSTNode) -> cst.BaseExpression | None:
    """What ``name = value`` gives a name; None for every other way of binding."""
    holder = module.parent(target)
    if isinstance(holder, cst.AnnAssign):
        return holder.value if holder.target is target else None
    assign = module.parent(holder) if isinstance(holder, cst.AssignTarget) else None
    return assign.value if isinstance(assign, cst.Assign) and len(assign.targets) == 1 else None


def _is_method_of_new_client(module: Module, function: cst.BaseExpression) -> bool:
    """Whether the receiver is a client made in this function without any settings of its own, and only ever sends requests."""
    if not isinstance(function, cst.Attribute) or not isinstance(function.value, cst.Name):
        return False
    if function.attr.value not in {*VERBS, "request"}:
        return False
    bindings = module.bindings(function.value)
    if bindings is None or len(bindings) != 1:
        return False
    made = _given(module, bindings[0].node) or _opened(module, bindings[0].node)
    if not isinstance(made, cst.Call) or module.imported_as(made.func) not in CLIENTS:
        return False
    if not all(a.keyword is not None and a.keyword.value in HARMLESS for a in made.args):
        return False
    uses = [module.parent(reference) for reference in module.references(bindings)]
    return all(isinstance(use, cst.Attribute) and use.attr.value in {*VERBS, "request", "close", "aclose"} for use in uses)


def _opened(module: Module, target: cst.CSTNode) -> cst.BaseExpression | None:
    """What ``with value as name`` opens."""
    holder = module.parent(target)
    item = module.parent(holder) if isinstance(holder, cst.AsName) else None
    return item.item if isinstance(item, cst.WithItem) else None


def _without_header(module: Module, call: cst.Call) -> Iterator[Rewrite]:
    index = next((i for i, a in enumerate(call.args) if a.keyword is not None and a.keyword.value == "headers"), None)
    if index is None:
        return
    headers = call.args[index].value
    if isinstance(headers, cst.Name):  # a dictionary of its own, used for nothing else
        bindings = module.bindings(headers)
        only_use = bindings is not None and len(bindings) == 1 and module.references(bindings) == [headers]
        given = _given(module, bindings[0].node) if bindings and only_use else None
        smaller = _smaller(given) if isinstance(given, cst.Dict) else None
        if given is not None and smaller is not None and smaller.elements:
            yield Rewrite(given, smaller)
        return
    smaller = _smaller(headers) if isinstance(headers, cst.Dict) else None
    if smaller is None:
        return
    if smaller.elements:
        yield Rewrite(headers, smaller)
    else:
        arguments = without(call.args, index, call)
        if arguments is not None:
            yield Rewrite(call, call.with_changes(args=arguments))


def _smaller(headers: cst.Dict) -> cst.Dict | None:
    """The dictionary without its content type; None where it has none, another one, or keys that are not known."""
    found: int | None = None
    for index, element in enumerate(headers.elements):
        if not isinstance(element, cst.DictElement) or not isinstance(element.key, cst.SimpleString):
            return None
        if str(element.key.evaluated_value).lower() != "content-type":
            continue
        if found is not None or not isinstance(element.value, cst.SimpleString):
            return None
        if element.value.evaluated_value != "application/json":
            return None
        found = index
    elements = without(headers.elements, found, headers.lbrace) if found is not None else None
    return headers.with_changes(elements=elements) if elements is not None else None
