import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    # ok: unsafe-migration (a new table and its index)
    op.create_table("devices", sa.Column("id", sa.Integer(), nullable=False))
    op.create_index("ix_devices_id", "devices", ["id"])
    # expect: unsafe-migration
    op.drop_column("users", "nick")
    # expect: unsafe-migration
    op.add_column("users", sa.Column("tenant", sa.String(20), nullable=False))
    # ok: unsafe-migration (has a default)
    op.add_column("users", sa.Column("active", sa.Boolean(), nullable=False, server_default=sa.true()))
    # ok: unsafe-migration (may be empty)
    op.add_column("users", sa.Column("seen", sa.DateTime(), nullable=True))
    # expect: unsafe-migration
    op.alter_column("users", "name", existing_type=sa.String(length=255), type_=sa.String(length=50))
    # ok: unsafe-migration (widened)
    op.alter_column("users", "bio", existing_type=sa.String(length=255), type_=sa.Text())
    # expect: unsafe-migration
    op.alter_column("users", "email", existing_type=sa.String(), nullable=False)
    # ok: unsafe-migration (may be empty from now on)
    op.alter_column("users", "phone", existing_type=sa.String(), nullable=True)
    # expect: unsafe-migration
    op.create_index("ix_users_email", "users", ["email"])
    # ok: unsafe-migration (does not block writers)
    op.create_index("ix_users_name", "users", ["name"], postgresql_concurrently=True)
    with op.batch_alter_table("orders") as batch_op:
        # expect: unsafe-migration
        batch_op.drop_column("memo")
    # expect: unsafe-migration
    op.execute("UPDATE users SET tenant = 'main'")
    # expect: unsafe-migration
    op.execute(users.update().values(active=True))
    # ok: unsafe-migration (one row)
    op.execute(sa.update(users).where(users.c.id == 1).values(active=False))
    # expect: unsafe-migration
    op.rename_table("carts", "baskets")


def downgrade() -> None:
    # ok: unsafe-migration (the way back)
    op.drop_table("devices")
    op.drop_column("users", "tenant")
