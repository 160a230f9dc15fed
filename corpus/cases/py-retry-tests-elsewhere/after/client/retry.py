import random
import time


def delay(attempt: int, cap: float = 30.0) -> float:
    return min(cap, 2.0**attempt) * random.uniform(0.5, 1.0)


def call(function, attempts: int = 3):
    for attempt in range(attempts):
        try:
            return function()
        except ConnectionError:
            if attempt == attempts - 1:
                raise
            time.sleep(delay(attempt))
    raise ValueError("attempts must be positive")
