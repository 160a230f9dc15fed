"""When a question applies: symbols, findings, facts of the change, and what holds for one and the same file."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from llmreview import model
from llmreview.change import Change
from llmreview.change.memory import change_between
from llmreview.model import ChecklistItem, Checks, ClaimCheck, Finding, Fix, ScopeCheck, Suppression
from llmreview.questions import Subject, ask
from llmreview.questions.checking import parse_list
from llmreview.syntax.sources import ChangedSources

BEFORE = b"""\
class Order:
    def total(self):
        return sum(self.prices)

    def cancel(self):
        self.open = False

def handle_payment(event):
    return event
"""


def asked(when: dict[str, Any], change: Change, **subject: Any) -> ChecklistItem | None:
    entry = {"id": "a", "question": "q?", "why": "w.", "when": when}
    questions = parse_list("ours.yaml", yaml.safe_dump([entry], sort_keys=False).encode())
    items = ask(questions, Subject(ChangedSources(change), **subject), 8).items
    return items[0] if items else None


def edited(old: bytes, new: bytes) -> Change:
    assert old in BEFORE
    return change_between({"shop/order.py": BEFORE}, {"shop/order.py": BEFORE.replace(old, new)})


def finding(detector: str, path: str | None, line: int | None, **more: Any) -> Finding:
    return Finding("f" * 8, detector, "logic", "high", 0.9, "fix", "it is so", "?", "w", Fix("do"), path, line, line, **more)


def checks(tests: Any = "pass", lines: int = 0) -> Checks:
    return Checks(model.TestCheck(tests, ""), ClaimCheck("pass"), ScopeCheck("pass", (), lines))


@pytest.mark.parametrize("pattern", ["total", "Order.total", "Order", "*.total", "Order.*", "tot*"])
def test_a_symbol_with_an_altered_line_is_named_by_its_last_parts(pattern: str) -> None:
    item = asked({"symbols": [pattern]}, edited(b"sum(self.prices)", b"sum(self.net)"))
    assert item is not None
    assert (item.evidence[0].path, item.evidence[0].line) == ("shop/order.py", 3)
    assert item.evidence[0].note == ("the change to `Order`" if pattern == "Order" else "the change to `Order.total`")


@pytest.mark.parametrize("pattern", ["cancel", "Total", "order.total", "tota", "shop.Order.total", "*", "handle_payment"])
def test_another_symbol_is_not_meant(pattern: str) -> None:
    change = edited(b"sum(self.prices)", b"sum(self.net)")
    assert (asked({"symbols": [pattern]}, change) is not None) == (pattern == "*")


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("o.ts", "export class Order {\n  total(): number {\n    return 1;\n  }\n}\n"),
        ("o.tsx", "export class Order {\n  total = () => {\n    return 1;\n  };\n}\n"),
        ("Order.java", "package shop;\nclass Order {\n  int total() {\n    return 1;\n  }\n}\n"),
        ("Order.kt", "class Order {\n  fun total(): Int {\n    return 1\n  }\n}\n"),
        ("o.kt", "fun Order<A, B<C>>.total(): Int {\n    return 1\n}\n"),
        ("o.go", "package shop\n\nfunc (o *Order) total() int {\n\treturn 1\n}\n"),
        ("Order.cs", "namespace Shop;\nclass Order {\n  int total() {\n    return 1;\n  }\n}\n"),
        ("order.rb", "module Shop\n  class Order\n    def total\n      1\n    end\n  end\nend\n"),
        ("Order.php", "<?php\nclass Order {\n  function total() {\n    return 1;\n  }\n}\n"),
        ("o.rs", "impl Order {\n    fn total(&self) -> i32 {\n        1\n    }\n}\n"),
    ],
)
def test_a_method_is_named_alike_in_every_language(path: str, source: str) -> None:
    change = change_between({path: source.encode()}, {path: source.replace("1", "2").encode()})
    item = asked({"symbols": ["Order.total"]}, change)
    assert item is not None
    assert item.evidence[0].line == source[: source.index("1")].count("\n") + 1
    assert asked({"symbols": ["Order.sum", "Invoice"]}, change) is None


def test_a_symbol_that_only_lost_lines_has_changed() -> None:
    item = asked({"symbols": ["handle_*"]}, edited(b"\n    return event", b""))
    assert item is not None
    assert item.evidence[0].note == "the change to `handle_payment`"


def test_a_symbol_that_went_away_has_changed() -> None:
    change = edited(b"def handle_payment(event):\n    return event\n", b"")
    item = asked({"symbols": ["handle_payment"]}, change)
    assert item is not None
    assert item.evidence[0].note == "`handle_payment` went away"


def test_nothing_is_parsed_where_no_question_names_a_symbol() -> None:
    change = edited(b"sum(self.prices)", b"sum(self.net)")
    sources = ChangedSources(change)
    assert ask(parse_list("ours.yaml", b"- {id: a, question: q, why: w, when: {added: net}}\n"), Subject(sources), 8).items
    assert not sources._new
    assert not sources._old


def test_a_finding_is_the_evidence() -> None:
    change = edited(b"return event", b"return None")
    found = (finding("dead-null-field", "shop/order.py", 9), finding("error-masking", "shop/order.py", 1))
    item = asked({"detectors": ["dead-null-field"]}, change, findings=found)
    assert item is not None
    assert [(e.path, e.line, e.note) for e in item.evidence] == [("shop/order.py", 9, "it is so")]
    assert asked({"detectors": ["error-masking"]}, change) is None


def test_a_suppressed_finding_asks_nothing() -> None:
    found = (finding("error-masking", "shop/order.py", 1, suppressed=Suppression("inline", "so")),)
    assert asked({"detectors": ["error-masking"]}, edited(b"total", b"sum"), findings=found) is None


def test_a_finding_and_a_path_must_meet_in_one_file() -> None:
    change = change_between({}, {"a/x.py": b"x = 1\n", "b/y.py": b"y = 1\n"})
    when = {"detectors": ["error-masking"], "paths": ["a/"]}
    assert asked(when, change, findings=(finding("error-masking", "b/y.py", 1),)) is None
    assert asked(when, change, findings=(finding("error-masking", "a/x.py", 1),)) is not None
    assert asked(when, change, findings=(finding("error-masking", None, None),)) is not None


def test_a_finding_in_a_test_counts_unless_tests_do_not() -> None:
    change = change_between({}, {"tests/test_x.py": b"x = 1\n"})
    found = (finding("vacuous-test", "tests/test_x.py", 1),)
    when = {"detectors": ["vacuous-test"], "paths": ["tests/"]}
    assert asked(when, change, findings=found) is not None
    assert asked(when | {"tests": False}, change, findings=found) is None


def test_a_finding_on_the_whole_change_is_told_where_there_is_no_place() -> None:
    item = asked({"detectors": ["large-change"]}, edited(b"total", b"s"), findings=(finding("large-change", None, None),))
    assert item is not None
    assert item.evidence == ()
    assert item.why == "w. Asked because of: it is so."


@pytest.mark.parametrize(
    ("facts", "holds"),
    [
        ({"changed-files": 1}, True),
        ({"changed-files": 2}, False),
        ({"changed-lines": {"at-least": 2}}, True),
        ({"changed-lines": {"at-least": 3}}, False),
        ({"added-lines": {"at-most": 1}}, True),
        ({"removed-lines": {"at-most": 0}}, False),
        ({"added-files": 0, "deleted-files": 0, "renamed-files": 0, "binary-files": 0, "test-files": 0}, True),
        ({"test-files": {"at-least": 1}}, False),
        ({"production-lines": {"at-least": 500}}, True),
        ({"areas": {"at-least": 1}}, False),
        ({"tests-verdict": "warn"}, True),
        ({"tests-verdict": ["fail", "warn"]}, True),
        ({"claims-verdict": "fail"}, False),
        ({"scope-verdict": ["pass"]}, True),
        ({"changed-files": 1, "tests-verdict": "fail"}, False),
        ({"description-words": {"at-most": 5}}, False),  # nobody has written anything yet
    ],
)
def test_a_fact_holds_within_its_bounds(facts: dict[str, Any], holds: bool) -> None:
    change = edited(b"sum(self.prices)", b"sum(self.net)")
    assert (asked({"facts": facts}, change, checks=checks("warn", 700)) is not None) == holds


def test_facts_alone_are_the_reason() -> None:
    facts = {"changed-lines": {"at-least": 1}, "test-files": 0, "deleted-files": 1, "tests-verdict": "not-evaluated"}
    change = change_between({"a.py": b"a\n" * 1200}, {})
    item = asked({"facts": facts}, change, checks=checks("not-evaluated"))
    assert item is not None
    assert item.evidence == ()
    told = "1,200 changed lines; no test files; 1 deleted file; tests verdict not evaluated"
    assert item.why == f"w. Asked because of: {told}."
    assert item.reasons == (f"asked because of {told}",)


@pytest.mark.parametrize(
    ("message", "holds"),
    [("Fix it so that all sums are net of tax", True), ("Fix it\n\nThe sum left out what is net of tax.", False)],
)
def test_titles_are_no_description(message: str, holds: bool) -> None:
    change = change_between({}, {"a.py": b"a = 1\n"}, message)
    assert (asked({"facts": {"description-words": {"at-most": 5}}}, change) is not None) == holds


@pytest.mark.parametrize(
    ("status", "path"), [("added", "new.py"), ("deleted", "old.py"), ("renamed", "to.py"), ("modified", "kept.py")]
)
def test_what_became_of_a_file(status: str, path: str) -> None:
    before = {"old.py": b"1\n", "from.py": b"2\n", "kept.py": b"3\n"}
    after = {"new.py": b"4\n", "to.py": b"2\n", "kept.py": b"5\n"}
    item = asked({"status": [status]}, change_between(before, after, renames={"to.py": "from.py"}))
    assert item is not None
    assert [place.path for place in item.evidence] == [path]


def test_words_alone_are_sought_in_added_lines() -> None:
    item = asked({"words": ["Self.NET", "x("]}, edited(b"sum(self.prices)", b"sum(self.net)"))
    assert item is not None
    assert (item.evidence[0].line, item.evidence[0].note) == (3, "`return sum(self.net)`")
    assert asked({"words": ["self.prices"]}, edited(b"sum(self.prices)", b"sum(self.net)")) is None


def test_a_line_that_held_a_word_before_is_asked_about_unless_it_only_moved() -> None:
    before = {"a.py": b"price = net\nx = 1\n"}
    assert asked({"words": ["Price"]}, change_between(before, {"a.py": b"price = net * 2\nx = 1\n"})) is not None
    assert asked({"words": ["Price"]}, change_between(before, {"a.py": b"x = 1\nprice = net\n"})) is None
    assert asked({"added": "price"}, change_between(before, {"a.py": b"price = net * 2\nx = 1\n"})) is None
    assert asked({"added": "price.*"}, change_between(before, {"a.py": b"price = net * 2\nx = 1\n"})) is not None


def test_all_conditions_on_files_hold_for_one_file() -> None:
    change = change_between({}, {"a.py": b"def run():\n    stop()\n", "b.py": b"def go():\n    halt()\n"})
    assert asked({"symbols": ["run"], "added": "stop"}, change) is not None
    assert asked({"symbols": ["run"], "added": "halt"}, change) is None
    assert asked({"symbols": ["run"], "paths": ["b.py"]}, change) is None
