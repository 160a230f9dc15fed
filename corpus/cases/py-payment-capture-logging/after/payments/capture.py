import logging

from payments.gateway import Gateway
from payments.models import Capture

logger = logging.getLogger(__name__)


class CaptureService:
    def __init__(self, gateway: Gateway, captures):
        self.gateway = gateway
        self.captures = captures

    def capture(self, order, card):
        logger.info("=== Starting capture for order %s ===", order.number)
        request = {"amount": order.total_cents, "currency": order.currency, "card": card.as_dict()}
        logger.info("Capture request payload: %s", request)
        response = self.gateway.capture(request)
        logger.info("Capture response: %s", response)
        if response["status"] == "pending":
            raise ValueError(f"order {order.number} was not captured at once")
        capture = Capture(order_id=order.id, reference=response["reference"], amount_cents=order.total_cents)
        self.captures.save(capture)
        logger.info("=== Finished capture for order %s ===", order.number)
        return capture

    def refund(self, capture, cents=None):
        amount = capture.amount_cents if cents is None else cents
        if amount > capture.amount_cents:
            logger.warning("Refund of %s exceeds capture %s", amount, capture.reference)
            raise ValueError("a refund cannot exceed what was captured")
        response = self.gateway.refund({"reference": capture.reference, "amount": amount})
        capture.refunded_cents += amount
        self.captures.save(capture)
        return response["reference"]
