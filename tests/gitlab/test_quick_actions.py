"""Which lines of a text GitLab takes for commands, and that it does them."""

from __future__ import annotations

import pytest

ACTS = {
    "alone after a text": "Fine.\n\n/close",
    "in the middle of a paragraph": "Fine.\n/close\nThe end.",
    "right below a comment": "<!-- marker -->\n/close",
    "in capitals": "Fine.\n\n/CLOSE",
    "below a code block": "```\ncode\n```\n/close",
    "below a heading": "# Heading\n/close",
    "after a list that ended": "- item\n\n/close",
    "after an inline element": "<b>bold</b> text\n/close",
    "with a carriage return": "Fine.\r\n\r\n/close\r\n",
    "after a details element that ended": "<details>\n\ninside\n\n</details>\n\n/close",
    "with spaces behind": "Fine.\n\n/close  ",
}
INERT = {
    "in a code block": "```\n/close\n```",
    "in a code block of four": "````suggestion\n```\n/close\n````",
    "in a block of tildes": "~~~\n/close\n~~~",
    "in a block that never ends": "```\n/close",
    "in a quote": "> /close",
    "a lazy line of a quote": "> quoted\n/close",
    "in a quote of many lines": ">>>\n/close\n>>>",
    "in a comment": "<!--\n/close\n-->",
    "in an HTML block": "<div>\n/close\n</div>",
    "within details": "<details>\n\n/close\n\n</details>",
    "in a list": "- item\n/close",
    "in a table": "| a | b |\n|---|---|\n/close",
    "escaped": "Fine.\n\n\\/close",
    "in code": "`/close`",
    "indented": " /close",
    "not at the start of a line": "do /close it",
    "longer than the command": "/closed",
    "unknown": "/llmreview recheck",
    "a path": "/usr/bin/close",
}


@pytest.mark.parametrize("body", [pytest.param(body, id=name) for name, body in ACTS.items()])
def test_a_command_on_a_line_of_a_paragraph_acts(shop, body):
    ada = shop.gitlab.author
    note = shop.mr.comment(ada, body).first
    assert shop.mr.state == "closed"
    assert "close" not in note.body.lower()


@pytest.mark.parametrize("body", [pytest.param(body, id=name) for name, body in INERT.items()])
def test_a_command_anywhere_else_is_text(shop, body):
    note = shop.mr.comment(shop.gitlab.author, body).first
    assert shop.mr.state == "opened"
    assert note.body == body


def test_a_note_of_commands_alone_is_answered_with_what_was_done(shop):
    shop.project.add(shop.bot.user, "developer")
    answer = shop.post("/notes", body="/close")
    assert answer.status_code == 202
    assert answer.json() == {"commands_changes": {"close": True}, "summary": ["Applied close command."]}
    assert shop.mr.state == "closed"
    assert not shop.mr.notes_of(shop.bot.user)


def test_an_edit_runs_commands_too(shop):
    shop.project.add(shop.bot.user, "developer")
    note = shop.post("/notes", body="Fine.").json()
    answer = shop.put(f"/notes/{note['id']}", body="Fine.\n\n/label ~bug")
    assert answer.json()["body"] == "Fine."
    assert shop.mr.labels == ["bug"]


def test_an_edit_to_nothing_but_commands_removes_the_note(shop):
    note = shop.post("/notes", body="Fine.").json()
    assert shop.put(f"/notes/{note['id']}", body="/approve").status_code == 500
    assert not shop.mr.notes_of(shop.bot.user)


def test_who_may_not_do_it_does_nothing_but_is_remembered(shop):
    shop.post("/notes", body="Fine.\n/merge")
    assert shop.mr.state == "opened"
    assert [(action.name, action.done) for action in shop.gitlab.quick_actions] == [("merge", False)]
    with pytest.raises(AssertionError, match="ran /merge"):
        shop.gitlab.check()


@pytest.mark.parametrize(("command", "state"), [("/merge", "merged"), ("/close", "closed")])
def test_what_is_done_is_real(shop, command, state):
    shop.project.person("grace")
    shop.mr.comment(shop.gitlab.person("grace"), f"Good.\n\n{command}")
    assert shop.mr.state == state
