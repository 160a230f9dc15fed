"""How the stand-in is reached: TLS with an authority of its own, a proxy, a prefix, moved projects, git."""

from __future__ import annotations

import ssl
import subprocess

import httpx
import pytest
from standin import Behaviour, Elsewhere, GitLab, Proxy

from .conftest import Shop


def test_tls_with_an_authority_that_nobody_knows():
    with GitLab(tls=True) as gitlab:
        token = gitlab.token(gitlab.author).value
        headers = {"PRIVATE-TOKEN": token}
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"{gitlab.api_url}/user", headers=headers)
        known = ssl.create_default_context(cafile=gitlab.ca_file)
        assert httpx.get(f"{gitlab.api_url}/user", headers=headers, verify=known, timeout=60).json()["username"] == "ada"


def test_a_proxy_that_wants_a_tunnel():
    with GitLab(tls=True) as gitlab, Proxy("name:word") as proxy:
        headers = {"PRIVATE-TOKEN": gitlab.token(gitlab.author).value}
        known = ssl.create_default_context(cafile=gitlab.ca_file)
        with httpx.Client(proxy=proxy.url, verify=known, headers=headers) as client:
            assert client.get(f"{gitlab.api_url}/user").status_code == 200
        assert proxy.tunnels == [gitlab.url.removeprefix("https://")]
        with httpx.Client(proxy=proxy.url.replace("name:word@", ""), verify=known) as client, pytest.raises(httpx.ProxyError):
            client.get(f"{gitlab.api_url}/user")


def test_a_prefix():
    with GitLab(prefix="/gitlab") as gitlab:
        headers = {"PRIVATE-TOKEN": gitlab.token(gitlab.author).value}
        assert gitlab.api_url.endswith("/gitlab/api/v4")
        assert httpx.get(f"{gitlab.api_url}/user", headers=headers).status_code == 200
        assert httpx.get(gitlab.api_url.replace("/gitlab", "") + "/user", headers=headers).status_code == 404
        gitlab.log.check()


def test_a_moved_project_sends_readers_on_to_its_own_idea_of_an_address():
    with Elsewhere() as elsewhere, GitLab(behaviour=Behaviour(link_host=elsewhere.url)) as gitlab:
        shop = Shop(gitlab)
        shop.project.move("team/store")
        answer = shop.client.get("/projects/team%2Fshop/merge_requests/1?x=1")
        assert (answer.status_code, answer.headers["Location"]) == (
            301,
            f"{elsewhere.url}/api/v4/projects/{shop.project.id}/merge_requests/1?x=1",
        )
        assert shop.client.get("/projects/team%2Fstore/merge_requests/1").status_code == 200
        assert shop.client.post("/projects/team%2Fshop/merge_requests/1/notes", json={"body": "x"}).status_code == 405
        shop.client.get(answer.headers["Location"])
        shop.client.close()
        gitlab.log.forgive()
        with pytest.raises(AssertionError, match="a token was sent to another server"):
            gitlab.check(elsewhere)


def test_git_fetches_a_commit_by_its_name_with_a_token(shop, tmp_path):
    shop.mr.push({"b.py": "1\n"})
    old = shop.mr.versions[0].refs.head

    def git(*arguments):
        return subprocess.run(("git", "-C", str(tmp_path), *arguments), capture_output=True, check=False, text=True)

    git("init", "-q", "--bare")
    url = shop.project.clone_url
    with_token = url.replace("http://", f"http://any:{shop.bot.token}@")
    assert git("fetch", "-q", "--depth=1", with_token, old).returncode == 0
    assert git("cat-file", "-t", old).stdout == "commit\n"
    assert git("fetch", "-q", with_token, "refs/merge-requests/1/head").returncode == 0
    assert git("-c", "credential.helper=", "-c", "core.askPass=true", "fetch", "-q", url, old).returncode != 0
    assert git("push", "-q", with_token, f"{old}:refs/heads/mine").returncode != 0
    assert shop.project.repository.tip("mine") is None
