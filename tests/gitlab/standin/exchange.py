"""What goes in and out of the API: a request, an answer, and a refusal."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import parse_qsl

if TYPE_CHECKING:
    from .people import Token, User


class Answer(NamedTuple):
    """``content`` is JSON, or text or bytes as they are; None is an empty body."""

    status: int
    content: Any = None
    headers: Mapping[str, str] = {}
    content_type: str = ""

    @property
    def type(self) -> str:
        if self.content_type:
            return self.content_type
        return "text/plain" if isinstance(self.content, str | bytes) else "application/json"

    def body(self) -> bytes:
        if self.content is None:
            return b""
        if isinstance(self.content, bytes):
            return self.content
        return (self.content if isinstance(self.content, str) else json.dumps(self.content)).encode()


class Refusal(Exception):  # noqa: N818 (an answer, not always an error)
    """An answer that is an error; raised wherever the rule stands."""

    def __init__(self, status: int, content: Any, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status, content)
        self.answer = Answer(status, content, headers or {})


def refuse(status: int, message: Any) -> Refusal:
    return Refusal(status, {"message": message})


class Request(NamedTuple):
    """``path`` is below the instance's address and still percent-encoded; header names are in lower case."""

    method: str
    path: str
    query_string: str
    headers: Mapping[str, str]
    body: bytes
    token: Token | None = None

    @property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(self.query_string, keep_blank_values=True))

    @property
    def user(self) -> User:
        if self.token is None:
            raise refuse(401, "401 Unauthorized")
        return self.token.user

    def json(self) -> dict[str, Any]:
        """The body; an empty one has no fields."""
        if not self.body:
            return {}
        if not self.headers.get("content-type", "").startswith("application/json"):
            raise Refusal(415, {"error": "The provided content-type is not supported"})
        try:
            found = json.loads(self.body)
        except ValueError:
            found = None
        if not isinstance(found, dict):
            raise Refusal(400, {"error": "Problem while parsing request body"})
        return found

    def flag(self, name: str) -> bool:
        return self.query.get(name, "").lower() in {"true", "1", "yes"}
