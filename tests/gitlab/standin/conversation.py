"""What people and bots say on a merge request, and the rules of saying it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .exchange import Refusal, refuse
from .notes import BODY_CHARACTERS, Award, Discussion, Note, Suggestion
from .people import ACCESS_LEVELS, User
from .positions import Position, Refs
from .quick_actions import run_quick_actions
from .tracer import Tracer

if TYPE_CHECKING:
    from .projects import Project


class Conversation:
    """The discussions of a merge request: the oldest first, system notes among them."""

    id: int
    iid: int
    author: User

    def __init__(self, project: Project) -> None:
        self.project = project
        self.discussions: list[Discussion] = []
        self.drafts: list[dict[str, Any]] = []
        self.awards: list[Award] = []
        self.deleted: list[tuple[User, Note]] = []

    refs: Refs | None  # type: ignore[assignment]

    # Reading

    @property
    def notes(self) -> list[Note]:
        """All of them, the oldest first."""
        return sorted((note for found in self.discussions for note in found.notes), key=lambda note: note.id)

    @property
    def threads(self) -> list[Discussion]:
        return [found for found in self.discussions if found.resolvable]

    def notes_of(self, user: User | None) -> list[Note]:
        return [note for note in self.notes if user is not None and note.author.id == user.id and not note.system]

    def discussion(self, number: str) -> Discussion:
        for found in self.discussions:
            if found.id == number:
                return found
        raise refuse(404, "404 Discussion Not Found")

    def note(self, number: int) -> tuple[Discussion, Note]:
        for discussion in self.discussions:
            for note in discussion.notes:
                if note.id == number and not note.hidden:
                    return discussion, note
        raise refuse(404, "404 Note Not Found")

    def visible(self, note: Note, user: User) -> bool:
        return not note.hidden and (not note.internal or self.project.access_level(user) >= ACCESS_LEVELS["reporter"])

    # Writing

    def comment(
        self,
        by: User,
        body: str,
        *,
        position: Position | None = None,
        thread: bool = False,
        internal: bool = False,
        hidden: bool = False,
    ) -> Discussion:
        """A plain note, or with ``thread`` or a position a discussion that can be resolved."""
        with self.project.gitlab.lock:
            body = self._accepted(by, body)
            note = self._new_note(by, body, position)
            note.internal, note.hidden = internal, hidden
            found = Discussion(note, individual=not thread and position is None)
            self.discussions.append(found)
            self._noted(note)
            return found

    def reply(self, discussion: Discussion, body: str, by: User) -> Note:
        """Adds to a thread; a plain note becomes one by its first reply."""
        with self.project.gitlab.lock:
            body = self._accepted(by, body)
            first = discussion.first
            settled = discussion.resolved
            note = self._new_note(by, body, None)
            note.position, note.original_position, note.line_code = first.position, first.original_position, first.line_code
            discussion.individual = False
            if settled:  # a reply to a resolved thread leaves it resolved
                note.resolved_by, note.resolved_at = by, note.created_at
            discussion.notes.append(note)
            self._noted(note)
            return note

    def edit(self, note: Note, body: str, by: User) -> Note | None:
        """None where the new text was nothing but commands: GitLab then removes the note."""
        with self.project.gitlab.lock:
            try:
                body = self._accepted(by, body, counts=False)
            except Refusal as refusal:
                if refusal.answer.status == 202:
                    self.delete(note, by)
                    return None
                raise
            note.edit(by, body, self._touch())
            self._read_suggestions(note)
            self._noted(note, "update")
            return note

    def tick(self, note: Note, by: User, box: int = 0) -> str:
        """Tick the given box (the first is 0) of a note's task list, as a click on it does; gives the new text."""
        parts = note.body.split("[ ]")
        assert len(parts) > box + 1, "no such box to tick"
        body = "[ ]".join(parts[: box + 1]) + "[x]" + "[ ]".join(parts[box + 1 :])
        self.edit(note, body, by)
        return body

    def delete(self, note: Note, by: User) -> None:
        with self.project.gitlab.lock:
            discussion, _ = self.note(note.id)
            discussion.notes.remove(note)
            if not discussion.notes:
                self.discussions.remove(discussion)
            self.deleted.append((by, note))
            self._touch()

    def resolve(self, discussion: Discussion, by: User) -> None:
        with self.project.gitlab.lock:
            before = self.all_resolved
            discussion.set_resolved(by, self._touch())
            self._settled(before, by)

    def unresolve(self, discussion: Discussion, by: User | None = None) -> None:
        with self.project.gitlab.lock:
            before = self.all_resolved
            self._touch()
            discussion.set_resolved(None, None)
            self._settled(before, by or self.author)

    @property
    def all_resolved(self) -> bool:
        return all(thread.resolved for thread in self.threads)

    def _settled(self, before: bool, by: User) -> None:
        """The last thread's end, or the first one's return, is an update of the merge request too."""
        if self.all_resolved != before:
            changes = {"blocking_discussions_resolved": (before, not before)}
            self.project.gitlab.hooks.merge_request(self, "update", by, changes)  # type: ignore[arg-type]

    def award(self, name: str, by: User, note: Note | None = None) -> Award:
        with self.project.gitlab.lock:
            awards = self.awards if note is None else note.awards
            if any(found.name == name and found.user.id == by.id for found in awards):
                raise refuse(404, "404 Award Emoji Name has already been taken Not Found")
            what = ("MergeRequest", self.id) if note is None else ("Note", note.id)
            award = Award(self.project.gitlab.number("award"), name, by, self._touch(), what)
            awards.append(award)
            self.project.gitlab.hooks.emoji(self, award, note, "award")
            return award

    def thumbs_down(self, note: Note, by: User) -> Award:
        return self.award("thumbsdown", by, note)

    def system_note(self, by: User, body: str, discussion: Discussion | None = None) -> Note:
        note = Note(self.project.gitlab.number("note"), by, body, self._touch())
        note.system = True
        if discussion is None:
            self.discussions.append(Discussion(note, individual=True))
        else:
            discussion.notes.append(note)
        return note

    # Rules

    def _accepted(self, by: User, body: str, *, counts: bool = True) -> str:
        """The text that is left when its quick actions have been run."""
        if len(body) > BODY_CHARACTERS:
            raise refuse(400, {"note": [f"is too long (maximum is {BODY_CHARACTERS} characters)"]})
        limit = self.project.gitlab.limits.notes_in_merge_request
        if counts and sum(not note.system for note in self.notes) >= limit:
            problem = self.project.gitlab.ruby_hash({"base": ["Maximum number of comments exceeded"]})
            raise refuse(400, f"Note {problem}")
        return run_quick_actions(self, by, body)  # type: ignore[arg-type]

    def _new_note(self, by: User, body: str, position: Position | None) -> Note:
        note = Note(self.project.gitlab.number("note"), by, body, self._touch(), position=position)
        if position is not None:
            self._place(note, position)
            self._read_suggestions(note)
        return note

    def _place(self, note: Note, position: Position) -> None:
        """Old SHAs are accepted: the tracer says where the line stands now."""
        places = self.project.places
        if self.refs is not None and position.refs != self.refs:
            tracer = Tracer(self.project.differ, places, position.refs, self.refs, position.paths)
            trace = tracer.trace(position)
            if trace and trace.position and not trace.outdated:
                note.position = trace.position
            elif trace:
                note.outdated = True
        assert note.position is not None
        if position.type == "text":
            note.line_code = places.line_code(note.position)
        problems = (
            {"line_code": ["can't be blank", "must be a valid line code"]}
            if position.type == "text" and not note.line_code
            else {}
        )
        if not position.complete:
            problems["position"] = ["is incomplete"]
        if problems:
            raise refuse(400, f"400 Bad request - Note {self.project.gitlab.ruby_hash(problems)}")

    def _read_suggestions(self, note: Note) -> None:
        place = note.position
        if place is None or place.type != "text" or place.new_line is None:
            return
        content = self.project.repository.blob(place.refs.head, place.new_path or "") or b""
        lines = content.decode(errors="replace").splitlines(keepends=True)
        note.suggestions = Suggestion.parse(note.body, place.new_line, lines, note.id)

    def apply_trace(self, discussion: Discussion, tracer: Tracer, by: User) -> None:
        """A thread that moved gets its new position; one whose line is gone keeps the old one and is told so."""
        assert discussion.first.position is not None
        trace = tracer.trace(discussion.first.position)
        if trace is None:
            return
        notes = [note for note in discussion.notes if not note.system]
        for note in notes:
            note.outdated = trace.outdated
            if not trace.outdated and trace.position is not None:
                note.position, note.line_code = trace.position, self.project.places.line_code(trace.position)
        if trace.outdated:
            if self.project.resolve_outdated_diff_discussions:
                discussion.set_resolved(by, self.project.gitlab.clock.now)
            self.system_note(by, "changed this line in version of the diff", discussion)

    def _noted(self, note: Note, action: str = "create") -> None:
        self.project.gitlab.hooks.note(self, note, action)

    def _touch(self) -> Any:
        return self.touch()  # type: ignore[attr-defined]
