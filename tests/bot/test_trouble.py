"""Lost answers, limits, deaths and races: whatever happens at whichever request, the next run leaves one of everything."""

from __future__ import annotations

from contextlib import suppress
from time import sleep

import pytest
from bot_scene import START, Scene, masked
from standin import FAULTS, GitLab

from llmreview.gitlab.client import Request
from llmreview.gitlab.errors import GitLabError

pytestmark = pytest.mark.slow
REQUESTS = 12
"""More than a first run makes."""


class KilledError(BaseException):
    """What nothing catches."""


def assert_whole(scene: Scene, threads: int = 1) -> None:
    assert len(scene.summaries) == 1
    assert len(scene.threads) == threads
    fingerprints = [thread.first.body.partition("\n")[0] for thread in scene.open_threads]
    assert len(set(fingerprints)) == len(fingerprints)
    assert scene.mr.head in scene.summary


@pytest.mark.parametrize("how", FAULTS)
def test_a_fault_at_each_request(how, gitlab: GitLab) -> None:
    for nth in range(1, REQUESTS):
        scene = Scene(gitlab)
        gitlab.faults.clear()
        gitlab.fail(how=how, nth=nth, seconds=0.3)
        with suppress(GitLabError):
            scene.run(answer_seconds=0.1 if how == "slow" else 5.0)
        gitlab.faults.clear()
        sleep(0.4 * (how == "slow"))  # what was given up is done after all
        scene.run()
        assert_whole(scene)
        scene.mr.push({"shop/store.py": START + "\n\nSIZE = 1\n"})
        gitlab.fail(how=how, nth=nth, seconds=0.3)
        with suppress(GitLabError):
            scene.run(answer_seconds=0.1 if how == "slow" else 5.0)
        gitlab.faults.clear()
        sleep(0.4 * (how == "slow"))
        scene.run()
        assert_whole(scene)
        assert scene.threads[0].resolved
        said = [note for note in scene.threads[0].notes if not note.system]
        assert len(said) == 2


@pytest.mark.parametrize("nth", range(1, REQUESTS))
def test_a_run_that_dies_after_a_request(scene, nth) -> None:
    seen: list[Request] = []

    def die(request: Request) -> None:
        seen.append(request)
        if len(seen) == nth:
            raise KilledError

    with suppress(KilledError):
        scene.run(watch=die)
    scene.run()
    assert_whole(scene)
    seen.clear()
    scene.mr.push({"shop/store.py": START + "\n\nSIZE = 1\n"})
    with suppress(KilledError):
        scene.run(watch=die)
    scene.run()
    assert_whole(scene)
    assert scene.threads[0].resolved


@pytest.mark.parametrize("nth", range(1, REQUESTS))
def test_a_second_run_in_the_middle_of_the_first(scene, nth) -> None:
    seen: list[Request] = []

    def run_another(request: Request) -> None:
        seen.append(request)
        if len(seen) == nth:
            scene.run()

    scene.run(watch=run_another)
    assert_whole(scene)


@pytest.mark.parametrize("nth", range(1, REQUESTS))
def test_a_push_in_the_middle_with_a_run_of_its_own(scene, nth) -> None:
    seen: list[Request] = []

    def push(request: Request) -> None:
        seen.append(request)
        if len(seen) == nth:
            scene.mr.push({"shop/store.py": "# Moved\n" + masked("read_or_none", "second")})

    scene.run(watch=push)
    scene.run()
    assert_whole(scene, threads=2 if len(seen) >= nth else 1)


def test_a_thread_that_gitlab_takes_nowhere_stays_in_the_summary(scene) -> None:
    scene.gitlab.fail(how="close-before-answer", method="POST", route="discussions$", times=50)
    with pytest.raises(GitLabError):
        scene.run()
    assert not scene.own
    scene.gitlab.faults.clear()
    scene.run()
    assert_whole(scene)


def test_a_limit_is_waited_for_as_long_as_it_asks(scene) -> None:
    scene.gitlab.fail(how="429-text", method="POST", retry_after=7)
    scene.run()
    assert_whole(scene)
    assert any(7 <= pause < 12 for pause in scene.waited)


def test_a_limit_that_asks_for_too_long_is_cut_short(scene) -> None:
    scene.gitlab.fail(how="429-json", method="GET", retry_after=86_400)
    scene.run()
    assert max(scene.waited) <= 100


def test_a_token_without_the_right_to_write_is_told_and_no_failure(scene) -> None:
    scene.bot = scene.project.bot("reader", scopes=("read_api",))
    outcome = scene.run()
    assert outcome.published is None
    assert "403" in outcome.problem
    assert outcome.reviewed.report.findings
    assert scene.bot.token not in outcome.problem
