"""What a detector is: its folder read into a Detector, what it may ask for, and what it may answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from llmreview.model import ClaimCheck, Evidence, ScopeCheck, Severity, TestCheck, Tier
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.change import FileChange
    from llmreview.detect.repository import Repository
    from llmreview.syntax import Call, Place, SourceFile
    from llmreview.syntax.sources import ChangedSources


class Candidate(NamedTuple):
    """A place that a detector holds to be flawed. ``path`` is None for the file that was asked about.

    What is None is taken from the detector's ``detector.yaml``. ``place`` None means the whole change.
    """

    place: Place | None
    message: str
    evidence: tuple[Evidence, ...] = ()
    path: str | None = None
    replacement: str | None = None
    fix: str | None = None
    question: str | None = None
    severity: Severity | None = None
    tier: Tier | None = None
    """Only ever a lower tier than the detector's own: what is less sure than its other findings."""
    identity: str | None = None
    """What tells it, where it has no place, from its detector's other findings in the change; None for its message."""
    about_file: bool = False
    """Whether it is about the file as a whole, which the change added; its place is line 1."""
    about_layout: bool = False
    """Whether it is about white space itself, so that a line that was only laid out anew is new."""
    compared: bool = False
    """Whether the detector held the old tree against the new one: what it says is new, though its text may have stood before."""


class Vocabulary:
    """The names of an ecosystem by topic, as ``detector.yaml`` gives them for one language family.

    A pattern names what is called or read: ``list`` a function without receiver; ``.fetchall`` a member of anything;
    ``asyncio.run`` the last segments of an origin (``llmreview.syntax.calls.origin``), so a qualified name, or the name of a
    declared type and its member; the last part of a path counts as a segment (``http.Get`` of ``net/http``). ``*`` stands for
    part of a segment, ``**`` for any number of segments; a segment that is a call ends in ``()``: ``requests.*().content``.
    """

    def __init__(self, topics: Mapping[str, tuple[str, ...]]) -> None:
        self._topics = topics
        self._words = {topic: frozenset(patterns) for topic, patterns in topics.items()}
        self._compiled: dict[str, re.Pattern[str]] = {}
        self._last_words: dict[str, frozenset[str] | None] = {}
        self._answers: dict[tuple[str, str], bool] = {}

    def words(self, topic: str) -> frozenset[str]:
        """The entries of a topic as plain words; empty where the family has none."""
        return self._words.get(topic, frozenset())

    def matches(self, call: Call, topic: str) -> bool:
        """Whether a call is one of the topic's."""
        names = self.words(topic)
        name = call.name
        if call.receiver is None and name not in names:
            name = call.file.imports.get(name, name).rpartition(".")[2]  # as the module calls it that it is imported from
        if not names or not self._may_end_in(name, topic):
            return False
        return (call.receiver is None and name in names) or self.matches_path(call.path, topic)

    def matches_path(self, path: str, topic: str) -> bool:
        """Whether the origin of a value, or the path of a call, is one of the topic's."""
        if (path, topic) not in self._answers:
            if topic not in self._compiled:
                self._compiled[topic] = re.compile("|".join(_regex(p) for p in self._topics.get(topic, ())) or r"(?!)")
            self._answers[path, topic] = self._compiled[topic].fullmatch(path) is not None
        return self._answers[path, topic]

    def _may_end_in(self, name: str, topic: str) -> bool:
        """Whether some pattern of the topic ends in ``name``: cheaper to see than where a receiver comes from."""
        if topic not in self._last_words:
            last = frozenset(pattern.rpartition(".")[2] for pattern in self._topics.get(topic, ()))
            self._last_words[topic] = None if any("*" in word for word in last) else last
        words = self._last_words[topic]
        return words is None or name in words


def _regex(pattern: str) -> str:
    body = re.escape(pattern.removeprefix(".")).replace(r"\*\*", ".*").replace(r"\*", r"[^.]*")
    if pattern.startswith("."):
        return rf".+\.{body}"
    return rf"(?:.*[./])?{body}" if "." in pattern else body


class Context(NamedTuple):
    """What a detector may ask besides the file in hand."""

    vocabulary: Vocabulary
    repository: Repository
    sources: ChangedSources
    tests: TestCheck | None = None
    scope: ScopeCheck | None = None
    claims: ClaimCheck | None = None
    """For ``detect_claims`` alone."""
    test_paths: tuple[str, ...] = ()
    """Further patterns of paths where tests stand, as the test check takes them."""
    vocabulary_of: Callable[[str], Vocabulary] = lambda _: Vocabulary({})
    """The detector's vocabulary for a family, for one that looks at files of several languages together."""

    def with_vocabulary(self, vocabulary: Vocabulary) -> Context:
        return self._replace(vocabulary=vocabulary)


DetectAtAnchor = Callable[["Node", "SourceFile", Context], Iterator[Candidate]]
DetectInText = Callable[["FileChange", Context], Iterator[Candidate]]
DetectInChange = Callable[[Context], Iterator[Candidate]]


class Code(NamedTuple):
    """What a detector's ``detect.py`` offers.

    Any of ``detect(node, file, context)`` for the ideas in ``ANCHORS``, ``detect_text(file, context)`` for every text file
    whatever its language, ``detect_change(context)`` once for the whole change, and ``detect_claims(context)`` once more when the
    claims have been held against what all others found.
    """

    anchors: tuple[Idea, ...] = ()
    at_anchor: DetectAtAnchor | None = None
    in_text: DetectInText | None = None
    in_change: DetectInChange | None = None
    in_claims: DetectInChange | None = None


class Detector(NamedTuple):
    """One flaw: what it is, and how it is found. Its code is loaded when a change first holds a file in one of its languages."""

    id: str
    title: str
    question: str
    why: str
    fix: str
    category: str
    severity: Severity
    tier: Tier
    confidence: float
    languages: tuple[str, ...]
    """Families of languages without which it has nothing to do; empty for one that looks at any text or at the whole change."""
    vocabulary: Callable[[str], Vocabulary]
    """The vocabulary for a family of languages; for ``any`` that for text of any kind."""
    folder: str
    load: Callable[[], Code]
    """Gives the code; an InputError where ``detect.py`` cannot be loaded."""
    shapes: Mapping[str, str] = {}
    """Tree-sitter queries by family, where a shape alone proves the flaw: ``@place`` captures the primary place."""
    lacks: Mapping[str, str] = {}
    """The families in which there is no such flaw, each with the reason."""


def tier_order(tier: Any) -> int:
    """From the surest (0) to the least sure (2)."""
    return ("fix", "check", "ask").index(tier)
