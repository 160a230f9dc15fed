import base64
import binascii
import contextlib
import logging
import os
import sqlite3
from time import sleep

logger = logging.getLogger(__name__)


def load_user(client, user_id):
    try:
        user = client.user(user_id)
    # ok: error-masking (met right after)
    except Exception:
        user = None
    if user is None:
        raise LookupError(user_id)
    return user


def load_name(client, user_id):
    try:
        user = client.user(user_id)
    # expect: error-masking
    except Exception:
        user = None
    if user is not None:
        logger.debug("found")
    return user


def wait_until_up(client):
    for _ in range(10):
        try:
            client.head("/")
            return
        # ok: error-masking (tried again until it succeeds)
        except Exception:
            sleep(1)
    logger.error("still not there")


def from_mirrors(client, mirrors):
    for mirror in mirrors:
        try:
            return client.get(mirror)
        # ok: error-masking (the next is tried, and in the end it is raised)
        except Exception:
            continue
    raise LookupError(mirrors)


def send_all(client, mails):
    for mail in mails:
        try:
            client.post(mail)
        # expect: error-masking
        except Exception:
            sleep(1)


def invoice(store, number):
    try:
        return store.invoice(number)
    # expect: error-masking
    finally:
        return None


def totals(store):
    try:
        return store.totals()
    # ok: error-masking (nothing is returned from the last block itself)
    finally:
        store.each(lambda row: row.done())


def commit(session):
    try:
        session.commit()
    # expect: error-masking
    except Exception:
        session.rollback()


def push(channel, frame):
    try:
        channel.write(frame)
    # ok: error-masking (the other end sees it)
    except Exception:
        channel.abort()


def is_visible(row, check):
    try:
        check(row)
        return True
    # ok: error-masking (a failure is the answer)
    except Exception as error:
        logger.debug("hidden: %s", error)
    return False


def price_of(gateway, sku):
    try:
        return gateway.price(sku)
    # expect: error-masking
    except (KeyError, Exception):
        pass


def customers(db):
    # expect: error-masking
    with contextlib.suppress(KeyError, Exception):
        return db.customers()
    return []


def refresh_index_best_effort(index, rows):
    try:
        index.refresh(rows)
    # ok: error-masking (its name says so, and it is logged)
    except Exception as error:
        logger.warning("index: %s", error)


def announce(bus, event):
    try:
        bus.publish(event)
    # ok: error-masking (the log says that it is let go)
    except Exception as error:
        logger.warning("publishing failed (non-critical): %s", error)


def leave(server):
    try:
        server.run_shutdown_hooks()
    # ok: error-masking (cleanup)
    except Exception:
        pass


# expect: error-masking
STRIPE = os.getenv("STRIPE_SECRET_KEY", "sk_test_123")


def decoded(text):
    try:
        return base64.b64decode(text)
    # ok: error-masking (one kind of error, though it is called Error)
    except binascii.Error:
        return None


def stored(db, key):
    try:
        return db.get(key)
    # expect: error-masking
    except sqlite3.Error:
        return None
