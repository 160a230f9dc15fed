"""backfill"""
from alembic import op
import sqlalchemy as sa

revision = "0d4"
down_revision = "0c3"


def upgrade():
    op.add_column("orders", sa.Column("region", sa.String(8), nullable=True))
    bind = op.get_bind()
    orders = sa.table("orders", sa.column("id"), sa.column("region"))
    while True:
        ids = bind.execute(sa.select(orders.c.id).where(orders.c.region.is_(None)).limit(1000)).scalars().all()
        if not ids:
            break
        # ok: unsafe-migration (in batches)
        bind.execute(orders.update().where(orders.c.id.in_(ids)).values(region="eu"))
    # ok: unsafe-migration (filled before)
    op.alter_column("orders", "region", existing_type=sa.String(8), nullable=False)


def downgrade():
    op.drop_column("orders", "region")
