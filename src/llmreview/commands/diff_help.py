"""What ``llmreview diff --help`` says beside the options: enough to use the tool with nothing else at hand."""

from __future__ import annotations

from llmreview.settings import KEYS

DESCRIPTION = """\
Reviews a change and prints a checklist: findings with place, evidence, question
and fix, then questions that no detector can answer. Nothing of the repository is
run: no hooks, no filters, no external diff. Renames are followed.
"""
RANGES = """\
what RANGE means:
  (nothing)     the working tree, untracked files included, against the merge base
                of HEAD and the default branch: all that is not yet in the default
                branch, committed or not. On that branch itself: against HEAD
  REV           the working tree, tracked files only, against that revision
  A..B          from A to B as they are
  A...B         from the merge base of A and B to B: what B did since it left A, as
                merge requests show it. An omitted A or B is HEAD
  --staged      the index against HEAD (or REV): what `git commit` would commit
  --patch FILE  a unified diff without its repository; what cannot be known from
                that alone is listed as not evaluated
  In a shallow clone the base may be missing: then the `git fetch` to run is
  printed, and the status is 2.
"""
OUTPUTS = """\
formats and files:
  --output FILE belongs to the --format right before it. A format without a file
  goes to standard output, and only one can. A file is replaced whole or not at all.
    llmreview diff --format markdown --output review.md --format terminal
"""
STATUSES = """\
exit status:
  0  no finding at or above --fail-on (by default: never)
  1  findings at or above --fail-on; suppressed findings and questions do not count
  2  wrong usage or configuration, git could not give the change, an internal
     error; with --require-complete also when a part of the analysis failed
  130 interrupted; 141 nobody reads the output any more
"""
SUPPRESSION = """\
suppression:
  A comment on the line of a finding, or on the line above, as its language has it:
    # llmreview: ok buffered-stream - at most 50 rows, see the LIMIT above
  Several ids are separated by commas. A suppression without a reason after the
  dash, and one that suppresses nothing, is itself reported. Suppressed findings
  are counted, never hidden. For whole paths: per-path-ignores.
"""
CONFIGURATION = """\
configuration:
  [tool.llmreview] in pyproject.toml, or llmreview.yaml, at the repository's root.
{keys}
  Path patterns are those of .gitignore: `*.sql` at any depth, `docs/` a directory,
  `src/**/gen_*.py` from the root. An example:
    [tool.llmreview]
    ignore = ["style"]
    exclude = ["vendor/"]
    fail-on = "high"
    [tool.llmreview.per-path-ignores]
    "scripts/" = ["verbose-logging"]
  In CI (where the variable CI is set) the file is read from the base side of the
  change, so that a change cannot switch off its own review; a patch is reviewed
  with the defaults there. --config-from-base does the same anywhere; --config
  names a file of your own. `llmreview config` shows what is in force.
"""
IN_CI = """\
in CI:
  llmreview diff origin/main...HEAD --fail-on high --require-complete
"""


def epilog() -> str:
    """Everything below the options."""
    import textwrap

    margin = " " * 22
    expects = [textwrap.fill(key.expects, 80, initial_indent=margin, subsequent_indent=margin).lstrip() for key in KEYS]
    keys = "\n".join(f"    {key.name:<17} {words}\n{margin}{key.meaning}" for key, words in zip(KEYS, expects, strict=True))
    return "\n".join((RANGES, OUTPUTS, STATUSES, SUPPRESSION, CONFIGURATION.format(keys=keys), IN_CI))
