from client.urls import join


def test_joins_with_one_slash():
    assert join("https://a.test/", "/b") == "https://a.test/b"
