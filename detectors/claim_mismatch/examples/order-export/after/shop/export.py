import csv


def export_orders(cursor, out):
    rows = cursor.fetchall()
    writer = csv.writer(out)
    writer.writerow(["id", "total"])
    for row in rows:
        writer.writerow(row)
