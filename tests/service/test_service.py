"""The whole service, in a process of its own, in front of the stand-in GitLab."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from running import SECRET, Service, wait_until

BREAKING = (sys.executable, str(Path(__file__).with_name("breaking.py")))
ON_BOTH = pytest.mark.parametrize("database", ["sqlite", "postgresql"], indirect=True)
CALM = "def total(rows):\n    return sum(rows)\n"
FLAWED = "def total(rows):\n    try:\n        return sum(rows)\n    except Exception:\n        pass\n"


class Shop:
    """A project with a bot, and a service that its web hook calls."""

    def __init__(self, gitlab, directory, database):
        self.gitlab, self.directory, self.database = gitlab, directory, database
        self.project = gitlab.project("shop", {"shop.py": CALM})
        self.bot = self.project.bot()
        self.service = None

    def serve(self, *options, start=True, url="", **setting):
        self.service = Service(
            self.directory, url or self.gitlab.url, self.bot.token, *options, database=self.database, **setting
        )
        if start:
            self.start()
        else:
            self.gitlab.hooks.add("http://127.0.0.1:1/", token=SECRET)
        return self.service

    def start(self, **environment):
        self.service.start(**environment)
        self.service.hooked_to(self.gitlab)

    def send(self):
        """All events that wait; what they were answered."""
        return [attempt.status for attempt in self.gitlab.hooks.send()]

    def flawed(self, **options):
        return self.project.merge_request({"shop.py": FLAWED}, **options)

    def of_bot(self, mr, kind):
        from standin.invariants import marker

        return [marker(note) for note in mr.notes if note.author.id == self.bot.id and marker(note).get("kind") == kind]

    def reviewed(self, mr):
        """Whether the one summary is of the head as it is now."""
        return [found.get("head") for found in self.of_bot(mr, "summary")] == [mr.head]


@pytest.fixture
def shop(gitlab, tmp_path, database):
    from standin.invariants import check_invariants

    made = Shop(gitlab, tmp_path, database)
    yield made
    if made.service is not None:
        made.service.kill()
    check_invariants(gitlab)


def test_from_the_event_to_the_notes(shop):
    service = shop.serve()
    mr = shop.flawed()
    assert shop.send() == [202]
    service.wait_for("review")
    assert shop.reviewed(mr)
    assert len(shop.of_bot(mr, "thread")) == 1
    assert service.get("/readyz").status_code == 200
    text = service.get("/metrics").text
    assert 'llmreview_reviews_total{outcome="published"} 1.0' in text
    assert 'llmreview_api_requests_total{status="201"}' in text
    mr.push({"shop.py": CALM + "\n\nEMPTY = 0\n"})
    assert set(shop.send()) <= {202, 204}  # our own notes are events too
    service.wait_for("review", 2)
    assert shop.reviewed(mr)
    assert all(thread.resolved for thread in mr.threads if thread.first.author.id == shop.bot.id)
    assert service.stop() == 0
    assert not service.noise
    kept = b"".join(file.read_bytes() for file in shop.directory.glob("work.sqlite*"))
    assert mr.head.encode() in kept
    assert not [word for word in (shop.bot.token, SECRET, mr.title, "total(rows)") if word.encode() in kept]
    secrets = (SECRET, shop.bot.token)
    assert not [entry for entry in service.log for secret in secrets if secret in str(entry)]
    tokens = {entry.request.headers.get("private-token") for entry in shop.gitlab.log if entry.request.path.startswith("/api")}
    assert tokens == {shop.bot.token}


def test_the_operators_questions_are_asked_of_every_project(shop):
    """The process of a review works elsewhere: the path is made absolute."""
    (shop.directory / "company.yaml").write_text("- {id: who-pays, question: Who pays for this, why: w, weight: 99}\n")
    service = shop.serve("--template", "company.yaml")
    mr = shop.flawed()
    shop.send()
    service.wait_for("review")
    assert any("Who pays for this" in note.body for note in mr.notes)


def test_the_event_is_echoed_to_stop_chains(shop):
    shop.serve()
    shop.flawed()
    (delivery,) = shop.gitlab.hooks.waiting
    shop.send()
    shop.service.wait_for("review")
    assert {entry.request.headers.get("x-gitlab-event-uuid") for entry in shop.gitlab.log.writes} == {delivery.event_uuid}


def test_signed_deliveries(shop):
    from standin.webhooks import signing_token

    key = shop.directory / "key"
    key.write_text(signing_token() + "\n")
    service = shop.serve("--signing-key-file", str(key), start=False)
    shop.gitlab.hooks.registered.clear()
    service.start()
    hook = service.hooked_to(shop.gitlab, token=SECRET)
    mr = shop.flawed()
    assert shop.send() == [401]
    hook.token, hook.signing = None, signing_token()
    mr.push({"more.py": "x = 1\n"})
    assert shop.send() == [202]
    service.wait_for("review")
    assert shop.reviewed(mr)


def test_a_command_of_whom_may(shop):
    service = shop.serve()
    mr = shop.flawed()
    shop.send()
    service.wait_for("review")
    shop.send()
    developer, guest = shop.gitlab.member(shop.project, "dev", "developer"), shop.gitlab.member(shop.project, "guest", "guest")
    mr.comment(guest, "/llmreview recheck")
    mr.comment(shop.gitlab.person("stranger"), f"@{shop.bot.user.username} recheck")
    mr.comment(developer, "@somebody recheck")
    mr.comment(shop.bot.user, "/llmreview recheck")
    assert shop.send() == [202] * 4
    service.wait_for("not permitted", 4)
    assert len(service.events("review")) == 1
    mr.comment(developer, f"@{shop.bot.user.username} recheck")
    shop.send()
    assert service.wait_for("review", 2)[1]["reason"] == "asked"
    (thread,) = [thread for thread in mr.threads if thread.first.author.id == shop.bot.id]
    mr.thumbs_down(thread.first, developer)
    shop.send()
    assert service.wait_for("review", 3)[2]["reason"] == "answered"


def content(file):
    """Of a file of a process, which may end while one looks at it."""
    try:
        return file.read_bytes()
    except OSError:
        return b""


KILLS = [
    "Intake._store:before",
    "Intake._store:after",
    "Work._decide:before",
    "Work._decide:after",
    "Work._supersede:before",
    "Work._supersede:after",
    "Work._review:before",
    "MirrorGit.make:before",
    "MirrorGit.make:after",
    "MirrorGit.fetch:before",
    "MirrorGit.fetch:after",
    "Mirrors._fill:after",
    "Reviewer.review:before",
    "Reviewer.review:after",
    "Work._review:after",
]


@pytest.mark.slow
@ON_BOTH
def test_kill_9_at_every_step(shop):
    """One push. Each start of the service takes up what the one before left, and is killed at the next step."""
    service = shop.serve("--machine", "one", "--poll-interval", "0", command=BREAKING, start=False)
    mr = shop.flawed()
    (delivery,) = shop.gitlab.hooks.lose()
    for point in KILLS:
        taken_in = point.startswith("Intake.")
        service.start(wait=taken_in, LLMREVIEW_TESTS_KILL=point)
        if taken_in:  # nobody answers, so it is sent again, with the same key
            service.hooked_to(shop.gitlab)
            assert shop.gitlab.hooks.send_one(delivery).status in (None, 202)  # it may have answered with its last breath
        assert service.wait() == -9, f"{point} was never reached: {service.log}"
    shop.start()
    wait_until(lambda: shop.reviewed(mr), 90, lambda: f"{service.log} {service.noise}")
    wait_until(lambda: service.get("/metrics").text.count('outcome="published"} 1.0'))
    assert shop.gitlab.hooks.send_one(delivery).status == 202
    assert service.stop() == 0
    assert len(shop.of_bot(mr, "thread")) == 1
    # Killed after the review was published and before that was kept: it was published twice, into the same notes.
    assert len(service.events("review")) <= 2


@pytest.mark.slow
@ON_BOTH
def test_kill_9_between_any_two_requests(shop, monkeypatch):
    """The service dies after the first request of a review was carried out, then after the second, and so on."""
    service = shop.serve("--machine", "one", "--poll-interval", "0", start=False)
    log, add = shop.gitlab.log, shop.gitlab.log.add
    left = []

    def deadly(request, answer, fault):
        add(request, answer, fault)
        if left and request.method == "POST":
            left[0] -= 1
            if left[0] == 0:
                left.clear()
                service.strike()

    monkeypatch.setattr(log, "add", deadly)
    mr = None
    for number in (1, 2, 1):
        shop.start()
        left[:] = [number]
        if mr is None:
            mr = shop.flawed()
        else:
            mr = shop.flawed(branch=f"again-{number}-{len(shop.project.merge_requests)}")
        shop.send()
        wait_until(lambda: not service.runs, 60, lambda: service.log)
        service.wait()
        shop.start()
        wait_until(lambda: shop.reviewed(mr), 90, lambda: f"{service.log[-10:]} {service.noise}")  # noqa: B023
        wait_until(lambda: service.get("/metrics").text.count('outcome="published"} 1.0'), 60)
        assert service.stop() == 0
        shop.gitlab.hooks.lose()
        assert len(shop.of_bot(mr, "thread")) == 1


def test_a_graceful_stop_lets_a_review_end_or_leaves_it_to_the_next_start(shop):
    service = shop.serve("--grace", "0")
    mr = shop.flawed()
    shop.gitlab.fail(method="GET", route="/discussions", how="slow", seconds=20)
    shop.send()
    wait_until(lambda: shop.gitlab.log.of("GET", "/user"))  # the review's own process is at work
    commands = b"".join(map(content, Path("/proc").glob("[0-9]*/cmdline")))
    assert b"llmreview.service.reviewer" in commands or not Path("/proc/self").exists()
    assert shop.bot.token.encode() not in commands
    assert service.stop() == 0
    assert not service.events("review")
    assert service.events("stopped")[0]["unfinished"] == 1
    shop.start()
    service.wait_for("review")
    assert shop.reviewed(mr)
    assert service.stop() == 0


def test_a_file_is_of_one_service(shop):
    first = shop.serve()
    second = Service(shop.directory, shop.gitlab.url, shop.bot.token, database=shop.database)
    second.start(wait=False)
    assert second.wait() == 2
    assert "another service uses" in "".join(second.noise)
    assert first.stop() == 0
    assert second.start().stop() == 0


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_two_machines_share_the_work(shop):
    """Each delivery is done once, whichever of them it came to, and each has its part."""
    quick = (sys.executable, str(Path(__file__).with_name("quick.py")))
    services = []
    for name in ("one", "two"):
        directory = shop.directory / name
        directory.mkdir()
        options = ("--machine", name, "--rate", "1000", "--threads", "1")
        services.append(Service(directory, shop.gitlab.url, shop.bot.token, *options, database=shop.database, command=quick))
    try:
        for service in services:
            service.start()
        shop.gitlab.hooks.add("", token=SECRET)
        shop.flawed()
        (delivery,) = shop.gitlab.hooks.lose()
        for iid in range(1, 31):
            payload = delivery.payload
            payload["object_attributes"]["iid"] = iid
            for service in services:  # both hear of it, as of a hook of the project and one of its group
                service.hooked_to(shop.gitlab)
                again = delivery._replace(body=json.dumps(payload).encode(), key=f"{iid}")
                assert shop.gitlab.hooks.send_one(again).status == 202
        wait_until(lambda: sum(len(service.events("review")) for service in services) >= 30, 120)
        assert [service.stop() for service in services] == [0, 0]
        done = [[entry["merge_request"] for entry in service.events("review")] for service in services]
        assert sorted(done[0] + done[1]) == list(range(1, 31))
        assert all(done)
    finally:
        for service in services:
            service.kill()


def test_the_poll_finds_what_happened_while_nobody_listened(shop):
    shop.serve("--projects", f"{shop.project.id},team/none", start=False)
    shop.gitlab.clock.now = datetime.now(UTC)
    mr = shop.flawed()
    shop.gitlab.hooks.lose()
    shop.start()
    shop.service.wait_for("review")
    assert shop.reviewed(mr)
    assert shop.service.events("review")[0]["reason"] == "missed"
    assert shop.service.events("not polled")


def test_a_database_that_is_away(tmp_path):
    (tmp_path / "secret").write_text("word")
    command = (
        sys.executable, "-m", "llmreview", "serve", "--listen", "127.0.0.1:0", "--url", "http://127.0.0.1:9",
        "--token-file", str(tmp_path / "secret"), "--webhook-secret-file", str(tmp_path / "secret"),
    )  # fmt: skip
    environment = {**os.environ, "LLMREVIEW_DATABASE": "postgresql://me:hunter2@127.0.0.1:9/x"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd=tmp_path, timeout=60)
    assert (done.returncode, "the database cannot be used" in done.stderr) == (2, True), done.stderr
    assert "hunter2" not in done.stderr
    assert all(json.loads(line) for line in done.stderr.splitlines()[:-1])  # the last one is for who started it


@pytest.mark.slow
def test_a_burst_of_200_events(shop):
    """Each is answered, and reviewed, once; how fast is measured by benchmarks/serve.py."""
    quick = (sys.executable, str(Path(__file__).with_name("quick.py")))
    service = shop.serve("--threads", "8", "--rate", "10000", command=quick)
    shop.flawed()
    (delivery,) = shop.gitlab.hooks.lose()
    burst = []
    for iid in range(1, 201):
        payload = delivery.payload
        payload["object_attributes"]["iid"] = iid
        burst.append(delivery._replace(body=json.dumps(payload).encode(), key=f"delivery {iid}"))
    again = burst[:20]
    attempts = shop.gitlab.hooks.send_these(burst + again, at_once=50)
    assert {attempt.status for attempt in attempts} == {202}
    service.wait_for("review", 200, 120)
    assert service.stop() == 0
    assert sorted(entry["merge_request"] for entry in service.events("review")) == list(range(1, 201))


def test_another_certificate_authority_and_a_prefix(tmp_path):
    from standin import GitLab

    with GitLab(prefix="/gitlab", tls=True) as gitlab:
        shop = Shop(gitlab, tmp_path, f"sqlite:///{tmp_path}/work.sqlite")
        service = shop.serve("--ca-file", str(gitlab.ca_file))
        try:
            mr = shop.flawed()
            shop.send()
            service.wait_for("review")
            assert shop.reviewed(mr)
        finally:
            service.kill()


def test_nobody_else_is_let_in(shop):
    service = shop.serve("--projects", "elsewhere/*")
    shop.flawed()
    assert shop.send() == [204]
    assert httpx.post(f"{service.address}/webhook", content=b"{}").status_code == 401
    assert httpx.get(f"{service.address}/webhook").status_code == 405
    assert httpx.get(f"{service.address}/healthz").status_code == 200
    assert "server" not in httpx.get(f"{service.address}/healthz").headers
