"""How fast `llmreview serve` answers a burst of events, and how long the reviews of it wait: `python benchmarks/serve.py --help`.

Reviews are replaced by nothing: what is measured is how deliveries are taken in, stored, and queued. Exits with 1 when an answer
took longer than a second.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx

SECRET = "a secret"  # noqa: S105 - of the benchmark
WITHOUT_REVIEWS = """
import sys
from llmreview import cli
from llmreview.service.process import Result
from llmreview.service.reviews import Reviews
Reviews._review = lambda *_: Result("published")
sys.exit(cli.main())
"""


def main() -> int:
    """Starts a service, sends it the burst, and prints what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=200, help="default: 200")
    parser.add_argument("--at-once", type=int, default=200, help="connections (default: 200)")
    parser.add_argument("--database", default="", help="postgresql://…; default: a SQLite file")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        (Path(directory) / "secret").write_text(SECRET)
        database = arguments.database or f"sqlite:///{directory}/service.sqlite"
        process = start(directory, database)
        try:
            return measure(process, arguments.events, arguments.at_once)
        finally:
            process.terminate()
            process.wait()


def start(directory: str, database: str) -> subprocess.Popen[str]:
    """A service that listens somewhere, and says where in its log."""
    secret = f"{directory}/secret"
    words = (
        "serve", "--url", "http://127.0.0.1:1", "--token-file", secret, "--webhook-secret-file", secret,
        "--listen", "127.0.0.1:0", "--cache", directory, "--threads", "8", "--rate", "100000", "--poll-interval", "0",
    )  # fmt: skip
    environment = {**os.environ, "LLMREVIEW_DATABASE": database}
    return subprocess.Popen((sys.executable, "-c", WITHOUT_REVIEWS, *words), env=environment, stderr=subprocess.PIPE, text=True)


def measure(process: subprocess.Popen[str], events: int, at_once: int) -> int:
    """Sends the burst and reads the log until each event is reviewed."""
    log = (json.loads(line) for line in process.stderr or ())
    address = next(f"http://{entry['address']}/webhook" for entry in log if entry["event"] == "listening")
    limits = httpx.Limits(max_connections=at_once)
    begun = time.monotonic()
    with httpx.Client(timeout=60, limits=limits, trust_env=False) as client, ThreadPoolExecutor(at_once) as pool:
        seconds = sorted(pool.map(lambda number: deliver(client, address, number), range(1, events + 1)))
    answered = time.monotonic() - begun
    waiting = set(range(1, events + 1))
    for entry in log:
        if entry["event"] == "review":
            waiting.remove(entry["merge_request"])  # KeyError: reviewed twice
            if not waiting:
                break
    median, most = statistics.median(seconds), seconds[int(events * 0.99) - 1]
    print(f"{events} events, {at_once} at once: median {median:.3f} s, 99 % {most:.3f} s, slowest {seconds[-1]:.3f} s;")
    print(f"all answered after {answered:.2f} s, all reviewed after {time.monotonic() - begun:.2f} s")
    return int(seconds[-1] > 1)


def deliver(client: httpx.Client, address: str, number: int) -> float:
    """Sends the event of one merge request; how long its answer took."""
    payload = {
        "object_kind": "merge_request",
        "project": {"id": 1, "path_with_namespace": "group/shop"},
        "object_attributes": {
            "iid": number,
            "action": "open",
            "last_commit": {"id": f"{number:040x}"},
            "description": "x" * 20_000,
        },
    }
    headers = {"X-Gitlab-Token": SECRET, "X-Gitlab-Event": "Merge Request Hook", "Idempotency-Key": str(number)}
    content = json.dumps(payload).encode()
    begun = time.monotonic()
    client.post(address, content=content, headers=headers).raise_for_status()
    return time.monotonic() - begun


if __name__ == "__main__":
    sys.exit(main())
