from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Order


def export(session: Session, writer):
    offset = 0
    limit = 1000
    # expect: manual-pagination
    while True:
        orders = session.execute(select(Order).order_by(Order.id).offset(offset).limit(limit)).scalars().all()
        if not orders:
            break
        for order in orders:
            writer.write(order)
        offset += limit
