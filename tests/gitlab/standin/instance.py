"""The stand-in: a GitLab with projects, people and an address."""

from __future__ import annotations

import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal, Self

from .clock import Clock
from .description import Description
from .elsewhere import Elsewhere
from .faults import FaultPlan
from .invariants import check_invariants
from .limits import Behaviour, Limits
from .log import RequestLog
from .people import Role, Token, User
from .projects import Project
from .quick_actions import QuickAction
from .rates import Rates
from .repository import Content
from .server import Server
from .webhooks import Hook, Hooks

_FIRST_FILES: Mapping[str, Content] = {"README.md": "# A project\n"}


class GitLab:
    """Used as a context manager, it serves on 127.0.0.1. All state is behind ``lock``."""

    def __init__(
        self,
        *,
        prefix: str = "",
        tls: bool = False,
        limits: Limits | None = None,
        behaviour: Behaviour | None = None,
        validate: bool = True,
    ) -> None:
        self.lock = threading.RLock()
        self.clock = Clock()
        self.limits = limits or Limits()
        self.behaviour = behaviour or Behaviour()
        self.prefix = prefix.rstrip("/")
        self.projects: dict[int, Project] = {}
        self.users: dict[int, User] = {}
        self.tokens: dict[str, Token] = {}
        self.administrators: set[int] = set()
        self.moved: dict[str, int] = {}
        self.quick_actions: list[QuickAction] = []
        self.faults = FaultPlan()
        self.hooks = Hooks(self)
        self.rates = Rates(self)
        self.description = Description.load() if validate else None
        self.log = RequestLog(self.description)
        self._numbers: Counter[str] = Counter()
        self._directory = tempfile.TemporaryDirectory(prefix="gitlab-")
        self.author = self.person("ada")
        """Of merge requests and commits, unless a test says otherwise."""
        self._server = Server(self, tls=tls)

    def __enter__(self) -> Self:
        self._server.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        self.hooks.close()
        self._server.stop()
        self._directory.cleanup()

    # Addresses

    @property
    def url(self) -> str:
        """Where it listens, with its prefix."""
        return f"{self._server.origin}{self.prefix}"

    @property
    def api_url(self) -> str:
        return f"{self.url}/api/v4"

    @property
    def external_url(self) -> str:
        """What it believes to be its address."""
        return self.behaviour.link_host or self.url

    @property
    def ca_file(self) -> Path | None:
        """The certificate to trust, with TLS."""
        return self._server.ca_file

    # What a test says

    def project(
        self, path: str = "team/shop", files: Mapping[str, Content] | None = _FIRST_FILES, *, fork_of: Project | None = None
    ) -> Project:
        """Make one; with files, they are its first commit."""
        with self.lock:
            number = self.number("project")
            made = Project(
                self, number, path if "/" in path else f"team/{path}", Path(self._directory.name) / f"{number}.git", fork_of
            )
            self.projects[number] = made
            made.add(self.author, "maintainer")
            if files is not None:
                made.repository.commit("main", files, "First", parent=None)
            return made

    def person(self, username: str) -> User:
        """The user of this name, made where there is none."""
        for user in self.users.values():
            if user.username == username:
                return user
        return self.add_user(username, username.capitalize())

    def add_user(self, username: str, name: str, *, bot: bool = False) -> User:
        user = User(self.number("user"), username, name, bot)
        self.users[user.id] = user
        return user

    def token(
        self,
        user: User,
        scopes: tuple[str, ...] = ("api",),
        *,
        kind: Literal["personal", "project", "job"] = "personal",
        project: Project | None = None,
    ) -> Token:
        number = self.number("token")
        made = Token(
            number,
            f"{'glcbt' if kind == 'job' else 'glpat'}-{number:020d}",
            user,
            frozenset(scopes),
            kind,
            project.id if project else None,
        )
        self.tokens[made.value] = made
        return made

    def revoke(self, token: str) -> Token:
        return self.tokens.pop(token)

    def fail(self, **fault: Any) -> None:
        """``gitlab.fail(method="POST", route="discussions", nth=2, how="close-after-commit")``; see ``faults.Fault``."""
        self.faults.add(**fault)

    def at(
        self, do: Callable[[], object], *, method: str | None = None, route: str = "", nth: int = 1, after: bool = False
    ) -> None:
        """Do something when the nth request that fits comes in: before it is looked at, or once it is done but not answered."""
        self.faults.add(how="act-after" if after else "act-before", method=method, route=route, nth=nth, action=do)

    def group_hook(self, url: str, token: str | None = None, signing: str | None = None) -> Hook:
        """Hears of every project, with the same event's UUID as the project's own hook."""
        return self.hooks.add(url, token, signing)

    def check(self, elsewhere: Elsewhere | None = None) -> None:
        """Fails where a rule of every scenario was broken: see ``invariants``."""
        check_invariants(self, elsewhere)

    def member(self, project: Project, username: str, role: Role) -> User:
        return project.add(self.person(username), role)

    # What it needs itself

    def number(self, kind: str) -> int:
        """Ids count from another start for each kind, so that none is taken for another by luck."""
        with self.lock:
            self._numbers[kind] += 1
            return self._numbers[kind] + {"project": 40, "note": 3000, "merge request": 900, "version": 700, "user": 10}.get(
                kind, 0
            )

    def find_project(self, name: str) -> Project | None:
        if name.isdigit():
            return self.projects.get(int(name))
        return next((found for found in self.projects.values() if found.path.lower() == name.lower()), None)

    def ruby_hash(self, problems: dict[str, list[str]]) -> str:
        """As Ruby prints a hash."""
        arrays = {key: "[" + ", ".join(f'"{text}"' for text in texts) + "]" for key, texts in problems.items()}
        if self.behaviour.ruby_34:
            return "{" + ", ".join(f"{key}: {texts}" for key, texts in arrays.items()) + "}"
        return "{" + ", ".join(f":{key}=>{texts}" for key, texts in arrays.items()) + "}"
