import hashlib
import json
from pathlib import Path

CHUNK = 1 << 16


def digest(path: Path) -> str:
    """SHA-256 of a file of any size."""
    sha = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(CHUNK):
            sha.update(piece)
    return sha.hexdigest()


def limits(path: Path) -> dict[str, int]:
    """The limits in the settings file beside the uploads."""
    return {key: int(value) for key, value in json.loads((path / "settings.json").read_text()).items()}
