"""The methods that a view of Django or Flask answers, where its class or its decorator says them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from llmreview.syntax.handlers import annotations_of
from llmreview.syntax.ideas import Idea
from llmreview.syntax.routes.paths import VERBS

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_ALL = frozenset({"get", "post", "put", "patch", "delete"})
_OF_BASES = {
    "ModelViewSet": _ALL,
    "ReadOnlyModelViewSet": frozenset({"get"}),
    "GenericViewSet": frozenset[str](),
    "ViewSet": frozenset[str](),
    "APIView": frozenset[str](),
    "View": frozenset[str](),
    "MethodView": frozenset[str](),
    "ListModelMixin": frozenset({"get"}),
    "RetrieveModelMixin": frozenset({"get"}),
    "CreateModelMixin": frozenset({"post"}),
    "UpdateModelMixin": frozenset({"put", "patch"}),
    "DestroyModelMixin": frozenset({"delete"}),
}
"""What the classes of the frameworks answer; a view with another base may answer anything."""
_ACTIONS = {"list": "get", "retrieve": "get", "create": "post", "update": "put", "partial_update": "patch", "destroy": "delete"}


def answered_by(files: Iterable[SourceFile], name: str) -> frozenset[str]:
    """The methods that the only class or function of this name answers; empty where they are not known."""
    stands = re.compile(rb"\b(?:class|def)\s+%b\b" % re.escape(name.encode()))
    found = [(f, s.core) for f in files if stands.search(f.source) for s in f.symbols if s.own_name == name]
    if len(found) != 1:
        return frozenset()
    file, node = found[0]
    return _of_class(file, node) if file.idea(node) is Idea.CLASS else _of_function(file, node)


def _of_class(file: SourceFile, cls: Node) -> frozenset[str]:
    bases = [part.rpartition(".")[2] for part in re.findall(r"[\w.]+", file.text(file.role(cls, "bases")))]
    if not bases or any(base not in _OF_BASES for base in bases):
        return frozenset()
    methods = {file.name(f) for f in file.walk(cls, Idea.FUNCTION)}
    own = {_ACTIONS.get(name, name) for name in methods}
    found = frozenset(own & VERBS).union(*(_OF_BASES[base] for base in bases))
    named = file.field(cls, "http_method_names")
    listed = frozenset(re.findall(r"[a-z]+", file.text(named.value))) if named is not None else found
    return found & listed


def _of_function(file: SourceFile, function: Node) -> frozenset[str]:
    """``@api_view(["GET"])``, ``@require_POST``"""
    for mark in annotations_of(file, function):
        name = file.name(mark).rpartition(".")[2]
        if name in ("api_view", "require_http_methods"):
            found = frozenset(re.findall(r"[a-z]+", file.text(file.role(mark, "arguments")).lower())) & VERBS
            return found or frozenset({"get"})
        if name in ("require_POST", "require_GET", "require_safe"):
            return frozenset({"post" if name == "require_POST" else "get"})
    return frozenset()
