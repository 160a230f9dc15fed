"""How the lists of dependencies of each language are read."""

from __future__ import annotations

import configparser
import json
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from llmreview.pattern import Pattern


class Dependency(NamedTuple):
    """A package that a list names."""

    name: str
    is_dev: bool = False
    """Whether only development, the build or tests need it."""
    is_either: bool = False
    """Whether the list does not say what it is needed for: one of versions, or of all that a module and its tests import."""


class Kind(NamedTuple):
    """A kind of list: the names of its files, how one is read, and among which lists an entry may move."""

    paths: Pattern[str]
    read: Callable[[str], Iterable[Dependency]]
    family: str


_FOR_DEVELOPMENT = Pattern(
    r"(?:dev|develop|development|tests?|testing|lint|linting|docs?|ci|build|typing|types|mypy|local|bench\w*|examples?|coverage|"
    r"pre-commit|style|formatting|checks?|tools?|qa)",
    re.IGNORECASE,
)
"""Names of groups, extras and files of what the program does not need to run."""
_OWN_FILE = Pattern(
    r"(?:^|/)(?:[\w.-]*requirements[_.-]?)([\w-]*)\.(?:txt|in)$|(?:^|/)([\w-]+?)[_.-]requirements\.(?:txt|in)$|"
    r"(?:^|/)requirements/([\w-]+)\.(?:txt|in)$"
)


def read_list(kind: Kind, content: bytes | None, path: str = "") -> list[Dependency] | None:
    """What a list names; None where it cannot be read."""
    named = _OWN_FILE.search(path)
    words = re.split("[-_.]", "-".join(filter(None, named.groups()))) if named is not None else []
    is_dev = any(map(_is_for_development, words))
    try:
        return [d._replace(is_dev=d.is_dev or is_dev) for d in kind.read((content or b"").decode(errors="replace")) if d.name]
    except (ValueError, RecursionError, configparser.Error):
        return None


def _is_for_development(group: str) -> bool:
    return _FOR_DEVELOPMENT.fullmatch(group) is not None


def _at(table: object, *path: str) -> object:
    """What stands under a path of keys; None where nothing does."""
    for key in path:
        table = table.get(key) if isinstance(table, dict) else None
    return table


def _values(table: object) -> Iterable[object]:
    return table.values() if isinstance(table, dict) else ()


_ALIAS = Pattern(r"npm:(?P<name>@?[\w./-]+)(?:@|$)")


def _entries(table: object, *, is_dev: bool = False) -> Iterator[Dependency]:
    """The keys of a table, but for packages of the same repository."""
    for name, value in table.items() if isinstance(table, dict) else ():
        is_own = isinstance(value, dict) and ("path" in value or value.get("workspace") is True)
        if not is_own and not (isinstance(value, str) and value.startswith(("workspace:", "file:", "link:", "portal:"))):
            yield Dependency(_real_name(value) or str(name), is_dev)


def _real_name(value: object) -> str:
    """What a package is called where it comes from, if the list calls it otherwise: ``"old": "npm:left-pad@^1"``; else empty."""
    if isinstance(value, dict):
        return str(value.get("package") or "")
    alias = _ALIAS.match(value) if isinstance(value, str) else None
    return alias["name"] if alias is not None else ""


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
    yield from _required(_at(manifest, "project", "dependencies"))
    extras = _at(manifest, "project", "optional-dependencies")
    for extra, group in extras.items() if isinstance(extras, dict) else ():
        yield from _required(group, is_dev=_is_for_development(extra))
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
    for extra, value in parser.items("options.extras_require") if parser.has_section("options.extras_require") else ():
        yield from _required(value.split("\n"), is_dev=_is_for_development(extra))


def _setup_py(text: str) -> Iterator[Dependency]:
    for listed in re.findall(r"(?s)(?:install_requires|extras_require)[\"']?\s*[=:]\s*[\[{](.*?)[\]}]\s*[,)\n]", text):
        yield from _required(re.findall(r"[\"']([^\"'\n]+)[\"'](?!\s*:)", listed))


def _cargo(text: str) -> Iterator[Dependency]:
    manifest = tomllib.loads(text)
    workspace = _at(manifest, "workspace")
    for part in (manifest, workspace, *_values(_at(manifest, "target"))):
        for key in ("dependencies", "build-dependencies", "dev-dependencies"):
            entries = _entries(_at(part, key), is_dev=key != "dependencies")
            yield from (d._replace(is_either=part is workspace) for d in entries)


def _version_catalog(text: str) -> Iterator[Dependency]:
    for entry in _values(_at(tomllib.loads(text), "libraries")):
        module = entry if isinstance(entry, str) else _at(entry, "module") or f"{_at(entry, 'group')}:{_at(entry, 'name')}"
        yield Dependency(":".join(str(module).split(":")[:2]), is_either=True)


def _maven(text: str) -> Iterator[Dependency]:
    own = re.search(r"<groupId>\s*([^<\s]+)", text)  # the project's, or its parent's: the first of the file
    managed = [found.span() for found in re.finditer(r"(?s)<dependencyManagement>.*?(?:</dependencyManagement>|\Z)", text)]
    for found in re.finditer(r"<dependency>([^<]*(?:<(?!/dependency>)[^<]*)*)", text):
        block, is_managed = found[1], any(start < found.start() < end for start, end in managed)
        group, artefact = (re.search(rf"<{key}>\s*([^<\s]+)", block) for key in ("groupId", "artifactId"))
        is_own = group is not None and own is not None and group[1] == own[1] and own.start() < text.find("<dependency>")
        if group is not None and artefact is not None and not is_own and not group[1].startswith("${"):
            yield Dependency(f"{group[1]}:{artefact[1]}", re.search(r"<scope>\s*test\b", block) is not None, is_managed)


def _lines(expression: str, development: str = r"(?!)", either: str = r"(?!)") -> Callable[[str], Iterable[Dependency]]:
    """Reads a list line by line, where it is a program or a form of its own."""
    pattern, is_dev, is_either = Pattern(expression, re.MULTILINE), Pattern(development), Pattern(either)
    return lambda text: (
        Dependency(m[m.lastindex or 0], is_dev.search(m[0]) is not None, is_either.search(m[0]) is not None)
        for m in pattern.finditer(text)
    )


_GEM = Pattern(r"[ \t]*gem[ \t(]+[\"']([\w.-]+)[\"'](.*)")
_GEM_GROUP = Pattern(
    r"\bgroups?\b:?\s*(?:=>\s*)?\(?\s*(?P<names>%[iIwW][\[(][\w\s]*|\[[^\]]*|(?:[:\"']\w+[\"']?,?\s*)+)", re.IGNORECASE
)
_OPENS = Pattern(r"^[ \t]*(?:if|unless|case)\b|\bdo\b[ \t]*(?:\|[^|]*\|)?[ \t]*(?:#.*)?$")


def _gemfile(text: str) -> Iterator[Dependency]:
    """The gems by their groups. A library's Gemfile is of its development as a whole: what it needs stands in its gemspec."""
    is_of_library = re.search(r"^[ \t]*gemspec\b", text, re.MULTILINE) is not None
    blocks: list[bool] = []
    for line in text.split("\n"):
        gem = _GEM.match(line)
        group = _GEM_GROUP.search(gem[2] if gem is not None else line.partition("#")[0])
        names = re.findall(r"(?<!%)\b\w+", group["names"]) if group is not None else []
        is_dev = bool(names) and all(map(_is_for_development, names))
        if gem is not None:
            yield Dependency(gem[1], is_of_library or is_dev or any(blocks))
        elif _OPENS.search(line):
            blocks.append(is_dev)
        elif re.match(r"[ \t]*end\b", line) and blocks:
            blocks.pop()


_GRADLE = (
    r"^[ \t]*(?:[a-z]\w*?)?(?:[iI]mplementation|[aA]pi|[cC]ompileOnly|[rR]untimeOnly|[cC]ompile|kapt|ksp|[aA]nnotationProcessor|"
    r"classpath)[ \t]*\(?[ \t]*(?:(?:enforcedP|p)latform[ \t]*\([ \t]*)?[\"']([\w.-]+:[\w.-]+)"
)
_GRADLE_BUILD = r"(?i)^\s*(?:\w*test|kapt|ksp|classpath)|CompileOnly|AnnotationProcessor"
_NUGET = r"<(?:PackageReference|PackageVersion|GlobalPackageReference)\s+Include=\"([\w.-]+)\"|<package\s+id=\"([\w.-]+)\""
_GEMS = r"\.add_(?:runtime_|development_)?dependency[ \t(]+(?:%q[<({])?[\"']?([\w.-]+)"
KINDS = (
    Kind(Pattern(r"(?:^|/)package\.json$"), _package_json, "npm"),
    Kind(Pattern(r"(?:^|/)composer\.json$"), _composer, "composer"),
    Kind(Pattern(r"(?:^|/)pyproject\.toml$"), _pyproject, "python"),
    Kind(Pattern(r"(?:^|/)Pipfile$"), _pipfile, "python"),
    Kind(Pattern(r"(?:^|/)setup\.cfg$"), _setup_cfg, "python"),
    Kind(Pattern(r"(?:^|/)setup\.py$"), _setup_py, "python"),
    Kind(Pattern(r"requirements(?:[\w.-]*|/[\w.-]+)\.(?:txt|in)$"), lambda text: _required(text.split("\n")), "python"),
    Kind(Pattern(r"(?:^|/)Cargo\.toml$"), _cargo, "cargo"),
    Kind(
        Pattern(r"(?:^|/)go\.mod$"), _lines(r"^[ \t]*(?:require[ \t]+)?([\w.-]+\.[a-z]+(?:/[\w.~-]+)+)[ \t]+v\d", either=""), "go"
    ),
    Kind(Pattern(r"(?:^|/)(?:Gemfile|[^/]+\.gemfile)$"), _gemfile, "ruby"),
    Kind(Pattern(r"\.gemspec$"), _lines(_GEMS, r"development"), "ruby"),
    Kind(Pattern(r"(?:^|/)pom\.xml$"), _maven, "jvm"),
    Kind(Pattern(r"\.gradle(?:\.kts)?$"), _lines(_GRADLE, _GRADLE_BUILD), "jvm"),
    Kind(Pattern(r"\.versions\.toml$"), _version_catalog, "jvm"),
    Kind(
        Pattern(r"\.(?:cs|fs|vb)proj$|\.(?:props|targets)$|(?:^|/)packages\.config$"),
        _lines(_NUGET, either="PackageVersion|Global"),
        "nuget",
    ),
)
