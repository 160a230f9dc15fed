def test_alive(client):
    assert client.get("/health").status_code == 200
