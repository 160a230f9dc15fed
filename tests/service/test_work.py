"""The durable work, with something else in place of the reviews."""

from __future__ import annotations

import threading
import time
from itertools import count

import pytest
from running import wait_until

from llmreview.service.errors import ReviewError, TransientError
from llmreview.service.events import Request
from llmreview.service.work import Setting, Work

ON_BOTH = pytest.mark.parametrize("database", ["sqlite", "postgresql"], indirect=True)
A, B, C = ("a" * 40, "b" * 40, "c" * 40)


class Doer:
    """Notes what it is asked to do."""

    def __init__(self):
        self.reviews, self.asked, self.polls, self.to_find = [], [], [], []
        self.failures: dict[str, list[Exception]] = {}
        self.running, self.most, self.together = set(), 0, []
        self.gate = threading.Event()
        self.gate.set()
        self._lock = threading.Lock()

    def permitted(self, request):
        self.asked.append(request)
        return request.person == 7

    def review(self, request):
        place = (request.project, request.iid)
        with self._lock:
            if place in self.running:
                self.together.append(place)
            self.running.add(place)
            self.most = max(self.most, len(self.running))
        self.gate.wait()
        with self._lock:
            self.running.discard(place)
            self.reviews.append(request)
            waiting = self.failures.get(request.head, [])
            if waiting:
                raise waiting.pop(0)
        return "published"

    def missed(self, since):
        self.polls.append(since)
        return list(self.to_find)

    @property
    def heads(self):
        return [request.head for request in self.reviews]


@pytest.fixture
def doer():
    made = Doer()
    yield made
    made.gate.set()


@pytest.fixture
def start(database, doer):
    """Starts the work; stops it at the end."""
    started = []

    def begin(**setting):
        options = {"look_seconds": 0.02, "per_minute": 10_000, "threads": 4, "retry_seconds": 0.01} | setting
        work = Work(Setting("llmreview-tests", database, options.pop("machine", "one"), **options), doer)
        work.start()
        started.append(work)
        return work

    yield begin
    doer.gate.set()
    for work in started:
        work.stop(0)


keys = (f"key {number}" for number in count())


def push(work, head, iid=1, reason="pushed", **more):
    return work.store(Request(2, "a/b", iid, head, reason, **more), next(keys)).result(30)


def idle(work, doer):
    """Whether everything that is kept has come to its end."""
    return not work._listed(status=["ENQUEUED", "PENDING", "DELAYED"]) and not doer.running


def settle(work, doer):
    wait_until(lambda: idle(work, doer))


@ON_BOTH
def test_a_delivery_becomes_a_review_and_one_key_is_one_delivery(start, doer):
    work = start()
    request = Request(2, "a/b", 1, A, "opened", event="an event")
    assert work.store(request, "key").result(30) is True
    assert work.store(request, "key").result(30) is False
    settle(work, doer)
    assert work.store(request, "key").result(30) is False
    settle(work, doer)
    assert doer.reviews == [request]


def test_two_deliveries_of_one_head_are_one_review(start, doer):
    """As of a hook of the project and one of its group."""
    work = start()
    for _ in range(3):
        assert push(work, A) is True
    settle(work, doer)
    push(work, A, reason="reopened")
    settle(work, doer)
    assert doer.heads == [A]


def test_a_head_that_comes_again_after_another_is_reviewed_again(start, doer):
    work = start()
    for head in (A, B, A, A, B):
        push(work, head)
        settle(work, doer)
    assert doer.heads == [A, B, A, B]


@ON_BOTH
def test_a_newer_head_supersedes_one_that_waits(start, doer):
    work = start()
    doer.gate.clear()
    push(work, A)
    wait_until(lambda: doer.running)
    push(work, B)
    wait_until(lambda: work.depth() == 1)
    push(work, C)
    wait_until(lambda: work._listed(status="CANCELLED"))
    doer.gate.set()
    settle(work, doer)
    assert doer.heads == [A, C]
    assert not doer.together


@ON_BOTH
def test_one_merge_request_at_a_time_and_several_side_by_side(start, doer):
    work = start(threads=3)
    doer.gate.clear()
    for iid in range(1, 7):
        push(work, A, iid=iid)
    wait_until(lambda: len(doer.running) == 3)
    for iid in range(1, 7):
        push(work, B, iid=iid)
    doer.gate.set()
    settle(work, doer)
    assert doer.most == 3
    assert not doer.together
    assert {request.iid for request in doer.reviews if request.head == B} == set(range(1, 7))


def test_who_asks_must_be_permitted(start, doer):
    work = start()
    push(work, A)
    settle(work, doer)
    push(work, A, reason="asked", person=8)
    settle(work, doer)
    assert doer.heads == [A]
    push(work, A, reason="asked", person=7)
    settle(work, doer)
    assert doer.heads == [A, A]
    assert [request.person for request in doer.asked] == [8, 7]


def test_what_is_asked_twice_while_it_waits_is_done_once(start, doer):
    work = start()
    doer.gate.clear()
    push(work, A)
    wait_until(lambda: doer.running)
    for _ in range(3):
        push(work, A, reason="asked", person=7)
    wait_until(lambda: len(work._listed(status="CANCELLED")) == 2)
    doer.gate.set()
    settle(work, doer)
    assert doer.heads == [A, A]


def test_what_may_work_later_is_tried_again(start, doer):
    work = start()
    doer.failures[A] = [TransientError("away"), TransientError("still away")]
    push(work, A)
    settle(work, doer)
    assert doer.heads == [A, A, A]


def test_what_failed_for_good_is_not_tried_again_until_it_is_asked_for(start, doer):
    work = start()
    doer.failures[A] = [ReviewError("no")]
    push(work, A)
    settle(work, doer)
    assert doer.heads == [A]
    push(work, A, reason="reopened")
    settle(work, doer)
    assert doer.heads == [A, A]


@ON_BOTH
def test_the_poll_finds_what_was_lost(start, doer):
    work = start()
    push(work, A, iid=1)
    settle(work, doer)
    doer.to_find = [Request(2, "", 1, A, "missed"), Request(2, "", 2, B, "missed")]
    assert work.poll("first").result(30) is True
    assert work.poll("first").result(30) is False
    settle(work, doer)
    assert [(request.iid, request.head) for request in doer.reviews] == [(1, A), (2, B)]
    assert doer.polls[0] < time.time() - 23 * 3600
    work.poll("second").result(30)
    settle(work, doer)
    assert len(doer.reviews) == 2
    assert doer.polls[1] > time.time() - 3600  # since the poll before


def test_the_poll_does_not_try_forever(start, doer):
    work = start()
    doer.to_find = [Request(2, "", 1, A, "missed")]
    doer.failures[A] = [ReviewError("no")] * 10
    for slot in range(6):
        work.poll(str(slot)).result(30)
        settle(work, doer)
    assert doer.heads == [A, A, A]


@ON_BOTH
def test_a_limit_of_reviews_a_minute(start, doer):
    work = start(per_minute=3)
    for iid in range(1, 8):
        push(work, A, iid=iid)
    wait_until(lambda: len(doer.reviews) == 3)
    wait_until(lambda: work.depth() == 4)
    time.sleep(0.2)  # the queue is looked at ten times in that
    assert len(doer.reviews) == 3


@ON_BOTH
def test_work_that_a_lost_machine_began_is_taken_over(start, doer, database):
    """That machine does not come again: its work is found by the poll of another."""
    from sqlalchemy import text

    work = start(machine="two", stale_seconds=0.0)
    doer.gate.clear()
    push(work, A)
    wait_until(lambda: doer.running)
    with work._intake._engine.begin() as connection:
        if not database.startswith("sqlite"):
            connection.execute(text("SET search_path TO dbos"))
        connection.execute(text("UPDATE workflow_status SET executor_id = 'one' WHERE name = 'review'"))
    work.poll("now").result(30)
    wait_until(lambda: work._listed(name="review", status="ENQUEUED") or len(doer.together) > 0)
    doer.gate.set()
    settle(work, doer)
    work.stop(10)  # the thread of the one who lost it waits for the result, too
    assert doer.heads[-1] == A


def test_check_raises_when_the_database_is_away(start, doer):
    work = start()
    work.check()
    work._intake._engine.dispose()
    work._intake._engine.connect = lambda: (_ for _ in ()).throw(OSError("away"))
    with pytest.raises(OSError, match="away"):
        work.check()


def test_what_cannot_be_stored_says_so(start, doer, monkeypatch):
    work = start()

    def fail(*_, **__):
        raise OSError("full")

    with monkeypatch.context() as patch:
        patch.setattr(work._intake._client, "enqueue_in_transaction", fail)
        with pytest.raises(OSError, match="full"):
            push(work, A)
    assert push(work, A) is True
    settle(work, doer)
    assert doer.heads == [A]


@ON_BOTH
def test_many_at_once_are_each_stored_and_reviewed_once(start, doer):
    work = start(threads=8)
    futures = [work.store(Request(2, "", iid, A, "opened"), f"burst {iid}") for iid in range(1, 61) for _ in range(2)]
    assert sum(future.result(60) for future in futures) == 60
    wait_until(lambda: len(doer.reviews) >= 60)
    settle(work, doer)
    assert sorted(request.iid for request in doer.reviews) == list(range(1, 61))
