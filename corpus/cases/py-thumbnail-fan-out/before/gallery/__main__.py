import sys
from pathlib import Path

from gallery.storage import Storage
from gallery.thumbnails import thumbnails


def main() -> int:
    folder = Path(sys.argv[1])
    images = thumbnails(sorted(folder.glob("*.jpg")), 256)
    Storage.default().put_all(images)
    return 0


if __name__ == "__main__":
    sys.exit(main())
