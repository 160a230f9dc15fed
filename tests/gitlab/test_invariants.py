"""What must hold after every scenario: each rule is broken once here, and told of."""

from __future__ import annotations

import pytest

SUMMARY = '<!-- llmreview:v1 {"kind": "summary", "id": "default"} -->\nAll is well.'
THREAD = '<!-- llmreview:v1 {"kind": "thread", "id": "default", "fp": "abc"} -->\nWhy?'


def test_a_good_end(shop):
    shop.post("/notes", body=SUMMARY)
    first = shop.thread(THREAD).json()
    shop.put(f"/discussions/{first['id']}", resolved=True)
    shop.thread(THREAD)
    shop.mr.comment(shop.gitlab.author, SUMMARY)  # people may write what they like
    shop.gitlab.check()


def test_two_summaries(shop):
    for _ in range(2):
        shop.post("/notes", body=SUMMARY)
    with pytest.raises(AssertionError, match="2 summary notes"):
        shop.gitlab.check()


def test_a_summary_of_each_bot(shop):
    shop.post("/notes", body=SUMMARY)
    shop.post("/notes", body=SUMMARY.replace("default", "other"))
    shop.mr.comment(shop.project.bot().user, SUMMARY)
    shop.gitlab.check()


def test_two_open_threads_on_one_finding(shop):
    for _ in range(2):
        shop.thread(THREAD)
    with pytest.raises(AssertionError, match="2 open threads of project_41_bot_1 on abc"):
        shop.gitlab.check()


def test_notes_of_others(shop):
    shop.project.add(shop.bot.user, "maintainer")
    notes = [shop.mr.comment(shop.gitlab.author, "mine").first for _ in range(2)]
    shop.put(f"/notes/{notes[0].id}", body="yours")
    shop.client.delete(f"{shop.path}/notes/{notes[1].id}")
    with pytest.raises(AssertionError, match=r"changed the note \d+ of Ada(.|\n)*deleted the note \d+ of Ada"):
        shop.gitlab.check()


def test_people_may_tick_boxes_of_a_bot(shop):
    note = shop.mr.comment(shop.bot.user, f"{SUMMARY}\n- [ ] done").first
    shop.mr.tick(note, shop.gitlab.author)
    shop.gitlab.check()
