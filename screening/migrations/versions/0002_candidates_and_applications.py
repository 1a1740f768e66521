"""The first tables of candidates and applications."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from screening.db import UTCDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "candidates",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("adjustments", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candidates")),
    )
    op.create_index(op.f("ix_candidates_created"), "candidates", ["created"], unique=False)
    op.create_index(op.f("ix_candidates_email"), "candidates", ["email"], unique=False)
    op.create_table(
        "applications",
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("reference", sa.String(length=20), nullable=False),
        sa.Column("form_key", sa.String(length=64), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate_id"],
            ["candidates.id"],
            name=op.f("fk_applications_candidate_id_candidates"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["vacancy_id"], ["vacancies.id"], name=op.f("fk_applications_vacancy_id_vacancies"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_applications")),
        sa.UniqueConstraint("candidate_id", name=op.f("uq_applications_candidate_id")),
        sa.UniqueConstraint("form_key", name=op.f("uq_applications_form_key")),
        sa.UniqueConstraint("reference", name=op.f("uq_applications_reference")),
    )
    op.create_index(op.f("ix_applications_created"), "applications", ["created"], unique=False)
    op.create_index(op.f("ix_applications_vacancy_id"), "applications", ["vacancy_id"], unique=False)
    op.create_table(
        "application_documents",
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("filename", sa.String(length=255), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.CheckConstraint("kind IN ('cv', 'statement', 'form')", name=op.f("ck_application_documents_kind")),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_application_documents_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application_documents")),
    )
    op.create_index(
        op.f("ix_application_documents_application_id"), "application_documents", ["application_id"], unique=False
    )
    op.create_index(op.f("ix_application_documents_created"), "application_documents", ["created"], unique=False)
    op.create_table(
        "application_withdrawals",
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_application_withdrawals_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application_withdrawals")),
        sa.UniqueConstraint("application_id", name=op.f("uq_application_withdrawals_application_id")),
    )
    op.create_index(op.f("ix_application_withdrawals_created"), "application_withdrawals", ["created"], unique=False)
    op.create_table(
        "outbox_messages",
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("recipient", sa.String(length=254), nullable=False),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_outbox_messages_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_messages")),
        sa.UniqueConstraint("application_id", "kind", name=op.f("uq_outbox_messages_application_id")),
    )
    op.create_index(op.f("ix_outbox_messages_application_id"), "outbox_messages", ["application_id"], unique=False)
    op.create_index(op.f("ix_outbox_messages_created"), "outbox_messages", ["created"], unique=False)
    op.create_table(
        "submissions",
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("document_ids", sa.JSON(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_submissions_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_submissions")),
        sa.UniqueConstraint("application_id", name=op.f("uq_submissions_application_id")),
    )
    op.create_index(op.f("ix_submissions_created"), "submissions", ["created"], unique=False)
    op.create_table(
        "parsed_cvs",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("parser_version", sa.String(length=40), nullable=False),
        sa.Column("reading", sa.JSON(), nullable=True),
        sa.Column("failure", sa.String(length=40), nullable=True),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.CheckConstraint("(reading IS NULL) <> (failure IS NULL)", name=op.f("ck_parsed_cvs_read_or_failed")),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["application_documents.id"],
            name=op.f("fk_parsed_cvs_document_id_application_documents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parsed_cvs")),
        sa.UniqueConstraint("document_id", "parser_version", name=op.f("uq_parsed_cvs_document_id")),
    )
    op.create_index(op.f("ix_parsed_cvs_created"), "parsed_cvs", ["created"], unique=False)
    op.create_index(op.f("ix_parsed_cvs_document_id"), "parsed_cvs", ["document_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_parsed_cvs_document_id"), table_name="parsed_cvs")
    op.drop_index(op.f("ix_parsed_cvs_created"), table_name="parsed_cvs")
    op.drop_table("parsed_cvs")
    op.drop_index(op.f("ix_submissions_created"), table_name="submissions")
    op.drop_table("submissions")
    op.drop_index(op.f("ix_outbox_messages_created"), table_name="outbox_messages")
    op.drop_index(op.f("ix_outbox_messages_application_id"), table_name="outbox_messages")
    op.drop_table("outbox_messages")
    op.drop_index(op.f("ix_application_withdrawals_created"), table_name="application_withdrawals")
    op.drop_table("application_withdrawals")
    op.drop_index(op.f("ix_application_documents_created"), table_name="application_documents")
    op.drop_index(op.f("ix_application_documents_application_id"), table_name="application_documents")
    op.drop_table("application_documents")
    op.drop_index(op.f("ix_applications_vacancy_id"), table_name="applications")
    op.drop_index(op.f("ix_applications_created"), table_name="applications")
    op.drop_table("applications")
    op.drop_index(op.f("ix_candidates_email"), table_name="candidates")
    op.drop_index(op.f("ix_candidates_created"), table_name="candidates")
    op.drop_table("candidates")
