"""One merge request: what GitLab knows of it, the review of its newest version, and the notes that say so.

Nothing is checked out, and nothing is kept between two runs but what stands on the merge request: run twice, raced, or killed
anywhere and run again, it ends in the same notes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple

from llmreview.assets import detectors_directory
from llmreview.bot.answered import read_resolved
from llmreview.bot.commits import provide_commits
from llmreview.bot.notices import changed_rules
from llmreview.change import Change, Message
from llmreview.change.command import Git
from llmreview.change.configured import FilesOfBase, configuration_of_base
from llmreview.change.git import start_change
from llmreview.change.hosted import gitlab_diff
from llmreview.detect.catalog import Catalog, load_catalog
from llmreview.gitlab.client import Client
from llmreview.gitlab.errors import RefusedError
from llmreview.gitlab.merge_requests import MergeRequestApi
from llmreview.gitlab.objects import MergeRequest, Version
from llmreview.model import Finding, Report
from llmreview.proofs import Proofs
from llmreview.publish.gitlab import Published, Publisher, Review
from llmreview.publish.markers import DEFAULT_ID
from llmreview.publish.note import summary_text
from llmreview.publish.plan import Flaw
from llmreview.publish.positions import DiffFile, Sides, file_position, line_position
from llmreview.publish.standing import OwnThread
from llmreview.publish.thread import likeness, thread_body
from llmreview.questions import questions_in_force
from llmreview.render.markdown import bullets, escape
from llmreview.review import review
from llmreview.settings import Settings, check_detector_names, load_settings


class Options(NamedTuple):
    """How one bot reviews. ``settings`` are names of ``Settings`` that override the target branch's configuration."""

    bot_id: str = DEFAULT_ID
    may_fetch: bool = True
    settings: Mapping[str, object] = {}
    templates: tuple[str, ...] = ()
    """Files and folders of further questions."""
    proofs: Proofs = Proofs()


class Texts(NamedTuple):
    """What comes with a change beside its commits."""

    title: str = ""
    description: str = ""


class Reviewed(NamedTuple):
    """A review that is not published yet."""

    report: Report
    settings: Settings
    change: Change
    rules: tuple[str, ...] = ()
    """What the change alters in how it is reviewed."""


class Outcome(NamedTuple):
    reviewed: Reviewed
    published: Published | None = None
    problem: str | None = None
    """Why nothing could be written, where that is no fault of the change: a token without the right to."""


def review_merge_request(
    client: Client,
    project: str | int,
    iid: int,
    git_directory: str,
    options: Options = Options(),  # noqa: B008 - immutable
) -> Outcome:
    """Reviews the newest version of a merge request out of ``git_directory`` (bare or not) and publishes.

    Raises InputError where commits are missing, the configuration is wrong, or GitLab cannot be asked.
    """
    api = MergeRequestApi(client, project, iid)
    me = api.me().id
    merge_request, versions = api.current()
    version = versions[0]
    git = Git(git_directory)
    provide_commits(git, (version.base, version.head), may_fetch=options.may_fetch)
    threads = read_resolved(api.discussions(), versions, me, git)
    texts = Texts(merge_request.title, merge_request.description)
    proofs = options.proofs._replace(threads=(*(options.proofs.threads or ()), *threads) or None)
    reviewed = review_range(git_directory, version.base, version.head, texts, options._replace(proofs=proofs))
    publisher = Publisher(api, me, options.bot_id, reviewed.settings.max_threads)
    try:
        return Outcome(reviewed, _publish(publisher, reviewed, merge_request, version, git))
    except RefusedError as error:
        if not error.forbids:
            raise
        return Outcome(reviewed, None, f"{error}. {error.advice or ''}".rstrip())


def review_range(git_directory: str, base: str, head: str, texts: Texts, options: Options) -> Reviewed:
    """The review of ``base..head`` with the configuration and the questions that stand at ``base``; comments of the change
    suppress nothing."""
    started = start_change(git_directory, f"{base}..{head}")
    try:
        configuration = load_settings(configuration_of_base(started), options.settings)
        settings = configuration.settings
        catalog = _catalog()
        check_detector_names(configuration, catalog.by_id, {detector.category for detector in catalog.detectors})
        questions = questions_in_force(configuration, FilesOfBase(started), options.templates)
        change = _with_texts(started.read(size_limit=settings.size_limit), texts)
    finally:
        started.close()
    report = review(change, catalog, settings, options.proofs, heed_new_suppressions=False, questions=questions)
    return Reviewed(report, settings, change, tuple(changed_rules(change, settings.checklists)))


@cache
def _catalog() -> Catalog:
    """Read once: a service reviews many."""
    return load_catalog(detectors_directory())


def _with_texts(change: Change, texts: Texts) -> Change:
    messages = list(change.messages)
    if texts.title.strip():
        messages.append(Message(None, texts.title, "title"))
    if texts.description.strip():
        messages.append(Message(None, texts.description, "description"))
    title = texts.title.strip() or change.title
    return Change(
        change.base, change.head, title, change.files, tuple(messages), change.not_evaluated, change.tree, change.history
    )


def _publish(publisher: Publisher, reviewed: Reviewed, merge_request: MergeRequest, version: Version, git: Git) -> Published:
    report = reviewed.report
    sides = Sides(version.base, version.start or version.base, version.head)
    files = _diff_files(git, sides)
    flaws: list[Flaw] = []
    places: dict[str, list[dict[str, Any]]] = {}
    for finding in report.reported:
        file = files.get(finding.path or "")
        body = ""
        if finding.tier == "fix" and finding.line is not None and file is not None:
            anchor = _anchor(finding, file)
            body = thread_body(finding, publisher.bot_id, anchor)
            places[finding.fingerprint] = _positions(file, anchor, sides)
        flaws.append(Flaw(finding.fingerprint, likeness(finding), finding.path or "", body))
    rules = [bullets([escape(rule) for rule in reviewed.rules])] if reviewed.rules else []
    publication = Review(
        head=version.head,
        version=version.id,
        flaws=flaws,
        places=places,
        summary=lambda plan: summary_text(report, plan, merge_request.web_url, rules),
        paths=frozenset(files),
        is_known=_is_known(report),
        gone=f"Not found any more at {version.head[:10]}.",
    )
    return publisher.publish(publication)


def _diff_files(git: Git, sides: Sides) -> dict[str, DiffFile]:
    """The files of the merge request's diff as GitLab computes it, by their path on the new side."""
    files = {}
    for path, record in gitlab_diff(git, sides.base, sides.head).items():
        files[path] = DiffFile(record.old_path, record.path, record.hunks, record.status == "A")
    return files


def _anchor(finding: Finding, file: DiffFile) -> int | None:
    """The line at which a thread stands: the first added one of the finding; None where GitLab shows none of the file."""
    if finding.line is None or not file.hunks:
        return None
    lines = range(finding.line, (finding.end_line or finding.line) + 1)
    return next((line for line in lines if file.is_added(line)), None if file.is_new else finding.line)


def _positions(file: DiffFile, anchor: int | None, sides: Sides) -> list[dict[str, Any]]:
    """The line, or else the file."""
    lines = [line_position(file, anchor, sides)] if anchor is not None else []
    return [*lines, file_position(file, sides)]


def _is_known(report: Report) -> Callable[[OwnThread], bool]:
    """Whether what a thread is about was looked at this time: all of its file, by all of the detectors."""
    unseen = {entry.what for entry in report.not_evaluated}
    broken = {entry.what for entry in report.not_evaluated if entry.incomplete}
    is_whole = broken.isdisjoint(("the change", "the repository", *report.checked))
    return lambda thread: is_whole and thread.path not in unseen
