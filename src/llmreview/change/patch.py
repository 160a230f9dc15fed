"""A change from a patch, without a repository: what the patch shows is known, and nothing else."""

from __future__ import annotations

import os
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from llmreview.change.change import TOO_LARGE, Change, FileChange, Hunk, Message, StrPath
from llmreview.change.content import as_text, reason_to_skip
from llmreview.change.generated import GeneratedPaths
from llmreview.change.git import SIZE_LIMIT
from llmreview.change.mailbox import Part, split_parts
from llmreview.change.messages import given_message
from llmreview.handed_in import read_handed_in
from llmreview.model import InputError, NotEvaluated
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from unidiff.patch import Hunk as ShownHunk
    from unidiff.patch import PatchedFile, PatchSet

_PATCH_BYTES = 256 * 1024 * 1024
_LAST_LINE = 5_000_000
_COMBINED = Pattern(rb"^(?:@@@+ |diff --(?:cc|combined) )", re.MULTILINE)
_WINDOWS_ENDS = Pattern(rb"^(?:diff --git [^\n]*|--- [^\n]*\r\n\+\+\+ [^\n]*)\r$", re.MULTILINE)
_OLD_PREFIX, _NEW_PREFIX = Pattern(r"[aciow1]/"), Pattern(r"[bciow2]/")
_NOWHERE = "/dev/null"
_ESCAPE = Pattern(rb'\\([0-7]{3}|[abtnvfr"\\])')
_ESCAPED = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r", b'"': b'"', b"\\": b"\\"}


def read_patch(
    path: StrPath, *, message_file: StrPath | None = None, size_limit: int = SIZE_LIMIT, generated: tuple[str, ...] = ()
) -> Change:
    """The change in a patch file. See ``parse_patch``."""
    name = "standard input" if os.fspath(path) == "/dev/stdin" else os.fspath(path)
    text = read_handed_in(path, "patch", _PATCH_BYTES)
    if len(text) > _PATCH_BYTES:
        raise InputError(f"the patch {name} is larger than {_PATCH_BYTES >> 20} MiB")
    return parse_patch(text, name, messages=given_message(message_file), size_limit=size_limit, generated=generated)


def parse_patch(
    text: bytes, name: str, *, messages: tuple[Message, ...] = (), size_limit: int = SIZE_LIMIT, generated: tuple[str, ...] = ()
) -> Change:
    """The change that a unified diff shows: bare, in mails of ``git format-patch``, or from ``git show`` and ``git log -p``.

    Added and deleted files are known whole. Of others the shown lines stand at their line numbers between blank ones.
    Raises InputError for what is no unified diff. ``name`` is where the text comes from, for titles and errors.
    """
    text = _as_written(text)
    if not text.strip():
        return Change(None, None, f"{name}: nothing", (), messages)
    parts = list(split_parts(text))
    files: list[FileChange] = []
    for part in parts:
        files += _files(part, name, GeneratedPaths(patterns=generated), size_limit)
    came_with = tuple(part.message for part in parts if part.message is not None)
    if not files and not came_with:
        raise InputError(f"{name} is not a unified diff", "make one with git diff, git show or git format-patch")
    files, repeated = _last_of_each(files)
    return Change(None, None, _title(name, came_with), tuple(files), (*came_with, *messages), (*_unknown(files), *repeated))


def _as_written(text: bytes) -> bytes:
    """The patch as git wrote it: shells of Windows store what they redirect as UTF-16 with line ends of their own."""
    if text.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        decoded = as_text(text)
        text = decoded.content if decoded else text
    return text.replace(b"\r\n", b"\n") if _WINDOWS_ENDS.search(text) else text


def _title(name: str, messages: tuple[Message, ...]) -> str:
    subjects = [message.text.partition("\n")[0] for message in messages if message.source == "commit"]
    if not subjects:
        return name
    return subjects[0] if len(subjects) == 1 else f"{len(subjects)} commits: {subjects[-1]}"


def _unknown(files: list[FileChange]) -> list[NotEvaluated]:
    notes = [NotEvaluated("the repository", "a patch was given: the code around the change, and what uses it, is not known")]
    partial = sum(file.partial for file in files)
    if partial:
        what = f"{partial} modified file{'s' * (partial > 1)}"
        notes.append(NotEvaluated(what, "of these only the lines that the patch shows are known"))
    notes += [NotEvaluated(file.path, file.skipped) for file in files if file.skipped is not None]
    return notes


def _last_of_each(files: list[FileChange]) -> tuple[list[FileChange], list[NotEvaluated]]:
    """One change a path: of a series that changes a file several times only the last state can be told from its patch."""
    last = {file.path: file for file in files}
    times = Counter(file.path for file in files)
    notes = [
        NotEvaluated(path, f"{count} patches change it: only the last was looked at; review the range instead", incomplete=True)
        for path, count in times.items()
        if count > 1
    ]
    return list(last.values()), notes


def _files(part: Part, name: str, generated: GeneratedPaths, size_limit: int) -> list[FileChange]:
    if not part.diff:
        return []
    if _COMBINED.search(part.diff):
        raise InputError(f"{name} is the combined diff of a merge", "give the diff against one parent: git diff BASE...HEAD")
    diff = _unified_diff(part.diff, name)
    try:
        return [_file(file, generated, size_limit) for file in diff]
    except ValueError as error:
        raise InputError(f"{name} is not a readable patch: {error}") from None


def _unified_diff(diff: bytes, name: str) -> PatchSet:
    from unidiff.errors import UnidiffParseError
    from unidiff.patch import PatchSet

    try:
        return PatchSet(diff.decode("utf-8", "surrogateescape"))
    except (UnidiffParseError, ValueError) as error:
        raise InputError(f"{name} is not a readable patch: {str(error).strip()}") from None


class _Side(NamedTuple):
    """The known lines of one side, at their numbers; ``shown`` is the same without the blank lines between."""

    content: bytes
    shown: bytes


def _file(file: PatchedFile, generated: GeneratedPaths, size_limit: int) -> FileChange:
    old_path, path, is_git = _paths(file)
    hunks = _hunks(file)
    change = FileChange(
        path=path or old_path or "",
        old_path=old_path,
        status="added" if old_path is None else "deleted" if path is None else "renamed" if path != old_path else "modified",
        old=None,
        new=None,
        hunks=hunks,
        added=sum(hunk.new_count for hunk in hunks),
        deleted=sum(hunk.old_count for hunk in hunks),
        partial=old_path is not None and path is not None,
    )
    skipped = _reason(file, is_git) or generated.reason(change.path)
    if skipped is not None:
        return change._replace(skipped=skipped, partial=False)
    old = _side(file, "-") if old_path is not None else None
    new = _side(file, "+") if path is not None else None
    return _with_sides(change, old, new, size_limit)


def _with_sides(change: FileChange, old: _Side | None, new: _Side | None, size_limit: int) -> FileChange:
    if any(side is not None and len(side.content) > size_limit for side in (old, new)):
        return change._replace(skipped=f"{TOO_LARGE} {size_limit:,} bytes", partial=False)
    old_text, new_text = (as_text(side.content) if side is not None else None for side in (old, new))
    if (new is not None and new_text is None) or (new is None and old is not None and old_text is None):
        return change._replace(skipped="binary", partial=False)
    known = new if new is not None else old
    reason = reason_to_skip(change.path, known.shown) if known is not None else None
    if reason is not None:
        return change._replace(skipped=reason, partial=False)
    return change._replace(
        old=old_text.content if old_text else None,
        new=new_text.content if new_text else None,
        raw=new.content if new and new_text and new_text.decoded else None,
    )


def _reason(file: PatchedFile, is_git: bool) -> str | None:
    if file.is_binary_file:
        return "binary"
    if is_git and file.is_submodule:
        return "submodule"
    return "symbolic link" if is_git and file.is_symlink else None


def _paths(file: PatchedFile) -> tuple[str | None, str | None, bool]:
    """Old and new path, None where there is no such side; and whether git made the patch."""
    info = [line.rstrip("\n") for line in file.patch_info or ()]
    is_git = any(line.startswith("diff --git ") for line in info)
    old, new = _unquoted(file.source_file), _unquoted(file.target_file)
    if (old == _NOWHERE or _OLD_PREFIX.match(old)) and (new == _NOWHERE or _NEW_PREFIX.match(new)):
        old, new = (path if path == _NOWHERE else path[2:] for path in (old, new))
    elif old.partition("/")[2] == new.partition("/")[2] != "" and old != new:
        old, new = old.partition("/")[2], new.partition("/")[2]
    for line in info:
        if line.startswith(("rename from ", "copy from ")):
            old = _unquoted(line.partition(" from ")[2])
        elif line.startswith(("rename to ", "copy to ")):
            new = _unquoted(line.partition(" to ")[2])
    is_added = old == _NOWHERE or (not is_git and file.is_added_file)
    is_deleted = new == _NOWHERE or (not is_git and file.is_removed_file)
    if not is_git and not is_added and not is_deleted:
        old = new  # "diff -u x.orig x" compares two versions of one file
    return None if is_added else old, None if is_deleted else new, is_git


def _unquoted(path: str) -> str:
    if not (len(path) > 1 and path.startswith('"') and path.endswith('"')):
        return path
    inside = path[1:-1].encode("utf-8", "surrogateescape")
    return os.fsdecode(_ESCAPE.sub(lambda m: _ESCAPED.get(m[1]) or bytes((int(m[1], 8) & 255,)), inside))


def _hunks(file: PatchedFile) -> tuple[Hunk, ...]:
    """Runs of changed lines, without the context that the patch shows."""
    hunks: list[Hunk] = []
    for shown in file:
        old, new = shown.source_start + (shown.source_length == 0), shown.target_start + (shown.target_length == 0)
        deleted = added = 0
        for kind in [line.line_type for line in shown] + [" "]:
            if kind == "-":
                deleted += 1
            elif kind == "+":
                added += 1
            elif kind == " ":
                if deleted or added:
                    hunks.append(Hunk(old - (deleted == 0), deleted, new - (added == 0), added))
                old, new, deleted, added = old + deleted + 1, new + added + 1, 0, 0
    return tuple(hunks)


def _side(file: PatchedFile, own: str) -> _Side:
    """Raises ValueError for line numbers that no file has."""
    pieces: list[bytes] = []
    shown: list[bytes] = []
    at = 1
    for hunk in file:
        start = hunk.source_start if own == "-" else hunk.target_start
        lines = _own_lines(hunk, own)
        if not lines:
            continue
        if start < at or start > _LAST_LINE:
            raise ValueError(f"a hunk of {file.path} starts at line {start}")
        pieces += [b"\n" * (start - at), *lines]
        shown += lines
        at = start + len(lines)
    return _Side(b"".join(pieces), b"".join(shown))


def _own_lines(hunk: ShownHunk, own: str) -> list[bytes]:
    lines: list[bytes] = []
    is_own = False
    for line in hunk:
        if line.line_type == "\\":
            if is_own and lines:
                lines[-1] = lines[-1].removesuffix(b"\n")
        else:
            is_own = line.line_type in (own, " ")
            if is_own:
                lines.append(line.value.encode("utf-8", "surrogateescape"))
    return lines
