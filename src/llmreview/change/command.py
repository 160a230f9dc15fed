"""The git command with fixed options: the same answer whatever is configured, and nothing of the repository is run."""

from __future__ import annotations

import os
import re
import subprocess
from contextlib import suppress
from typing import IO

from llmreview.change.change import StrPath
from llmreview.model import InputError

OLDEST_GIT = (2, 25)

_SETTINGS = (
    "core.quotePath=false",
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "color.ui=false",
    "diff.external=",
    "diff.relative=false",
    "diff.autoRefreshIndex=true",
    "diff.interHunkContext=0",
    "diff.indentHeuristic=true",
    "grep.column=false",
    "grep.fallbackToNoIndex=false",
    "protocol.ext.allow=never",  # a remote of a partial clone may be a command
    "submodule.recurse=false",
)
_OPTIONS = ("--no-pager", "--no-replace-objects", *(word for setting in _SETTINGS for word in ("-c", setting)))

# Each of these would change what git prints. GIT_DIR, GIT_INDEX_FILE and their like stay: hooks are called with them.
_CONFUSING = (
    "GIT_DIFF_OPTS", "GIT_EXTERNAL_DIFF", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS", "GIT_TRACE",
)  # fmt: skip


_QUIET = {"LC_ALL": "C", "LANGUAGE": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_ATTR_NOSYSTEM": "1"}


class Git:
    """Git in the directory ``root``. System configuration is read on purpose: CI images put ``safe.directory`` there."""

    def __init__(self, root: StrPath, settings: tuple[str, ...] = ()) -> None:
        self.root = os.fspath(root)
        self._prefix = ("git", *_OPTIONS, *(word for setting in settings for word in ("-c", setting)))
        kept = {name: value for name, value in os.environ.items() if name not in _CONFUSING}
        self._environment = {**kept, **_QUIET}

    def start(self, *arguments: str, talk: bool = False, **environment: str) -> subprocess.Popen[bytes]:
        """Start git with a pipe for its output, with ``talk`` also for its input. Its complaints are dropped: see ``explain``."""
        try:
            return subprocess.Popen(
                (*self._prefix, *arguments),
                cwd=self.root,
                env={**self._environment, **environment},
                stdin=subprocess.PIPE if talk else subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except FileNotFoundError:
            if not os.path.isdir(self.root):
                raise InputError(f"there is no directory {self.root}") from None
            raise InputError("git was not found", advice="install git, or put it on PATH") from None
        except NotADirectoryError:
            raise InputError(f"{self.root} is not a directory") from None

    def ask(self, *arguments: str) -> bytes | None:
        """The output of a git command that may fail; None when it does."""
        return answer(self.start(*arguments))

    def run(self, *arguments: str) -> bytes:
        """The output of a git command that must succeed; InputError with git's own words when it does not."""
        output = self.ask(*arguments)
        if output is None:
            raise self.explain(*arguments)
        return output

    def explain(self, *arguments: str) -> InputError:
        """Why git fails here: not a repository, not ours, too old, or what the command itself says."""
        version = self.ask("version") or b""
        number = re.search(rb"(\d+)\.(\d+)", version)
        if number and (int(number[1]), int(number[2])) < OLDEST_GIT:
            oldest = ".".join(map(str, OLDEST_GIT))
            return InputError(f"git {number[0].decode()} is too old", advice=f"install git {oldest} or later")
        for command in (("rev-parse", "--git-dir"), arguments):
            complaint = self._complaint(*command) if command else None
            if complaint is None:
                continue
            if "dubious ownership" in complaint or "unsafe repository" in complaint:
                advice = f"git config --global --add safe.directory {_quoted(os.path.realpath(self.root))}"
                return InputError(f"git does not trust {self.root}: it belongs to somebody else", advice=advice)
            if "not a git repository" in complaint:
                advice = "run it inside a repository, or hand in a patch: --patch FILE"
                return InputError(f"{self.root} is not in a git repository", advice)
            return InputError(f"git {command[0]} failed: {complaint}")
        return InputError(f"git {arguments[0]} failed" if arguments else "git failed")

    def _complaint(self, *arguments: str) -> str | None:
        """The last line that the command prints on standard error; None when it succeeds."""
        done = subprocess.run(
            (*self._prefix, *arguments),
            cwd=self.root,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=False,
        )
        if done.returncode == 0:
            return None
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        fatal = [line for line in lines if line.startswith(("fatal:", "error:"))] or lines or ["no reason given"]
        return fatal[0].removeprefix("fatal: ").removeprefix("error: ")


def answer(process: subprocess.Popen[bytes], limit: int | None = None) -> bytes | None:
    """All that a started command prints; None when it fails or prints more than ``limit`` bytes."""
    pipe = output_pipe(process)
    output = pipe.read() if limit is None else pipe.read(limit + 1)
    if limit is not None and len(output) > limit:
        stop(process)
        return None
    pipe.close()
    return output if process.wait() == 0 else None


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a process of ours that is not needed any more."""
    process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(BrokenPipeError):
                pipe.close()
    process.wait()


def output_pipe(process: subprocess.Popen[bytes]) -> IO[bytes]:
    """What the process prints."""
    if process.stdout is None:
        raise ValueError("started without a pipe for its output")
    return process.stdout


def pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    """Where to write to the process, and what it prints."""
    if process.stdin is None:
        raise ValueError("started without a pipe for its input")
    return process.stdin, output_pipe(process)


def _quoted(word: str) -> str:
    import shlex

    return shlex.quote(word)
