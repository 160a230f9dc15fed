"""Which file of the repository a name in a coverage report means."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache

OF_MODULE = "\0"
"""What stands between a module and a name in it."""
THERE = "\0\0"
"""What leads the name of a file that is there: its paths from the tops of the repositories that it is in, the outermost first."""
DEEPEST = 12
"""Folders above a report from which its names may count."""
MOST_FOLDERS = 64
"""Folders of a name that are looked at."""


class Files:
    """The names of a report by the changed file that each means: a name means one file, or it is nobody's."""

    def __init__(self, names: Iterable[str], changed: Collection[str], known: Collection[str]) -> None:
        self._known = {*changed, *known}
        self._by_file_name: defaultdict[str, list[str]] = defaultdict(list)
        for path in self._known:
            self._by_file_name[path.rpartition("/")[2]].append(path)
        self._whole: defaultdict[str, list[str]] = defaultdict(list)
        self._ends: defaultdict[str, list[str]] = defaultdict(list)
        self._meant: Counter[str] = Counter()
        for name in names:
            self._add(name, changed)

    def _add(self, name: str, changed: Collection[str]) -> None:
        if name.startswith(THERE):
            path = next((path for path in name.removeprefix(THERE).split(OF_MODULE) if path in self._known), None)
        elif name not in self._known and (longer := self._longer(name)):
            fitting = [path for path in longer if path in changed]
            self._meant[name] = len(fitting)
            for path in fitting:
                self._ends[path].append(name)
            return
        else:
            path = next((path for path in _ends(name) if path in self._known), None)
        if path is not None:
            self._whole[path].append(name)

    def _longer(self, name: str) -> list[str]:
        """The paths that end in a name, within its module."""
        module, _, end = name.rpartition(OF_MODULE)
        fitting = [path for path in self._by_file_name[end.rpartition("/")[2]] if path.endswith(f"/{end}")]
        return [path for path in fitting if not module or module in path.split("/")]

    def names_of(self, path: str) -> list[str]:
        """The names of a file: all that end in its path, or else the longest that its path, and no other changed one, ends in."""
        whole = _nearest(self._whole[path], path)
        return whole or sorted((name for name in self._ends[path] if self._meant[name] == 1), key=len)[-1:]


def _ends(name: str) -> Iterable[str]:
    """A name and its ends, the longest first."""
    parts = name.rpartition(OF_MODULE)[2].rsplit("/", MOST_FOLDERS)
    return ("/".join(parts[start:]) for start in range(len(parts)))


def _nearest(names: list[str], path: str) -> list[str]:
    """The names that are not below the root of another: not ``/ci/shop/store.py`` is ``store.py``, but ``/ci/store.py``."""
    roots = {name: name.removesuffix(path) for name in names if name != path and not name.startswith(THERE)}
    below = [name for name, own in roots.items() if any(own != root and own.startswith(root) for root in roots.values())]
    return [name for name in names if name not in below]


def folders_above(report: str | os.PathLike[str]) -> list[str]:
    """The folders above a report, up to its repository's top; none where it lies in none."""
    folders = [os.path.dirname(os.path.abspath(report))]
    while not os.path.exists(os.path.join(folders[-1], ".git")):
        if len(folders) == DEEPEST or folders[-1] == os.path.dirname(folders[-1]):
            return []
        folders.append(os.path.dirname(folders[-1]))
    return folders


def name_of_file(path: str) -> str:
    """The name of a file that is there; its path where it is in no repository."""
    tops = _tops(os.path.dirname(path))
    paths = [os.path.relpath(path, top).replace(os.sep, "/") for top in reversed(tops)]
    return THERE + OF_MODULE.join(paths) if paths else path.replace(os.sep, "/")


@lru_cache(maxsize=1_000)
def _tops(folder: str) -> tuple[str, ...]:
    """The tops of the repositories that a folder is in, the innermost first."""
    tops = []
    for _ in range(MOST_FOLDERS):
        if os.path.exists(os.path.join(folder, ".git")):
            tops.append(folder)
        folder = os.path.dirname(folder)
    return tuple(dict.fromkeys(tops))
