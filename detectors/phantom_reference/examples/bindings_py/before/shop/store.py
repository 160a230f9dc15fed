"""Loads; see load_all."""
import os.path as paths
from dataclasses import dataclass

# zap was here
if paths:
    WIDE, (DEEP, *REST) = 1, (2, 3)
else:
    WIDE = DEEP = None

for NUMBER in range(3):
    pass

with open("x") as OPENED:
    pass

LAZY = {"later": 1}
type Rows = list[int]
ANNOTATED: int


def load(path, limit=3):
    global LOADED
    inner = 3
    LOADED = inner
    return inner


@dataclass
class Store:
    size: int

    def get(self, key):
        return key


print(load("a", limit=4).total)
