"""Converts the rows of a file, as a script without functions."""

from rows import read_rows

for row in read_rows():
    print(row)  # ok: verbose-logging (a script)


def convert(row):
    print("converting", row)  # ok: verbose-logging (part of a script)
    return row
