"""The git of a mirror: it talks to one origin, with a token that stands neither on its command line nor in a file."""

from __future__ import annotations

import base64
import os
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from llmreview.model import InputError
from llmreview.service.errors import TransientError

_KEPT = (
    "PATH", "HOME", "TMPDIR", "SYSTEMROOT", "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy",
    "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR", "LD_LIBRARY_PATH",
)  # fmt: skip
"""Of the environment. What else git listens to could send it elsewhere or have it run something."""
_SETTINGS = {
    "http.followRedirects": "false",  # a token follows nobody
    "http.lowSpeedLimit": "1000",
    "http.lowSpeedTime": "60",
    "credential.helper": "",
    "core.askPass": "",
    "core.hooksPath": os.devnull,
    "core.fsmonitor": "false",
    "gc.auto": "0",
    "maintenance.auto": "false",
    "fetch.recurseSubmodules": "false",
    "fetch.writeCommitGraph": "false",
    "fetch.unpackLimit": "1",  # one pack for each fetch, and no thousands of loose files
    "transfer.bundleURI": "false",
    "protocol.allow": "never",
}
_QUIET = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "LC_ALL": "C",
}
_NOT_THERE = ("not our ref", "couldn't find remote ref", "no such remote ref")
_MOST_COMPLAINT = 300
_MOST_PACKS = 50


class MissingCommitError(TransientError):
    """GitLab has it no more: somebody pushed in between, and it will tell of what is there now."""


class SlowError(TransientError):
    """Git was not done in time."""


class Remote(NamedTuple):
    """Where a repository is fetched from."""

    url: str
    token: str | None = None
    ca_file: str | None = None

    @property
    def settings(self) -> dict[str, str]:
        """Git's settings for it: the one protocol, and a header that git adds for this origin only."""
        parts = urlsplit(self.url)
        settings = {f"protocol.{parts.scheme}.allow": "always"} if parts.scheme in ("http", "https") else {}
        if self.token:
            word = base64.b64encode(f"oauth2:{self.token}".encode()).decode()
            settings[f"http.{parts.scheme}://{parts.netloc}/.extraHeader"] = f"Authorization: Basic {word}"
        if self.ca_file:
            settings["http.sslCAInfo"] = self.ca_file
        return settings


class MirrorGit:
    """Git in one mirror."""

    def __init__(self, directory: Path, remote: Remote, seconds: float) -> None:
        self.directory = directory
        self._remote = remote
        self._seconds = seconds

    def make(self) -> None:
        """An empty bare repository without hooks."""
        self._run("init", "--quiet", "--bare", "--template=", str(self.directory))

    def has(self, commit: str) -> bool:
        """Whether the commit is there with all that it stands on."""
        return self._succeeds("rev-list", "--objects", "--quiet", "--max-count=1", commit)

    def is_sound(self) -> bool:
        """Whether this is a repository in which nobody left a lock behind."""
        return self._succeeds("rev-parse", "--git-dir") and not any(self.directory.glob("**/*.lock"))

    def is_broken(self) -> bool:
        """Whether its objects cannot all be read. A mirror that takes too long to read is given the benefit of the doubt."""
        try:
            self._run("fsck", "--no-dangling", "--no-reflogs", "--no-progress")
        except SlowError:
            return False
        except TransientError:
            return True
        return False

    def compact(self) -> None:
        """Makes one pack of many, now and then: git itself is told never to do so on its own."""
        if len(list(self.directory.glob("objects/pack/*.pack"))) > _MOST_PACKS:
            self._run("repack", "-a", "-d", "--quiet")

    def answers(self) -> bool:
        """Whether the other side lets us in."""
        try:
            self._run("ls-remote", "--quiet", self._remote.url, "HEAD", talks=True)
        except TransientError:
            return False
        return True

    def fetch(self, iid: int, head: str, base: str) -> None:
        """Fetches both commits and keeps them. Where GitLab gives no commit by its name, by that of the merge request."""
        kept = f"refs/llmreview/{iid}"
        try:
            self._fetch(f"+{head}:{kept}/head", f"+{base}:{kept}/base")
        except MissingCommitError:
            self._fetch(f"+refs/merge-requests/{iid}/head:{kept}/head")
        missing = [commit for commit in (head, base) if not self.has(commit)]
        if missing:
            raise MissingCommitError(f"commit {missing[0]} is not there any more")

    def _fetch(self, *refspecs: str) -> None:
        options = ("--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", "--no-auto-maintenance")
        self._run("fetch", *options, self._remote.url, *refspecs, talks=True)

    def _succeeds(self, *words: str) -> bool:
        try:
            self._run(*words)
        except TransientError:
            return False
        return True

    def _run(self, *words: str, talks: bool = False) -> None:
        """Runs git to its end. Raises TransientError with what it says when it fails or takes too long."""
        settings = _SETTINGS | (self._remote.settings if talks else {})
        environment = {**_kept_environment(), **_QUIET, **_as_environment(settings)}
        try:
            process = subprocess.Popen(
                ("git", f"--git-dir={self.directory}", *words),
                cwd="/",
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                start_new_session=True,  # so that what git starts can be ended with it
            )
        except FileNotFoundError:
            raise InputError("git was not found", advice="install git, or put it on PATH") from None
        try:
            _, complaint = process.communicate(timeout=self._seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            raise SlowError(f"git {words[0]} took longer than {self._seconds:.0f} s") from None
        if process.returncode != 0:
            lines = complaint.decode("utf-8", "replace").splitlines()
            text = " ".join(next((line for line in lines if line.startswith("fatal:")), " ".join(lines)).split())
            kind = MissingCommitError if any(sign in text for sign in _NOT_THERE) else TransientError
            raise kind(f"git {words[0]} failed: {text[:_MOST_COMPLAINT]}")


def _kept_environment() -> dict[str, str]:
    return {name: os.environ[name] for name in _KEPT if name in os.environ}


def _as_environment(settings: Mapping[str, str]) -> dict[str, str]:
    """Settings as git takes them out of its environment, which only we can read."""
    environment = {"GIT_CONFIG_COUNT": str(len(settings))}
    for number, (name, value) in enumerate(settings.items()):
        environment |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
    return environment
