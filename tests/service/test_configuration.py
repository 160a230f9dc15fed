"""How a service is set up."""

from __future__ import annotations

from pathlib import Path

import pytest

from llmreview.cli import build_parser, main
from llmreview.model import InputError
from llmreview.service.configuration import configured
from llmreview.service.signatures import Secrets

KNOWN = ("--url", "https://gitlab.example.com")
SECRETS = {"LLMREVIEW_GITLAB_TOKEN": "glpat-x", "LLMREVIEW_WEBHOOK_SECRET": "secret"}


def read(*words, environment=SECRETS):
    return configured(build_parser("serve").parse_args(["serve", *words]), environment)


def test_what_holds_when_little_is_said(tmp_path):
    found = read(
        *KNOWN, environment=SECRETS | {"STATE_DIRECTORY": f"{tmp_path}/state:other", "CACHE_DIRECTORY": f"{tmp_path}/cache"}
    )
    assert (found.host, found.port, found.path) == ("127.0.0.1", 8765, "/webhook")
    assert found.database == f"sqlite:///{tmp_path}/state/service.sqlite"
    assert found.cache == tmp_path / "cache"
    assert (found.machine, found.cache_size, found.drafts) == ("local", 20 * 2**30, False)
    assert found.secrets == Secrets((b"secret",), ())


def test_without_systemd_the_conventions_of_desktops_hold(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    found = read(*KNOWN)
    assert found.database == f"sqlite:///{tmp_path}/.local/state/llmreview/service.sqlite"
    assert found.cache == tmp_path / ".cache/llmreview"


def test_options(tmp_path):
    (tmp_path / "token").write_text("glpat-file\n")
    (tmp_path / "secrets").write_text("old\n\nnew\n")
    (tmp_path / "key").write_text("whsec_YWJj\n")
    found = read(
        *KNOWN, "--token-file", f"{tmp_path}/token", "--webhook-secret-file", f"{tmp_path}/secrets", "--signing-key-file", f"{tmp_path}/key",
        "--listen", "[::1]:80", "--database", "postgres://host/name", "--machine", "one", "--projects", "1, a/b", "--projects", "c/*",
        "--cache-size", "512m", "--review-memory", "0", environment={},
    )  # fmt: skip
    assert found.token == "glpat-file"  # noqa: S105
    assert found.secrets == Secrets((b"old", b"new"), (b"abc",))
    assert (found.host, found.port) == ("::1", 80)
    assert (found.database, found.machine) == ("postgresql://host/name", "one")
    assert (found.projects.single, found.projects.groups) == (("1", "a/b"), ("c",))
    assert (found.cache_size, found.review_memory) == (512 * 2**20, 0)


def test_what_must_not_be_logged():
    found = read(*KNOWN, environment=SECRETS | {"LLMREVIEW_DATABASE": "postgresql://me:word@host/x"})
    assert set(found.secret_texts) == {"glpat-x", "secret", "word"}


@pytest.mark.parametrize(
    ("words", "environment", "reason"),
    [
        ((), SECRETS, "which GitLab?"),
        (KNOWN, {}, "needs a token"),
        (KNOWN, {"LLMREVIEW_GITLAB_TOKEN": "x"}, "anybody could send events"),
        (KNOWN, SECRETS | {"LLMREVIEW_SIGNING_KEY": "abc"}, "signing key cannot be used"),
        ((*KNOWN, "--database", "postgresql://me:hunter2@host/x"), SECRETS, "can be seen by others"),
        ((*KNOWN, "--database", "mysql://host/x"), SECRETS, "the database is given as"),
        ((*KNOWN, "--listen", "nowhere"), SECRETS, "HOST:PORT"),
        ((*KNOWN, "--listen", "host:70000"), SECRETS, "HOST:PORT"),
        ((*KNOWN, "--path", "/metrics"), SECRETS, "--path"),
        ((*KNOWN, "--path", "hook"), SECRETS, "--path"),
        ((*KNOWN, "--id", "a--b"), SECRETS, "is no id"),
        ((*KNOWN, "--webhook-secret-file", "/nonexistent"), SECRETS, "cannot be read"),
        ((*KNOWN, "--webhook-secret-file", "/dev/null"), SECRETS, "is empty"),
        ((*KNOWN, "--threads", "0"), SECRETS, "not a whole number"),
        ((*KNOWN, "--cache-size", "much"), SECRETS, "no size"),
    ],
)
def test_what_makes_no_sense(words, environment, reason, monkeypatch, capsys):
    for name in (
        "LLMREVIEW_GITLAB_URL",
        "LLMREVIEW_GITLAB_TOKEN",
        "LLMREVIEW_WEBHOOK_SECRET",
        "LLMREVIEW_SIGNING_KEY",
        "LLMREVIEW_DATABASE",
    ):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert main(["serve", *words]) == 2
    said = capsys.readouterr().err
    assert reason in said
    assert "hunter2" not in said


def test_no_secret_can_be_given_as_an_option():
    options = {
        option
        for action in build_parser("serve")._subparsers._group_actions[0].choices["serve"]._actions
        for option in action.option_strings
    }
    assert not options & {"--token", "--webhook-secret", "--secret", "--signing-key", "--password"}


def test_without_the_extra_it_says_what_to_install(monkeypatch, capsys):
    import sys

    monkeypatch.setitem(sys.modules, "uvicorn", None)
    monkeypatch.delitem(sys.modules, "llmreview.service.server", raising=False)
    assert main(["serve", *KNOWN]) == 2
    assert "pip install 'llmreview[serve]'" in capsys.readouterr().err


def test_the_package_lists_the_extra():
    file = Path(__file__).resolve().parents[2] / "pyproject.toml"
    assert "serve = [" in file.read_text()


def test_questions_of_the_operator_are_read_at_the_start(tmp_path, monkeypatch):
    (tmp_path / "company.yaml").write_text("- {id: a, question: q, why: w}\n")
    monkeypatch.chdir(tmp_path)
    assert read(*KNOWN, "--template", "company.yaml").templates == (str(tmp_path / "company.yaml"),)
    (tmp_path / "company.yaml").write_text("- {id: a, question: q}\n")
    with pytest.raises(InputError, match="why is missing"):
        read(*KNOWN, "--template", "company.yaml")
