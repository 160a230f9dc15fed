"""Whether the test check tells false changes of tests from the real ones, in real commits.

    corpus/false_forms.py [-n 4] [--skip 0] [-v] REPOSITORY…

takes from each repository the last ``-n`` commits that changed code and made a test file assert something that it had not, and
makes of each the false forms of its test change, in memory: no test change at all; only a comment; only white space; only other
names (of the case, of a local); only another description (docstring or documentation, annotation, title of the suite); an
assertion removed; and, beyond these six, another assertion removed, and the whole new test without its assertions. The
production side stays as it is. Which commits are taken is not up to the check. A form is told from the real change when cases
really changed in the real one, none did in the false one, and the verdict on the false one is not ``pass``. Prints a row for
each that is not told, and a count for each form; the status is 1 unless all are told. Nothing of a repository is run or kept.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from llmreview.change import Change, FileChange, Tree
from llmreview.change.git import read_change
from llmreview.change.memory import MemoryTree, hunks_between
from llmreview.checks.case_changes import TestFileChange
from llmreview.checks.cases import Case
from llmreview.checks.comparison import compare_sides
from llmreview.checks.runners import configured_test_paths
from llmreview.checks.test_parts import TestParts
from llmreview.checks.test_paths import is_test_path
from llmreview.checks.tests import check_tests
from llmreview.model import InputError, TestCheck
from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.sources import ChangedSources

if TYPE_CHECKING:
    from llmreview.syntax import Node

MOST_FILES = 60
"""Files of a commit: larger ones are no single change."""
COMMITS_SEEN = 40
"""How many commits are looked at for each that is wanted."""
ASSERTING = re.compile(
    r"assert(?!\w*\.skip)|\bexpect\w*[!?]?\s*(?:[({.]|do\b)|\braise_error|\bshould|\.should|\bverify\w*\s*[({<]|\brequire\.\w|\bis\.\w+\(|refute"
    r"|\bmust_|\bt\.(?:Error|Fatal|is|ok|equal|deepEqual)|\bfail\(|panic!|andExpect|raises\b|(?:\.|->)(?:not\.)?throws?\w*\("
    r"|Received\(|expectException|\bis_expected",
    re.IGNORECASE,
)
"""What a statement that asserts has in it: wider than what the check itself goes by, so that it is no judge of its own."""
ASSERTING_TOO = re.compile(
    r"should|thrown|(?:get|find)(?:All)?By(?:Role|Text|TestId|LabelText|Title)|panic\(|unwrap|wait_?for(?!_?timeout)|wait_?until"
    r"|\b(?:check|validate|ensure|compare)\w*[!?]?\s*\(",
    re.IGNORECASE,
)
"""What may assert where nothing else does."""
EXPECTING = re.compile(rb"\bexpected\w*\s*=|should_panic")
"""Marks of a case that asserts without a statement."""
VALUE = re.compile(r"\"[^\"]+\"|'[^']+'|\b\d+\b")
NEAR = 40
"""Files beside a test whose functions may assert for it."""


class Edit(NamedTuple):
    """Bytes that stand in place of others."""

    start: int
    end: int
    text: bytes


class Real(NamedTuple):
    """A real commit that changed code and tests. ``helpers``: calls of functions that assert and stand beside its tests."""

    sources: ChangedSources
    check: TestCheck
    tests: list[TestFileChange]
    helpers: re.Pattern[str]


Form = Callable[[SourceFile, list[Case], Real], Iterator[Edit]]


class OverlaidTree:
    """A repository some of whose files hold something else, or nothing."""

    def __init__(self, below: Tree, files: dict[str, bytes | None]) -> None:
        self._below = below
        self._replaced = files
        self._own = MemoryTree({path: content for path, content in files.items() if content is not None})

    def paths(self) -> tuple[str, ...]:
        return tuple(sorted({*self._below.paths()} - self._replaced.keys() | {*self._own.paths()}))

    def read(self, paths: tuple[str, ...], limit: int) -> dict[str, bytes]:
        below = tuple(path for path in paths if path not in self._replaced)
        return {**self._below.read(below, limit), **self._own.read(paths, limit)}

    def grep(self, words: tuple[str, ...], seconds: float, paths: tuple[str, ...] = ()) -> Iterator[tuple[str, int, str]] | None:
        found = self._below.grep(words, seconds, paths)
        if found is None:
            return None
        below = (place for place in found if place[0] not in self._replaced)
        return iter([*below, *(self._own.grep(words, seconds, paths) or ())])


def main() -> int:
    parser = argparse.ArgumentParser(description="Tells false changes of tests from the real ones, in real commits.")
    parser.add_argument("repositories", nargs="+", type=Path)
    parser.add_argument("-n", type=int, default=4, help="changes of each repository")
    parser.add_argument("--skip", type=int, default=0, help="commits of each repository to pass over")
    parser.add_argument("-v", action="store_true", help="name every change that is taken")
    options = parser.parse_args()
    told: Counter[str] = Counter()
    verdicts: Counter[str] = Counter()
    taken = 0
    for repository in options.repositories:
        name = repository.parent.name if repository.name in ("repo", ".git") else repository.name
        for sha, real in real_changes(repository, options.n, options.skip):
            taken += 1
            verdicts[real.check.verdict] += 1
            if options.v:
                print(f"{name} {sha[:10]} {real.check.verdict}: {real.check.summary}", flush=True)
            unseen = "" if really_changed(real.check) else "no case of the real change counts as changed"
            for form, change in false_forms(real):
                found = check_tests(ChangedSources(change), configured_test_paths(change))
                wrong = unseen or what_is_taken_for_real(found)
                if form in SIX and (gone := sorted(deleted(found) - deleted(real.check))):
                    wrong = wrong or f"the form is none, cases went: {', '.join(gone[:3])}"
                told[form] += not wrong
                if wrong:
                    print(f"NOT TOLD {name} {sha[:10]} {form}: {wrong}", flush=True)
    for form in (NONE, *FORMS, WITHOUT_ASSERTIONS):
        print(f"{form:28} {told[form]:4} of {taken} told")
    of_six = sum(told[form] for form in SIX)
    print(f"the verdicts on the real ones: {', '.join(f'{count} {verdict}' for verdict, count in sorted(verdicts.items()))}")
    print(f"{taken} changes, {of_six} of {taken * 6} false forms of the six kinds told from the real one")
    return 1 if not taken or any(told[form] < taken for form in (NONE, *FORMS, WITHOUT_ASSERTIONS)) else 0


def real_changes(repository: Path, wanted: int, skip: int) -> Iterator[tuple[str, Real]]:
    """The newest commits whose code needs a test, and that made a test file assert what it had not."""
    seen = f"-n{wanted * COMMITS_SEEN}"
    command = ["git", "-C", str(repository), "log", "--no-merges", "--min-parents=1", "--format=%H", f"--skip={skip}", seen]
    found = 0
    for sha in subprocess.run(command, capture_output=True, text=True, check=True).stdout.split():
        try:
            change = read_change(repository, f"{sha}^..{sha}")
        except InputError as error:
            print(f"not read: {sha}: {error}", file=sys.stderr)
            continue
        if len(change.files) > MOST_FILES or change.tree is None:
            continue
        sources, test_paths = ChangedSources(change), configured_test_paths(change)
        check, tests = check_tests(sources, test_paths), compare_sides(sources, test_paths).tests
        if all(symbol.change == "removed" for symbol in check.symbols) or not any(map(asserts_more, tests)):
            continue
        real = Real(sources, check, tests, helpers_beside(change.tree, tests))
        if all(is_made(real, form) for form in FORMS.values()):
            yield sha, real
            found += 1
            if found == wanted:
                return


def asserts_more(test: TestFileChange) -> bool:
    """Whether a test file that stood before has more asserting lines than it had, or one with a value that it did not have."""
    old, new = tests_before(test), test.sides.new
    if not old or new is None or not cases_of(test):
        return False
    before = asserting_lines(old)
    after = asserting_lines(tests_beside_code(new) if is_beside_code(new) else new.source)
    known = set(VALUE.findall(old.decode(errors="replace")))
    added = set(after) - set(before)
    return bool(added) and (len(after) > len(before) or any(set(VALUE.findall(line)) - known for line in added))


def asserting_lines(text: bytes) -> list[str]:
    return [line.strip() for line in text.decode(errors="replace").splitlines() if ASSERTING.search(line)]


def tests_before(test: TestFileChange) -> bytes:
    old = test.sides.old
    if old is None:
        return b""
    if test.sides.new is not None and is_beside_code(test.sides.new):
        return tests_beside_code(old) if old.embedded_tests else b""
    return old.source


def helpers_beside(tree: Tree, tests: list[TestFileChange]) -> re.Pattern[str]:
    """Calls of functions that assert, of the test files and of those in their folders."""
    files = [side for test in tests for side in (test.sides.old, test.sides.new) if side is not None]
    folders = {(file.path.rpartition("/")[0], file.path.rpartition(".")[2]) for file in files if not is_beside_code(file)}
    near = [path for path in tree.paths() if (path.rpartition("/")[0], path.rpartition(".")[2]) in folders][:NEAR]
    read = (SourceFile.of(path, content) for path, content in tree.read(tuple(near), 200_000).items())
    found = {name for file in (*files, *read) if file is not None for name in asserting_functions(file)}
    names = "|".join(map(re.escape, sorted(found)))
    ends = r"\b" if any(file.grammar.bare_calls for file in files) else r"\s*(?:[(<{]|$)"
    return re.compile(rf"(?<!\w)(?:{names}){ends}" if found else r"(?!)")


def asserting_functions(file: SourceFile) -> Iterator[str]:
    for symbol in file.symbols:
        if len(symbol.own_name) > 4 and symbol.kind != "class" and ASSERTING.search(file.text(symbol.node)):
            yield symbol.own_name


def really_changed(check: TestCheck) -> list[str]:
    return [case.name for case in check.cases if case.kind in ("added", "modified")]


def deleted(check: TestCheck) -> set[str]:
    return {case.name for case in check.cases if case.kind == "deleted"}


def what_is_taken_for_real(check: TestCheck) -> str:
    """What of a false form counts as a change of the tests; nothing where it is told."""
    if cases := really_changed(check):
        return f"really changed cases: {', '.join(cases[:3])}"
    symbols = [s.symbol for s in check.symbols if s.change != "removed" and any(case.changed for case in s.cases)]
    if symbols:
        return f"exercised by changed cases: {', '.join(symbols[:3])}"
    return f"verdict pass: {check.summary}" if check.verdict == "pass" else ""


# The false forms


def is_made(real: Real, form: Form) -> bool:
    """Whether a form alters anything."""
    return any(altered_old_side(real, test, form) != old_side(test) for test in real.tests)


def false_forms(real: Real) -> Iterator[tuple[str, Change]]:
    """Every false form of a change, by its name."""
    for name, form in FORMS.items():
        yield name, with_tests(real, lambda test, form=form: altered_old_side(real, test, form))  # type: ignore[misc]
    yield NONE, with_tests(real, old_side)
    yield WITHOUT_ASSERTIONS, with_tests(real, lambda test: new_side_without_assertions(real, test))


def with_tests(real: Real, side: Callable[[TestFileChange], bytes | None]) -> Change:
    """The change with other new sides of its test files; None where the file is not there."""
    change = real.sources.change
    replaced = {test.sides.change.path: side(test) for test in real.tests}
    files = []
    for file in change.files:
        if file.path not in replaced:
            files.append(file)
            continue
        new = replaced[file.path]
        if new != file.old or (file.old_path is not None and file.old_path != file.path):
            files.append(of_sides(file, new))
    assert change.tree is not None
    return Change(change.base, change.head, change.title, tuple(files), change.messages, (), OverlaidTree(change.tree, replaced))


def of_sides(file: FileChange, new: bytes | None) -> FileChange:
    hunks = hunks_between(file.old, new)
    added, deleted = sum(h.new_count for h in hunks), sum(h.old_count for h in hunks)
    return file._replace(status="deleted" if new is None else file.status, new=new, hunks=hunks, added=added, deleted=deleted)


def old_side(test: TestFileChange) -> bytes | None:
    """The tests as they were; where they stand beside the code, with the code as it is now."""
    old, new = test.sides.old, test.sides.new
    if new is None or not is_beside_code(new) or (old is not None and not old.embedded_tests):
        return old.source if old is not None else None
    return among_code(new, tests_beside_code(old) if old is not None else b"")


def altered_old_side(real: Real, test: TestFileChange, form: Form) -> bytes | None:
    """The tests as they were with an alteration that says nothing."""
    before, new = old_side(test), test.sides.new
    if before is None or new is None:
        return before
    file = SourceFile.of(new.path, before)
    assert file is not None
    names = {case.name for case in cases_of(test)}
    return edited(file, form(file, [case for case in TestParts(file).cases if case.name in names], real))


def new_side_without_assertions(real: Real, test: TestFileChange) -> bytes | None:
    new = test.sides.new
    if new is None or test.tests is None:
        return None
    return edited(new, (edit for case in test.tests.cases for edit in without_any(case, real)))


def cases_of(test: TestFileChange) -> list[Case]:
    """The cases of the old side that were altered, or else the last one."""
    former = [case for case in test.former.values() if case.file is test.sides.old and case.unit.source]
    changed = [test.former[key] for key, kind in test.kinds.items() if kind == "real" and key in test.former]
    return [case for case in changed if case in former] or former[-1:]


def is_beside_code(file: SourceFile) -> bool:
    """Whether a file has tests among code; in one of tests, all that stands around them is theirs."""
    return bool(file.embedded_tests) and not is_test_path(file.path)


def tests_beside_code(file: SourceFile) -> bytes:
    first, last = file.embedded_tests[0][0], file.embedded_tests[-1][1]
    return file.source[first:last]


def among_code(file: SourceFile, tests: bytes) -> bytes:
    first, last = file.embedded_tests[0][0], file.embedded_tests[-1][1]
    return file.source[:first] + tests + file.source[last:]


def edited(file: SourceFile, edits: Iterable[Edit]) -> bytes:
    kept: list[Edit] = []
    until = 0
    for edit in sorted(set(edits), key=lambda edit: (edit.start, -edit.end)):  # the outermost where they overlap
        if edit.start >= until:
            kept.append(edit)
            until = edit.end
    source = file.source
    for edit in reversed(kept):
        source = source[: edit.start] + edit.text + source[edit.end :]
    return source


def comments(file: SourceFile, cases: list[Case], _: Real) -> Iterator[Edit]:
    mark = b"#" if file.grammar.family in ("python", "ruby") else b"//"
    for case in cases:
        for statement in statements_of(case):
            yield on_line_before(file, statement.start_byte, mark + b" what follows is checked with the new behaviour too")
            if file.source[statement.end_byte : statement.end_byte + 1] == b"\n":
                yield Edit(statement.end_byte, statement.end_byte, b"  " + mark + b" as it should be")


def white_space(file: SourceFile, cases: list[Case], _: Real) -> Iterator[Edit]:
    """Blank lines between statements, and every argument on a line of its own."""
    for case in cases:
        for statement in statements_of(case):
            yield on_line_before(file, statement.start_byte, b"")
        for arguments in file.walk(case.unit.core, Idea.ARGUMENTS):
            for child in arguments.children:
                if child.type == ",":
                    yield Edit(child.end_byte, child.end_byte, b"\n            ")


def names(file: SourceFile, cases: list[Case], _: Real) -> Iterator[Edit]:
    for case in cases:
        named = file.role(case.unit.core, "name") if case.unit.kind != "call" else title_of(case)
        if named is not None:
            yield longer_name(file, named)
        local = local_name(file, case)
        if local:
            start = case.unit.core.start_byte
            for use in re.finditer(
                rb"(?<![\w$])" + re.escape(local) + rb"(?![\w$])", case.unit.file.source[start : case.unit.core.end_byte]
            ):
                yield Edit(start + use.start(), start + use.end(), local + b"Again")


def longer_name(file: SourceFile, name: Node) -> Edit:
    end = name.end_byte
    quoted = file.source[end - 1 : end] in (b"'", b'"', b"`")
    return Edit(end - quoted, end - quoted, b" as it should" if quoted else b"_as_it_should")


def local_name(file: SourceFile, case: Case) -> bytes:
    """A local that means nothing else: every place of its name in the case is the name itself."""
    core = case.unit.core
    text = file.source[core.start_byte : core.end_byte]
    used = Counter(file.text(node) for node in file.walk(core, Idea.NAME))
    for assignment in file.walk(core, Idea.ASSIGNMENT):
        name = file.text(file.role(assignment, "target")).encode()
        if not re.fullmatch(rb"[A-Za-z_]\w{2,}", name) or len(re.findall(as_word(name), text)) != used[name.decode()]:
            continue
        if not re.search(rb"(?:[.:@]|->)" + as_word(name) + rb"|" + as_word(name) + rb"\s*:", text):
            return name
    return b""


def as_word(name: bytes) -> bytes:
    return rb"(?<![\w$])" + re.escape(name) + rb"(?![\w$])"


def descriptions(file: SourceFile, cases: list[Case], _: Real) -> Iterator[Edit]:
    """A docstring, an annotation that only describes, documentation, and another title of the suite."""
    family = file.grammar.family
    for case in cases:
        unit, first = case.unit, next(iter(statements_of(case)), None)
        if family == "python" and first is not None:
            docstring = file.source[first.start_byte : first.end_byte]
            if docstring.startswith(b'"""'):
                yield Edit(first.start_byte + 3, first.end_byte - 3, b"What the new behaviour is, in one sentence.")
            else:
                yield on_line_before(file, first.start_byte, b'"""What the new behaviour is, in one sentence."""')
            continue
        if family in ("java", "kotlin") and b"org.junit.jupiter" in file.source and unit.kind != "call":
            yield on_line_before(file, unit.node.start_byte, b'@DisplayName("what the new behaviour is")')
        elif family == "csharp":
            yield on_line_before(file, unit.node.start_byte, b'[Description("what the new behaviour is")]')
        text = {"ruby": b"# What the new behaviour is.", "rust": b"/// What the new behaviour is."}
        yield on_line_before(file, unit.node.start_byte, text.get(family, b"/** What the new behaviour is. */"))
        suite = suite_title(file, case)
        if suite is not None:
            yield longer_name(file, suite)


def suite_title(file: SourceFile, case: Case) -> Node | None:
    """The title of the suite around a case."""
    around = next((node for node in file.ancestors(case.unit.core) if file.idea(node) is Idea.CALL), None)
    call = file.call(around) if around is not None else None
    first = call.arguments[0].value if call is not None and call.arguments else None
    return first if first is not None and file.idea(first) is Idea.STRING else None


def without_last_assertion(file: SourceFile, cases: list[Case], real: Real) -> Iterator[Edit]:
    return (gone(file, statement) for case in cases for statement in asserting_in(case, real)[-1:])


def without_first_assertion(file: SourceFile, cases: list[Case], real: Real) -> Iterator[Edit]:
    return (gone(file, statement) for case in cases for statement in asserting_in(case, real)[:1])


def without_any(case: Case, real: Real) -> Iterator[Edit]:
    """Without all that asserts, and without all statements of a case of which that is not known."""
    file, statements = case.file, statements_of(case)
    if EXPECTING.search(file.source[case.unit.node.start_byte : case.unit.core.start_byte + 200].partition(b"{")[0]):
        return iter([Edit(case.unit.node.start_byte, case.unit.node.end_byte, b"")])
    asserting = [s for words in words_of_assertions(real) for s in asserting_statements(file, statements, words, outermost=True)]
    return (gone(file, statement) for statement in asserting or statements)


def gone(file: SourceFile, statement: Node) -> Edit:
    nothing = {"python": b"pass", "kotlin": b"" if statement.parent is None or file.is_block(statement.parent) else b"Unit"}
    return Edit(statement.start_byte, statement.end_byte, nothing.get(file.grammar.family, b""))


def asserting_in(case: Case, real: Real) -> list[Node]:
    """The statements of a case in which something is asserted: what may assert only where nothing surely does."""
    statements = statements_of(case)
    found = ([*asserting_statements(case.file, statements, words, outermost=False)] for words in words_of_assertions(real))
    return next(filter(None, found), [])


def words_of_assertions(real: Real) -> tuple[re.Pattern[str], ...]:
    return ASSERTING, real.helpers, ASSERTING_TOO


def asserting_statements(file: SourceFile, statements: list[Node], words: re.Pattern[str], outermost: bool) -> Iterator[Node]:
    """The statements in which something is asserted; a condition on which a failure hangs goes with it."""
    for statement in statements:
        blocks = list(blocks_in(file, statement))
        asserts = words.search(own_code(file, statement, blocks)) is not None
        inside = [inner for block in blocks for inner in file.statements(block)]
        nested = list(asserting_statements(file, inside, words, outermost)) if not (asserts and outermost) else []
        decides = file.grammar.errors_are_values and file.idea(statement) is Idea.BRANCH
        if asserts and not nested:
            yield statement
        else:
            yield from [statement] if nested and decides else nested


def blocks_in(file: SourceFile, statement: Node) -> Iterator[Node]:
    """The outermost blocks of a statement, those of functions that it hands on too."""
    around = (Idea.BLOCK, Idea.LAMBDA, Idea.FUNCTION)
    for node in file.walk(statement, *around, inside=around):
        block = node if file.idea(node) is Idea.BLOCK else file.role(node, "body")
        if block is not None and file.is_block(block):
            yield block


def own_code(file: SourceFile, statement: Node, blocks: list[Node]) -> str:
    """A statement without its blocks, and without the texts in it."""
    strings = file.walk(statement, Idea.STRING, inside=(Idea.STRING,))
    code, until = b"", statement.start_byte
    for left_out in sorted([*blocks, *strings], key=lambda node: node.start_byte):
        code += file.source[until : max(until, left_out.start_byte)]
        until = max(until, left_out.end_byte)
    return (code + file.source[until : statement.end_byte]).decode(errors="replace")


def statements_of(case: Case) -> list[Node]:
    """The statements of a case's function, or of the one that is handed to the call which makes it."""
    file, core = case.file, case.unit.core
    function: Node | None = core
    if file.idea(core) is Idea.CALL:
        call = file.call(core)
        function = next((a.value for a in reversed(call.arguments) if file.idea(a.value) is Idea.LAMBDA), None) if call else None
    return [node for node in file.statements(file.role(function, "body")) if node.type != "heredoc_body"]


def title_of(case: Case) -> Node | None:
    call = case.file.call(case.unit.core)
    first = call.arguments[0].value if call is not None and call.arguments else None
    return first if first is not None and case.file.idea(first) is Idea.STRING else None


def on_line_before(file: SourceFile, byte: int, text: bytes) -> Edit:
    """A line of its own before what stands at a byte, as far to the right; or before it where it does not begin a line."""
    start = file.source.rfind(b"\n", 0, byte) + 1
    margin = file.source[start:byte]
    if margin.strip():
        return Edit(byte, byte, b"\n" + b" " * (len(margin) - len(margin.lstrip()) + 4) if not text else b"")
    return Edit(start, start, (margin + text if text else b"") + b"\n")


NONE = "none at all"
WITHOUT_ASSERTIONS = "new, without assertions"
FORMS: dict[str, Form] = {
    "comment": comments,
    "white space": white_space,
    "rename": names,
    "description": descriptions,
    "assertion removed": without_last_assertion,
    "first assertion removed": without_first_assertion,
}
SIX = (NONE, "comment", "white space", "rename", "description", "assertion removed")

if __name__ == "__main__":
    sys.exit(main())
