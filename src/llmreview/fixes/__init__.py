"""Safe fixes: from findings to edits of lines that the change added, and from edits to files.

What layout alone decides is a matter of bytes; for Python libcst rewrites the tree and keeps the author's formatting. A rewrite
is only proposed where it provably keeps behaviour; whatever cannot be shown from the file alone is left to the author.
"""

from llmreview.fixes.edits import Edit
from llmreview.fixes.plan import FileFix, Plan, Refusal, plan, unified_diff
from llmreview.fixes.suggestions import suggest

__all__ = ["Edit", "FileFix", "Plan", "Refusal", "plan", "suggest", "unified_diff"]
