"""Orders of a shop, with a logger."""
import json
import logging

logger = logging.getLogger(__name__)


def create_order(customer, items, repository):
    logger.info("Entering create_order for %s", customer.id)  # expect: verbose-logging
    order = repository.save(customer, items)
    for item in items:
        reserve(item)
        if item.is_digital:
            unlock(item)
    notify(customer, order)
    charge(customer, order)
    publish(order)
    order.confirm()
    archive(order)
    logger.info("Exiting create_order")
    return order


def update_order(order, changes, repository):
    """A pair in plain words, with the last line in the try."""
    logger.info(f"Updating order {order.id}")  # expect: verbose-logging
    try:
        order.apply(changes)
        repository.save(order)
        logger.info(f"Order {order.id} updated successfully")
    except ValueError:
        logger.exception("order %s could not be updated", order.id)
        raise


def rebuild_index(index, rows):
    started = now()
    logger.info("Starting to rebuild the index")  # ok: verbose-logging (one line of work that takes long, the other says how long)
    index.clear()
    index.extend(rows)
    logger.info("Finished, %d rows, took %.1f s", len(rows), now() - started)


def import_rows(rows, store):
    for row in rows:
        store.add(row)
        logger.info("imported row %s", row.id)  # expect: verbose-logging


def import_quietly(rows, store):
    for row in rows:
        store.add(row)
        logger.debug("imported row %s", row.id)  # ok: verbose-logging (debug)
        if row.is_odd:
            logger.info("row %s has an odd shape", row.id)  # ok: verbose-logging (only some elements)
    logger.info("imported %d rows", len(rows))


def import_with_errors(rows, store):
    for row in rows:
        try:
            store.add(row)
        except KeyError as error:
            logger.warning("row %s left out: %s", row.id, error)  # ok: verbose-logging (one log per error)


def tell_problems(problems):
    for problem in problems:
        logger.warning("problem: %s", problem)  # ok: verbose-logging (a warning each)


def connect_again(client):
    for attempt in range(client.limit):
        logger.info("connecting, attempt %d", attempt)  # ok: verbose-logging (attempts are no elements)
        client.connect()


def find_config(candidates):
    for candidate in candidates:
        logger.info("reading %s", candidate)  # ok: verbose-logging (runs once)
        return candidate


def load_parts(parts):
    for number in range(3):
        logger.info("loading part %d", number)  # ok: verbose-logging (three, not as many as there are elements)
        parts[number].load()


def warm_caches(caches):
    for name in ("prices", "stock"):
        logger.info("warming %s", name)  # ok: verbose-logging (a short list)
        caches[name].warm()


def names_of(rows):
    return [logger.info("row %s", row) or row.name for row in rows]  # expect: verbose-logging


def receive(request, queue):
    logger.info("received: %s", request.json())  # expect: verbose-logging
    queue.put(request.id)


def send(payload, client):
    logger.info("sending " + json.dumps(payload))  # expect: verbose-logging
    client.post(payload)


def push(payload, client):
    logger.info("pushing %s", payload)  # expect: verbose-logging
    client.push(payload)


def push_again(payload, client):
    try:
        client.push(payload)
    except ConnectionError:
        logger.info("not pushed: %s", payload)  # ok: verbose-logging (one log per error)
        raise


def send_part(payload, client):
    logger.info("sending %s", json.dumps(payload)[:200])  # ok: verbose-logging (cut short)
    logger.debug("sending %s", json.dumps(payload))  # ok: verbose-logging (debug)
    client.post(payload)


def send_described(payload, client):
    logger.info("sending %d bytes to %s", len(payload), client.name)  # ok: verbose-logging (a size is no payload)
    response = client.post(payload)
    if response.status_code >= 400:
        logger.error("refused: %s", response.text)  # ok: verbose-logging (one log per error)


def sign_in(user, password, vault):
    logger.debug("signing in %s with %s", user.name, password)  # expect: verbose-logging
    return vault.check(user, password)


def call_service(client, settings):
    logger.info(f"calling with {settings.api_key}")  # expect: verbose-logging
    logger.info("headers", extra={"authorization": client.session["Authorization"]})
    return client.call()


def open_vault(vault):
    logger.debug("opening with " + str(vault.password))  # expect: verbose-logging
    return vault.open()


def configure(environment):
    logger.debug("key %s", environment.get("API_KEY"))  # expect: verbose-logging
    return environment


def read_headers(client):
    response = client.call()
    logger.info("answer: %s", response.headers)  # ok: verbose-logging (headers of the answer)
    return response


def call_with_headers(request, client):
    logger.info("request headers: %s", request.headers)  # expect: verbose-logging
    return client.call(request)


def authenticate(client, token):
    logger.info("got token %s", token)  # expect: verbose-logging
    return client.login(token)


def remind(user, mailer):
    logger.info("reminding %s", user.token)  # expect: verbose-logging
    mailer.send(user)


def handle_event(event, context):
    logger.info("event: %s", event)  # expect: verbose-logging
    return dispatch(event)


def parse(tokens):
    token = tokens.next()
    logger.info("unexpected token %s", token)  # ok: verbose-logging (no word of signing in around it)
    return token


def count_usage(usage, password, user):
    logger.info("used %d tokens, max_tokens %d", usage.token_count, usage.max_tokens)  # ok: verbose-logging (counts)
    logger.info("user has a password: %s", bool(password))  # ok: verbose-logging (whether, not what)
    for key in usage.limits:
        user.allow(key=key)


def rotate(api_key, store):
    logger.info("rotated key %s", mask(api_key))  # ok: verbose-logging (masked)
    logger.info("old key starts with %s", api_key[:4])  # ok: verbose-logging (a part)
    return store.rotate(api_key)


def reset_password(user, has_password, next_token):
    logger.info("reset for %s: %s, page %s", user.id, has_password, next_token)  # ok: verbose-logging (no secrets)


def save(item, store):
    logger.info("validating %s", item.id)  # expect: verbose-logging
    validate(item)
    logger.info("storing %s", item.id)
    store.put(item)
    logger.info("publishing %s", item.id)
    publish(item)


def price(item, cache):
    if item.id in cache:
        logger.info("price of %s from the cache", item.id)  # ok: verbose-logging (one arm of two)
        return cache[item.id]
    elif item.is_free:
        logger.info("%s is free", item.id)
    else:
        logger.info("price of %s from the list", item.id)
    return look_up(item)


def check(item):
    if not item.name:
        logger.warning("no name")  # ok: verbose-logging (one log per error, on paths of their own)
        return False
    if not item.price:
        logger.warning("no price")
        return False
    if item.price < 0:
        logger.warning("negative price")
        return False
    return True


def serve(server, settings):
    if not settings.enabled:
        logger.info("disabled, nothing to serve")  # ok: verbose-logging (two on each path)
        return
    server.mount(settings.path)
    if settings.is_public:
        logger.info("serving everybody")
    else:
        logger.info("serving the team")
    logger.info("mounted at %s", settings.path)


def weigh(item):
    if not item.name:
        logger.warning("no name")  # ok: verbose-logging (one log per error, each under a condition)
    if not item.price:
        logger.warning("no price")
    if item.price < 0:
        logger.warning("negative price")
    return item.weight


def migrate(store, old):
    logger.info("Starting the migration")  # ok: verbose-logging (long work)
    store.lock()
    old.lock()
    store.open()
    old.open()
    rows = old.rows()
    parts = old.parts()
    store.add(rows)
    store.add(parts)
    store.check()
    store.index()
    old.clear()
    old.close()
    store.unlock()
    store.tell()
    store.close()
    logger.info("Migration finished")


def large(item, store):
    logger.info("validating %s", item.id)  # ok: verbose-logging (three in a function of eleven statements)
    validate(item)
    weigh(item)
    wrap(item)
    logger.info("storing %s", item.id)
    store.put(item)
    store.count(item)
    store.tag(item)
    logger.info("publishing %s", item.id)
    publish(item)
    inform(item)


def start(service):
    logger.info("=" * 3 + "===== STARTING =====")  # expect: verbose-logging
    service.start()


def finish(service):
    service.stop()
    logger.info(f"✅ {service.name} finished")  # expect: verbose-logging


def shout(service):
    logger.warning("PROCESSING ORDERS NOW")  # expect: verbose-logging
    service.process()


def select(database):
    logger.info("HTTP status of %s is OK", database.url)  # ok: verbose-logging (an abbreviation is no shout)
    logger.info("MAX_SIZE REACHED %s", database.name)  # ok: verbose-logging (a constant's name)


def trouble(service, verbose):
    if verbose:
        print("trouble with", service)  # ok: verbose-logging (for whoever asked)
    verbose and print("more trouble")


def handle(items):
    print("DEBUG items", items)  # expect: verbose-logging
    return items


def pairs(items):
    print(items)  # expect: verbose-logging
    for item in items:
        print(">>> item", item)


def save_file(lines, stream):
    print("\n".join(lines), file=stream)  # ok: verbose-logging (writes a file)


def print_report(rows):
    for row in rows:
        print(row.name, row.total)  # ok: verbose-logging (its task)


def orders_cli(rows):
    print(len(rows))  # ok: verbose-logging (its task)


class OrderReporter:
    def total(self, rows):
        print(sum(rows))  # ok: verbose-logging (a class whose task is output)


def math(log):
    return log.value + log.trace().total  # ok: verbose-logging (a trace that is a value has no text)


print("orders loaded")  # expect: verbose-logging
