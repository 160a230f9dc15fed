import logging

log = logging.getLogger(__name__)


def pay(account, amount):
    # ok: verbose-logging (the logs were there before)
    log.info("paying %s", amount)
    account.check(amount)
    account.book(amount)
    log.info("booked %s", amount)
    account.close()
    log.info("closed")


def refund(account, amount):
    # ok: verbose-logging (the print was there before, and the error's log is one)
    print("refund", amount)
    try:
        account.book(-amount)
    except ValueError:
        log.exception("refund failed")
        raise


def transfer(source, target, amount):
    log.info("transfer of %s", amount)  # expect: verbose-logging
    source.book(-amount)
    log.info("taken")
    target.book(amount)
    log.info("given")


def audit(account):
    # ok: verbose-logging (was there before)
    print("audit", account.id)
    account.check()
    print("done")  # expect: verbose-logging
