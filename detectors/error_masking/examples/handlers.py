import asyncio
import contextlib
import json
import logging
import os
import time

import click
import httpx
import requests
from django.http import JsonResponse

logger = logging.getLogger(__name__)
SECRETS = {}


def load_customer(client, customer_id):
    try:
        return client.fetch(customer_id)
    # expect: error-masking
    except Exception:
        return None


def list_orders(session, customer_id):
    try:
        return session.query(customer_id).all()
    # expect: error-masking
    except Exception as error:
        logger.error("orders of %s: %s", customer_id, error)
        return []


def store(repository, order):
    try:
        repository.save(order)
    # expect: error-masking
    except:
        pass


def totals(source):
    totals = {}
    for row in source.rows():
        try:
            totals[row.key] = source.total(row)
        # expect: error-masking
        except Exception:
            continue
    return totals


def rate(client, currency):
    value = 0
    try:
        value = client.rate(currency)
    # expect: error-masking
    except Exception as error:
        message = str(error)
        logger.debug(f"no rate: {message}")
        value = 0
    return value


def charge(gateway, order):
    try:
        gateway.charge(order)
        order.mark_paid()
    # expect: error-masking
    except Exception as e:
        logger.error(f"charging {order.id}: {e}")


def page(client, url):
    try:
        return client.get(url).json()
    # expect: error-masking
    except Exception:
        return {"items": [], "total": 0}


def permissions(directory, user):
    # expect: error-masking
    with contextlib.suppress(Exception):
        user.groups = directory.groups_of(user)
    return user


def read_remote(url):
    try:
        return httpx.get(url).text
    # expect: error-masking
    except httpx.HTTPError:
        return ""


def announce(bus, event):
    try:
        bus.publish(event)
    # expect: error-masking
    except Exception:
        # The bus may be down while the cluster restarts.
        pass


# expect: error-masking
SECRET_KEY = os.environ.get("SECRET_KEY", "change-me")
# expect: error-masking
DB_PASSWORD = os.getenv("DB_PASSWORD") or "postgres"
# expect: error-masking
DATABASE_URL = os.environ.get("DATABASE_URL", "postgres://localhost/app")
# ok: error-masking (not a required setting)
LOG_LEVEL = os.environ.get("LOG_LEVEL", "INFO")
# ok: error-masking (the name of a secret, no secret)
SECRET_NAME = os.environ.get("SECRET_NAME", "app/production")
# ok: error-masking (empty: whoever uses it must see that it is missing)
API_KEY = os.environ.get("API_KEY", "")


def age(text):
    try:
        return int(text)
    # ok: error-masking (narrow, and the answer to it)
    except ValueError:
        return None


def setting(settings, name):
    try:
        return settings[name]
    # ok: error-masking (narrow)
    except KeyError:
        return None


def cached_copy(path):
    try:
        return open(path).read()
    # ok: error-masking (narrow: no copy yet)
    except FileNotFoundError:
        return None


try:
    import orjson
# ok: error-masking (an optional import)
except Exception:
    orjson = None


def fetch(client, url):
    try:
        return client.get(url)
    # ok: error-masking (raised again)
    except Exception:
        logger.exception("fetching %s", url)
        raise


def parse_order(text):
    try:
        return json.loads(text)
    # ok: error-masking (translated)
    except Exception as error:
        raise OrderError("not an order") from error


def close_all(connection, file):
    try:
        connection.commit()
    finally:
        try:
            file.sync()
        # ok: error-masking (cleanup in finally)
        except Exception:
            pass


def send_file(path, upload):
    result = upload(path)
    try:
        os.unlink(path)
    # ok: error-masking (cleanup)
    except Exception:
        pass
    return result


def shutdown(pool):
    try:
        pool.drain_connections()
    # ok: error-masking (a function that cleans up)
    except Exception:
        pass


def work_forever(queue):
    while True:
        job = queue.take()
        try:
            job.perform()
        # ok: error-masking (a loop that logs with the trace and goes on)
        except Exception:
            logger.exception("job %s failed", job.id)


def job_runner(queue):
    while queue.open:
        try:
            queue.take().perform()
        # expect: error-masking
        except Exception as error:
            logger.info(f"a job failed: {error}")


async def stop_worker(task):
    task.cancel()
    try:
        await task
    # ok: error-masking (cancellation)
    except asyncio.CancelledError:
        pass


def import_rows(rows, save):
    errors = []
    for row in rows:
        try:
            save(row)
        # ok: error-masking (recorded in the result)
        except Exception as error:
            errors.append((row, str(error)))
    return errors


def import_all(rows, save):
    rejected = 0
    for row in rows:
        try:
            save(row)
        # ok: error-masking (counted)
        except Exception:
            rejected += 1
    return rejected


def try_charge(gateway, order):
    try:
        gateway.charge(order)
    # ok: error-masking (the caller is told)
    except Exception as error:
        return {"ok": False, "error": str(error)}
    return {"ok": True}


def order_view(request, orders):
    try:
        return JsonResponse(orders.page(request))
    # ok: error-masking (the client is told)
    except Exception:
        logger.exception("orders")
        return JsonResponse({}, status=500)


def read(client, callback):
    try:
        client.read()
    # ok: error-masking (handed on)
    except Exception as error:
        callback(error)


def status_code(client):
    try:
        client.read()
    # ok: error-masking (told apart)
    except Exception as error:
        if error.code == 404:
            return None
        return error.code


def fetch_with_retries(client, url):
    last = None
    for attempt in range(3):
        try:
            return client.get(url)
        # ok: error-masking (a retry)
        except Exception:
            time.sleep(2**attempt)
    raise RuntimeError(url)


def fetch_remembering(client, urls):
    last = None
    for url in urls:
        try:
            return client.get(url)
        # ok: error-masking (kept and raised below)
        except Exception as error:
            last = error
    raise last


def is_reachable(url):
    try:
        requests.head(url, timeout=1)
        return True
    # ok: error-masking (a failure is the answer)
    except Exception:
        return False


def deliver(mail, outbox):
    try:
        mail.send()
    # ok: error-masking (another way is taken)
    except Exception:
        outbox.put(mail)


def record_visit(analytics, visit):
    try:
        analytics.capture("visit", visit)
    # ok: error-masking (telemetry, logged)
    except Exception as error:
        logger.warning("analytics: %s", error)


def main():
    try:
        serve()
    # ok: error-masking (the outermost layer says it)
    except Exception as error:
        print(f"could not start: {error}")


def _finish(transaction):
    try:
        transaction.commit()
    except Exception:
        try:
            transaction.mark()
        # ok: error-masking (about another error already)
        except Exception:
            pass
        raise


def remove_copy(path):
    # ok: error-masking (cleanup)
    with contextlib.suppress(Exception):
        os.remove(path)


def drop_key(settings, key):
    # ok: error-masking (narrow)
    with contextlib.suppress(KeyError):
        del settings[key]


def order_or_none(client, order_id):
    try:
        return client.order(order_id)
    # ok: error-masking (told apart)
    except Exception as error:
        if error.code == 404:
            return None
        return []


def deliver_to_all(mail, outboxes):
    try:
        mail.send()
    # ok: error-masking (another way is taken)
    except Exception:
        for outbox in outboxes:
            outbox.put(mail)


def fetch_patiently(client, url):
    for attempt in range(3):
        try:
            return client.get(url)
        # ok: error-masking (a retry)
        except Exception:
            continue
    raise RuntimeError(url)


def perform(job):
    try:
        job.perform()
    # ok: error-masking (recorded)
    except Exception:
        job.failed = True


def performed(job):
    try:
        job.perform()
        return {"success": True}
    # ok: error-masking (the caller is told)
    except Exception:
        return {"success": False}


def track_visit(server, visit):
    try:
        server.put(visit)
    # ok: error-masking (telemetry, logged)
    except Exception as error:
        logger.warning("visit: %s", error)


try:
    configure(SECRETS)
# ok: error-masking (the outermost layer says it)
except Exception as error:
    logger.error("could not configure: %s", error)


@click.command()
def show():
    try:
        click.echo(report())
    # ok: error-masking (exits with a status)
    except Exception as error:
        click.echo(error, err=True)
        raise SystemExit(1)
