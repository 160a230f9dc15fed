"""Notes over the API: who sees and changes them, and how lists of them are paged."""

from __future__ import annotations

import pytest
from standin import Behaviour, GitLab, Limits

from .conftest import Shop


@pytest.fixture
def shop_with(request):
    """A shop of a GitLab with other options."""
    made = []

    def make(**options):
        gitlab = GitLab(**options).__enter__()
        made.append(Shop(gitlab))
        return made[-1]

    yield make
    for shop in made:
        shop.client.close()
        shop.gitlab.close()
        shop.gitlab.log.check()


def bodies(answer):
    return [note["body"] for note in answer.json()]


def test_the_newest_come_first(shop):
    for body in ("one", "two"):
        shop.post("/notes", body=body)
    assert bodies(shop.get("/notes")) == ["two", "one"]
    assert bodies(shop.get("/notes", params={"sort": "asc"})) == ["one", "two"]


def test_system_notes_are_among_them_unless_they_are_left_out(shop):
    shop.mr.push({"b.py": "1\n"})
    shop.post("/notes", body="one")
    assert len(bodies(shop.get("/notes"))) == 2
    assert bodies(shop.get("/notes", params={"activity_filter": "only_comments"})) == ["one"]


def test_threads_and_their_replies_are_notes_too(shop):
    thread = shop.thread("Why?").json()
    shop.post(f"/discussions/{thread['id']}/notes", body="Because.")
    assert bodies(shop.get("/notes")) == ["Because.", "Why?"]


def test_a_page_is_short_where_notes_are_hidden(shop):
    ada = shop.gitlab.author
    for number in range(6):
        shop.mr.comment(ada, f"note {number}", hidden=number in {2, 3, 4})
    first, second, third = (shop.get("/notes", params={"per_page": 2, "page": number}) for number in (1, 2, 3))
    assert [len(bodies(answer)) for answer in (first, second, third)] == [1, 0, 2]
    assert [answer.headers["X-Next-Page"] for answer in (first, second, third)] == ["2", "3", ""]


def test_pages_are_as_small_as_a_test_wants(shop_with):
    shop = shop_with(limits=Limits(most_per_page=2))
    for number in range(5):
        shop.post("/notes", body=str(number))
    answer = shop.get("/notes", params={"per_page": 100})
    assert bodies(answer) == ["4", "3"]
    assert answer.headers["X-Total-Pages"] == "3"
    assert 'rel="next"' in answer.headers["Link"]


def test_links_name_the_address_that_the_server_believes_to_have(shop_with):
    shop = shop_with(behaviour=Behaviour(link_host="http://gitlab.example.org", totals=False))
    shop.post("/notes", body="one")
    answer = shop.get("/notes", params={"per_page": 1})
    assert answer.headers["Link"].startswith("<http://gitlab.example.org/api/v4/")
    assert "X-Total" not in answer.headers


def test_internal_notes_are_not_for_guests(shop):
    note = shop.post("/notes", body="secret", internal=True).json()
    guest = shop.project.person("guest", "guest")
    token = shop.gitlab.token(guest).value
    headers = {"PRIVATE-TOKEN": token}
    assert shop.get("/notes", headers=headers).json() == []
    assert shop.get(f"/notes/{note['id']}", headers=headers).status_code == 404


def test_nobody_changes_the_notes_of_others(shop):
    note = shop.mr.comment(shop.gitlab.author, "mine").first
    assert shop.put(f"/notes/{note.id}", body="yours").status_code == 403
    assert shop.client.delete(f"{shop.path}/notes/{note.id}").status_code == 403
    assert note.body == "mine"


def test_an_empty_body_is_refused(shop):
    note = shop.post("/notes", body="one").json()
    assert shop.put(f"/notes/{note['id']}", body=" ").json() == {"error": "body is empty"}
    assert shop.client.post(f"{shop.path}/notes", json={}).json() == {"error": "body is missing"}
    shop.gitlab.log.forgive()


def test_a_note_is_deleted_once(shop):
    note = shop.post("/notes", body="one").json()
    path = f"{shop.path}/notes/{note['id']}"
    assert [shop.client.delete(path).status_code for _ in range(2)] == [204, 404]


def test_a_note_that_was_changed_since_is_not_deleted(shop):
    note = shop.post("/notes", body="one").json()
    headers = {"If-Unmodified-Since": "Mon, 02 Mar 2020 09:00:00 GMT"}
    assert shop.client.delete(f"{shop.path}/notes/{note['id']}", headers=headers).status_code == 412


def test_a_merge_request_takes_so_many_notes_only(shop_with):
    shop = shop_with(limits=Limits(notes_in_merge_request=2))
    answers = [shop.post("/notes", body=str(number)) for number in range(3)]
    assert [answer.status_code for answer in answers] == [201, 201, 400]
    assert answers[-1].json() == {"message": 'Note {:base=>["Maximum number of comments exceeded"]}'}


def test_a_note_holds_a_million_characters(shop):
    assert shop.post("/notes", body="x" * 1_000_000).status_code == 201
    assert shop.post("/notes", body="x" * 1_000_001).status_code == 400


def test_an_emoji_is_given_once(shop):
    note = shop.post("/notes", body="one").json()
    path = f"/notes/{note['id']}/award_emoji"
    assert shop.post(path, name="thumbsdown").status_code == 201
    assert shop.post(path, name="thumbsdown").status_code == 404
    award = shop.get(path).json()[0]
    assert (award["name"], award["awardable_id"]) == ("thumbsdown", note["id"])
    assert shop.client.delete(f"{shop.path}{path}/{award['id']}").status_code == 204


def test_boxes_are_ticked_by_people(shop):
    note = shop.mr.comment(shop.bot.user, "- [ ] one\n- [ ] two").first
    shop.mr.tick(note, shop.gitlab.author, box=1)
    assert shop.get(f"/notes/{note.id}").json()["body"] == "- [ ] one\n- [x] two"


def test_both_kinds_of_429(shop_with):
    shop = shop_with(limits=Limits(notes_a_minute=1, requests_a_minute=3))
    assert shop.post("/notes", body="one").status_code == 201
    limited = shop.post("/notes", body="two")
    assert limited.json() == {"message": {"error": "This endpoint has been requested too many times. Try again later."}}
    assert "RateLimit-Limit" not in limited.headers
    assert shop.get("/notes").status_code == 200
    stopped = shop.get("/notes")
    assert (stopped.status_code, stopped.text, stopped.headers["Content-Type"]) == (429, "Retry later\n", "text/plain")
    shop.gitlab.clock.advance(minutes=1)
    assert shop.post("/notes", body="two").status_code == 201
