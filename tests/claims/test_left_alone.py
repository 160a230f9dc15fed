"""Dependencies that are said to be gone, and files that are said to be as they were."""

from __future__ import annotations

import pytest

from .test_check import BASE, verdict

CHANGED = {"shop/prices.py": "RATE = 3\n\n\ndef price(sku):\n    return RATE * len(sku) + 1\n"}
MANIFEST = '{\n  "dependencies": {\n    "left-pad": "^1.0.0",\n    "@shop/rows": "^2.0.0"\n  }\n}\n'
LISTED = {**BASE, "package.json": MANIFEST, "go.mod": "module x\n\nrequire example.net/rows/sorter v1.2.0 // indirect\n"}
GONE = {"package.json": MANIFEST.replace('    "left-pad": "^1.0.0",\n', "")}


@pytest.mark.parametrize(
    "message",
    [
        "Remove the left-pad dependency",
        "Removed the dependency on `left-pad`",
        "chore: pad by hand\n\nThe left-pad dependency is removed.",
        "Pad by hand\n\n- Drop the unused `left-pad` package",
        "Pad by hand\n\n- Removes left-pad from package.json",
        "Pad by hand\n\n- Removed `left-pad` from the dependencies",
    ],
)
def test_a_dependency_that_is_gone(message: str) -> None:
    assert verdict(message, CHANGED, LISTED) == "contradicted"
    assert verdict(message, {**CHANGED, **GONE}, LISTED) == "supported"


@pytest.mark.parametrize(
    ("message", "after"),
    [
        ("Remove the left-pad dependency from `price`", CHANGED),
        ("Remove the right-pad dependency", CHANGED),
        ("Remove the rows dependency", CHANGED),
        ("Prices: remove left-pad dependency (#12)", CHANGED),
        ("refactor(prices): remove the left-pad dependency", CHANGED),
        ("Pad by hand\n\n- **Prices**: removed the left-pad dependency", CHANGED),
        ("Remove the sorter dependency", CHANGED),
        ("Remove the left-pad dependency injection", CHANGED),
        ("Remove the left-pad dependency later", CHANGED),
        ("We should remove the left-pad dependency", CHANGED),
        ("Do not remove the left-pad dependency", CHANGED),
        ("Remove the left-pad dependency", {"package.json": MANIFEST.replace("^1.0.0", "^2.0.0")}),
        ("Remove the left-pad dependency", {**GONE, "web/package.json": MANIFEST}),
    ],
)
def test_a_dependency_that_may_stay(message: str, after: dict[str, str]) -> None:
    assert verdict(message, after, LISTED) in ("none", "unverifiable"), message


def test_a_dependency_of_another_package() -> None:
    base = {**BASE, "web/package.json": MANIFEST}
    assert verdict("Remove the left-pad dependency", CHANGED, base) == "unverifiable"
    used = {"web/pad.ts": "export const pad = 1;\n"}
    assert (
        verdict("Remove the left-pad dependency", used, {**base, "web/pad.ts": "import pad from 'left-pad';\n"}) == "contradicted"
    )


def test_a_dependency_of_an_example() -> None:
    base = {**BASE, "examples/web/package.json": MANIFEST}
    assert verdict("Remove the left-pad dependency", CHANGED, base) != "contradicted"


FILES = {**BASE, "Dockerfile": "FROM scratch\n", "web/settings.toml": "a = 1\n", "api/settings.toml": "a = 1\n"}
BUILT = {**CHANGED, "Dockerfile": "FROM scratch\nUSER shop\n"}


@pytest.mark.parametrize(
    "message",
    [
        "No changes to Dockerfile",
        "Add a user; the Dockerfile is unchanged",
        "Prices\n\n- No changes to `Dockerfile`.",
        "Prices\n\nDockerfile remains untouched.",
        "Prices\n\nThis does not touch the Dockerfile.",
        "Raise the prices without touching the Dockerfile",
    ],
)
def test_a_file_that_was_left_alone(message: str) -> None:
    assert verdict(message, BUILT, FILES) == "contradicted"
    assert verdict(message, CHANGED, FILES) == "supported"


@pytest.mark.parametrize(
    ("message", "after"),
    [
        ("No changes to Dockerfile except for the user", BUILT),
        ("The format of Dockerfile is unchanged", BUILT),
        ("No changes to the Dockerfile syntax", BUILT),
        ("Prices\n\nChecks whether the Dockerfile is unchanged.", BUILT),
        ("Prices\n\nWhen nothing is built, the Dockerfile is unchanged.", BUILT),
        ("Prices\n\nThe Dockerfile should remain unchanged.", BUILT),
        ("No changes to settings.toml", {"web/settings.toml": "a = 2\n"}),
        ("No changes to Dockerfile", {**CHANGED, "Dockerfile": "FROM  scratch\n"}),
        ("No changes to Makefile", BUILT),
    ],
)
def test_a_file_of_which_something_else_is_said(message: str, after: dict[str, str]) -> None:
    assert verdict(message, after, FILES) in ("none", "unverifiable"), message


def test_a_file_of_several_by_its_path() -> None:
    after = {"web/settings.toml": "a = 2\n"}
    assert verdict("Rows\n\n- No changes to web/settings.toml", after, FILES) == "contradicted"
    assert verdict("Rows\n\n- No changes to api/settings.toml", after, FILES) == "supported"
