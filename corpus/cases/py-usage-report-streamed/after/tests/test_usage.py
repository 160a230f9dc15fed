from datetime import date

from reports.models import Usage
from reports.usage import peak_days, usage_report


def test_report_of_a_new_tenant(session):
    assert usage_report(session, 1).get_data(as_text=True) == "day,requests,bytes\r\n"


def test_report_has_a_line_a_day(session):
    session.add(Usage(tenant_id=1, day=date(2024, 5, 1), requests=3, bytes=10))
    lines = usage_report(session, 1).get_data(as_text=True).splitlines()
    assert lines[1:] == ["2024-05-01,3,10"]


def test_peaks_come_first(session):
    session.add(Usage(tenant_id=1, day=date(2024, 5, 1), requests=3, bytes=10))
    session.add(Usage(tenant_id=1, day=date(2024, 5, 2), requests=9, bytes=10))
    assert peak_days(session, 1, 1) == [(date(2024, 5, 2), 4.5)]
