"""Thirty pushes as the service sees them: it is killed, events are lost, doubled and out of order, and GitLab fails."""

from __future__ import annotations

import pytest
from bot_scene import LOOKED_FOR
from bot_story import PUSHES, Story
from running import Service, wait_until
from standin import FAULTS

RULES = f"select: [{', '.join(LOOKED_FOR)}]\nmax-threads: 50\n"
TROUBLE = [how for how in FAULTS if how != "slow" and not how.startswith(("429", "503"))]
"""Those with which GitLab asks to be left alone for a minute are waited out for real: other tests have them."""


class Told:
    """The story, told to a service by its web hook."""

    def __init__(self, gitlab, directory, database, seed):
        self.gitlab = gitlab
        self.story = Story(gitlab, seed, beside={"llmreview.yaml": RULES})
        self.mr, self.chance = self.story.scene.mr, self.story.chance
        options = ("--machine", "one", "--poll-interval", "0", "--grace", "60", "--rate", "1000")
        self.service = Service(directory, gitlab.url, self.story.scene.bot.token, *options, database=database)
        self.start()
        self.requests_left = 0
        self._add = gitlab.log.add
        gitlab.log.add = self._count

    def start(self):
        self.service.start()
        self.service.hooked_to(self.gitlab)

    def _count(self, request, answer, fault):
        """The service dies after some request was carried out, before it hears of that."""
        self._add(request, answer, fault)
        if self.requests_left and request.path.startswith("/api/"):
            self.requests_left -= 1
            if self.requests_left == 0 and self.service.runs:
                self.service.strike()

    def forgive(self):
        """What GitLab switches off after failures would be for the poll to find, which other tests have."""
        for hook in self.gitlab.hooks.registered:
            hook.failures, hook.disabled_until = 0, None

    def go_on(self):
        """One push, with trouble."""
        hooks, chance = self.gitlab.hooks, self.chance
        self.forgive()
        trouble = chance.choice(["kill", "kill", "kill", "fault", "twice", "reversed", "lost", "none"])
        ended = len(self.service.events("review"))
        self.story.push()
        if trouble == "lost":
            hooks.lose()
            return
        if trouble == "kill":
            self.requests_left = chance.randint(1, 25)
        if trouble == "fault":
            self.gitlab.fail(how=chance.choice(TROUBLE), nth=chance.randint(1, 14))
        waiting = list(hooks.waiting)
        hooks.send(order="reversed" if trouble == "reversed" else "as-happened")
        if trouble == "twice":
            hooks.send_these(waiting, at_once=3)
        wait_until(lambda: not self.service.runs or len(self.service.events("review")) > ended, 120, lambda: self.told(trouble))
        self.requests_left = 0
        if not self.service.runs:
            self.service.wait()
            self.start()
            if chance.random() < 0.5:
                wait_until(lambda: len(self.service.events("review")) > ended, 120, lambda: self.told("start"))
        self.gitlab.faults.clear()

    def told(self, trouble):
        return f"{trouble}: {self.service.log[-12:]} {self.service.noise}"

    def is_reviewed(self):
        return len(self.story.scene.summaries) == 1 and self.mr.head in self.story.scene.summary


@pytest.mark.slow
@pytest.mark.parametrize("database", ["sqlite", "postgresql"], indirect=True)
def test_thirty_pushes(gitlab, tmp_path, database):
    told = Told(gitlab, tmp_path, database, seed=5)
    try:
        for _ in range(PUSHES):
            told.go_on()
            told.story.speak()
        told.requests_left = 0
        told.forgive()
        told.story.push()
        gitlab.hooks.send()
        wait_until(told.is_reviewed, 180, lambda: told.told("the end"))
        assert told.service.stop() == 0
        told.start()  # a last one, with nothing in its way, for what people said since
        developer = gitlab.member(told.story.scene.project, "lead", "developer")
        ended = len(told.service.events("review"))
        told.forgive()
        told.mr.comment(developer, "/llmreview recheck")
        gitlab.hooks.send()
        wait_until(lambda: len(told.service.events("review")) > ended, 120, lambda: told.told("the last"))
        assert told.service.stop() == 0
    finally:
        told.requests_left = 0
        told.service.kill()
    told.story.check()
    assert not told.service.noise
