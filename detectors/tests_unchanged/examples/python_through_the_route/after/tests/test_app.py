def test_alive(client):
    assert client.get("/health").status_code == 200


def test_missing_parcel(client):
    assert client.get(f"/parcels/{17}").status_code == 404
