"""A PostgreSQL of the tests' own, out of Debian's package or whatever else is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ABSENT = "PostgreSQL is not installed (Debian: apt install postgresql)"


@contextmanager
def running() -> Iterator[str]:
    """The URL of an empty database, reached by a socket in a directory that goes away at the end."""
    programs = _programs()
    if programs is None:
        pytest.skip(ABSENT)
    directory = Path(tempfile.mkdtemp(prefix="llmreview-pg-"))
    user = _somebody_else(directory)
    data = directory / "data"

    def run(*words: str) -> None:
        done = subprocess.run(
            words, user=user, cwd=directory, env={"PATH": os.defpath, "LC_ALL": "C"}, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode()

    try:
        run(str(programs / "initdb"), "--no-sync", "--auth=trust", "--username=tests", "--encoding=UTF8", "--pgdata", str(data))
        options = f"-c listen_addresses= -c unix_socket_directories={directory} -c fsync=off -c max_connections=60"
        log = str(directory / "log")
        run(str(programs / "pg_ctl"), "--pgdata", str(data), "--log", log, "--wait", "--options", options, "start")
        try:
            yield f"postgresql://tests@/postgres?host={directory}"
        finally:
            run(str(programs / "pg_ctl"), "--pgdata", str(data), "--mode", "immediate", "--wait", "stop")
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def _programs() -> Path | None:
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda place: int(place.parent.name.partition(".")[0] or 0))
    found = [place for place in places if (place / "initdb").exists() and (place / "pg_ctl").exists()]
    on_path = shutil.which("initdb")
    return found[-1] if found else Path(on_path).parent if on_path else None


def _somebody_else(directory: Path) -> str | None:
    """The server does not run as root: then it is that of the package's own user."""
    if os.geteuid() != 0:
        return None
    import pwd

    try:
        pwd.getpwnam("postgres")
    except KeyError:
        pytest.skip(f"{ABSENT}, or there is no user for it beside root")
    shutil.chown(directory, "postgres")
    directory.chmod(0o755)
    return "postgres"
