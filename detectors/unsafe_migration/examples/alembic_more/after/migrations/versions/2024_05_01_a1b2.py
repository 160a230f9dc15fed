"""more"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.orm import Session
from sqlalchemy.sql import column, table, text

revision = "a1b2"
down_revision = "a1b1"


def upgrade():
    conn = op.get_bind()
    # expect: unsafe-migration
    conn.execute(text("UPDATE users SET plan = 'free' WHERE plan IS NULL"))
    # expect: unsafe-migration
    op.get_bind().execute(sa.text("DELETE FROM logs"))
    users = table("users", column("id"), column("plan"))
    # expect: unsafe-migration
    op.execute(users.update().values(plan="free"))
    # ok: unsafe-migration (one row)
    op.execute(users.update().where(users.c.id == 1).values(plan="free"))
    op.execute(
        """
        -- expect: unsafe-migration
        ALTER TABLE users DROP COLUMN legacy
        """
    )
    # ok: unsafe-migration (filled above)
    op.alter_column("users", "plan", nullable=False, existing_type=sa.String())
    # ok: unsafe-migration (a server default for those without)
    op.add_column("users", sa.Column("created", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()))
    # expect: unsafe-migration
    op.create_index("ix_users_plan", "users", ["plan"])


def downgrade():
    op.drop_index("ix_users_plan")
    op.add_column("users", sa.Column("legacy", sa.String()))
