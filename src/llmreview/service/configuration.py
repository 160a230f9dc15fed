"""How a service is set up. Secrets come from files or the environment, never from the command line, where others see them."""

from __future__ import annotations

import argparse
import os
import socket
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from llmreview.bot.target import TOKEN_VARIABLE, find_token
from llmreview.model import InputError
from llmreview.publish.markers import checked_id
from llmreview.questions.lists import read_template
from llmreview.service.projects import Projects
from llmreview.service.signatures import Secrets, signing_key

URL_VARIABLE = "LLMREVIEW_GITLAB_URL"
SECRET_VARIABLE = "LLMREVIEW_WEBHOOK_SECRET"  # noqa: S105 - the name of one
KEY_VARIABLE = "LLMREVIEW_SIGNING_KEY"
DATABASE_VARIABLE = "LLMREVIEW_DATABASE"
_MOST_SECRET_BYTES = 16_384


class Configuration(NamedTuple):
    """All that a service is told."""

    url: str
    token: str
    secrets: Secrets
    host: str
    port: int
    path: str
    database: str
    cache: Path
    cache_size: int
    projects: Projects
    ca_file: str | None
    bot_id: str
    templates: tuple[str, ...]
    machine: str
    threads: int
    per_minute: int
    poll_seconds: float
    review_seconds: float
    review_memory: int
    grace_seconds: int
    drafts: bool
    verbose: bool

    @property
    def secret_texts(self) -> tuple[str, ...]:
        """What must not be logged."""
        password = urlsplit(self.database).password or ""
        tokens = (token.decode("utf-8", "replace") for token in self.secrets.tokens)
        return (self.token, password, *tokens)


def configured(options: argparse.Namespace, environment: Mapping[str, str]) -> Configuration:
    """Options come first. Raises InputError for what is missing or makes no sense."""
    url = options.url or environment.get(URL_VARIABLE, "")
    if not url:
        raise InputError("which GitLab?", f"Give its address: --url https://gitlab.example.com, or {URL_VARIABLE}.")
    token = find_token(environment, options.token_file)
    if token is None:
        raise InputError("the service needs a token of GitLab", f"Give it by --token-file FILE, or {TOKEN_VARIABLE}.")
    host, port = _address(options.listen)
    if not options.path.startswith("/") or options.path in ("/healthz", "/readyz", "/metrics"):
        raise InputError(f"--path {options.path}: starts with / and is none of /healthz, /readyz, /metrics")
    database = _database(options.database, environment)
    names = tuple(name.strip() for word in options.projects or () for name in word.split(",") if name.strip())
    return Configuration(
        url=url,
        token=token[0],
        secrets=_secrets(options, environment),
        host=host,
        port=port,
        path=options.path,
        database=database,
        cache=Path(options.cache or _directory(environment, "CACHE_DIRECTORY", "XDG_CACHE_HOME", ".cache")).absolute(),
        cache_size=options.cache_size,
        projects=Projects(names),
        ca_file=options.ca_file,
        bot_id=checked_id(options.bot_id),
        templates=tuple(_checked_template(path) for path in options.template or ()),
        # A file is of one machine; on a server each service needs a name, and the same after a restart.
        machine="local" if database.startswith("sqlite") else options.machine or socket.gethostname(),
        threads=options.threads,
        per_minute=options.rate,
        poll_seconds=options.poll_interval,
        review_seconds=options.review_timeout,
        review_memory=options.review_memory,
        grace_seconds=options.grace,
        drafts=options.drafts,
        verbose=options.verbose,
    )


def _checked_template(path: str) -> str:
    """What is wrong with a list of questions is said at the start, and not at the first review."""
    read_template(path)
    return os.path.abspath(path)


def _secrets(options: argparse.Namespace, environment: Mapping[str, str]) -> Secrets:
    tokens = _lines(options.webhook_secret_file, environment.get(SECRET_VARIABLE, ""))
    try:
        keys = tuple(signing_key(line) for line in _lines(options.signing_key_file, environment.get(KEY_VARIABLE, "")))
    except ValueError as error:
        raise InputError(f"the signing key cannot be used: {error}", "GitLab shows it once, as whsec_…") from None
    if not tokens and not keys:
        advice = f"Give the webhook's secret token by --webhook-secret-file or {SECRET_VARIABLE}, or its signing key."
        raise InputError("anybody could send events: neither a secret token nor a signing key is given", advice)
    return Secrets(tuple(token.encode() for token in tokens), keys)


def _lines(path: str | None, otherwise: str) -> tuple[str, ...]:
    """Each line a secret: two of them are valid while one takes the place of the other."""
    if path is None:
        return tuple(line.strip() for line in otherwise.splitlines() if line.strip())
    try:
        with open(path, "rb") as file:
            lines = file.read(_MOST_SECRET_BYTES).decode("utf-8", "replace").splitlines()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from None
    found = tuple(line.strip() for line in lines if line.strip())
    if not found:
        raise InputError(f"{path} is empty")
    return found


def _address(word: str) -> tuple[str, int]:
    host, colon, port = word.rpartition(":")
    if not colon or not (port.isdecimal() and port.isascii()) or int(port) > 65_535:
        raise InputError(f"--listen {word}: HOST:PORT is wanted", "Such as 127.0.0.1:8765, or [::1]:8765.")
    return host.strip("[]") or "0.0.0.0", int(port)  # noqa: S104 - asked for by `:8765`


def _database(option: str | None, environment: Mapping[str, str]) -> str:
    if option is not None and urlsplit(option).password:
        advice = f"Give the URL by {DATABASE_VARIABLE}, or leave the password to ~/.pgpass or PGPASSFILE."
        raise InputError("--database: a password on the command line can be seen by others", advice)
    url = option or environment.get(DATABASE_VARIABLE, "")
    if not url:
        directory = _directory(environment, "STATE_DIRECTORY", "XDG_STATE_HOME", ".local/state")
        url = f"sqlite:///{os.path.abspath(directory)}/service.sqlite"
    if not url.startswith(("sqlite:///", "postgresql://", "postgres://", "postgresql+psycopg://")):
        raise InputError("the database is given as sqlite:///FILE or postgresql://HOST/NAME")
    return url.replace("postgres://", "postgresql://", 1)


def _directory(environment: Mapping[str, str], of_systemd: str, of_desktop: str, at_home: str) -> str:
    """Where systemd says that it is, or else where the desktop's conventions put it."""
    given = environment.get(of_systemd, "").partition(":")[0]
    if given:
        return given
    return os.path.join(environment.get(of_desktop) or os.path.expanduser(f"~/{at_home}"), "llmreview")
