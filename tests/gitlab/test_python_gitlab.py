"""python-gitlab as an independent client: what real GitLab accepts of it must work here too."""

from __future__ import annotations

import warnings

import gitlab as python_gitlab
import pytest
from standin import Behaviour, GitLab, Limits

from .conftest import Shop


@pytest.fixture
def merge_request(shop):
    with python_gitlab.Gitlab(shop.gitlab.url, private_token=shop.bot.token, keep_base_url=True) as client:
        yield client.projects.get(shop.project.path).mergerequests.get(1)


def test_who_it_is(shop):
    with python_gitlab.Gitlab(shop.gitlab.url, private_token=shop.bot.token) as client:
        client.auth()
        assert client.user.id == shop.bot.id
        assert client.version()[0] == "18.9.0-ee"


def test_a_thread_is_created_answered_and_resolved(shop, merge_request):
    version = merge_request.diffs.list(get_all=True)[0]
    position = {
        "base_sha": version.base_commit_sha,
        "start_sha": version.start_commit_sha,
        "head_sha": version.head_commit_sha,
        "position_type": "text",
        "old_path": "a.py",
        "new_path": "a.py",
        "new_line": 10,
    }
    thread = merge_request.discussions.create({"body": "Why?", "position": position})
    reply = thread.notes.create({"body": "Because."})
    assert reply.body == "Because."
    thread.resolved = True
    thread.save()
    assert merge_request.discussions.get(thread.id).attributes["notes"][0]["resolved"]
    assert shop.mr.threads[0].resolved_by.id == shop.bot.id


def test_a_position_off_the_diff_is_an_error(shop, merge_request):
    with pytest.raises(python_gitlab.exceptions.GitlabCreateError, match="line_code"):
        merge_request.discussions.create({"body": "Why?", "position": shop.position(new_line=9)})


def test_notes_are_written_listed_edited_and_deleted(shop, merge_request):
    notes = [merge_request.notes.create({"body": f"note {number}"}) for number in range(25)]
    assert len(merge_request.notes.list(get_all=True)) == 25
    notes[0].body = "edited"
    notes[0].save()
    assert merge_request.notes.get(notes[0].id).body == "edited"
    notes[1].delete()
    assert len(list(merge_request.notes.list(iterator=True, per_page=7))) == 24


def test_pages_are_followed_on_the_server_that_was_asked():
    foreign = Behaviour(link_host="http://gitlab.example.org")
    with GitLab(behaviour=foreign, limits=Limits(most_per_page=2)) as gitlab:
        shop = Shop(gitlab)
        for number in range(5):
            shop.post("/notes", body=str(number))
        with (
            python_gitlab.Gitlab(gitlab.url, private_token=shop.bot.token, keep_base_url=True) as client,
            warnings.catch_warnings(),
        ):
            warnings.simplefilter("ignore", UserWarning)  # it says that it keeps the address
            found = client.projects.get(shop.project.id, lazy=True).mergerequests.get(1, lazy=True).notes.list(get_all=True)
        assert [note.body for note in found] == ["4", "3", "2", "1", "0"]
        shop.client.close()
        gitlab.log.check()


def test_emoji_approvals_drafts_and_statuses(shop, merge_request):
    note = merge_request.notes.create({"body": "one"})
    note.awardemojis.create({"name": "thumbsdown"})
    assert [award.name for award in note.awardemojis.list(get_all=True)] == ["thumbsdown"]
    assert merge_request.approvals.get().approved is False
    merge_request.draft_notes.create({"note": "a draft"})
    merge_request.draft_notes.bulk_publish()
    assert "a draft" in [found.body for found in merge_request.notes.list(get_all=True)]
    shop.project.add(shop.bot.user, "developer")
    project = merge_request.manager.gitlab.projects.get(shop.project.id, lazy=True)
    commit = project.commits.get(shop.mr.head)
    commit.statuses.create({"state": "success", "name": "llmreview"})
    assert [status.name for status in commit.statuses.list(get_all=True)] == ["llmreview"]


def test_files_members_and_comparisons(shop, merge_request):
    project = merge_request.manager.gitlab.projects.get(shop.project.id, lazy=True)
    assert project.files.raw("a.py", ref="main").decode().startswith("line 1\n")
    assert project.members_all.get(shop.bot.id).access_level == 20
    assert len(project.repository_compare("main", shop.mr.head)["diffs"]) == 1
    assert project.repository_archive()[:2] == b"\x1f\x8b"
    assert len(merge_request.changes()["changes"]) == 1
    assert [commit.id for commit in merge_request.commits()] == [shop.mr.head]
