"""Threads over the API: replies, resolving, suggestions, drafts."""

from __future__ import annotations


def test_a_plain_note_is_a_discussion_of_its_own(shop):
    note = shop.post("/notes", body="one").json()
    found = shop.get("/discussions").json()
    assert [(d["individual_note"], d["notes"][0]["id"]) for d in found] == [(True, note["id"])]
    assert found[0]["notes"][0]["resolvable"] is False


def test_a_thread_without_a_position_can_be_resolved(shop):
    thread = shop.post("/discussions", body="In general").json()
    note = thread["notes"][0]
    assert (thread["individual_note"], note["type"], note["resolvable"], note["resolved"]) == (
        False,
        "DiscussionNote",
        True,
        False,
    )


def test_the_author_of_a_thread_resolves_it_as_a_reporter(shop):
    thread = shop.thread().json()
    resolved = shop.put(f"/discussions/{thread['id']}", resolved=True).json()["notes"][0]
    assert resolved["resolved"]
    assert resolved["resolved_by"]["id"] == shop.bot.id
    again = shop.put(f"/discussions/{thread['id']}", resolved=True)
    assert again.status_code == 200
    assert shop.put(f"/discussions/{thread['id']}", resolved=False).json()["notes"][0]["resolved"] is False


def test_a_reporter_does_not_resolve_the_threads_of_others(shop):
    thread = shop.mr.comment(shop.project.person("grace"), "Why?", thread=True)
    assert shop.put(f"/discussions/{thread.id}", resolved=True).status_code == 403
    assert shop.put(f"/discussions/{'0' * 40}", resolved=True).status_code == 404


def test_a_reply_to_a_resolved_thread_leaves_it_resolved(shop):
    thread = shop.thread().json()
    shop.put(f"/discussions/{thread['id']}", resolved=True)
    shop.post(f"/discussions/{thread['id']}/notes", body="Thanks.")
    assert shop.mr.threads[0].resolved


def test_exactly_one_of_body_and_resolved(shop):
    thread = shop.thread().json()
    path = f"/discussions/{thread['id']}/notes/{thread['notes'][0]['id']}"
    assert shop.put(path, body="x", resolved=True).status_code == 400
    assert shop.put(path).status_code == 400
    assert shop.put(path, body="x").json()["body"] == "x"
    assert shop.put(path, resolved=True).json()["resolved"]


def test_missing_fields_are_named_as_grape_does(shop):
    answer = shop.post("/discussions", position={"base_sha": "a" * 40, "head_sha": "a" * 40, "position_type": "text"})
    assert answer.json() == {"error": "body is missing, position[start_sha] is missing"}
    assert "problem" not in answer.json()
    shop.gitlab.log.forgive()


def test_old_shas_are_accepted_and_the_note_stands_where_the_line_is_now(shop):
    position = shop.position(new_line=10)
    shop.mr.push({"a.py": "top\n" + shop.mr.read("a.py")})
    answer = shop.post("/discussions", body="Why?", position=position)
    assert answer.status_code == 201
    found = answer.json()["notes"][0]["position"]
    assert (found["new_line"], found["head_sha"]) == (11, shop.mr.head)


def test_a_line_that_is_gone_meanwhile_is_outdated_at_once(shop):
    position = shop.position(new_line=10)
    shop.mr.push({"a.py": shop.mr.read("a.py").replace("changed 10", "changed again")})
    answer = shop.post("/discussions", body="Why?", position=position)
    assert answer.json()["notes"][0]["position"]["head_sha"] == position["head_sha"]
    assert shop.mr.threads[0].outdated


def test_suggestions_are_read_with_their_lines(shop):
    body = "Better:\n```suggestion:-1+1\none\ntwo\n```\n"
    found = shop.thread(body).json()["notes"][0]["suggestions"]
    assert [(s["from_line"], s["to_line"], s["appliable"]) for s in found] == [(9, 11, True)]
    assert found[0]["from_content"] == "line 9\nchanged 10\nline 11\n"
    assert found[0]["to_content"] == "one\ntwo\n"


def test_more_backticks_hold_a_fence(shop):
    found = shop.thread("````suggestion\n```\n````\n").json()["notes"][0]["suggestions"]
    assert [s["to_content"] for s in found] == ["```\n"]


def test_drafts_are_ones_own_until_they_are_published(shop):
    shop.post("/draft_notes", note="one", position=shop.position(new_line=10))
    ada = {"PRIVATE-TOKEN": shop.gitlab.token(shop.gitlab.author).value}
    assert shop.get("/draft_notes", headers=ada).json() == []
    assert not shop.mr.notes
    assert shop.post("/draft_notes/bulk_publish").status_code == 204
    assert [note.body for note in shop.mr.notes] == ["one"]


def test_a_job_token_reads_little_and_writes_nothing(shop):
    headers = {"JOB-TOKEN": shop.project.job_token().value}
    statuses = [
        shop.client.get(f"{shop.path}{path}", headers={"PRIVATE-TOKEN": ""} | headers).status_code
        for path in ("", "/notes", "/discussions", "/versions")
    ]
    assert statuses == [200, 200, 401, 401]
    assert shop.client.post(f"{shop.path}/notes", json={"body": "x"}, headers={"PRIVATE-TOKEN": ""} | headers).status_code == 401


def test_a_token_needs_the_scope(shop):
    token = shop.gitlab.token(shop.bot.user, scopes=("read_api",)).value
    headers = {"PRIVATE-TOKEN": token}
    assert shop.get("/notes", headers=headers).status_code == 200
    answer = shop.client.post(f"{shop.path}/notes", json={"body": "x"}, headers=headers)
    assert (answer.status_code, answer.json()["error"]) == (403, "insufficient_scope")
    assert shop.get("/notes", headers={"PRIVATE-TOKEN": "wrong"}).status_code == 401
