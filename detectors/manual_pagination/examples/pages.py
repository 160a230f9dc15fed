import boto3


class OrdersClient:
    def list_orders(self, page=1):
        return self._get("/orders", {"page": page})

    def iter_orders(self):
        page = 1
        while True:  # ok: manual-pagination (the iterator's own source)
            batch = self.list_orders(page=page)
            if not batch:
                return
            yield from batch
            page += 1


def export_orders(client):
    page = 1
    rows = []
    # expect: manual-pagination
    while True:
        batch = client.list_orders(page=page)
        if not batch:
            break
        rows.extend(batch)
        page += 1
    return rows


def keys(bucket):
    s3 = boto3.client("s3")
    token = None
    while True:  # expect: manual-pagination
        options = {"Bucket": bucket}
        if token:
            options["ContinuationToken"] = token
        answer = s3.list_objects_v2(**options)
        yield from answer["Contents"]
        if not answer.get("IsTruncated"):
            break
        token = answer["NextContinuationToken"]


def keys_by_paginator(bucket):
    s3 = boto3.client("s3")
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket):  # ok: manual-pagination (the paginator)
        yield from page["Contents"]


def members(http, team):
    cursor = None
    while True:  # ok: manual-pagination (the first of two)
        answer = http.get(f"/teams/{team}/members", params={"cursor": cursor}).json()
        yield from answer["items"]
        cursor = answer.get("next_cursor")
        if not cursor:
            return


def invitations(http, team):
    cursor = None
    while True:  # expect: manual-pagination
        answer = http.get(f"/teams/{team}/invitations", params={"cursor": cursor}).json()
        yield from answer["items"]
        cursor = answer.get("next_cursor")
        if not cursor:
            return


def show_page(request, repository):
    page = int(request.args.get("page", 1))
    offset = (page - 1) * 20
    return repository.list(offset=offset, limit=20)  # ok: manual-pagination (a web page)


def shelves(library):
    position = 0
    while position < 10:  # ok: manual-pagination (the only loop over what offers nothing else)
        batch = library.fetch_shelf(start=position)
        print(batch)
        position += 1


def polled(client, job):
    while not client.get_job(job).done:  # ok: manual-pagination (polling)
        pass
