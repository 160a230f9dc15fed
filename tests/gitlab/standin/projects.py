"""A project: a repository, members, merge requests, and the options that change what GitLab does."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from .diffs import Differ
from .merge_requests import MergeRequest
from .people import ACCESS_LEVELS, Bot, Role, Token, User
from .positions import Places
from .repository import Content, Repository
from .webhooks import Hook

if TYPE_CHECKING:
    from .instance import GitLab


class Project:
    """Made by ``gitlab.project(…)``. Its default branch is ``main``."""

    def __init__(self, gitlab: GitLab, number: int, path: str, directory: Path, fork_of: Project | None = None) -> None:
        self.gitlab, self.id, self.path, self.fork_of = gitlab, number, path, fork_of
        self.repository = Repository(directory, gitlab.clock)
        self.differ = Differ(self.repository)
        self.places = Places(self.repository, self.differ, gitlab.limits.patch_bytes)
        self.default_branch = "main"
        self.members: dict[int, int] = {}
        self.merge_requests: dict[int, MergeRequest] = {}
        self.statuses: list[dict[str, Any]] = []
        self.resolve_outdated_diff_discussions = False

    # What a test says

    def push(self, files: Mapping[str, Content], message: str = "Work", *, branch: str | None = None, **options: Any) -> str:
        """Commit on a branch (a new one starts at the default branch) and tell the merge requests of it."""
        branch = branch or self.default_branch
        with self.gitlab.lock:
            parent = self.repository.tip(branch) or self.repository.tip(self.default_branch)
            sha = self.repository.commit(branch, files, message, parent=parent, **options)
            self.branch_moved(branch, sha)
        return sha

    def move_target(self, files: Mapping[str, Content] | None = None, message: str = "Other work") -> str:
        """The default branch goes on: merge requests see it in their next version only."""
        number = len(self.repository.commits(None, self.default_branch))
        return self.push(files if files is not None else {f"other/{number}.txt": f"{number}\n"}, message)

    def merge_request(
        self,
        files: Mapping[str, Content] | None = None,
        title: str = "A change",
        *,
        description: str = "",
        author: User | None = None,
        branch: str = "",
        target: str | None = None,
        source: Project | None = None,
        draft: bool = False,
        prepared: bool = True,
        message: str | None = None,
        renames: Mapping[str, str] | None = None,
    ) -> MergeRequest:
        """Open one. ``source`` is a fork that the branch lies in."""
        with self.gitlab.lock:
            iid = max(self.merge_requests, default=0) + 1
            mr = MergeRequest(self, iid, title, author or self.gitlab.author, source or self, branch or f"change-{iid}")
            mr.description, mr.target_branch, mr.draft = description, target or self.default_branch, draft
            self.merge_requests[iid] = mr
            if files is not None or renames is not None:
                start = self.repository.tip(mr.target_branch)
                mr.source.repository.commit(mr.source_branch, files or {}, message or title, parent=start, renames=renames)
            if prepared:
                mr.prepare()
            self.gitlab.hooks.merge_request(mr, "open", mr.author)
        return mr

    def fork(self, path: str = "") -> Project:
        """A copy with a repository of its own."""
        copy = self.gitlab.project(path or f"forks/{self.path.rpartition('/')[2]}", fork_of=self, files=None)
        copy.repository.git("fetch", "-q", str(self.repository.path), "+refs/heads/*:refs/heads/*")
        return copy

    def add(self, person: User, role: Role) -> User:
        self.members[person.id] = ACCESS_LEVELS[role]
        return person

    def person(self, username: str, role: Role = "developer") -> User:
        return self.add(self.gitlab.person(username), role)

    def bot(self, name: str = "llmreview", role: Role = "reporter", scopes: tuple[str, ...] = ("api",)) -> Bot:
        """A project access token: each has a user of its own, a second one of the same name too."""
        user = self.gitlab.add_user(f"project_{self.id}_bot_{self.gitlab.number('bot')}", name, bot=True)
        self.add(user, role)
        return Bot(user, self.gitlab.token(user, scopes=scopes, kind="project", project=self).value)

    def rotate(self, bot: Bot) -> Bot:
        """A new token for the same user; the old one is void."""
        old = self.gitlab.revoke(bot.token)
        return Bot(bot.user, self.gitlab.token(bot.user, scopes=tuple(old.scopes), kind="project", project=self).value)

    def job_token(self, user: User | None = None) -> Token:
        return self.gitlab.token(user or self.gitlab.author, kind="job", project=self)

    def hook(self, url: str, token: str | None = None, signing: str | None = None) -> Hook:
        """Tell this address of events; ``gitlab.hooks.send()`` sends what waits."""
        return self.gitlab.hooks.add(url, token, signing, self)

    def move(self, path: str) -> None:
        """A new path; requests to the old one are sent on."""
        self.gitlab.moved[self.path] = self.id
        self.path = path

    # What follows from it

    def branch_moved(self, branch: str, sha: str, *, by: User | None = None) -> None:
        for project in self.gitlab.projects.values():
            for mr in project.merge_requests.values():
                if mr.source is self and mr.source_branch == branch and mr.state == "opened":
                    mr.pushed(sha, by=by)

    def access_level(self, user: User) -> int:
        if user.id in self.gitlab.administrators:
            return ACCESS_LEVELS["owner"]
        return self.members.get(user.id, 0)

    @property
    def web_url(self) -> str:
        return f"{self.gitlab.external_url}/{self.path}"

    @property
    def clone_url(self) -> str:
        return f"{self.gitlab.url}/{self.path}.git"

    @property
    def encoded(self) -> str:
        return quote(self.path, safe="")

    def json(self) -> dict[str, Any]:
        name = self.path.rpartition("/")[2]
        found = {
            "id": self.id,
            "name": name,
            "path": name,
            "path_with_namespace": self.path,
            "web_url": self.web_url,
            "http_url_to_repo": self.clone_url,
            "ssh_url_to_repo": f"git@gitlab.example.org:{self.path}.git",
            "default_branch": self.default_branch,
            "visibility": "private",
        }
        return found | ({"forked_from_project": {"id": self.fork_of.id}} if self.fork_of else {})
