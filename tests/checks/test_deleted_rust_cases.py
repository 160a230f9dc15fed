"""Cases of Rust that went: told while what they tested is still there."""

from __future__ import annotations

import pytest

from checks.findings import found

CODE = "pub fn slug(s: &str) -> String {\n    s.to_lowercase()\n}\n"
SHOUT = "\npub fn shout(s: &str) -> String {\n    s.to_uppercase()\n}\n"
LOWERS = '#[test]\nfn lowers() {\n    assert_eq!(slug("A"), "a");\n}\n'
NONE = '\n#[test]\nfn none() {\n    assert_eq!(slug(""), "");\n}\n'
LOUD = '\n#[test]\nfn loud() {\n    assert_eq!(shout(&slug("a")), "A");\n}\n'
HEAD = "use shop::{shout, slug};\n\n"


def beside(cases: str) -> str:
    return f"\n#[cfg(test)]\nmod tests {{\n    use super::*;\n\n{cases}}}\n"


@pytest.mark.parametrize(
    ("before", "delta", "ids"),
    [
        pytest.param(
            {"tests/slug.rs": HEAD + LOWERS + NONE}, {"tests/slug.rs": HEAD + LOWERS}, ["skipped-test"], id="one of a crate"
        ),
        pytest.param({"tests/slug.rs": HEAD + LOWERS}, {"tests/slug.rs": None}, ["skipped-test"], id="a file of a crate"),
        pytest.param(
            {"src/lib.rs": CODE + beside(LOWERS + NONE)}, {"src/lib.rs": CODE + beside(NONE)}, ["skipped-test"], id="beside"
        ),
        pytest.param({"src/lib.rs": CODE + beside(LOWERS)}, {"src/lib.rs": CODE}, ["skipped-test"], id="the whole module"),
        pytest.param(
            {"src/lib.rs": CODE + SHOUT + beside(LOWERS + LOUD)},
            {"src/lib.rs": CODE + beside(LOWERS)},
            [],
            id="with its function",
        ),
        pytest.param(
            {"src/lib.rs": CODE + SHOUT, "tests/slug.rs": HEAD + LOWERS + LOUD},
            {"src/lib.rs": CODE, "tests/slug.rs": HEAD + LOWERS},
            [],
            id="with its function of a crate",
        ),
        pytest.param(
            {"src/lib.rs": CODE + beside(LOWERS)}, {"src/lib.rs": CODE, "tests/slug.rs": HEAD + LOWERS}, [], id="moved to a file"
        ),
        pytest.param(
            {"tests/slug.rs": HEAD + LOWERS + NONE},
            {"tests/slug.rs": HEAD + LOWERS.replace("lowers", "makes_small") + NONE},
            [],
            id="renamed",
        ),
    ],
)
def test_a_case_that_went_is_told_while_its_subject_stays(
    before: dict[str, str], delta: dict[str, str | None], ids: list[str]
) -> None:
    assert found({"src/lib.rs": CODE, **before}, delta) == ids
