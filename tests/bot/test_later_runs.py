"""Never twice, never stale: what becomes of a summary and of threads as the merge request goes on."""

from __future__ import annotations

import pytest
from bot_scene import MASKED, START, masked

from llmreview.gitlab.client import Request
from llmreview.publish.markers import read_marker


def writes(scene, **options) -> list[str]:
    """What one more run writes."""
    seen: list[Request] = []
    scene.run(watch=seen.append, **options)
    return [f"{request.method} {request.path}" for request in seen if request.method != "GET"]


def test_a_run_without_anything_new_writes_nothing(scene) -> None:
    scene.run()
    assert writes(scene) == []


def test_a_thread_is_known_again_when_its_line_moves(scene) -> None:
    scene.run()
    scene.mr.push({"shop/store.py": "# Licensed\n# to all\n" + masked("read_or_none")})
    scene.run()
    assert len(scene.threads) == 1
    assert len(scene.summaries) == 1
    assert scene.mr.head in scene.summary


@pytest.mark.parametrize("move", ["rename", "rebase", "force_push"])
def test_a_thread_is_known_again_after(scene, move) -> None:
    scene.run()
    if move == "rename":
        scene.mr.rename("shop/store.py", "shop/storage.py")
    elif move == "rebase":
        scene.project.move_target({"shop/other.py": "x = 1\n"})
        scene.mr.rebase()
    else:
        scene.mr.force_push({"shop/store.py": "# Anew\n" + masked("read_or_none")})
    scene.run()
    assert len(scene.open_threads) == 1
    assert writes(scene) == []


def test_a_new_file_that_is_renamed_takes_its_thread_along(make_scene) -> None:
    scene = make_scene(files={"shop/fresh.py": masked("read_or_none")})
    scene.run()
    scene.mr.rename("shop/fresh.py", "shop/newer.py")
    scene.run()
    assert len(scene.threads) == 1
    assert not scene.threads[0].resolved


def test_the_same_flaw_in_two_files_has_two_threads(make_scene) -> None:
    scene = make_scene(files={"shop/one.py": masked("read_or_none"), "shop/two.py": masked("read_or_none")})
    scene.run()
    assert sorted(thread.first.position.new_path for thread in scene.open_threads) == ["shop/one.py", "shop/two.py"]
    scene.mr.push({"shop/one.py": START})
    scene.run()
    assert [thread.first.position.new_path for thread in scene.open_threads] == ["shop/two.py"]


def test_a_flaw_that_is_gone_is_resolved_with_one_line(scene) -> None:
    scene.run()
    scene.mr.push({"shop/store.py": START + "\n\ndef read(path):\n    return load(path)\n"})
    scene.run()
    (thread,) = scene.threads
    assert thread.resolved
    assert [read_marker(note.body).kind for note in thread.notes if not note.system] == ["thread", "gone"]
    assert writes(scene) == []


def test_a_flaw_that_comes_back_opens_its_thread_again(scene) -> None:
    scene.run()
    scene.mr.push({"shop/store.py": START + "\n\nSIZE = 1\n"})
    scene.run()
    scene.mr.push({"shop/store.py": masked("read_or_none")})
    scene.run()
    (thread,) = scene.threads
    assert not thread.resolved
    scene.mr.push({"shop/store.py": START + "\n\nSIZE = 1\n"})
    scene.run()
    assert scene.threads[0].resolved


def test_a_thread_with_an_answer_is_left_to_people(scene) -> None:
    scene.run()
    (thread,) = scene.threads
    scene.mr.reply(thread, "Why is that bad here?", scene.person)
    scene.mr.push({"shop/store.py": START + "\n\nSIZE = 1\n"})
    scene.run()
    (thread,) = scene.threads
    assert not thread.resolved
    said = [note.body for note in thread.notes if note.author == scene.bot.user]
    assert len(said) == 2
    scene.mr.push({"shop/store.py": START + "\n\nSIZE = 2\n"})
    scene.run()
    assert [note.body for note in scene.threads[0].notes if note.author == scene.bot.user] == said


def test_what_a_person_resolved_is_not_raised_again(scene) -> None:
    scene.run()
    scene.mr.resolve(scene.threads[0], scene.person)
    scene.mr.push({"shop/store.py": "# Moved\n" + masked("read_or_none")})
    scene.run()
    assert len(scene.threads) == 1
    assert scene.threads[0].resolved
    assert "1 finding that somebody resolved or dismissed" in scene.summary


@pytest.mark.parametrize("answer", ["llmreview: ok", "@llmreview llmreview: ok, it is logged by the caller", "`llmreview: OK`"])
def test_what_a_person_dismissed_is_closed_and_not_raised_again(scene, answer) -> None:
    scene.run()
    scene.mr.reply(scene.threads[0], answer, scene.person)
    scene.run()
    assert scene.threads[0].resolved
    scene.mr.push({"shop/store.py": "# Moved\n" + masked("read_or_none", "second")})
    scene.run()
    assert len(scene.threads) == 2
    assert len(scene.open_threads) == 1
    assert "second" in scene.open_threads[0].first.body


def test_a_thumbs_down_dismisses(scene) -> None:
    scene.run()
    scene.mr.thumbs_down(scene.threads[0].first, scene.person)
    scene.run()
    assert scene.threads[0].resolved
    assert len(scene.threads) == 1


def test_a_word_about_it_is_no_dismissal(scene) -> None:
    scene.run()
    scene.mr.reply(scene.threads[0], "Is there more on this? I am not sure that llmreview: ok would be right", scene.person)
    scene.run()
    assert not scene.threads[0].resolved


def test_ticks_survive_until_there_is_more_to_look_at(scene) -> None:
    scene.run()
    scene.mr.tick(scene.summaries[0], scene.person)
    scene.mr.push({"shop/store.py": "# Moved\n" + masked("read_or_none")})
    scene.run()
    assert "- [x] high: **An error is swallowed**" in scene.summary
    scene.mr.push({"shop/store.py": masked("read_or_none", "second")})
    scene.run()
    assert "- [ ] high: **An error is swallowed**" in scene.summary


def test_what_people_write_under_a_summary_stays_and_gives_no_order(scene) -> None:
    scene.run()
    note = scene.summaries[0]
    scene.mr.edit(note, note.body + "\n\nLooked at with Ada.\n", scene.person)
    note.body += "\n/close\n"  # as it could have been written before this was an order
    scene.mr.push({"shop/store.py": "# Moved\n" + masked("read_or_none")})
    scene.run()
    assert "Looked at with Ada." in scene.summary
    assert "\\/close" in scene.summary
    assert scene.mr.state == "opened"


def test_two_bots_leave_each_other_alone(scene) -> None:
    scene.run()
    scene.run(bot_id="backend")
    kinds = [(read_marker(note.body).id, read_marker(note.body).kind) for note in scene.own]
    assert sorted(kinds) == [("backend", "summary"), ("backend", "thread"), ("default", "summary"), ("default", "thread")]
    assert writes(scene) == []


def test_a_marker_in_the_notes_of_others_means_nothing(scene) -> None:
    scene.run()
    for note in list(scene.own):
        scene.mr.comment(scene.person, note.body)
    scene.mr.push({"shop/store.py": START + "\n\nSIZE = 1\n"})
    scene.run()
    assert len(scene.summaries) == 1
    assert len(scene.mr.notes_of(scene.person)) == 2


def test_a_new_token_user_leaves_the_old_bots_notes_alone(scene) -> None:
    scene.run()
    old = scene.bot
    scene.bot = scene.project.bot("llmreview-2")
    scene.run()
    assert len(scene.mr.notes_of(old.user)) == 2
    assert len(scene.summaries) == 1


def test_a_run_that_is_late_writes_nothing(scene) -> None:
    """A push in between: its own run will say what is to be said."""

    def push(request: Request) -> None:
        if request.path.endswith("/discussions") and request.method == "GET" and scene.mr.head == head:
            scene.mr.push({"shop/store.py": START + "\n\nSIZE = 1\n"})

    head = scene.mr.head
    outcome = scene.run(watch=push)
    assert outcome.published.superseded
    assert not scene.own


@pytest.mark.parametrize("end", ["close", "merge"])
def test_a_merge_request_that_is_over_is_left_alone(scene, end) -> None:
    getattr(scene.mr, end)()
    assert scene.run().published.superseded
    assert not scene.own


def test_what_could_not_be_looked_at_is_not_gone(scene) -> None:
    scene.run()
    scene.mr.push({"shop/store.py": masked("read_or_none") + "# " + "x" * 2_000_000 + "\n"})
    scene.run()
    assert not scene.threads[0].resolved


def test_resolved_threads_on_unchanged_lines_are_told(scene) -> None:
    from standin import Position

    assert scene.mr.refs is not None
    place = Position(scene.mr.refs, "text", "shop/store.py", "shop/store.py", None, 11)
    thread = scene.mr.comment(scene.person, "Name this better, please.", position=place)
    scene.mr.push({"docs/use.md": "# Use\n"})
    scene.mr.resolve(thread, scene.mr.author)
    scene.run()
    assert "the thread on shop/store.py is marked as resolved, and its lines did not change" in scene.summary
    scene.mr.push({"shop/store.py": masked("read_or_none").replace("return load(path)", "return load(str(path))")})
    scene.run()
    assert "marked as resolved" not in scene.summary


def test_findings_are_raised_in_the_order_of_their_priority(make_scene) -> None:
    source = START.replace("import json\n", "import json\nSIZE = 10   \n") + MASKED.format(name="read_or_none")
    scene = make_scene(files={"shop/store.py": source})
    scene.run(max_threads=1)
    assert "error-masking" in scene.threads[0].first.body
