import sqlalchemy as sa
from alembic import op

revision = "0a1"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("email", sa.String(length=320), nullable=False),
        sa.Column("nickname", sa.String(length=120), nullable=True),
        sa.Column("score", sa.BigInteger(), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("accounts")
