def fetch(client, order_id):
    attempt = 0
    # ok: manual-pagination (it tries again)
    while attempt < 3:
        try:
            return client.get_order(order_id)
        except TimeoutError:
            attempt += 1
    raise RuntimeError("no answer")


def months(client, start, end):
    current = start
    # ok: manual-pagination (a request for each month)
    while current < end:
        report = client.get_report(start=current)
        yield report
        current = next_month(current)


def upload(client, data):
    offset = 0
    # ok: manual-pagination (it sends parts)
    while offset < len(data):
        chunk = data[offset : offset + 4096]
        client.send_chunk(chunk, offset)
        offset += len(chunk)
