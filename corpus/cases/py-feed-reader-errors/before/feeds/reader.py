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


class FeedReader:
    def __init__(self, client: httpx.Client, cache: Path):
        self.client = client
        self.cache = cache

    def fetch(self, url: str) -> bytes:
        return self.client.get(url).content


async def serve(reader: FeedReader, urls: list[str]) -> None:
    reader.read_all(urls)
