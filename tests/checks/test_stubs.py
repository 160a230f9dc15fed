"""Errors that are thrown in a case: by what answers for something else, and by what the case asks for itself."""

from __future__ import annotations

import pytest

from checks.test_forms import check

CODE = {
    "typescript": ("src/lock.ts", "export function acquire(path: string) {\n  return open(path);\n}\n"),
    "python": ("lock.py", "def acquire(path):\n    return open_lock(path)\n"),
    "java": ("src/main/java/Lock.java", "class Lock {\n    Lock acquire(String path) {\n        return open(path);\n    }\n}\n"),
}
TESTS = {
    "typescript": ("src/lock.test.ts", "import { acquire } from './lock';\n\nit('acquires', async () => {\n%s});\n"),
    "python": ("tests/test_lock.py", "from lock import acquire\n\n\ndef test_acquires(monkeypatch):\n%s"),
    "java": (
        "src/test/java/LockTest.java",
        "import org.junit.jupiter.api.Test;\n\nclass LockTest {\n    @Test\n    void acquires() {\n%s    }\n}\n",
    ),
}
STUBS = [
    ("typescript", "  load.mockImplementation((sql) => {\n    if (sql) throw new Error('disk');\n  });\n  acquire('x');\n"),
    (
        "typescript",
        "  load.mockReturnValue({\n    exec: (sql) => {\n      if (sql) {\n        throw new Error('disk');\n      }\n    },\n  });\n"
        "  acquire('x');\n",
    ),
    ("typescript", "  const db = {\n    exec(sql) {\n      if (sql) throw new Error('disk');\n    },\n  };\n  acquire(db);\n"),
    (
        "python",
        "    def broken(path):\n        if path:\n            raise OSError('disk')\n\n    monkeypatch.setattr('lock.open_lock', broken)\n"
        "    acquire('x')\n",
    ),
    (
        "java",
        '        when(disk.open(any())).thenAnswer(call -> {\n            if (call != null) {\n                throw new Broken("disk");\n'
        "            }\n            return null;\n        });\n        lock.acquire(disk);\n",
    ),
]
CHECKS = [
    ("typescript", "  const lock = acquire('x');\n  if (!lock) throw new Error('no lock');\n"),
    ("typescript", "  for (const path of ['x']) {\n    if (!acquire(path)) {\n      throw new Error('no lock');\n    }\n  }\n"),
    ("typescript", "  ['x'].forEach((path) => {\n    if (!acquire(path)) {\n      throw new Error('no lock');\n    }\n  });\n"),
    ("python", "    if not acquire('x'):\n        raise AssertionError('no lock')\n"),
    (
        "python",
        "    def check(path):\n        if not acquire(path):\n            raise AssertionError('no lock')\n\n    check('x')\n",
    ),
    ("java", '        if (lock.acquire("x") == null) {\n            throw new IllegalStateException("no lock");\n        }\n'),
]


def kinds(language: str, body: str) -> list[str]:
    """What the only case of a change, a new one, is taken for."""
    path, code = CODE[language]
    test_path, test = TESTS[language]
    found = check({path: code}, {path: code.replace("open(", "reopen(").replace("open_lock(", "reopen("), test_path: test % body})
    return [case.kind for case in found.cases]


@pytest.mark.parametrize(("language", "body"), STUBS)
def test_errors_of_stubs_assert_nothing(language: str, body: str) -> None:
    assert kinds(language, body) == ["form"]


@pytest.mark.parametrize(("language", "body"), CHECKS)
def test_errors_of_the_case_itself_assert(language: str, body: str) -> None:
    assert kinds(language, body) == ["added"]
