"""Normal forms of members as they stand where no class leads their names."""

from __future__ import annotations

import pytest

from llmreview.syntax.renames import unqualified


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (("(member_expression", "nRates", "mfind", ")"), ["nfind"]),
        (("(member_expression", "nRates", "mfind", ")", "nRates", "tof", ")"), ["nfind", "nRates", "tof", ")"]),
        (("(call", "(member_expression", "nRates", "mfind", ")", "nRates", ")"), ["(call", "nfind", "nRates", ")"]),
        (("(call", "nRates", "(member_expression", "nRates", "mfind", ")", ")"), ["(call", "nRates", "nfind", ")"]),
        (("nRates", "(member_expression", "nOther", "mfind", ")"), ["nRates", "(member_expression", "nOther", "mfind", ")"]),
    ],
)
def test_the_owner_of_a_member_is_left_out(form: tuple[str, ...], expected: list[str]) -> None:
    assert list(unqualified(form, "nRates")) == expected
