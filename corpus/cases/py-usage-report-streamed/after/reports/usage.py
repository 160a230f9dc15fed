import csv

from flask import Response
from sqlalchemy import select
from sqlalchemy.orm import Session

from reports.models import Usage


class Echo:
    def write(self, value):
        return value


def usage_rows(session: Session, tenant_id: int):
    query = select(Usage).where(Usage.tenant_id == tenant_id).order_by(Usage.day)
    writer = csv.writer(Echo())
    yield writer.writerow(["day", "requests", "bytes"])
    for record in session.execute(query).yield_per(500).scalars():
        yield writer.writerow([record.day, record.requests, record.bytes])


def peak_days(session: Session, tenant_id: int, count: int = 5):
    query = select(Usage).where(Usage.tenant_id == tenant_id)
    records = session.execute(query).scalars().all()
    ranked = sorted(records, key=lambda record: record.requests, reverse=True)
    return [(record.day, record.requests / len(records)) for record in ranked[:count]]


def usage_report(session: Session, tenant_id: int) -> Response:
    return Response(usage_rows(session, tenant_id), mimetype="text/csv")
