import csv
import hashlib
import io
import json
import os
import threading

import requests
from flask import Flask, Response, jsonify

from shop.models import Customer

app = Flask(__name__)
lock = threading.Lock()


def used_twice(cursor, out):
    rows = cursor.fetchall()  # ok: buffered-stream (used twice)
    for row in rows:
        out.write(row)
    return rows


def sized(cursor, out):
    rows = cursor.fetchall()  # ok: buffered-stream (sized)
    out.write(str(len(rows)))
    for row in rows:
        out.write(row)


def only_sized(cursor):
    return len(cursor.fetchall())  # ok: buffered-stream (sized)


def indexed(path):
    with open(path) as f:
        lines = f.readlines()  # ok: buffered-stream (indexed)
    return lines[-1]


def looked_up(path, name):
    names = list(open(path))  # ok: buffered-stream (looked up)
    return name in names


def ordered(cursor, out):
    for row in sorted(cursor.fetchall()):  # ok: buffered-stream (sorted)
        out.write(row)


class Cache:
    def fill(self, cursor):
        self.rows = cursor.fetchall()  # ok: buffered-stream (cached)

    def keep(self, cursor, key):
        self.known[key] = list(Customer.objects.all())  # ok: buffered-stream (cached)


def every_customer():
    return list(Customer.objects.all())  # ok: buffered-stream (returned to callers that are not known)


def a_page(cursor, out):
    cursor.execute("SELECT * FROM orders LIMIT 50")
    for row in cursor.fetchall():  # ok: buffered-stream (a page of fixed size)
        out.write(row)


def first_page(out):
    for customer in list(Customer.objects.all()[:20]):  # ok: buffered-stream (a page of fixed size)
        out.write(customer.name)


def limited(session, out):
    for customer in session.query(Customer).limit(100).all():  # ok: buffered-stream (a page of fixed size)
        out.write(customer.name)


def load_config(path):
    with open(path) as f:
        return json.loads(f.read())  # ok: buffered-stream (a configuration file)


def literal(out):
    for letter in list("abc"):  # ok: buffered-stream (a literal)
        out.write(letter)


def signed(url, path):
    body = requests.get(url).content  # ok: buffered-stream (a signature over the body)
    digest = hashlib.sha256(body).hexdigest()
    with open(path, "wb") as f:
        f.write(body)
    return digest


def rewrite(source, path):
    content = "".join(source.readlines())  # ok: buffered-stream (an atomic write)
    with open(path + ".tmp", "w") as f:
        f.write(content)
    os.replace(path + ".tmp", path)


def delete_while_reading(cursor):
    for row in cursor.fetchall():  # ok: buffered-stream (the cursor is used in the loop)
        cursor.execute("DELETE FROM jobs WHERE id = ?", row)


def in_place(path):
    with open(path, "r+") as f:
        lines = f.readlines()  # ok: buffered-stream (the file is written over)
        f.seek(0)
        for line in lines:
            f.write(line.rstrip() + "\n")


def over_itself(path):
    with open(path) as f:
        lines = f.readlines()  # ok: buffered-stream (the file is written over)
    with open(path, "w") as f:
        for line in lines:
            f.write(line.rstrip() + "\n")


def closed_before(pool, out):
    with pool.connection() as connection:
        rows = connection.execute("SELECT * FROM t").fetchall()  # ok: buffered-stream (the connection is given back first)
    for row in rows:
        out.write(row)


def snapshot(registry):
    with lock:
        jobs = list(registry.stream())  # ok: buffered-stream (a snapshot under a lock)
    for job in jobs:
        job.run()


def while_deleting(sessions):
    for key, value in list(sessions.items()):  # ok: buffered-stream (the source changes in the loop)
        if value.expired:
            del sessions[key]


def again_and_again(cursor, targets):
    rows = cursor.fetchall()  # ok: buffered-stream (read again for every target)
    for target in targets:
        for row in rows:
            target.write(row)


def closure(cursor, targets):
    rows = cursor.fetchall()  # ok: buffered-stream (read again for every target)
    return list(map(lambda target: [target.write(row) for row in rows], targets))


def grown(cursor, out):
    rows = cursor.fetchall()  # ok: buffered-stream (changed before it is read)
    rows += [("total",)]
    for row in rows:
        out.write(row)


def cells(table, out):
    for record in table:
        line = []  # ok: buffered-stream (one row, not the data set)
        for cell in record:
            line.append(str(cell))
        out.write(",".join(line))


def short_text(parts):
    text = []  # ok: buffered-stream (returned to callers that are not known)
    for part in parts:
        text.append(part)
    return " ".join(text)


def report_size(cursor):
    lines = []  # ok: buffered-stream (sized)
    for row in cursor.execute("SELECT * FROM events"):
        lines.append(row)
    return len(lines)


@app.route("/customers")
def customers():
    return jsonify(list(Customer.objects.values()))  # ok: buffered-stream (an ordinary answer of an API)


def archive(path):
    with open(path, "rb") as f:
        return decode_image(io.BytesIO(f.read()))  # ok: buffered-stream (what takes it is not known)


def streamed(response):
    writer = csv.writer(response)
    for customer in Customer.objects.iterator():  # ok: buffered-stream (read piece by piece)
        writer.writerow([customer.id])


def by_reader(path):
    with open(path) as f:
        return json.load(f)  # ok: buffered-stream (read by the parser)


def measured(url, path):
    response = requests.get(url)
    with open(path, "wb") as f:
        f.write(response.content)  # ok: buffered-stream (asked for twice)
    return len(response.content)


def expired_keys(cache):
    expired = []  # ok: buffered-stream (what fills it stands in memory)
    for key in cache:
        if cache[key].expired:
            expired.append(key)
    for key in expired:
        del cache[key]


def gathered(cursor, known, out):
    known += cursor.fetchall()  # ok: buffered-stream (added to another list)
    for row in known:
        out.write(row)


def cells_of(connection, queries, out):
    for query in queries:
        line = []  # ok: buffered-stream (one row, not the data set)
        for cell in connection.execute(query):
            line.append(cell)
        out.write(",".join(line))


def last_cells(connection, queries, out):
    for query in queries:
        line = []  # ok: buffered-stream (started anew for every query)
        for cell in connection.execute(query):
            line.append(cell)
    out.write(",".join(line))


def lines_over_themselves(path):
    kept = []  # ok: buffered-stream (the file is written over)
    with open(path) as f:
        for line in f:
            kept.append(line.rstrip())
    with open(path, "w") as f:
        for line in kept:
            f.write(line)


def filled_before_closing(pool, out):
    names = []  # ok: buffered-stream (the connection is given back first)
    with pool.connection() as connection:
        for row in connection.execute("SELECT name FROM t"):
            names.append(row[0])
    for name in names:
        out.write(name)


def _query(connection, sql):
    return connection.execute(sql).fetchall()  # ok: buffered-stream (a page of fixed size)


def write_page(connection, out):
    for row in _query(connection, "SELECT name FROM t LIMIT 20"):
        out.write(row[0])


def tags(captures):
    matches = []  # ok: buffered-stream (what fills it stands in memory)
    for tag, nodes in captures.items():
        matches.append((tag, nodes))
    for tag, nodes in matches:
        yield tag, nodes


def by_number(cursor):
    found = {}
    rows = cursor.fetchall()  # ok: buffered-stream (looked up)
    for row in rows:
        found[row[0]] = row
    return found


def read_dotenv(env_file):
    with open(env_file) as f:
        lines = f.readlines()  # ok: buffered-stream (a configuration file)
    for line in lines:
        set_variable(line)
