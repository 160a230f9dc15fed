import json
import logging

import structlog
from loguru import logger as loguru_logger
from fastapi import APIRouter

logger = logging.getLogger(__name__)
log = structlog.get_logger()
router = APIRouter()


class OrderService:
    def create(self, data):
        logger.info("Entering create")  # expect: verbose-logging
        order = self.repository.create(data)
        self.mailer.confirm(order)
        logger.info("Exiting create")
        return order

    def import_all(self, rows):
        for row in rows:
            self.repository.insert(row)
            logger.info("Imported row %s", row.id)  # expect: verbose-logging
        return len(rows)

    def import_ok(self, rows):
        for row in rows:
            self.repository.insert(row)
            logger.debug("Imported row %s", row.id)
        logger.info("Imported %d rows", len(rows))
        return len(rows)

    def login(self, user, password):
        logger.info(f"Login attempt for {user} with password {password}")  # expect: verbose-logging
        return self.auth.check(user, password)

    def call(self, request):
        logger.info("Request payload: %s", json.dumps(request.payload))  # expect: verbose-logging
        return self.client.send(request)

    def pay(self, order):
        logger.info("Paying")  # expect: verbose-logging
        total = order.total
        logger.info("Total computed")
        self.gateway.charge(order.customer, total)
        logger.info("Charged")
        return total

    def debugging(self, order):
        print("order", order)  # expect: verbose-logging
        return order.total

    def banner(self):
        logger.info("=" * 60)
        logger.info("🚀 Starting order service")  # expect: verbose-logging
        self.start()

    def emoji(self, order):
        log.info("✅ order saved", order_id=order.id)  # expect: verbose-logging
        return order

    def one_error(self, order):
        try:
            self.gateway.charge(order)
        except GatewayError as e:
            logger.error("charging %s failed: %s", order.id, e)
            raise

    def guarded(self, request):
        if logger.isEnabledFor(logging.DEBUG):
            logger.debug("request: %s", request.body)
        return self.client.send(request)

    def token(self, user):
        token = self.issuer.issue(user)
        loguru_logger.info("Issued token {} for {}", token, user.id)  # expect: verbose-logging
        return token

    def headers(self, request):
        logger.info("headers: %s", request.headers)  # expect: verbose-logging
        return request.headers.get("X-Id")

    def masked(self, key):
        logger.info("Using key %s", mask(key))
        return self.client.use(key)

    def plain(self, order):
        order = self.repository.save(order)
        logger.info("order %s saved", order.id)
        return order

    def response(self, url):
        resp = self.http.get(url)
        logger.info("response: %s", resp.text)  # expect: verbose-logging
        return resp.json()

    def warned(self, items):
        for item in items:
            if item.price < 0:
                logger.warning("item %s has a negative price", item.id)
        return items


@router.post("/orders")
async def create_order(order: OrderIn):
    logger.info("create_order called")  # expect: verbose-logging
    result = await service.create(order)
    logger.info("create_order finished")
    return result
