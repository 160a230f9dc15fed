def monthly_revenue(session, month):
    rows = session.execute(REVENUE, {"month": month}).all()
    by_region = {}
    for row in rows:
        region = row.region or "unknown"
        by_region.setdefault(region, Decimal(0))
        by_region[region] += row.net_amount
    if not by_region:
        raise LookupError(f"no revenue in {month}")
    return sorted(by_region.items())
