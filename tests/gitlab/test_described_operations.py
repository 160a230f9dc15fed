"""Every operation of the description is asked for, with whatever it allows: each answer is as described."""

from __future__ import annotations

import json
import random
import re
from typing import Any
from urllib.parse import quote

import pytest
from standin.api.routes import find_endpoint
from standin.description import ABSENT, SHARED, as_held_against

FILE = SHARED / "openapi-mr.json"
pytestmark = pytest.mark.skipif(not FILE.exists(), reason=ABSENT)
PATHS: dict[str, Any] = json.loads(FILE.read_text())["paths"] if FILE.exists() else {}
OPERATIONS = [(method, path) for path, item in PATHS.items() for method in item if method != "parameters"]
ABSENT_HERE = {"status_checks", "status_check_responses"}
"""Of the Ultimate tier; nothing asks for them."""
WORDS = ["one", "Two words.", "/close", "x\n\n/label ~bug", "ä€", "```suggestion\nbetter\n```", ""]


def concrete(path):
    return re.sub(r"\{\w+\}", "1", path.removeprefix("/api/v4"))


def test_the_description_is_sound():
    from openapi_core import OpenAPI

    OpenAPI.from_dict(as_held_against(FILE))


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_the_operation_is_there(method, path):
    found, _ = find_endpoint(method.upper(), concrete(path))
    assert (found is None) == (path.rpartition("/")[2] in ABSENT_HERE)


class Asker:
    """Makes up requests that the description allows."""

    def __init__(self, shop, seed):
        self.shop, self.chance = shop, random.Random(seed)  # noqa: S311

    def ask(self, method, path):
        operation = PATHS[path][method]
        query, body = {}, None
        for parameter in operation.get("parameters", []):
            in_path = f"{{{parameter['name']}}}" in path
            if parameter["in"] == "query" and not in_path and (parameter.get("required") or self.chance.random() < 0.3):
                query[parameter["name"]] = self.value(parameter["name"], parameter["schema"])
        content = operation.get("requestBody", {}).get("content", {})
        if content:
            body = self.value("", content["application/json"]["schema"])
        filled = re.sub(r"\{(\w+)\}", lambda match: quote(str(self.part(match[1])), safe=""), path.removeprefix("/api/v4"))
        return self.shop.client.request(method.upper(), filled, params=query, json=body)

    def part(self, name):
        mr = self.shop.mr
        known: dict[str, list[Any]] = {
            "id": [self.shop.project.id, self.shop.project.path],
            "noteable_id": [mr.iid],
            "merge_request_iid": [mr.iid],
            "note_id": [note.id for note in mr.notes],
            "discussion_id": [found.id for found in mr.discussions],
            "version_id": [version.id for version in mr.versions],
            "draft_note_id": [draft["id"] for draft in mr.drafts],
            "award_id": [award.id for note in mr.notes for award in note.awards],
            "sha": [mr.head, "main"],
            "file_path": ["a.py", "none.py"],
            "hook_id": [hook.id for hook in self.shop.gitlab.hooks.registered],
        }
        return self.chance.choice([*known[name], 999_999 if name != "id" else known[name][0]])

    def value(self, name, schema):
        if "$ref" in schema or "anyOf" in schema or "oneOf" in schema:
            schema = (schema.get("anyOf") or schema.get("oneOf") or [{}])[0]
        if "enum" in schema:
            return self.chance.choice([found for found in schema["enum"] if found is not None])
        kind = schema.get("type", "string")
        match kind if isinstance(kind, str) else kind[0]:
            case "object":
                required = schema.get("required", [])
                fields = schema.get("properties", {}).items()
                return {key: self.value(key, found) for key, found in fields if key in required or self.chance.random() < 0.5}
            case "array":
                return [self.value(name, schema.get("items", {}))]
            case "integer" | "number":
                return self.chance.choice([1, 2, 10, 12, 60])
            case "boolean":
                return self.chance.random() < 0.5
        return self.text(name)

    def text(self, name):
        if name.endswith("_sha"):
            refs = self.shop.mr.refs.json()
            return refs.get(name, refs["head_sha"])
        if name.endswith("_path"):
            return "a.py"
        if name in {"ref", "from", "to", "refs"}:
            return self.chance.choice(["main", self.shop.mr.head])
        if name.endswith(("_after", "_before", "_at")):
            return "2026-03-02T09:00:05Z"
        return self.chance.choice(WORDS)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_asked_the_answer_is_as_described(shop, seed):
    shop.project.add(shop.bot.user, "maintainer")
    shop.project.hook("http://127.0.0.1:1/")
    asker = Asker(shop, seed)
    order = OPERATIONS * 2
    asker.chance.shuffle(order)
    for method, path in order:
        if path.rpartition("/")[2] in ABSENT_HERE:
            continue
        answer = asker.ask(method, path)
        crashed = answer.status_code == 500 and method != "put"
        assert not crashed, (method, path, answer.text)
        shop.mr.state = "opened"  # whatever a /close or /merge made of it
    # What was asked may be more than the description allows in the end (a list given as a string); answers may not.
    wrong = [
        (entry.text, problem)
        for entry in shop.gitlab.log
        for problem in entry.problems
        if "Request" not in problem and "Parameter" not in problem
    ]
    assert not wrong, wrong[:3]
    assert not shop.gitlab.log.crashes, shop.gitlab.log.crashes[0]
    shop.gitlab.log.forgive()
