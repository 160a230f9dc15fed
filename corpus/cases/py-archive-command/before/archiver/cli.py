import argparse
import logging
import sys
from pathlib import Path

from archiver.store import Store

logger = logging.getLogger(__name__)


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="archive")
    commands = parser.add_subparsers(dest="command", required=True)
    listing = commands.add_parser("list")
    listing.add_argument("folder", type=Path)
    return parser


def list_archives(store: Store) -> int:
    for archive in store.archives():
        print(f"{archive.name}\t{archive.size}")
    return 0


def main(words: list[str] | None = None) -> int:
    options = build_parser().parse_args(words)
    store = Store(options.folder)
    return list_archives(store)


if __name__ == "__main__":
    sys.exit(main())
