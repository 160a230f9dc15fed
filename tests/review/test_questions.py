"""The questions for the reader: every shipped one appears where it should, and stays away where it has no business."""

from __future__ import annotations

import pytest

from llmreview import model
from llmreview.assets import checklists_directory
from llmreview.change import Change
from llmreview.change.memory import change_between
from llmreview.model import ChecklistItem, Checks, ClaimCheck, ScopeCheck
from llmreview.questions import Question, Subject, ask, read_questions
from llmreview.syntax.sources import ChangedSources

from .alternatives import texts_of
from .shipped import ADDED, REMOVED

SHIPPED = {question.id: question for question in read_questions(checklists_directory())}

OF_CHANGES = {"asked-and-no-more", "nothing-uses-it", "old-path-still-named", "binary-added"}
"""Those without a pattern of lines."""


def adding(path: str, line: str) -> Change:
    return change_between({}, {path: f"{line}\n".encode()})


def removing(path: str, line: str) -> Change:
    return change_between({path: f"kept\n{line}\nlast\n".encode()}, {path: b"kept\nlast\n"})


def ask_about(change: Change, *questions: Question) -> tuple[ChecklistItem, ...]:
    return ask(questions, Subject(ChangedSources(change)), 8).items


def asked(question: Question, change: Change) -> bool:
    return bool(ask_about(change, question))


def examples(lines: str) -> list[tuple[str, str]]:
    """``path | line`` a line."""
    pairs = [line.strip().partition(" | ") for line in lines.strip().splitlines()]
    return [(path, line) for path, _, line in pairs]


def test_every_shipped_question_is_tried_here() -> None:
    assert set(SHIPPED) == {*ADDED, *REMOVED, *OF_CHANGES}


@pytest.mark.parametrize("id_", sorted(ADDED))
def test_a_line_that_it_is_about_makes_it_appear(id_: str) -> None:
    question = SHIPPED[id_]
    assert [pair for pair in examples(ADDED[id_].asks) if not asked(question, adding(*pair))] == []
    assert [pair for pair in examples(ADDED[id_].is_silent) if asked(question, adding(*pair))] == []


@pytest.mark.parametrize("id_", sorted(REMOVED))
def test_a_line_that_went_away_makes_it_appear(id_: str) -> None:
    question = SHIPPED[id_]
    assert [pair for pair in examples(REMOVED[id_].asks) if not asked(question, removing(*pair))] == []
    assert [pair for pair in examples(REMOVED[id_].asks) if asked(question, adding(*pair))] == []
    assert [pair for pair in examples(REMOVED[id_].is_silent) if asked(question, removing(*pair))] == []


@pytest.mark.parametrize("question", SHIPPED.values(), ids=lambda question: question.id)
def test_a_shipped_question_asks_says_why_and_what_answers_it(question: Question) -> None:
    assert question.question.endswith("?")
    assert question.why.endswith(".")
    assert question.answered_by.endswith(".")
    assert 0 < question.weight < 100


def test_a_deleted_file_asks_what_still_uses_it() -> None:
    gone = change_between({"src/pay.py": b"a = 1\n"}, {})
    assert asked(SHIPPED["nothing-uses-it"], gone)
    assert not asked(SHIPPED["nothing-uses-it"], change_between({"notes.md": b"a\n"}, {}))
    assert not asked(SHIPPED["nothing-uses-it"], removing("src/pay.py", "a = 1"))


def test_a_binary_file_asks_where_it_comes_from() -> None:
    assert asked(SHIPPED["binary-added"], change_between({}, {"lib/pay.jar": b"PK\0\0"}))
    assert not asked(SHIPPED["binary-added"], change_between({"lib/pay.jar": b"PK\0\0"}, {"lib/pay.jar": b"PK\0\1"}))
    assert not asked(SHIPPED["binary-added"], change_between({}, {"logo.png": b"\0\0"}))


def test_a_moved_file_asks_what_names_its_old_path() -> None:
    before, after = {"src/pay.py": b"a = 1\nb = 2\n"}, {"src/orders/pay.py": b"a = 1\nb = 3\n"}
    assert asked(SHIPPED["old-path-still-named"], change_between(before, after, renames={"src/orders/pay.py": "src/pay.py"}))
    assert not asked(SHIPPED["old-path-still-named"], change_between({}, after))


@pytest.mark.parametrize(
    ("message", "lines", "is_asked"),
    [("Pay", 300, True), ("Pay", 299, False), ("Pay\n\n" + "It pays what is due. " * 3, 300, False), ("", 300, False)],
)
def test_a_large_change_of_few_words_asks_what_was_asked_for(message: str, lines: int, is_asked: bool) -> None:
    change = change_between({}, {"src/pay.py": b"a = 1\n"}, message)
    checks = Checks(model.TestCheck("pass", ""), ClaimCheck("pass"), ScopeCheck("pass", (), lines))
    items = ask((SHIPPED["asked-and-no-more"],), Subject(ChangedSources(change), (), checks), 8).items
    assert bool(items) == is_asked


def test_a_line_that_only_moved_asks_nothing() -> None:
    moved = change_between(
        {"a.py": b"import os\nos.system(c)\nx = 1\n"}, {"a.py": b"import os\nx = 1\nif x:\n    os.system(c)\n"}
    )
    assert not asked(SHIPPED["command-from-input"], moved)
    copied = change_between({"a.py": b"os.system(c)\nx = 1\n"}, {"a.py": b"x = 1\nif x:\n    os.system(c)\n    os.system(c)\n"})
    (item,) = ask_about(copied, SHIPPED["command-from-input"])
    assert [place.line for place in item.evidence] == [4]


def test_another_version_is_no_new_dependency() -> None:
    before = {"package.json": b'{\n  "left-pad": "^1.2.0"\n}\n'}
    raised = change_between(before, {"package.json": b'{\n  "left-pad": "^1.3.0"\n}\n'})
    assert not asked(SHIPPED["new-dependency"], raised)


def test_a_line_that_nobody_reads_asks_nothing() -> None:
    command = "os.system(command)"
    assert asked(SHIPPED["command-from-input"], adding("run.py", f"{command}  #{'x' * 1900}"))
    assert not asked(SHIPPED["command-from-input"], adding("run.py", f"{command}  #{'x' * 2100}"))


def test_letters_that_become_longer_in_lower_case_shift_nothing() -> None:
    change = change_between({}, {"run.py": "# İİİİİİİİ\nos.system(command)\n".encode()})
    (item,) = ask_about(change, SHIPPED["command-from-input"])
    assert [place.line for place in item.evidence] == [2]


def test_the_evidence_is_the_place_and_the_line() -> None:
    change = change_between({}, {"src/run.py": b"import os\n\nos.system(command)\n"})
    (item,) = ask_about(change, SHIPPED["command-from-input"])
    assert [(e.path, e.line, e.note) for e in item.evidence] == [("src/run.py", 3, "`os.system(command)`")]
    assert (item.status, item.category) == ("ask", "security")


def test_a_removed_line_is_shown_where_it_was() -> None:
    (item,) = ask_about(removing("src/pay.py", "    raise ValueError(amount)"), SHIPPED["removed-check"])
    assert item.evidence[0].line == 1
    assert item.evidence[0].note == "removed: `raise ValueError(amount)`"


@pytest.mark.parametrize("id_", sorted(id_ for id_, question in SHIPPED.items() if question.when.words and question.when.added))
def test_each_way_through_a_pattern_holds_a_word(id_: str) -> None:
    when = SHIPPED[id_].when
    assert [text for text in texts_of(when.added or "") if not any(word in text.lower() for word in when.words)] == []


def test_a_check_that_is_only_reworded_did_not_go_away() -> None:
    before = {"pay.py": b"raise ValueError('user secrets')\n"}
    assert not asked(SHIPPED["removed-check"], change_between(before, {"pay.py": b"raise ValueError('custom secrets')\n"}))


def test_tests_and_untouched_lines_ask_nothing() -> None:
    assert not asked(SHIPPED["command-from-input"], adding("tests/test_run.py", "os.system(command)"))
    unchanged = change_between({"a.py": b"os.system(c)\n"}, {"a.py": b"os.system(c)\nprint()\n"})
    assert not asked(SHIPPED["command-from-input"], unchanged)


def test_at_most_the_given_number_is_asked_and_the_weightiest_first() -> None:
    after = {path: f"{line}\n".encode() for case in ADDED.values() for path, line in examples(case.asks)[:1]}
    items = ask_about(change_between({}, after), *SHIPPED.values())
    assert len(items) == 8
    assert items[0].id == "secret-in-source"
    assert [item.priority for item in items] == sorted((item.priority for item in items), reverse=True)


def test_the_evidence_is_the_line_that_matches_and_not_the_empty_one_before() -> None:
    long = '@router.post("/' + "u" * 200 + '")'
    (item,) = ask_about(adding("api/users.py", f"import router\n\n\n{long}"), SHIPPED["new-endpoint-access"])
    assert [(e.line, e.note) for e in item.evidence] == [(4, f"`{long[:79]}…`")]
