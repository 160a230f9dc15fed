"""What a large change is told: the files of each part, and nothing that is not so."""

from __future__ import annotations

from llmreview.change.memory import change_between
from llmreview.model import Finding

from .examples import findings_of

LONG = "".join(f"x{n} = {n}\n" for n in range(410))


def large(after: dict[str, str]) -> Finding:
    change = change_between({}, {path: text.encode() for path, text in after.items()})
    (finding,) = [finding for finding in findings_of(change) if finding.detector == "large-change"]
    return finding


def test_every_file_is_told_with_its_part() -> None:
    after = {f"part{n}/m{m}.py": f"x{n}{m} = {n}\n" * 30 for n in range(4) for m in range(6)}
    after |= {f"part{n}/m.py": "".join(f"from part{n}.m{m} import x{n}{m}\n" for m in range(6)) for n in range(4)}
    finding = large(after)
    assert sorted(place.path for place in finding.evidence) == sorted(after)
    assert {place.note.partition(",")[0] for place in finding.evidence} == {f"part {n + 1} of 4" for n in range(4)}
    assert "part 1 of 4, part0: 7 files, 186 lines" in {place.note for place in finding.evidence}
    assert finding.fix is not None
    assert "and 3 more" in finding.fix.description


def test_what_cannot_be_split_is_not_told_to_be() -> None:
    finding = large({"shop/money.py": LONG})
    assert finding.fix is not None
    assert "areas named" not in finding.fix.description
    assert "first step" in finding.fix.description
