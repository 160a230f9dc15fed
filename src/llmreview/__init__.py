"""llmreview: tells a human reviewer where a change is likely to be wrong, before any reading."""

__version__ = "0.1.0"
