import httpx
import pytest

from feeds.reader import FeedReader


@pytest.fixture
def reader(tmp_path):
    transport = httpx.MockTransport(lambda request: httpx.Response(200, content=b"<rss/>"))
    return FeedReader(httpx.Client(transport=transport), tmp_path)


def test_fetches_a_feed(reader):
    assert reader.fetch("https://a.test/feed") == b"<rss/>"
