"""The questions that no detector can answer: read from lists, each with when it applies to a change."""

from llmreview.questions.asking import ask
from llmreview.questions.facts import Subject
from llmreview.questions.question import Conditions, Question
from llmreview.questions.reading import read_questions

__all__ = ["Conditions", "Question", "Subject", "ask", "read_questions"]
