from pathlib import Path

from gallery.render import render
from gallery.storage import Storage


def thumbnails(paths: list[Path], size: int) -> list[bytes]:
    return [render(path, size) for path in paths]
