"""Thirty pushes on one merge request, with people, faults, deaths and races in between."""

from __future__ import annotations

import random
from contextlib import suppress
from threading import Thread
from typing import Any

from bot_scene import MASKED, START, Scene
from standin import FAULTS, GitLab
from standin.invariants import check_invariants
from standin.repository import GitError

from llmreview.gitlab.client import Request
from llmreview.gitlab.errors import GitLabError
from llmreview.publish.markers import read_marker

PUSHES = 30
ANSWERS = ("llmreview: ok", "Why?", "I do not agree, /close is no answer.", "Done, I think")


class KilledError(BaseException):
    """What nothing catches."""


class Story:
    """One merge request's life, the same for the same seed."""

    def __init__(self, gitlab: GitLab, seed: int, **scene: Any) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - a story to be told again
        self.gitlab = gitlab
        self.path = "shop/store.py"
        self.names = ["read_a"]
        self.scene = Scene(gitlab, files={self.path: self.source()}, **scene)
        self.said: list[tuple[int, str]] = []

    def source(self) -> str:
        header = "# moved\n" * self.chance.randrange(4)
        return header + START + "".join(MASKED.format(name=name) for name in self.names)

    def push(self) -> None:
        scene, chance = self.scene, self.chance
        if self.names and chance.random() < 0.4:
            self.names.remove(chance.choice(self.names))
        if chance.random() < 0.6:
            self.names.append(f"read_{chance.randrange(1000)}")
        kind = chance.choice(["push", "push", "push", "force", "rename", "rebase", "target"])
        if kind == "rename":
            new = f"shop/store{chance.randrange(1000)}.py"
            scene.mr.rename(self.path, new, {new: self.source()})
            self.path = new
        elif kind == "force":
            gone = {} if self.path == "shop/store.py" else {"shop/store.py": None}
            scene.mr.force_push({**gone, self.path: self.source()})
        else:
            scene.mr.push({self.path: self.source()})
            if kind in ("rebase", "target"):
                scene.project.move_target({f"other/{chance.randrange(1000)}.py": "x = 1\n"})
            if kind == "rebase":
                with suppress(GitError):
                    scene.mr.rebase()

    def speak(self) -> None:
        """People reply, resolve, dismiss and tick."""
        scene, chance = self.scene, self.chance
        open_threads = scene.open_threads
        for thread in chance.sample(open_threads, min(len(open_threads), chance.randrange(3))):
            deed = chance.choice(["reply", "reply", "resolve", "thumbs"])
            if deed == "reply":
                note = scene.mr.reply(thread, chance.choice(ANSWERS), scene.person)
                self.said.append((note.id, note.body))
            elif deed == "resolve":
                scene.mr.resolve(thread, scene.person)
            elif not thread.first.awards:
                scene.mr.thumbs_down(thread.first, scene.person)
        if scene.summaries and "[ ]" in scene.summaries[0].body.partition("[ ]")[2] and chance.random() < 0.5:
            scene.mr.tick(scene.summaries[0], scene.person)

    def run_in_trouble(self) -> None:
        scene, chance = self.scene, self.chance
        trouble = chance.choice(["none", "fault", "fault", "kill", "race"])
        if trouble == "fault":
            self.gitlab.fail(how=chance.choice([how for how in FAULTS if how != "slow"]), nth=chance.randint(1, 14))
        seen: list[Request] = []
        last = chance.randint(1, 14)

        def die(request: Request) -> None:
            seen.append(request)
            if len(seen) == last:
                raise KilledError

        if trouble == "race":
            runs = [Thread(target=self.run_once) for _ in range(2)]
            for run in runs:
                run.start()
            for run in runs:
                run.join()
        else:
            with suppress(GitLabError, KilledError):
                scene.run(watch=die if trouble == "kill" else None, max_threads=50)
        self.gitlab.faults.clear()

    def run_once(self) -> None:
        with suppress(GitLabError):
            self.scene.run(max_threads=50)

    def check(self) -> None:
        """In the end there is one of everything, nothing stale, and every word of a person."""
        scene = self.scene
        check_invariants(self.gitlab)
        assert len(scene.summaries) == 1
        assert scene.mr.head in scene.summary
        gone = [t for t in scene.open_threads if not any(f"in `{name}`" in t.first.body for name in self.names)]
        answered = {t.id for t in scene.threads if any(n.author == scene.person for n in t.notes)}
        assert [thread.first.body for thread in gone if thread.id not in answered] == []  # none is stale
        about = [marker.fingerprint for t in scene.open_threads if (marker := read_marker(t.first.body))]
        assert len(set(about)) == len(about)
        for name in self.names:  # every flaw that is there has its thread, open or answered by a person
            assert [thread for thread in scene.threads if f"in `{name}`" in thread.first.body], name
        for number, body in self.said:
            assert scene.mr.note(number)[1].body == body
