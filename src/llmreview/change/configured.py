"""The configuration that the base side of a change holds: who wrote the change does not choose what is looked for in it."""

from __future__ import annotations

from llmreview.change.git import StartedChange
from llmreview.configuration import SIZE_LIMIT, ConfigurationFile, find_configuration


def configuration_of_base(started: StartedChange) -> ConfigurationFile | None:
    """Raises InputError for a file that is wrong; None where there is none."""
    base = started.base_sha()
    if base is None:
        return None
    return find_configuration(lambda name: started.read_base(name, SIZE_LIMIT), side=f"{base[:10]}:")
