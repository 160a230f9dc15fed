from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple, Optional

from fastapi import APIRouter
from pydantic import BaseModel
from sqlalchemy.orm import Mapped, mapped_column

router = APIRouter()


@dataclass
class CustomerSummary:
    id: int
    name: str
    total: float
    last_login: Optional[str] = None  # expect: dead-null-field
    phone: Optional[str] = None


def summarize(customer, orders) -> CustomerSummary:
    return CustomerSummary(
        id=customer.id,
        name=customer.name,
        total=sum(o.total for o in orders),
        last_login=None,
        phone=customer.phone,
    )


class OrderResponse(BaseModel):
    id: int
    status: str
    tracking_url: str | None = None  # expect: dead-null-field
    eta: str | None = None


@router.get("/orders/{order_id}")
def get_order(order_id: int) -> OrderResponse:
    order = load(order_id)
    return OrderResponse(id=order.id, status=order.status, tracking_url=None, eta=order.eta)


class Product(Base):
    __tablename__ = "products"
    id: Mapped[int] = mapped_column(primary_key=True)
    deleted_at: Mapped[str | None] = mapped_column(default=None)  # ok: dead-null-field (a column)


class Event(NamedTuple):
    kind: str
    payload: dict
    source: str | None  # expect: dead-null-field


def started(payload):
    return Event("started", payload, None)


def stopped(payload):
    return Event(kind="stopped", payload=payload, source=None)


def to_dict(user, stats) -> dict[str, Any]:
    return {
        "id": user.id,
        "email": user.email,
        "orders": stats.count(),
        "avatar_url": None,  # expect: dead-null-field
    }


def error_response(code, message):
    return {"jsonrpc": "2.0", "id": None, "error": {"code": code, "message": message}}  # ok: dead-null-field (the protocol wants it)


def send_mail(recipient: str, subject: str, attachment: bytes | None = None):  # expect: dead-null-field
    message = build(recipient, subject)
    if attachment is not None:
        message.attach(attachment)
    deliver(message)


def welcome(user):
    send_mail(user.email, "Welcome")


def goodbye(user):
    send_mail(user.email, "Goodbye")


def render(template: str, locale: str | None = None):  # ok: dead-null-field (a caller passes it)
    return load_template(template, locale or "en")


def page(request):
    return render("page.html", locale=request.locale) + render("footer.html")


class Cursor:
    def __init__(self, rows):
        self.rows = rows
        self.position = None  # ok: dead-null-field (set by seek)
        self.checkpoint = None  # expect: dead-null-field

    def seek(self, position):
        self.position = position

    def state(self):
        return (self.position, self.checkpoint)


@dataclass
class Node:
    value: int
    parent: Node | None = None  # ok: dead-null-field (set by attach)

    def attach(self, parent: Node):
        self.parent = parent
