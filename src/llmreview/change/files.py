"""From git's records to the files of a change: both sides read in one go, decoded, set aside where nobody reviews them."""

from __future__ import annotations

from typing import Literal, NamedTuple

from llmreview.change.change import TOO_LARGE, FileChange, Hunk
from llmreview.change.content import Text, as_text, reason_to_skip
from llmreview.change.generated import GeneratedPaths
from llmreview.change.linediff import line_hunks
from llmreview.change.objects import ObjectReader
from llmreview.change.records import SUBMODULE, SYMLINK, Record
from llmreview.change.worktree import Worktree
from llmreview.model import NotEvaluated

Status = Literal["added", "modified", "deleted", "renamed", "copied", "type-changed"]
_STATUS: dict[str, Status] = {"A": "added", "M": "modified", "D": "deleted", "R": "renamed", "C": "copied", "T": "type-changed"}
_ABSENT = "000000"
# Not even fetched, unless git itself found lines in them.
_MEDIA = (
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".ico", ".pdf", ".zip", ".gz", ".jar", ".woff", ".woff2", ".ttf", ".otf", ".mp3",
    ".mp4", ".webm", ".mov", ".wav", ".so", ".dll", ".exe", ".class", ".pyc", ".xz", ".bz2", ".7z", ".tar", ".parquet", ".onnx",
)  # fmt: skip


class Side(NamedTuple):
    """One side as it is stored, or why it was not read."""

    stored: bytes | None
    problem: str | None = None


_NO_SIDE = Side(None)
_MISSING = "its content is missing from the repository"


def build_files(
    records: list[Record], objects: ObjectReader, worktree: Worktree | None, generated: GeneratedPaths, size_limit: int
) -> tuple[list[FileChange], list[NotEvaluated]]:
    """The files, and what of them is not looked at."""
    skipped = [_reason_by_record(record, generated) for record in records]
    wanted = [record for record, reason in zip(records, skipped, strict=True) if reason is None]
    blobs = _read_blobs(wanted, objects, size_limit)
    files: list[FileChange] = []
    notes: list[NotEvaluated] = []
    for record, reason in zip(records, skipped, strict=True):
        if record.status == "U":
            notes.append(NotEvaluated(record.path, "unmerged: it has conflicts"))
            continue
        if reason is not None:
            file = _file(record, skipped=reason)
        else:
            old = _NO_SIDE if record.old_mode == _ABSENT else blobs[record.old_sha]
            new = _new_side(record, blobs, worktree, size_limit)
            file = _read_file(record, old, new)
        files.append(file)
        if file.skipped is not None:
            notes.append(NotEvaluated(file.path, file.skipped))
        elif record.old_mode != record.new_mode and _ABSENT not in (record.old_mode, record.new_mode):
            notes.append(NotEvaluated(file.path, f"its mode changed from {record.old_mode} to {record.new_mode}"))
    return files, notes


def untracked_files(
    paths: list[str], worktree: Worktree, generated: GeneratedPaths, size_limit: int
) -> tuple[list[FileChange], list[NotEvaluated]]:
    """Files that git does not know yet, as added ones."""
    files: list[FileChange] = []
    notes: list[NotEvaluated] = []
    for path in paths:
        record = Record(_ABSENT, "100644", "", "", "A", path, path)
        reason = "nested repository" if path.endswith("/") else generated.reason(path)
        file = _file(record, skipped=reason) if reason else _read_file(record, _NO_SIDE, _from_disk(path, worktree, size_limit))
        files.append(file)
        if file.skipped is not None:
            notes.append(NotEvaluated(path, file.skipped))
    return files, notes


def _reason_by_record(record: Record, generated: GeneratedPaths) -> str | None:
    modes = (record.old_mode, record.new_mode)
    if SUBMODULE in modes:
        return "submodule"
    if SYMLINK in modes:
        return "symbolic link"
    if not record.hunks and record.path.lower().endswith(_MEDIA):
        return "binary"
    return generated.reason(record.path)


def _read_blobs(records: list[Record], objects: ObjectReader, size_limit: int) -> dict[str, Side]:
    names = {record.old_sha for record in records if record.old_mode != _ABSENT}
    names |= {record.new_sha for record in records if record.new_mode != _ABSENT and not record.in_worktree}
    found = objects.read(sorted(names), size_limit)
    blobs = {}
    for name in names:
        blob = found.get(name)
        if blob is None:
            blobs[name] = Side(None, _MISSING)
        else:
            blobs[name] = Side(blob.content, None if blob.content is not None else _too_large(size_limit))
    return blobs


def _new_side(record: Record, blobs: dict[str, Side], worktree: Worktree | None, size_limit: int) -> Side:
    if record.new_mode == _ABSENT:
        return _NO_SIDE
    if not record.in_worktree:
        stored = blobs[record.new_sha]
        # Git names the content of a file that it found to be renamed, whether it has stored it or not.
        return _from_disk(record.path, worktree, size_limit) if worktree and stored.problem == _MISSING else stored
    return _from_disk(record.path, worktree, size_limit) if worktree else Side(None, "not a file of the repository")


def _from_disk(path: str, worktree: Worktree, size_limit: int) -> Side:
    size = worktree.size(path)
    if size is not None and size > size_limit:
        return Side(None, _too_large(size_limit))
    content = worktree.read(path, size_limit)
    return Side(content, None if content is not None else "not a regular file that can be read")


def _too_large(size_limit: int) -> str:
    return f"{TOO_LARGE} {size_limit:,} bytes"


def _read_file(record: Record, old_side: Side, new_side: Side) -> FileChange:
    problem = new_side.problem or old_side.problem
    if problem is not None:
        return _file(record, skipped=problem)
    old = as_text(old_side.stored) if old_side.stored is not None else None
    new = as_text(new_side.stored) if new_side.stored is not None else None
    if (new is None) if new_side.stored is not None else (old is None and old_side.stored is not None):
        return _file(record, skipped="binary")
    shown = new or old
    reason = reason_to_skip(record.path, shown.content) if shown else None
    if reason is not None:
        return _file(record, skipped=reason)
    new = _as_git_sees(record, old, new)
    hunks = record.hunks
    if not hunks or (old and old.wide) or (new and new.wide):
        hunks = line_hunks(old.content if old else b"", new.content if new else b"")
    raw = new_side.stored if new and new.decoded else None
    return _file(record._replace(hunks=hunks), old.content if old else None, new.content if new else None, raw=raw)


def _as_git_sees(record: Record, old: Text | None, new: Text | None) -> Text | None:
    """Line ends that git converts on the way in (``core.autocrlf``) are not part of the change."""
    if new is None or old is None or not record.in_worktree or b"\r\n" not in new.content or b"\r\n" in old.content:
        return new
    converted = new.content.count(b"\r\n") > sum(hunk.new_count for hunk in record.hunks)
    return new._replace(content=new.content.replace(b"\r\n", b"\n")) if converted else new


def _file(
    record: Record, old: bytes | None = None, new: bytes | None = None, *, skipped: str | None = None, raw: bytes | None = None
) -> FileChange:
    hunks: tuple[Hunk, ...] = record.hunks
    return FileChange(
        path=record.path,
        old_path=None if record.old_mode == _ABSENT else record.old_path,
        status=_STATUS.get(record.status, "modified"),
        old=old,
        new=new,
        hunks=hunks,
        added=sum(hunk.new_count for hunk in hunks),
        deleted=sum(hunk.old_count for hunk in hunks),
        skipped=skipped,
        raw=raw,
    )
