from dataclasses import dataclass
from typing import Optional, TypedDict

from django.db import models
from rest_framework import serializers


class Summary(TypedDict):
    total: int
    average: float
    median: float | None  # expect: dead-null-field


def summary(values) -> Summary:
    return {"total": sum(values), "average": sum(values) / len(values), "median": None}


class Report:
    def __init__(self, title, author, reviewer=None, summary=None):
        self.title = title
        self.author = author
        self.reviewer = reviewer  # expect: dead-null-field
        self.summary = summary


def monthly(author, text):
    return Report("Monthly", author, summary=text)


def weekly(author):
    return Report("Weekly", author)


class Invoice(models.Model):
    paid_at = models.DateTimeField(null=True, default=None)  # ok: dead-null-field (a column)


@dataclass
class Page:
    items: list
    next_token: Optional[str] = None  # ok: dead-null-field (set by fetch)


def fetch(client, token):
    answer = client.list(token=token)
    page = Page(answer["items"])
    page.next_token = answer.get("next")
    return page


def track(event, user, session_id=None):  # expect: dead-null-field
    queue.put({"event": event, "user": user.id, "session": session_id})


def signed_in(user):
    track("signed_in", user)


def signed_out(user):
    track("signed_out", user, session_id=None)


def connect(host, port, timeout=None):  # ok: dead-null-field (passed through a mapping)
    return open_socket(host, port, timeout)


def from_settings(settings):
    return connect(**settings)


class Task:
    result = None  # ok: dead-null-field (set by run)

    def run(self):
        self.result = compute()


def patch(user_id):
    return update_user(user_id, {"deleted_at": None})  # ok: dead-null-field (a reset)


def api_user(user, last_seen):
    return {
        "id": user.id,
        "name": user.full_name(),
        "lastSeen": last_seen.isoformat(),
        "badge": None,  # TODO: badges are not in the model yet  # expect: dead-null-field
    }
