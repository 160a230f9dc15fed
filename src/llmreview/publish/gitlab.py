"""Carries out what was planned: few requests, each of which may be lost, repeated or raced, and still nothing stands twice."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from typing import Any, NamedTuple

from llmreview.gitlab.errors import GitLabError, RefusedError, UnavailableError, UnknownOutcomeError
from llmreview.gitlab.merge_requests import MergeRequestApi
from llmreview.gitlab.objects import Note
from llmreview.publish.markers import Marker, marked, read_marker
from llmreview.publish.plan import Action, Flaw, Plan, plan_threads
from llmreview.publish.standing import OwnThread, Standing, read_standing
from llmreview.publish.ticks import carried_over

_TRIES = 3
"""Times that something is created whose outcome is unknown and that is then not found."""
_SETTLING_SECONDS = 3.0
"""How long a request whose answer did not come may take to show."""


class Review(NamedTuple):
    """What is to be published of one state of a merge request."""

    head: str
    version: int
    flaws: Sequence[Flaw]
    places: Mapping[str, Sequence[Mapping[str, Any]]]
    """By fingerprint: the positions to try, the most exact first."""
    summary: Callable[[Plan], str]
    """The text of the summary, given which findings have threads."""
    paths: Container[str]
    is_known: Callable[[OwnThread], bool]
    gone: str
    """The line for a thread whose flaw is gone."""


class Published(NamedTuple):
    """``superseded`` where a newer state is there, so that nothing was written; ``refused`` holds threads that found no place."""

    superseded: bool = False
    plan: Plan | None = None
    refused: tuple[str, ...] = ()


class Publisher:
    """Writes one bot's notes on one merge request."""

    def __init__(self, api: MergeRequestApi, me: int, bot_id: str, most_threads: int) -> None:
        self._api = api
        self._me = me
        self.bot_id = bot_id
        self._most = most_threads

    def publish(self, review: Review) -> Published:
        """Raises GitLabError where GitLab cannot be asked or refuses; what was written until then is mended by the next run."""
        standing = self._standing()
        if self._is_superseded(review, standing):
            return Published(superseded=True)
        plan = plan_threads(standing.threads, review.flaws, self._most, review.paths, review.is_known)
        done = [(action, self._carry_out(action, review)) for action in plan.actions]
        refused = tuple(action.flaw.fingerprint for action, is_done in done if not is_done and action.flaw is not None)
        plan = plan._replace(shown=plan.shown - set(refused))
        wrote = self._write_summary(standing, marked(self._summary_marker(review), review.summary(plan)))
        if wrote or any(action.kind == "create" for action in plan.actions):
            self._remove_twins()
        return Published(False, plan, refused)

    def _standing(self) -> Standing:
        return read_standing(self._api.discussions(), self._me, self.bot_id, self._api.awards)

    def _is_superseded(self, review: Review, standing: Standing) -> bool:
        """Whether there is a newer state, or a run on one has written already."""
        merge_request = self._api.merge_request()
        if merge_request.head != review.head or merge_request.state not in ("opened", "locked"):
            return True
        markers = [read_marker(note.body) for _, note in standing.summaries]
        return any(marker is not None and marker.version > review.version for marker in markers)

    def _summary_marker(self, review: Review) -> Marker:
        return Marker("summary", self.bot_id, head=review.head, version=review.version)

    def _carry_out(self, action: Action, review: Review) -> bool:
        """Whether it could be done: a thread may find no place that GitLab takes."""
        thread, flaw = action.thread, action.flaw
        if thread is None:
            return flaw is not None and self._create(flaw, review.places.get(flaw.fingerprint, ()))
        if action.kind == "edit" and flaw is not None:
            self._api.edit_thread(thread.discussion, thread.note, flaw.body)
        elif action.kind == "remark":
            body = marked(Marker("gone", self.bot_id), review.gone)
            self._surely(lambda: self._api.reply(thread.discussion, body), lambda: self._has_remark(thread))
        elif action.kind in ("reopen", "resolve"):
            self._api.resolve(thread.discussion, resolved=action.kind == "resolve")
        elif action.kind == "trim":
            for note in thread.remarks[1:]:
                self._api.delete_from_thread(thread.discussion, note)
        elif action.kind == "delete":
            self._delete(thread)
        return True

    def _create(self, flaw: Flaw, places: Sequence[Mapping[str, Any]]) -> bool:
        for position in places:
            try:
                self._surely(lambda: self._api.create_thread(flaw.body, position), lambda: self._has_thread(flaw))  # noqa: B023 - called at once
            except RefusedError as error:
                if error.status != 400:
                    raise
            else:
                return True
        return False

    def _surely(self, create: Callable[[], None], is_there: Callable[[], bool]) -> None:
        """Creates something once. Where the answer was lost it is looked for before it is tried again."""
        for _ in range(_TRIES):
            try:
                create()
            except UnknownOutcomeError as error:
                lost: GitLabError = error
                self._api.client.sleep(_SETTLING_SECONDS)  # it may be on its way
                if is_there():
                    return
            else:
                return
        raise UnavailableError(f"{lost}, and it was not found afterwards")

    def _has_thread(self, flaw: Flaw) -> bool:
        return any(thread.marker.fingerprint == flaw.fingerprint for thread in self._plain_standing().threads)

    def _has_remark(self, thread: OwnThread) -> bool:
        return any(t.remarks for t in self._plain_standing().threads if t.note == thread.note)

    def _plain_standing(self) -> Standing:
        return read_standing(self._api.discussions(), self._me, self.bot_id)

    def _write_summary(self, standing: Standing, body: str) -> bool:
        """Makes the one summary say this, what people ticked and wrote in it aside. Whether it had to be made."""
        if not standing.summaries:
            self._surely(lambda: self._api.create_note(body), lambda: bool(self._plain_standing().summaries))
            return True
        note = self._reread(standing.summaries[0][1])
        if note is None:
            return self._write_summary(Standing(standing.summaries[1:], ()), body)
        text = carried_over(note.body, body)
        if text != note.body.replace("\r\n", "\n"):
            self._api.edit_note(note.id, text)
        return len(standing.summaries) > 1

    def _reread(self, note: Note) -> Note | None:
        """The note as it is at this moment: a box may have been ticked since. None where it went."""
        try:
            return self._api.note(note.id)
        except RefusedError as error:
            if error.status == 404:
                return None
            raise

    def _remove_twins(self) -> None:
        """Where two runs met, or an answer came too late: the oldest summary and thread stay."""
        standing = self._plain_standing()
        for _, note in standing.summaries[1:]:
            self._api.delete_note(note.id)
        for action in plan_threads(standing.threads, (), 0, is_known=lambda _: False).actions:
            if action.kind == "delete" and action.thread is not None:
                self._delete(action.thread)

    def _delete(self, thread: OwnThread) -> None:
        for note, _ in (*thread.replies, (thread.note, None)):
            self._api.delete_from_thread(thread.discussion, note)
