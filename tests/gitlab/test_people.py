"""Users, roles and tokens."""

from __future__ import annotations

import subprocess

import pytest
from standin import Behaviour, GitLab

from .conftest import Shop


def me(shop, token):
    return shop.client.get("/user", headers={"PRIVATE-TOKEN": token})


def test_a_rotated_token_keeps_its_user(shop):
    rotated = shop.project.rotate(shop.bot)
    assert me(shop, shop.bot.token).status_code == 401
    assert me(shop, rotated.token).json()["id"] == shop.bot.id


def test_a_token_that_is_made_anew_is_another_user_who_may_not_edit_the_notes_of_the_first(shop):
    note = shop.post("/notes", body="one").json()
    shop.gitlab.revoke(shop.bot.token)
    other = shop.project.bot()
    assert other.id != shop.bot.id
    headers = {"PRIVATE-TOKEN": other.token}
    assert shop.client.put(f"{shop.path}/notes/{note['id']}", json={"body": "two"}, headers=headers).status_code == 403


def test_a_bearer_token_is_as_good(shop):
    headers = {"PRIVATE-TOKEN": "", "Authorization": f"Bearer {shop.bot.token}"}
    assert shop.client.get("/user", headers=headers).json()["bot"] is True
    wrong = shop.client.get("/user", headers=headers | {"Authorization": "Bearer wrong"})
    assert (wrong.status_code, wrong.json()["error"]) == (401, "invalid_token")


def test_a_project_that_one_may_not_see_does_not_exist(shop):
    token = shop.gitlab.token(shop.gitlab.person("stranger")).value
    answer = shop.get("", headers={"PRIVATE-TOKEN": token})
    assert (answer.status_code, answer.json()) == (404, {"message": "404 Project Not Found"})
    other = shop.gitlab.project("other")
    other.add(shop.bot.user, "developer")
    assert shop.client.get(f"/projects/{other.id}").status_code == 404, "the token is for one project"


def test_what_is_not_there_is_named(shop):
    assert shop.client.get(f"/projects/{shop.project.id}/merge_requests/99").json() == {"message": "404 MergeRequest Not Found"}
    assert shop.get("/notes/99").json() == {"message": "404 Note Not Found"}


def test_members_have_levels(shop):
    grace = shop.project.person("grace", "developer")
    path = f"/projects/{shop.project.id}/members/all"
    assert shop.client.get(f"{path}/{grace.id}").json()["access_level"] == 30
    assert shop.client.get(f"{path}/{shop.gitlab.person('stranger').id}").status_code == 404


@pytest.mark.parametrize(
    ("role", "scopes", "works"), [("reporter", ("api",), True), ("guest", ("api",), False), ("reporter", ("read_user",), False)]
)
def test_who_may_fetch(shop, role, scopes, works):
    bot = shop.project.bot(role=role, scopes=scopes)
    url = shop.project.clone_url.replace("http://", f"http://any:{bot.token}@")
    done = subprocess.run(("git", "-c", "core.askPass=true", "ls-remote", url), capture_output=True, check=False)
    assert (done.returncode == 0) == works


def test_a_job_fetches_with_its_token(shop):
    url = shop.project.clone_url.replace("http://", f"http://gitlab-ci-token:{shop.project.job_token().value}@")
    assert subprocess.run(("git", "ls-remote", url), capture_output=True, check=False).returncode == 0


def test_a_newer_ruby_prints_other_words_and_an_older_server_knows_no_files():
    with GitLab(behaviour=Behaviour(ruby_34=True, file_positions=False)) as gitlab:
        shop = Shop(gitlab)
        assert "{line_code: [" in shop.thread(new_line=1).json()["message"]
        answer = shop.post("/discussions", body="x", position=shop.position(position_type="file"))
        assert answer.json() == {"error": "position[position_type] does not have a valid value"}
        shop.client.close()
        gitlab.log.check()
