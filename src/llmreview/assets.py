"""Where ``detectors/`` and ``checklists/`` are; nothing else knows.

A wheel carries them beside the package's modules. An editable install or a plain checkout has them at the repository's root,
two directories up. The working directory is never looked at: it belongs to whoever is under review.
"""

from __future__ import annotations

import os

from llmreview.model import InputError

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_CHECKOUT = os.path.dirname(os.path.dirname(_PACKAGE))


def detectors_directory() -> str:
    """The folder with one folder for each detector."""
    return _find("detectors")


def checklists_directory() -> str:
    """The folder with the checklists' YAML files."""
    return _find("checklists")


def detector_ids() -> tuple[str, ...]:
    """The ids of all detectors, sorted, from the names of their folders alone: nothing is read or imported."""
    folder = detectors_directory()
    described = (name for name in os.listdir(folder) if os.path.isfile(os.path.join(folder, name, "detector.yaml")))
    return tuple(sorted(name.replace("_", "-") for name in described))


def _find(name: str) -> str:
    beside = os.path.join(_PACKAGE, name)
    if os.path.isdir(beside):
        return beside
    in_checkout = os.path.join(_CHECKOUT, name)
    if os.path.basename(os.path.dirname(_PACKAGE)) == "src" and os.path.isdir(in_checkout):
        return in_checkout
    raise InputError(f"the installation is incomplete: {beside} is missing", "Install llmreview again.")
