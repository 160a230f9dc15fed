"""The detectors' engine: what a detector imports to take part."""

from llmreview.detect.detector import Candidate, Context, Detector, Vocabulary
from llmreview.detect.repository import Mention, Repository

__all__ = ["Candidate", "Context", "Detector", "Mention", "Repository", "Vocabulary"]
