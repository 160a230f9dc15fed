"""What the client sends, asks again for, and refuses."""

from __future__ import annotations

import pytest
from bot_scene import Scene

from llmreview.gitlab.client import Client, api_url
from llmreview.gitlab.errors import RefusedError, UnavailableError, UnknownOutcomeError
from llmreview.gitlab.retry import seconds_of
from llmreview.model import InputError


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("https://gitlab.example.com", "https://gitlab.example.com/api/v4"),
        ("https://gitlab.example.com/", "https://gitlab.example.com/api/v4"),
        ("https://example.com/gitlab/api/v4", "https://example.com/gitlab/api/v4"),
        ("http://[::1]:8080/gitlab/", "http://[::1]:8080/gitlab/api/v4"),
    ],
)
def test_addresses(given, url) -> None:
    assert api_url(given) == url


@pytest.mark.parametrize(
    "given", ["", "gitlab.example.com", "ftp://x", "https://", "https://h:x", "https://h/?a=b", "https://u:p@h"]
)
def test_what_is_no_address(given) -> None:
    with pytest.raises(InputError) as raised:
        api_url(given)
    assert "u:p" not in str(raised.value)


@pytest.mark.parametrize("token", ["a b", "a\nb", "gl\u00e4", "a\r\nX-Evil: 1"])
def test_a_token_that_is_none_is_not_shown(token) -> None:
    with pytest.raises(InputError) as raised:
        Client("https://gitlab.example.com", token)
    assert token not in str(raised.value)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("7", 7.0), (" 60 ", 60.0), ("", None), (None, None), ("soon", None), ("-3", None), ("Fri, 01 Jan 1999 00:00:00 GMT", 0.0)],
)
def test_retry_after(text, seconds) -> None:
    assert seconds_of(text) == seconds


@pytest.mark.parametrize(
    "how", ["429-text", "429-json", "409", "500-html", "502", "503", "truncated", "invalid-json", "close-before-answer"]
)
def test_reading_is_asked_again(scene: Scene, how: str) -> None:
    scene.gitlab.fail(how=how, times=2)
    with scene.client() as client:
        assert client.get("/user")["username"] == scene.bot.user.username
    assert len(scene.waited) == 2


@pytest.mark.parametrize(
    "how", ["500-html", "502", "503", "truncated", "invalid-json", "close-before-answer", "close-after-commit"]
)
def test_creating_is_never_asked_again_blindly(scene: Scene, how: str) -> None:
    scene.gitlab.fail(how=how, method="POST")
    with scene.client() as client, pytest.raises(UnknownOutcomeError):
        client.post(f"/projects/{scene.project.id}/merge_requests/1/notes", {"body": "Hello"})
    assert len(scene.gitlab.log.of("POST")) == 1


@pytest.mark.parametrize("how", ["429-text", "429-json", "409"])
def test_creating_is_asked_again_where_nothing_was_done(scene: Scene, how: str) -> None:
    scene.gitlab.fail(how=how, method="POST", times=2)
    with scene.client() as client:
        client.post(f"/projects/{scene.project.id}/merge_requests/1/notes", {"body": "Hello"})
    assert len(scene.own) == 1


def test_it_gives_up_in_the_end(scene: Scene) -> None:
    scene.gitlab.fail(how="502", times=100)
    with scene.client() as client, pytest.raises(UnavailableError):
        client.get("/user")
    assert len(scene.gitlab.log.of("GET")) == 6
    assert sum(scene.waited) <= 300


def test_a_host_that_is_not_there() -> None:
    waited: list[float] = []
    with Client("http://127.0.0.1:1", "token", sleep=waited.append, attempts=3) as client, pytest.raises(UnavailableError):
        client.post("/projects/1/merge_requests/1/notes", {"body": "Hello"})  # it never left
    assert len(waited) == 2


def test_deleting_what_is_gone_is_done(scene: Scene) -> None:
    with scene.client() as client:
        client.delete(f"/projects/{scene.project.id}/merge_requests/1/notes/999999")
        with pytest.raises(RefusedError):
            client.get(f"/projects/{scene.project.id}/merge_requests/1/notes/999999")


def test_who_watches_sees_no_token(scene: Scene) -> None:
    seen: list[object] = []
    with scene.client(watch=seen.append) as client:
        client.get("/user")
    assert seen
    assert scene.bot.token not in repr(seen)
