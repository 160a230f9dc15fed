from alembic import op


def upgrade() -> None:
    # expect: unsafe-migration
    op.drop_table("sessions")


# expect: unsafe-migration
def downgrade() -> None:
    """Nothing to do."""
    pass
