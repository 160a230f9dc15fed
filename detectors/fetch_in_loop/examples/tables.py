def counts(connection, tables):
    found = {}
    for table in tables:
        row = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # ok: fetch-in-loop (another table for each)
        found[table] = row[0]
    return found


def totals(connection, orders):
    found = {}
    for order in orders:
        row = connection.execute("SELECT sum(price) FROM items WHERE order_id = ?", (order.id,)).fetchone()  # expect: fetch-in-loop
        found[order.id] = row[0]
    return found
