"""A small repository, and the command as users call it."""

import os
import subprocess
import sys

import pytest

GIT = [
    "git",
    "-c",
    "user.name=A",
    "-c",
    "user.email=a@example.org",
    "-c",
    "commit.gpgsign=false",
    "-c",
    "init.defaultBranch=main",
]
UNSET = ("CI", "NO_COLOR", "FORCE_COLOR", "LLMREVIEW_DEBUG", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE")


class Repository:
    """Files and commits in a temporary directory."""

    def __init__(self, path):
        self.path = path
        path.mkdir(parents=True)
        self.git("init", "-q")

    def git(self, *arguments):
        return subprocess.run([*GIT, *arguments], cwd=self.path, check=True, capture_output=True, text=True).stdout

    def write(self, **files):
        for name, text in files.items():
            self.write_file(name.replace("__", "."), text)

    def write_file(self, name, text):
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def commit(self, message="change", **files):
        self.write(**files)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)


@pytest.fixture
def repository(tmp_path):
    """Two commits; the second one adds white space at the end of a line and a blanket handler."""
    repository = Repository(tmp_path / "repository with spaces")
    repository.commit("begin", app__py="def total(items):\n    return sum(items)\n")
    repository.commit("Work", app__py="def total(items):\n    items = list(items)  \n    return sum(items)\n")
    return repository


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch):
    for name in UNSET:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def llmreview(repository):
    """Runs the command in the repository; the result has returncode, stdout and stderr."""

    def run(*arguments, **options):
        environment = dict(os.environ) | options.pop("env", {})
        options = {"cwd": repository.path, "capture_output": True, "text": True, "timeout": 60} | options
        return subprocess.run([sys.executable, "-m", "llmreview", *arguments], env=environment, check=False, **options)

    return run
