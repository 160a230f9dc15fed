"""The detectors that ship with this installation."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from llmreview.detect.catalog import Catalog


def load() -> Catalog:
    """Reads every detector's folder. Raises InputError for one that is broken."""
    from llmreview.assets import detectors_directory
    from llmreview.detect.catalog import load_catalog

    return load_catalog(detectors_directory())
