"""Requests that client code makes, as method and normalised path."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.calls import Call
from llmreview.syntax.ideas import Idea
from llmreview.syntax.links import links_after, links_before
from llmreview.syntax.naming import words_of
from llmreview.syntax.routes.paths import ANY, VERBS, segments_of
from llmreview.syntax.routes.texts import written

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_ABSOLUTE = Pattern(r"^(?:https?|wss?)://([^/{?#]*|\{[^}]*\})(?:(?<=:)\{[^}]*\}|:\{[^}]*\}|:\d+)?(.*)$", re.DOTALL)
_LOCAL = Pattern(r"^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|10\.0\.2\.2|host\.docker\.internal)(?::|$)")
_BASE = Pattern(r"^\{([^}]*)\}")
_ASSET = Pattern(
    r"\.(?:json|svg|png|jpe?g|webp|gif|ico|html?|css|m?js|wasm|txt|md|xml|ya?ml|woff2?|mp[34]|glb|map)$", re.IGNORECASE
)
_GLUED = Pattern(r"[^/{}]\{[^}]*\}$")
_QUERY = Pattern(r"quer|param|search|filter|suffix|qs|string", re.IGNORECASE)
_PATH_LIKE = Pattern(r"^[\w\-./:{}$~*%@!,;=+\[\]()'<> ]*$")
_BASE_LIKE = Pattern(r"api|base|url|host|server|backend|endpoint|origin|root|prefix|uri|domain|address", re.IGNORECASE)
_THIRD_PARTY = Pattern(
    r"github|gitlab|stripe|google|openai|anthropic|slack|discord|telegram|twilio|sendgrid|aws|azure|hubspot|notion|linear|jira|ollama|supabase|huggingface|mailgun|paypal|shopify|twitter|facebook|spotify|reddit|npm|pypi|docker|sentry|posthog"
    r"|elastic|telemetr|analytics|weather|cloudflare|vercel|oauth|registry|webhook|provider|upstream|rpc|s3|issuer|auth0|okta|keycloak",
    re.IGNORECASE,
)
_IDS = frozenset({"id", "uuid", "guid", "slug", "sku", "pk", "number", "ids"})
_HOLDING = frozenset(
    {
        "payload",
        "body",
        "data",
        "headers",
        "options",
        "config",
        "parameters",
        "attributes",
        "context",
        "queue",
        "pool",
        "registry",
    }
)
"""Last words of the names of what holds things instead of sending them."""

Matches = Callable[[Call, Literal["asks", "asks_by_name", "asks_by_verb", "builds"]], bool]


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
        return frozenset(at for at, words in computed if words and words[-1] in _IDS)


class AskWords(NamedTuple):
    matches: Matches
    clients: frozenset[str]
    """Words in the names of objects that send requests: ``api``, ``http``."""
    verbs: dict[str, str]
    """Names of methods of clients by the method that they send."""


def read_client_call(file: SourceFile, call: Call, words: AskWords) -> ClientCall | None:
    """The request that a call makes; None if it makes none, goes to somebody else's service, or where cannot be read."""
    if words.matches(call, "asks"):
        return _asked(file, call, _url(file, call), _method(file, call) or _default(call))
    if words.matches(call, "asks_by_verb") and len(call.arguments) >= 2:  # request("POST", url)
        named = (written(file, call.arguments[0].value) or "").rpartition(".")[2].lower()
        return _asked(file, call, call.arguments[1].value, named) if named in VERBS else None
    verb = words.verbs.get(call.name)
    if verb is not None and call.arguments and (words.matches(call, "asks_by_name") or _is_client(file, call, words)):
        if any(file.idea(a.value) is Idea.LAMBDA for a in call.arguments[1:2]) and not _takes_function(file, call, words):
            return None  # a handler, registered with a router or a mock
        return _asked(file, call, call.arguments[0].value, verb)
    if words.matches(call, "builds") and call.arguments:  # Request.Builder().url(…).post(body)
        return _asked(file, call, call.arguments[0].value, _verb_in_chain(file, call, words))
    return None


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
        for child in value.named_children if value is not None and file.idea(value) is Idea.MAPPING else ():
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
    given = options.get("method")
    if given is None:
        unread = not options and any(file.idea(file.unwrap(a.value) or a.value) is Idea.NAME for a in call.arguments[1:])
        return ANY if unread or "..." in options else ""
    return (file.string(given) or ANY).lower()


def _verb_in_chain(file: SourceFile, call: Call, words: AskWords) -> str:
    chain = (*links_before(file, call), *links_after(file, call))
    for link in chain:
        if link.name == "method" and link.arguments:
            return (file.string(link.arguments[0].value) or file.text(link.arguments[0].value).rpartition(".")[2]).lower()
    found = [words.verbs[link.name] for link in chain if link.name in words.verbs]
    return found[0] if found else "get"


def _asked(file: SourceFile, call: Call, url: Node | None, verb: str) -> ClientCall | None:
    text = written(file, url)
    if text is None or not text or " " in text.strip().partition("?")[0]:
        return None
    path = read_url(text.strip())
    if path is None:
        return None
    base, path_text = path
    segments = segments_of(path_text)
    if not segments or not _PATH_LIKE.match(path_text.partition("?")[0]):
        return None
    if segments[-1] in ("graphql", "trpc") or "trpc" in segments or _ASSET.search(segments[-1]):
        return None
    is_open = bool(base) or not text.strip().startswith("/")
    return ClientCall(call.node, "" if verb in ("", ANY) else verb, segments, is_open, base, path_text)


def read_url(text: str) -> tuple[str, str] | None:
    """The base of a URL as it is written, and its path; None for another service's, and for one whose path is not known."""
    absolute = _ABSOLUTE.match(text)
    base = ""
    if absolute is not None:
        host, text = absolute[1], absolute[2]
        if not _LOCAL.match(host) and not host.startswith("{"):
            return None
        base = host if host.startswith("{") else "localhost"
    else:
        match = _BASE.match(text)
        if match is not None:
            base, text = match[1], text[match.end() :]
            if not text.startswith("/") or not _BASE_LIKE.search(base):
                return None
        elif text.startswith(("data:", "blob:", "file:", "#", "?", "./", "../", "mailto:", "chrome", "vscode", "asset:")):
            return None
    if _THIRD_PARTY.search(base):
        return None
    text = text.partition("#")[0] if not text.startswith("#") else text
    path = _before_query(text)
    if path is None:
        return None
    return base, path


def _before_query(text: str) -> str | None:
    """The path without its query; None where what is glued to its end may be more path."""
    path = text.partition("?")[0]
    glued = _GLUED.search(path)
    if glued is not None:
        name = path[path.rindex("{") + 1 : -1]
        if not _QUERY.search(name) and "?" not in text[: len(path) + 1]:
            return None
        path = path[: path.rindex("{")]
    return path
