"""How a case reaches what changed through other code: values that are read, methods of one name that hand on, files beside it."""

from __future__ import annotations

import pytest

from .test_forms import check

WATCHER = """import re


class Watcher:
    mark = re.compile(r"# *ai%s$")

    def comments(self, text):
        return [line for line in text.splitlines() if self.mark.search(line)]
"""
WATCHER_CASE = """from watch import Watcher


def test_comments():
    assert len(Watcher().comments(TEXT)) == {}
"""
DRIVER = """package sqlite

func (d *DB) ListInboxes(find *FindInbox) []string {
	if find.Type != nil {
		return d.query("type %s")
	}
	return nil
}
"""
STORE = """package store

func (s *Store) ListInboxes(find *FindInbox) []string {
	return s.driver.ListInboxes(find)
}
"""
UNRELATED = STORE.replace("s.driver.ListInboxes(find)", "s.cache")
STORE_CASE = """package test

import (
	"testing"

	"example.com/memos/store"
)

func TestInboxes(t *testing.T) {
	made := store.New(t)
	if len(made.ListInboxes(nil)) != 1 {
		t.Error("not listed")
	}
}
"""
MAIN = """export async function runCli(words: string[]) {
  for (const word of words) {
    await run(word, %s);
  }
}
"""
MAIN_CASE = """import { it, expect } from "vitest";

it("runs", async () => {
  const loaded = await import("./%s");
  expect(await loaded.runCli(["a"])).toBe(undefined);
});
"""

RESPONSE = """class Response:
    @property
    def content(self):
        try:
            return self.raw.read()
        except %s:
            return None
"""
RESPONSE_CASE = """import {}


def test_nothing():
    assert {}.get("http://nowhere").content is None
"""


@pytest.mark.parametrize(("package", "verdict"), [("parcels", "pass"), ("letters", "fail")])
def test_a_property_of_what_a_package_gives(package: str, verdict: str) -> None:
    before, after = ({"parcels/models.py": RESPONSE % error} for error in ("OSError", "AttributeError"))
    assert check(before, {**after, "test_all.py": RESPONSE_CASE.format(package, package)}).verdict == verdict


DIALECT = """package filter

type Dialect interface {
	TimeOf(field string) string
}

func (d *Postgres) TimeOf(field string) string {
	return fmt.Sprintf("%s", d.prefix(field))
}
"""
DIALECT_CASE = """package store

import (
	"testing"

	"example.com/memos/plugin/filter"
)

func TestConvert(t *testing.T) {
	got := filter.Convert(&filter.{}{{}}, "created > now()")
	if got != "EPOCH(created)" {{
		t.Errorf("got %s", got)
	}}
}}
"""
REQUEST = """class DeleteRequest(Request):
    @field_validator("ids", mode="after")
    @classmethod
    def validate_ids(cls, ids):
        return check_all(ids, %s) if ids else None
"""
REQUEST_CASE = """from api.requests import {}


def test_twice():
    assert {}(ids=[1, 1]).ids is None
"""


@pytest.mark.parametrize(("dialect", "verdict"), [("Postgres", "pass"), ("Sqlite", "fail")])
def test_a_method_that_an_interface_of_its_file_has(dialect: str, verdict: str) -> None:
    before, after = ({"plugin/filter/dialect.go": DIALECT % kind} for kind in ("%s", "EPOCH(%s)"))
    case = {"store/filter_test.go": DIALECT_CASE.replace("{}{{}}", dialect + "{}").replace("{{", "{").replace("}}", "}")}
    assert check(before, {**after, **case}).verdict == verdict


@pytest.mark.parametrize(("model", "verdict"), [("DeleteRequest", "pass"), ("OtherRequest", "fail")])
def test_a_validator_runs_when_its_object_is_made(model: str, verdict: str) -> None:
    before, after = ({"api/requests.py": REQUEST % strict} for strict in (False, True))
    case = {"tests/test_api.py": REQUEST_CASE.format(model, model)}
    assert check(before, {**after, **case}).verdict == verdict


def test_an_unchanged_case_of_what_a_package_gives() -> None:
    case = {"test_all.py": "import parcels\n\n\ndef test_it():\n    assert list(parcels.get('/a').iter_lines()) == []\n"}
    before, after = (
        {"parcels/models.py": RESPONSE.replace("content", "iter_lines") % e, **case} for e in ("OSError", "KeyError")
    )
    assert check(before, after).verdict == "warn"


def test_a_value_that_a_method_reads() -> None:
    before = {"watch.py": WATCHER % "", "tests/test_watch.py": WATCHER_CASE.format(14)}
    after = {"watch.py": WATCHER % " *", "tests/test_watch.py": WATCHER_CASE.format(16)}
    assert check(before, after).verdict == "pass"


@pytest.mark.parametrize(("store", "verdict"), [(STORE, "warn"), (UNRELATED, "fail")])
def test_a_method_that_another_of_its_name_hands_on_to(store: str, verdict: str) -> None:
    others = {"store/inbox.go": store, "store/test/inbox_test.go": STORE_CASE}
    before, after = ({"store/db/sqlite/inbox.go": DRIVER % n, **others} for n in ("= 1", "LIKE 2"))
    assert check(before, after).verdict == verdict


@pytest.mark.parametrize(("path", "verdict"), [("src/main.test.ts", "pass"), ("other/main.test.ts", "fail")])
def test_the_file_of_tests_beside_a_file_of_a_general_name(path: str, verdict: str) -> None:
    before = {"src/main.ts": MAIN % "1"}
    found = check(before, {"src/main.ts": MAIN % "2", path: MAIN_CASE % "main"})
    assert found.verdict == verdict


def test_a_locale_is_no_folder_of_tests() -> None:
    words = {"i18n/locales/it/words.ts": 'export default { add: "Aggiungi" };\n'}
    after = {"i18n/locales/it/words.ts": 'export default { add: "Aggiungi uno" };\n', "src/main.ts": MAIN % "2"}
    found = check({"src/main.ts": MAIN % "1", **words}, after)
    assert (found.verdict, found.files) == ("fail", ())


STEMMED = "class {}(Entries):\n    def __init__(self, config):\n        super().__init__(config)\n        self.found = [one for one in config if {}]\n"


@pytest.mark.parametrize(("made", "verdict"), [("NotionEntries", "warn"), ("GithubEntries", "fail")])
def test_a_constructor_is_called_by_the_name_of_its_class(made: str, verdict: str) -> None:
    stem = "notion" if made == "NotionEntries" else "github"
    case = f"from work.{stem} import {made}\n\n\ndef test_made():\n    assert {made}([1]).found == [1]\n"
    others = {"work/github.py": STEMMED.format("GithubEntries", "one"), "tests/test_made.py": case}
    before, after = ({"work/notion.py": STEMMED.format("NotionEntries", way), **others} for way in ("one", "not one"))
    after["work/github.py"] += "\n\n# Beside it.\n"
    assert check(before, after).verdict == verdict


@pytest.mark.parametrize(("use", "verdict"), [("chunk(row)", "warn"), ("[chunk for chunk in row]", "fail")])
def test_a_variable_is_no_call_of_a_function_of_its_name(use: str, verdict: str) -> None:
    code = "def chunk(rows):\n    return [row for row in rows if row > %s]\n"
    others = {
        "work/updates.py": f"def update_rows(row):\n    return {use}\n",
        "tests/test_updates.py": "from work.updates import update_rows\n\n\ndef test_it():\n    assert update_rows([1]) == [1]\n",
    }
    before, after = ({"work/presentation.py": code % n, **others} for n in (1, 2))
    assert check(before, after).verdict == verdict


@pytest.mark.parametrize(("path", "verdict"), [("web/panel.ts", "warn"), ("web/panel.py", "fail")])
def test_code_of_another_language_calls_nothing(path: str, verdict: str) -> None:
    code = "export function showPanel(rows: number[]) {\n  return rows.filter((row) => row > %s);\n}\n"
    others = {
        path: "export function openAll(rows: number[]) {\n  return showPanel(rows);\n}\n"
        if path.endswith(".ts")
        else "def openAll(rows):\n    return showPanel(rows)\n",
        "tests/all.test.ts": 'import { openAll } from "../web/panel";\n\nit("opens", () => {\n  expect(openAll([1])).toEqual([]);\n});\n',
    }
    before, after = ({"web/shown.ts": code % n, "tool.py": "X = 1\n", **others} for n in (1, 2))
    after = {**after, "tool.py": "def run(x):\n    return x\n"}
    assert check(before, after).verdict == verdict


JOINED = "func JoinedPath(root string) string {\n\tif root == %s {\n\t\treturn root\n\t}\n\treturn clean(root)\n}\n"
SERVED = "func SharedName(w Writer) error {\n\tif w == nil {\n\t\treturn errNone(%s)\n\t}\n\treturn nil\n}\n"
MATCHER_CASE = """package files

func TestMatcher(t *testing.T) {
	if !Matches("a b") {
		t.Fatal("none")
	}
}
"""


@pytest.mark.parametrize(("called", "verdict"), [("JoinedPath", "pass"), ("OtherPath", "fail")])
def test_a_name_that_stands_everywhere_hides_no_other(called: str, verdict: str) -> None:
    """What few files call is looked for as well as what many do."""
    many = {
        f"web/part{n}.go": f"package web\n\nfunc Part{n}(w Writer) error {{\n\treturn SharedName(w)\n}}\n" * 3 for n in range(9)
    }
    matcher = f"package files\n\nfunc Matches(path string) bool {{\n\treturn base.{called}(path) != path\n}}\n"
    others = {**many, "files/matcher.go": matcher, "files/matcher_test.go": MATCHER_CASE}
    before, after = (
        {"base/names.go": "package base\n\n" + JOINED % a + SERVED % b, **others} for a, b in (('"."', "1"), ('""', "2"))
    )
    assert check(before, {**after, "files/matcher_test.go": MATCHER_CASE.replace("a b", "a%20b")}).verdict == verdict


SERVER = """package files

func (server *Server) ServeHTTP(w Writer, r *Request) error {
	for _, name := range server.names {
		if name == r.Path%s {
			return server.send(w, name)
		}
	}
	return nil
}
"""
SERVED_CASE = """package all

func TestServed(t *testing.T) {
	if got := ask(start(&files.%s{})); got != 200 {
		t.Fatal(got)
	}
}
"""


@pytest.mark.parametrize(("made", "verdict"), [("Server", "pass"), ("Watcher", "fail")])
def test_a_handler_is_asked_by_who_serves_it(made: str, verdict: str) -> None:
    before, after = ({"files/server.go": SERVER % part} for part in ("", "[1:]"))
    assert check(before, {**after, "all/served_test.go": SERVED_CASE % made}).verdict == verdict
