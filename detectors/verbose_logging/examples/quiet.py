import logging

logger = logging.getLogger(__name__)


class Mailer:
    def send_all(self, mails):
        sent = 0
        for number, mail in enumerate(mails, 1):
            self.transport.send(mail)
            sent += 1
            if number % 100 == 0:
                logger.info("%d mails sent", number)
        logger.info("all %d mails sent", sent)

    def send(self, mail):
        try:
            self.transport.send(mail)
        except TransportError:
            logger.exception("mail %s was not sent", mail.id)
            raise

    def login(self, user):
        logger.info("user %s logged in", user.id)
        return self.session(user)

    def authenticate(self, token):
        logger.debug("authenticating")
        return self.verify(token)

    def configure(self, settings):
        logger.info("api key %s", "set" if settings.api_key else "missing")
        self.settings = settings

    def usage(self, response):
        logger.info("model used %d prompt tokens", response.usage.prompt_tokens)
        return response

    def upload(self, path, size):
        logger.info("uploading %s (%d bytes)", path, size)
        self.client.upload(path)

    def batches(self, rows):
        for batch in chunked(rows, 500):
            self.insert(batch)
            logger.info("inserted %d rows", len(batch))

    def wait(self):
        while not self.ready():
            logger.info("waiting for the database")
            time.sleep(5)

    def attempt(self):
        for attempt in range(1, 4):
            logger.info("attempt %d of 3", attempt)
            if self.connect():
                return True
        return False

    def skipped(self, rows):
        for row in rows:
            if row.deleted:
                logger.info("row %s is deleted, leaving it out", row.id)
                continue
            self.index(row)

    def timed(self, order):
        started = time.monotonic()
        self.process(order)
        logger.info("order %s processed in %.1f s", order.id, time.monotonic() - started)

    def branch(self, order):
        if order.express:
            logger.info("express order %s", order.id)
        else:
            logger.info("order %s", order.id)
        return self.ship(order)

    def keyed(self, order):
        logger.info("order placed", extra={"order_id": order.id, "items": len(order.items)})


def print_report(report):
    for line in report.lines:
        print(line)
