from datetime import date
from decimal import Decimal

import pytest
import responses

from shipping.carrier import announce, column, without_sent


@responses.activate
def test_documents_of_their_own_type():
    responses.post("https://carrier.example/parcels", json={"data": [{"id": "7"}]})
    assert announce("https://carrier.example/parcels", "t", [{"number": "P1"}]) == ["7"]
    assert responses.calls[0].request.headers["Content-Type"] == "application/vnd.api+json"


def test_what_was_sent_is_taken_out():
    parcels = [{"number": "P1"}, {"number": "P2"}]
    assert without_sent(parcels, {"P1"}) == [{"number": "P2"}]


@pytest.mark.parametrize(
    ("value", "text"),
    [(date(2025, 3, 1), "01.03.2025"), (Decimal("3.5"), "3,50"), (True, "J"), ("x", "x")],
)
def test_columns(value, text):
    assert column(value) == text
