import pytest

from shipping.manifest import Line, parse_line


def test_parses_a_line():
    assert parse_line("A-1;3") == Line("A-1", 3, "MAIN")
