"""Whose word counts."""

from __future__ import annotations

import pytest

from llmreview.gitlab.client import Client
from llmreview.service.events import Request
from llmreview.service.permissions import may_ask


class Place:
    def __init__(self, gitlab):
        self.gitlab = gitlab
        self.project = gitlab.project("shop", {"a.txt": "a\n"})
        self.bot = self.project.bot()
        self.mr = self.project.merge_request({"a.txt": "b\n"})

    def may(self, person, **more):
        request = Request(self.project.id, "", self.mr.iid, self.mr.head, "asked", person=person.id, **more)
        with Client(self.gitlab.url, self.bot.token) as client:
            return may_ask(client, request)


@pytest.fixture
def place(gitlab):
    return Place(gitlab)


@pytest.mark.parametrize(
    ("role", "may"),
    [("guest", False), ("planner", False), ("reporter", False), ("developer", True), ("maintainer", True), ("owner", True)],
)
def test_from_developer_on(place, role, may):
    assert place.may(place.gitlab.member(place.project, "somebody", role)) is may


def test_strangers_and_the_bot_itself(place):
    assert not place.may(place.gitlab.person("stranger"))
    place.project.add(place.bot.user, "maintainer")
    assert not place.may(place.bot.user)


def test_who_is_called_by_another_name_is_not_meant(place):
    developer = place.gitlab.member(place.project, "dev", "developer")
    assert place.may(developer, mention=place.bot.user.username.upper())
    assert not place.may(developer, mention="somebody")


def test_an_answer_counts_under_notes_of_our_own(place):
    developer = place.gitlab.member(place.project, "dev", "developer")
    assert place.may(developer, answered=place.bot.id)
    assert not place.may(developer, answered=developer.id)
