import asyncio
import contextlib
import logging
import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import feedparser
import httpx

logger = logging.getLogger(__name__)


class FeedError(Exception):
    """A feed could not be read."""


@dataclass
class Report:
    read: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)


class FeedReader:
    def __init__(self, client: httpx.Client, cache: Path):
        self.client = client
        self.cache = cache

    def fetch(self, url: str) -> bytes:
        try:
            response = self.client.get(url)
            response.raise_for_status()
        except httpx.HTTPError as error:
            raise FeedError(f"{url} cannot be read") from error
        return response.content

    def etag(self, url: str) -> str | None:
        """The tag of the last answer; a feed that was never read has none."""
        try:
            return (self.cache / "etags" / str(hash(url))).read_text()
        except FileNotFoundError:
            return None

    def store(self, name: str, body: bytes) -> None:
        handle, temporary = tempfile.mkstemp(dir=self.cache)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(body)
            os.replace(temporary, self.cache / name)
        except BaseException:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(temporary)
            raise

    def read_all(self, urls: list[str]) -> Report:
        report = Report()
        for url in urls:
            try:
                feedparser.parse(self.fetch(url))
                report.read.append(url)
            except FeedError as error:
                report.failed[url] = str(error)
        return report


async def serve(reader: FeedReader, urls: list[str], pause: float = 300) -> None:
    while True:
        try:
            await asyncio.to_thread(reader.read_all, urls)
        except asyncio.CancelledError:
            raise
        except Exception:
            logger.exception("reading the feeds failed; trying again in %s s", pause)
        await asyncio.sleep(pause)
