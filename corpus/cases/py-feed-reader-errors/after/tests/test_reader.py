import asyncio

import httpx
import pytest

from feeds.reader import FeedError, FeedReader, serve


@pytest.fixture
def reader(tmp_path):
    transport = httpx.MockTransport(
        lambda request: httpx.Response(500 if "broken" in str(request.url) else 200, content=b"<rss/>")
    )
    return FeedReader(httpx.Client(transport=transport), tmp_path)


def test_fetches_a_feed(reader):
    assert reader.fetch("https://a.test/feed") == b"<rss/>"


def test_a_broken_feed_is_an_error(reader):
    with pytest.raises(FeedError, match="broken"):
        reader.fetch("https://broken.test/feed")


def test_the_report_names_what_failed(reader):
    report = reader.read_all(["https://a.test/feed", "https://broken.test/feed"])
    assert report.read == ["https://a.test/feed"]
    assert "cannot be read" in report.failed["https://broken.test/feed"]


def test_an_unknown_feed_has_no_tag(reader):
    assert reader.etag("https://a.test/feed") is None


def test_stores_whole_files(reader, tmp_path):
    reader.store("a", b"1")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"1"]


def test_serving_ends_when_cancelled(reader):
    with pytest.raises(TimeoutError):
        asyncio.run(asyncio.wait_for(serve(reader, [], pause=10), 0.05))
