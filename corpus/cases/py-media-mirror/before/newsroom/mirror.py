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
