"""Each fault of the plan, as a client meets it."""

from __future__ import annotations

import json
import subprocess

import httpx
import pytest
from standin import FAULTS
from standin.description import ABSENT, SHARED, Description
from standin.exchange import Answer, Request

DESCRIBED = pytest.mark.skipif(not (SHARED / "openapi-mr.json").exists(), reason=ABSENT)
ANSWERED = {
    "401": 401,
    "403": 403,
    "404": 404,
    "409": 409,
    "429-text": 429,
    "429-json": 429,
    "500-html": 500,
    "502": 502,
    "503": 503,
}


@pytest.mark.parametrize("how", FAULTS)
def test_a_fault_is_met_at_its_request_and_at_no_other(shop, how):
    shop.gitlab.fail(method="POST", route="/notes$", nth=2, how=how, retry_after=7, seconds=0.01)
    assert shop.post("/notes", body="one").status_code == 201
    met = []
    try:
        met.append(shop.post("/notes", body="two"))
    except httpx.TransportError as error:
        met.append(error)
    assert shop.post("/notes", body="three").status_code == 201
    assert [fault.how for fault in shop.gitlab.faults.met] == [how]
    done = how in {"slow", "close-after-commit", "truncated", "invalid-json"}
    assert [note.body for note in shop.mr.notes] == (["one", "two", "three"] if done else ["one", "three"])
    if how in ANSWERED:
        assert met[0].status_code == ANSWERED[how]
        assert ("Retry-After" in met[0].headers) == (how in {"429-text", "429-json", "503"})
    elif how == "invalid-json":
        with pytest.raises(json.JSONDecodeError):
            met[0].json()
    elif how != "slow":
        assert isinstance(met[0], httpx.RemoteProtocolError)


def test_a_slow_answer_comes_after_the_client_gave_up(shop):
    shop.gitlab.fail(how="slow", seconds=60)
    with pytest.raises(httpx.ReadTimeout):
        shop.client.post(f"{shop.path}/notes", json={"body": "one"}, timeout=httpx.Timeout(30, read=0.05))


def test_a_fault_may_last(shop):
    shop.gitlab.fail(how="502", times=3)
    assert [shop.get("").status_code for _ in range(4)] == [502, 502, 502, 200]


def test_a_test_may_act_between_two_requests(shop):
    shop.gitlab.at(lambda: shop.mr.push({"b.py": "1\n"}), route="/versions", nth=2)
    assert [len(shop.get("/versions").json()) for _ in range(2)] == [1, 2]


def test_a_test_may_act_before_an_answer_is_sent(shop):
    shop.gitlab.at(lambda: shop.mr.push({"b.py": "1\n"}), route="/versions", after=True)
    assert [len(shop.get("/versions").json()) for _ in range(2)] == [1, 2]


@DESCRIBED
def test_what_was_asked_wrongly_fails_at_the_end(shop):
    shop.post("/notes", body="one", positon={})
    with pytest.raises(AssertionError, match="positon"):
        shop.gitlab.log.check()
    shop.gitlab.log.forgive()


@DESCRIBED
def test_what_is_not_described_fails_at_the_end(shop):
    assert shop.client.get("/groups").status_code == 404
    with pytest.raises(AssertionError, match="groups"):
        shop.gitlab.log.check()
    shop.gitlab.log.forgive()


@DESCRIBED
def test_a_wrong_answer_is_told_of_every_time():
    description = Description.load()
    request = Request("GET", "/api/v4/projects/1/merge_requests/1/notes", "", {}, b"")
    wrong = Answer(200, [{"id": "1"}])
    assert ["id" in "".join(description.problems(request, wrong)) for _ in range(2)] == [True, True]
    assert not list(description.problems(request, Answer(200, [])))


def test_only_a_plan_for_git_is_about_git(shop):
    url = shop.project.clone_url.replace("http://", f"http://any:{shop.bot.token}@")

    def listed():
        return subprocess.run(("git", "ls-remote", url), capture_output=True, check=False).returncode

    shop.gitlab.fail(how="502")
    shop.gitlab.fail(how="503", route=r"\.git/info/refs", nth=3)  # git asks twice: the first time without a token
    assert [listed(), listed(), listed()] == [0, 128, 0]
    assert [fault.how for fault in shop.gitlab.faults.met] == ["503"]
    assert shop.get("").status_code == 502
