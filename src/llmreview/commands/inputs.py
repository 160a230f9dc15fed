"""What the commands that look at a change share: the configuration that holds, the detectors, names from the command line."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING, Any

from llmreview.settings import Configuration, check_detector_names

if TYPE_CHECKING:
    from llmreview.change.git import StartedChange
    from llmreview.configuration import ConfigurationFile
    from llmreview.detect.catalog import Catalog
    from llmreview.proofs import Proofs


def add_configuration(group: Any) -> None:
    """Declares the options that say which configuration holds."""
    configuration = group.add_mutually_exclusive_group()
    configuration.add_argument("--config", metavar="FILE", help="read this configuration (TOML or YAML) and no other")
    configuration.add_argument("--no-config", action="store_true", help="read no configuration")
    configuration.add_argument(
        "--config-from-base", action="store_true", help="read the configuration of the change's base side (default in CI)"
    )


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
    from llmreview.configuration import configuration_of_directory, find_top, named_configuration

    if arguments.config:
        return named_configuration(arguments.config)
    if arguments.no_config:
        return None
    if started is None:
        return None if _in_ci() else configuration_of_directory(arguments.directory)
    if arguments.config_from_base or _in_ci() or find_top(arguments.directory) is None:
        from llmreview.change.configured import configuration_of_base

        return configuration_of_base(started)
    return configuration_of_directory(arguments.directory)


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
        from llmreview.proofs.runs import read_runs

        proofs = proofs._replace(runs=read_runs(arguments.junit))
    if arguments.coverage:
        from llmreview.proofs.coverage import read_coverage

        proofs = proofs._replace(coverage=read_coverage(arguments.coverage))
    if arguments.threads:
        from llmreview.claims.threads import read_threads

        proofs = proofs._replace(threads=read_threads(arguments.threads))
    return proofs
