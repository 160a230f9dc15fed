"""What is new, what identifies a finding, what silences it, and what happens when a detector breaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from llmreview.change.memory import MemoryTree, change_between
from llmreview.detect import engine
from llmreview.detect.catalog import Catalog, load_catalog
from llmreview.syntax.sources import ChangedSources

from .made import add_detector, detection, findings

MARKED = """
title: A marked name
question: Why?
why: Because.
fix: Rename it.
category: style
severity: low
tier: fix
languages: [python, typescript, java]
"""
DETECT = """
from llmreview.detect import Candidate
from llmreview.model import Evidence
from llmreview.syntax import Idea

ANCHORS = (Idea.CALL,)


def detect(node, file, context):
    call = file.call(node)
    if call is None or call.name != "bad":
        return
    others = [file.place(n) for n in file.query(Idea.CALL) if file.call(n).name == "also"]
    yield Candidate(file.place(node), "bad", tuple(Evidence(file.path, p.line, p.end_line, "also") for p in others))
"""
BREAKING = "from llmreview.syntax import Idea\nANCHORS = (Idea.CALL,)\ndef detect(node, file, context):\n    yield from ()\n    raise KeyError('x')\n"
ENDLESS = "from llmreview.syntax import Idea\nANCHORS = (Idea.CALL,)\ndef detect(node, file, context):\n    while True:\n        pass\n    yield\n"


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    return load_catalog(add_detector(tmp_path, "bad_call", MARKED, detect_py=DETECT))


def lines(
    catalog: Catalog, after: dict[str, bytes], before: dict[str, bytes] | None = None
) -> list[tuple[str | None, int | None]]:
    return [(f.path, f.line) for f in findings(catalog, after, before)]


NOVELTY = [
    ("unchanged", {"a.py": b"bad(1)\n"}, {"a.py": b"bad(1)\nx = 1\n"}, []),
    ("added", {"a.py": b"x = 1\n"}, {"a.py": b"x = 1\nbad(1)\n"}, [("a.py", 2)]),
    ("altered", {"a.py": b"bad(1)\n"}, {"a.py": b"bad(2)\n"}, [("a.py", 1)]),
    ("moved within the file", {"a.py": b"bad(1)\nx = 1\ny = 2\n"}, {"a.py": b"x = 1\ny = 2\nbad(1)\n"}, []),
    ("moved to another file", {"a.py": b"bad(1)\nx = 1\n"}, {"a.py": b"x = 1\n", "b.py": b"bad(1)\n"}, []),
    ("laid out anew", {"a.py": b"bad(1, 2)\n"}, {"a.py": b"bad(\n    1,\n    2)\n"}, []),
    ("copied", {"a.py": b"bad(1)\n"}, {"a.py": b"bad(1)\nx = 1\nbad(1)\n"}, [("a.py", 3)]),
    ("evidence added", {"a.py": b"bad(1)\n"}, {"a.py": b"bad(1)\nalso()\n"}, []),
    (
        "evidence added in the function",
        {"a.py": b"def f():\n    bad(1)\n"},
        {"a.py": b"def f():\n    bad(1)\n    also()\n"},
        [("a.py", 2)],
    ),
    ("deleted", {"a.py": b"bad(1)\n"}, {}, []),
]


@pytest.mark.parametrize(("before", "after", "expected"), [case[1:] for case in NOVELTY], ids=[case[0] for case in NOVELTY])
def test_only_what_the_change_brought_in_is_found(catalog, before, after, expected) -> None:
    assert lines(catalog, after, before) == expected


def test_a_place_is_found_once_however_often_it_is_given(tmp_path: Path) -> None:
    twice = DETECT.replace("    yield Candidate", "    yield Candidate(file.place(node), 'bad')\n    yield Candidate")
    assert lines(load_catalog(add_detector(tmp_path, "bad_call", MARKED, detect_py=twice)), {"a.py": b"bad()\n"}) == [("a.py", 1)]


def test_findings_come_in_the_order_of_path_and_line(catalog) -> None:
    assert lines(catalog, {"b.py": b"bad()\n", "a.py": b"bad(1)\nbad(2)\n"}) == [("a.py", 1), ("a.py", 2), ("b.py", 1)]


def test_fingerprints_tell_equal_lines_apart_and_follow_renames(catalog) -> None:
    first, second = findings(catalog, {"a.py": b"bad()\nbad()\n"}, {"a.py": b""})
    assert first.fingerprint != second.fingerprint
    moved = findings(catalog, {"b.py": b"\n\nbad()\nbad()\n"}, {"a.py": b""}, {"b.py": "a.py"})
    assert [f.fingerprint for f in moved] == [first.fingerprint, second.fingerprint]
    elsewhere = findings(catalog, {"a.py": b"def f():\n    bad()\n"}, {"a.py": b""})
    assert elsewhere[0].fingerprint not in (first.fingerprint, second.fingerprint)


SUPPRESSIONS = [
    (b"bad()  # llmreview: ok bad-call - it is meant\n", ("it is meant", 1)),
    (b"# llmreview: ok bad-call - it is meant\nbad()\n", ("it is meant", 1)),
    (b"# llmreview: ok bad-call - first\n# llmreview: ok other-id - second\n\nbad()\n", ("first", 1)),
    (b"# llmreview: ok other-id, bad-call: it is meant\nbad()\n", ("it is meant", 1)),
    (b"bad()  # llmreview: ok bad-call\n", (None, 1)),
    (b"# llmreview: ok bad-call - too far\nx = 1\nbad()\n", None),
    (b"x = 1  # llmreview: ok bad-call - of that line\nbad()\n", None),
    (b"bad()  # llmreview: ok other-id - another\n", None),
    (b"bad()\nalso()  # llmreview: ok bad-call - at the evidence\n", ("at the evidence", 2)),
]


@pytest.mark.parametrize(("source", "expected"), SUPPRESSIONS)
def test_a_comment_silences_a_finding_on_its_line_or_right_below(catalog, source, expected) -> None:
    (found,) = findings(catalog, {"a.py": source})
    assert (found.suppressed and (found.suppressed.reason, found.suppressed.line)) == expected


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("a.ts", b"/* llmreview: ok bad-call - meant */\nbad();\n"),
        ("A.java", b"class A { int x = bad(); // llmreview: ok bad-call - meant\n}\n"),
    ],
)
def test_a_comment_of_any_language_silences(catalog, path, source) -> None:
    (found,) = findings(catalog, {path: source})
    assert found.suppressed is not None
    assert found.suppressed.reason == "meant"


REMARKS = [
    (b"bad()  # llmreview: ok bad-call - meant\n", []),
    (b"bad()  # llmreview: ok bad-call\n", ["gives no reason"]),
    (b"good()  # llmreview: ok bad-call - meant\n", ["unused suppression"]),
    (b"good()  # llmreview: ok bad-cal - meant\n", ["unknown detector: bad-cal"]),
]


@pytest.mark.parametrize(("source", "expected"), REMARKS)
def test_suppressions_that_are_wrong_are_told(catalog, source, expected) -> None:
    told = [problem.why for problem in detection(catalog, {"a.py": source}).not_evaluated]
    assert len(told) == len(expected)
    assert all(part in why for part, why in zip(expected, told, strict=True))


def test_an_old_unused_suppression_is_not_the_changes_doing(catalog) -> None:
    before = {"a.py": b"x = 1  # llmreview: ok bad-call - was needed\n"}
    assert detection(catalog, {"a.py": before["a.py"] + b"y = 2\n"}, before).not_evaluated == ()


def test_a_detector_that_breaks_is_told_once_and_the_others_go_on(tmp_path: Path) -> None:
    add_detector(tmp_path, "bad_call", MARKED, detect_py=DETECT)
    found = detection(load_catalog(add_detector(tmp_path, "breaking", MARKED, detect_py=BREAKING)), {"a.py": b"bad()\nbad()\n"})
    assert [f.line for f in found.findings] == [1, 2]
    assert [(p.what, p.incomplete) for p in found.not_evaluated] == [("a.py", True)]
    assert "breaking failed: KeyError" in found.not_evaluated[0].why


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "SECONDS_A_FILE", 0.2)
    add_detector(tmp_path, "bad_call", MARKED, detect_py=DETECT)
    slow = ENDLESS.replace("while True", "while file.path == 'a.py'").replace("    yield", "    yield from ()")
    found = detection(
        load_catalog(add_detector(tmp_path, "slow_call", MARKED, detect_py=slow)), {"a.py": b"bad()\n", "b.py": b"bad()\n"}
    )
    assert [f.path for f in found.findings] == ["a.py", "b.py"]
    assert [(p.what, p.incomplete) for p in found.not_evaluated] == [("a.py", True)]


def test_only_functions_that_hold_changed_lines_are_looked_at(catalog) -> None:
    file = b"def f():\n    bad()\n\n\ndef g():\n    x = 1\n"
    assert lines(catalog, {"a.py": file.replace(b"x = 1", b"also()")}, {"a.py": file}) == []


@pytest.mark.parametrize(
    ("candidates_tier", "said"),
    [(None, ("fix", 0.95)), ("fix", ("fix", 0.95)), ("check", ("check", 0.75)), ("ask", ("ask", 0.5))],
)
def test_a_candidate_less_sure_than_its_detector_is_stated_with_less_confidence(
    tmp_path: Path, candidates_tier: str | None, said: tuple[str, float]
) -> None:
    less_sure = DETECT.replace("for p in others))", f"for p in others), tier={candidates_tier!r})")
    catalog = load_catalog(add_detector(tmp_path, "bad_call", MARKED + "confidence: 0.95\n", detect_py=less_sure))
    (finding,) = findings(catalog, {"a.py": b"bad()\n"})
    assert (finding.tier, finding.confidence) == said


class SlowTree(MemoryTree):
    """A repository that is too large to be searched in time."""

    def grep(self, *_: object, **__: object) -> None:
        return None


def test_an_answer_that_met_a_bound_makes_the_analysis_incomplete(tmp_path: Path) -> None:
    asking = DETECT.replace("    others =", "    context.repository.mentions(call.name)\n    others =")
    catalog = load_catalog(add_detector(tmp_path, "bad_call", MARKED, detect_py=asking))
    change = change_between({}, {"a.py": b"bad()\n"})
    assert not any(n.incomplete for n in engine.detect(ChangedSources(change), catalog).not_evaluated)
    change.tree = SlowTree({})
    assert [(n.what, n.incomplete) for n in engine.detect(ChangedSources(change), catalog).not_evaluated] == [
        ("the repository", True)
    ]


@pytest.mark.parametrize(("served", "expected"), [("/orders/{order_id}", []), ("/customers/{customer_id}", ["client-only"])])
def test_routes_of_long_files_are_known(served: str, expected: list[str]) -> None:
    filling = "".join(f"def place_{number}():\n    return {number}\n\n\n" for number in range(15_000))
    service = f"from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get('{served}')\ndef show():\n    return 1\n\n\n"
    near = "@app.get('/orders')\ndef orders():\n    return []\n"
    files = {
        "shop/app.py": (service + filling).encode(),
        "shop/near.py": service.split("@", maxsplit=1)[0].encode() + near.encode(),
    }
    client = {"web/orders.js": b"export const show = (id) => fetch(`/orders/${id}`);\n"}
    shipped = load_catalog(Path(__file__).parents[2] / "detectors")
    assert len(files["shop/app.py"]) > 500_000
    found = findings(shipped, {**files, **client}, files)
    assert [finding.detector for finding in found if finding.detector == "client-only"] == expected
