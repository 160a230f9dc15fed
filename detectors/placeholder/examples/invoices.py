from abc import ABC, abstractmethod
from typing import Protocol
import random


class Exporter(ABC):
    @abstractmethod
    def export(self, rows):
        raise NotImplementedError


class Notifier(Protocol):
    def notify(self, user) -> None: ...


class BaseHandler:
    def handle(self, request):
        raise NotImplementedError("Subclasses must implement handle()")


class MockGateway:
    def charge(self, order):
        return {"id": "ch_123", "status": "succeeded"}


class InvoiceService:
    def export_pdf(self, invoice):
        # expect: placeholder;
        # TODO: generate the real PDF
        return b""

    def refund(self, payment):
        # expect: placeholder;
        raise NotImplementedError

    def cancel(self, order):
        # expect: placeholder;
        raise NotImplementedError("cancel is not implemented yet")

    def exchange_rate(self, currency):
        # expect: placeholder;
        # In a real implementation this would call the rates API
        return 1.1

    def tax(self, order):
        # expect: placeholder;
        # Simplified tax calculation
        return order.total * 0.2

    def customers(self):
        # expect: placeholder;
        # For now, return mock data
        return [
            {"id": 1, "name": "John Doe", "email": "john@example.com"},
            {"id": 2, "name": "Jane Smith", "email": "jane@example.com"},
        ]

    def products(self):
        # expect: placeholder;
        return [
            {"id": 1, "name": "Sample Product", "price": 9.99},
            {"id": 2, "name": "Test Item", "price": 19.99},
        ]

    def send(self, message):
        # expect: placeholder;
        pass  # FIXME: connect to the mail server

    def weather(self, city):
        # expect: placeholder;
        """Placeholder implementation."""
        return {"temp": 20}

    def search(self, query):
        """Search the index.

        # expect: placeholder;
        Note: this is a stub and always returns an empty list.
        """
        return []

    def score(self, user):
        # simulate scoring
        return random.randint(0, 100)

    def due_date(self, invoice):
        # The due date is 30 days after issue in production and test alike.
        return invoice.issued_at + timedelta(days=30)

    def method(self, kind):
        if kind == "pdf":
            return self.pdf()
        # expect: placeholder;
        raise NotImplementedError(f"Unsupported kind: {kind}")

    def todo_items(self):
        # the todo list of the user
        return self.todos.all()

    def __eq__(self, other):
        if not isinstance(other, InvoiceService):
            return NotImplemented
        return True

    def hook(self):
        """Called after save; override in subclasses."""


class HttpError(Exception):
    pass
