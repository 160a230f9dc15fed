"""The rules of threads, on random histories: whatever stands, the plan leads to one thread a flaw, and no further plan."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from llmreview.publish.markers import Marker, marked, read_marker
from llmreview.publish.plan import Action, Flaw, plan_threads
from llmreview.publish.standing import OwnThread
from llmreview.publish.ticks import box_mark, carried_over

FINGERPRINTS = st.sampled_from(["aa", "bb", "cc", "dd"])


@st.composite
def threads(draw: st.DrawFn) -> list[OwnThread]:
    made = []
    for note in range(draw(st.integers(0, 6))):
        fingerprint = draw(FINGERPRINTS)
        marker = Marker("thread", "default", fingerprint, fingerprint * 2)
        resolved = draw(st.booleans())
        made.append(
            OwnThread(
                f"d{note}",
                note,
                marker,
                marked(marker, "text"),
                draw(st.sampled_from(["a.py", "b.py"])),
                tuple((100 + note * 10 + i, Marker("gone", "default")) for i in range(draw(st.integers(0, 2)))),
                resolved,
                resolved and draw(st.booleans()),
                draw(st.booleans()),
                draw(st.booleans()),
            )
        )
    return made


@st.composite
def flaws(draw: st.DrawFn) -> list[Flaw]:
    found = draw(st.lists(FINGERPRINTS, unique=True))
    return [
        Flaw(
            f,
            f * 2,
            draw(st.sampled_from(["a.py", "b.py"])),
            marked(Marker("thread", "default", f, f * 2), "text") if draw(st.booleans()) else "",
        )
        for f in found
    ]


def carry_out(standing: list[OwnThread], actions: tuple[Action, ...]) -> list[OwnThread]:
    """What GitLab holds afterwards."""
    state = {thread.note: thread for thread in standing}
    for action in actions:
        if action.thread is None:
            assert action.flaw is not None
            marker = read_marker(action.flaw.body)
            assert marker is not None
            note = max(state, default=0) + 1
            state[note] = OwnThread(f"d{note}", note, marker, action.flaw.body, action.flaw.path, (), False, False, False, False)
            continue
        now = state.get(action.thread.note)
        if now is None:
            continue
        if action.kind == "delete":
            del state[now.note]
        elif action.kind == "edit":
            assert action.flaw is not None
            marker = read_marker(action.flaw.body)
            assert marker is not None
            state[now.note] = now._replace(body=action.flaw.body, marker=marker)
        elif action.kind in ("resolve", "reopen"):
            state[now.note] = now._replace(resolved=action.kind == "resolve", resolved_by_us=action.kind == "resolve")
        elif action.kind == "remark":
            state[now.note] = now._replace(replies=(*now.replies, (999, Marker("gone", "default"))))
        elif action.kind == "trim":
            state[now.note] = now._replace(replies=now.replies[:1])
    return list(state.values())


@given(threads(), flaws(), st.integers(0, 4))
def test_a_plan_leads_to_rest(standing: list[OwnThread], wanted: list[Flaw], most: int) -> None:
    plan = plan_threads(standing, wanted, most, ("a.py", "b.py"))
    after = carry_out(standing, plan.actions)
    assert plan_threads(after, wanted, most, ("a.py", "b.py")).actions == ()


@given(threads(), flaws(), st.integers(0, 4))
def test_what_people_said_holds(standing: list[OwnThread], wanted: list[Flaw], most: int) -> None:
    plan = plan_threads(standing, wanted, most, ("a.py", "b.py"))
    after = {thread.note: thread for thread in carry_out(standing, plan.actions)}
    for thread in standing:
        if thread.answered or thread.settled:
            assert thread.note in after  # nobody's word is deleted
        if thread.settled:
            assert after[thread.note].resolved >= thread.resolved  # nor opened again
    assert not [thread for thread in after.values() if thread.dismissed and not thread.resolved]
    settled = {thread.marker.fingerprint for thread in standing if thread.settled}
    created = [action.flaw.fingerprint for action in plan.actions if action.kind == "create" and action.flaw]
    assert not settled & set(created)
    assert len(created) == len(set(created)) <= most


@given(
    st.lists(st.sampled_from(["aa11", "bb22", "cc33"]), unique=True),
    st.lists(st.sampled_from(["aa11", "bb22", "cc33"]), unique=True),
)
def test_a_tick_says_that_somebody_looked_at_these(then: list[str], now: list[str]) -> None:
    before = f"- [x] **Look** {box_mark('some-id', tuple(then))}\n\n<!-- llmreview:end -->"
    after = f"- [ ] **Look** {box_mark('some-id', tuple(now))}\n\n<!-- llmreview:end -->"
    assert carried_over(before, after).startswith("- [x]") == (set(now) <= set(then))


@given(st.text(max_size=80))
def test_what_is_written_below_a_summary_is_kept(text: str) -> None:
    before = f"Old\n\n<!-- llmreview:end -->\n\n{text}"
    after = carried_over(before, "New\n\n<!-- llmreview:end -->")
    for line in text.replace("\r\n", "\n").strip("\n").split("\n"):
        assert line.lstrip("\t ").lstrip("/") in after
    assert carried_over(after, "New\n\n<!-- llmreview:end -->") == after


@given(st.text(max_size=300))
def test_a_marker_is_only_read_where_we_put_it(text: str) -> None:
    marker = Marker("thread", "default", "aa", "bb")
    assert read_marker(marked(marker, text)) == marker
    assert read_marker(f"{text}x\n{marker.line()}") is None
