"""``make bench``: the review against the floor, on this repository or on ``ARGS="REPOSITORY RANGE …"``."""

from compare import main

main()
