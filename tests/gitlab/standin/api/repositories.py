"""Files, commits and comparisons of a project's repository."""

from __future__ import annotations

import base64
from typing import Any

from standin.clock import iso
from standin.diffs import Diff
from standin.exchange import Answer, refuse
from standin.repository import GitError

from .diff_shapes import commit_json, files_json
from .paging import page
from .router import Call
from .routes import endpoint

REPOSITORY = "/projects/{id}/repository"


@endpoint("GET", f"{REPOSITORY}/files/{{path}}/raw")
def show_raw_file(call: Call) -> Answer:
    content, _ = _file(call)
    return Answer(200, content, content_type="application/octet-stream")


@endpoint("GET", f"{REPOSITORY}/files/{{path}}")
def show_file(call: Call) -> Answer:
    content, commit = _file(call)
    path = call.captured["path"]
    found = {"file_name": path.rpartition("/")[2], "file_path": path, "size": len(content), "encoding": "base64"}
    return Answer(
        200, found | {"content": base64.b64encode(content).decode(), "ref": call.request.query["ref"], "commit_id": commit}
    )


def _file(call: Call) -> tuple[bytes, str]:
    commit = _commit(call, call.request.query.get("ref") or call.project.default_branch, "404 Commit Not Found")
    content = call.project.repository.blob(commit, call.captured["path"])
    if content is None:
        raise refuse(404, "404 File Not Found")
    return content, commit


def _commit(call: Call, revision: str, problem: str) -> str:
    found = call.project.repository.tip(revision) or call.project.repository.find(revision)
    if found is None:
        raise refuse(404, problem)
    return found


@endpoint("GET", f"{REPOSITORY}/compare")
def compare(call: Call) -> Answer:
    query = call.request.query
    start, head = _commit(call, query["from"], "404 Ref Not Found"), _commit(call, query["to"], "404 Ref Not Found")
    diff = call.project.differ.compare(start, head, straight=call.request.flag("straight")) or Diff()
    diffs, _ = files_json(call.project, diff, head, unidiff=call.request.flag("unidiff"))
    commits = [commit_json(commit) for commit in call.project.repository.commits(start, head)][::-1]
    found: dict[str, Any] = {"commit": commits[-1] if commits else None, "commits": commits, "diffs": diffs}
    return Answer(200, found | {"compare_timeout": False, "compare_same_ref": start == head, "web_url": call.project.web_url})


@endpoint("GET", f"{REPOSITORY}/merge_base")
def merge_base(call: Call) -> Answer:
    from urllib.parse import parse_qsl

    refs = [value for name, value in parse_qsl(call.request.query_string) if name in {"refs[]", "refs"}]
    if len(refs) < 2:
        raise refuse(400, "400 Bad request - Provide at least 2 refs")
    shas = [_commit(call, ref, "404 Ref Not Found") for ref in refs]
    base = call.project.repository.merge_base(*shas[:2])
    if base is None:
        raise refuse(404, "404 Merge Base Not Found")
    return Answer(200, commit_json(call.project.repository.commit_named(base)))


@endpoint("GET", f"{REPOSITORY}/commits/{{sha}}")
def show_commit(call: Call) -> Answer:
    sha = _commit(call, call.captured["sha"], "404 Commit Not Found")
    return Answer(200, commit_json(call.project.repository.commit_named(sha)))


@endpoint("GET", f"{REPOSITORY}/commits/{{sha}}/diff")
def show_commit_diff(call: Call) -> Answer:
    sha = _commit(call, call.captured["sha"], "404 Commit Not Found")
    parents = call.project.repository.commit_named(sha).parents
    diff = call.project.differ.compare(parents[0], sha, straight=True) if parents else None
    diffs, _ = files_json(call.project, diff or Diff(), sha, unidiff=call.request.flag("unidiff"))
    return page(call, diffs, lambda found: found)


@endpoint("GET", f"{REPOSITORY}/archive")
def show_archive(call: Call) -> Answer:
    query = call.request.query
    sha = _commit(call, query.get("sha") or call.project.default_branch, "404 File Not Found")
    paths = [query["path"]] if query.get("path") else []
    prefix = f"{call.project.path.rpartition('/')[2]}-{sha}/"
    try:
        content = call.project.repository.git("archive", "--format=tar.gz", f"--prefix={prefix}", sha, "--", *paths)
    except GitError:
        raise refuse(404, "404 File Not Found") from None
    return Answer(200, content, content_type="application/octet-stream")


@endpoint("POST", "/projects/{id}/statuses/{sha}")
def create_status(call: Call) -> Answer:
    call.need("developer")
    fields = call.fields("state")
    sha = _commit(call, call.captured["sha"], "404 Commit Not Found")
    made = {
        "id": call.gitlab.number("status"),
        "sha": sha,
        "ref": fields.get("ref"),
        "status": fields["state"],
        "name": fields.get("name") or fields.get("context") or "default",
        "target_url": fields.get("target_url"),
        "description": fields.get("description"),
        "created_at": iso(call.gitlab.clock.tick()),
        "started_at": None,
        "finished_at": None,
        "allow_failure": False,
        "coverage": None,
        "pipeline_id": fields.get("pipeline_id"),
        "author": call.request.user.basic(call.root),
    }
    call.project.statuses.append(made)
    return Answer(201, made)


@endpoint("GET", f"{REPOSITORY}/commits/{{sha}}/statuses")
def list_statuses(call: Call) -> Answer:
    sha = _commit(call, call.captured["sha"], "404 Commit Not Found")
    return page(call, [found for found in call.project.statuses if found["sha"] == sha], lambda found: found)
