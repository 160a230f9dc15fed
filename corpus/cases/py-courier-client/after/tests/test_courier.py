import pytest
import responses

from shipping.courier import CourierError, label_text, send_shipment, weights

URL = "https://api.courier.example/v2/shipments"


@responses.activate
def test_the_tracking_number_comes_back():
    responses.post(URL, json={"tracking": "T1"}, status=201)
    assert send_shipment("O1", {"city": "Bonn"}, [{"grams": 400}]) == "T1"
    assert responses.calls[0].request.headers["Content-Type"] == "application/json"


@responses.activate
def test_a_refusal_is_told():
    responses.post(URL, json={"message": "no such street"}, status=422)
    with pytest.raises(CourierError, match="no such street"):
        send_shipment("O1", {}, [])


def test_weights(tmp_path):
    path = tmp_path / "weights.csv"
    path.write_text("article,grams\nA1,400\n")
    assert weights(path) == {"A1": 400}


@pytest.mark.parametrize(("value", "text"), [(None, ""), (3, "3"), (1.5, "1.5")])
def test_label_text(value, text):
    assert label_text(value) == text
