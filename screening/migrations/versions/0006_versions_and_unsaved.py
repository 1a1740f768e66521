"""The next version of a vacancy that had opened, and what is typed into a form and not saved."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from screening.db import UTCDateTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "readvertisements",
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("next_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("readvertised_by", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["readvertised_by"], ["users.id"], name=op.f("fk_readvertisements_readvertised_by_users")
        ),
        sa.ForeignKeyConstraint(
            ["vacancy_id"], ["vacancies.id"], name=op.f("fk_readvertisements_vacancy_id_vacancies"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["next_id"], ["vacancies.id"], name=op.f("fk_readvertisements_next_id_vacancies"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_readvertisements")),
        sa.UniqueConstraint("vacancy_id", name=op.f("uq_readvertisements_vacancy_id")),
        sa.UniqueConstraint("next_id", name=op.f("uq_readvertisements_next_id")),
    )
    op.create_index(op.f("ix_readvertisements_created"), "readvertisements", ["created"], unique=False)
    op.create_table(
        "form_drafts",
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("form", sa.String(length=60), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_form_drafts_user_id_users")),
        sa.ForeignKeyConstraint(
            ["vacancy_id"], ["vacancies.id"], name=op.f("fk_form_drafts_vacancy_id_vacancies"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_drafts")),
        sa.UniqueConstraint("vacancy_id", "user_id", "form", name=op.f("uq_form_drafts_vacancy_id")),
    )
    op.create_index(op.f("ix_form_drafts_created"), "form_drafts", ["created"], unique=False)
    op.create_index(op.f("ix_form_drafts_vacancy_id"), "form_drafts", ["vacancy_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_form_drafts_vacancy_id"), table_name="form_drafts")
    op.drop_index(op.f("ix_form_drafts_created"), table_name="form_drafts")
    op.drop_table("form_drafts")
    op.drop_index(op.f("ix_readvertisements_created"), table_name="readvertisements")
    op.drop_table("readvertisements")
