import logging

from payments.gateway import Gateway
from payments.models import Capture

logger = logging.getLogger(__name__)


class CaptureService:
    def __init__(self, gateway: Gateway, captures):
        self.gateway = gateway
        self.captures = captures

    def capture(self, order, card):
        request = {"amount": order.total_cents, "currency": order.currency, "card": card.as_dict()}
        response = self.gateway.capture(request)
        capture = Capture(order_id=order.id, reference=response["reference"])
        self.captures.save(capture)
        return capture

    def refund(self, capture, cents=None):
        amount = capture.amount_cents if cents is None else cents
        response = self.gateway.refund({"reference": capture.reference, "amount": amount})
        capture.refunded_cents += amount
        self.captures.save(capture)
        return response["reference"]
