"""What the tests of the service share."""

from __future__ import annotations

import copy
import json
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

for extra in ("starlette", "uvicorn", "dbos", "prometheus_client", "httpx"):
    pytest.importorskip(extra, reason="the extra `serve` is not installed")

sys.path.insert(0, str(Path(__file__).parent))  # for the helpers beside the tests
PAYLOADS = Path(__file__).resolve().parents[3] / "shared" / "gitlab" / "fixtures" / "webhooks"
HEAD = "e59094b8de0f2f91abbe4760a52d9137260252d8"


@pytest.fixture
def merge_request() -> dict[str, Any]:
    """A merge request event as small as one may be."""
    return {
        "object_kind": "merge_request",
        "project": {"id": 2, "path_with_namespace": "flightjs/flight-management"},
        "object_attributes": {
            "id": 93,
            "iid": 16,
            "action": "open",
            "state": "opened",
            "draft": False,
            "target_project_id": 2,
            "source_project_id": 2,
            "last_commit": {"id": HEAD},
            "updated_at": "2026-01-16 05:56:25 UTC",
        },
        "changes": {},
    }


@pytest.fixture
def note() -> dict[str, Any]:
    """A note event that asks for a review."""
    return {
        "object_kind": "note",
        "event_type": "note",
        "project": {"id": 2, "path_with_namespace": "flightjs/flight-management"},
        "object_attributes": {
            "id": 1244,
            "note": "/llmreview recheck",
            "noteable_type": "MergeRequest",
            "author_id": 7,
            "action": "create",
            "system": False,
            "updated_at": "2026-01-16 05:56:25 UTC",
        },
        "merge_request": {"id": 93, "iid": 16, "state": "opened", "target_project_id": 2, "last_commit": {"id": HEAD}},
    }


@pytest.fixture
def documented():
    """A payload as GitLab's documentation shows it."""

    def load(name: str) -> dict[str, Any]:
        file = PAYLOADS / f"{name}.json"
        if not file.exists():
            pytest.skip(f"the documented payloads are not at hand ({PAYLOADS})")
        return copy.deepcopy(json.loads(file.read_text()))

    return load


@pytest.fixture(scope="session")
def server():
    """A PostgreSQL for all tests that want one."""
    from postgresql import running

    with running() as url:
        yield url


@pytest.fixture
def postgresql(server) -> Iterator[str]:
    """An empty database on it."""
    import psycopg

    name = f"test_{uuid.uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield server.replace("/postgres?", f"/{name}?")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def database(request, tmp_path) -> str:
    """An empty database: a file, or what a test is parametrized with."""
    kind = getattr(request, "param", "sqlite")
    return request.getfixturevalue("postgresql") if kind == "postgresql" else f"sqlite:///{tmp_path}/work.sqlite"
