"""Which projects the bot serves."""

from __future__ import annotations

from typing import NamedTuple


class Projects(NamedTuple):
    """Projects by id (``42``) or full path (``group/project``), and groups with all below (``group/*``). No name: every one."""

    names: tuple[str, ...] = ()

    def allow(self, number: int, path: str) -> bool:
        """Whether the project is served. Paths are compared as GitLab does, without regard to case."""
        path = path.casefold()
        return not self.names or any(
            name == str(number) or (bool(path) and _covers(name.strip("/").casefold(), path)) for name in self.names
        )

    @property
    def single(self) -> tuple[str, ...]:
        """Those that are named one by one, and can therefore be asked for one by one."""
        return tuple(name for name in self.names if not name.endswith("/*"))

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of which all projects are served."""
        return tuple(name.removesuffix("/*").strip("/") for name in self.names if name.endswith("/*"))


def _covers(name: str, path: str) -> bool:
    return path.startswith(name.removesuffix("*")) if name.endswith("/*") else name == path
