"""The JSON Schema of a list of questions, for editors."""

from __future__ import annotations

from typing import Any

from llmreview.questions.keys import KEYS, object_schema

MOST_QUESTIONS = 500
"""In one list."""


def checklist_schema() -> dict[str, Any]:
    """Made of the tables by which a list is checked. What no schema can say is checked beside: patterns that compile, ids that
    stand once, bounds that can be met."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A list of questions for llmreview",
        "description": "Questions that no detector can answer, each with when it applies to a change.",
        "type": ["array", "null"],
        "maxItems": MOST_QUESTIONS,
        "items": object_schema(KEYS),
    }
