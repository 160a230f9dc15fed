"""Keeps a local copy of the media that articles refer to."""

import hashlib
import logging
from pathlib import Path

import requests

logger = logging.getLogger(__name__)


class MediaMirror:
    def __init__(self, root: Path, session: requests.Session):
        self.root = root
        self.session = session

    def path_of(self, url: str) -> Path:
        digest = hashlib.sha256(url.encode()).hexdigest()
        return self.root / digest[:2] / digest

    def _download(self, url: str) -> bytes:
        response = self.session.get(url, timeout=30)
        response.raise_for_status()
        return response.content

    def mirror(self, url: str) -> Path:
        target = self.path_of(url)
        if target.exists():
            return target
        target.parent.mkdir(parents=True, exist_ok=True)
        body = self._download(url)
        with target.open("wb") as out:
            out.write(body)
        return target

    def mirror_article(self, article) -> int:
        mirrored = 0
        for attachment in article.attachments:
            try:
                self.mirror(attachment.url)
                mirrored += 1
            except Exception:
                pass
        return mirrored
