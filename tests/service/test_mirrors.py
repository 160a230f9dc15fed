"""Mirrors of repositories: what is fetched, how, and what becomes of them."""

from __future__ import annotations

import base64
import os
import subprocess
import threading
from pathlib import Path

import pytest
from running import wait_until

from llmreview.service import git as mirror_git
from llmreview.service.errors import TransientError
from llmreview.service.git import MissingCommitError, Remote
from llmreview.service.mirrors import Mirrors, Wanted

NOBODY = "0" * 39 + "1"


class Place:
    """A project on the stand-in and a cache."""

    def __init__(self, gitlab, directory):
        self.gitlab = gitlab
        self.project = gitlab.project("shop", {"a.txt": "a\n"})
        self.bot = self.project.bot()
        self.mr = self.project.merge_request({"a.txt": "b\n"})
        self.cache = directory / "cache"
        self.mirrors = Mirrors(self.cache, 10**9, seconds=60)

    @property
    def remote(self):
        return Remote(f"{self.gitlab.url}/{self.project.path}.git", self.bot.token)

    @property
    def wanted(self):
        return Wanted(self.mr.iid, self.mr.head, self.mr.refs.base)

    def provide(self, name="1"):
        with self.mirrors.provide(name, self.remote, self.wanted) as mirror:
            return self.read(mirror)

    def read(self, mirror):
        return run(mirror, "show", f"{self.mr.head}:a.txt")

    def fetches(self):
        return self.gitlab.log.of("POST", "git-upload-pack")


def run(mirror, *words):
    done = subprocess.run(("git", "-C", str(mirror), *words), capture_output=True, text=True, check=True)
    return done.stdout


@pytest.fixture
def place(gitlab, tmp_path):
    return Place(gitlab, tmp_path)


def test_what_is_wanted_is_there_and_fetched_once(place):
    assert place.provide() == "b\n"
    count = len(place.fetches())
    assert place.provide() == "b\n"
    assert len(place.fetches()) == count
    place.mr.push({"a.txt": "c\n"})
    assert place.provide() == "c\n"
    assert len(place.fetches()) > count


def test_it_is_bare_without_hooks_and_without_files_of_the_project(place):
    place.provide()
    mirror = place.cache / "1.git"
    assert run(mirror, "rev-parse", "--is-bare-repository") == "true\n"
    assert not (mirror / "hooks").exists()
    assert not list(place.cache.rglob("a.txt"))
    assert run(mirror, "for-each-ref", "--format=%(refname)").split() == ["refs/llmreview/1/base", "refs/llmreview/1/head"]
    assert not (mirror / "FETCH_HEAD").exists()
    assert (place.cache.stat().st_mode & 0o777, mirror.stat().st_mode & 0o777) == (0o700, 0o700)


def test_the_token_is_in_no_file_and_on_no_command_line(place, monkeypatch):
    commands, start = [], subprocess.Popen

    def watched(words, **options):
        if words[1].startswith("--git-dir="):  # the stand-in runs git too
            commands.append((words, options["env"]))
        return start(words, **options)

    monkeypatch.setattr(mirror_git.subprocess, "Popen", watched)
    place.provide()
    token = place.bot.token
    secrets = [token, base64.b64encode(f"oauth2:{token}".encode()).decode()]
    assert commands
    for words, _ in commands:
        assert not [word for word in words for secret in secrets if secret in word]
    files = [file for file in place.cache.rglob("*") if file.is_file()]
    assert not [file for file in files for secret in secrets if secret.encode() in file.read_bytes()]
    talking = [environment for words, environment in commands if "fetch" in words]
    others = [environment for words, environment in commands if "fetch" not in words and "ls-remote" not in words]
    assert all(secrets[1] in str(environment) for environment in talking)
    assert not [environment for environment in others for secret in secrets if secret in str(environment)]


def test_the_header_goes_to_this_origin_only():
    settings = Remote("https://gitlab.example.com:8443/gitlab/a/b.git", "glpat-x").settings
    (name,) = [name for name in settings if name.endswith(".extraHeader")]
    assert name == "http.https://gitlab.example.com:8443/.extraHeader"
    assert settings["protocol.https.allow"] == "always"
    assert "protocol.http.allow" not in settings


def test_redirects_are_not_followed(place, tmp_path):
    """A repository that moved elsewhere: the token would go there."""
    import http.server

    asked = []

    class Elsewhere(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append((self.path, self.headers.get("Authorization")))
            self.send_response(302)
            self.send_header("Location", f"{place.remote.url}/info/refs?service=git-upload-pack")
            self.end_headers()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        remote = Remote(f"http://127.0.0.1:{server.server_address[1]}/a/b.git", "glpat-x")
        with pytest.raises(TransientError), place.mirrors.provide("2", remote, place.wanted):
            pass
        assert len(asked) >= 1
        assert not place.gitlab.log.of("GET", "info/refs")
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize("url", ["ext::sh -c touch% {mark}", "file://{repository}", "{repository}", "git://127.0.0.1:1/x"])
def test_other_protocols_are_not_spoken(place, tmp_path, url):
    mark = tmp_path / "mark"
    remote = Remote(url.format(mark=mark, repository=place.project.repository.path))
    with pytest.raises(TransientError), place.mirrors.provide("2", remote, place.wanted):
        pass
    assert not mark.exists()


def test_settings_of_the_user_do_not_count(place, tmp_path, monkeypatch):
    mark = tmp_path / "mark"
    home = tmp_path / "home"
    home.mkdir()
    (home / ".gitconfig").write_text(
        f'[core]\n\thooksPath = {home}\n\tfsmonitor = "touch {mark}"\n[url "file:///nowhere/"]\n\tinsteadOf = http://\n'
        f"[init]\n\ttemplateDir = {home}\n[credential]\n\thelper = !touch {mark}\n"
    )
    for name in ("post-checkout", "reference-transaction"):
        (home / name).write_text(f"#!/bin/sh\ntouch {mark}\n")
        (home / name).chmod(0o755)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_ASKPASS", str(home / "post-checkout"))
    monkeypatch.setenv("GIT_DIR", str(home))
    with place.mirrors.provide("1", place.remote, place.wanted):
        pass
    assert not mark.exists()


def test_a_mirror_that_was_cut_off_is_made_anew(place):
    place.provide()
    mirror = place.cache / "1.git"
    (mirror / "unfinished").touch()
    (mirror / "config").write_text("what is left of a file")
    assert place.provide() == "b\n"
    assert not (mirror / "unfinished").exists()


def test_a_leftover_lock_is_no_end(place):
    place.provide()
    refs = place.cache / "1.git" / "refs" / "llmreview" / "1"
    refs.mkdir(parents=True, exist_ok=True)
    (refs / "head.lock").touch()
    place.mr.push({"a.txt": "c\n"})
    assert place.provide() == "c\n"


def test_a_mirror_of_which_something_is_gone_is_made_anew(place):
    place.provide()
    for pack in (place.cache / "1.git" / "objects" / "pack").iterdir():
        pack.chmod(0o600)
        pack.write_bytes(b"broken")
    assert place.provide() == "b\n"


def test_a_broken_object_is_found_when_a_review_failed(place):
    place.provide()
    mirror = place.cache / "1.git"
    place.mirrors.examine("1")
    assert not (mirror / "unfinished").exists()
    (pack,) = (mirror / "objects" / "pack").glob("*.pack")
    pack.chmod(0o600)
    content = bytearray(pack.read_bytes())
    content[-30] ^= 0xFF
    pack.write_bytes(content)
    place.mirrors.examine("1")
    assert (mirror / "unfinished").exists()
    assert place.provide() == "b\n"


def test_a_commit_that_is_gone(place):
    wanted = place.wanted._replace(head=NOBODY)
    with pytest.raises(MissingCommitError), place.mirrors.provide("1", place.remote, wanted):
        pass
    assert place.provide() == "b\n"


def test_where_no_commit_can_be_named_the_merge_request_is(place, monkeypatch):
    """Servers that do not let one fetch by commit."""
    place.project.repository.git("config", "uploadpack.allowAnySHA1InWant", "false")
    fetch, asked = mirror_git.MirrorGit._fetch, []

    def refusing(self, *refspecs):
        asked.append(refspecs)
        if any(refspec.startswith(f"+{place.mr.head}") for refspec in refspecs):
            raise MissingCommitError("not our ref")
        return fetch(self, *refspecs)

    monkeypatch.setattr(mirror_git.MirrorGit, "_fetch", refusing)
    assert place.provide() == "b\n"
    assert asked[-1] == ("+refs/merge-requests/1/head:refs/llmreview/1/head",)


def test_a_wrong_token(place):
    remote = place.remote._replace(token="wrong")  # noqa: S106
    with pytest.raises(TransientError, match="git fetch failed"), place.mirrors.provide("1", remote, place.wanted):
        pass
    assert place.provide() == "b\n"


def runs(process: int) -> bool:
    """Whether a process is there, and is more than what is left of a dead one."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_what_takes_too_long_is_ended_with_all_that_it_started(place, tmp_path, monkeypatch):
    slow = tmp_path / "bin"
    slow.mkdir()
    (slow / "git").write_text(f"#!/bin/sh\nsleep 600 &\necho $! > {tmp_path}/child\nwait\n")
    (slow / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{slow}:{os.environ['PATH']}")
    mirrors = Mirrors(tmp_path / "other", 10**9, seconds=0.5)
    with pytest.raises(TransientError, match="longer than"), mirrors.provide("1", place.remote, place.wanted):
        pass
    child = int((tmp_path / "child").read_text())
    wait_until(lambda: not runs(child), 10)


def test_the_cache_has_a_limit_and_the_one_not_used_for_longest_goes(place):
    for number, name in enumerate(("1", "2", "3")):
        place.provide(name)
        os.utime(place.cache / f"{name}.git", (number, number))
    sizes = sum(file.stat().st_size for file in (place.cache / "1.git").rglob("*") if file.is_file())
    place.mirrors._size_limit = 2 * sizes + sizes // 2
    place.provide("2")
    assert {mirror.name for mirror in place.cache.glob("*.git")} == {"2.git", "3.git"}
    place.mirrors._size_limit = 1
    place.provide("4")
    assert not list(place.cache.glob("*.git"))
    assert not list(place.cache.glob(".*.gone"))


def test_what_is_used_is_not_removed(place):
    place.mirrors._size_limit = 1
    with place.mirrors.provide("1", place.remote, place.wanted) as mirror:
        place.mirrors.make_room()
        assert place.read(mirror) == "b\n"
    assert not mirror.exists()


def test_many_at_once(place):
    """Of one mirror: one fetches, and all read."""
    problems, read = [], []

    def work():
        try:
            read.append(place.provide())
        except Exception as error:
            problems.append(error)

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (problems, read) == ([], ["b\n"] * 6)


def test_many_packs_are_made_one(place, monkeypatch):
    monkeypatch.setattr(mirror_git, "_MOST_PACKS", 2)
    for number in range(5):
        place.mr.push({"a.txt": f"{number}\n"})
        place.provide()
    assert len(list((place.cache / "1.git" / "objects" / "pack").glob("*.pack"))) <= 3
