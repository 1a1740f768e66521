"""The first tables of people and vacancies."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from screening.db import UTCDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit_events",
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("event", sa.String(length=60), nullable=False),
        sa.Column("subject_type", sa.String(length=40), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("vacancy_id", sa.Uuid(), nullable=True),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_events")),
    )
    op.create_index(op.f("ix_audit_events_created"), "audit_events", ["created"], unique=False)
    op.create_index(op.f("ix_audit_events_event"), "audit_events", ["event"], unique=False)
    op.create_index(op.f("ix_audit_events_subject_id"), "audit_events", ["subject_id"], unique=False)
    op.create_index(op.f("ix_audit_events_vacancy_id"), "audit_events", ["vacancy_id"], unique=False)
    op.create_table(
        "rating_scales",
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("points", sa.JSON(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rating_scales")),
        sa.UniqueConstraint("name", name=op.f("uq_rating_scales_name")),
    )
    op.create_index(op.f("ix_rating_scales_created"), "rating_scales", ["created"], unique=False)
    op.create_table(
        "users",
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("session_version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("email", name=op.f("uq_users_email")),
    )
    op.create_index(op.f("ix_users_created"), "users", ["created"], unique=False)
    op.create_table(
        "vacancies",
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("manager_id", sa.Uuid(), nullable=False),
        sa.Column("rating_scale_id", sa.Uuid(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["manager_id"], ["users.id"], name=op.f("fk_vacancies_manager_id_users")),
        sa.ForeignKeyConstraint(
            ["rating_scale_id"], ["rating_scales.id"], name=op.f("fk_vacancies_rating_scale_id_rating_scales")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vacancies")),
    )
    op.create_index(op.f("ix_vacancies_created"), "vacancies", ["created"], unique=False)
    op.create_index(op.f("ix_vacancies_manager_id"), "vacancies", ["manager_id"], unique=False)
    op.create_table(
        "criteria",
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("requirement", sa.String(length=12), nullable=False),
        sa.Column("category", sa.String(length=20), nullable=False),
        sa.Column("assessed_by", sa.JSON(), nullable=False),
        sa.Column("section", sa.Text(), nullable=False),
        sa.Column("source_text", sa.Text(), nullable=False),
        sa.Column("source_page", sa.Integer(), nullable=True),
        sa.Column("source_line", sa.Integer(), nullable=True),
        sa.Column("rule", sa.JSON(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.CheckConstraint(
            "requirement IN ('essential', 'desirable', 'unstated')", name=op.f("ck_criteria_requirement")
        ),
        sa.ForeignKeyConstraint(
            ["vacancy_id"], ["vacancies.id"], name=op.f("fk_criteria_vacancy_id_vacancies"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_criteria")),
        sa.UniqueConstraint("vacancy_id", "code", name=op.f("uq_criteria_vacancy_id")),
    )
    op.create_index(op.f("ix_criteria_created"), "criteria", ["created"], unique=False)
    op.create_index(op.f("ix_criteria_vacancy_id"), "criteria", ["vacancy_id"], unique=False)
    op.create_table(
        "criterion_revisions",
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=False),
        sa.Column("what", sa.String(length=200), nullable=False),
        sa.Column("criteria", sa.JSON(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["changed_by"], ["users.id"], name=op.f("fk_criterion_revisions_changed_by_users")),
        sa.ForeignKeyConstraint(
            ["vacancy_id"],
            ["vacancies.id"],
            name=op.f("fk_criterion_revisions_vacancy_id_vacancies"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_criterion_revisions")),
    )
    op.create_index(op.f("ix_criterion_revisions_created"), "criterion_revisions", ["created"], unique=False)
    op.create_index(op.f("ix_criterion_revisions_vacancy_id"), "criterion_revisions", ["vacancy_id"], unique=False)
    op.create_table(
        "panel_members",
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("chair", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_panel_members_user_id_users")),
        sa.ForeignKeyConstraint(
            ["vacancy_id"], ["vacancies.id"], name=op.f("fk_panel_members_vacancy_id_vacancies"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_panel_members")),
        sa.UniqueConstraint("vacancy_id", "user_id", name=op.f("uq_panel_members_vacancy_id")),
    )
    op.create_index(op.f("ix_panel_members_created"), "panel_members", ["created"], unique=False)
    op.create_index(op.f("ix_panel_members_user_id"), "panel_members", ["user_id"], unique=False)
    op.create_index(op.f("ix_panel_members_vacancy_id"), "panel_members", ["vacancy_id"], unique=False)
    op.create_table(
        "person_specifications",
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("filename", sa.String(length=255), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("uploaded_by", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["uploaded_by"], ["users.id"], name=op.f("fk_person_specifications_uploaded_by_users")),
        sa.ForeignKeyConstraint(
            ["vacancy_id"],
            ["vacancies.id"],
            name=op.f("fk_person_specifications_vacancy_id_vacancies"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_specifications")),
    )
    op.create_index(op.f("ix_person_specifications_created"), "person_specifications", ["created"], unique=False)
    op.create_index(op.f("ix_person_specifications_vacancy_id"), "person_specifications", ["vacancy_id"], unique=False)
    op.create_table(
        "vacancy_closings",
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("set_by", sa.Uuid(), nullable=False),
        sa.Column("closes", UTCDateTime(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["set_by"], ["users.id"], name=op.f("fk_vacancy_closings_set_by_users")),
        sa.ForeignKeyConstraint(
            ["vacancy_id"], ["vacancies.id"], name=op.f("fk_vacancy_closings_vacancy_id_vacancies"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vacancy_closings")),
    )
    op.create_index(op.f("ix_vacancy_closings_created"), "vacancy_closings", ["created"], unique=False)
    op.create_index(op.f("ix_vacancy_closings_vacancy_id"), "vacancy_closings", ["vacancy_id"], unique=False)
    op.create_table(
        "vacancy_openings",
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("opened_by", sa.Uuid(), nullable=False),
        sa.Column("opens", UTCDateTime(), nullable=False),
        sa.Column("scale", sa.JSON(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["opened_by"], ["users.id"], name=op.f("fk_vacancy_openings_opened_by_users")),
        sa.ForeignKeyConstraint(
            ["vacancy_id"], ["vacancies.id"], name=op.f("fk_vacancy_openings_vacancy_id_vacancies"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vacancy_openings")),
        sa.UniqueConstraint("vacancy_id", name=op.f("uq_vacancy_openings_vacancy_id")),
    )
    op.create_index(op.f("ix_vacancy_openings_created"), "vacancy_openings", ["created"], unique=False)
    op.create_table(
        "specification_readings",
        sa.Column("person_specification_id", sa.Uuid(), nullable=False),
        sa.Column("reader_version", sa.String(length=40), nullable=False),
        sa.Column("document", sa.JSON(), nullable=True),
        sa.Column("result", sa.JSON(), nullable=True),
        sa.Column("failure", sa.String(length=40), nullable=True),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.CheckConstraint(
            "(result IS NULL) <> (failure IS NULL)", name=op.f("ck_specification_readings_read_or_failed")
        ),
        sa.ForeignKeyConstraint(
            ["person_specification_id"],
            ["person_specifications.id"],
            name=op.f("fk_specification_readings_person_specification_id_person_specifications"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_specification_readings")),
        sa.UniqueConstraint(
            "person_specification_id", "reader_version", name=op.f("uq_specification_readings_person_specification_id")
        ),
    )
    op.create_index(op.f("ix_specification_readings_created"), "specification_readings", ["created"], unique=False)
    op.create_index(
        op.f("ix_specification_readings_person_specification_id"),
        "specification_readings",
        ["person_specification_id"],
        unique=False,
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_specification_readings_person_specification_id"), table_name="specification_readings")
    op.drop_index(op.f("ix_specification_readings_created"), table_name="specification_readings")
    op.drop_table("specification_readings")
    op.drop_index(op.f("ix_vacancy_openings_created"), table_name="vacancy_openings")
    op.drop_table("vacancy_openings")
    op.drop_index(op.f("ix_vacancy_closings_vacancy_id"), table_name="vacancy_closings")
    op.drop_index(op.f("ix_vacancy_closings_created"), table_name="vacancy_closings")
    op.drop_table("vacancy_closings")
    op.drop_index(op.f("ix_person_specifications_vacancy_id"), table_name="person_specifications")
    op.drop_index(op.f("ix_person_specifications_created"), table_name="person_specifications")
    op.drop_table("person_specifications")
    op.drop_index(op.f("ix_panel_members_vacancy_id"), table_name="panel_members")
    op.drop_index(op.f("ix_panel_members_user_id"), table_name="panel_members")
    op.drop_index(op.f("ix_panel_members_created"), table_name="panel_members")
    op.drop_table("panel_members")
    op.drop_index(op.f("ix_criterion_revisions_vacancy_id"), table_name="criterion_revisions")
    op.drop_index(op.f("ix_criterion_revisions_created"), table_name="criterion_revisions")
    op.drop_table("criterion_revisions")
    op.drop_index(op.f("ix_criteria_vacancy_id"), table_name="criteria")
    op.drop_index(op.f("ix_criteria_created"), table_name="criteria")
    op.drop_table("criteria")
    op.drop_index(op.f("ix_vacancies_manager_id"), table_name="vacancies")
    op.drop_index(op.f("ix_vacancies_created"), table_name="vacancies")
    op.drop_table("vacancies")
    op.drop_index(op.f("ix_users_created"), table_name="users")
    op.drop_table("users")
    op.drop_index(op.f("ix_rating_scales_created"), table_name="rating_scales")
    op.drop_table("rating_scales")
    op.drop_index(op.f("ix_audit_events_vacancy_id"), table_name="audit_events")
    op.drop_index(op.f("ix_audit_events_subject_id"), table_name="audit_events")
    op.drop_index(op.f("ix_audit_events_event"), table_name="audit_events")
    op.drop_index(op.f("ix_audit_events_created"), table_name="audit_events")
    op.drop_table("audit_events")
