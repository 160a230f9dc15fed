"""What ``llmreview gitlab --help`` says beside the options."""

DESCRIPTION = """\
Reviews a merge request and says so there: one summary note, edited in place at
every push, and at most ten threads on changed lines, with a suggestion where the
fix is a safe replacement. Never twice: notes are known again; a thread is
resolved when its flaw is gone, and not raised again when somebody resolved it,
answered `llmreview: ok`, or gave it a thumbs-down.

Meant for a job of the merge request's pipeline, where no option is needed but
the token: a project access token (role Reporter, scope api) in the masked
variable LLMREVIEW_GITLAB_TOKEN. A job's own token can write nothing. The diff is
that of the merge request's newest version, from the local clone; the
configuration, and suppressions, are the target branch's.

Without a token, and in the pipeline of a fork, the same review goes to the job's
log and to the reports.
"""
EPILOG = """\
examples:
  llmreview gitlab --code-quality gl-code-quality-report.json
  llmreview gitlab --dry-run --url https://gitlab.example.com --project group/shop \\
      --mr 42 --token-file token.txt

exit status:
  0  no finding at or above --fail-on (by default: never)
  1  findings at or above --fail-on
  2  wrong usage or configuration, commits that are missing, or GitLab could not
     be asked. That it refuses to let the token write is told, and is no failure.
"""
