"""Where tests live, by the conventions of the mapped ecosystems."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from llmreview.pattern import Pattern

_TEST_PATH = Pattern(
    r"(?:^|/)(?:tests?|test[-_]suites?|__tests__|testing|spec|specs|e2e|cypress|test-d|testFixtures|fixtures|__mocks__|__fixtures__|testdata|test-data)/"
    r"|(?:^|/)(?:test_[^/]*|[^/]*_test|conftest|tests)\.pyi?$"
    r"|\.(?:(?:test|spec)(?:-d)?|e2e|cy|stories)\.[cm]?[jt]sx?$"
    r"|(?:^|/)test-?(?:helpers?|utils?|setup|support)\.[cm]?[jt]sx?$"
    r"|_(?:test|fuzz)\.go$|(?:^|/)fuzz(?:_targets|ing)?/|(?:^|/)(?:testutils?|testhelpers?|[\w.-]*test(?:ing)?-(?:support|utils?|helpers?|fixtures))/"
    r"|(?:^|/)(?:tests?|test_[^/]*|[^/]*_tests?)\.rs$|(?:^|/)benches/"
    r"|^it/|(?:^|/)src/(?:\w+[tT]est|integrationTest|testFixtures|it)/"
    r"|(?:Test|Tests|TestCase|IT|ITCase)\.(?:java|kt)$|^(?!(?:.*/)?src/(?:main|\w+Main)/).*Spec\.(?:java|kt)$"
    r"|(?:^|/)(?:[\w-]+\.)*(?:Unit|Integration|Functional|Acceptance|EndToEnd|E2E|Component|Api)?Tests?/|(?:Tests?|Specs?|TestBase|Fixture)\.cs$"
    r"|(?:^|/)[A-Z]\w*[a-z0-9]Tests/(?:[^/]+/)*[^/]+\.cs$"
    r"|(?:\wTest|TestCase|Cest|Cept)\.php$"
    r"|(?:_(?:spec|test)|(?:^|/)test_[^/]*|(?:^|/)(?:spec|test)_helper)\.rb$"
)
_TYPE_TEST = Pattern(r"\.(?:test|spec)-d\.[cm]?[jt]sx?$|(?:^|/)test-d/(?:.*/)?[^/]+\.[cm]?tsx?$")


@cache
def is_test_path(path: str) -> bool:
    """Whether a file holds tests, or what only tests use."""
    return _TEST_PATH.search(path) is not None


@cache
def is_type_test(path: str) -> bool:
    """Whether a file holds tests that only the compiler checks, as Vitest and tsd have them: what it says of types counts."""
    return _TYPE_TEST.search(path) is not None


def matcher_of_test_paths(further: tuple[str, ...]) -> Callable[[str], bool]:
    """``is_test_path`` that also knows further patterns, written as in configuration files."""
    if not further:
        return is_test_path
    from llmreview.globs import matches_any

    return lambda path: is_test_path(path) or matches_any(path, further)


def patterns_of_test_paths(extensions: tuple[str, ...], further: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Patterns that every test path of some languages matches, and few others: to look into fewer files. Their ``*`` crosses
    folders, which that of ``further`` does not."""
    words = ("*test*", "*spec*", "*e2e*", "*cypress*", "*cy.*", "*fixtures*", "*__mocks__*", "*/it/*", "*it", "*itcase")
    named = (pattern.strip("/").replace("**/", "*") for pattern in further)
    ways = (way for name in named for way in (name, f"{name}/*", f"*/{name}", f"*/{name}/*"))
    return (*(f"{word}{extension}" for word in words for extension in extensions), *ways)
