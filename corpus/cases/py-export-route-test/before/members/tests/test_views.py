import json

import pytest

from members.models import Member

pytestmark = pytest.mark.django_db


def test_counts(client):
    Member.objects.create(name="Ada")
    assert client.get("/members/count/").json() == {"count": 1}
