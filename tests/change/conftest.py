"""Real repositories in temporary directories, with nobody's configuration."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from llmreview.change.change import Change
from llmreview.change.git import read_change


class Repository:
    """A git repository to write, commit and read changes in."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def git(self, *arguments: str, stdin: bytes = b"") -> str:
        done = subprocess.run(("git", *arguments), cwd=self.path, input=stdin, capture_output=True, check=False)
        assert done.returncode == 0, (arguments, done.stderr.decode())
        return os.fsdecode(done.stdout).strip()

    def write(self, name: str, content: str | bytes) -> None:
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def commit(self, message: str = "a commit", **files: str | bytes) -> str:
        """Write the files (``_`` in a name stands for ``.``), commit everything, and give the commit's name."""
        for name, content in files.items():
            self.write(name.replace("_", "."), content)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)
        return self.git("rev-parse", "HEAD")

    def change(self, range: str | None = "HEAD~1..HEAD", **options: object) -> Change:  # noqa: A002
        return read_change(self.path, range, **options)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _nobodys_configuration(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    home = tmp_path_factory.mktemp("home")
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home))
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Somebody")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "somebody@example.org")


@pytest.fixture
def empty(tmp_path: Path) -> Repository:
    """A repository without any commit."""
    repository = Repository(tmp_path / "repository")
    repository.path.mkdir()
    repository.git("init", "-q", "-b", "main")
    return repository


@pytest.fixture
def repository(empty: Repository) -> Repository:
    """A repository with one commit, of ``a.py`` with the lines 1 to 9."""
    empty.commit("first", a_py="".join(f"line {i}\n" for i in range(1, 10)))
    return empty
