"""Requests by an address: what is asked, and that nothing is sent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of
from llmreview.syntax.provenance import made_of

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.chains import Chain
    from llmreview.syntax.entities import ReadWords
    from llmreview.syntax.source import SourceFile

_SENDS = Pattern(r"""\bmethod["']?\s*[:=]>?\s*["'](?:post|put|patch|delete)""", re.IGNORECASE)
_URL = Pattern(r"""["'`/]|url|path|uri|endpoint|sprintf|format""", re.IGNORECASE)
_REMOTE = Pattern(r"https?:|url|endpoint|\bapi\b|_api\b|api_", re.IGNORECASE)
"""An address that is no name of a file, for what opens both."""
_REQUEST = Pattern(r"\bNewRequest(?:WithContext)?\(|\bRequest\.Builder\(|\bHttpRequest\.newBuilder\(|\bnew HttpRequestMessage\(")
_OTHER_METHOD = Pattern(
    r"""["'](?:POST|PUT|PATCH|DELETE|HEAD)["']|Method\.?(?:Post|Put|Patch|Delete|Head)\b|\.(?:post|put|patch|delete|POST|PUT|DELETE)\("""
)
"""How the requests of Go, OkHttp, Java and .NET are made, and what makes one that does not only read."""


def asks_by_url(file: SourceFile, chain: Chain, words: ReadWords) -> bool:
    """Whether a request is given an address, and no other method than that which only reads."""
    given = [a.value for call in chain.calls for a in call.arguments]
    method = file.string(given[0]) if given else None
    if method is not None and method.isupper():
        if method != "GET":
            return False
        given = given[1:]
    if not given or any(_SENDS.search(file.text(value)) for value in given):
        return False
    text = file.text(given[0])
    needed = _REMOTE if chain.calls[-1].name in words.words("openers") else _URL
    return needed.search(text) is not None


def is_requester(file: SourceFile, call: Call, words: ReadWords) -> bool:
    """Whether a call is made on what sends requests, and is given an address."""
    if call.receiver is None:
        return False
    names = words_of(receiver_name(file, call.receiver))
    is_text = any("/" in file.text(a.value) or "url" in file.text(a.value).lower() for a in call.arguments[:2])
    return bool(names) and names[-1] in words.words("requesters") and is_text


def is_sent(call: Call) -> bool:
    """Whether a call sends a request that was made before, and that only reads: ``client.Do(request)``."""
    text = made_of(call.file, call.arguments[0].value) if call.arguments else ""
    return _REQUEST.search(text) is not None and _OTHER_METHOD.search(text) is None


def receiver_name(file: SourceFile, node: Node) -> str:
    """What a receiver is called; a call by what is called: ``getRestTemplate()``."""
    node = file.unwrap(node, Idea.AWAIT) or node
    call = file.call(node)
    return call.name if call is not None else file.name(node) or file.text(node)[-60:]
