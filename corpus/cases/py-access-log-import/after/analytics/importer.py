import re
from datetime import datetime

from analytics.db import connection

LINE = re.compile(r'(?P<host>\S+) \S+ \S+ \[(?P<time>[^\]]+)\] "(?P<request>[^"]*)" (?P<status>\d{3})')


def parse_line(line):
    match = LINE.match(line)
    if match is None:
        return None
    when = datetime.strptime(match["time"], "%d/%b/%Y:%H:%M:%S %z")
    return match["host"], when, match["request"], int(match["status"])


def import_log(path, source):
    imported = 0
    with open(path, encoding="utf-8", errors="replace") as log:
        lines = log.readlines()
    
    with connection() as db:
        for line in lines:
            parsed = parse_line(line)
            if parsed is None:
                continue
            db.execute("INSERT INTO hits (source, host, at, request, status) VALUES (?, ?, ?, ?, ?)", (source, *parsed))
            imported += 1
    return imported


def export_hits(source, out):
    with connection() as db:
        cursor = db.execute("SELECT host, at, request, status FROM hits WHERE source = ?", (source,))
        rows = cursor.fetchall()
        for host, at, request, status in rows:
            out.write(f"{host}\t{at}\t{request}\t{status}\n")


def forget(source):
    with connection() as db:
        db.execute("DELETE FROM hits WHERE source = ?", (source,))
