"""A service in a process of its own, as its users run it, and the deliveries that GitLab would send it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import httpx

SECRET = "the webhook's own secret"  # noqa: S105 - of tests


class Service:
    """``llmreview serve`` with a directory of its own; may be stopped, killed, and started anew on what it left there."""

    def __init__(
        self, directory: Path, url: str, token: str, *options: str, database: str = "", command: tuple[str, ...] = ()
    ) -> None:
        self.directory = directory
        self.secret_file, self.token_file = directory / "secret", directory / "token"
        self.secret_file.write_text(SECRET + "\n")
        self.token_file.write_text(token + "\n")
        self.database = database or f"sqlite:///{directory}/service.sqlite"
        self._options = ("--url", url, *options)
        self._command = command or (sys.executable, "-m", "llmreview")
        self._process: subprocess.Popen[bytes] | None = None
        self.log: list[dict[str, Any]] = []
        self.noise: list[str] = []
        self.address = ""

    def start(self, *, wait: bool = True, **environment: str) -> Service:
        words = (
            *self._command, "serve", "--listen", "127.0.0.1:0", "--cache", str(self.directory / "cache"), "--verbose",
            "--webhook-secret-file", str(self.secret_file), "--token-file", str(self.token_file), "--grace", "5", *self._options,
        )  # fmt: skip
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("LLMREVIEW_")}
        variables = {**inherited, "LLMREVIEW_DATABASE": self.database, **environment}
        self._process = subprocess.Popen(
            words, cwd=self.directory, env=variables, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        self.address = ""
        listening = threading.Event()
        self._reader = threading.Thread(target=self._read, args=(self._process, listening), daemon=True)
        self._reader.start()
        if wait and (not listening.wait(60) or not self.address):
            self.kill()
            raise AssertionError(f"the service did not start: {self.noise} {self.log}")
        return self

    def hooked_to(self, gitlab: Any, **secret: str) -> Any:
        """A web hook of the stand-in that calls this service, wherever it listens now."""
        hook = gitlab.hooks.registered[0] if gitlab.hooks.registered else gitlab.hooks.add("", **(secret or {"token": SECRET}))
        hook.url = f"{self.address}/webhook"
        return hook

    def get(self, path: str) -> httpx.Response:
        return httpx.get(f"{self.address}{path}", timeout=30)

    def events(self, name: str) -> list[dict[str, Any]]:
        return [entry for entry in self.log if entry.get("event") == name]

    def wait_for(self, name: str, count: int = 1, seconds: float = 60) -> list[dict[str, Any]]:
        """The events of this name in the log, once there are so many."""
        wait_until(lambda: len(self.events(name)) >= count, seconds, lambda: f"{count} x {name} in {self.log} {self.noise}")
        return self.events(name)

    def stop(self) -> int:
        """SIGTERM; the exit status."""
        return self._end(signal.SIGTERM)

    def kill(self) -> None:
        """SIGKILL."""
        self._end(signal.SIGKILL)

    def strike(self) -> None:
        """SIGKILL, from any thread; who runs the service has to ``wait``."""
        os.kill(self.pid, signal.SIGKILL)

    def wait(self, seconds: float = 60) -> int:
        """Until it ends by itself; the exit status."""
        process = self._process
        if process is None:
            return 0
        status = process.wait(seconds)
        self._reader.join()
        if process.stderr:
            process.stderr.close()
        self._process = None
        return status

    @property
    def runs(self) -> bool:
        return self._process is not None and self._process.poll() is None

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def _end(self, number: int) -> int:
        if self._process is not None:
            self._process.send_signal(number)
        return self.wait()

    def _read(self, process: subprocess.Popen[bytes], listening: threading.Event) -> None:
        assert process.stderr is not None
        for line in process.stderr:
            try:
                entry = json.loads(line)
            except ValueError:
                self.noise.append(line.decode(errors="replace"))
                continue
            self.log.append(entry)
            if entry["event"] == "listening":
                self.address = f"http://{entry['address']}"
                listening.set()
        listening.set()


def wait_until(what: Any, seconds: float = 60, why: Any = lambda: "") -> None:
    """Looks until it is so; fails when it takes far too long."""
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, f"waited in vain: {why()}"
        time.sleep(0.02)
