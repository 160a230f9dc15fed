import json

import pytest

from members.models import Member

pytestmark = pytest.mark.django_db


def test_counts(client):
    Member.objects.create(name="Ada")
    assert client.get("/members/count/").json() == {"count": 1}


def test_exports_a_line_a_member(client):
    Member.objects.create(name="Ada")
    Member.objects.create(name="Bob", left_on="2024-01-01")
    body = b"".join(client.get("/members/export/").streaming_content)
    assert [json.loads(line)["name"] for line in body.splitlines()] == ["Ada", "Bob"]


def test_exports_only_the_active_ones(client):
    Member.objects.create(name="Bob", left_on="2024-01-01")
    response = client.get("/members/export/?active")
    assert b"".join(response.streaming_content) == b""
