"""Routes that annotations, decorators and attributes declare, with what their classes put before them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea
from llmreview.syntax.routes import words
from llmreview.syntax.routes.declared import Declared
from llmreview.syntax.routes.paths import VERBS
from llmreview.syntax.routes.standing import Standing, joined, of_router
from llmreview.syntax.routes.texts import written

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile


def marked_routes(file: SourceFile) -> Iterator[Declared]:
    """The routes that the annotations of a file declare, each with what stands before its path."""
    for mark in file.query(Idea.ANNOTATION):
        last = _last_part(file.name(mark))
        if last == "action":
            yield from _action(file, mark)
        elif last in words.MARK_VERBS:
            yield from _marked(file, mark, last)


def _last_part(name: str) -> str:
    return name.replace("::", ".").rpartition(".")[2]


def _marked(file: SourceFile, mark: Node, last: str) -> Iterator[Declared]:
    holder = annotated(file, mark)
    if holder is not None and file.idea(holder) is Idea.CLASS and last == "route" and file.grammar.docstrings:
        yield from _resource(file, mark, holder)
    if holder is None or file.idea(holder) is not Idea.FUNCTION:
        return
    standing = _of_decorator(file, mark)
    if standing is not None and words.CLIENTS.search(file.name(mark).rpartition(".")[0]):
        return
    cls = file.enclosing(holder, Idea.CLASS, Idea.TYPE)
    if cls is not None and is_client(file, cls):
        return
    own = paths_in(file, mark)
    if own == [""] and (last in ("Route", "Path") or (last.isupper() and "Path" in marks_of(file, holder))):
        return  # the path is the other annotation's
    verbs = _verbs(file, mark, last, holder, standing)
    prefixes = class_prefixes(file, cls, file.name(holder)) if cls is not None and standing is None else [""]
    for path in own:
        for prefix in prefixes:
            full = path if path.startswith(_absolute(file)) else joined(prefix, path)
            text = full.lstrip("~").replace("[action]", file.name(holder))
            yield Declared(text, verbs, standing or Standing("", True), file.place(mark).line)


def _resource(file: SourceFile, mark: Node, cls: Node) -> Iterator[Declared]:
    """A class whose methods are called as the methods that they answer: ``@ns.route("/<int:id>") class Order(Resource)``."""
    verbs = frozenset(name for f in file.walk(cls, Idea.FUNCTION) if (name := file.name(f)) in VERBS)
    for path in paths_in(file, mark):
        yield Declared(path, verbs, _of_decorator(file, mark) or Standing("", True), file.place(mark).line)


def is_client(file: SourceFile, cls: Node) -> bool:
    """Whether the methods of a type send requests instead of answering them."""
    by_library = file.idea(cls) is Idea.TYPE and words.CLIENT_IMPORTS.search(file.source) is not None
    return by_library or bool(marks_of(file, cls).keys() & words.CLIENT_MARKS)


def _verbs(file: SourceFile, mark: Node, last: str, holder: Node, standing: Standing | None) -> frozenset[str]:
    """The methods that an annotation answers; none for any."""
    if last == "Path":  # none beside it: a locator of a further resource
        return _verbs_beside(file, holder)
    verb = words.MARK_VERBS[last]
    verbs = frozenset({verb}) if verb else named_verbs(file, mark)
    return _verbs_beside(file, holder) if last == "Route" and standing is None and not verbs else verbs


def _absolute(file: SourceFile) -> tuple[str, ...]:
    """How the path of a method begins that sets the prefix of its class aside."""
    return ("~", "/") if file.grammar.family == "csharp" else ("~",)


def annotated(file: SourceFile, mark: Node) -> Node | None:
    """The function, class or type that an annotation stands at."""
    after = mark.next_named_sibling
    while after is not None and file.idea(after) in (Idea.ANNOTATION, Idea.COMMENT):
        after = after.next_named_sibling
    if after is not None and file.idea(after) in (Idea.FUNCTION, Idea.CLASS, Idea.TYPE):
        return after
    if after is not None and mark.parent is not None and file.idea(mark.parent) not in (Idea.FUNCTION, Idea.CLASS, Idea.TYPE):
        inner = next(file.walk(after, Idea.FUNCTION, Idea.CLASS, Idea.TYPE, Idea.FIELD), None)
        if inner is not None and inner.start_byte <= after.start_byte + 40:
            return inner
    return file.enclosing(mark, Idea.FUNCTION, Idea.CLASS, Idea.TYPE, Idea.PARAMETER)


def marks_of(file: SourceFile, holder: Node) -> dict[str, Node]:
    """The annotations of a function or class by the last part of their names."""
    from llmreview.syntax.handlers import annotations_of

    found = {_last_part(file.name(mark)): mark for mark in annotations_of(file, holder)}
    around = holder.parent
    if around is not None and file.idea(around) is None:  # `@Controller() export class`
        for child in around.named_children:
            if file.idea(child) is Idea.ANNOTATION and child.end_byte <= holder.start_byte:
                found.setdefault(file.name(child).rpartition(".")[2], child)
    return found


def _verbs_beside(file: SourceFile, holder: Node) -> frozenset[str]:
    return frozenset(v for name in marks_of(file, holder) if (v := words.MARK_VERBS.get(name, "")))


def named_verbs(file: SourceFile, mark: Node) -> frozenset[str]:
    """``methods=["POST"]``, ``method = RequestMethod.GET``; a plain Flask route answers GET only."""
    arguments = file.role(mark, "arguments")
    found: set[str] = set()
    for child in arguments.named_children if arguments is not None else ():
        if file.idea(child) is Idea.KEYWORD and file.name(child).strip(":") in ("methods", "method", "Methods"):
            found |= {w for w in _words(file.text(file.role(child, "value"))) if w in VERBS}
        if file.name(mark) == "AcceptVerbs":
            found |= {w for w in _words(file.text(child)) if w in VERBS}
    if not found and file.grammar.docstrings and file.name(mark).endswith(".route"):
        return frozenset({"get"})
    return frozenset(found)


def _words(text: str) -> list[str]:
    import re

    return [w.lower() for w in re.findall(r"[A-Za-z]+", text)]


def paths_in(file: SourceFile, mark: Node) -> list[str]:
    """The paths that an annotation gives, by position or by name; one empty path where it gives none."""
    arguments = file.role(mark, "arguments")
    found: list[str] = []
    for index, child in enumerate(arguments.named_children if arguments is not None else ()):
        idea = file.idea(child)
        value: Node | None = child
        if idea is Idea.KEYWORD:
            value = (
                file.role(child, "value")
                if file.name(child).strip(":") in ("path", "value", "route", "Template", "rule", "url")
                else None
            )
        elif idea is Idea.MAPPING:  # @Controller({ path: 'orders', version: '1' })
            pairs = {
                file.text(file.role(p, "key")): file.role(p, "value") for p in child.named_children if file.idea(p) is Idea.PAIR
            }
            value = pairs.get("path")
            version = written(file, pairs.get("version"))
            if version:
                found += [joined(f"v{version}", path) for path in _texts(file, value)]
        elif index > 0:
            value = None
        elif idea is None and child.named_children:  # an argument in a node of its own
            value = child.named_children[-1]
        found += _texts(file, value)
    return found or [""]


def _texts(file: SourceFile, value: Node | None) -> list[str]:
    value = file.unwrap(value)
    if value is None:
        return []
    if file.idea(value) is Idea.COLLECTION:
        return [t for child in value.named_children for t in _texts(file, child)]
    text = written(file, value)
    return [text] if text is not None else []


def class_prefixes(file: SourceFile, cls: Node, action: str) -> list[str]:
    """What the annotations of a class put before the paths of its methods."""
    name = file.name(cls)
    for last, mark in marks_of(file, cls).items():
        if last in words.MARK_PREFIXES:
            controller = name.removesuffix("Controller")
            found = paths_in(file, mark)
            if found != [""] or last in ("RequestMapping", "Path", "Route"):
                return [p.replace("[controller]", controller).replace("[action]", action) for p in found]
    return [""]


def _of_decorator(file: SourceFile, mark: Node) -> Standing | None:
    """The router that a decorator belongs to: ``@router.get``; None where it belongs to none."""
    first = next((c for c in mark.named_children), None)
    call = file.call(first)
    callee = file.role(first, "callee") if call is not None else first
    holder = file.role(file.unwrap(callee), "object")
    return of_router(file, holder, mark) if holder is not None else None


def _action(file: SourceFile, mark: Node) -> Iterator[Declared]:
    """Django REST framework: ``@action(detail=True, methods=["post"], url_path="x")`` in a view set."""
    holder = annotated(file, mark)
    cls = file.enclosing(mark, Idea.CLASS)
    arguments = file.role(mark, "arguments")
    if holder is None or cls is None or arguments is None:
        return
    named = {file.name(c): file.role(c, "value") for c in arguments.named_children if file.idea(c) is Idea.KEYWORD}
    path = written(file, named.get("url_path")) or file.name(holder)
    detail = file.text(named.get("detail")) == "True"
    verbs = frozenset(w for w in _words(file.text(named.get("methods"))) if w in VERBS) or frozenset({"get"})
    yield Declared(f"{{pk}}/{path}" if detail else path, verbs, Standing("", False, (file.name(cls),)), file.place(mark).line)
