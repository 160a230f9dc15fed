"""The description of the API that every request and answer is held against.

It lies beside the project and is not part of it; where it is absent, nothing is held against anything.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from .exchange import Answer, Request

SHARED = next(
    (
        found
        for parent in Path(__file__).resolve().parents
        if (found := parent.parent / "shared" / "gitlab" / "openapi-mr.json").exists()
    ),
    Path("/nonexistent/openapi-mr.json"),
).parent
ABSENT = "the description of GitLab's API is not beside the project (../shared/gitlab)"

_ID = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
_MEMBER = {
    "parameters": [_ID, {"name": "user_id", "in": "path", "required": True, "schema": {"type": "integer"}}],
    "responses": {
        "200": {
            "description": "OK",
            "content": {
                "application/json": {
                    "schema": {
                        "type": "object",
                        "required": ["id", "username", "name", "state", "access_level"],
                        "properties": {"id": {"type": "integer"}, "access_level": {"type": "integer"}},
                    }
                }
            },
        },
        **{str(status): {"description": "Error"} for status in (401, 403, 404, 429, 500, 503)},
    },
}
_MORE = {"/api/v4/projects/{id}/members/all/{user_id}": {"get": _MEMBER}}
"""What the bot asks for beside merge requests."""


class Description:
    def __init__(self, file: Path) -> None:
        from openapi_core import Config, OpenAPI

        # Whether the description itself is sound takes longest to find out: one test does, and not every process of the tests.
        self._api = OpenAPI.from_dict(as_held_against(file), Config(spec_validator_cls=None))
        self._good: set[int] = set()
        self._rspec = RSpecSchemas(file.parent / "fixtures" / "gitlab-rspec-schemas")

    @staticmethod
    @cache
    def load() -> Description | None:
        file = SHARED / "openapi-mr.json"
        return Description(file) if file.exists() else None

    def problems(self, request: Request, answer: Answer | None) -> Iterator[str]:
        """What is wrong with a request, or with the stand-in's own answer to it."""
        asked = _Asked(request)
        known = hash((request.method, request.path, request.query_string, request.body, asked.content_type))
        if known not in self._good:
            found = list(_told(_first(self._api.validate_request, asked)))
            yield from found
            self._good |= set() if found else {known}
        if answer is not None and answer.status not in {301, 302, 412, 413, 415, 502}:
            yield from self._problems_of_answer(request, asked, answer)

    def _problems_of_answer(self, request: Request, asked: _Asked, answer: Answer) -> Iterator[str]:
        """Of a list only those items are looked at that were not found good before: lists are asked for again and again."""
        items = answer.content if isinstance(answer.content, list) else [answer.content]
        about = (request.method, request.path, answer.status, answer.type)
        keys = [hash((*about, json.dumps(item) if isinstance(item, dict) else item)) for item in items]
        if isinstance(answer.content, list):
            fresh = [item for item, key in zip(items, keys, strict=True) if key not in self._good]
            answer = answer._replace(content=fresh)
        elif keys[0] in self._good:
            return
        found = list(_told(_first(self._api.validate_response, asked, _Answered(answer))))
        found += self._rspec.problems(request, answer)
        yield from found
        self._good |= set() if found else set(keys)


def as_held_against(file: Path) -> dict[str, Any]:
    """The official description, with what the bot asks for beside merge requests, and without what GitLab does not keep to."""
    described: dict[str, Any] = json.loads(file.read_text())
    described["paths"] |= _MORE
    _allow_commands_in_discussions(described["paths"])
    for item in described["paths"].values():  # tokens are judged by the stand-in, with GitLab's own answers
        for operation in item.values():
            if isinstance(operation, dict):
                operation.pop("security", None)
                _drop_doubled_parameters(operation)
                _take_bytes_as_they_are(operation)
    described.pop("security", None)
    return described


def _first(check: Any, *arguments: Any) -> Iterator[Exception]:
    from openapi_core.exceptions import OpenAPIError

    try:
        check(*arguments)
    except OpenAPIError as error:
        yield error


def _told(errors: Iterator[Exception]) -> Iterator[str]:
    for error in errors:
        cause = error.__cause__
        details = getattr(cause, "schema_errors", None) or ([cause] if cause else [])
        told = "; ".join(
            f"{'/'.join(map(str, getattr(d, 'absolute_path', [])))} {getattr(d, 'message', d)}"[:300] for d in details
        )
        yield f"{type(error).__name__}: {str(error)[:300]}{': ' + told if told else ''}"


def _allow_commands_in_discussions(paths: dict[str, Any]) -> None:
    """A text of commands alone is answered with 202 here too: the same function answers notes and discussions."""
    notes = "/api/v4/projects/{id}/merge_requests/{noteable_id}/notes"
    for path in (notes.replace("notes", "discussions"), notes.replace("notes", "discussions/{discussion_id}/notes")):
        paths[path]["post"]["responses"]["202"] = paths[notes]["post"]["responses"]["202"]


def _drop_doubled_parameters(operation: dict[str, Any]) -> None:
    """The official description asks for some parts of a path in the query too."""
    parameters = operation.get("parameters", [])
    in_path = {parameter.get("name") for parameter in parameters if parameter.get("in") == "path"}
    operation["parameters"] = [p for p in parameters if p.get("in") == "path" or p.get("name") not in in_path]


def _take_bytes_as_they_are(operation: dict[str, Any]) -> None:
    """A file's content is described as a string, which bytes are not; and what has no content, with some."""
    operation["responses"].get("204", {}).pop("content", None)
    for answer in operation["responses"].values():
        for kind, content in answer.get("content", {}).items():
            if kind == "application/octet-stream":
                content.pop("schema", None)


class _Asked:
    """A request as openapi-core wants to see it."""

    def __init__(self, request: Request) -> None:
        from openapi_core.datatypes import RequestParameters
        from werkzeug.datastructures import Headers, ImmutableMultiDict

        self.host_url = "http://stand-in"
        self.path = request.path
        self.method = request.method.lower()
        self.body = request.body or None
        self.content_type = request.headers.get("content-type", "application/json").partition(";")[0]
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(request.query), header=Headers(dict(request.headers)), cookie=ImmutableMultiDict()
        )


class _Answered:
    def __init__(self, answer: Answer) -> None:
        from werkzeug.datastructures import Headers

        self.data = answer.body()
        self.status_code = answer.status
        self.content_type = answer.type
        self.headers = Headers(dict(answer.headers))


class RSpecSchemas:
    """GitLab's own strict schemas: of merge requests, of notes (those of a diff have more fields than the schema), of positions."""

    _MERGE_REQUEST = re.compile(r"/merge_requests/\d+$")
    _MERGE_REQUESTS = re.compile(r"/merge_requests$")
    _NOTES = re.compile(r"/notes$")

    def __init__(self, directory: Path) -> None:
        from jsonschema import Draft7Validator
        from referencing import Registry, Resource
        from referencing.jsonschema import DRAFT7

        def schema(name: str) -> Any:
            return json.loads((directory / name).read_text())

        def retrieve(uri: str) -> Resource[Any]:
            file = directory / unquote(uri)
            return Resource.from_contents(
                json.loads(file.read_text()) if file.exists() else {"type": "object"}, default_specification=DRAFT7
            )

        registry: Registry[Any] = Registry(retrieve=retrieve)
        self._merge_request = Draft7Validator(schema("merge_request.json"), registry=registry)
        self._notes = Draft7Validator(schema("notes.json"), registry=registry)
        self._position = Draft7Validator(schema("../gitlab-position.schema.json"))

    def problems(self, request: Request, answer: Answer) -> Iterator[str]:
        if answer.status >= 300:
            return
        content, path = answer.content, request.path
        errors: list[Any] = []
        if request.method == "GET" and self._MERGE_REQUEST.search(path) and content.get("diff_refs"):
            errors += self._merge_request.iter_errors(content)
        elif request.method == "GET" and self._MERGE_REQUESTS.search(path):
            errors += [error for found in content for error in self._merge_request.iter_errors(found)]
        elif request.method == "GET" and self._NOTES.search(path) and "/discussions/" not in path:
            errors += self._notes.iter_errors([note for note in content if note.get("type") is None])
            errors += [error for note in content if "position" in note for error in self._position.iter_errors(note["position"])]
        elif answer.status == 201 and path.endswith("/discussions"):
            positions = [request.json().get("position"), content["notes"][0].get("position")]
            errors += [error for found in positions if found for error in self._position.iter_errors(found)]
        for error in errors:
            yield f"GitLab's own schema: {'/'.join(map(str, error.absolute_path))} {error.message[:300]}"
