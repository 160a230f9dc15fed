"""Costs by region."""


# expect: duplicate-code
def monthly_costs(session, month):
    rows = session.execute(COSTS, {"month": month}).all()
    by_region = {}
    for row in rows:
        region = row.region or "unknown"
        by_region.setdefault(region, Decimal(0))
        by_region[region] += row.net_amount
    if not by_region:
        raise LookupError(f"no costs in {month}")
    return sorted(by_region.items())
