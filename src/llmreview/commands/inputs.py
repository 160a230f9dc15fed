"""What the commands that look at a change share: the options that name it, the configuration that holds, and the review."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

from llmreview.model import InputError, Report
from llmreview.render import RenderOptions
from llmreview.settings import Configuration, Settings, check_detector_names, load_settings

if TYPE_CHECKING:
    from llmreview.change import Change
    from llmreview.change.git import StartedChange
    from llmreview.configuration import ConfigurationFile
    from llmreview.detect.catalog import Catalog
    from llmreview.proofs import Proofs
    from llmreview.questions import Question


def add_change(parser: argparse.ArgumentParser) -> None:
    """Declares the options that say which change is meant."""
    parser.add_argument("range", nargs="?", metavar="RANGE", help="the change: A..B, A...B, REV, or nothing (see below)")
    change = parser.add_argument_group("the change")
    source = change.add_mutually_exclusive_group()
    source.add_argument("--staged", action="store_true", help="review the index against HEAD")
    source.add_argument("--patch", metavar="FILE", help="review a unified diff; - reads standard input")
    change.add_argument(
        "--message-file", metavar="FILE", help="a message or description that comes with the change; - reads standard input"
    )
    change.add_argument(
        "-C", dest="directory", metavar="DIR", default=".", help="the repository, or a directory in it (default: here)"
    )


def add_proofs(parser: argparse.ArgumentParser) -> None:
    """Declares the options that hand in what others ran, or said."""
    proofs = parser.add_argument_group("proof (nothing is run here; reports of what ran are read)")
    proofs.add_argument(
        "--junit",
        metavar="FILE",
        action="extend",
        nargs="+",
        help="JUnit XML of the tests: changed cases must have run and passed",
    )
    proofs.add_argument(
        "--coverage",
        metavar="FILE",
        action="extend",
        nargs="+",
        help="Cobertura or JaCoCo XML, LCOV or coverage.py's JSON: changed lines that did not run are listed",
    )
    proofs.add_argument(
        "--threads", metavar="FILE", help="review threads as JSON (path, line, state): resolved ones whose lines did not change"
    )


def add_configuration(group: Any) -> None:
    """Declares the options that say which configuration holds."""
    configuration = group.add_mutually_exclusive_group()
    configuration.add_argument("--config", metavar="FILE", help="read this configuration (TOML or YAML) and no other")
    configuration.add_argument("--no-config", action="store_true", help="read no configuration")
    configuration.add_argument(
        "--config-from-base", action="store_true", help="read the configuration of the change's base side (default in CI)"
    )


def add_template(group: Any) -> None:
    """Declares the option that names questions of the caller."""
    group.add_argument(
        "--template",
        metavar="DIR",
        action="append",
        help="ask the questions of this folder of lists (or this list) too; see docs/checklists.md (repeatable)",
    )


def at_least(least: int) -> Callable[[str], int]:
    """A reader of whole numbers that are not below ``least``."""

    def count(word: str) -> int:
        if not (word.isdecimal() and word.isascii()) or int(word) < least:
            raise argparse.ArgumentTypeError(f"{word!r} is not a whole number, {least} or more")
        return int(word)

    return count


def names(words: list[str] | None) -> tuple[str, ...] | None:
    """Names from ``--select a,b --select c``; None where the option was not given."""
    if words is None:
        return None
    return tuple(dict.fromkeys(name.strip() for word in words for name in word.split(",") if name.strip()))


def configuration_file(arguments: argparse.Namespace, started: StartedChange | None) -> ConfigurationFile | None:
    """The file that holds: the one named, or that of the change's base side, or that of the working tree.

    In CI the working tree is the head of the change, and who wrote the change must not choose what is looked for. A patch
    has no base side, so that in CI it is reviewed with the defaults.
    """
    from llmreview.configuration import configuration_of_directory, named_configuration

    if arguments.config:
        return named_configuration(arguments.config)
    side = _side(arguments, started)
    if side == "base" and started is not None:
        from llmreview.change.configured import configuration_of_base

        return configuration_of_base(started)
    return configuration_of_directory(arguments.directory) if side == "working tree" else None


def questions_of(
    arguments: argparse.Namespace, started: StartedChange | None, configuration: Configuration
) -> tuple[Question, ...]:
    """The questions in force. The repository's own are read from where the configuration is; paths in a file that ``--config``
    names count from its folder."""
    from llmreview.change.configured import Files, FilesOfBase, FilesOfFolder
    from llmreview.configuration import find_top
    from llmreview.questions import questions_in_force

    files: Files | None = None
    side = _side(arguments, started)
    if arguments.config:
        files = FilesOfFolder(os.path.dirname(arguments.config), is_confined=False)
    elif side == "base" and started is not None:
        files = FilesOfBase(started)
    elif side == "working tree" and (top := find_top(arguments.directory)) is not None:
        files = FilesOfFolder(top, is_confined=True)
    return questions_in_force(configuration, files, arguments.template or ())


def listed_questions(arguments: argparse.Namespace) -> tuple[Question, ...]:
    """The questions in force where no change is reviewed: as a review would find them here."""
    from llmreview.configuration import find_top

    needs_base = (arguments.config_from_base or _in_ci()) and find_top(arguments.directory) is not None
    started = _start(arguments) if arguments.range is not None or needs_base else None
    try:
        return questions_of(arguments, started, load_settings(configuration_file(arguments, started), {}))
    finally:
        if started is not None:
            started.close()


def _side(arguments: argparse.Namespace, started: StartedChange | None) -> Literal["base", "working tree"] | None:
    """Where it is said how the change is reviewed; None for nowhere."""
    from llmreview.configuration import find_top

    if arguments.no_config:
        return None
    if started is None:
        return None if _in_ci() else "working tree"
    return "base" if arguments.config_from_base or _in_ci() or find_top(arguments.directory) is None else "working tree"


def _in_ci() -> bool:
    return os.environ.get("CI", "").lower() not in ("", "0", "false")


def checked_catalog(configuration: Configuration) -> Catalog:
    """The detectors; an InputError where the configuration names one that is not there."""
    from llmreview.commands.catalog import load

    catalog = load()
    check_detector_names(configuration, (d.id for d in catalog.detectors), (d.category for d in catalog.detectors))
    return catalog


def read_proofs(arguments: argparse.Namespace) -> Proofs:
    """The reports and threads that were named; their parsers are imported only then."""
    from llmreview.proofs import Proofs

    proofs = Proofs()
    if arguments.junit:
        from llmreview.proofs.junit import read_runs

        proofs = proofs._replace(runs=read_runs(arguments.junit))
    if arguments.coverage:
        from llmreview.proofs.coverage import read_coverage

        proofs = proofs._replace(coverage=read_coverage(arguments.coverage))
    if arguments.threads:
        from llmreview.claims.threads import read_threads

        proofs = proofs._replace(threads=read_threads(arguments.threads))
    return proofs


def review_change(arguments: argparse.Namespace) -> tuple[Report, Settings]:
    """The report on the change that the arguments name, and the settings that held."""
    from llmreview.progress import Progress
    from llmreview.review import review

    with Progress("reading the change", enabled=not arguments.quiet) as progress:
        started = _start(arguments)  # git is at work from here on, while the rest is made ready
        try:
            configuration = load_settings(configuration_file(arguments, started), _options(arguments))
            catalog = checked_catalog(configuration)
            questions = questions_of(arguments, started, configuration)
            proofs = read_proofs(arguments)
            change = _read(arguments, started, configuration.settings)
        finally:
            if started is not None:
                started.close()
        progress.stage = f"reviewing {len(change.files):,} files"
        return review(change, catalog, configuration.settings, proofs, questions=questions), configuration.settings


def _options(arguments: argparse.Namespace) -> dict[str, object]:
    """What the command line says of settings; None where it is silent."""
    return {
        "select": names(arguments.select),
        "ignore": names(arguments.ignore),
        "max_items": arguments.max_items,
        "fail_on": arguments.fail_on,
    }


def _start(arguments: argparse.Namespace) -> StartedChange | None:
    """Git's part of the change; None for a patch, which needs none."""
    if arguments.patch == arguments.message_file == "-":
        raise InputError("--patch and --message-file cannot both be standard input")
    if arguments.patch is not None:
        if arguments.range is not None:
            raise InputError("a RANGE and --patch exclude each other", "The patch is the change.")
        return None
    from llmreview.change.git import start_change

    return start_change(arguments.directory, arguments.range, staged=arguments.staged)


def _read(arguments: argparse.Namespace, started: StartedChange | None, settings: Settings) -> Change:
    message_file = _path(arguments.message_file) if arguments.message_file else None
    if started is not None:
        return started.read(message_file=message_file, size_limit=settings.size_limit)
    from llmreview.change.patch import read_patch

    return read_patch(_path(arguments.patch), message_file=message_file, size_limit=settings.size_limit)


def _path(word: str) -> str:
    """A file that was named; ``-`` is standard input."""
    return "/dev/stdin" if word == "-" else word


def is_colored(choice: str, path: str | None) -> bool:
    """``--color`` is heeded first, then NO_COLOR, then FORCE_COLOR, then whether a terminal is there."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR") or path is not None:
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def terminal_width() -> int:
    """Columns of the terminal, or the usual ones where there is none."""
    if sys.stdout is None or not sys.stdout.isatty():
        return RenderOptions().width
    import shutil

    return max(40, shutil.get_terminal_size().columns)
