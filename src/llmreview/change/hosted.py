"""The diff as a host computes it, where lines of it are to be named there. Ours finds renames at 50 %, GitLab's at 30 %."""

from __future__ import annotations

from llmreview.change.command import Git
from llmreview.change.records import DIFF_ARGUMENTS, PATCH_ARGUMENTS, Record, parse_diff


def gitlab_diff(git: Git, base: str, head: str) -> dict[str, Record]:
    """The changed files by their path on the new side, or their old one where they went (GitLab 18.9, ``Gitlab::Git::Diff``)."""
    arguments = tuple("-M30%" if argument == "-M" else argument for argument in DIFF_ARGUMENTS)
    return {record.path: record for record in parse_diff(git.run("diff", *arguments, *PATCH_ARGUMENTS, base, head, "--"))}


def changed_lines(git: Git, before: str, after: str, path: str) -> tuple[tuple[int, int], ...] | None:
    """Runs of lines (first, count) of ``path`` at ``after`` that were altered since ``before``; None where one is not there."""
    found = git.ask("diff", *DIFF_ARGUMENTS, *PATCH_ARGUMENTS, before, after, "--", f":(literal){path}")
    if found is None:
        return None
    return tuple((hunk.new_start, hunk.new_count) for record in parse_diff(found) for hunk in record.hunks)
