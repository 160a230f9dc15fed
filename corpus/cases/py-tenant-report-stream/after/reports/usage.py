import csv

from flask import Response
from sqlalchemy import select
from sqlalchemy.orm import Session

from reports.models import Usage


class Echo:
    def write(self, value):
        return value


def usage_rows(session: Session, tenant_id: int):
    records = session.execute(select(Usage).where(Usage.tenant_id == tenant_id)).scalars().all()
    writer = csv.writer(Echo())
    yield writer.writerow(["day", "requests", "bytes"])
    for record in records:
        yield writer.writerow([record.day, record.requests, record.bytes])


def usage_report(session: Session, tenant_id: int) -> Response:
    return Response(usage_rows(session, tenant_id), mimetype="text/csv")
