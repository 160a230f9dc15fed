"""``llmreview gitlab``: the review of a merge request as one note and a few threads on it, from a job of its pipeline."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING, Any

from llmreview.commands.gitlab_help import DESCRIPTION, EPILOG
from llmreview.commands.inputs import add_template, at_least
from llmreview.model import InputError
from llmreview.outputs import write
from llmreview.settings import FAIL_ON, reaches

if TYPE_CHECKING:
    from llmreview.bot.merge_request import Options, Outcome, Reviewed
    from llmreview.bot.target import Target
    from llmreview.gitlab.client import Client, Request

_MOST_SHOWN = 4_000
"""Characters of a request's body that a dry run prints."""


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = commands.add_parser("gitlab", help="review a merge request on GitLab", description=DESCRIPTION, epilog=EPILOG)
    parser.set_defaults(run=run)
    target = parser.add_argument_group("the merge request (in its pipeline all of it is known)")
    target.add_argument("--url", metavar="URL", help="GitLab's address, with its path where it has one")
    target.add_argument("--project", metavar="PROJECT", help="number or full path of the project to merge into")
    target.add_argument("--mr", metavar="NUMBER", help="the merge request's number in that project")
    target.add_argument("--token-file", metavar="FILE", help="the token; or set LLMREVIEW_GITLAB_TOKEN")
    target.add_argument("--ca-file", metavar="FILE", help="further certificates to trust (default: CI_SERVER_TLS_CA_FILE)")
    target.add_argument("-C", dest="directory", metavar="DIR", default=".", help="the clone (default: here)")
    target.add_argument("--no-fetch", action="store_true", help="do not fetch missing commits into a shallow clone")

    notes = parser.add_argument_group("what is written there")
    notes.add_argument("--id", default="default", metavar="NAME", help="tells several bots on one merge request apart")
    notes.add_argument(
        "--max-threads", type=at_least(0), metavar="N", help="open threads at most (setting: max-threads; default: 10)"
    )
    notes.add_argument("--dry-run", action="store_true", help="write nothing; print every request that would be made")

    add_template(parser.add_argument_group("questions"))

    reports = parser.add_argument_group("reports")
    reports.add_argument("--code-quality", metavar="FILE", help="write GitLab's Code Quality report")
    reports.add_argument("--json", metavar="FILE", help="write the report for programs")
    reports.add_argument("--markdown", metavar="FILE", help="write the report as Markdown")

    proofs = parser.add_argument_group("proof")
    proofs.add_argument("--junit", metavar="FILE", action="extend", nargs="+", help="JUnit XML of the tests, as for `diff`")
    proofs.add_argument("--coverage", metavar="FILE", action="extend", nargs="+", help="coverage reports, as for `diff`")
    parser.set_defaults(threads=None)

    status = parser.add_argument_group("exit status")
    status.add_argument("--fail-on", choices=FAIL_ON, help="exit with 1 for findings of this severity or above (default: never)")


def run(arguments: argparse.Namespace) -> int:
    """Reviews and publishes. Where nothing may be written the same review goes to the log and the reports."""
    from llmreview.bot.target import find_target, find_token, is_default_branch
    from llmreview.publish.markers import checked_id

    checked_id(arguments.id)
    if arguments.mr is None and is_default_branch(os.environ):
        return _on_default_branch(arguments)
    target = find_target(os.environ, arguments.url, arguments.project, arguments.mr, arguments.ca_file)
    options = _options(arguments)
    found = find_token(os.environ, arguments.token_file)
    if found is None:
        why = "the pipeline of a fork has no token of the project" if target.is_fork else "no token is set"
        reviewed, problem = _review_alone(arguments, target, options), f"Nothing is written to the merge request: {why}."
        return _report(arguments, reviewed, problem)
    from llmreview.gitlab.client import Client
    from llmreview.gitlab.errors import RefusedError

    token, kind = found
    watch = _print_request if arguments.dry_run else None
    with Client(target.url, token, token_kind=kind, ca_file=target.ca_file, dry_run=arguments.dry_run, watch=watch) as client:
        try:
            outcome = _review(client, arguments, target, options)
        except RefusedError as error:
            if not error.forbids:
                raise
            problem = f"Nothing is written to the merge request. {error}. {error.advice or ''}".rstrip()
            return _report(arguments, _review_alone(arguments, target, options), problem)
    return _report(arguments, outcome.reviewed, _said_of(outcome, dry_run=arguments.dry_run))


def _options(arguments: argparse.Namespace) -> Options:
    from llmreview.bot.merge_request import Options
    from llmreview.commands.inputs import read_proofs

    return Options(
        bot_id=arguments.id,
        may_fetch=not arguments.no_fetch,
        settings={"fail_on": arguments.fail_on, "max_threads": arguments.max_threads},
        templates=tuple(arguments.template or ()),
        proofs=read_proofs(arguments),
    )


def _review(client: Client, arguments: argparse.Namespace, target: Target, options: Options) -> Outcome:
    from llmreview.bot.merge_request import review_merge_request

    return review_merge_request(client, target.project, target.iid, arguments.directory, options)


def _review_alone(arguments: argparse.Namespace, target: Target, options: Options) -> Reviewed:
    """The review with what the job itself knows: nobody can be asked."""
    if not target.base or not target.head:
        raise InputError(
            "there is no token, and outside of the merge request's pipeline nothing else says what it changes",
            "Set LLMREVIEW_GITLAB_TOKEN or --token-file: a project access token with the role Reporter and the scope `api`.",
        )
    from llmreview.bot.commits import provide_commits
    from llmreview.bot.merge_request import Texts, review_range
    from llmreview.change.command import Git

    provide_commits(Git(arguments.directory), (target.base, target.head), may_fetch=options.may_fetch)
    return review_range(arguments.directory, target.base, target.head, Texts(target.title, target.description), options)


def _said_of(outcome: Outcome, *, dry_run: bool) -> str:
    published = outcome.published
    if published is None:
        return f"Nothing is written to the merge request. {outcome.problem}"
    if published.superseded:
        return "Nothing is written to the merge request: it has been pushed to, merged or closed since."
    if dry_run:
        return "A dry run: nothing was written."
    refused = f" GitLab takes no thread for {len(published.refused)} findings: see the summary." if published.refused else ""
    return f"The merge request's summary and threads are up to date.{refused}"


def _report(arguments: argparse.Namespace, reviewed: Reviewed, said: str) -> int:
    from llmreview.render import RenderOptions, renderer

    report, settings = reviewed.report, reviewed.settings
    files = {"gitlab-codequality": arguments.code_quality, "json": arguments.json, "markdown": arguments.markdown}
    for name, path in files.items():
        if path is not None:
            write(renderer(name)(report, RenderOptions(max_items=settings.max_items)), path)
    text = renderer("terminal")(report, RenderOptions(max_items=settings.max_items))
    rules = "".join(f"Note: {_printable(rule)}\n" for rule in reviewed.rules)
    write(f"{text}{rules}", None)
    sys.stderr.write(f"llmreview: {_printable(said)}\n")
    return 1 if reaches(settings.fail_on, report.reported) else 0


def _on_default_branch(arguments: argparse.Namespace) -> int:
    """Nothing is to be merged here. GitLab compares a merge request's Code Quality with the default branch's: that is empty."""
    if arguments.code_quality is not None:
        write("[]\n", arguments.code_quality)
    sys.stderr.write("llmreview: this is the default branch: there is no merge request to review\n")
    return 0


def _print_request(request: Request) -> None:
    """For a dry run: what would be sent, or was read."""
    import json

    sent = "" if request.status is None else f"  -> {request.status}"
    body = ""
    if request.body is not None:
        text = json.dumps(request.body, indent=1, ensure_ascii=True)
        body = "\n" + (text if len(text) <= _MOST_SHOWN else text[:_MOST_SHOWN] + "…")
    write(f"{request}{sent}{body}\n", None)


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
