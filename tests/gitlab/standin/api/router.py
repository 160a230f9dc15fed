"""Which function answers a request; who asks, and whether they may."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote

from standin.exchange import Answer, Refusal, Request, refuse
from standin.people import ACCESS_LEVELS, Role, Token

from .routes import Endpoint, find_endpoint

if TYPE_CHECKING:
    from standin.instance import GitLab
    from standin.projects import Project

_JOB_TOKEN = re.compile(
    r"/projects/[^/]+/(merge_requests(/\d+)?|merge_requests/\d+/notes(/\d+)?|repository/files/[^/]+/raw|repository/commits/[^/]+)$|/job$"
)
"""All that a job's token may read; it may write nothing."""


def answer_api(gitlab: GitLab, request: Request) -> Answer:
    try:
        with gitlab.lock:
            token = _authenticate(gitlab, request)
            return _answer(gitlab, request._replace(token=token))
    except Refusal as refusal:
        return refusal.answer


def _answer(gitlab: GitLab, request: Request) -> Answer:
    path = request.path.removeprefix("/api/v4")
    endpoint, captured = find_endpoint(request.method, path)
    if endpoint is None:
        raise Refusal(404, {"error": "404 Not Found"})
    _check_token(request, path)
    gitlab.rates.count(request)
    project = None
    if "id" in captured:
        project = _project(gitlab, request, captured.pop("id"))
    return endpoint.function(Call(gitlab, request, project, captured))


def _authenticate(gitlab: GitLab, request: Request) -> Token:
    headers = request.headers
    bearer = headers.get("authorization", "")
    value = headers.get("private-token") or headers.get("job-token")
    if value is None and bearer.lower().startswith("bearer "):
        value = bearer[7:]
    if not value:
        raise refuse(401, "401 Unauthorized")
    token = gitlab.tokens.get(value)
    if token is None or (token.kind == "job") != ("job-token" in headers):
        if bearer:
            error = {"error": "invalid_token", "error_description": "Token was revoked. You have to re-authorize from the user."}
            raise Refusal(401, error)
        raise refuse(401, "401 Unauthorized")
    return token


def _check_token(request: Request, path: str) -> None:
    token = request.token
    assert token is not None
    if token.kind == "job":
        if request.method not in {"GET", "HEAD"} or not _JOB_TOKEN.match(path):
            raise refuse(401, "401 Unauthorized")
        return
    enough = {"api"} if request.method not in {"GET", "HEAD"} else {"api", "read_api"}
    if path in {"/user", "/personal_access_tokens/self"}:
        enough |= {"read_user"}
    if not token.scopes & enough:
        description = "The request requires higher privileges than provided by the access token."
        raise Refusal(403, {"error": "insufficient_scope", "error_description": description, "scope": "api"})


def _project(gitlab: GitLab, request: Request, name: str) -> Project:
    """Moved ones are answered with a redirect, reading only; what may not be seen does not exist."""
    path = unquote(name)
    project = gitlab.find_project(path)
    if project is None and path in gitlab.moved:
        if request.method not in {"GET", "HEAD"}:
            raise Refusal(405, {"error": "405 Not Allowed"})
        query = f"?{request.query_string}" if request.query_string else ""
        rest = request.path.partition(f"/projects/{name}")[2]
        location = f"{gitlab.external_url}/api/v4/projects/{gitlab.moved[path]}{rest}{query}"
        raise Refusal(301, {"message": "301 Moved Permanently"}, {"Location": location})
    token = request.token
    assert token is not None
    if project is None or not project.access_level(token.user) or token.project not in {None, project.id}:
        raise refuse(404, "404 Project Not Found")
    return project


class Call(NamedTuple):
    """What an endpoint's function is given. ``captured`` are the other parts of the path, decoded."""

    gitlab: GitLab
    request: Request
    of_project: Project | None
    captured: dict[str, str]

    @property
    def project(self) -> Project:
        assert self.of_project is not None
        return self.of_project

    @property
    def merge_request(self) -> Any:
        found = self.project.merge_requests.get(self.number("iid"))
        if found is None:
            raise refuse(404, "404 MergeRequest Not Found")
        return found

    @property
    def root(self) -> str:
        return self.gitlab.external_url

    def number(self, name: str) -> int:
        value = self.captured[name]
        if not value.isdigit():
            raise Refusal(400, {"error": f"{name} is invalid"})
        return int(value)

    def need(self, role: Role) -> None:
        if self.project.access_level(self.request.user) < ACCESS_LEVELS[role]:
            raise refuse(403, "403 Forbidden")

    def fields(self, *required: str) -> dict[str, Any]:
        """The body; refused as Grape does where one is missing. ``position[head_sha]`` names one inside of another."""
        found = self.request.json()
        missing = [name for name in required if not _present(found, name)]
        if missing:
            raise Refusal(400, {"error": ", ".join(f"{name} is missing" for name in missing)})
        return found


def _present(fields: dict[str, Any], name: str) -> bool:
    outer, _, inner = name.partition("[")
    if inner:
        return isinstance(fields.get(outer), dict) and fields[outer].get(inner.rstrip("]")) is not None
    return fields.get(name) is not None


Function = Callable[[Call], Answer]
__all__ = ["Call", "Endpoint", "Function", "answer_api"]
