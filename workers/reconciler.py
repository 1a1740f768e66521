"""Rows are the truth: finds rows whose job was lost and rings for them again."""

from __future__ import annotations

import datetime as dt

from screening import queue
from screening.applications.queries import unread_documents
from screening.db import Database, now
from screening.evidence.proposals import unfinished
from screening.evidence.queries import unassessed
from screening.vacancies.queries import unread_specifications
from workers.versions import PARSER_VERSION, SPEC_READER_VERSION

PATIENCE = dt.timedelta(seconds=20)
"""How long a row may wait before its job counts as lost; asking twice is harmless."""


def reconcile(database: Database, patience: dt.timedelta = PATIENCE) -> int:
    """Ask again for the job of every row older than ``patience`` that has no result. How many were asked for."""
    before = now() - patience
    with database.unit_of_work() as session:
        lost = [
            *((queue.READ_PERSON_SPEC, key) for key in unread_specifications(session, SPEC_READER_VERSION, before)),
            *((queue.PARSE_CV, key) for key in unread_documents(session, PARSER_VERSION, before)),
            *((queue.SUGGEST_SCORES, key) for key in unassessed(session, before)),
            *((queue.RESCORE, key) for key in unfinished(session, before)),
        ]
        for job, key in lost:
            queue.after_commit(session, job, key)
    return len(lost)
