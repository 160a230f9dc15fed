"""Requests that client code makes, as method and normalised path."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.syntax.calls import Call
from llmreview.syntax.ideas import Idea
from llmreview.syntax.links import links_after, links_before
from llmreview.syntax.naming import words_of
from llmreview.syntax.routes.paths import ANY, VERBS, segments_of
from llmreview.syntax.routes.texts import written
from llmreview.syntax.routes.urls import is_asset, is_path, read_url

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_IDS = frozenset({"id", "uuid", "guid", "slug", "sku", "pk", "number", "ids"})
_HOLDING = frozenset(
    "payload body data headers options config parameters attributes context queue pool registry".split(),
)
"""Last words of the names of what holds things instead of sending them."""

Matches = Callable[[Call, Literal["asks", "asks_by_name", "asks_by_verb", "builds", "endpoints"]], bool]


class ClientCall(NamedTuple):
    """A request. ``verb`` is empty where the method is not known; ``open`` says that a base stands before the path."""

    node: Node
    verb: str
    segments: tuple[str, ...]
    open: bool
    base: str
    """How the base is written; empty for a path on the page's own host."""
    text: str

    @property
    def ids(self) -> frozenset[int]:
        """The segments that are ids by their names, counted from the end."""
        parts = [part for part in self.text.partition("?")[0].split("/") if part]
        computed = ((at, words_of(part)) for at, part in enumerate(reversed(parts), 1) if "{" in part)
        return frozenset(at for at, words in computed if words and (words[-1] in _IDS or words[-1].endswith("id")))


class AskWords(NamedTuple):
    """What requests are known by."""

    matches: Matches
    clients: frozenset[str]
    """Words in the names of objects that send requests: ``api``, ``http``."""
    verbs: dict[str, str]
    """Names of methods of clients by the method that they send."""


class Request(NamedTuple):
    """``url`` as it is written, None where it is not known; ``verb`` is empty, or ``*``, where that is not."""

    url: str | None
    verb: str


def read_client_call(file: SourceFile, call: Call, words: AskWords) -> ClientCall | None:
    """The request that a call makes; None if it makes none, goes to somebody else's service, or where cannot be read."""
    from llmreview.syntax.routes.wrappers import wrapped_request

    request = read_request(file, call, words)
    if request is None:
        request = wrapped_request(file, call, words)
    return asked_for(call.node, request.url, request.verb) if request is not None else None


def read_request(file: SourceFile, call: Call, words: AskWords) -> Request | None:
    """What a call asks for by itself; None if it asks for nothing."""
    if words.matches(call, "asks"):
        return Request(written(file, _url(file, call)), _method(file, call) or _default(call))
    if call.name == "openConnection" and call.receiver is not None:  # URL(…).openConnection()
        return Request(written(file, call.receiver), "")
    if not call.arguments:
        return None
    first = call.arguments[0].value
    if words.matches(call, "asks_by_verb") and len(call.arguments) >= 2:  # request("POST", url)
        named = (written(file, first) or file.text(first)).rpartition(".")[2].lower()
        return Request(written(file, call.arguments[1].value), named) if named in VERBS else None
    if words.matches(call, "endpoints"):
        return _endpoint(file, call)
    verb = words.verbs.get(call.name)
    if verb is not None and (call.constructor or words.matches(call, "asks_by_name") or _is_client(file, call, words)):
        if any(file.idea(a.value) is Idea.LAMBDA for a in call.arguments[1:2]) and not _takes_function(file, call, words):
            return None  # a handler, registered with a router or a mock
        return Request(written(file, first), verb)
    if words.matches(call, "builds"):  # Request.Builder().url(…).post(body)
        return Request(written(file, first), _verb_in_chain(file, call, words))
    return None


def _endpoint(file: SourceFile, call: Call) -> Request | None:
    """``builder.mutation({ query: (id) => ({ url: `/orders/${id}`, method: 'POST' }) })``; its base is set elsewhere."""
    function = file.unwrap(_options(file, call).get("query"))
    answer = file.unwrap(file.role(function, "body")) if function is not None else None
    if answer is None or file.idea(answer) is Idea.BLOCK:
        return None
    if file.idea(answer) is not Idea.MAPPING:
        text, verb = written(file, answer), "get"
    else:
        given = entries(file, answer)
        text, verb = written(file, given.get("url")), (file.string(given.get("method")) or "get").lower()
    return Request("{baseUrl}/" + text.lstrip("/"), verb) if text else None


def _takes_function(file: SourceFile, call: Call, words: AskWords) -> bool:
    """jQuery's ``$.get(url, answer => …)``, Ktor's ``client.post(url) { … }``"""
    if file.role(call.node, "block") is not None:
        named = words_of(file.name(call.receiver))[-1:] if call.receiver is not None else []
        return words.matches(call, "asks_by_name") or named in (["client"], ["http"])
    return file.text(call.receiver) in ("$", "jQuery", "superagent")


def _is_client(file: SourceFile, call: Call, words: AskWords) -> bool:
    """Whether what a method is called on sends requests: by its name, or because it is given a path and waited for."""
    if call.receiver is None:
        return False
    receiver = file.unwrap(call.receiver, Idea.AWAIT)
    name = file.name(receiver) if receiver is not None and file.idea(receiver) is not Idea.CALL else ""
    own = words_of(name)
    if not own or own[-1] in ("cache", "storage", "store", "map", "params", "router", "app", "mock", *_HOLDING):
        return False
    if own[-1] in words.clients or (set(own) & words.clients and own[-1] not in _HOLDING):
        return "/" in (written(file, call.arguments[0].value) or "")
    return _is_waited_for(file, call)


def _is_waited_for(file: SourceFile, call: Call) -> bool:
    """``await x.get("/api/orders")``"""
    text = written(file, call.arguments[0].value) or ""
    parent = call.node.parent
    return text.startswith("/") and text.count("/") >= 2 and parent is not None and file.idea(parent) is Idea.AWAIT


def _default(call: Call) -> str:
    """The method of a call that names none: a wrapper with options may set it."""
    return "get" if len(call.arguments) == 1 or call.name in ("fetch", "$fetch", "useFetch", "ofetch") else ""


def _url(file: SourceFile, call: Call) -> Node | None:
    options = _options(file, call)
    if "url" in options:
        return options["url"]
    return call.arguments[0].value if call.arguments else None


def _options(file: SourceFile, call: Call) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for argument in call.arguments:
        if argument.name is not None:
            found[argument.name] = argument.value
            continue
        value = file.unwrap(argument.value)
        if value is not None and file.idea(value) is Idea.NAME:
            definition = file.scope(value).definition_before(file.text(value), value)
            value = file.unwrap(definition.value) if definition is not None and definition.kind == "assignment" else None
        if value is not None and file.idea(value) is Idea.MAPPING:
            found |= entries(file, value)
    return found


def entries(file: SourceFile, mapping: Node) -> dict[str, Node]:
    """The values of an object by their keys; what it takes from elsewhere under ``...``."""
    found: dict[str, Node] = {}
    for child in mapping.named_children:
        key, inner = file.role(child, "key"), file.role(child, "value")
        if file.idea(child) is Idea.PAIR and key is not None and inner is not None:
            found[file.text(key).strip("\"':")] = inner
        elif file.idea(child) is Idea.NAME:
            found[file.text(child)] = child
        elif file.idea(child) is Idea.SPREAD:
            found["..."] = child
    return found


def _method(file: SourceFile, call: Call) -> str:
    """The method that the options name: ``*`` where it is there but not known."""
    options = _options(file, call)
    given = options.get("method") or (options.get("type") if call.name == "ajax" else None) or _set_in_block(file, call)
    if given is None:
        unread = not options and any(file.idea(file.unwrap(a.value) or a.value) is Idea.NAME for a in call.arguments[1:])
        return ANY if unread or "..." in options else ""
    return (file.string(given) or _last_word(file.text(given)) or ANY).lower()


def _set_in_block(file: SourceFile, call: Call) -> Node | None:
    """``client.request(url) { method = HttpMethod.Post }``"""
    block = file.role(call.node, "block")
    for node in file.walk(block, Idea.ASSIGNMENT) if block is not None else ():
        if file.text(file.role(node, "target")) == "method":
            return file.role(node, "value")
    return None


def _last_word(text: str) -> str:
    """The method that a constant names: ``HttpMethod.Post``."""
    last = text.rpartition(".")[2].lower()
    return last if "." in text and last in VERBS else ""


def _verb_in_chain(file: SourceFile, call: Call, words: AskWords) -> str:
    chain = (*links_before(file, call), *links_after(file, call))
    for link in chain:
        if link.name == "method" and link.arguments:
            return (file.string(link.arguments[0].value) or file.text(link.arguments[0].value).rpartition(".")[2]).lower()
    found = [words.verbs[link.name] for link in chain if link.name in words.verbs]
    return found[0] if found else "get"


def asked_for(node: Node, text: str | None, verb: str) -> ClientCall | None:
    """The request for a URL; None for somebody else's, and where its path cannot be read."""
    if text is None or not text or " " in text.strip().partition("?")[0]:
        return None
    path = read_url(text.strip())
    if path is None:
        return None
    base, path_text = path
    segments = segments_of(path_text)
    if not segments or not is_path(path_text):
        return None
    if segments[-1] in ("graphql", "trpc") or "trpc" in segments or is_asset(segments[-1]):
        return None
    is_open = bool(base) or not text.strip().startswith("/")
    return ClientCall(node, "" if verb in ("", ANY) else verb, segments, is_open, base, path_text)
