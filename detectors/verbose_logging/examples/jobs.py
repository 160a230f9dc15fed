import logging
import sys
from django.http import JsonResponse

logger = logging.getLogger(__name__)


def export_orders(orders, writer):
    for index, order in enumerate(orders):
        writer.writerow(order.as_row())
        if index % 1000 == 0:
            logger.info("exported %d orders", index)
    logger.info("export finished: %d orders", len(orders))


def notify(users):
    for user in users:
        try:
            mailer.send(user)
        except SMTPException as exc:
            logger.error("mail to %s failed: %s", user.id, exc)
            raise


def startup(app):
    logger.info("starting %s on port %d", app.name, app.port)
    app.run()


def webhook(request):
    logger.info("webhook received: %s", request.body)  # expect: verbose-logging
    return JsonResponse({"ok": True})


def webhook2(request):
    logger.info("webhook received: id=%s type=%s", request.headers.get("X-Id"), request.event_type)
    return JsonResponse({"ok": True})


def auth(request):
    api_key = request.headers["X-Api-Key"]
    logger.debug("api key %s", api_key)  # expect: verbose-logging
    return check(api_key)


def auth2(request):
    api_key = request.headers["X-Api-Key"]
    logger.info("api key ends in %s", api_key[-4:])
    return check(api_key)


def auth3(user):
    logger.info("password changed for %s", user.id)
    user.save()


def reset(user, token):
    logger.info("reset link %s/reset?token=%s", settings.URL, token)  # expect: verbose-logging
    send_mail(user.email, token)


def usage(tokens):
    logger.info("used %d tokens", tokens)


def settings_dump():
    logger.info("settings: %s", settings.__dict__)  # expect: verbose-logging
    start()


def connect(dsn, password):
    logger.info("connecting to %s", dsn)  # expect: verbose-logging
    return driver.connect(dsn, password=password)


def calculate(order):
    print("calculate", order.id)  # expect: verbose-logging
    print("total", order.total)
    return order.total


def long_flow(order):
    logger.info("reserving stock for %s", order.id)
    reservation = stock.reserve(order)
    if reservation is None:
        raise OutOfStock(order.id)
    payment = gateway.authorize(order)
    if not payment.ok:
        stock.release(reservation)
        raise Declined(payment.reason)
    invoice = billing.create(order, payment)
    shipment = shipping.book(order)
    order.shipment = shipment
    order.invoice = invoice
    order.save()
    logger.info("order %s placed", order.id)
    return order




def retry(fn):
    for attempt in range(3):
        try:
            return fn()
        except TimeoutError:
            logger.warning("attempt %d timed out", attempt)
    raise TimeoutError


async def ws(socket):
    async for message in socket:
        logger.info("message %s", message)  # expect: verbose-logging
        await handle(message)


def stars():
    logger.info("*" * 80)
    logger.info("STARTING BATCH JOB")  # expect: verbose-logging
    run()


def entry_and_error(order):
    logger.info("processing order %s", order.id)
    try:
        process(order)
    except Exception:
        logger.exception("processing order %s failed", order.id)
        raise


def items(items):
    return [log_and_convert(i) for i in items]


def log_items(orders):
    for o in orders:
        logger.info(o)


def mask_it(card):
    logger.info("card %s", mask_card(card.number))
    return card


def card(card):
    logger.info("charging card %s", card.card_number)  # expect: verbose-logging
    return card


def extra(order, request):
    logger.info("order created", extra={"order_id": order.id, "payload": request.json})  # expect: verbose-logging
    return order


def response(resp):
    logger.info(f"Response: {resp.json()}")  # expect: verbose-logging
    return resp


def err(resp):
    if resp.status_code >= 400:
        logger.error("upstream said %s: %s", resp.status_code, resp.text)
        raise UpstreamError
    return resp
