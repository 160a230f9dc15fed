"""New classes of tests that run the cases of a class which the change left as it was."""

from __future__ import annotations

import pytest

from checks.test_forms import check

CODE = "def convert(frame, rate):\n    return frame * rate\n"
LIMITED = "def convert(frame, rate):\n    if rate < 0:\n        raise ValueError(rate)\n    return frame * rate\n"
BASE = "from core import convert\n\n\nclass ConvertBase:\n    rate = 1\n\n    def test_convert(self):\n        assert convert(2, self.rate) == 2\n"
NEW = "from tests.base import ConvertBase\n\n\nclass TestFast(ConvertBase):\n    rate = 2\n"


@pytest.mark.parametrize(
    ("base", "old", "new", "verdict"),
    [
        (BASE, None, NEW, "pass"),
        (BASE, NEW, NEW + "\n\nclass TestSlow(ConvertBase):\n    rate = 0\n", "pass"),
        (BASE, NEW, NEW.replace("2", "3"), "warn"),  # no class that there was not
        (BASE, None, NEW.replace("ConvertBase", "OtherBase"), "warn"),
        (BASE.replace("convert(2, self.rate)", "other(2)"), None, NEW, "warn"),
        (BASE.replace("assert convert(2, self.rate) == 2", "convert(2, self.rate)"), None, NEW, "warn"),
    ],
)
def test_inherited(base: str, old: str | None, new: str, verdict: str) -> None:
    before = {"core.py": CODE, "tests/base.py": base} | ({"tests/test_core.py": old} if old is not None else {})
    assert check(before, before | {"core.py": LIMITED, "tests/test_core.py": new}).verdict == verdict


def test_inherited_in_java() -> None:
    code = "public class Core {\n  public long convert(long value) {\n    return value;\n  }\n}\n"
    contract = (
        "abstract class ConverterContract {\n  protected abstract Core converter();\n\n"
        "  @Test\n  void converts() {\n    assertEquals(6, converter().convert(6));\n  }\n}\n"
    )
    test = "class CoreTest extends ConverterContract {\n  protected Core converter() {\n    return new Core();\n  }\n}\n"
    before = {"src/main/java/Core.java": code, "src/test/java/ConverterContract.java": contract}
    after = before | {"src/main/java/Core.java": code.replace("return value", "return value > 9 ? 9 : value")}
    assert check(before, after).verdict == "warn"
    assert check(before, after | {"src/test/java/CoreTest.java": test}).verdict == "pass"
