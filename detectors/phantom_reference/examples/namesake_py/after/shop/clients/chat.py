from anthropic import APIError  # ok: phantom-reference (the distribution, not the folder beside)
from shop.clients.anthropic import tell  # expect: phantom-reference
from .anthropic import ask

__all__ = ["APIError", "ask", "tell"]
