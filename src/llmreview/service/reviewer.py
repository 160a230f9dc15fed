"""The other end of ``process``: reads one order, does the review, says how it went on one line, and ends."""

from __future__ import annotations

import json
import os
import resource
import sys
import threading
from collections import Counter
from typing import TYPE_CHECKING, TextIO

from llmreview.model import InputError
from llmreview.service import log
from llmreview.service.process import Order, Result

if TYPE_CHECKING:
    from llmreview.bot.merge_request import Outcome
    from llmreview.gitlab.client import Request

_ORPHANED = 3


def main() -> int:
    """One review. What anything prints goes to standard error: standard output is for the result."""
    results = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    line = _first_line()
    if not line.endswith(b"\n"):
        return _ORPHANED
    order = Order(**json.loads(line))
    threading.Thread(target=_end_with_the_service, daemon=True).start()
    log.start((order.token,))
    _limit(order.memory)
    statuses: Counter[str] = Counter()
    try:
        result = _reviewed(order, statuses)
    except MemoryError:
        result = Result("failed", "it took more memory than it may")
    try:
        _tell(results, result._replace(statuses=dict(statuses)))
    except BrokenPipeError:  # the service has gone
        os._exit(_ORPHANED)
    return 0


def _reviewed(order: Order, statuses: Counter[str]) -> Result:
    """``later`` as an outcome means that it is worth another try."""
    from llmreview.gitlab.errors import RefusedError

    try:
        outcome = _review(order, statuses)
    except RefusedError as error:
        return Result("refused", str(error))
    except InputError as error:
        return Result("later", str(error))
    except MemoryError:
        raise
    except Exception as error:
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = f"{place.tb_frame.f_code.co_filename}:{place.tb_lineno}" if place else ""
        return Result("failed", f"{type(error).__name__} at {where}")
    return Result("not published" if outcome.problem else "published", outcome.problem or "")


def _review(order: Order, statuses: Counter[str]) -> Outcome:
    from llmreview.bot.merge_request import Options, review_merge_request
    from llmreview.gitlab.client import Client

    def count(request: Request) -> None:
        statuses[str(request.status or "none")] += 1

    headers = {"X-Gitlab-Event-UUID": order.event} if order.event else {}
    with Client(order.url, order.token, ca_file=order.ca_file, headers=headers, watch=count) as client:
        options = Options(bot_id=order.bot_id, may_fetch=False, templates=tuple(order.templates))
        return review_merge_request(client, order.project, order.iid, order.git_directory, options)


def _limit(memory: int) -> None:
    """A limit on the address space, for us and for what we start."""
    if memory:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _first_line() -> bytes:
    """Read past Python's own buffer, whose lock the thread below would keep to the end."""
    line = bytearray()
    while not line.endswith(b"\n") and (piece := os.read(0, 1)):
        line += piece
    return bytes(line)


def _end_with_the_service() -> None:
    while os.read(0, 4096):
        pass
    os._exit(_ORPHANED)


def _tell(results: TextIO, result: Result) -> None:
    results.write(json.dumps(result._asdict()) + "\n")
    results.flush()


if __name__ == "__main__":
    sys.exit(main())
