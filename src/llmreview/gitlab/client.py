"""Requests to one GitLab: with a token that goes nowhere else, repeated only where that is harmless.

GET, PUT and DELETE are asked again after a 429 (of either kind), a 5xx, a lost connection or an answer that broke off. A POST is
asked again only where it is known not to have been carried out; else ``UnknownOutcomeError`` says that somebody must look.
Redirects are never followed, and further pages are asked for by number: the addresses in ``Link`` are of GitLab's own making and
may name another host.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from llmreview.gitlab.answer import Answer
from llmreview.gitlab.errors import GitLabError, RefusedError, UnavailableError, UnknownOutcomeError
from llmreview.gitlab.retry import ATTEMPTS, Patience
from llmreview.model import InputError

if TYPE_CHECKING:
    import httpx

MOST_BYTES = 50_000_000
"""Of one answer."""
PER_PAGE = 100
MOST_PAGES = 200
CONNECT_SECONDS = 10.0
ANSWER_SECONDS = 60.0
_DONE_LATER = (429, 409)
"""Refused before anything was done: too many requests, or somebody holds the lock."""

Method = Literal["GET", "POST", "PUT", "DELETE"]
TokenKind = Literal["private", "job", "bearer"]
_HEADERS: Mapping[TokenKind, tuple[str, str]] = {
    "private": ("PRIVATE-TOKEN", "{}"),
    "job": ("JOB-TOKEN", "{}"),
    "bearer": ("Authorization", "Bearer {}"),
}


class Request(NamedTuple):
    """One request as it is told to whoever watches: without headers, so without the token."""

    method: Method
    path: str
    body: Mapping[str, Any] | None
    status: int | None
    """None where no answer came, or where it was not sent at all."""

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


class Client:
    """``base_url`` is GitLab's own (``https://host/gitlab``) or that of its API. ``watch`` sees every request after its answer.

    With ``dry_run`` only GET is sent. ``headers`` go with every request. Raises InputError for an address that is none.
    """

    def __init__(
        self,
        base_url: str,
        token: str | None,
        *,
        token_kind: TokenKind = "private",  # noqa: S107 - a kind of token, not one
        ca_file: str | None = None,
        dry_run: bool = False,
        headers: Mapping[str, str] | None = None,
        watch: Callable[[Request], None] | None = None,
        sleep: Callable[[float], None] = time.sleep,
        attempts: int = ATTEMPTS,
        answer_seconds: float = ANSWER_SECONDS,
    ) -> None:
        self.url = api_url(base_url)
        self.dry_run = dry_run
        self._watch = watch
        self.sleep = sleep
        self._attempts = attempts
        own = dict(headers or {})
        if token:
            name, form = _HEADERS[token_kind]
            own[name] = form.format(checked_token(token))
        self._http = _open(own, ca_file, answer_seconds)

    def close(self) -> None:
        self._http.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def get(self, path: str, **query: object) -> Any:
        return self._repeat("GET", path, query, None)[0]

    def put(self, path: str, body: Mapping[str, Any]) -> Any:
        return self._repeat("PUT", path, {}, body)[0]

    def delete(self, path: str) -> None:
        """What is gone already, perhaps by an attempt whose answer was lost, is deleted."""
        try:
            self._repeat("DELETE", path, {}, None)
        except RefusedError as error:
            if error.status != 404:
                raise

    def post(self, path: str, body: Mapping[str, Any]) -> Any:
        """Raises UnknownOutcomeError where it may have been done all the same."""
        return self._repeat("POST", path, {}, body)[0]

    def pages(self, path: str, **query: object) -> Iterator[Any]:
        """The entries of all pages. A short page is not the last one: GitLab leaves out what the reader may not see."""
        page = "1"
        for _ in range(MOST_PAGES):
            entries, following = self._repeat("GET", path, {**query, "per_page": PER_PAGE, "page": page}, None)
            if not isinstance(entries, list):
                raise GitLabError(f"GitLab's answer to GET {path} is no list")
            yield from entries
            if not following.isdecimal() or following == page:
                return
            page = following
        raise GitLabError(f"GET {path} has more than {MOST_PAGES} pages")

    def _repeat(self, method: Method, path: str, query: Mapping[str, object], body: Mapping[str, Any] | None) -> tuple[Any, str]:
        """The answer's JSON and the number of the next page."""
        if self.dry_run and method != "GET":
            self._tell(Request(method, path, body, None))
            return None, ""
        patience = Patience(self.sleep, self._attempts)
        while True:
            failure = self._attempt(method, path, query, body)
            if not isinstance(failure, Failure):
                return failure
            if failure.may_be_done and method == "POST":
                raise UnknownOutcomeError(f"POST {path}: {failure.reason}; it is not known whether it was done")
            if not patience.wait(failure.retry_after):
                raise UnavailableError(f"GitLab could not be asked: {method} {path}: {failure.reason}")

    def _attempt(
        self, method: Method, path: str, query: Mapping[str, object], body: Mapping[str, Any] | None
    ) -> tuple[Any, str] | Failure:
        """One try. Raises RefusedError for what asking again would not change."""
        import httpx

        try:
            answer = self._send(method, path, query, body)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError) as error:
            self._tell(Request(method, path, body, None))
            if "CERTIFICATE_VERIFY_FAILED" in str(error):
                raise UnavailableError(
                    f"GitLab is not trusted: {_reason_of(error)}", "Its certificates: --ca-file FILE"
                ) from None
            return Failure(_reason_of(error), may_be_done=False)
        except httpx.HTTPError as error:
            self._tell(Request(method, path, body, None))
            return Failure(_reason_of(error), may_be_done=True)
        self._tell(Request(method, path, body, answer.status))
        after = answer.headers.get("Retry-After")
        if answer.status in _DONE_LATER:
            return Failure(f"{answer.status}: {answer.complaint()}", may_be_done=False, retry_after=after)
        if answer.status >= 500:
            return Failure(f"{answer.status}: {answer.complaint()}", may_be_done=True, retry_after=after)
        if answer.status >= 300:
            raise RefusedError(answer.status, f"{method} {path}", answer.complaint(), answer.advice())
        if not answer.content.strip():
            return None, ""
        try:
            return json.loads(answer.content), answer.headers.get("X-Next-Page", "")
        except (ValueError, RecursionError):
            return Failure("the answer is not JSON", may_be_done=True)

    def _send(self, method: Method, path: str, query: Mapping[str, object], body: Mapping[str, Any] | None) -> Answer:
        import httpx

        parameters = {name: str(value) for name, value in query.items()}
        with self._http.stream(method, self.url + path, params=parameters, json=body) as response:
            content = bytearray()
            for chunk in response.iter_bytes():
                content += chunk
                if len(content) > MOST_BYTES:
                    raise httpx.ReadError("the answer is too long")
            return Answer(response.status_code, response.headers, bytes(content))

    def _tell(self, request: Request) -> None:
        if self._watch is not None:
            self._watch(request)


class Failure(NamedTuple):
    """An attempt that brought no answer to be used."""

    reason: str
    may_be_done: bool
    retry_after: str | None = None


def api_url(base_url: str) -> str:
    """``https://host/prefix/api/v4`` for an address with or without the API's own part. Raises InputError for any other."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(base_url.strip())
        known = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        known = None
    if not known or parts.query or parts.fragment:
        raise InputError(f"{base_url!r:.200} is no address of a GitLab", "Such as https://gitlab.example.com")
    if "@" in parts.netloc:
        raise InputError("the address of GitLab must not hold a name or password", "Give the token by --token-file.")
    path = parts.path.rstrip("/").removesuffix("/api/v4")
    return f"{parts.scheme}://{parts.netloc}{path}/api/v4"


def checked_token(token: str) -> str:
    """A token that can stand in a header. Raises InputError, which does not show it, for any other."""
    if not token.isascii() or not token.isprintable() or " " in token:
        raise InputError("the token holds characters that no token has", "A line break or a space copied along?")
    return token


def _open(headers: Mapping[str, str], ca_file: str | None, seconds: float) -> httpx.Client:
    try:
        import httpx
    except ImportError:
        raise InputError("the HTTP client is not installed", "pip install 'llmreview[gitlab]'") from None
    from llmreview import __version__

    context = httpx.create_ssl_context()
    if ca_file is not None:
        try:
            context.load_verify_locations(cafile=ca_file)
        except OSError as error:
            raise InputError(f"the certificates in {ca_file} cannot be read: {error.strerror or error}") from None
    try:
        return httpx.Client(
            headers={"User-Agent": f"llmreview/{__version__}", "Accept": "application/json", **headers},
            verify=context,
            timeout=httpx.Timeout(seconds, connect=CONNECT_SECONDS),
            follow_redirects=False,
        )
    except ValueError as error:  # a proxy in the environment that is none
        raise InputError(f"the HTTP client cannot be set up: {error}") from None


def _reason_of(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:200].rstrip(": ")
