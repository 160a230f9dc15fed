"""The questions that no detector can answer: read from lists, each with when it applies to a change."""

from llmreview.questions.asking import Asked, ask
from llmreview.questions.facts import Subject
from llmreview.questions.lists import questions_in_force
from llmreview.questions.question import Conditions, Question
from llmreview.questions.reading import read_questions

__all__ = ["Asked", "Conditions", "Question", "Subject", "ask", "questions_in_force", "read_questions"]
