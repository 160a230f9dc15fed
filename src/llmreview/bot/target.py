"""Which merge request is meant: from the options, or from the variables that GitLab sets for a job of its pipeline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from llmreview.gitlab.client import TokenKind
from llmreview.model import InputError

TOKEN_VARIABLE = "LLMREVIEW_GITLAB_TOKEN"  # noqa: S105 - the name of one
MOST_TOKEN_BYTES = 4_096


class Target(NamedTuple):
    """``base`` and ``head`` are what the job itself knows of the diff, for a review without the API."""

    url: str
    project: str
    iid: int
    ca_file: str | None = None
    base: str = ""
    head: str = ""
    title: str = ""
    description: str = ""
    is_fork: bool = False
    """Whether the job runs in a fork, with the fork's variables: no token of the target project is at hand."""


def find_target(
    environment: Mapping[str, str],
    url: str | None = None,
    project: str | None = None,
    merge_request: str | None = None,
    ca_file: str | None = None,
) -> Target:
    """Options come first. Raises InputError that names what is missing."""
    wanted = merge_request or environment.get("CI_MERGE_REQUEST_IID", "")
    base_url = url or environment.get("CI_API_V4_URL") or environment.get("CI_SERVER_URL", "")
    # Not CI_PROJECT_ID: in a fork's pipeline that is the fork.
    in_project = project or environment.get("CI_MERGE_REQUEST_PROJECT_ID", "")
    missing = [name for name, value in (("--mr", wanted), ("--url", base_url), ("--project", in_project)) if not value.strip()]
    if missing:
        advice = "In a pipeline for merge requests (rules: if: $CI_PIPELINE_SOURCE == 'merge_request_event') they are known."
        raise InputError(f"which merge request? Missing: {', '.join(missing)}", advice)
    number = wanted.strip().removeprefix("!")
    if not number.isdecimal() or not number.isascii() or len(number) > 12:
        raise InputError(f"--mr {wanted!r:.80} is no number of a merge request")
    is_own = merge_request is None and project is None
    head = environment.get("CI_MERGE_REQUEST_SOURCE_BRANCH_SHA") or environment.get("CI_COMMIT_SHA", "")
    source = environment.get("CI_MERGE_REQUEST_SOURCE_PROJECT_ID", "")
    return Target(
        url=base_url,
        project=in_project,
        iid=int(number),
        ca_file=ca_file or environment.get("CI_SERVER_TLS_CA_FILE") or None,
        base=environment.get("CI_MERGE_REQUEST_DIFF_BASE_SHA", "") if is_own else "",
        head=head if is_own else "",
        title=environment.get("CI_MERGE_REQUEST_TITLE", "") if is_own else "",
        description=environment.get("CI_MERGE_REQUEST_DESCRIPTION", "") if is_own else "",
        is_fork=bool(is_own and source and environment.get("CI_PROJECT_ID") == source != in_project),
    )


def find_token(environment: Mapping[str, str], token_file: str | None = None) -> tuple[str, TokenKind] | None:
    """The token from its file or its variable; None where there is none. Never from the command line, where others see it."""
    if token_file is not None:
        return _read_token(token_file), "private"
    token = environment.get(TOKEN_VARIABLE, "").strip()
    return (token, "private") if token else None


def _read_token(path: str) -> str:
    try:
        with open(path, "rb") as file:
            token = file.read(MOST_TOKEN_BYTES).decode("ascii", "replace").strip()
    except OSError as error:
        raise InputError(f"the token file {path} cannot be read: {error.strerror}") from None
    if not token:
        raise InputError(f"the token file {path} is empty")
    return token


def is_default_branch(environment: Mapping[str, str]) -> bool:
    """Whether the job runs for the default branch, which has nothing to be merged."""
    branch = environment.get("CI_COMMIT_BRANCH", "")
    return bool(branch) and branch == environment.get("CI_DEFAULT_BRANCH") and not environment.get("CI_MERGE_REQUEST_IID")
