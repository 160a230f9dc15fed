"""A running service: its parts put together, started, and stopped in the right order."""

from __future__ import annotations

import fcntl
import gc
import hashlib
import os
import re
import signal
import socket
import sys
from pathlib import Path
from types import FrameType
from typing import IO
from urllib.parse import urlsplit

import uvicorn
from starlette.applications import Starlette

from llmreview.model import InputError
from llmreview.service import log
from llmreview.service.configuration import Configuration
from llmreview.service.metrics import Metrics
from llmreview.service.mirrors import Mirrors
from llmreview.service.poll import Poller
from llmreview.service.process import Reviewer
from llmreview.service.reviews import Account, Reviews
from llmreview.service.web import Door, application
from llmreview.service.work import Setting, Work

_BACKLOG = 2_048
_ANSWER_SECONDS = 12
"""For the answers to what was accepted when the service is told to stop."""


def serve(configuration: Configuration) -> int:
    """Serves until SIGTERM or SIGINT; a second one ends it at once. What is not finished then is done after the next start."""
    gc.enable()  # commands that end soon do without
    log.start(configuration.secret_texts, verbose=configuration.verbose)
    listener = _listen(configuration)
    setting = _setting(configuration)
    lock = _lock(setting.database)
    counters = Metrics()
    reviews = _reviews(configuration, counters)
    work = Work(setting, reviews)
    try:
        work.start()
    except Exception as error:  # whatever a database says when it cannot be used
        raise InputError(f"the database cannot be used: {type(error).__name__}: {_first_line(error)}") from None
    counters.measure_depth(work.depth)
    poller = Poller(work.poll, configuration.poll_seconds, configuration.machine)
    poller.start()
    door = Door(configuration.secrets, configuration.projects, configuration.drafts, configuration.path)
    server = _web_server(application(door, work, counters))

    def stop(_number: int, _frame: FrameType | None) -> None:
        server.should_exit = True  # before uvicorn listens to signals itself; at its end it raises them once more

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    log.tell("listening", address=_shown(listener), polled=len(configuration.projects.names))
    server.run(sockets=[listener])
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _end)
    log.tell("stopping", running=reviews.running)
    poller.stop()
    work.stop(configuration.grace_seconds)
    log.tell("stopped", unfinished=reviews.running)
    lock.close()
    if reviews.running:
        _end()  # its thread would be waited for; the review is taken up by the next start
    return 0


def _web_server(application: Starlette) -> uvicorn.Server:
    configuration = uvicorn.Config(
        application,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        lifespan="off",
        ws="none",
        http="h11",
        timeout_graceful_shutdown=_ANSWER_SECONDS,
    )
    return uvicorn.Server(configuration)


def _reviews(configuration: Configuration, counters: Metrics) -> Reviews:
    account = Account(
        configuration.url,
        configuration.token,
        configuration.ca_file,
        configuration.bot_id,
        configuration.review_memory,
        configuration.templates,
    )
    mirrors = Mirrors(configuration.cache / "mirrors" / _host(configuration), configuration.cache_size)
    reviewer = Reviewer(configuration.review_seconds)
    return Reviews(account, configuration.projects, mirrors, reviewer, counters, drafts=configuration.drafts)


def _setting(configuration: Configuration) -> Setting:
    # Names of what is stored: two bots, or the bots of two GitLabs, can use one database.
    identity = hashlib.sha256(f"{configuration.url.rstrip('/')} {configuration.bot_id}".encode()).hexdigest()[:8]
    database = configuration.database
    if database.startswith("sqlite:///"):
        Path(database.removeprefix("sqlite:///")).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Setting(
        name=f"llmreview-{_host(configuration)[:60]}-{identity}",
        database=database,
        machine=configuration.machine,
        threads=configuration.threads,
        per_minute=configuration.per_minute,
        stale_seconds=4 * configuration.review_seconds + 600,
    )


def _lock(database: str) -> IO[str]:
    """Holds a file for this service alone: another one would take its running reviews for those of a dead one."""
    if not database.startswith("sqlite:///"):
        return open(os.devnull)
    path = f"{database.removeprefix('sqlite:///')}.lock"
    try:
        file = open(path, "w")  # noqa: SIM115 - for as long as the service runs
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        advice = "For several services on one database use PostgreSQL: --database postgresql://…"
        raise InputError(f"another service uses {database}", advice) from None
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror}") from None
    return file


def _host(configuration: Configuration) -> str:
    """The GitLab's name as part of other names."""
    return re.sub(r"[^a-z0-9]+", "-", urlsplit(configuration.url).netloc.lower()).strip("-") or "gitlab"


def _listen(configuration: Configuration) -> socket.socket:
    family = socket.AF_INET6 if ":" in configuration.host else socket.AF_INET
    try:
        return socket.create_server((configuration.host, configuration.port), family=family, backlog=_BACKLOG)
    except OSError as error:
        raise InputError(f"{configuration.host}:{configuration.port} cannot be listened at: {error.strerror}") from None


def _shown(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [""])[0][:300]


def _end(_number: int = 0, _frame: FrameType | None = None) -> None:
    sys.stderr.flush()
    os._exit(0)
