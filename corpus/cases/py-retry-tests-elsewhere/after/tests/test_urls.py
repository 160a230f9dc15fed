from client.urls import join


def test_joins_with_one_slash():
    assert join("https://a.test/", "/b") == "https://a.test/b"


def test_adds_the_query():
    assert join("https://a.test", "b", q="1 2") == "https://a.test/b?q=1+2"
