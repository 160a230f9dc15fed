from abc import ABC, abstractmethod
from typing import Protocol
from tkinter import Button


class Gateway(ABC):
    def charge(self, cents):
        # ok: placeholder (an abstract class)
        raise NotImplementedError


class Exporter:
    @abstractmethod
    def export(self, rows):
        # ok: placeholder (an abstract method)
        raise NotImplementedError("export")


class Sink(Protocol):
    def write(self, row):
        # ok: placeholder (a protocol)
        raise NotImplementedError


class Formatter:
    def format(self, row):
        # ok: placeholder (extended below)
        raise NotImplementedError


class CsvFormatter(Formatter):
    def format(self, row):
        return ",".join(row)


class Renderer:
    def render(self, row):
        # ok: placeholder (says that it is for others)
        raise NotImplementedError("subclasses must implement render()")


class FakeGateway:
    def charge(self, cents):
        # ok: placeholder (a test double)
        raise NotImplementedError


class Refunds:
    def refund(self, charge):
        # expect: placeholder
        raise NotImplementedError("refunds are not implemented yet")

    def partial(self, charge, cents):
        if cents > charge.cents:
            # expect: placeholder
            raise NotImplementedError("not implemented")
        return self.refund(charge)


def exchange_rate(currency):
    # expect: placeholder
    # TODO: ask the rate service
    return 1.0


def tax(order):
    # expect: placeholder
    # In a real implementation this would depend on the country.
    return order.total * 0.19


def fraud_score(order):
    """Rates an order.

    # expect: placeholder
    This is a placeholder until the model is trained.
    """
    return 0


def discount(order):
    return 0  # expect: placeholder  # hard-coded for now


def customers():
    # expect: placeholder
    return [{"name": "John Doe", "email": "john@example.com"}, {"name": "Jane Doe", "email": "jane@example.com"}]


def address_help():
    # ok: placeholder (a text that explains, no data)
    return "Write the address as in john@example.com"


def schema():
    # ok: placeholder (constants of the business)
    return [{"name": "standard", "days": 14}, {"name": "express", "days": 2}]


def overdue(invoices):
    # ok: placeholder (says nothing of itself; that production is meant)
    # in production these are at most a hundred
    return [i for i in invoices if i.overdue]


def open_entries(todos):
    # ok: placeholder (to-do entries are what it is about)
    # TODO entries without a date come last
    return sorted(todos, key=lambda todo: todo.date or "9999")


def toolbar(frame):
    # expect: placeholder
    Button(frame, text="Export", command=lambda: None).pack()
    # ok: placeholder (does something)
    Button(frame, text="Close", command=frame.destroy).pack()
