from datetime import date

from reports.models import Usage
from reports.usage import usage_report


def test_report_of_a_new_tenant(session):
    assert usage_report(session, 1).get_data(as_text=True) == "0 days\n"
