"""What a repository offers to others, by its manifests and entries, and what only it calls itself."""

from __future__ import annotations

import json

import pytest

from .test_check import verdict

PY = ("def pad(text):\n    return text.ljust(8)\n", "def pad(text, width):\n    return text.ljust(width)\n")
TS = (
    "export function pad(s: string) {\n  return s;\n}\n",
    "export function pad(s: string, width: number) {\n  return s.padStart(width);\n}\n",
)
GO = (
    "package {}\n\nfunc Pad(s string) string {{\n\treturn s\n}}\n",
    "package {}\n\nfunc Pad(s string, width int) string {{\n\treturn grow(s, width)\n}}\n",
)
RS = (
    "pub fn pad(s: &str) -> String {\n    s.into()\n}\n",
    "pub fn pad(s: &str, width: usize) -> String {\n    grow(s, width)\n}\n",
)
JAVA = ("public class Pad {\n    public String pad(String s) {\n        return s;\n    }\n}\n",) * 2
JAVA = (JAVA[0], JAVA[0].replace("String s)", "String s, int width)"))
CS = (JAVA[0].replace("String", "string"), JAVA[1].replace("String", "string"))
PHP = ("<?php\nclass Pad\n{\n    public function pad(string $s)\n    {\n        return $s;\n    }\n}\n",) * 2
PHP = (PHP[0], PHP[0].replace("string $s)", "string $s, int $width)"))
RB = (
    "class Pad\n  def pad(text)\n    text\n  end\nend\n",
    "class Pad\n  def pad(text, width)\n    text.ljust(width)\n  end\nend\n",
)
GO_MAIN = tuple(text.format("main") for text in GO)
GO = tuple(text.format("shop") for text in GO)  # type: ignore[assignment]


def package(**fields: object) -> str:
    return json.dumps({"name": "shop", "version": "1.0.0", **fields})


MAVEN = "<project><artifactId>shop</artifactId>{}</project>\n"
BOOT = MAVEN.format("<build><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></build>")
PYPROJECT = '[project]\nname = "shop"\n\n[build-system]\nrequires = ["hatchling"]\n'
CARGO = '[package]\nname = "shop"\nversion = "0.1.0"\n'
CSPROJ = '<Project Sdk="Microsoft.NET.Sdk{}"><PropertyGroup>{}</PropertyGroup></Project>\n'

OFFERED: list[tuple[str, tuple[str, str], dict[str, str]]] = [
    ("shop/pad.py", PY, {}),
    ("shop/pad.py", PY, {"pyproject.toml": PYPROJECT}),
    ("shop/pad.py", PY, {"setup.py": "setup(name='shop')\n", "requirements.txt": "six\n"}),
    ("shop/pad.py", ("__all__ = ['pad']\n" + PY[0], "__all__ = ['pad']\n" + PY[1]), {"pyproject.toml": PYPROJECT}),
    ("shop/_pad.py", PY, {"pyproject.toml": PYPROJECT, "shop/__init__.py": "from shop._pad import pad\n"}),
    ("src/index.ts", TS, {"package.json": package(main="dist/index.js")}),
    ("src/util/pad.ts", TS, {"package.json": package(main="dist/index.js"), "src/index.ts": "export * from './util/pad.js';\n"}),
    (
        "src/util/pad.ts",
        TS,
        {
            "package.json": package(exports={".": {"import": "./dist/index.mjs"}}),
            "src/index.ts": "export * from './util';\n",
            "src/util/index.ts": "import { pad } from './pad';\nexport { pad as padded };\n",
        },
    ),
    ("src/util/pad.ts", TS, {"package.json": package(exports={"./*": "./dist/*.js"})}),
    ("src/util/pad.ts", TS, {}),
    ("packages/a/src/pad.ts", TS, {"package.json": '{"private": true}', "packages/a/package.json": package(main="src/pad.ts")}),
    ("shop/pad.go", GO, {}),
    ("shop/pad.go", GO, {"go.mod": "module x\n", "x.go": "package x\n", "cmd/x/main.go": "package main\n"}),
    ("shop/pad.go", GO, {"go.mod": "module example.net/x\n", "cmd/x/main.go": "package main\n"}),
    ("src/util/pad.ts", TS, {"package.json": package()}),
    ("src/pad.rs", RS, {"Cargo.toml": CARGO, "src/lib.rs": "pub mod pad;\n"}),
    (
        "src/pad.rs",
        RS,
        {"Cargo.toml": CARGO, "src/lib.rs": "mod pad;\npub use pad::{grow, pad};\n", "src/main.rs": "fn main() {}\n"},
    ),
    (
        "src/text/pad.rs",
        RS,
        {"Cargo.toml": CARGO, "src/lib.rs": "pub mod text;\n", "src/text/mod.rs": "mod pad;\npub use pad::*;\n"},
    ),
    ("src/main/java/Pad.java", JAVA, {}),
    ("src/main/java/Pad.java", JAVA, {"pom.xml": MAVEN.format("")}),
    ("core/src/main/java/Pad.java", JAVA, {"core/pom.xml": MAVEN.format(""), "pom.xml": BOOT}),
    (
        "src/Pad.cs",
        CS,
        {"src/Shop.csproj": CSPROJ.format("", "<PackageId>Shop</PackageId>"), "web/Web.csproj": CSPROJ.format(".Web", "")},
    ),
    ("src/Pad.cs", CS, {"src/Shop.csproj": CSPROJ.format("", "")}),
    ("src/Pad.php", PHP, {"composer.json": '{"name": "shop/shop", "type": "library"}'}),
    ("lib/pad.rb", RB, {"shop.gemspec": "Gem::Specification.new\n", "config/application.rb": "Rails\n"}),
]
OWN: list[tuple[str, tuple[str, str], dict[str, str]]] = [
    ("shop/pad.py", PY, {"requirements.txt": "flask\n"}),
    ("shop/pad.py", PY, {"pyproject.toml": '[project]\nname = "shop"\n'}),
    ("shop/pad.py", ("__all__ = ['run']\n" + PY[0], "__all__ = ['run']\n" + PY[1]), {"pyproject.toml": PYPROJECT}),
    ("shop/_pad.py", PY, {"pyproject.toml": PYPROJECT, "shop/__init__.py": "from shop.run import run\n"}),
    ("src/util/pad.ts", TS, {"package.json": package(main="dist/index.js"), "src/index.ts": "export { run } from './run';\n"}),
    (
        "src/util/pad.ts",
        TS,
        {
            "package.json": package(main="dist/index.js"),
            "src/index.ts": "import { pad } from './util/pad';\nexport const run = 1;\npad('a', 2);\n",
        },
    ),
    ("src/util/pad.ts", TS, {"package.json": package(private=True, main="src/util/pad.ts")}),
    ("src/util/pad.ts", TS, {"package.json": '{"dependencies": {}}'}),
    ("main.go", GO_MAIN, {}),  # type: ignore[list-item]
    ("shop/pad.go", GO, {"go.mod": "module x\n", "main.go": "package main\n"}),
    ("shop/pad.go", GO, {"go.mod": "module x\n", "cmd/x/main.go": "package main\n"}),
    ("shop/pad.go", GO, {"go.mod": "module example.net/x\n", "cmd/x/main.go": "package main\n", "Dockerfile": "FROM scratch\n"}),
    ("src/util/pad.ts", TS, {"package.json": package(scripts={"start": "node src/run.js"})}),
    ("src/util/pad.ts", TS, {"package.json": package(), "next.config.js": "module.exports = {};\n"}),
    ("src/util/pad.ts", TS, {"package.json": '{"name": "shop"}'}),
    ("src/pad.rs", RS, {"Cargo.toml": CARGO, "src/main.rs": "mod pad;\nfn main() {}\n"}),
    ("src/pad.rs", RS, {"Cargo.toml": CARGO + "publish = false\n", "src/lib.rs": "pub mod pad;\n"}),
    ("src/pad.rs", RS, {"Cargo.toml": CARGO, "src/lib.rs": "mod pad;\npub use run::run;\n"}),
    ("src/pad.rs", RS, {"Cargo.toml": CARGO, "src/lib.rs": "pub(crate) mod pad;\n"}),
    ("src/main/java/Pad.java", JAVA, {"pom.xml": BOOT}),
    ("src/main/java/Pad.java", JAVA, {"build.gradle.kts": 'plugins {\n    id("com.android.application")\n}\n'}),
    ("src/Pad.cs", CS, {"src/Shop.csproj": CSPROJ.format(".Web", "")}),
    ("src/Pad.cs", CS, {"src/Shop.csproj": CSPROJ.format("", ""), "web/Web.csproj": CSPROJ.format(".Web", "")}),
    ("app/Pad.php", PHP, {"composer.json": '{"name": "shop/shop", "type": "project"}'}),
    ("conformance/pad.rb", RB, {"shop.gemspec": "Gem::Specification.new\n"}),
    ("tasks/pad.rb", RB, {"shop.gemspec": "Gem::Specification.new\n"}),
    ("examples/pad.ts", TS, {}),
    ("app/services/pad.rb", RB, {"config/application.rb": "Rails\n", "Gemfile": "gem 'rails'\n"}),
]


@pytest.mark.parametrize(("path", "sides", "around"), OFFERED)
def test_what_others_may_call_is_broken_for_them(path: str, sides: tuple[str, str], around: dict[str, str]) -> None:
    assert verdict("Pad\n\nNo breaking changes.", {path: sides[1]}, {**around, path: sides[0]}) == "contradicted"


@pytest.mark.parametrize(("path", "sides", "around"), OWN)
def test_what_only_the_repository_calls_is_its_own_matter(path: str, sides: tuple[str, str], around: dict[str, str]) -> None:
    for words in ("No breaking changes.", "- Public API unchanged", "- Backward compatible"):
        assert verdict(f"Pad\n\n{words}", {path: sides[1]}, {**around, path: sides[0]}) == "unverifiable"


def test_what_an_entry_hands_on_no_longer_was_offered() -> None:
    """The entries count as they stood before."""
    before = {"package.json": package(main="dist/index.js"), "src/index.ts": "export * from './pad';\n", "src/pad.ts": TS[0]}
    after = {"src/index.ts": "export const run = 1;\n", "src/pad.ts": TS[0].replace("pad", "grow")}
    assert verdict("Pad\n\nNo breaking changes.", after, before) == "contradicted"


CALLERS: list[tuple[str, tuple[str, str], dict[str, str], dict[str, str]]] = [
    (
        "src/util/pad.ts",
        TS,
        {"package.json": package(private=True)},
        {"src/run.ts": "import { pad } from './util/pad';\nexport const run = () => pad('a'{});\n"},
    ),
    ("shop/pad.py", PY, {"requirements.txt": "flask\n"}, {"shop/run.py": "from shop.pad import pad\n\nprint(pad('a'{}))\n"}),
    ("shop/pad.go", GO, {"go.mod": "module x\n", "main.go": "package main\n"}, {"run/a.go": 'package run\n\nimport "x/shop"\n\nvar a = shop.Pad("a"{})\n'}),
    ("src/pad.rs", RS, {"Cargo.toml": CARGO, "src/main.rs": "mod pad;\nfn main() {}\n"}, {"src/run.rs": 'use crate::pad::pad;\nfn run() { pad("a"{}); }\n'}),
    ("src/main/java/Pad.java", JAVA, {"pom.xml": BOOT}, {"src/main/java/Run.java": 'class Run {\n    String run() { return new Pad().pad("a"{}); }\n}\n'}),
]  # fmt: skip


@pytest.mark.parametrize(("path", "sides", "around", "caller"), CALLERS)
def test_what_is_still_called_as_before_is_broken(
    path: str, sides: tuple[str, str], around: dict[str, str], caller: dict[str, str]
) -> None:
    """A caller in a file that the change left alone does not fit any more; one that was adapted, or gives nothing, does."""
    ((where, form),) = caller.items()
    as_before, adapted = {where: form.replace("{}", "")}, {where: form.replace("{}", ", 3")}
    after = {path: sides[1]}
    message = "Pad\n\nNo breaking changes."
    assert verdict(message, after, {**around, **as_before, path: sides[0]}) == "contradicted"
    assert verdict(message, {**after, **adapted}, {**around, **as_before, path: sides[0]}) == "unverifiable"
    assert (
        verdict(message, after, {**around, where: form.replace("{}", "").replace("ad", "at"), path: sides[0]}) == "unverifiable"
    )


def test_callers_that_never_gave_what_is_gone() -> None:
    before = "export function pad(s: string, width = 3) {\n  return s.padStart(width);\n}\n"
    run = "import { pad } from './pad';\nexport const run = () => pad('a'{});\n"
    around = {"package.json": package(private=True), "src/pad.ts": before}
    for given, expected in (("", "unverifiable"), (", 4", "contradicted")):
        files = {**around, "src/run.ts": run.replace("{}", given)}
        assert verdict("Pad\n\nNo breaking changes.", {"src/pad.ts": before.replace(", width = 3", "")}, files) == expected
