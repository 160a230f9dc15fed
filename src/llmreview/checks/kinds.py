"""What a file of a change is for, by its path: whether its lines count, and whether it is settings of a tool."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from llmreview.pattern import Pattern

Kind = Literal["code", "CI", "image build", "deployment", "editor settings", "tool settings", "dependencies"]

_DOCUMENTATION = Pattern(
    r"\.(?:md|mdx|markdown|rst|adoc|asciidoc|txt|pdf|png|jpe?g|gif|svg|webp|ico)$|(?:^|/)(?:docs?|documentation|man)/"
    r"|(?:^|/)(?:LICEN[CS]E|NOTICE|AUTHORS|CODEOWNERS|CHANGELOG)[^/]*$|(?:^|/)\.changeset/",
    re.IGNORECASE,
)
_KINDS: tuple[tuple[Kind, Pattern[str]], ...] = (
    (
        "CI",
        Pattern(
            r"(?:^|/)\.github/(?:workflows|actions)/|(?:^|/)\.gitlab(?:-ci[^/]*\.ya?ml$|/ci/)|(?:^|/)Jenkinsfile[^/]*$|(?:^|/)\.(?:circleci|buildkite|ci)/"
            r"|(?:^|/)(?:azure-pipelines|bitbucket-pipelines|\.travis|\.drone|\.?appveyor|\.woodpecker|cloudbuild)[^/]*\.ya?ml$"
        ),
    ),
    (
        "image build",
        Pattern(
            r"(?:^|/)(?:[^/]*\.)?(?:Docker|Container)file[^/]*$|(?:^|/)(?:docker-)?compose[^/]*\.ya?ml$|(?:^|/)\.dockerignore$",
            re.IGNORECASE,
        ),
    ),
    (
        "deployment",
        Pattern(
            r"(?:^|/)(?:k8s|kubernetes|helm|charts?|deploy|deployments?|terraform|infra|infrastructure|ansible|kustomize|manifests|argocd)/"
            r".*\.(?:ya?ml|json|tpl|toml|tf|tfvars|hcl|j2|conf|sh)$|\.(?:tf|tfvars|hcl)$"
            r"|(?:^|/)(?:Procfile|fly\.toml|vercel\.json|netlify\.toml|render\.yaml|serverless\.ya?ml|skaffold\.ya?ml|app\.ya?ml|nginx[^/]*\.conf)$"
        ),
    ),
    (
        "editor settings",
        Pattern(
            r"(?:^|/)\.(?:vscode|idea|fleet|zed|cursor|vs)/|(?:^|/)\.(?:editorconfig|cursorrules|windsurfrules)$|\.(?:code-workspace|iml)$"
        ),
    ),
    (
        "tool settings",
        Pattern(
            r"(?:^|/)\.?(?:eslint|prettier|stylelint|rubocop|golangci|pre-commit-config|babel|biome|commitlint|lintstaged|renovate|dependabot|ruff|flake8"
            r"|pylintrc|mypy|phpcs|phpstan|clippy|rustfmt|detekt|checkstyle|jest\.config|vitest\.config|codecov)[^/]*$"
            r"|(?:^|/)tsconfig[^/]*\.json$|(?:^|/)\.(?:husky|git(?:ignore|attributes)$|nvmrc$|tool-versions$)"
        ),
    ),
    (
        "dependencies",
        Pattern(
            r"(?:^|/)(?:package\.json|pyproject\.toml|setup\.(?:py|cfg)|requirements[^/]*\.txt|Pipfile|go\.mod|Cargo\.toml|Gemfile|composer\.json|pom\.xml"
            r"|build\.gradle(?:\.kts)?|settings\.gradle(?:\.kts)?|libs\.versions\.toml|[^/]+\.(?:csproj|gemspec|props|sln)|pnpm-workspace\.yaml|go\.work)$"
        ),
    ),
)


def is_documentation(path: str) -> bool:
    """Whether a file is there to be read, or to be looked at."""
    return _DOCUMENTATION.search(path) is not None and not path.endswith("CMakeLists.txt")


@lru_cache(maxsize=8192)
def kind_of(path: str) -> Kind:
    """What a file is for."""
    return next((kind for kind, pattern in _KINDS if pattern.search(path)), "code")
