"""A detector is a folder: dropped in, it works in every language, and nothing else is edited."""

from __future__ import annotations

from pathlib import Path

import pytest

from llmreview.detect.catalog import load_catalog
from llmreview.model import InputError

from .made import add_detector, findings

DESCRIPTION = """
title: A call of sleep
question: Is there something to wait for?
why: Waiting for a time is slow where it is enough and wrong where it is not.
fix: Wait for what is expected.
category: performance
severity: medium
tier: check
confidence: 0.7
languages: [python, typescript, java]
vocabulary:
  any: {waits: [sleep]}
  python: {waits: [time.sleep]}
  java: {waits: [Thread.sleep]}
"""
DETECT = """
from llmreview.detect import Candidate
from llmreview.syntax import Idea

ANCHORS = (Idea.CALL,)


def detect(node, file, context):
    call = file.call(node)
    if call is not None and context.vocabulary.matches(call, "waits"):
        yield Candidate(file.place(node), f"`{call.name}` waits for a time")
"""
SOURCES = {
    "a.py": b"import time\n\n\ndef f():\n    time.sleep(1)\n",
    "a.ts": b"async function f() {\n  await sleep(1);\n}\n",
    "a.tsx": b"const f = () => {\n  sleep(1);\n};\n",
    "a.js": b"function f() {\n  sleep(1);\n}\n",
    "A.java": b"class A {\n  void f() {\n    Thread.sleep(1);\n  }\n}\n",
}


def test_a_folder_with_a_function_finds_in_every_language(tmp_path: Path) -> None:
    catalog = load_catalog(add_detector(tmp_path, "sleeping_call", DESCRIPTION, detect_py=DETECT))
    found = findings(catalog, after=SOURCES)
    assert [(f.detector, f.path, f.line, f.symbol) for f in found] == [
        ("sleeping-call", "A.java", 3, "A.f"),
        ("sleeping-call", "a.js", 2, "f"),
        ("sleeping-call", "a.py", 5, "f"),
        ("sleeping-call", "a.ts", 2, "f"),
        ("sleeping-call", "a.tsx", 2, "f"),
    ]
    assert {(f.severity, f.tier, f.confidence, f.category) for f in found} == {("medium", "check", 0.7, "performance")}


def test_a_folder_with_a_shape_alone_finds_in_its_language(tmp_path: Path) -> None:
    shape = '(call function: (attribute attribute: (identifier) @the_name (#eq? @the_name "sleep"))) @place'
    catalog = load_catalog(add_detector(tmp_path, "sleeping_call", DESCRIPTION, python_scm=shape))
    (found,) = findings(catalog, after=SOURCES)
    assert (found.path, found.line, found.message) == ("a.py", 5, "A call of sleep")
    assert [e.note for e in found.evidence] == ["the name"]


def test_two_folders_do_not_know_each_other(tmp_path: Path) -> None:
    add_detector(tmp_path, "sleeping_call", DESCRIPTION, detect_py=DETECT)
    catalog = load_catalog(
        add_detector(tmp_path, "waiting_call", DESCRIPTION, detect_py=DETECT.replace("waits for a time", "rests"))
    )
    found = findings(catalog, after={"a.py": SOURCES["a.py"]})
    assert [(f.detector, f.message) for f in found] == [
        ("sleeping-call", "`sleep` waits for a time"),
        ("waiting-call", "`sleep` rests"),
    ]


def test_a_detector_looks_only_at_its_languages(tmp_path: Path) -> None:
    only_java = DESCRIPTION.replace("[python, typescript, java]", "[java]")
    catalog = load_catalog(add_detector(tmp_path, "sleeping_call", only_java, detect_py=DETECT))
    assert [f.path for f in findings(catalog, after=SOURCES)] == ["A.java"]


def test_a_detector_of_text_and_one_of_the_change_need_no_language(tmp_path: Path) -> None:
    plain = DESCRIPTION.partition("languages:")[0]
    text = "from llmreview.detect import Candidate\nfrom llmreview.syntax import Place\n\ndef detect_text(file, context):\n    yield Candidate(Place(1, 1, 1), 'text', path=file.path)\n"
    change = "from llmreview.detect import Candidate\n\ndef detect_change(context):\n    yield Candidate(None, f'{len(context.sources.readable)} files')\n"
    add_detector(tmp_path, "of_text", plain, detect_py=text)
    catalog = load_catalog(add_detector(tmp_path, "of_change", plain, detect_py=change))
    found = findings(catalog, after={"a.txt": b"x\n", "Makefile": b"y:\n"})
    assert [(f.detector, f.path, f.message) for f in found] == [
        ("of-change", None, "2 files"),
        ("of-text", "Makefile", "text"),
        ("of-text", "a.txt", "text"),
    ]


BROKEN = [
    (DESCRIPTION + "langauges: [python]\n", "langauges"),
    (DESCRIPTION.replace("why:", "reason:"), "why"),
    (DESCRIPTION.replace("severity: medium", "severity: grave"), "severity"),
    (DESCRIPTION.replace("tier: check", "tier: sure"), "tier"),
    ("- a\n", "expected keys"),
    ("a: [\n", "YAML"),
]


@pytest.mark.parametrize(("description", "named"), BROKEN)
def test_a_broken_description_is_an_error_that_names_what_is_wrong(tmp_path: Path, description: str, named: str) -> None:
    add_detector(tmp_path, "sleeping_call", description, detect_py=DETECT)
    with pytest.raises(InputError, match=named) as error:
        load_catalog(tmp_path)
    assert "sleeping_call" in str(error.value)


def test_a_folder_without_a_description_is_no_detector(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    assert load_catalog(tmp_path).detectors == ()
