"""Where tests live by the configuration of their runners: what each states, and that none makes all the code a test."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from llmreview.change.memory import change_between
from llmreview.checks.runners import configured_test_paths
from llmreview.checks.test_paths import matcher_of_test_paths


class Configured(NamedTuple):
    path: str
    text: str
    changed: str
    tests: tuple[str, ...]
    code: tuple[str, ...]


CASES = {
    "pytest.ini": Configured(
        "pytest.ini",
        "[pytest]\npython_files = check_*.py *_checks.py\ntestpaths = qa\n",
        "qa/check_a.py",
        ("qa/check_a.py", "shop/a_checks.py"),
        ("qa/a.py", "shop/prices.py"),
    ),
    "pyproject.toml": Configured(
        "pyproject.toml",
        '[tool.pytest.ini_options]\npython_files = ["check_*.py", "test_*.py"]\ntestpaths = ["src"]\n[tool.ruff]\n',
        "src/a.py",
        ("src/check_a.py",),
        ("src/a.py",),
    ),
    "pytest takes every file": Configured("pytest.ini", "[pytest]\npython_files = *.py\n", "src/a.py", (), ("src/a.py",)),
    "setup.cfg": Configured(
        "setup.cfg",
        "[metadata]\nname = x\n[tool:pytest]\npython_files =\n    check_*.py\n    verify_*.py\n",
        "src/a.py",
        ("src/verify_a.py",),
        ("src/a.py",),
    ),
    "jest testMatch": Configured(
        "jest.config.js",
        "module.exports = { testMatch: ['<rootDir>/src/**/*.check.{ts,tsx}', '**/__checks__/**/*.[jt]s?(x)'], "
        "collectCoverageFrom: ['src/**/*.ts'] };",
        "src/a.ts",
        ("src/a/b.check.tsx", "src/__checks__/a.ts"),
        ("src/a.ts",),
    ),
    "jest testRegex": Configured(
        "package.json",
        r'{"name": "x", "jest": {"testRegex": "(/__tests__/.*|(\\.|/)(verify|check))\\.[jt]sx?$"}}',
        "src/a.ts",
        ("src/b.check.tsx", "src/verify.js"),
        ("src/a.ts", "src/checkout.ts"),
    ),
    "vitest include": Configured(
        "web/vitest.config.ts",
        "export default defineConfig({ test: { environment: 'node', coverage: { include: ['src/**/*.ts'] }, "
        "include: ['src/**/*.unit.ts', 'checks/**/*.ts'] } })",
        "web/src/a.ts",
        ("web/src/a.unit.ts", "web/checks/x/b.ts"),
        ("web/src/a.ts", "checks/x/b.ts"),
    ),
    "vitest takes every file": Configured(
        "vitest.config.ts", "export default { test: { include: ['src/**/*.ts'] } }", "src/a.ts", (), ("src/a.ts",)
    ),
    "mocha": Configured(".mocharc.json", '{"spec": ["checks/**/*.js"]}', "src/a.js", ("checks/a/b.js",), ("src/a.js",)),
    "mocha in YAML": Configured(".mocharc.yml", "spec:\n  - checks/**/*.js\n", "src/a.js", ("checks/b.js",), ("src/a.js",)),
    "phpunit": Configured(
        "phpunit.xml",
        '<phpunit><testsuites><testsuite name="u"><directory suffix="Check.php">./qa</directory></testsuite></testsuites>'
        '<source><include><directory suffix=".php">src</directory></include></source></phpunit>',
        "src/A.php",
        ("qa/x/ACheck.php",),
        ("src/A.php", "qa/Sample.php"),
    ),
    "Maven": Configured(
        "pom.xml",
        "<project><build><testSourceDirectory>${project.basedir}/qa/java</testSourceDirectory></build></project>",
        "src/main/java/A.java",
        ("qa/java/x/A.java",),
        ("src/main/java/A.java",),
    ),
    "Gradle": Configured(
        "build.gradle.kts",
        'sourceSets {\n  create("contractTest") {\n  }\n  test { java { srcDirs("checks/java") } }\n'
        '  main { java { srcDirs("code") } }\n}',
        "src/main/java/A.java",
        ("src/contractTest/java/x/A.java", "checks/java/B.java"),
        ("src/main/java/A.java", "code/A.java"),
    ),
    "Cargo": Configured(
        "Cargo.toml",
        '[package]\nname = "a"\n\n[[test]]\nname = "api"\npath = "qa/api.rs"\n',
        "src/lib.rs",
        ("qa/api.rs",),
        ("src/lib.rs",),
    ),
    "rspec": Configured(
        ".rspec",
        '--require spec_helper\n--pattern "checks/**/*_check.rb"\n',
        "lib/a.rb",
        ("checks/a/b_check.rb",),
        ("lib/a.rb",),
    ),
    "a .NET project of tests": Configured(
        "Shop.Specs/Shop.Specs.csproj",
        '<Project><ItemGroup><PackageReference Include="xunit" /></ItemGroup></Project>',
        "Shop.Specs/Prices.cs",
        ("Shop.Specs/Prices.cs",),
        ("Shop/Prices.cs",),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_a_configuration_states(name: str) -> None:
    configured = CASES[name]
    before = {configured.path: configured.text.encode()}
    is_test = matcher_of_test_paths(configured_test_paths(change_between(before, {**before, configured.changed: b"x"})))
    assert [path for path in configured.tests if not is_test(path)] == []
    assert [path for path in configured.code if is_test(path)] == []


def test_a_change_does_not_declare_its_own_code_to_be_tests() -> None:
    before = {"pytest.ini": b"[pytest]\n"}
    after = {"pytest.ini": b"[pytest]\npython_files = price*.py\n", "src/prices.py": b"x = 1\n"}
    assert configured_test_paths(change_between(before, after)) == ()
