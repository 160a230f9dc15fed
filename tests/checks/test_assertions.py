"""Assertions that cannot fail, and how much the others demand."""

from __future__ import annotations

import pytest

from checks.test_forms import check
from llmreview.checks.test_parts import TestParts as Parts
from llmreview.syntax import SourceFile

MOCKED = "const source = { rate: vi.fn() };\nconst answer = { rate: 3 };\nsource.rate.mockResolvedValue(answer);\n"


def case_of(path: str, body: str) -> str:
    if path.endswith(".py"):
        return "def test_it():\n    " + body.replace("\n", "\n    ") + "\n"
    if path.endswith(".java"):
        return "class ATest {\n    @Test\n    void checks() {\n        " + body + "\n    }\n}\n"
    return MOCKED + "it('checks', async () => {\n  " + body + "\n});\n"


@pytest.mark.parametrize(
    ("path", "body", "asserts"),
    [
        ("test_a.py", "assert tax(1) == tax(1)", False),
        ("test_a.py", "assert tax(1) == tax(2)", True),
        ("test_a.py", "assert settings() is settings()", True),
        ("test_a.py", "assert next(numbers) == next(numbers)", True),
        ("test_a.py", "rates = Mock()\nrates.get.return_value = 2\nassert rates.get() == 2", False),
        ("test_a.py", "rates = Mock(wraps=Rates())\nassert rates.get() == 2", True),
        ("test_a.py", "rates = Mock()\nassert convert(rates) == 2", True),
        ("test_a.py", "rates = Mock()\nassert rates.get() == convert(3)", True),
        ("a.test.ts", "expect(tax(1)).toBe(tax(1));", False),
        ("a.test.ts", "expect(instance()).toBe(instance());", True),
        ("a.test.ts", "expect(load()).resolves.toBe(1);", False),
        ("a.test.ts", "await expect(load()).resolves.toBe(1);", True),
        ("a.test.ts", "expect(await source.rate()).toBe(answer);", False),
        ("a.test.ts", "expect(await source.rate()).toBe(computed);", True),
        ("a.test.ts", "const source = new Source();\n  expect(await source.rate()).toBe(3);", True),
        ("a.test.ts", "expect(source.rate).toHaveBeenCalledWith(3);", True),
        ("ATest.java", "assertEquals(tax(1), tax(1));", False),
        ("ATest.java", "assertSame(Settings.get(), Settings.get());", True),
        ("ATest.java", "when(box.retry()).thenReturn(2); assertEquals(2, box.retry());", False),
        ("ATest.java", "when(box.retry()).thenReturn(2); assertEquals(2, mail.retry(box));", True),
        ("ATest.java", "Box box = mock(Box.class); when(box.rate()).thenReturn(2); assertEquals(2, box.rate());", False),
        (
            "ATest.java",
            "Box box = mock(Box.class); when(box.rate()).thenReturn(2); box = there(box); assertEquals(2, box.rate());",
            True,
        ),
    ],
)
def test_can_fail(path: str, body: str, asserts: bool) -> None:
    file = SourceFile.of(path, case_of(path, body).encode())
    assert file is not None
    (case,) = Parts(file).cases
    assert case.asserts is asserts


def test_not_to_throw_is_looser() -> None:
    code = "export const load = (path) => read(path);\n"
    tests = "import { load } from '../src/load';\n\nit('loads', () => {\n  expect(load('x')).toEqual(['x']);\n});\n"
    looser = tests.replace("expect(load('x')).toEqual(['x'])", "expect(() => load('x')).not.toThrow()")
    found = check(
        {"src/load.js": code, "test/load.test.js": tests},
        {"src/load.js": code.replace("read(path)", "read(path + '.txt')"), "test/load.test.js": looser},
    )
    assert [file.status for file in found.files] == ["form-only"]


def test_new_case_without_assertion_exercises_nothing() -> None:
    code = "def load(path):\n    return read(path)\n"
    tests = "from load import load\n\n\ndef test_load():\n    load('x')\n"
    found = check({"load.py": code}, {"load.py": code.replace("read(path)", "read(path + '.txt')"), "tests/test_load.py": tests})
    assert (found.verdict, [(s.status, s.cases) for s in found.symbols]) == ("warn", [("mentioned", ())])


@pytest.mark.parametrize(
    ("line", "call", "asserts"),
    [
        ('import { deepStrictEqual } from "assert";', "deepStrictEqual(tax(1), [2]);", True),
        ('import { ok as holds } from "node:assert/strict";', "holds(tax(1));", True),
        ('import * as is from "uvu/assert";', "is.match(tax(1), /2/);", True),
        ('import check from "node:assert";', "check.ok(tax(1));", True),
        ('const { equal, rejects: fails } = require("assert");', "equal(tax(1), 2);", True),
        ('import { deepStrictEqual } from "./compare";', "deepStrictEqual(tax(1), [2]);", False),
        ('const { equal } = require("./compare");', "equal(tax(1), 2);", False),
        ('import { AssertionError as ok } from "assert";', "ok(tax(1));", False),
    ],
)
def test_functions_that_are_taken_from_a_module_of_assertions(line: str, call: str, asserts: bool) -> None:
    source = SourceFile.of("a.test.ts", f"{line}\nit('checks', () => {{\n  {call}\n}});\n".encode())
    assert source is not None
    assert [case.asserts for case in Parts(source).cases] == [asserts]
