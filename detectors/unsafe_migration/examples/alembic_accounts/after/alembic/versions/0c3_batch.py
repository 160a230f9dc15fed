"""batch"""
from alembic import op
import sqlalchemy as sa

revision = "0c3"
down_revision = "0b2"


def upgrade():
    with op.batch_alter_table("orders", schema=None) as batch_op:
        # expect: unsafe-migration
        batch_op.drop_column("legacy_code")
        # expect: unsafe-migration
        batch_op.add_column(sa.Column("currency", sa.String(length=3), nullable=False))
        # ok: unsafe-migration (may be empty)
        batch_op.add_column(sa.Column("hint", sa.String(length=3), nullable=True))
        # expect: unsafe-migration
        batch_op.alter_column("total", existing_type=sa.Numeric(12, 2), type_=sa.Integer(), existing_nullable=False)
        # expect: unsafe-migration
        batch_op.create_index(batch_op.f("ix_orders_currency"), ["currency"], unique=False)


# expect: unsafe-migration
def downgrade():
    pass
