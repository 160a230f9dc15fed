# ruff: isort: skip_file
import os
# expect: check-suppression
import legacy  # noqa
# expect: check-suppression
import legacy.models  # noqa: F401
from typing import no_type_check

TEXT = "# noqa"  # ok: check-suppression (text in a string)
HELP = """
Add a comment:
    x = 1  # type: ignore
"""  # ok: check-suppression (text in a string)


# ok: check-suppression (speaks of the directive, does not give it): a line that ends in noqa is left alone
def price(order):
    # expect: check-suppression
    total = order.total()  # type: ignore
    # expect: check-suppression
    name = order.name()  # type: ignore[attr-defined]  # the stubs of the shop lack it
    # expect: check-suppression
    eval(order.rule)  # nosec B307
    return total, name  # ok: check-suppression (no directive)


# expect: check-suppression
@no_type_check
def convert(value):
    # expect: check-suppression
    return value.x  # pylint: disable=no-member


# expect: check-suppression
def debug():  # pragma: no cover
    os.system("git status")


def publish(repository):
    # todo-ok: check-suppression (a program that runs git without its hooks, at ask)
    repository.run(["git", "commit", "--no-verify"])


OPTIONS = {"--no-verify": "leave the hooks out"}  # ok: check-suppression (the name of an option)
