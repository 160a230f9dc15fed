"""A wrapper around the logger."""
import logging

_log = logging.getLogger("audit")


def write(event, payload):
    _log.info("event %s %s", event, payload)  # ok: verbose-logging (the wrapper itself)
