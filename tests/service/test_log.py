"""The log."""

from __future__ import annotations

import json
import logging

from llmreview.service.log import JsonFormatter


def line(message, *, fields=None, name="llmreview.service", error=None, secrets=("glpat-secret",)):
    record = logging.LogRecord(name, logging.WARNING, "f.py", 1, message, None, (type(error), error, None) if error else None)
    if fields:
        record.fields = fields
    text = JsonFormatter(secrets).format(record)
    assert "\n" not in text
    return json.loads(text)


def test_an_event_with_its_fields():
    entry = line("review", fields={"project": 5, "outcome": "published"})
    assert (entry["level"], entry["event"], entry["project"], entry["outcome"]) == ("warning", "review", 5, "published")


def test_no_secret_and_no_password_in_a_url():
    entry = line("at https://oauth2:glpat-secret@host/x\n", fields={"why": "glpat-secret and postgresql://me:word@db/x"})
    assert entry["event"] == "at https://***@host/x\n"
    assert entry["why"] == "*** and postgresql://***@db/x"


def test_of_an_exception_only_its_type():
    entry = line("failed", error=ValueError("what was sent"))
    assert entry["error"] == "ValueError"
    assert "what was sent" not in json.dumps(entry)


def test_libraries_are_named():
    assert line("pool exhausted", name="dbos")["of"] == "dbos"
