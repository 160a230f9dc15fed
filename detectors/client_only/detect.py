"""Requests of client code to the repository's own service that none of its routes answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.model import Evidence, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.naming import words_of
from llmreview.syntax.routes import Route
from llmreview.syntax.routes.asked import AskWords, ClientCall, read_client_call
from llmreview.syntax.routes.interfaces import declared_request
from llmreview.syntax.routes.paths import segments_are_of_service
from llmreview.syntax.routes.urls import names_vendor

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.CALL, Idea.ANNOTATION)

VERB = Pattern(r"(get|post|put|patch|delete|del|head)", re.IGNORECASE)
MOST_EVIDENCE = 3
_OF_BASES = frozenset(
    """api base url uri host server backend back end endpoint root origin prefix address domain http https app this self config
    configuration settings env environment process import meta vite next nuxt react public runtime service client rest web site
    default core main get value window location props state context options global instance axios v endpoints const constant
    constants path port local""".split()
)
"""Words in the names of bases that say nothing of whose service it is."""


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    if is_test_path(file.path) or not file.is_changed(node):
        return
    asked = _asked(node, file, context.vocabulary)
    if asked is not None and not (asked.open and asked.base != "localhost" and names_vendor(file.path)):
        yield from _judge(file, asked, context)


def _asked(node: Node, file: SourceFile, vocabulary: Vocabulary) -> ClientCall | None:
    if file.idea(node) is Idea.ANNOTATION:
        return declared_request(file, node, {name: _verb(name) for name in vocabulary.words("interface_verbs")})
    if node.parent is not None and file.idea(node.parent) is Idea.ANNOTATION:  # the decorator of a route
        return None
    call = file.call(node)
    return read_client_call(file, call, _words(vocabulary)) if call is not None and call.node == node else None


def _words(vocabulary: Vocabulary) -> AskWords:
    verbs = {name: _verb(name) for name in vocabulary.words("verb_names")}
    return AskWords(vocabulary.matches, vocabulary.words("clients"), verbs)


def _verb(name: str) -> str:
    match = VERB.search(name)
    return {"del": "delete"}.get(match[1].lower(), match[1].lower()) if match else ""


def _judge(file: SourceFile, asked: ClientCall, context: Context) -> Iterator[Candidate]:
    table = context.repository.routes
    what = f"{asked.verb.upper()} {_shown(asked)}".strip()
    if table is None:
        return
    if not table:
        if _is_own(asked):
            message = f"`{what}` is asked for, and no back end whose routes can be read stands in this repository"
            yield Candidate(
                file.place(asked.node), message, question=f"Who serves `{what}`, and is it there already?", tier="ask"
            )
        return
    answer = table.ask(asked.segments, asked.verb, asked.open, asked.ids)
    if answer.served:
        return
    if answer.other_methods:
        verbs = sorted({verb.upper() for route in answer.other_methods for verb in route.verbs})
        message = f"`{what}` is asked for, but this path is only served for {', '.join(verbs)}"
        evidence = _evidence(answer.other_methods, "serves this path for another method")
        yield Candidate(file.place(asked.node), message, evidence, tier=_tier(asked))
    elif answer.kin:
        message = f"`{what}` is asked for, and no route of this repository serves it"
        yield Candidate(file.place(asked.node), message, _evidence(answer.kin, "serves a path next to it"), tier=_tier(asked))
    elif _is_own(asked):
        message = f"`{what}` is asked for, and none of the routes that could be read serves anything like it"
        yield Candidate(file.place(asked.node), message, question=f"Who serves `{what}`?", tier="ask")


def _is_own(asked: ClientCall) -> bool:
    """Whether a request that nothing here is like goes to this host, and to a service by its path or method, not for a page."""
    return not asked.open and (asked.verb not in ("get", "head", "") or segments_are_of_service(asked.segments))


def _tier(asked: ClientCall) -> Tier | None:
    """What goes through a base that is not known may go elsewhere; it does so often where the base is named after a service."""
    if not asked.open or asked.base in ("", "localhost"):
        return None
    return "ask" if set(words_of(asked.base)) - _OF_BASES else "check"


def _shown(asked: ClientCall) -> str:
    return "/" + re.sub(r"\{[^}]*\}", "*", asked.text).lstrip("/").partition("?")[0]


def _evidence(routes: tuple[Route, ...], note: str) -> tuple[Evidence, ...]:
    nearest = sorted(dict.fromkeys(routes), key=lambda r: (len(r.segments), r.path, r.line))[:MOST_EVIDENCE]
    return tuple(Evidence(r.path, r.line, r.line, f"{note}: `/{'/'.join(r.segments)}`") for r in nearest)
