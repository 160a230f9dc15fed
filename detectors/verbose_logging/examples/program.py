"""Lists the orders of a day."""
import argparse
import logging

logger = logging.getLogger(__name__)


def show_all(orders):
    print("=====  ORDERS  =====")  # ok: verbose-logging (a program's own output)
    for order in orders:
        print("🛒", order)
        logger.info("order %s", order)


def connect(password):
    logger.info("connecting with %s", password)  # expect: verbose-logging


def make_password(password):
    print(password)  # ok: verbose-logging (a program's own output)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    show_all(parser.parse_args().orders)
