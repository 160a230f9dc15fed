"""Comments, annotations, steps and settings that switch a check off, or make it count for less."""

from __future__ import annotations

import re
from collections.abc import Iterator

from llmreview.change import FileChange
from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.model import Severity, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, Place, SourceFile
from llmreview.syntax.directives import (
    Directive,
    Patterns,
    added_directives,
    code_patterns,
    comment_patterns,
    leaf_at,
    stands_in,
)
from llmreview.syntax.tool_settings import Loosening, loosened, rules_for

PROSE = (".md", ".mdx", ".markdown", ".rst", ".txt", ".adoc", ".ipynb", ".patch", ".diff", ".csv", ".svg", ".po")
"""What speaks of directives to its readers."""
COMMANDS = Pattern(
    r"(?:^|/)(?:[Mm]akefile|GNUmakefile|[Jj]ustfile|Dockerfile[^/]*|Containerfile|Jenkinsfile|Procfile|Rakefile|package\.json|\.husky/[^/]+)$"
    r"|\.(?:sh|bash|zsh|ya?ml|mk|dockerfile|ps1|bat|cmd|toml|gradle|kts|fish)$"
)
"""Where commands are written to be run."""
TOLD = frozenset({"echo", "printf", "log", "warn", "info", "error", "die", "usage", "cat", "print"})
NO_CODES = frozenset({"@ts-", "nocov", "istanbul ignore", "c8 ignore", "v8 ignore", "pragma:", "codeCoverageIgnore", "NOPMD"})
"""Kinds that never name a rule."""
CHECKED = ("@ts-expect-error", "#[expect", "#![expect")
"""What the tool itself reports once it is of no use."""
LONGEST_SHOWN = 60
WRAPPERS = Pattern(r"(?:^|/)(?:gradlew|mvnw)(?:\.bat|\.cmd)?$")
"""Scripts that a build tool puts into each repository."""
WRITTEN_BY_TOOLS = Pattern(r"(?:^|/)Migrations/[^/]*\.cs$")
"""Where `#nullable disable` is part of what a generator writes."""
PAIRED = frozenset({"nocov"})
"""Kinds of which the second one ends what the first began."""
MILD = frozenset({"skipLibCheck", "ignore_missing_imports", "line-length", "max-line-length"})
"""Settings that let little pass."""


def detect_text(file: FileChange, context: Context) -> Iterator[Candidate]:
    if file.new is None or file.path.lower().endswith(PROSE) or WRAPPERS.search(file.path):
        return
    words = context.vocabulary
    source = context.sources.new(file)
    for directive in _added(file, source, comment_patterns(words.words("comments")), Idea.COMMENT):
        yield _of_directive(file, source, directive)
    for directive in _added(file, source, code_patterns(words.words("code")), None):
        if directive.kind == "#nullable" and WRITTEN_BY_TOOLS.search(file.path):
            continue
        yield _of_directive(file, source, directive)
    if COMMANDS.search(file.path) or source is not None:
        yield from _of_commands(file, source, words)
    rules = rules_for(file.path, words.words("settings"))
    if rules:
        by_name = {name: words.words(name) for name in ("off", "warns", "errs")}
        for found in loosened(file, rules, by_name):
            yield _of_setting(file, found)


def _added(file: FileChange, source: SourceFile | None, patterns: Patterns, within: Idea | None) -> list[Directive]:
    """The directives on added lines that stand in comments (``within``) or in code, and that no removed one stands for."""
    new_text, old_text = file.new or b"", file.old or b""
    new_lines = new_text.split(b"\n")
    found = list(patterns.search(new_text, new_lines, sorted(file.added_lines())))
    found = [d for d in found if _is_meant(source, new_lines, d, within)]
    if not found or file.old is None:
        return _without_ends(found)
    old = patterns.search(old_text, old_text.split(b"\n"), sorted(file.deleted_lines()))
    return _without_ends(added_directives(list(old), found))


def _without_ends(found: list[Directive]) -> list[Directive]:
    paired = [d for d in found if d.kind in PAIRED]
    ends = set(paired[1::2])
    return [d for d in found if d not in ends]


def _is_meant(source: SourceFile | None, lines: list[bytes], directive: Directive, within: Idea | None) -> bool:
    """Whether a directive is one, and no text in a string that looks like one."""
    if source is not None:
        found = stands_in(source, directive.line, directive.column)
        return found is within or (found is Idea.COMMENT and within is None and _begins(source, directive))
    before = lines[directive.line - 1].decode(errors="replace")[: directive.column - 1]
    quoted = any(before.count(quote) % 2 for quote in "\"'`")
    return not quoted and (within is None or re.search(r"#|//|/\*|\*|--|<!--|;|%|\{/", before) is not None)


def _begins(source: SourceFile, directive: Directive) -> bool:
    """Whether what counts as a comment is the directive itself: a pragma."""
    node = leaf_at(source, directive.line, directive.column)
    return node is not None and source.place(node).column == directive.column and directive.text.startswith("#")


def _of_directive(file: FileChange, source: SourceFile | None, directive: Directive) -> Candidate:
    reason = directive.reason or (source is not None and _said_above(source, directive))
    narrow = bool(directive.rules) or directive.text.startswith(CHECKED)
    rules = ", ".join(sorted(directive.rules)[:4]).replace('"', "")
    text = _shown(directive.text)
    if rules:
        what = f"switches off {rules}"
    elif directive.kind in NO_CODES:
        what = "switches a check off"
    else:
        what = "switches every check off, without naming one"
    why = "" if reason else ", and gives no reason"
    severity: Severity | None = "low" if (narrow and reason) or (narrow and is_test_path(file.path)) else None
    tier: Tier | None = "check" if is_test_path(file.path) else None
    place = Place(directive.line, directive.line, directive.column)
    return Candidate(place, f"`{text}` {what}{why}", severity=severity, tier=tier)


def _shown(text: str) -> str:
    """A directive in the middle of a sentence: short, and with the brackets that it opens closed."""
    if len(text) > LONGEST_SHOWN:
        return text[: LONGEST_SHOWN - 1] + "…"
    open_ones = [")" if sign == "(" else "]" for sign in text if sign in "(["]
    closed = [sign for sign in text if sign in ")]"]
    return text + "".join(reversed(open_ones[: len(open_ones) - len(closed)]))


def _said_above(source: SourceFile, directive: Directive) -> bool:
    """Whether a comment right above, other than a directive itself or documentation, says why."""
    if directive.line < 2:
        return False
    above = source.lines[directive.line - 2].decode(errors="replace").strip()
    marked = re.match(r"(?:#(?![\[!])|//(?!/))\s*(?P<text>.*)", above)
    return marked is not None and len(re.findall(r"[A-Za-z]{2,}", marked["text"])) >= 4


def _of_commands(file: FileChange, source: SourceFile | None, words: Vocabulary) -> Iterator[Candidate]:
    """Steps that may fail, and options that leave checks out."""
    lines = (file.new or b"").split(b"\n")
    if COMMANDS.search(file.path):
        for directive in _added_anywhere(file, code_patterns(words.words("tolerant_steps"))):
            if not lines[directive.line - 1].lstrip().startswith(b"#"):
                reason = _has_reason(lines, directive)
                severity: Severity | None = "low" if reason else None
                message = f"`{directive.text}`: that this step fails goes unnoticed" + (
                    "" if reason else ", and nothing says why"
                )
                yield Candidate(Place(directive.line, directive.line, directive.column), message, severity=severity)
    if is_test_path(file.path):
        return
    for directive in _added_anywhere(file, code_patterns(words.words("options"))):
        tier = _runs(file, source, lines, directive)
        if tier is not None:
            message = f"`{directive.text.strip()}` leaves out checks that would have run"
            yield Candidate(Place(directive.line, directive.line, directive.column), message, tier=tier)


def _added_anywhere(file: FileChange, patterns: Patterns) -> list[Directive]:
    new_text, old_text = file.new or b"", file.old or b""
    found = list(patterns.search(new_text, new_text.split(b"\n"), sorted(file.added_lines())))
    old = patterns.search(old_text, old_text.split(b"\n"), sorted(file.deleted_lines())) if found and old_text else ()
    return added_directives(list(old), found)


def _has_reason(lines: list[bytes], directive: Directive) -> bool:
    """Whether a comment on the line, or right above, says why."""
    own = lines[directive.line - 1].partition(b"#")[2]
    above = lines[directive.line - 2].strip() if directive.line > 1 else b""
    texts = [own, above if above.startswith(b"#") else b""]
    return any(len(re.findall(rb"[A-Za-z]{2,}", text)) >= 3 for text in texts)


def _runs(file: FileChange, source: SourceFile | None, lines: list[bytes], directive: Directive) -> Tier | None:
    """How sure it is that an option is given to a command that is run; None where it is only spoken of."""
    line = lines[directive.line - 1].decode(errors="replace")
    if line[directive.column - 1 + len(directive.text) :].lstrip(" \"'")[:1] in (")", "|", ",") and not file.path.endswith(
        ".json"
    ):
        return None
    if line.lstrip().startswith(("#", "//", "*", "<!--", "description:", "title:")):
        return None
    if COMMANDS.search(file.path) and (source is None or not source.grammar.kinds(Idea.CALL)):
        return None if re.match(r"\s*(?:-\s*)?(?:run:\s*)?(?:@?echo|printf)\b", line) else "check"
    if source is None:
        return None
    node = leaf_at(source, directive.line, directive.column)
    call = next((c for a in (source.ancestors(node) if node else ()) if (c := source.call(a)) is not None), None)
    if source.grammar.tested:  # a program that runs commands
        spoken = re.search(r"\bgit\b|[\"']commit[\"']|[\"']push[\"']|\bmvn\b|gradlew", line) is None
        return "ask" if stands_in(source, directive.line, directive.column) is Idea.STRING and call and not spoken else None
    return None if call is None or call.name in TOLD else "check"


def _of_setting(file: FileChange, found: Loosening) -> Candidate:
    line = (file.new or b"").split(b"\n")[found.line - 1].decode(errors="replace")
    reason = len(re.findall(r"[A-Za-z]{2,}", re.split(r"(?:^|\s)(?:#|//)", line, maxsplit=1)[-1])) >= 4 and re.search(
        r"#|//", line
    )
    if found.kind == "lists":
        message = f"`{found.key}` leaves out more than before: {found.after}"
    elif found.kind in ("falls", "rises"):
        message = f"`{found.key}` goes from {found.before} to {found.after}, so more passes than before"
    elif found.before is not None:
        message = f"`{found.key}` goes from {found.before} to {found.after}: what it found until now goes unnoticed"
    else:
        message = f"`{found.key}` is set to {found.after}: what it would find goes unnoticed"
    sure = found.before is not None or found.kind == "lists"
    severity: Severity | None = "low" if found.key in MILD or reason else None
    column = len(line) - len(line.lstrip()) + 1
    return Candidate(Place(found.line, found.line, column), message, severity=severity, tier=None if sure else "check")
