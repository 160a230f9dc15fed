import random
import time


def delay(attempt: int) -> float:
    return 1.0


def call(function, attempts: int = 3):
    for attempt in range(attempts):
        try:
            return function()
        except ConnectionError:
            if attempt == attempts - 1:
                raise
            time.sleep(1.0)
