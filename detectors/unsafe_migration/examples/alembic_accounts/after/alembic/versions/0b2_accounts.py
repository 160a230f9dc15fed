"""accounts clean-up

Revision ID: 0b2
"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision: str = "0b2"
down_revision: Union[str, None] = "0a1"


def upgrade() -> None:
    # expect: unsafe-migration
    op.add_column("accounts", sa.Column("tenant_id", sa.Integer(), nullable=False))
    # ok: unsafe-migration (default)
    op.add_column("accounts", sa.Column("active", sa.Boolean(), server_default=sa.text("true"), nullable=False))
    # ok: unsafe-migration (may be empty)
    op.add_column("accounts", sa.Column("meta", postgresql.JSONB(astext_type=sa.Text()), nullable=True))
    # ok: unsafe-migration (may be empty, unless said)
    op.add_column("accounts", sa.Column("note", sa.Text()))
    # expect: unsafe-migration
    op.drop_column("accounts", "nickname")
    # expect: unsafe-migration
    op.alter_column(
        "accounts",
        "email",
        existing_type=sa.String(length=320),
        type_=sa.String(length=100),
        existing_nullable=False,
    )
    # expect: unsafe-migration
    op.alter_column("accounts", "score", type_=sa.Integer(), existing_type=sa.BigInteger())
    # expect: unsafe-migration
    op.alter_column("accounts", "note", existing_type=sa.Text(), nullable=False)
    # expect: unsafe-migration
    op.alter_column("accounts", "score", new_column_name="points", existing_type=sa.Integer())
    # ok: unsafe-migration (wider)
    op.alter_column("accounts", "email", existing_type=sa.String(length=100), type_=sa.Text(), existing_nullable=False)
    # ok: unsafe-migration (may be empty now)
    op.alter_column("accounts", "email", existing_type=sa.Text(), nullable=True)
    # ok: unsafe-migration
    op.alter_column("accounts", "active", server_default=None)
    # expect: unsafe-migration
    op.create_index(op.f("ix_accounts_email"), "accounts", ["email"], unique=True)
    with op.get_context().autocommit_block():
        # ok: unsafe-migration (concurrently)
        op.create_index("ix_accounts_meta", "accounts", ["meta"], postgresql_using="gin", postgresql_concurrently=True)
    # expect: unsafe-migration
    op.execute("UPDATE accounts SET active = false WHERE last_login IS NULL")
    # expect: unsafe-migration
    op.execute(sa.text("DELETE FROM sessions"))
    # expect: unsafe-migration
    op.rename_table("logs", "events")
    # expect: unsafe-migration
    op.drop_table("drafts")
    op.create_table(
        "teams",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    # ok: unsafe-migration (a new table)
    op.create_index("ix_teams_name", "teams", ["name"])
    op.drop_constraint("fk_old", "accounts", type_="foreignkey")
    op.create_foreign_key("fk_team", "accounts", "teams", ["tenant_id"], ["id"])
    op.drop_index("ix_old", table_name="accounts")
    op.bulk_insert(sa.table("teams", sa.column("name")), [{"name": "a"}])


def downgrade() -> None:
    # ok: unsafe-migration (the way back)
    op.drop_table("teams")
    op.drop_column("accounts", "meta")
    op.drop_column("accounts", "active")
    op.drop_column("accounts", "tenant_id")
