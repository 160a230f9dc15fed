import os
from dataclasses import dataclass


@dataclass
class Order:
    id: int


def load(path):
    return []


class Store:
    def get(self, id):
        return None
