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
    prune = commands.add_parser("prune")
    prune.add_argument("folder", type=Path)
    prune.add_argument("--keep", type=int, default=10)
    return parser


def list_archives(store: Store) -> int:
    for archive in store.archives():
        print(f"{archive.name}\t{archive.size}")
    return 0


def prune_archives(store: Store, keep: int) -> int:
    removed = 0
    for archive in store.archives()[keep:]:
        store.remove(archive)
        removed += 1
        print(f"removed {archive.name}")
    print(f"{removed} archives removed")
    return removed


def main(words: list[str] | None = None) -> int:
    options = build_parser().parse_args(words)
    store = Store(options.folder)
    if options.command == "prune":
        if options.keep < 1:
            print("--keep must be at least 1", file=sys.stderr)
            return 2
        prune_archives(store, options.keep)
        return 0
    return list_archives(store)


if __name__ == "__main__":
    sys.exit(main())
