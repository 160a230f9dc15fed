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


def forget(source):
    with connection() as db:
        db.execute("DELETE FROM hits WHERE source = ?", (source,))
