import logging
from pathlib import Path
from typing import NamedTuple

logger = logging.getLogger(__name__)


class Archive(NamedTuple):
    name: str
    size: int
    path: Path


class Store:
    def __init__(self, folder: Path):
        self.folder = folder

    def archives(self) -> list[Archive]:
        paths = sorted(self.folder.glob("*.tar.zst"), reverse=True)
        return [Archive(path.stem, path.stat().st_size, path) for path in paths]

    def remove(self, archive: Archive) -> None:
        if logger.isEnabledFor(logging.DEBUG):
            logger.debug("removing %s with its index", archive)
        archive.path.unlink()
        index = archive.path.with_suffix(".idx")
        if not index.exists():
            logger.warning("%s had no index", archive.name)
            return
        index.unlink()
