"""Assertions of both sides held against each other: the same in other words, looser, or another demand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from llmreview.checks import assertion_words
from llmreview.checks.assertions import Assertion
from llmreview.checks.demands import PRESENT
from llmreview.checks.lesser_demands import LINKS
from llmreview.checks.same_demands import holds_what_was_taken, is_same_of_zero
from llmreview.checks.strictness import demands_less
from llmreview.pattern import Pattern
from llmreview.syntax.normal import Form

MOST_COMPARED = 60
"""Assertions of a case up to which each is held against all others by the values that it compares."""
_ANSWERS = frozenset({"true", "false", "True", "False"})
_HOLDS = Pattern(r"(?:[cC]ontains?|[hH]as|[iI]ncludes?|[eE]xists?)(?![a-z])")
"""Functions that ask whether something is there."""


_NOT_CALLED = Pattern(
    r"\bnot\s*\.toHaveBeenCalled|toHaveBeenCalledTimes\(0\)|\bnever\(\)|\bassert_not_(?:called|awaited)|DidNotReceive|Times\.Never|verifyNo\w*Interactions"
    r"|not_to (?:have_)?receive|neverCalled|notCalled|AssertNotCalled|shouldNotHaveBeenCalled|->never\(\)"
)
"""Demands that something is not called."""


NEGATION = Pattern(
    r"(?<![a-z])(?:[nN]ot_?|!|[nN]ever|refute_?|NO)(?![a-z])|(?<=is)Not|(?<=does)Not|_not(?=_|$)|(?<=assert_)not_|(?<=assert)Not|No(?=Err)"
)


def difference(before: list[Assertion], after: list[Assertion], renames: Mapping[str, str]) -> tuple[bool, bool]:
    """Whether assertions went, and whether some came that demand more than looser forms of those do."""
    standing = [a for a in before if not a.vacuous]
    forms = in_new_words(standing, after, renames)
    old, new = Counter(forms), Counter(a.form for a in after if not a.vacuous)
    added, removed = new - old, old - new
    lost = [a for a, form in zip(standing, forms, strict=True) if form in removed]
    come = [a for a in after if a.form in added]
    says_more = not all(any(_is_explained(a, other) for other in lost) for a in come) or any(_is_placed(a, come) for a in lost)
    return bool(removed), says_more


def expects_else(before: list[Assertion], after: list[Assertion]) -> bool:
    """Whether an assertion stands as it did, and what its variables were made of holds other values: ``expected``."""
    known: dict[Form, list[Assertion]] = {}
    for old in before:
        known.setdefault(old.form, []).append(old)
    pairs = ((known[new.form].pop(0).constants, new.constants) for new in after if known.get(new.form))
    return any(old - new and new - old for old, new in pairs)


def _is_placed(old: Assertion, come: list[Assertion]) -> bool:
    """Whether several new assertions demand all that it compared, each at a place that it did not name: `files["a"]`."""
    if len(come) > MOST_COMPARED:
        return False
    parts = [a.constants for a in come if a.constants & old.constants]
    return len(parts) > 1 and all(part - old.constants for part in parts) and sum(parts, Counter()) > old.constants


def _is_explained(new: Assertion, old: Assertion) -> bool:
    """Whether it demands no more than the other did, or is the other whose function does not assert any more."""
    if is_opposite(new, old) and not old.equates:
        return False  # what it demands now was not so before; that two values differ holds of nearly all
    if is_looser(new, old) or demands_less(new, old) or says_the_same(new, old):
        return True
    return new.form_without(old.asserting_functions) == old.form


def is_opposite(now: Assertion, was: Assertion) -> bool:
    """Whether it demands that what had to be is not, or the other way round."""
    return now.leaves != was.leaves and _without_negation(now.leaves) == _without_negation(was.leaves)


def _without_negation(leaves: Form) -> list[str]:
    """The leaves of a demand as if nothing was denied; what ties names together (``.``) says nothing."""
    words = (token for token in leaves if token not in LINKS and not NEGATION.fullmatch(token[1:]))
    return [token[0] + NEGATION.sub("", token[1:]).strip().lower() for token in words]


def in_new_words(before: list[Assertion], after: list[Assertion], renames: Mapping[str, str]) -> list[Form]:
    """The forms of old assertions as the new side writes them: as they are where they still stand so, else with the new names."""
    left = Counter(a.form for a in after)
    forms = []
    for assertion in before:
        forms.append(assertion.form if left[assertion.form] > 0 else renamed(assertion.form, renames))
        left[forms[-1]] -= 1
    return forms


def renamed(form: Form, renames: Mapping[str, str]) -> Form:
    """A form with the names that the change gave."""
    if not renames:
        return form
    return tuple(token[0] + renames.get(token[1:], token[1:]) if token[0] in "nm" else token for token in form)


def says_the_same(new: Assertion, old: Assertion) -> bool:
    """Whether it is the same demand in other words: of another library, or of the same one."""
    if is_same_of_zero(new, old) or holds_what_was_taken(new, old):
        return True
    as_strong = new.strength >= old.strength or new.answer is not None
    if as_strong and new.answer == old.answer and new.said and new.said - _ANSWERS == old.said - _ANSWERS:
        return True
    return new.equates and old.equates and new.constants == old.constants and new.subjects - {"Assertions"} == old.subjects


def is_looser(new: Assertion, old: Assertion) -> bool:
    """Whether the one demands less of the same thing than the other did."""
    if new.strength >= old.strength or not _is_about_same(new, old):
        return False
    if new.answer is False and any(_HOLDS.match(name) for name in new.subjects - old.subjects):
        return False  # what had a value before is not to be there at all
    if _NOT_CALLED.search(new.text) and not _NOT_CALLED.search(old.text):
        return False  # what had to be called must not be called at all
    others = assertion_words.telling(new.subjects - old.subjects)
    if not others:
        return True
    # the type that it has, or the like: what is asked of it is another thing
    return (
        new.rank == PRESENT
        and len(others) == 1
        and not others & new.asked
        and old.subjects - assertion_words.PLACES <= new.subjects
    )


def _is_about_same(new: Assertion, old: Assertion) -> bool:
    """Whether they name the same thing, or things that were made of the very same."""
    common = (new.subjects & old.subjects) - assertion_words.PLACES
    if not common or (new.named & old.named) - assertion_words.PLACES:
        return bool(common)
    return assertion_words.telling(new.subjects) == assertion_words.telling(old.subjects)
