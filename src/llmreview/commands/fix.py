"""``llmreview fix``: mends in the working tree what can be mended without any change of behaviour."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from llmreview.commands.inputs import add_configuration, checked_catalog, configuration_file, names
from llmreview.model import InputError
from llmreview.outputs import replace, write
from llmreview.settings import load_settings

if TYPE_CHECKING:
    from llmreview.change.worktree import Worktree
    from llmreview.fixes import FileFix, Plan

DESCRIPTION = """\
Applies the safe fixes of a review to the working tree: white space at the end of
lines, and in Python, with the author's formatting kept, what provably changes no
behaviour (a content type that the client sends anyway, a list made only to be
walked once, branches by type that all do the same). Everything else stays with
its author. --diff shows the fixes and writes nothing.
"""
EPILOG = """\
what is touched:
  Only lines that the change added. RANGE means what it means for `llmreview diff`;
  a file that differs in the working tree from what the change ends with is left
  alone, as are symbolic links, binary files, and what is suppressed or excluded.
  A file is replaced whole or not at all; its mode, line ends, encoding and byte
  order mark stay. Nothing is staged: look with `git diff`, then `git add`.

exit status:
  0  nothing is left to fix: all was fixed, or there was nothing
  1  with --diff: there is something to fix; without: a file or line that could be
     fixed was left alone, as standard error says
  2  wrong usage or configuration, git could not give the change, a file could not
     be written, or an internal error

examples:
  llmreview fix --diff                       what would be changed
  llmreview fix --diff main... | git apply   the same as: llmreview fix main...
  llmreview fix --staged --only trailing-whitespace
"""


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = commands.add_parser("fix", help="apply the safe fixes", description=DESCRIPTION, epilog=EPILOG)
    parser.set_defaults(run=run)
    parser.add_argument("range", nargs="?", metavar="RANGE", help="the change, as for `llmreview diff`")
    parser.add_argument("--diff", action="store_true", help="show the fixes as a unified diff; write nothing")
    parser.add_argument("--staged", action="store_true", help="fix what the index holds against HEAD")
    parser.add_argument("--only", metavar="ID,…", action="append", help="fix findings of these detectors or categories only")
    parser.add_argument(
        "-C", dest="directory", metavar="DIR", default=".", help="the repository, or a directory in it (default: here)"
    )
    parser.add_argument("-q", "--quiet", action="store_true", help="say only what was left alone, no progress")
    add_configuration(parser)


def run(arguments: argparse.Namespace) -> int:
    """Reviews the change, and writes or shows what can be mended."""
    plan, worktree = _plan(arguments)
    if arguments.diff:
        _show(plan)
    else:
        for fix in plan.fixes:
            _apply(fix, worktree)
    for refusal in plan.refusals:
        line = f":{refusal.line}" if refusal.line else ""
        print(f"left alone: {_name(refusal.path)}{line}: {refusal.why}", file=sys.stderr)  # noqa: T201
    if not arguments.quiet:
        _tell(plan, arguments.diff)
    return 1 if plan.refusals or (arguments.diff and plan.fixes) else 0


def _plan(arguments: argparse.Namespace) -> tuple[Plan, Worktree]:
    from llmreview.change.git import start_change, top_of_working_tree
    from llmreview.change.worktree import Worktree
    from llmreview.fixes import plan
    from llmreview.progress import Progress
    from llmreview.review import leave_out, review

    with Progress("reading the change", enabled=not arguments.quiet) as progress:
        started = start_change(arguments.directory, arguments.range, staged=arguments.staged)
        try:
            worktree = Worktree(top_of_working_tree(started.git))
            options = {"select": names(arguments.only)}
            configuration = load_settings(configuration_file(arguments, started), options)
            catalog = checked_catalog(configuration)
            change = started.read(size_limit=configuration.settings.size_limit)
        finally:
            started.close()
        progress.stage = f"reviewing {len(change.files):,} files"
        report = review(change, catalog, configuration.settings)
        return plan(report.findings, leave_out(change, configuration.settings.exclude), worktree), worktree


def _show(plan: Plan) -> None:
    from llmreview.fixes import unified_diff

    diff = b"".join(line for fix in plan.fixes for line in unified_diff(fix))
    if sys.stdout is not None and sys.stdout.isatty():
        write(_printable(diff.decode(errors="replace")), None)
    else:
        write(diff, None)


def _printable(text: str) -> str:
    """No control character of a reviewed file reaches the terminal."""
    return "".join(c if c.isprintable() or c in "\n\t" else c.encode("unicode_escape", "surrogatepass").decode() for c in text)


def _name(path: str) -> str:
    """A path on one line."""
    return _printable(path).replace("\n", "\\n").replace("\t", "\\t")


def _apply(fix: FileFix, worktree: Worktree) -> None:
    """Replaces a file, unless it was altered since it was read."""
    import os

    file = os.path.join(worktree.top, fix.path)
    stored = fix.before.stored()
    if worktree.read(fix.path, len(stored)) != stored:
        raise InputError(f"{fix.path} was altered while it was reviewed", "Run `llmreview fix` again.")
    try:
        if not os.access(file, os.W_OK):
            raise PermissionError(None, "it is read-only")
        replace(file, fix.after.stored())
    except OSError as error:
        raise InputError(f"{fix.path} cannot be written: {error.strerror}") from error


def _tell(plan: Plan, only_shown: bool) -> None:
    """One line a file and detector, and the sum; beside a diff only the sum, on standard error."""
    count = sum(len(fix.edits) for fix in plan.fixes)
    fixes = f"{count} fix{'es' * (count != 1)} in {len(plan.fixes)} file{'s' * (len(plan.fixes) != 1)}"
    if only_shown:
        print(f"{fixes}; nothing written" if count else "nothing to fix", file=sys.stderr)  # noqa: T201
        return
    lines = []
    for fix in plan.fixes:
        for detector in sorted({edit.detector for edit in fix.edits}):
            numbers = ", ".join(map(str, sorted({edit.line for edit in fix.edits if edit.detector == detector})))
            lines.append(f"{_name(fix.path)}: {detector}: {numbers}")
    write("\n".join([*lines, f"{fixes}" if count else "nothing to fix"]) + "\n", None)
