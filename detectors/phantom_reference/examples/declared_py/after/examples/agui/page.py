from agui.core import Event  # ok: phantom-reference (of a distribution of a like name)
