import logging

log = logging.getLogger(__name__)


def pay(account, amount):
    log.info("paying %s", amount)
    account.book(amount)
    log.info("booked %s", amount)
    account.close()
    log.info("closed")


def refund(account, amount):
    print("refund", amount)
    account.book(-amount)


def transfer(source, target, amount):
    log.info("transfer of %s", amount)
    source.book(-amount)
    log.info("taken")
    target.book(amount)


def audit(account):
    print("audit", account.id)
    account.check()
