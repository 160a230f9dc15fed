"""What the lists of dependencies name: packages that a change brought in."""

from __future__ import annotations

import configparser
import json
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.claims.facts import Facts


class Dependency(NamedTuple):
    """A package that a list names; ``is_dev`` where only development or tests need it."""

    name: str
    is_dev: bool = False


class _Kind(NamedTuple):
    """A kind of list: the names of its files, how one is read, and among which lists an entry may move."""

    paths: Pattern[str]
    read: Callable[[str], Iterable[Dependency]]
    family: str


def added_dependencies(facts: Facts, *, with_dev: bool = True) -> Iterator[tuple[str, Evidence]]:
    """Names that a list of dependencies has now, and that no changed list of its kind had before."""
    lists = [(file, kind) for file in facts.change.files if not file.skipped for kind in _KINDS if kind.paths.search(file.path)]
    former: dict[str, set[str]] = {}
    for file, kind in lists:
        former.setdefault(kind.family, set()).update(d.name for d in _read(kind, file.old) or ())
    for file, kind in lists:
        if (
            file.new is None
            or file.old is None
            or _read(kind, file.old) is None
            or facts.is_test(file.path)
            or _ASIDE.search(file.path)
        ):
            continue
        for dependency in dict.fromkeys(_read(kind, file.new) or ()):
            line = _line_of(dependency.name, file)
            if line is None or (_PARTED.search(dependency.name) and facts.names(dependency.name, facts.removed_text)):
                continue  # it stood elsewhere, maybe in code
            if dependency.name not in former[kind.family] and (with_dev or not dependency.is_dev):
                former[kind.family].add(dependency.name)  # once, however many lists name it
                yield dependency.name, Evidence(file.path, line, line, f"`{dependency.name}` is new here")


_PARTED = Pattern(r"[:/.]")
"""Names that are told from words: coordinates, paths of modules."""
MOST_LISTS = 300
LONGEST_LIST = 500_000
"""Bytes of a list that is read."""
_ASIDE = Pattern(
    r"(?:^|/)(?:examples?|samples?|demos?|docs?|website|site|tests?|e2e|fixtures?|benchmarks?|templates?)/", re.IGNORECASE
)
"""Where what stands by itself is: what its lists name comes with nothing else."""


def named_elsewhere(facts: Facts, new: Iterable[tuple[str, Evidence]]) -> frozenset[str]:
    """Which of some new entries stand in another list of the repository, of the same kind, which the change left alone."""
    tree, changed = facts.change.tree, {file.path for file in facts.change.files}
    families = {kind.family for _, place in new for kind in _KINDS if kind.paths.search(place.path)}
    lists = [
        (path, kind)
        for path in sorted(facts.paths - changed)
        for kind in _KINDS
        if kind.family in families and kind.paths.search(path) and not _ASIDE.search(path)
    ][:MOST_LISTS]
    contents = tree.read(tuple(path for path, _ in lists), LONGEST_LIST) if tree is not None and lists else {}
    return frozenset(d.name for path, kind in lists if path in contents for d in _read(kind, contents[path]) or ())


def _read(kind: _Kind, content: bytes | None) -> list[Dependency] | None:
    """What a list names; None where it cannot be read."""
    try:
        return [d for d in kind.read((content or b"").decode(errors="replace")) if d.name]
    except (ValueError, RecursionError, configparser.Error):
        return None


_INDIRECT = Pattern(r"//\s*indirect\b")


def _line_of(name: str, file: FileChange) -> int | None:
    """The first added line that has a name, or what it ends in."""
    lines = (file.new or b"").decode(errors="replace").split("\n")
    for part in dict.fromkeys((name, name.rpartition(":")[2])):
        joined = "[-_.]".join(re.escape(piece) for piece in re.split("[-_.]", part))
        word = re.compile(rf"(?<![\w-]){joined}(?![\w-])", re.IGNORECASE)
        for number in sorted(file.added_lines()):
            if number <= len(lines) and word.search(lines[number - 1]) and not _INDIRECT.search(lines[number - 1]):
                return number
    return None


def _at(table: object, *path: str) -> object:
    """What stands under a path of keys; None where nothing does."""
    for key in path:
        table = table.get(key) if isinstance(table, dict) else None
    return table


def _values(table: object) -> Iterable[object]:
    return table.values() if isinstance(table, dict) else ()


def _entries(table: object, *, is_dev: bool = False) -> Iterator[Dependency]:
    """The keys of a table, but for packages of the same repository."""
    for name, value in table.items() if isinstance(table, dict) else ():
        is_own = isinstance(value, dict) and ("path" in value or value.get("workspace") is True)
        if not is_own and not (isinstance(value, str) and value.startswith(("workspace:", "file:", "link:", "portal:"))):
            yield Dependency(str(name), is_dev)


_REQUIREMENT = Pattern(r"\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\]\s*)?(?:[<>=!~;@(].*)?(?:\s#.*)?$")


def _required(texts: object, *, is_dev: bool = False) -> Iterator[Dependency]:
    """The names in requirements of Python: ``requests[socks]>=2; python_version < '3.9'``."""
    for text in texts if isinstance(texts, Iterable) else ():
        match = _REQUIREMENT.match(text) if isinstance(text, str) else None
        if match is not None:
            yield Dependency(re.sub(r"[-_.]+", "-", match[1]).lower(), is_dev)


def _package_json(text: str) -> Iterator[Dependency]:
    manifest = json.loads(text or "{}")
    for key in ("dependencies", "peerDependencies", "optionalDependencies", "devDependencies"):
        yield from _entries(_at(manifest, key), is_dev=key == "devDependencies")


def _composer(text: str) -> Iterator[Dependency]:
    manifest = json.loads(text or "{}")
    for key in ("require", "require-dev"):
        yield from (d for d in _entries(_at(manifest, key), is_dev=key == "require-dev") if "/" in d.name)


def _pyproject(text: str) -> Iterator[Dependency]:
    manifest = tomllib.loads(text)
    poetry = _at(manifest, "tool", "poetry")
    for group in (_at(manifest, "project", "dependencies"), *_values(_at(manifest, "project", "optional-dependencies"))):
        yield from _required(group)
    yield from _required(_python_keys(_at(poetry, "dependencies")))
    development = [_at(manifest, "build-system", "requires"), _at(manifest, "tool", "uv", "dev-dependencies")]
    development += [*_values(_at(manifest, "dependency-groups")), *_values(_at(manifest, "tool", "pdm", "dev-dependencies"))]
    development += [_python_keys(_at(poetry, "dev-dependencies"))]
    development += [_python_keys(_at(group, "dependencies")) for group in _values(_at(poetry, "group"))]
    for group in development:
        yield from _required(group, is_dev=True)


def _python_keys(table: object) -> list[str]:
    return [d.name for d in _entries(table) if d.name != "python"]


def _pipfile(text: str) -> Iterator[Dependency]:
    manifest = tomllib.loads(text)
    for key in ("packages", "dev-packages"):
        yield from _required(_python_keys(_at(manifest, key)), is_dev=key != "packages")


def _setup_cfg(text: str) -> Iterator[Dependency]:
    parser = configparser.RawConfigParser(strict=False)
    parser.read_string(text)
    for key in ("install_requires", "setup_requires", "tests_require"):
        yield from _required(parser.get("options", key, fallback="").split("\n"), is_dev=key != "install_requires")
    for _, value in parser.items("options.extras_require") if parser.has_section("options.extras_require") else ():
        yield from _required(value.split("\n"))


def _setup_py(text: str) -> Iterator[Dependency]:
    for listed in re.findall(r"(?s)(?:install_requires|extras_require)[\"']?\s*[=:]\s*[\[{](.*?)[\]}]\s*[,)\n]", text):
        yield from _required(re.findall(r"[\"']([^\"'\n]+)[\"'](?!\s*:)", listed))


def _cargo(text: str) -> Iterator[Dependency]:
    manifest = tomllib.loads(text)
    for part in (manifest, _at(manifest, "workspace"), *_values(_at(manifest, "target"))):
        for key in ("dependencies", "build-dependencies", "dev-dependencies"):
            yield from _entries(_at(part, key), is_dev=key == "dev-dependencies")


def _version_catalog(text: str) -> Iterator[Dependency]:
    for entry in _values(_at(tomllib.loads(text), "libraries")):
        module = entry if isinstance(entry, str) else _at(entry, "module") or f"{_at(entry, 'group')}:{_at(entry, 'name')}"
        yield Dependency(":".join(str(module).split(":")[:2]))


def _maven(text: str) -> Iterator[Dependency]:
    own = re.search(r"<groupId>\s*([^<\s]+)", text)  # the project's, or its parent's: the first of the file
    for block in re.findall(r"<dependency>([^<]*(?:<(?!/dependency>)[^<]*)*)", text):
        group, artefact = (re.search(rf"<{key}>\s*([^<\s]+)", block) for key in ("groupId", "artifactId"))
        is_own = group is not None and own is not None and group[1] == own[1] and own.start() < text.find("<dependency>")
        if group is not None and artefact is not None and not is_own and not group[1].startswith("${"):
            yield Dependency(f"{group[1]}:{artefact[1]}", is_dev=re.search(r"<scope>\s*test\b", block) is not None)


def _lines(expression: str, development: str = r"(?!)") -> Callable[[str], Iterable[Dependency]]:
    """Reads a list line by line, where it is a program or a form of its own."""
    pattern, is_dev = Pattern(expression, re.MULTILINE), Pattern(development)
    return lambda text: (Dependency(m[m.lastindex or 0], is_dev.search(m[0]) is not None) for m in pattern.finditer(text))


_GRADLE = (
    r"^[ \t]*(?:[a-z]\w*?)?(?:[iI]mplementation|[aA]pi|[cC]ompileOnly|[rR]untimeOnly|[cC]ompile|kapt|ksp|[aA]nnotationProcessor|"
    r"classpath)[ \t]*\(?[ \t]*(?:(?:enforcedP|p)latform[ \t]*\([ \t]*)?[\"']([\w.-]+:[\w.-]+)"
)
_NUGET = r"<(?:PackageReference|PackageVersion|GlobalPackageReference)\s+Include=\"([\w.-]+)\"|<package\s+id=\"([\w.-]+)\""
_GEMS = r"\.add_(?:runtime_|development_)?dependency[ \t(]+(?:%q[<({])?[\"']?([\w.-]+)"
_KINDS = (
    _Kind(Pattern(r"(?:^|/)package\.json$"), _package_json, "npm"),
    _Kind(Pattern(r"(?:^|/)composer\.json$"), _composer, "composer"),
    _Kind(Pattern(r"(?:^|/)pyproject\.toml$"), _pyproject, "python"),
    _Kind(Pattern(r"(?:^|/)Pipfile$"), _pipfile, "python"),
    _Kind(Pattern(r"(?:^|/)setup\.cfg$"), _setup_cfg, "python"),
    _Kind(Pattern(r"(?:^|/)setup\.py$"), _setup_py, "python"),
    _Kind(Pattern(r"requirements(?:[\w.-]*|/[\w.-]+)\.(?:txt|in)$"), lambda text: _required(text.split("\n")), "python"),
    _Kind(Pattern(r"(?:^|/)Cargo\.toml$"), _cargo, "cargo"),
    _Kind(Pattern(r"(?:^|/)go\.mod$"), _lines(r"^[ \t]*(?:require[ \t]+)?([\w.-]+\.[a-z]+(?:/[\w.~-]+)+)[ \t]+v\d"), "go"),
    _Kind(Pattern(r"(?:^|/)(?:Gemfile|[^/]+\.gemfile)$"), _lines(r"^[ \t]*gem[ \t(]+[\"']([\w.-]+)"), "ruby"),
    _Kind(Pattern(r"\.gemspec$"), _lines(_GEMS, r"development"), "ruby"),
    _Kind(Pattern(r"(?:^|/)pom\.xml$"), _maven, "jvm"),
    _Kind(Pattern(r"\.gradle(?:\.kts)?$"), _lines(_GRADLE, r"(?i)\btest"), "jvm"),
    _Kind(Pattern(r"\.versions\.toml$"), _version_catalog, "jvm"),
    _Kind(Pattern(r"\.(?:cs|fs|vb)proj$|\.(?:props|targets)$|(?:^|/)packages\.config$"), _lines(_NUGET), "nuget"),
)
