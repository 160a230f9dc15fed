"""What would be written: only lines that the change added, everything else kept to the byte, and the same when done twice."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from llmreview.assets import detectors_directory
from llmreview.change import Change
from llmreview.change.memory import change_between
from llmreview.detect.catalog import load_catalog
from llmreview.fixes import plan, suggest
from llmreview.fixes.edits import Edit, StoredText, edit_between, lines_after, without_overlaps
from llmreview.model import Evidence, Finding, Fix, Suppression
from llmreview.review import review
from llmreview.settings import Settings

CATALOG = load_catalog(detectors_directory()).only(
    frozenset({"trailing-whitespace", "redundant-content-type", "buffered-stream"})
)
bounded = settings(max_examples=60, derandomize=True, deadline=None, database=None)


class Disk:
    """A working tree that is a dictionary."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files

    def read(self, path: str, limit: int) -> bytes | None:  # noqa: ARG002 - nothing is too large
        return self.files.get(path)


def fixed(before: dict[str, bytes], after: dict[str, bytes]) -> dict[str, bytes]:
    change = change_between(before, after)
    planned = plan(review(change, CATALOG, Settings()).findings, change, Disk(after))
    return after | {fix.path: fix.after.stored() for fix in planned.fixes}


LINES = [
    "x = 1",
    "x = 2  ",
    "",
    "    ",
    "s = 'a  '",
    "t = '''  ",
    "'''",
    "def f(path):",
    "    for x in list(sorted(path)):  ",
    "        requests.post(path, json=[], headers={'Content-Type': 'application/json'}) ",
    "        pass",
    "    with open(path) as g:",
    "        for line in g.readlines():",
    "            x = line.strip()\t",
    "import requests",
]
sources = st.lists(st.sampled_from(LINES), max_size=14)


@given(sources, sources, st.sampled_from(["\n", "\r\n"]), st.booleans())
@bounded
def test_fixed_twice_is_fixed_once_and_other_lines_stay(old: list[str], new: list[str], end: str, ended: bool) -> None:
    before, after = ({"a.py": (end.join(side) + end * ended).encode()} for side in (old, new))
    once = fixed(before, after)
    assert fixed(before, once) == once
    change = change_between(before, after)
    added = change.files[0].added_lines() if change.files else frozenset()
    untouched = [line for n, line in enumerate(after["a.py"].split(b"\n"), 1) if n not in added]
    remaining = once["a.py"].split(b"\n")
    assert all(line in remaining for line in untouched)
    assert (b"\r\n" in once["a.py"]) <= (end == "\r\n")


@given(sources)
@bounded
def test_what_python_could_read_it_reads_alike(new: list[str]) -> None:
    after = {"a.py": "\n".join(new).encode()}
    try:
        tree = ast.dump(ast.parse(after["a.py"]))
    except SyntaxError:
        return
    once = fixed({}, after)
    ast.parse(once["a.py"])
    if "import requests" not in new and "    with open(path) as g:" not in new and not any("sorted" in line for line in new):
        assert ast.dump(ast.parse(once["a.py"])) == tree


def finding(line: int, end_line: int, replacement: str | None, detector: str = "some-flaw", **more: object) -> Finding:
    fix = Fix("mend it", replacement)
    place = {"path": "a.txt", "line": line, "end_line": end_line}
    return Finding("f", detector, "style", "low", 1.0, "fix", "m", "q", "w", fix, **(place | more))


OLD, NEW = {"a.txt": b"one\ntwo\nthree\n"}, {"a.txt": b"one\nTWO\nthree\nfour\n"}
CHANGE = change_between(OLD, NEW)


class TestPlan:
    def plan(self, *findings: Finding, disk: dict[str, bytes] = NEW, change: Change = CHANGE):
        return plan(findings, change, Disk(disk))

    def test_a_replacement_of_added_lines(self):
        planned = self.plan(finding(2, 2, "zwei\nzwo"), finding(4, 4, "vier"))
        assert planned.fixes[0].after.stored() == b"one\nzwei\nzwo\nthree\nvier\n"
        assert planned.refusals == ()

    @pytest.mark.parametrize("lines", [(1, 1), (2, 3)])
    def test_lines_that_the_change_did_not_add_are_refused(self, lines):
        planned = self.plan(finding(*lines, "x"))
        assert planned.fixes == ()
        assert planned.refusals[0].why == "the change did not add this line"

    def test_a_file_that_differs_is_refused(self):
        planned = self.plan(finding(2, 2, "x"), disk={"a.txt": b"one\nTWO\n"})
        assert (planned.fixes, planned.refusals[0].line) == ((), None)
        assert "differs" in planned.refusals[0].why

    def test_a_file_that_is_not_there_is_refused(self):
        assert "not a regular file" in self.plan(finding(2, 2, "x"), disk={}).refusals[0].why

    def test_line_ends_of_this_system_are_kept(self):
        planned = self.plan(finding(2, 2, "zwei"), disk={"a.txt": NEW["a.txt"].replace(b"\n", b"\r\n")})
        assert planned.fixes[0].after.stored() == b"one\r\nzwei\r\nthree\r\nfour\r\n"

    def test_what_is_suppressed_stays(self):
        assert self.plan(finding(2, 2, "x", suppressed=Suppression("inline", "why"))).fixes == ()

    def test_of_two_fixes_for_one_line_the_second_waits(self):
        planned = self.plan(finding(2, 2, "x"), finding(2, 2, "y"))
        assert planned.fixes[0].after.stored() == b"one\nx\nthree\nfour\n"
        assert "another fix" in planned.refusals[0].why

    def test_white_space_goes_with_the_fix_of_its_line(self):
        change = change_between({}, {"a.txt": b"one \n"})
        found = [finding(1, 1, "eins "), finding(1, 1, "one", detector="trailing-whitespace")]
        planned = self.plan(*found, disk={"a.txt": b"one \n"}, change=change)
        assert (planned.fixes[0].after.stored(), planned.refusals) == (b"eins\n", ())

    def test_rewrites_of_one_line_and_inside_of_each_other(self):
        header = "headers={'Content-Type': 'application/json'}"
        inner = f"r.post(u, json=[1], {header})"
        source = f"import requests as r\ndef f(u):\n    {inner}; r.put(u, json=[2], {header}) \n    r.post(u, json=[{inner}], {header})\n"
        once = fixed({}, {"a.py": source.encode()})["a.py"].decode()
        assert once == source.replace(f", {header}", "").replace(" \n", "\n")

    def test_white_space_of_every_line_of_the_finding(self):
        text = {"a.txt": b"one \ntwo\nthree\t\n"}
        more = (Evidence("a.txt", 3, 3, "ends in white space"),)
        planned = self.plan(
            finding(1, 1, "one", "trailing-whitespace", evidence=more), disk=text, change=change_between({}, text)
        )
        assert planned.fixes[0].after.stored() == b"one\ntwo\nthree\n"

    @pytest.mark.parametrize(
        ("path", "text"),
        [
            ("copy.sh", b"cp a\\ \n"),
            ("a.properties", b"sep=, \n"),
            ("config/.env.production", b"SEP=, \n"),
            ("mail.txt", b"-- \nThe shop\n"),
            ("Makefile", b"space := $(empty) \n"),
            ("rules.mk", b"export PREFIX ?= /usr\t\n"),
        ],
    )
    def test_white_space_that_may_be_part_of_a_value_stays(self, path, text):
        files = {path: text}
        change = change_between({}, files)
        found = review(change, CATALOG, Settings()).findings
        assert [(f.line, f.fix.replacement) for f in found] == [(1, None)]
        planned = plan(found, change, Disk(files))
        assert planned.fixes == ()
        assert "part of the value" in planned.refusals[0].why

    @pytest.mark.parametrize(
        ("path", "text"),
        [
            ("copy.sh", b"cp 'a\\\\' \n"),
            ("a.properties", b"# sep \n \n"),
            ("a.sql", b"-- \n"),
            ("Makefile", b"all: lib \n\techo a=b \n"),
        ],
    )
    def test_white_space_beside_values_goes(self, path, text):
        assert fixed({}, {path: text}) == {path: text.replace(b" \n", b"\n")}

    def test_a_file_with_conflicts_is_refused(self):
        text = {"a.txt": b"<<<<<<< ours\none \n=======\ntwo\n>>>>>>> theirs\n"}
        planned = self.plan(finding(2, 2, "one"), disk=text, change=change_between({}, text))
        assert (planned.fixes, planned.refusals[0].why) == ((), "has conflicts that are not settled")

    def test_python_that_would_not_parse_any_more_is_refused(self):
        text = {"a.py": b"x = 1\n"}
        planned = self.plan(finding(1, 1, "x = (", path="a.py"), disk=text, change=change_between({}, text))
        assert planned.fixes == ()
        assert "parsed" in planned.refusals[0].why


class TestSuggestions:
    def test_the_report_holds_the_new_text_of_the_lines(self):
        source = b"import requests\nrequests.post(\n    url, json=[],\n    headers={'Content-Type': 'application/json'},\n)\n"
        change = change_between({}, {"a.py": source})
        (suggested,) = suggest((finding(2, 5, None, "redundant-content-type", path="a.py"),), change)
        assert suggested.fix.replacement == "requests.post(\n    url, json=[],\n)"

    def test_what_goes_beyond_the_lines_is_not_suggested(self):
        source = b"import requests\nrequests.post(url, json=[], headers={\n    'Content-Type': 'application/json'})\n"
        change = change_between({}, {"a.py": source})
        (suggested,) = suggest((finding(3, 3, None, "redundant-content-type", path="a.py"),), change)
        assert suggested.fix.replacement is None


class TestStoredText:
    @pytest.mark.parametrize(
        "stored",
        [
            b"a\r\nb\n",
            b"\xef\xbb\xbfa\nb",
            "ä\nb".encode("latin-1"),
            b"\xff\xfe" + "ä\nb".encode("utf-16-le"),
            b"\xfe\xff" + "ä\nb".encode("utf-16-be"),
            b"",
        ],
    )
    def test_what_is_read_is_what_is_written(self, stored):
        text = StoredText.of(stored)
        assert text is not None
        assert text.stored() == stored
        assert text.with_edits([Edit(1, 1, ("ö",), "x")]).stored() != stored

    def test_binary_content_is_no_text(self):
        assert StoredText.of(b"a\0b") is None


def test_where_lines_stand_after_edits():
    edits = [Edit(3, 4, ("x",), "a"), Edit(6, 6, ("y", "z"), "a"), Edit(9, 9, (), "a")]
    assert lines_after(frozenset(), edits) == {3, 5, 6}
    assert lines_after(frozenset({1, 4, 5, 8, 9, 10}), edits) == {1, 3, 4, 5, 6, 8, 9}


def test_an_edit_is_the_least_that_differs():
    assert edit_between("a\nb\nc\n", "a\nx\ny\nc\n", "d") == Edit(2, 2, ("x", "y"), "d")
    assert edit_between("a\nb\nc\n", "a\nc\n", "d") == Edit(2, 2, (), "d")
    assert edit_between("a\n", "a\n", "d") is None


def test_overlapping_edits_wait():
    first, second, third = Edit(1, 3, (), "a"), Edit(2, 2, (), "b"), Edit(4, 4, (), "c")
    assert without_overlaps([third, second, first, first]) == ([first, third], [second])
