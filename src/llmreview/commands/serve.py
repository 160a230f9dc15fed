"""``llmreview serve``: the merge request bot as a service that GitLab's webhooks call."""

from __future__ import annotations

import argparse
import os
from typing import Any

from llmreview.commands.inputs import add_template, at_least
from llmreview.model import InputError

DESCRIPTION = """\
Runs until it is stopped: takes GitLab's merge request and note events, and keeps
one note and few threads up to date on each open merge request. Work that was
taken in survives a crash, and is done once.
"""
EPILOG = """\
secrets:
  Files or environment variables, never options: --token-file or
  LLMREVIEW_GITLAB_TOKEN (scope `api`, at least Reporter), --webhook-secret-file or
  LLMREVIEW_WEBHOOK_SECRET, --signing-key-file or LLMREVIEW_SIGNING_KEY (then every
  delivery must be signed). A file of secrets may hold several, one a line: all are
  valid while one takes the place of another. LLMREVIEW_DATABASE for a URL with a
  password.

what asks for a review:
  Merge requests that are opened, reopened, pushed to, or ready after having been a
  draft; a note `/llmreview recheck` or `@bot recheck`, and a thumbs-down on a note of
  the bot, by somebody with at least Developer access.

addresses:
  POST /webhook (--path)   GitLab's deliveries
  GET /healthz             200 while the process runs
  GET /readyz              200 while deliveries can be stored
  GET /metrics             for Prometheus

exit status:
  0  stopped by SIGTERM or SIGINT; unfinished reviews go on after the next start
  2  wrong usage or configuration, the address is taken, or the database is away

Webhook settings, a systemd unit and PostgreSQL: docs/serve.md.
"""
_UNITS = {"K": 2**10, "M": 2**20, "G": 2**30, "T": 2**40}
MISSING = "what the service needs is not installed"
ADVICE = "pip install 'llmreview[serve]'"


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = commands.add_parser("serve", help="run the merge request bot as a service", description=DESCRIPTION, epilog=EPILOG)
    parser.set_defaults(run=run)
    _add_gitlab(parser.add_argument_group("GitLab"))
    _add_web(parser.add_argument_group("webhooks"))
    _add_work(parser.add_argument_group("work"))


def _add_gitlab(gitlab: Any) -> None:
    gitlab.add_argument("--url", metavar="URL", help="its address (or LLMREVIEW_GITLAB_URL)")
    gitlab.add_argument("--token-file", metavar="FILE", help="a file with the bot's token (or LLMREVIEW_GITLAB_TOKEN)")
    gitlab.add_argument("--ca-file", metavar="FILE", help="certificates to trust beside those of the system")
    gitlab.add_argument(
        "--projects",
        metavar="NAME,…",
        action="append",
        help="serve and poll only these: ids, full paths, or group/* (repeatable; default: whatever has the webhook)",
    )
    gitlab.add_argument(
        "--id", dest="bot_id", default="default", metavar="NAME", help="tells several bots on one merge request apart"
    )
    add_template(gitlab)
    gitlab.add_argument("--drafts", action="store_true", help="review drafts too")


def _add_web(web: Any) -> None:
    web.add_argument("--listen", metavar="HOST:PORT", default="127.0.0.1:8765", help="default: %(default)s")
    web.add_argument("--path", metavar="PATH", default="/webhook", help="where deliveries come in (default: %(default)s)")
    web.add_argument("--webhook-secret-file", metavar="FILE", help="a file with the webhook's secret token")
    web.add_argument("--signing-key-file", metavar="FILE", help="a file with the webhook's signing key (whsec_…)")


def _add_work(work: Any) -> None:
    work.add_argument(
        "--database", metavar="URL", help="sqlite:///FILE or postgresql://… (default: a file in the state directory)"
    )
    work.add_argument("--machine", metavar="NAME", help="of several on one database, this one's name (default: the host's)")
    work.add_argument("--cache", metavar="DIR", help="where mirrors of repositories are kept (default: the cache directory)")
    work.add_argument("--cache-size", type=_size, default=_size("20G"), metavar="SIZE", help="of all mirrors (default: 20G)")
    work.add_argument("--threads", type=at_least(1), default=2, metavar="N", help="reviews at once (default: 2)")
    work.add_argument("--rate", type=at_least(1), default=60, metavar="N", help="reviews a minute at most (default: 60)")
    work.add_argument("--review-timeout", type=at_least(1), default=600, metavar="SECONDS", help="for one review (default: 600)")
    work.add_argument(
        "--review-memory", type=_size, default=_size("4G"), metavar="SIZE", help="for one review, 0 for no limit (default: 4G)"
    )
    work.add_argument(
        "--poll-interval",
        type=at_least(0),
        default=600,
        metavar="SECONDS",
        help="how often lost events of --projects are looked for, 0 for never (default: 600)",
    )
    work.add_argument(
        "--grace", type=at_least(0), default=30, metavar="SECONDS", help="for running reviews when stopped (default: 30)"
    )
    work.add_argument("-v", "--verbose", action="store_true", help="log ignored deliveries too")


def run(arguments: argparse.Namespace) -> int:
    """Serves until it is told to stop."""
    try:
        from llmreview.service.configuration import configured
        from llmreview.service.server import serve
    except ImportError as error:
        raise InputError(f"{MISSING}: {error.name}", ADVICE) from None
    return serve(configured(arguments, os.environ))


def _size(word: str) -> int:
    """Bytes of ``20G``, ``512M``, ``0``. Raises ArgumentTypeError for other words."""
    number, unit = (word[:-1], word[-1].upper()) if word[-1:].upper() in _UNITS else (word, "")
    if not (number.isdecimal() and number.isascii()):
        raise argparse.ArgumentTypeError(f"{word!r} is no size; such as 20G or 512M")
    return int(number) * _UNITS.get(unit, 1)
