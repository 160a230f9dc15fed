import asyncio
import sys
from pathlib import Path

from gallery.storage import Storage
from gallery.thumbnails import thumbnails, upload_all


def main() -> int:
    folder = Path(sys.argv[1])
    images = thumbnails(sorted(folder.glob("*.jpg")), 256)
    asyncio.run(upload_all(Storage.default(), images))
    return 0


if __name__ == "__main__":
    sys.exit(main())
