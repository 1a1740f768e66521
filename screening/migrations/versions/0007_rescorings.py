"""Suggestions made anew: asked for, and adopted or discarded."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from screening.db import UTCDateTime

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rescorings",
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("engine_version", sa.String(length=40), nullable=False),
        sa.Column("as_at", sa.Date(), nullable=False),
        sa.Column("rules", sa.JSON(), nullable=False),
        sa.Column("application_ids", sa.JSON(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["asked_by"], ["users.id"], name=op.f("fk_rescorings_asked_by_users")),
        sa.ForeignKeyConstraint(
            ["vacancy_id"], ["vacancies.id"], name=op.f("fk_rescorings_vacancy_id_vacancies"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rescorings")),
        sa.UniqueConstraint("vacancy_id", "number", name=op.f("uq_rescorings_vacancy_id")),
    )
    op.create_index(op.f("ix_rescorings_created"), "rescorings", ["created"], unique=False)
    op.create_index(op.f("ix_rescorings_vacancy_id"), "rescorings", ["vacancy_id"], unique=False)
    op.create_table(
        "rescoring_ends",
        sa.Column("rescoring_id", sa.Uuid(), nullable=False),
        sa.Column("adopted", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("ended_by", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["ended_by"], ["users.id"], name=op.f("fk_rescoring_ends_ended_by_users")),
        sa.ForeignKeyConstraint(
            ["rescoring_id"],
            ["rescorings.id"],
            name=op.f("fk_rescoring_ends_rescoring_id_rescorings"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rescoring_ends")),
        sa.UniqueConstraint("rescoring_id", name=op.f("uq_rescoring_ends_rescoring_id")),
    )
    op.create_index(op.f("ix_rescoring_ends_created"), "rescoring_ends", ["created"], unique=False)
    op.create_table(
        "rescored_assessments",
        sa.Column("rescoring_id", sa.Uuid(), nullable=False),
        sa.Column("assessment_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessments.id"],
            name=op.f("fk_rescored_assessments_assessment_id_assessments"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["rescoring_id"],
            ["rescorings.id"],
            name=op.f("fk_rescored_assessments_rescoring_id_rescorings"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rescored_assessments")),
        sa.UniqueConstraint("assessment_id", name=op.f("uq_rescored_assessments_assessment_id")),
    )
    op.create_index(op.f("ix_rescored_assessments_created"), "rescored_assessments", ["created"], unique=False)
    op.create_index(
        op.f("ix_rescored_assessments_rescoring_id"), "rescored_assessments", ["rescoring_id"], unique=False
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_rescored_assessments_rescoring_id"), table_name="rescored_assessments")
    op.drop_index(op.f("ix_rescored_assessments_created"), table_name="rescored_assessments")
    op.drop_table("rescored_assessments")
    op.drop_index(op.f("ix_rescoring_ends_created"), table_name="rescoring_ends")
    op.drop_table("rescoring_ends")
    op.drop_index(op.f("ix_rescorings_vacancy_id"), table_name="rescorings")
    op.drop_index(op.f("ix_rescorings_created"), table_name="rescorings")
    op.drop_table("rescorings")
