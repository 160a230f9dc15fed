"""Users, what they may do in a project, and the tokens that speak for them."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

Role = Literal["guest", "planner", "reporter", "developer", "maintainer", "owner"]
ACCESS_LEVELS: dict[Role, int] = {"guest": 10, "planner": 15, "reporter": 20, "developer": 30, "maintainer": 40, "owner": 50}


class User(NamedTuple):
    id: int
    username: str
    name: str
    bot: bool = False
    state: str = "active"

    def basic(self, root: str) -> dict[str, Any]:
        return {
            "id": self.id,
            "username": self.username,
            "public_email": None,
            "name": self.name,
            "state": self.state,
            "locked": False,
            "avatar_url": None,
            "web_url": f"{root}/{self.username}",
        }

    def current(self, root: str) -> dict[str, Any]:
        return {**self.basic(root), "bot": self.bot, "email": f"{self.username}@example.org", "is_admin": False}


class Token(NamedTuple):
    """``project`` is the id of the only project that it opens, None for a personal token."""

    id: int
    value: str
    user: User
    scopes: frozenset[str] = frozenset({"api"})
    kind: Literal["personal", "project", "job"] = "personal"
    project: int | None = None


class Bot(NamedTuple):
    """A project access token and the user that it made."""

    user: User
    token: str

    @property
    def id(self) -> int:
        return self.user.id
