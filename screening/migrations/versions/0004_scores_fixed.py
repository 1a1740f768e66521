"""The row after which agreed scores stay as they are."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from screening.db import UTCDateTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "scores_fixed",
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["vacancy_id"], ["vacancies.id"], name=op.f("fk_scores_fixed_vacancy_id_vacancies"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scores_fixed")),
        sa.UniqueConstraint("vacancy_id", name=op.f("uq_scores_fixed_vacancy_id")),
    )
    op.create_index(op.f("ix_scores_fixed_created"), "scores_fixed", ["created"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_scores_fixed_created"), table_name="scores_fixed")
    op.drop_table("scores_fixed")
