"""What the linter noticed and the manager keeps, with a reason."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from screening.db import UTCDateTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "kept_findings",
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("check", sa.String(length=60), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("kept_by", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["kept_by"], ["users.id"], name=op.f("fk_kept_findings_kept_by_users")),
        sa.ForeignKeyConstraint(
            ["vacancy_id"], ["vacancies.id"], name=op.f("fk_kept_findings_vacancy_id_vacancies"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_findings")),
        sa.UniqueConstraint("vacancy_id", "check", "digest", name=op.f("uq_kept_findings_vacancy_id")),
    )
    op.create_index(op.f("ix_kept_findings_created"), "kept_findings", ["created"], unique=False)
    op.create_index(op.f("ix_kept_findings_vacancy_id"), "kept_findings", ["vacancy_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_kept_findings_vacancy_id"), table_name="kept_findings")
    op.drop_index(op.f("ix_kept_findings_created"), table_name="kept_findings")
    op.drop_table("kept_findings")
