"""Killed in the middle of work: every application that was sent is still read once and scored once."""

from __future__ import annotations

import os
import signal
import time
import uuid
from contextlib import suppress

import psutil
import pytest
from redis import Redis
from rq import Worker

from tests.journeys.service import Service

pytestmark = pytest.mark.slow

UNREAD = "SELECT count(*) FROM application_documents d WHERE NOT EXISTS (SELECT 1 FROM parsed_cvs p WHERE p.document_id = d.id)"
UNSCORED = "SELECT count(*) FROM submissions s WHERE NOT EXISTS (SELECT 1 FROM assessments a WHERE a.application_id = s.application_id)"
READ_TWICE = "SELECT count(*) FROM (SELECT document_id FROM parsed_cvs GROUP BY document_id HAVING count(*) > 1) twice"
SCORED_TWICE = (
    "SELECT count(*) FROM (SELECT application_id FROM assessments GROUP BY application_id HAVING count(*) > 1) twice"
)
TOLD_TWICE = (
    "SELECT count(*) FROM (SELECT subject_id FROM audit_events WHERE event IN ('scores suggested', 'cv read',"
    " 'statement read') GROUP BY subject_id HAVING count(*) > 1) twice"
)


def in_a_job(service: Service, patience: float = 30.0) -> int:
    """The process id of a worker that is running a job just now."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        for worker in service.children("workers"):
            with suppress(psutil.Error):
                if psutil.Process(worker).children():
                    return worker
        time.sleep(0.01)
    raise AssertionError("no worker took a job")


def exactly_once(service: Service, patience: float) -> None:
    service.wait_for(UNREAD, 0, patience)
    service.wait_for(UNSCORED, 0, patience)
    sent = service.query("SELECT count(*) FROM submissions")[0][0]
    assert sent >= 24
    assert service.query("SELECT count(*) FROM assessments")[0][0] == sent
    for twice in (READ_TWICE, SCORED_TWICE, TOLD_TWICE):
        assert service.query(twice) == [(0,)], twice


def doing(worker: int) -> str:
    """A query that gives 1 once the job that the worker runs just now is done; empty when it runs none."""
    with suppress(psutil.Error), Redis.from_url(psutil.Process(worker).environ()["REDIS_URL"]) as redis:
        names = [w.get_current_job_id() for w in Worker.all(connection=redis) if w.pid == worker]
        job, _, subject = (names[0] or "").partition("-") if names else ("", "", "")
        table, column = {
            "parse_cv": ("parsed_cvs", "document_id"),
            "suggest_scores": ("assessments", "application_id"),
        }[job]
        return f"SELECT count(*) FROM {table} WHERE {column} = '{uuid.UUID(subject[:36]).hex}'"
    return ""


def kill_in_a_job(service: Service) -> str:
    """Kill a worker and its job, as when memory runs out: the query that tells when the job is done after all."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        worker = in_a_job(service)
        with suppress(psutil.Error, KeyError):
            done = doing(worker)
            for process in (*psutil.Process(worker).children(), psutil.Process(worker)):
                process.kill()
            if done and service.query(done) == [(0,)]:
                return done
    raise AssertionError("no worker was killed in a job")


def test_a_worker_killed_in_a_job(service: Service) -> None:
    done = kill_in_a_job(service)
    service.wait_for(done, 1, 90)
    exactly_once(service, 120)


def test_the_queue_and_then_everything_killed(service: Service) -> None:
    in_a_job(service)
    queue = service.children("valkey")
    assert queue, "the queue is not where it was looked for"
    os.kill(queue[0], signal.SIGKILL)
    in_a_job(service, 60)
    service.kill()
    assert not service.answers()
    service.start()
    exactly_once(service, 120)
