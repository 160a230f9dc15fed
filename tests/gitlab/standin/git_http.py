"""Repositories over HTTP, by ``git http-backend`` and with the same tokens as the API."""

from __future__ import annotations

import base64
import os
import subprocess
from typing import TYPE_CHECKING

from .exchange import Answer, Request
from .people import ACCESS_LEVELS

if TYPE_CHECKING:
    from .instance import GitLab

_SCOPES = {"api", "read_repository", "write_repository"}


def answer_git(gitlab: GitLab, request: Request) -> Answer:
    """``GET /team/shop.git/info/refs`` and what follows. The token is the password, under any user name."""
    path, found, rest = request.path.lstrip("/").partition(".git/")
    project = gitlab.find_project(path) if found else None
    token = gitlab.tokens.get(_password(request))
    if token is None:
        answer = Answer(401, "HTTP Basic: Access denied\n", {"WWW-Authenticate": 'Basic realm="GitLab"'})
    elif project is None or not project.access_level(token.user) or token.project not in {None, project.id}:
        answer = Answer(404, "The project you were looking for could not be found.\n")
    elif project.access_level(token.user) < ACCESS_LEVELS["reporter"] or not token.scopes & _SCOPES:
        answer = Answer(403, "You are not allowed to download code from this project.\n")
    elif "git-receive-pack" in f"{request.path}{request.query_string}":
        answer = Answer(403, "You are not allowed to push code to this project.\n")
    else:
        answer = _backend(str(project.repository.path), rest, request)
    return answer


def _password(request: Request) -> str:
    kind, _, value = request.headers.get("authorization", "").partition(" ")
    if kind.lower() != "basic":
        return ""
    try:
        return base64.b64decode(value).decode().partition(":")[2]
    except ValueError:
        return ""


def _backend(directory: str, rest: str, request: Request) -> Answer:
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_PROJECT_ROOT": directory,
        "GIT_HTTP_EXPORT_ALL": "1",
        "GIT_PROTOCOL": request.headers.get("git-protocol", ""),
        "HTTP_CONTENT_ENCODING": request.headers.get("content-encoding", ""),
        "PATH_INFO": f"/{rest}",
        "QUERY_STRING": request.query_string,
        "REQUEST_METHOD": request.method,
        "CONTENT_TYPE": request.headers.get("content-type", ""),
        "CONTENT_LENGTH": str(len(request.body)),
        "REMOTE_USER": "somebody",
        "REMOTE_ADDR": "127.0.0.1",
    }
    done = subprocess.run(("git", "http-backend"), input=request.body, env=environment, capture_output=True, check=False)
    head, _, body = done.stdout.partition(b"\r\n\r\n")
    headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n") if ": " in line)
    status = int(headers.pop("Status", "200").split(" ")[0])
    kind = headers.pop("Content-Type", "text/plain")
    headers.pop("Content-Length", None)
    return Answer(status, body, headers, kind)
