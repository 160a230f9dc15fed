"""What is new in the lists of dependencies of each language, and what is not."""

from __future__ import annotations

import re

import pytest

from llmreview.change.memory import change_between
from llmreview.checks import check_tests
from llmreview.claims.dependencies import Use, added_dependencies
from llmreview.claims.facts import Facts
from llmreview.syntax.sources import ChangedSources

from .test_check import verdict


def added(before: dict[str, str], after: dict[str, str], *, use: Use = "any") -> list[str]:
    old, new = ({path: text.encode() for path, text in files.items()} for files in (before, after))
    sources = ChangedSources(change_between(old, new, "No new dependencies."))
    found = list(added_dependencies(Facts(sources, check_tests(sources), ()), use=use))
    for name, place in found:
        line = after[place.path].split("\n")[place.line - 1]
        assert re.split("[:/]", name)[-1].lower() in line.lower().replace("_", "-")
    return [name for name, _ in found]


POM = """<project>
  <dependencies>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId><version>2.0.1</version></dependency>
  </dependencies>
  <build><plugins>
    <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-jar-plugin</artifactId></plugin>
  </plugins></build>
</project>
"""
PACKAGE = (
    '{\n  "name": "shop",\n  "version": "1.0.0",\n  "dependencies": {\n    "react": "^18.0.0"\n  },\n  "scripts": {"a": "b"}\n}\n'
)
PYPROJECT = '[project]\nname = "shop"\ndependencies = [\n    "requests>=2",\n]\n\n[tool.ruff]\nline-length = 100\n'
POETRY = '[tool.poetry]\nname = "shop"\n\n[tool.poetry.dependencies]\npython = "^3.11"\nrequests = "^2.0"\n'
SETUP_CFG = "[options]\ninstall_requires =\n    requests>=2\n\n[flake8]\nmax-line-length = 100\n"
CARGO = '[package]\nname = "shop"\nversion = "0.1.0"\n\n[dependencies]\nserde = "1"\n'
GRADLE = 'plugins {\n    id("java")\n}\n\ndependencies {\n    implementation("org.slf4j:slf4j-api:2.0.1")\n}\n'
CATALOG = '[versions]\nktor = "3.0"\n\n[libraries]\nktor-core = { module = "io.ktor:ktor-core", version.ref = "ktor" }\n'
PROJECT = '<Project>\n  <ItemGroup>\n    <PackageReference Include="Serilog" Version="3.0.0" />\n  </ItemGroup>\n</Project>\n'
PROPS = '<Project>\n  <ItemGroup>\n    <PackageVersion Include="Serilog" Version="3.0.0" />\n  </ItemGroup>\n</Project>\n'
GO = "module example.com/shop\n\ngo 1.22\n\nrequire (\n\tgithub.com/a/one v1.0.0\n\tgithub.com/a/two v1.0.0 // indirect\n)\n"
COMPOSER = '{\n  "require": {\n    "php": ">=8.1",\n    "monolog/monolog": "^3.0"\n  }\n}\n'
GEMFILE = 'source "https://rubygems.org"\n\ngem "rails", "~> 7.1"\n'
GEMSPEC = 'Gem::Specification.new do |spec|\n  spec.name = "shop"\n  spec.add_dependency "faraday", ">= 2"\nend\n'


@pytest.mark.parametrize(
    ("path", "before", "old", "new", "name"),
    [
        ("package.json", PACKAGE, '"^18.0.0"', '"^18.0.0",\n    "lodash": "^4.17.0"', "lodash"),
        ("web/package.json", PACKAGE, '"^18.0.0"', '"^18.0.0",\n    "@scope/lodash": "latest"', "@scope/lodash"),
        ("package.json", PACKAGE, '  "scripts"', '  "devDependencies": {"vitest": "^1.0.0"},\n  "scripts"', "vitest"),
        ("composer.json", COMPOSER, '"^3.0"', '"^3.0",\n    "guzzlehttp/guzzle": "^7.0"', "guzzlehttp/guzzle"),
        (
            "pyproject.toml",
            PYPROJECT,
            '    "requests>=2",',
            '    "requests>=2",\n    "Pandas[excel]>=2 ; python_version > \'3\'",',
            "pandas",
        ),
        ("pyproject.toml", PYPROJECT, "[tool.ruff]", '[dependency-groups]\ndev = ["pytest"]\n\n[tool.ruff]', "pytest"),
        (
            "pyproject.toml",
            POETRY,
            'requests = "^2.0"',
            'requests = "^2.0"\npandas = {version = "^2", optional = true}',
            "pandas",
        ),
        ("Pipfile", '[packages]\nrequests = "*"\n', '"*"', '"*"\npandas = "*"', "pandas"),
        ("requirements.txt", "requests==2.0\n", "==2.0", "==2.0\npandas~=2.1  # frames", "pandas"),
        ("requirements/base.txt", "requests==2.0\n", "==2.0", "==2.0\npandas", "pandas"),
        ("requirements-web.in", "requests\n", "requests", "requests\npandas @ https://example.com/pandas.whl", "pandas"),
        ("setup.cfg", SETUP_CFG, "    requests>=2", "    requests>=2\n    pandas", "pandas"),
        (
            "setup.py",
            'setup(name="shop", install_requires=["requests"], classifiers=["x"])\n',
            '["requests"]',
            '["requests", "pandas>=2"]',
            "pandas",
        ),
        ("Cargo.toml", CARGO, 'serde = "1"', 'serde = "1"\ntokio = { version = "1", features = ["full"] }', "tokio"),
        ("Cargo.toml", CARGO, "[dependencies]", '[dev-dependencies]\nproptest = "1"\n\n[dependencies]', "proptest"),
        ("go.mod", GO, "one v1.0.0", "one v1.0.0\n\tgithub.com/b/three v0.1.0", "github.com/b/three"),
        ("Gemfile", GEMFILE, '"~> 7.1"', '"~> 7.1"\ngem "sidekiq"', "sidekiq"),
        ("shop.gemspec", GEMSPEC, '">= 2"', '">= 2"\n  spec.add_runtime_dependency("nokogiri", "~> 1")', "nokogiri"),
        (
            "pom.xml",
            POM,
            "</dependencies>",
            "<dependency>\n<groupId>com.google</groupId>\n<artifactId>guava</artifactId>\n</dependency>\n</dependencies>",
            "com.google:guava",
        ),
        (
            "app/build.gradle.kts",
            GRADLE,
            '2.0.1")',
            '2.0.1")\n    testImplementation("io.kotest:kotest:5.0")',
            "io.kotest:kotest",
        ),
        ("build.gradle", GRADLE, '2.0.1")', "2.0.1\")\n    api 'com.google.guava:guava:33.0'", "com.google.guava:guava"),
        (
            "gradle/libs.versions.toml",
            CATALOG,
            "[libraries]",
            '[libraries]\nguava = "com.google.guava:guava:33.0"',
            "com.google.guava:guava",
        ),
        ("src/Shop.csproj", PROJECT, "  </ItemGroup>", '    <PackageReference Include="Polly" />\n  </ItemGroup>', "Polly"),
        (
            "Directory.Packages.props",
            PROPS,
            "  </ItemGroup>",
            '    <PackageVersion Include="Polly" Version="8.0" />\n  </ItemGroup>',
            "Polly",
        ),
    ],
)
def test_a_new_entry_is_found(path: str, before: str, old: str, new: str, name: str) -> None:
    assert old in before
    assert added({path: before}, {path: before.replace(old, new, 1)}) == [name]


@pytest.mark.parametrize(
    ("path", "before", "old", "new"),
    [
        ("package.json", PACKAGE, "^18.0.0", "^19.0.0"),
        ("package.json", PACKAGE, '"scripts": {', '"scripts": {"lodash": "1.0.0", '),
        ("package.json", PACKAGE, '"^18.0.0"', '"^18.0.0",\n    "@shop/core": "workspace:*"'),
        ("composer.json", COMPOSER, '"php": ">=8.1"', '"php": ">=8.2",\n    "ext-json": "*"'),
        ("pyproject.toml", PYPROJECT, "requests>=2", "requests>=2.31"),
        ("pyproject.toml", PYPROJECT, "[tool.ruff]", '[tool.ruff]\nselect = "E"\nfix = "1"'),
        ("pyproject.toml", POETRY, "^3.11", "^3.12"),
        ("requirements.txt", "my_package==2.0\n", "my_package==2.0", "My-Package==2.1  # newer\n-r base.txt\n--hash=sha256:00"),
        ("setup.cfg", SETUP_CFG, "max-line-length = 100", "max-line-length = 100\nexclude =\n    build"),
        ("Cargo.toml", CARGO, 'version = "0.1.0"', 'version = "0.1.1"\nlicense = "MIT"'),
        ("Cargo.toml", CARGO, 'serde = "1"', 'serde = "1"\nshop-core = { path = "../core" }'),
        ("go.mod", GO, "two v1.0.0 // indirect", "two v1.0.0 // indirect\n\tgithub.com/b/three v0.1.0 // indirect"),
        ("go.mod", GO, "two v1.0.0 // indirect", "two v1.0.0"),
        ("pom.xml", POM, "maven-jar-plugin", "maven-war-plugin"),
        ("app/build.gradle.kts", GRADLE, '2.0.1")', '2.0.2")\n    implementation(project(":core"))'),
        ("src/Shop.csproj", PROJECT, "3.0.0", "3.1.0"),
        ("Gemfile", GEMFILE, "~> 7.1", "~> 7.2"),
    ],
)
def test_what_is_no_new_entry(path: str, before: str, old: str, new: str) -> None:
    assert old in before
    assert added({path: before}, {path: before.replace(old, new, 1)}) == []


def test_an_entry_may_move_to_another_list() -> None:
    before = {"requirements.txt": "pandas\n", "pyproject.toml": PYPROJECT}
    after = {
        "requirements.txt": "\n",
        "pyproject.toml": PYPROJECT.replace('    "requests>=2",', '    "requests>=2",\n    "pandas",'),
    }
    assert added(before, after) == []
    before = {"src/Shop.csproj": PROJECT, "Directory.Packages.props": "<Project>\n</Project>\n"}
    central = {"src/Shop.csproj": PROJECT.replace(' Version="3.0.0"', ""), "Directory.Packages.props": PROPS}
    assert added(before, central) == []


def test_modules_of_the_same_project_are_no_dependencies() -> None:
    pom = POM.replace("<project>", "<project>\n  <parent><groupId>org.shop</groupId><artifactId>shop</artifactId></parent>")
    module = "<dependency><groupId>org.shop</groupId><artifactId>prices</artifactId></dependency></dependencies>"
    assert added({"pom.xml": pom}, {"pom.xml": pom.replace("</dependencies>", module)}) == []


def test_an_entry_of_several_lists_is_one() -> None:
    files = dict.fromkeys(("a/package.json", "b/package.json"), PACKAGE)
    after = {path: text.replace('"^18.0.0"', '"^18.0.0",\n    "lodash": "1.0.0"') for path, text in files.items()}
    assert added(files, after) == ["lodash"]


def test_what_only_development_needs() -> None:
    after = PACKAGE.replace('  "scripts"', '  "devDependencies": {"vitest": "^1.0.0"},\n  "scripts"')
    assert added({"package.json": PACKAGE}, {"package.json": after}, use="runtime") == []
    test_scope = "<dependency><groupId>a</groupId><artifactId>junit</artifactId><scope>test</scope></dependency></dependencies>"
    assert added({"pom.xml": POM}, {"pom.xml": POM.replace("</dependencies>", test_scope)}, use="runtime") == []


LIBRARY = {"Gemfile": 'gemspec\n\ngem "benchmark"\n', "shop.gemspec": GEMSPEC}
SHIPPED = GEMSPEC.replace('">= 2"', '">= 2"\n  spec.add_dependency "benchmark"')
DEV_PACKAGE = PACKAGE.replace('  "scripts"', '  "devDependencies": {\n    "lodash": "^4"\n  },\n  "scripts"')
MOVED_PACKAGE = PACKAGE.replace('"^18.0.0"', '"^18.0.0",\n    "lodash": "^4"')
PEER_PACKAGE = DEV_PACKAGE.replace('  "scripts"', '  "peerDependencies": {"lodash": "^4"},\n  "scripts"')
DEV_COMPOSER = '{\n  "require": {},\n  "require-dev": {\n    "a/b": "^1"\n  }\n}\n'
GROUPED = 'gem "rails"\n\ngroup :development, :test do\n  gem "rspec"\nend\n'


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (LIBRARY, {"Gemfile": "gemspec\n", "shop.gemspec": SHIPPED}, ["benchmark"]),
        ({"package.json": DEV_PACKAGE}, {"package.json": MOVED_PACKAGE}, ["lodash"]),
        ({"composer.json": DEV_COMPOSER}, {"composer.json": '{\n  "require": {\n    "a/b": "^1.1"\n  }\n}\n'}, ["a/b"]),
        ({"Gemfile": GROUPED}, {"Gemfile": 'gem "rails"\ngem "rspec"\n'}, ["rspec"]),
        (
            {"build.gradle": "dependencies {\n    compileOnly 'a.b:c:1'\n}\n"},
            {"build.gradle": "dependencies {\n    implementation 'a.b:c:1'\n}\n"},
            ["a.b:c"],
        ),
        # what the program needed before it still needs, and what only development needs is nothing of the program
        ({"package.json": PEER_PACKAGE}, {"package.json": MOVED_PACKAGE}, []),
        ({"Gemfile": 'gem "rails"\n'}, {"Gemfile": GROUPED}, []),
        ({"Gemfile": 'gem "rails"\n'}, {"Gemfile": 'gem "rails"\ngem "rspec", require: false, group: :test\n'}, []),
        ({"Gemfile": 'gem "rails"\n'}, {"Gemfile": 'gem "rails"\ngem "pg", group: :production, require: "pg/ext"\n'}, ["pg"]),
        ({"Gemfile": 'gem "benchmark"\n', "shop.gemspec": GEMSPEC}, {"Gemfile": "\n", "shop.gemspec": SHIPPED}, []),
        ({"Gemfile": "gemspec\n"}, {"Gemfile": 'gemspec\ngem "rspec"\n'}, []),
        ({"requirements-dev.txt": "ruff\n"}, {"requirements-dev.txt": "ruff\npytest\n"}, []),
        (
            {"pyproject.toml": PYPROJECT},
            {"pyproject.toml": f'{PYPROJECT}\n[project.optional-dependencies]\ndev = ["pytest"]\n'},
            [],
        ),
        ({"Cargo.toml": CARGO}, {"Cargo.toml": f'{CARGO}\n[build-dependencies]\ncc = "1"\n'}, []),
        ({"build.gradle": GRADLE}, {"build.gradle": GRADLE.replace("}\n\n", "}\n\n    kapt 'a.b:c:1'\n", 1)}, []),
        ({"gradle/libs.versions.toml": CATALOG}, {"gradle/libs.versions.toml": f'{CATALOG}kotest = "io.kotest:kotest:5"\n'}, []),
    ],
)
def test_what_the_program_needs_to_run(before: dict[str, str], after: dict[str, str], found: list[str]) -> None:
    assert added(before, after, use="runtime") == found


def test_modules_that_the_program_imports_are_needed_to_run() -> None:
    after = {"go.mod": GO.replace("one v1.0.0", "one v1.0.0\n\tgithub.com/b/three v0.1.0")}
    assert added({"go.mod": GO}, after, use="runtime") == []
    assert added({"go.mod": GO}, after, use="unknown") == ["github.com/b/three"]
    base = {"go.mod": GO, "shop.go": "package shop\n"}
    after["shop.go"] = 'package shop\n\nimport "github.com/b/three/rows"\n\nvar _ = rows.All\n'
    assert added(base, after, use="runtime") == ["github.com/b/three"]


@pytest.mark.parametrize(
    ("claim", "before", "after", "said"),
    [
        ("No new runtime dependencies", LIBRARY, {"Gemfile": "gemspec\n", "shop.gemspec": SHIPPED}, "contradicted"),
        ("No new dependencies", LIBRARY, {"Gemfile": "gemspec\n", "shop.gemspec": SHIPPED}, "supported"),
        ("Runtime dependencies are unchanged", LIBRARY, {"Gemfile": "gemspec\n", "shop.gemspec": SHIPPED}, "contradicted"),
        ("No new production dependencies", {"package.json": DEV_PACKAGE}, {"package.json": MOVED_PACKAGE}, "contradicted"),
        ("No new dependencies", {"package.json": DEV_PACKAGE}, {"package.json": MOVED_PACKAGE}, "supported"),
        ("No new npm packages", {"package.json": PACKAGE}, {"package.json": MOVED_PACKAGE}, "contradicted"),
        ("No new Composer packages", {"package.json": PACKAGE}, {"package.json": MOVED_PACKAGE}, "supported"),
        ("Does not require any additional npm package", {"package.json": PACKAGE}, {"package.json": MOVED_PACKAGE}, "contradicted"),
        ("No additional packages needed", {"package.json": PACKAGE}, {"package.json": MOVED_PACKAGE}, "contradicted"),
        ("No additional gems were added", {"Gemfile": GEMFILE}, {"Gemfile": f'{GEMFILE}gem "pg"\n'}, "contradicted"),
        ("No new crates", {"Cargo.toml": CARGO}, {"Cargo.toml": f'{CARGO}tokio = "1"\n'}, "contradicted"),
        ("No additional gems were added", {"package.json": PACKAGE}, {"package.json": MOVED_PACKAGE}, "supported"),
        ("No new runtime dependencies", {"go.mod": GO}, {"go.mod": GO.replace("1.0.0\n", "1.0.0\n\ta.dev/b/c v1.0.0\n", 1)}, "unverifiable"),
    ],
)  # fmt: skip
def test_of_which_packages_it_is_said(claim: str, before: dict[str, str], after: dict[str, str], said: str) -> None:
    assert verdict(f"Sort rows\n\n{claim}.", after, before) == said


@pytest.mark.parametrize("path", ["package.json", "pyproject.toml", "setup.cfg", "Cargo.toml", "gradle/libs.versions.toml"])
def test_what_cannot_be_read_is_not_held_to_be_empty(path: str) -> None:
    assert added({path: "{[ not: a list"}, {path: '{[ not: a list\n"lodash": "1.0.0"\n'}) == []


def test_a_package_by_another_name() -> None:
    renamed = PACKAGE.replace('"react": "^18.0.0"', '"react18": "npm:react@^18.0.0"')
    assert added({"package.json": PACKAGE}, {"package.json": renamed}) == []
    other = PACKAGE.replace('"react": "^18.0.0"', '"react": "^18.0.0",\n    "pad": "npm:@shop/left-pad@^1.0.0"')
    assert added({"package.json": PACKAGE}, {"package.json": other}) == ["@shop/left-pad"]
    crate = '[package]\nname = "shop"\n\n[dependencies]\nserde = "1"\n'
    assert added({"Cargo.toml": crate}, {"Cargo.toml": crate.replace('serde = "1"', 'ser = { package = "serde" }')}) == []
