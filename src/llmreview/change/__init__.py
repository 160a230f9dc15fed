"""From git or a patch to a Change: the only place that talks to git."""

from llmreview.change.change import Change, FileChange, Hunk, Message, Tree

__all__ = ["Change", "FileChange", "Hunk", "Message", "Tree"]
