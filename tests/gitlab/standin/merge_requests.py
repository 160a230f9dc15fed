"""Merge requests: their versions, and what a push does to them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from .conversation import Conversation
from .people import User
from .positions import Refs
from .repository import Content
from .tracer import Tracer

if TYPE_CHECKING:
    from .projects import Project


class Version(NamedTuple):
    """``base`` is the merge base, ``start`` the tip of the target branch when the version was made."""

    id: int
    refs: Refs
    created_at: datetime
    real_size: int


class MergeRequest(Conversation):
    """Made by ``project.merge_request(…)``."""

    def __init__(self, project: Project, iid: int, title: str, author: User, source: Project, branch: str) -> None:
        super().__init__(project)
        self.id = project.gitlab.number("merge request")
        self.iid, self.title, self.author, self.source, self.source_branch = iid, title, author, source, branch
        self.description, self.target_branch, self.draft = "", project.default_branch, False
        self.state, self.paused = "opened", False
        self.labels: list[str] = []
        self.approved_by: list[User] = []
        self.versions: list[Version] = []
        self.created_at = self.updated_at = project.gitlab.clock.tick()
        self.prepared_at: datetime | None = None
        self.merged_by: User | None = None
        self.merged_at: datetime | None = None
        self.closed_by: User | None = None
        self.closed_at: datetime | None = None
        self.merge_commit: str | None = None

    # What a test says

    def push(self, files: Mapping[str, Content], message: str = "More work", *, renames: Mapping[str, str] | None = None) -> str:
        """Commit on the source branch."""
        return self._commit(self.head, files, message, renames=renames)

    def rename(self, old: str, new: str, files: Mapping[str, Content] | None = None) -> str:
        """Move a file; ``files`` may change it at once."""
        return self.push(files or {}, f"Rename {old}", renames={old: new})

    def force_push(self, files: Mapping[str, Content], message: str = "Work anew") -> str:
        """Replace the branch by one commit on the commit that it started from."""
        base = self.source.repository.merge_base(self.head, self.target_tip)
        return self._commit(base, files, message)

    def rebase(self) -> str:
        """The same changes on top of the target branch; raises GitError where they conflict."""
        repository = self.source.repository
        self._fetch_target()
        tree = repository.merged_tree(self.target_tip, self.head)
        return self._move(repository.commit_tree(tree, [self.target_tip], self.title))

    def merge_target(self) -> str:
        """Merge the target branch into the source branch."""
        repository = self.source.repository
        self._fetch_target()
        tree = repository.merged_tree(self.head, self.target_tip)
        return self._move(repository.commit_tree(tree, [self.head, self.target_tip], f"Merge {self.target_branch}"))

    def reset(self, sha: str) -> str:
        """Force-push a commit that exists already."""
        return self._move(sha)

    def close(self, by: User | None = None) -> None:
        with self.project.gitlab.lock:
            self.state, self.closed_by, self.closed_at = "closed", by or self.author, self.touch()
            self.system_note(self.closed_by, "closed")
            self.project.gitlab.hooks.merge_request(self, "close", self.closed_by)

    def reopen(self, by: User | None = None) -> None:
        with self.project.gitlab.lock:
            self.state, self.closed_by, self.closed_at = "opened", None, None
            self.touch()
            self.system_note(by or self.author, "reopened")
            self.project.gitlab.hooks.merge_request(self, "reopen", by or self.author)

    def merge(self, by: User | None = None) -> str:
        with self.project.gitlab.lock:
            repository = self.project.repository
            tree = repository.merged_tree(self.target_tip, self.head)
            sha = repository.commit_tree(tree, [self.target_tip, self.head], f"Merge branch '{self.source_branch}'")
            repository.set_ref(f"refs/heads/{self.target_branch}", sha)
            self.state, self.merge_commit, self.merged_by, self.merged_at = "merged", sha, by or self.author, self.touch()
            self.project.gitlab.hooks.merge_request(self, "merge", self.merged_by)
            return sha

    def approve(self, by: User) -> None:
        with self.project.gitlab.lock:
            self.approved_by.append(by)
            self.project.gitlab.hooks.merge_request(self, "approved", by)

    def unapprove(self, by: User) -> None:
        with self.project.gitlab.lock:
            self.approved_by.remove(by)
            self.project.gitlab.hooks.merge_request(self, "unapproved", by)

    def retitle(self, title: str, by: User | None = None) -> None:
        """An edit without any new code: an ``update`` event without ``oldrev``."""
        with self.project.gitlab.lock:
            old, self.title = self.title, title
            self.touch()
            self.project.gitlab.hooks.merge_request(self, "update", by or self.author, {"title": (old, title)})

    def set_draft(self, draft: bool, by: User | None = None) -> None:
        with self.project.gitlab.lock:
            old, self.draft = self.draft, draft
            self.touch()
            self.project.gitlab.hooks.merge_request(self, "update", by or self.author, {"draft": (old, draft)})

    def pause(self) -> None:
        """GitLab falls behind: pushes make no version until ``resume``."""
        self.paused = True

    def resume(self) -> None:
        with self.project.gitlab.lock:
            self.paused = False
            self.pushed(self.head)

    def merged_result(self) -> str:
        """The temporary merge commit of a merged-results pipeline, at ``refs/merge-requests/<iid>/merge``."""
        repository = self.project.repository
        tree = repository.merged_tree(self.target_tip, self.head)
        sha = repository.commit_tree(tree, [self.target_tip, self.head], f"Merge {self.head} into {self.target_tip}")
        repository.set_ref(f"refs/merge-requests/{self.iid}/merge", sha)
        return sha

    def read(self, path: str) -> str:
        """The file at the head."""
        found = self.source.repository.blob(self.head, path)
        assert found is not None, f"{path} is not at the head"
        return found.decode()

    # What follows from it

    @property
    def head(self) -> str:
        sha = self.source.repository.tip(self.source_branch)
        assert sha is not None, f"there is no branch {self.source_branch}"
        return sha

    @property
    def target_tip(self) -> str:
        sha = self.project.repository.tip(self.target_branch)
        assert sha is not None
        return sha

    @property
    def refs(self) -> Refs | None:
        """Of the newest version; None while there is none."""
        return self.versions[-1].refs if self.versions else None

    def touch(self) -> datetime:
        self.updated_at = self.project.gitlab.clock.tick()
        return self.updated_at

    def prepare(self) -> None:
        """What GitLab does a while after a merge request is opened: the first version, and the refs."""
        with self.project.gitlab.lock:
            self.prepared_at = self.touch()
            self._add_version()

    def pushed(self, sha: str, *, by: User | None = None) -> None:
        """The source branch moved: a new version, and every thread on the diff is looked at again."""
        old = self.refs
        if self.paused or self.prepared_at is None or old is None or old.head == sha:
            return
        self.touch()
        self._add_version()
        new = self.refs
        assert new is not None
        self._retrace(old, new, by or self.author)
        self.approved_by.clear()
        self.system_note(by or self.author, f"added 1 commit\n\n* {sha[:8]}")
        self.project.gitlab.hooks.merge_request(self, "update", by or self.author, oldrev=old.head)

    def _retrace(self, old: Refs, new: Refs, by: User) -> None:
        active = [found for found in self.discussions if (place := found.first.position) and place.refs == old]
        files = [file for found in active if (file := self.project.places.file(found.first.original_position))]
        tracer = Tracer(self.project.differ, self.project.places, old, new, [path for file in files for path in file.paths])
        for discussion in active:
            self.apply_trace(discussion, tracer, by)

    def _commit(self, parent: str | None, files: Mapping[str, Content], message: str, **options: Any) -> str:
        with self.project.gitlab.lock:
            sha = self.source.repository.commit(self.source_branch, files, message, parent=parent, **options)
            self.source.branch_moved(self.source_branch, sha)
        return sha

    def _move(self, sha: str) -> str:
        with self.project.gitlab.lock:
            self.source.repository.set_ref(f"refs/heads/{self.source_branch}", sha)
            self.source.branch_moved(self.source_branch, sha)
        return sha

    def _fetch_target(self) -> None:
        if self.source is not self.project:
            self.source.repository.git("fetch", "-q", str(self.project.repository.path), self.target_branch)

    def _add_version(self) -> None:
        repository, head = self.project.repository, self.head
        if self.source is not self.project:
            repository.git("fetch", "-q", str(self.source.repository.path), self.source_branch)
        start = self.target_tip
        refs = Refs(repository.merge_base(start, head) or start, start, head)
        repository.set_ref(f"refs/merge-requests/{self.iid}/head", head)
        for sha in refs:
            repository.set_ref(f"refs/keep-around/{sha}", sha)
        diff = self.project.differ.compare(refs.start, refs.head)
        size = len(diff.files) if diff else 0
        self.versions.append(Version(self.project.gitlab.number("version"), refs, self.project.gitlab.clock.tick(), size))
