"""Where tests live by the configuration of their runners: pytest, Jest, Vitest, Mocha, PHPUnit, RSpec, Maven, Gradle, Cargo, ….

Only what a configuration adds to the conventions is read, by its plain words: nothing of it is run. What the change itself
altered is read as it was, so that no change declares its own code to be a test.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.change import Change

MAX_FOLDERS = 40
"""Folders in which configurations are looked for, those nearest to the root first."""
MAX_BYTES = 50_000

_Reader = Callable[[str], Iterator[str]]
"""Gives the patterns of paths, relative to the configuration's folder, that a text states."""

_QUOTED = Pattern(r"[\"']([^\"'\n]+)[\"']")
_WORD = Pattern(r"[^\s,\"'\[\]]+")
_PYTEST_SECTION = Pattern(
    r"^\[(?:pytest|tool:pytest|tool\.pytest(?:\.ini_options)?)\][ \t]*$(?P<body>.*?)(?=^\[[\w.:]+\]|\Z)", re.MULTILINE | re.DOTALL
)
_PYTEST_FILES = Pattern(r"^python_files\s*=\s*(?P<words>\[[^\]]*\]|[^\n]*(?:\n[ \t]+[^\n]*)*)", re.MULTILINE)
_LIST = r"\[(?P<words>(?:\s*(?:\"[^\"\n]*\"|'[^'\n]*')\s*,?)*)"
_JEST_MATCH = Pattern(r"[\"']?\btestMatch[\"']?\s*:\s*" + _LIST)
_JEST_REGEX = Pattern(r"[\"']?\btestRegex[\"']?\s*:\s*\[?\s*(?:[\"'](?P<quoted>[^\"'\n]+)[\"']|/(?P<bare>[^\n]+)/)")
_REGEX_TAIL = Pattern(
    r"(?:\.|\[\.-\]|[_-]|/)\)?\(?(?:\?:)?(?P<words>\w+(?:\|\w+)*)\)*\\{1,2}\.(?:\[[^\]]+\]sx?\??|\w+|\([^)]*\)|[tj]sx?\?)\$?$"
)
_VITEST = Pattern(r"\btest\s*:\s*\{(?P<body>(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}")
_NESTED = Pattern(r"\b\w+\s*:\s*\{(?:[^{}]|\{[^{}]*\})*\}")
_INCLUDE = Pattern(r"\binclude\s*:\s*" + _LIST)
_MOCHA = Pattern(r"[\"']?\bspec[\"']?\s*:\s*(?P<words>\[[^\]]*\]|[^\n]*(?:\n[ \t]*-[^\n]*)*)")
_PLAYWRIGHT = Pattern(r"\btestDir\s*:\s*[\"'](?P<folder>[^\"'\n]+)[\"']")
_PHPUNIT = Pattern(r"<testsuites?\b.*?</testsuites?>", re.DOTALL)
_PHP_DIRECTORY = Pattern(r"<directory(?:\s[^>]*?suffix=\"(?P<suffix>[^\"]+)\")?[^>]*>\s*(?P<folder>[^<\s]+)\s*</directory>")
_RSPEC = Pattern(r"--(?:pattern|default-path)[ =]+[\"']?(?P<words>[^\s\"']+)")
_MAVEN = Pattern(r"<testSourceDirectory>\s*(?:\$\{(?:project\.)?basedir\}/)?(?P<folder>[^<\s$]+)\s*</testSourceDirectory>")
_GRADLE_SET = Pattern(r"\b(?:create|register|maybeCreate)\(?\s*[\"'](?P<name>\w*(?:[tT]est|[sS]pec)\w*)[\"']")
_GRADLE_TEST = Pattern(
    r"(?<!\w)\w{0,40}[tT]est\w{0,40}\s*\{[^{}]{0,200}(?:\{[^{}]{0,200})?\bsrcDirs?\w{0,9}\s*(?:\+?=\s*)?\(?(?P<words>[^\n)\]]+)"
)
_CARGO = Pattern(r"^\[\[(?:test|bench)\]\][^\[]*?^path\s*=\s*\"(?P<path>[^\"]+)\"", re.MULTILINE)
_DOTNET = Pattern(
    r"<IsTestProject>\s*true|Microsoft\.NET\.Test\.Sdk|\bInclude=\"(?:xunit|NUnit|MSTest\.TestFramework|TUnit)\b", re.IGNORECASE
)
_BRACES = Pattern(r"\{([^{},]*(?:,[^{},]*)+)\}")
_UNREADABLE = Pattern(r"[?+@!]\(|[|()$]")
MAX_PATTERNS = 60


def configured_test_paths(change: Change) -> tuple[str, ...]:
    """Patterns of the paths where the runners of the repository look for tests, beside the conventions."""
    if change.tree is None:
        return ()
    endings = frozenset(file.path.rpartition(".")[2] for file in change.files)
    wanted = {path: read for folder in _folders(change) for path, read in _configurations(folder, endings)}
    if not wanted:
        return ()
    texts = change.tree.read(tuple(sorted(wanted.keys() - change.by_path.keys())), MAX_BYTES)
    texts.update({path: file.old for path, file in change.by_path.items() if path in wanted and file.old is not None})
    found = dict.fromkeys(
        pattern
        for path, content in sorted(texts.items())
        for stated in wanted[path](content.decode(errors="replace"))
        for pattern in _anchored(path.rpartition("/")[0], stated)
    )
    return tuple(found)[:MAX_PATTERNS]


def _folders(change: Change) -> list[str]:
    """The folders above changed files that are read."""
    found = {""}
    for file in change.files:
        if file.skipped is None:
            parts = file.path.split("/")[:-1]
            found.update("/".join(parts[:depth]) for depth in range(1, len(parts) + 1))
    return sorted(found, key=lambda folder: (folder.count("/") + bool(folder), folder))[:MAX_FOLDERS]


def _configurations(folder: str, endings: frozenset[str]) -> Iterator[tuple[str, _Reader]]:
    """The paths of configurations in a folder, with how each is read."""
    prefix = f"{folder}/" if folder else ""
    for languages, names, read in _READERS:
        if not endings.isdisjoint(languages):
            yield from ((prefix + name, read) for name in names)
    if folder and "cs" in endings:
        yield f"{prefix}{folder.rpartition('/')[2]}.csproj", _dotnet


def _anchored(folder: str, stated: str) -> Iterator[str]:
    """A pattern as the settings have it; nothing where it is none, or would make everything a test."""
    own = stated.strip().replace("<rootDir>/", "").replace("<rootDir>", "").removeprefix("./").lstrip("/")
    for pattern in _expanded(own):
        name_tells = pattern.rpartition("/")[2].strip("*") not in _EXTENSIONS
        telling = name_tells or any(part not in _CODE_FOLDERS for part in _folders_of(pattern))
        if pattern and telling and ".." not in pattern.split("/") and not _UNREADABLE.search(pattern):
            yield f"{folder}/{pattern}" if folder else pattern if "/" in pattern.rstrip("/") else f"/{pattern}"


def _folders_of(pattern: str) -> list[str]:
    return [part for part in pattern.split("/")[:-1] if part.strip("*")]


_EXTENSIONS = frozenset({"", ".py", ".js", ".jsx", ".ts", ".tsx", ".mjs", ".cjs", ".mts", ".cts", ".rb", ".php", ".[jt]s", "."})
_CODE_FOLDERS = frozenset({"src", "lib", "app", "source", "packages", "main", "java", "kotlin"})


def _expanded(pattern: str) -> list[str]:
    """`*.{a,b}` as `*.a` and `*.b`, and `.[jt]s?(x)` as what it stands for."""
    for written, meant in (("?(x)", "{,x}"), ("?(c|m)", "{,c,m}"), ("?([mc])", "{,c,m}")):
        pattern = pattern.replace(written, meant)
    waiting, found = [pattern], list[str]()
    while waiting and len(found) + len(waiting) < MAX_PATTERNS:
        one = waiting.pop()
        braces = _BRACES.search(one)
        if braces is None:
            found.append(one)
        else:
            waiting += [one[: braces.start()] + choice + one[braces.end() :] for choice in braces[1].split(",")]
    return found


# What each runner's configuration states


def _pytest(text: str) -> Iterator[str]:
    """Names of files: a folder of `testpaths` often holds the code as well."""
    for section in _PYTEST_SECTION.finditer(text):
        for stated in _PYTEST_FILES.finditer(section["body"]):
            for word in _WORD.findall(stated["words"]):
                yield word if "/" in word else f"**/{word}"


def _jest(text: str) -> Iterator[str]:
    for stated in _JEST_MATCH.finditer(text):
        yield from (match[1] for match in _QUOTED.finditer(stated["words"]))
    for stated in _JEST_REGEX.finditer(text):
        tail = _REGEX_TAIL.search(stated["quoted"] or stated["bare"])
        if tail is not None:
            yield from (f"**/{mark}{word}.*" for word in tail["words"].split("|") for mark in ("", "*.", "*-", "*_"))


def _vitest(text: str) -> Iterator[str]:
    for section in _VITEST.finditer(text):
        own = _NESTED.sub("", section["body"])  # `coverage: { include: … }` says what is measured
        for stated in _INCLUDE.finditer(own):
            yield from (match[1] for match in _QUOTED.finditer(stated["words"]))


def _package(text: str) -> Iterator[str]:
    yield from _jest(text)
    if '"mocha"' in text:
        yield from _mocha(text.partition('"mocha"')[2][:2000])


def _mocha(text: str) -> Iterator[str]:
    for stated in _MOCHA.finditer(text):
        yield from (word for word in _WORD.findall(stated["words"]) if "." in word or "/" in word)


def _playwright(text: str) -> Iterator[str]:
    for stated in _PLAYWRIGHT.finditer(text):
        yield f"{stated['folder'].strip('./')}/**"


def _phpunit(text: str) -> Iterator[str]:
    for suites in _PHPUNIT.finditer(text):
        for stated in _PHP_DIRECTORY.finditer(suites[0]):
            yield f"{stated['folder'].strip('./')}/**/*{stated['suffix'] or 'Test.php'}"


def _rspec(text: str) -> Iterator[str]:
    for stated in _RSPEC.finditer(text):
        yield stated["words"] if "*" in stated["words"] else f"{stated['words']}/**"


def _maven(text: str) -> Iterator[str]:
    yield from (f"{stated['folder']}/**" for stated in _MAVEN.finditer(text))


def _gradle(text: str) -> Iterator[str]:
    yield from (f"src/{stated['name']}/**" for stated in _GRADLE_SET.finditer(text))
    for stated in _GRADLE_TEST.finditer(text):
        yield from (f"{match[1]}/**" for match in _QUOTED.finditer(stated["words"]))


def _cargo(text: str) -> Iterator[str]:
    yield from (stated["path"] for stated in _CARGO.finditer(text))


def _dotnet(text: str) -> Iterator[str]:
    if _DOTNET.search(text):
        yield "**/*.cs"


_SCRIPT = ("js", "jsx", "ts", "tsx", "mjs", "cjs", "mts", "cts")
_READERS: tuple[tuple[tuple[str, ...], tuple[str, ...], _Reader], ...] = (
    (("py",), ("pytest.ini", ".pytest.ini", "pyproject.toml", "tox.ini", "setup.cfg"), _pytest),
    (_SCRIPT, tuple(f"jest.config.{end}" for end in ("js", "ts", "cjs", "mjs", "json")), _jest),
    (_SCRIPT, tuple(f"{tool}.config.{end}" for tool in ("vitest", "vite") for end in ("ts", "js", "mts", "mjs")), _vitest),
    (_SCRIPT, ("playwright.config.ts", "playwright.config.js"), _playwright),
    (_SCRIPT, (".mocharc.json", ".mocharc.js", ".mocharc.cjs", ".mocharc.yml", ".mocharc.yaml"), _mocha),
    (_SCRIPT, ("package.json",), _package),
    (("php",), ("phpunit.xml", "phpunit.xml.dist", "phpunit.dist.xml"), _phpunit),
    (("java", "kt"), ("build.gradle", "build.gradle.kts"), _gradle),
    (("java", "kt"), ("pom.xml",), _maven),
    (("rb",), (".rspec",), _rspec),
    (("rs",), ("Cargo.toml",), _cargo),
)
"""For files that end so, the configurations of these names, and how they are read."""
