"""Whether a public function is offered to others, or only to the repository that it stands in: an application has no callers."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from llmreview.claims.entry_points import is_reached_by_crate, is_reached_by_package
from llmreview.claims.repository import FormerRepository, folders_around
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.syntax import SourceFile


def is_offered(repository: FormerRepository, file: SourceFile, name: str) -> bool:
    """Whether something public of a file, by its qualified name, may be called by others than the repository.

    True where nothing is known of it.
    """
    if _BESIDE.search(file.path):
        return False
    family = "jvm" if file.grammar.family in ("java", "kotlin") else file.grammar.family
    ask = _BY_FAMILY.get(family)
    return ask is None or ask(repository, file, name)


def _go(repository: FormerRepository, file: SourceFile, _name: str) -> bool:
    """Programs, and the packages of a module whose root is one, are nobody else's; what is internal is left out before.

    Beside the programs in ``cmd`` others may import what a module offers, if they can get it by its path, and it is not deployed.
    """
    if _MAIN.search(file.source.decode(errors="replace")):
        return False
    module = next(iter(repository.above(file.path, "go.mod")), None)
    if module is None:
        return True
    root = module.rpartition("/")[0]
    code = [name for name in repository.by_folder.get(root, ()) if name.endswith(".go") and not name.endswith("_test.go")]
    if code:
        return not any(_MAIN.search(repository.text(f"{root}/{name}".lstrip("/"))) for name in code)
    if not any(path.startswith(f"{root}/cmd/".lstrip("/")) and path.endswith(".go") for path in repository.paths):
        return True
    is_deployed = any(
        _SHIPPED.fullmatch(name) for name in (*repository.by_folder.get(root, ()), *repository.by_folder.get("", ()))
    )
    return _FETCHED.search(repository.text(module)) is not None and not is_deployed


def _python(repository: FormerRepository, file: SourceFile, name: str) -> bool:
    own, text = name.partition(".")[0], file.source.decode(errors="replace")
    listed = _ALL.search(text)
    if listed is not None and not re.search(rf"[\"']{re.escape(own)}[\"']", listed[0]):
        return False
    stem = file.path.rpartition("/")[2].removesuffix(".py")
    if stem.startswith("_") and not stem.startswith("__"):
        around = (f"{folder}/__init__.py".lstrip("/") for folder in folders_around(file.path))
        return any(re.search(rf"\b{re.escape(own)}\b|\b{stem} import \*", repository.text(path)) for path in around)
    manifests = repository.above(file.path, "pyproject.toml", "setup.py", "setup.cfg")
    if not manifests:
        return not any(_DEPLOYED.fullmatch(name) for name in repository.by_folder.get("", ()))
    if any(not path.endswith(".toml") for path in manifests):
        return True
    project = repository.text(manifests[0])
    return re.search(r"^\[(?:build-system|tool\.poetry)\]", project, re.MULTILINE) is not None and not _NOT_PUBLISHED.search(
        project
    )


def _jvm(repository: FormerRepository, file: SourceFile, _name: str) -> bool:
    builds = "\n".join(map(repository.text, repository.above(file.path, "pom.xml", "build.gradle", "build.gradle.kts")))
    return _LIBRARY.search(builds) is not None or _APPLICATION.search(builds) is None


def _csharp(repository: FormerRepository, file: SourceFile, _name: str) -> bool:
    project = "\n".join(map(repository.text, repository.above(file.path, ".csproj")))
    shared = (f"{folder}/Directory.Build.props".lstrip("/") for folder in folders_around(file.path))
    if _PACKED.search(project) or any(_PACKED.search(repository.text(path)) for path in shared):
        return True
    if not project:
        return True
    if _PROGRAM.search(project):
        return False
    others = sorted(path for path in repository.paths if path.endswith(".csproj") and not _OF_TESTS.search(path))
    return not any(_PROGRAM.search(repository.text(path)) for path in others[:MOST_PROJECTS])


def _php(repository: FormerRepository, file: SourceFile, _name: str) -> bool:
    manifest = next(iter(repository.above(file.path, "composer.json")), None)
    if manifest is None:
        return True
    root = manifest.rpartition("/")[0]
    return repository.table(manifest).get("type") != "project" and "artisan" not in repository.by_folder.get(root, ())


def _ruby(repository: FormerRepository, file: SourceFile, _name: str) -> bool:
    gem = next(iter(repository.above(file.path, ".gemspec")), None)
    if gem is not None:
        return file.path.removeprefix(gem.rpartition("/")[0]).lstrip("/").startswith(("lib/", "app/"))
    roots = (f"{folder}/config/application.rb".lstrip("/") for folder in folders_around(file.path))
    return not any(path in repository.paths for path in roots)


def _rust(repository: FormerRepository, file: SourceFile, name: str) -> bool:
    return is_reached_by_crate(repository, file.path, name.partition(".")[0])


def _typescript(repository: FormerRepository, file: SourceFile, name: str) -> bool:
    return is_reached_by_package(repository, file.path, name.partition(".")[0])


MOST_PROJECTS = 60
_BESIDE = Pattern(r"(?:^|/)(?:examples?|samples?|benchmarks?|conformance|demos?|e2e|playgrounds?)/", re.IGNORECASE)
"""Folders of what shows or tries a library."""
_MAIN = Pattern(r"^package main\b", re.MULTILINE)
_FETCHED = Pattern(r"^module\s+\"?[\w-]+\.[\w.-]+/", re.MULTILINE)
"""A module whose path begins with a host, so that others can get it."""
_SHIPPED = Pattern(
    r"(?:[\w.-]+\.)?(?:Dockerfile|Containerfile)(?:\.[\w-]+)?|docker-compose\.ya?ml|compose\.ya?ml|Procfile|\.goreleaser\.ya?ml"
)
"""What programs are shipped with."""
_ALL = Pattern(r"^__all__\s*(?::[^=\n]+)?=\s*[\[(][^\])]*[\])]", re.MULTILINE)
_DEPLOYED = Pattern(r"manage\.py|requirements[\w.-]*\.txt|Pipfile|Procfile|(?:\w+\.)?Dockerfile|docker-compose\.ya?ml")
"""What a program in Python that is no package is run by."""
_NOT_PUBLISHED = Pattern(r"Private :: Do Not Upload|^package-mode\s*=\s*false|^package\s*=\s*false", re.MULTILINE)
_LIBRARY = Pattern(
    r"java-library|maven-publish|com\.android\.library|central-publishing|nexus-staging|vanniktech|java-gradle-plugin"
)
_APPLICATION = Pattern(
    r"spring-boot-maven-plugin|quarkus-maven-plugin|<packaging>war<|com\.android\.application|jib-maven-plugin"
    r"|(?:id|plugin:?)\W{1,4}(?:org\.springframework\.boot|io\.quarkus|application|io\.ktor\.plugin|org\.jetbrains\.compose)[\"']"
    r"(?!.*\bapply\s*\(?\s*false)|^\s*application\s*(?:\{|$)|libs\.plugins\.(?:android\.application|spring\.?boot|application)\b(?!.*apply)",
    re.MULTILINE,
)
_PACKED = Pattern(r"<(?:PackageId|PackageTags|PackageProjectUrl|PackageLicense\w*|GeneratePackageOnBuild|IsPackable>true)")
_PROGRAM = Pattern(
    r"Microsoft\.NET\.Sdk\.(?:Web|Worker|BlazorWebAssembly)\b|<OutputType>(?:Win)?Exe<|<IsPackable>false", re.IGNORECASE
)
_OF_TESTS = Pattern(r"tests?\b|benchmark|sample|example", re.IGNORECASE)
_BY_FAMILY: dict[str, Callable[[FormerRepository, SourceFile, str], bool]] = {
    "go": _go,
    "python": _python,
    "jvm": _jvm,
    "csharp": _csharp,
    "php": _php,
    "ruby": _ruby,
    "rust": _rust,
    "typescript": _typescript,
}
