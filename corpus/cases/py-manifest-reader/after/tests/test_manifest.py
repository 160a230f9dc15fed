import pytest

from shipping.manifest import Line, check_digit, parse_line, read_header, with_summary


def test_parses_a_line():
    assert parse_line("A-1;3;NORTH\n") == Line("A-1", 3, "NORTH")


def test_refuses_a_short_line():
    with pytest.raises(ValueError, match="three fields"):
        parse_line("A-1;3")


@pytest.mark.parametrize(("reference", "digit"), [("ABC-123456-7", 7), ("XYZ-000000-0", 0)])
def test_check_digit(reference, digit):
    assert check_digit(reference) == digit


def test_header_gives_number_and_flags():
    assert read_header(b"MNF2\x00\x00\x00\x05\x00\x01\x00\x02") == (5, 2)


def test_summary_stands_last():
    assert with_summary(["a"], "Title") == ["Title", "a", "1 lines"]
