"""The first tables of evidence panels and shortlists."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from screening.db import UTCDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "name_reveals",
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("revealed_by", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["revealed_by"], ["users.id"], name=op.f("fk_name_reveals_revealed_by_users")),
        sa.ForeignKeyConstraint(
            ["vacancy_id"], ["vacancies.id"], name=op.f("fk_name_reveals_vacancy_id_vacancies"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_name_reveals")),
        sa.UniqueConstraint("vacancy_id", name=op.f("uq_name_reveals_vacancy_id")),
    )
    op.create_index(op.f("ix_name_reveals_created"), "name_reveals", ["created"], unique=False)
    op.create_table(
        "shortlists",
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("agreed_by", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["agreed_by"], ["users.id"], name=op.f("fk_shortlists_agreed_by_users")),
        sa.ForeignKeyConstraint(
            ["vacancy_id"], ["vacancies.id"], name=op.f("fk_shortlists_vacancy_id_vacancies"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shortlists")),
        sa.UniqueConstraint("vacancy_id", name=op.f("uq_shortlists_vacancy_id")),
    )
    op.create_index(op.f("ix_shortlists_created"), "shortlists", ["created"], unique=False)
    op.create_table(
        "assessments",
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("engine_version", sa.String(length=40), nullable=False),
        sa.Column("readings_key", sa.String(length=64), nullable=False),
        sa.Column("reading_ids", sa.JSON(), nullable=False),
        sa.Column("as_at", sa.Date(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_assessments_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessments")),
        sa.UniqueConstraint(
            "application_id", "engine_version", "readings_key", name=op.f("uq_assessments_application_id")
        ),
    )
    op.create_index(op.f("ix_assessments_application_id"), "assessments", ["application_id"], unique=False)
    op.create_index(op.f("ix_assessments_created"), "assessments", ["created"], unique=False)
    op.create_table(
        "conflict_declarations",
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("answer", sa.String(length=12), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.CheckConstraint("answer IN ('none', 'known_fair', 'recuse')", name=op.f("ck_conflict_declarations_answer")),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_conflict_declarations_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["panel_members.id"],
            name=op.f("fk_conflict_declarations_member_id_panel_members"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conflict_declarations")),
    )
    op.create_index(
        op.f("ix_conflict_declarations_application_id"), "conflict_declarations", ["application_id"], unique=False
    )
    op.create_index(op.f("ix_conflict_declarations_created"), "conflict_declarations", ["created"], unique=False)
    op.create_index(op.f("ix_conflict_declarations_member_id"), "conflict_declarations", ["member_id"], unique=False)
    op.create_table(
        "member_finishes",
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["panel_members.id"],
            name=op.f("fk_member_finishes_member_id_panel_members"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member_finishes")),
        sa.UniqueConstraint("member_id", name=op.f("uq_member_finishes_member_id")),
    )
    op.create_index(op.f("ix_member_finishes_created"), "member_finishes", ["created"], unique=False)
    op.create_table(
        "moderated_scores",
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("criterion_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("agreed_by", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(length=24), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreed_by"], ["panel_members.id"], name=op.f("fk_moderated_scores_agreed_by_panel_members")
        ),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_moderated_scores_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["criterion_id"],
            ["criteria.id"],
            name=op.f("fk_moderated_scores_criterion_id_criteria"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_moderated_scores")),
        sa.UniqueConstraint(
            "application_id", "criterion_id", "version", name=op.f("uq_moderated_scores_application_id")
        ),
    )
    op.create_index(op.f("ix_moderated_scores_application_id"), "moderated_scores", ["application_id"], unique=False)
    op.create_index(op.f("ix_moderated_scores_created"), "moderated_scores", ["created"], unique=False)
    op.create_index(op.f("ix_moderated_scores_criterion_id"), "moderated_scores", ["criterion_id"], unique=False)
    op.create_table(
        "panel_codes",
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_panel_codes_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["vacancy_id"], ["vacancies.id"], name=op.f("fk_panel_codes_vacancy_id_vacancies"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_panel_codes")),
        sa.UniqueConstraint("application_id", name=op.f("uq_panel_codes_application_id")),
        sa.UniqueConstraint("vacancy_id", "code", name=op.f("uq_panel_codes_vacancy_id")),
    )
    op.create_index(op.f("ix_panel_codes_created"), "panel_codes", ["created"], unique=False)
    op.create_index(op.f("ix_panel_codes_vacancy_id"), "panel_codes", ["vacancy_id"], unique=False)
    op.create_table(
        "panel_scores",
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("criterion_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("justification", sa.JSON(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_panel_scores_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["criterion_id"], ["criteria.id"], name=op.f("fk_panel_scores_criterion_id_criteria"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["panel_members.id"],
            name=op.f("fk_panel_scores_member_id_panel_members"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_panel_scores")),
        sa.UniqueConstraint(
            "member_id", "application_id", "criterion_id", "version", name=op.f("uq_panel_scores_member_id")
        ),
    )
    op.create_index(op.f("ix_panel_scores_application_id"), "panel_scores", ["application_id"], unique=False)
    op.create_index(op.f("ix_panel_scores_created"), "panel_scores", ["created"], unique=False)
    op.create_index(op.f("ix_panel_scores_criterion_id"), "panel_scores", ["criterion_id"], unique=False)
    op.create_index(op.f("ix_panel_scores_member_id"), "panel_scores", ["member_id"], unique=False)
    op.create_table(
        "score_drafts",
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("criterion_id", sa.Uuid(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=True),
        sa.Column("justification", sa.JSON(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_score_drafts_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["criterion_id"], ["criteria.id"], name=op.f("fk_score_drafts_criterion_id_criteria"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["panel_members.id"],
            name=op.f("fk_score_drafts_member_id_panel_members"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_score_drafts")),
        sa.UniqueConstraint("member_id", "application_id", "criterion_id", name=op.f("uq_score_drafts_member_id")),
    )
    op.create_index(op.f("ix_score_drafts_application_id"), "score_drafts", ["application_id"], unique=False)
    op.create_index(op.f("ix_score_drafts_created"), "score_drafts", ["created"], unique=False)
    op.create_index(op.f("ix_score_drafts_member_id"), "score_drafts", ["member_id"], unique=False)
    op.create_table(
        "shortlist_decisions",
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.CheckConstraint(
            "outcome IN ('shortlisted', 'reserve', 'not_shortlisted')", name=op.f("ck_shortlist_decisions_outcome")
        ),
        sa.CheckConstraint("length(reason) > 0", name=op.f("ck_shortlist_decisions_has_reason")),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_shortlist_decisions_application_id_applications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["decided_by"], ["users.id"], name=op.f("fk_shortlist_decisions_decided_by_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shortlist_decisions")),
        sa.UniqueConstraint("application_id", "version", name=op.f("uq_shortlist_decisions_application_id")),
    )
    op.create_index(
        op.f("ix_shortlist_decisions_application_id"), "shortlist_decisions", ["application_id"], unique=False
    )
    op.create_index(op.f("ix_shortlist_decisions_created"), "shortlist_decisions", ["created"], unique=False)
    op.create_table(
        "suggested_scores",
        sa.Column("assessment_id", sa.Uuid(), nullable=False),
        sa.Column("criterion_id", sa.Uuid(), nullable=False),
        sa.Column("attainment", sa.String(length=24), nullable=False),
        sa.Column("points", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("change", sa.Text(), nullable=False),
        sa.Column("rule", sa.String(length=120), nullable=False),
        sa.Column("rule_version", sa.Integer(), nullable=False),
        sa.Column("binding", sa.JSON(), nullable=True),
        sa.Column("flags", sa.JSON(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.CheckConstraint(
            "(points IS NULL) = (attainment = 'unclear')", name=op.f("ck_suggested_scores_unclear_has_no_points")
        ),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessments.id"],
            name=op.f("fk_suggested_scores_assessment_id_assessments"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["criterion_id"],
            ["criteria.id"],
            name=op.f("fk_suggested_scores_criterion_id_criteria"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suggested_scores")),
        sa.UniqueConstraint("assessment_id", "criterion_id", name=op.f("uq_suggested_scores_assessment_id")),
    )
    op.create_index(op.f("ix_suggested_scores_assessment_id"), "suggested_scores", ["assessment_id"], unique=False)
    op.create_index(op.f("ix_suggested_scores_created"), "suggested_scores", ["created"], unique=False)
    op.create_index(op.f("ix_suggested_scores_criterion_id"), "suggested_scores", ["criterion_id"], unique=False)
    op.create_table(
        "evidence_items",
        sa.Column("suggested_score_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("document", sa.String(length=12), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(length=120), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["suggested_score_id"],
            ["suggested_scores.id"],
            name=op.f("fk_evidence_items_suggested_score_id_suggested_scores"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence_items")),
        sa.UniqueConstraint("suggested_score_id", "position", name=op.f("uq_evidence_items_suggested_score_id")),
    )
    op.create_index(op.f("ix_evidence_items_created"), "evidence_items", ["created"], unique=False)
    op.create_index(
        op.f("ix_evidence_items_suggested_score_id"), "evidence_items", ["suggested_score_id"], unique=False
    )
    op.create_table(
        "score_comparisons",
        sa.Column("panel_score_id", sa.Uuid(), nullable=False),
        sa.Column("suggested_score_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(length=24), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["panel_score_id"],
            ["panel_scores.id"],
            name=op.f("fk_score_comparisons_panel_score_id_panel_scores"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["suggested_score_id"],
            ["suggested_scores.id"],
            name=op.f("fk_score_comparisons_suggested_score_id_suggested_scores"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_score_comparisons")),
        sa.UniqueConstraint("panel_score_id", name=op.f("uq_score_comparisons_panel_score_id")),
    )
    op.create_index(op.f("ix_score_comparisons_created"), "score_comparisons", ["created"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_score_comparisons_created"), table_name="score_comparisons")
    op.drop_table("score_comparisons")
    op.drop_index(op.f("ix_evidence_items_suggested_score_id"), table_name="evidence_items")
    op.drop_index(op.f("ix_evidence_items_created"), table_name="evidence_items")
    op.drop_table("evidence_items")
    op.drop_index(op.f("ix_suggested_scores_criterion_id"), table_name="suggested_scores")
    op.drop_index(op.f("ix_suggested_scores_created"), table_name="suggested_scores")
    op.drop_index(op.f("ix_suggested_scores_assessment_id"), table_name="suggested_scores")
    op.drop_table("suggested_scores")
    op.drop_index(op.f("ix_shortlist_decisions_created"), table_name="shortlist_decisions")
    op.drop_index(op.f("ix_shortlist_decisions_application_id"), table_name="shortlist_decisions")
    op.drop_table("shortlist_decisions")
    op.drop_index(op.f("ix_score_drafts_member_id"), table_name="score_drafts")
    op.drop_index(op.f("ix_score_drafts_created"), table_name="score_drafts")
    op.drop_index(op.f("ix_score_drafts_application_id"), table_name="score_drafts")
    op.drop_table("score_drafts")
    op.drop_index(op.f("ix_panel_scores_member_id"), table_name="panel_scores")
    op.drop_index(op.f("ix_panel_scores_criterion_id"), table_name="panel_scores")
    op.drop_index(op.f("ix_panel_scores_created"), table_name="panel_scores")
    op.drop_index(op.f("ix_panel_scores_application_id"), table_name="panel_scores")
    op.drop_table("panel_scores")
    op.drop_index(op.f("ix_panel_codes_vacancy_id"), table_name="panel_codes")
    op.drop_index(op.f("ix_panel_codes_created"), table_name="panel_codes")
    op.drop_table("panel_codes")
    op.drop_index(op.f("ix_moderated_scores_criterion_id"), table_name="moderated_scores")
    op.drop_index(op.f("ix_moderated_scores_created"), table_name="moderated_scores")
    op.drop_index(op.f("ix_moderated_scores_application_id"), table_name="moderated_scores")
    op.drop_table("moderated_scores")
    op.drop_index(op.f("ix_member_finishes_created"), table_name="member_finishes")
    op.drop_table("member_finishes")
    op.drop_index(op.f("ix_conflict_declarations_member_id"), table_name="conflict_declarations")
    op.drop_index(op.f("ix_conflict_declarations_created"), table_name="conflict_declarations")
    op.drop_index(op.f("ix_conflict_declarations_application_id"), table_name="conflict_declarations")
    op.drop_table("conflict_declarations")
    op.drop_index(op.f("ix_assessments_created"), table_name="assessments")
    op.drop_index(op.f("ix_assessments_application_id"), table_name="assessments")
    op.drop_table("assessments")
    op.drop_index(op.f("ix_shortlists_created"), table_name="shortlists")
    op.drop_table("shortlists")
    op.drop_index(op.f("ix_name_reveals_created"), table_name="name_reveals")
    op.drop_table("name_reveals")
