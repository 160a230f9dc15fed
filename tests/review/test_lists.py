"""Lists of questions that others write: what may stand in them, and what is said of everything else."""

from __future__ import annotations

import json
import re
import warnings
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from llmreview import questions as package
from llmreview.assets import checklists_directory, detector_ids
from llmreview.change.memory import change_between
from llmreview.model import InputError
from llmreview.questions import Subject, ask
from llmreview.questions.checking import parse_list
from llmreview.questions.facts import COUNTS, VERDICTS
from llmreview.questions.patterns import Patience
from llmreview.questions.reading import read_questions
from llmreview.questions.schema import MOST_QUESTIONS, checklist_schema
from llmreview.syntax import families
from llmreview.syntax.sources import ChangedSources

SCHEMA = jsonschema.Draft202012Validator(checklist_schema())
PLAIN = {"id": "a", "question": "q?", "why": "w."}
SHIPPED = sorted(Path(checklists_directory()).glob("*.yaml"))

RIGHT: list[dict[str, Any]] = [
    {},
    {"answered-by": "this", "weight": 0, "when": {}},
    {"weight": 100, "when": {"tests": False}},
    {"id": "2-fast"},
    {"when": {"paths": ["*.sql", "src/**/gen_*.py", "docs/"], "languages": ["python", "csharp"], "status": ["added"]}},
    {"when": {"words": ["a b"], "added": r"^\s*x\b", "removed": "y|z", "symbols": ["Order.total", "*.save"]}},
    {"when": {"detectors": ["error-masking"], "facts": {"areas": 3, "changed-lines": {"at-least": 400, "at-most": 900}}}},
    {"when": {"facts": {"tests-verdict": "fail", "scope-verdict": ["warn", "not-evaluated"]}}},
]
WRONG: list[tuple[dict[str, Any], str]] = [
    ({"wen": {}}, "wen is no key; did you mean 'when'?"),
    ({"id": "A b"}, "id must be lower-case words joined by hyphens"),
    ({"id": "a" * 61}, "id is longer than 60 characters"),
    ({"id": 3}, "id must be"),
    ({"question": ["q"]}, "question must be a text, not ['q']"),
    ({"question": " "}, "question must be a text"),
    ({"why": "w" * 601}, "why is longer than 600 characters"),
    ({"weight": 101}, "weight must be a whole number from 0 to 100, not 101"),
    ({"weight": "50"}, "weight must be a whole number from 0 to 100, not '50'"),
    ({"weight": True}, "weight must be a whole number from 0 to 100, not true"),
    ({"weight": -1}, "weight must be"),
    ({"when": None}, "when must be keys with values (paths, languages, status, …), not nothing"),
    ({"when": ["paths"]}, "when must be keys with values"),
    ({"when": {"path": ["x"]}}, "when.path is no key; did you mean 'paths'?"),
    ({"when": {"paths": "x"}}, "when.paths must be a list of path patterns, not 'x'"),
    ({"when": {"paths": []}}, "when.paths must be a list"),
    ({"when": {"paths": [1]}}, "when.paths entry 1 must be a path pattern"),
    ({"when": {"paths": ["!x"]}}, "without a leading !"),
    ({"when": {"paths": ["x"] * 101}}, "when.paths has more than 100 entries"),
    ({"when": {"languages": ["python", "pyton"]}}, "entry 2 'pyton' is no language; did you mean 'python'?"),
    ({"when": {"languages": ["js"]}}, "'js' is no language: csharp, go, java, kotlin, php, python"),
    ({"when": {"status": ["new"]}}, "'new' is no status: added, deleted, renamed, modified"),
    ({"when": {"words": [""]}}, "when.words entry 1 must be a text"),
    ({"when": {"added": ["x"]}}, "when.added must be a regular expression"),
    ({"when": {"removed": ""}}, "when.removed must be a regular expression"),
    ({"when": {"added": "x" * 4001}}, "when.added is longer than 4000 characters"),
    ({"when": {"symbols": ["a b"]}}, "when.symbols entry 1 must be a name such as Order.total"),
    ({"when": {"tests": "yes"}}, "when.tests must be true or false, not 'yes'"),
    ({"when": {"detectors": ["error-maskin"]}}, "is no detector; did you mean 'error-masking'?"),
    ({"when": {"facts": {}}}, "when.facts must be keys with values"),
    ({"when": {"facts": {"file": 1}}}, "when.facts.file is no key"),
    ({"when": {"facts": {"areas": "many"}}}, "when.facts.areas must be a whole number, or {at-least: N}"),
    ({"when": {"facts": {"areas": {"above": 1}}}}, "when.facts.areas must be"),
    ({"when": {"facts": {"areas": {}}}}, "when.facts.areas must be"),
    ({"when": {"facts": {"areas": {"at-least": -1}}}}, "when.facts.areas must be"),
    ({"when": {"facts": {"tests-verdict": "bad"}}}, "'bad' is no verdict: pass, warn, fail, not-evaluated"),
    ({"when": {"facts": {"tests-verdict": []}}}, "when.facts.tests-verdict must be a list of verdicts"),
]
BEYOND_A_SCHEMA: list[tuple[dict[str, Any], str]] = [
    ({"id": "a\n"}, "id must be"),
    ({"when": {"added": "("}}, "when.added is no regular expression: missing )"),
    ({"when": {"removed": "a{99999999999999}"}}, "when.removed is no regular expression"),
    ({"when": {"added": "[[a]"}}, "when.added is no regular expression: Possible nested set"),
    ({"when": {"added": "(" * 1900 + ")" * 1900}}, "when.added is no regular expression"),
    ({"when": {"facts": {"areas": {"at-least": 3, "at-most": 2}}}}, "areas can never be: at least 3 and at most 2"),
]


def written(*entries: dict[str, Any]) -> bytes:
    return yaml.safe_dump([PLAIN | entry for entry in entries], sort_keys=False).encode()


def refusal(content: bytes, name: str = ".llmreview/checklists/ours.yaml") -> str:
    with pytest.raises(InputError) as caught:
        parse_list(name, content)
    assert str(caught.value).startswith(name)
    return str(caught.value)


@pytest.mark.parametrize("entry", RIGHT, ids=repr)
def test_what_may_be_written(entry: dict[str, Any]) -> None:
    (question,) = parse_list("ours.yaml", written(entry))
    SCHEMA.validate([PLAIN | entry])
    assert (question.category, question.is_shipped) == ("ours", False)
    again = {key: value for key, value in (entry.get("when") or {}).items() if value is not False}
    facts = again.get("facts", {})
    for name in VERDICTS.keys() & facts.keys():
        facts = facts | {name: [facts[name]] if isinstance(facts[name], str) else sorted(facts[name])}
    expected = again | ({"facts": facts} if facts else {}) | ({"tests": True} if "detectors" in again else {})
    assert {k: sorted(v) if k == "languages" else v for k, v in expected.items()} == question.when.as_written()


@pytest.mark.parametrize(("entry", "said"), WRONG, ids=lambda value: repr(value)[:60])
def test_every_mistake_is_told_by_the_list_and_by_the_schema(entry: dict[str, Any], said: str) -> None:
    assert said in refusal(written(entry))
    assert not SCHEMA.is_valid([PLAIN | entry])


@pytest.mark.parametrize(("entry", "said"), BEYOND_A_SCHEMA, ids=lambda value: repr(value)[:60])
def test_what_no_schema_can_say(entry: dict[str, Any], said: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert said in refusal(written(entry))


@pytest.mark.parametrize("key", ["id", "question", "why"])
def test_what_must_not_be_left_out(key: str) -> None:
    entry = {name: value for name, value in PLAIN.items() if name != key}
    assert f"{key} is missing" in refusal(yaml.safe_dump([entry]).encode())
    assert not SCHEMA.is_valid([entry])


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-1, 101)
    | st.sampled_from(["a", "", "python", "error-masking", "fail", "added", "!"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["at-least", "at-most", "a"]), inner, max_size=2),
    max_leaves=4,
)
CONDITIONS = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys("paths languages status words added removed symbols tests detectors facts a".split(), JSON) | {"facts": st.dictionaries(st.sampled_from([*COUNTS, *VERDICTS, "a"]), JSON, max_size=2)},
)  # fmt: skip
ENTRIES = st.fixed_dictionaries(
    {},
    optional={
        "id": JSON,
        "question": JSON,
        "why": JSON,
        "weight": JSON,
        "answered-by": JSON,
        "when": CONDITIONS | JSON,
        "a": JSON,
    },
)


@settings(max_examples=150, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))
@given(entry=ENTRIES)
def test_the_schema_and_the_reading_agree(entry: dict[str, Any]) -> None:
    merged = PLAIN | entry
    facts = merged.get("when") and isinstance(merged["when"], dict) and merged["when"].get("facts")
    try:
        parse_list("ours.yaml", yaml.safe_dump([merged]).encode())
        is_right = True
    except InputError as error:
        if "can never be" in str(error):
            return
        is_right = False
    assert SCHEMA.is_valid([merged]) == is_right, facts


def test_the_shipped_schema_is_current() -> None:
    text = Path(package.__file__).with_name("checklist.schema.json").read_text(encoding="utf-8")
    assert json.loads(text) == checklist_schema()


def test_the_schema_is_one_and_names_what_there_is() -> None:
    jsonschema.Draft202012Validator.check_schema(checklist_schema())
    when = checklist_schema()["items"]["properties"]["when"]["properties"]
    assert when["detectors"]["items"]["enum"] == list(detector_ids())
    assert when["languages"]["items"]["enum"] == list(families())
    assert set(when["facts"]["properties"]) == {*COUNTS, *VERDICTS}
    assert all(key["description"].endswith((".", ")")) for key in when.values())


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_every_shipped_list_is_right(path: Path) -> None:
    parse_list(path.name, path.read_bytes())
    SCHEMA.validate(yaml.safe_load(path.read_bytes()))


def test_every_shipped_question_says_what_would_answer_it_and_stands_once() -> None:
    questions = read_questions(checklists_directory())
    assert [q.id for q in questions if not q.answered_by] == []
    assert len({q.id for q in questions}) == len(questions)


def test_the_line_of_a_mistake_is_told() -> None:
    text = (
        b"# ours\n- id: a\n  question: q\n  why: w\n\n- id: b\n  question: q\n  why: w\n  when:\n    paths: [x]\n    added: '('\n"
    )
    assert refusal(text).startswith(".llmreview/checklists/ours.yaml:11: question 'b': when.added ")
    twice = text.replace(b"id: b", b"id: a").replace(b"'('", b"x")
    assert refusal(twice).startswith(".llmreview/checklists/ours.yaml:6: question 'a': id stands twice")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a: 1\n", "expected a list of questions"),
        (b"- word\n", "expected a list of questions"),
        (b"words\n", "expected a list of questions"),
        (b"- [\n", "not valid YAML"),
        (b"\xff\xfe-\0 \0", "not UTF-8"),
        (b"\xe9", "not UTF-8"),
        (b"- &a {id: x}\n- *a\n", ":2: anchors and aliases are not allowed"),
        (b"- id: a\n  id: b\n  question: q\n  why: w\n", ":2: 'id' stands twice, first on line 1"),
        (b"[" * 3000, "so many levels are not allowed"),
        (b"- !!python/object/apply:os.system [true]\n", "not valid YAML"),
        (b"- ? [a]\n  : 1\n", "not valid YAML"),
        (b"- 1: a\n  id: b\n", "question 'b': 1 is no key; known are id, question"),
        (b"- id: a\x00\n", "not valid YAML"),
    ],
)
def test_what_is_no_list_at_all(content: bytes, said: str) -> None:
    assert said in refusal(content)


@pytest.mark.parametrize("name", ["Ours.yaml", "our lists.yaml", "..yaml", "a" * 41 + ".yaml", "ours.txt", "ou\nrs.yaml"])
def test_a_name_that_is_no_category(name: str) -> None:
    assert "no name for a list of questions" in refusal(b"[]", name)


def test_more_questions_than_anybody_reads() -> None:
    many = b"".join(b"- {id: a%d, question: q, why: w}\n" % n for n in range(MOST_QUESTIONS + 1))
    assert "more than 500 questions" in refusal(many)


@pytest.mark.parametrize("content", [b"", b"# nothing yet\n", b"[]\n", b"\xef\xbb\xbf", b"---\n"])
def test_a_list_may_be_empty(content: bytes) -> None:
    assert parse_list("ours.yml", content) == ()


def test_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    text = b"- id: a\n  question: >\n    one\n    two\n  why: w\n  when: {added: 'x$'}\n"
    (question,) = parse_list("ours.yaml", b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    assert (question.question, question.when.added) == ("one two", "x$")


def test_a_pattern_that_takes_ages_is_given_up_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("llmreview.questions.asking.SECONDS_A_QUESTION", 0.05)
    slow = {"id": "slow", "when": {"added": r"(a+)+$"}}
    questions = parse_list("ours.yaml", written(slow, {"id": "quick", "when": {"added": "b"}}))
    change = change_between({}, {"x.py": b"a" * 60 + b"b\n"})
    asked = ask(questions, Subject(ChangedSources(change)), 8)
    assert [item.id for item in asked.items] == ["quick"]
    assert [(entry.what, entry.incomplete) for entry in asked.not_evaluated] == [("question slow", True)]


def test_slow_patterns_share_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[float | None] = []

    class Recorded(Patience):
        def __init__(self, seconds: float | None) -> None:
            given.append(seconds)
            super().__init__(seconds)

    monkeypatch.setattr("llmreview.questions.asking.Patience", Recorded)
    monkeypatch.setattr("llmreview.questions.asking.SECONDS", 0.1)
    questions = parse_list("ours.yaml", written(*({"id": f"slow-{n}", "when": {"added": rf"({n}|a+)+$"}} for n in range(5))))
    change = change_between({}, {"x.py": b"a" * 60 + b"b\n"})
    assert len(ask(questions, Subject(ChangedSources(change)), 8).not_evaluated) == 5
    assert given[0] == 0.1
    assert max(seconds or 0 for seconds in given[1:]) <= 0


def test_all_of_a_teams_questions_share_a_bound_that_shipped_ones_have_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("llmreview.questions.asking.SECONDS_IN_ALL", -1)
    ours = parse_list("ours.yaml", written({"when": {"paths": ["x.py"]}}))
    theirs = tuple(q._replace(id="b", is_shipped=True) for q in ours)
    asked = ask((*ours, *theirs), Subject(ChangedSources(change_between({}, {"x.py": b"x\n"}))), 8)
    assert [item.id for item in asked.items] == ["b"]
    assert [entry.what for entry in asked.not_evaluated] == ["question a"]


def test_no_shipped_pattern_needs_that_bound() -> None:
    lines = [b"a" * 2000, b"(" * 500, b"select " * 300, b'"' * 700, b" " * 2000 + b"x", b"cache" * 300, b"f'{" * 300]
    change = change_between({"x.py": b"\n".join(lines)}, {"x.py": b"\n".join(line + b"!" for line in lines)})
    questions = tuple(q._replace(is_shipped=False) for q in read_questions(checklists_directory()))
    assert ask(questions, Subject(ChangedSources(change)), 8).not_evaluated == ()


def test_the_documented_list_is_right() -> None:
    page = (Path(__file__).parents[2] / "docs" / "checklists.md").read_text(encoding="utf-8")
    lists = re.findall(r"```yaml\n(# yaml-language-server.*?)```", page, re.DOTALL)
    assert lists
    for text in lists:
        assert parse_list("ours.yaml", text.encode())
        SCHEMA.validate(yaml.safe_load(text))
