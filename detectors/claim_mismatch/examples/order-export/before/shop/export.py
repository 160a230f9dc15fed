import csv


def export_orders(cursor, out):
    writer = csv.writer(out)
    for row in cursor:
        writer.writerow(row)
