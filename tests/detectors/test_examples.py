"""The examples of every detector: what is found equals what is annotated, both ways."""

from __future__ import annotations

from pathlib import Path

import pytest

from .examples import CATALOG, annotations, examples, findings_of, load_change


@pytest.mark.parametrize(("id_", "example"), [pytest.param(i, e, id=f"{i}/{e.name}") for i, e in examples()])
def test_found_lines_equal_annotated_lines(id_: str, example: Path) -> None:
    change = load_change(example)
    found = {(f.path, f.line) for f in findings_of(change, CATALOG.only(frozenset({id_})))}
    said = {word: {(a.path, a.line) for a in annotations(change) if a.id == id_ and a.word == word} for word in WORDS}
    assert found - said["todo-ok"] == said["expect"], "found against expected"
    assert not found & said["ok"], "found although it is ok"
    assert not found & said["todo-expect"], "a known miss is found now: change todo-expect to expect"
    assert said["todo-ok"] <= found, "known noise is gone now: change todo-ok to ok"


WORDS = ("expect", "ok", "todo-expect", "todo-ok")


@pytest.mark.parametrize("detector", CATALOG.detectors, ids=lambda d: d.id)
def test_every_language_has_examples_both_ways(detector) -> None:  # type: ignore[no-untyped-def]
    words = {
        (family, annotation.word)
        for id_, example in examples()
        if id_ == detector.id
        for change in [load_change(example)]
        for file in change.files
        for family in [_family(file.path)]
        for annotation in annotations(change)
        if annotation.path == file.path and annotation.id == detector.id
    }
    missing = [(f, w) for f in detector.languages for w in ("expect", "ok") if (f, w) not in words]
    assert not missing, f"no annotated example: {missing}"


def _family(path: str) -> str | None:
    from llmreview.syntax import grammar_of

    grammar = grammar_of(path)
    return grammar.family if grammar else None
