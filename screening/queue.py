"""The doorbell: job names, and jobs that ring only once their rows are committed."""

from __future__ import annotations

import datetime as dt
import logging
import uuid
from typing import Protocol

from redis import Redis
from redis.exceptions import RedisError
from rq import Queue, Retry
from rq.exceptions import NoSuchJobError
from rq.job import Job, JobStatus
from rq.serializers import JSONSerializer
from sqlalchemy import event
from sqlalchemy.orm import Session, SessionTransaction

QUEUE = "documents"

READ_PERSON_SPEC = "workers.jobs.read_person_spec"
PARSE_CV = "workers.jobs.parse_cv"
SUGGEST_SCORES = "workers.jobs.suggest_scores"
RESCORE = "workers.jobs.rescore"
JOBS = (READ_PERSON_SPEC, PARSE_CV, SUGGEST_SCORES, RESCORE)

log = logging.getLogger(__name__)


class Bell(Protocol):
    """Whatever can ask for a job by dotted name with one id."""

    def ring(self, job: str, subject: uuid.UUID) -> None: ...


WATCHED = {READ_PERSON_SPEC}
"""Jobs that a person watches on a page while they wait; there are few, so they go before the rest."""
UNCHANGING = {READ_PERSON_SPEC, PARSE_CV}
"""Jobs whose rows never change: while one is being done, another would read the same bytes."""
ALIVE = dt.timedelta(seconds=20)
"""A job is being done if its worker said so within this time; it does so every 5 seconds or so."""
WAITING = {JobStatus.QUEUED, JobStatus.SCHEDULED, JobStatus.DEFERRED}
JOB_SECONDS = 180
"""Longer than the longest reading: of pictures of pages, after an ordinary try."""


class RedisBell:
    """Rings through RQ: JSON jobs, one id for each job and subject, so that asking twice while one waits is once.

    A job that has already started may have read its rows before the latest change, so it is asked for anew, unless
    its rows never change and its worker lives: reading pictures of pages takes minutes."""

    def __init__(self, redis: Redis) -> None:
        self.redis = redis
        self.queue = Queue(QUEUE, connection=redis, serializer=JSONSerializer)

    def ring(self, job: str, subject: uuid.UUID) -> None:
        """Ask for the job unless it already waits. Raises RedisError when the queue does not answer."""
        key = f"{job.rpartition('.')[2]}-{subject}"
        found = self._found(key)
        status = found.get_status(refresh=False) if found else None
        if status in WAITING and self._will_come(key, status):
            return
        if found and status == JobStatus.STARTED:
            if job in UNCHANGING and found.last_heartbeat and dt.datetime.now(dt.UTC) - found.last_heartbeat < ALIVE:
                return
            key = f"{key}-{uuid.uuid4().hex[:8]}"
        self.queue.enqueue(
            job,
            str(subject),
            job_id=key,
            job_timeout=JOB_SECONDS,
            retry=Retry(max=3),
            result_ttl=0,
            failure_ttl=24 * 3600,
            at_front=job in WATCHED,
        )

    def _will_come(self, key: str, status: JobStatus) -> bool:
        """Whether a worker will still take it. One killed between taking a job and starting it leaves it called queued
        in no queue, and RQ notices only after some minutes."""
        return status != JobStatus.QUEUED or self.queue.get_job_position(key) is not None

    def _found(self, key: str) -> Job | None:
        try:
            return Job.fetch(key, connection=self.redis, serializer=JSONSerializer)
        except NoSuchJobError:
            return None


def after_commit(session: Session, job: str, subject: uuid.UUID) -> None:
    """Ask for ``job`` on ``subject`` once this session commits; forgotten when it rolls back.

    Raises:
        ValueError: for a job that is not in JOBS.
    """
    if job not in JOBS:
        raise ValueError(f"no such job: {job}")
    session.info.setdefault("parked", []).append((job, subject))


def attach(session: Session, bell: Bell) -> None:
    """Make the session send its parked jobs through ``bell`` when it commits."""

    @event.listens_for(session, "after_commit")
    def send(session: Session) -> None:
        for job, subject in session.info.pop("parked", []):
            try:
                bell.ring(job, subject)
            except RedisError:
                # The row is the truth: the reconciler asks again when the queue is back.
                log.warning("the queue did not answer: %s for %s waits for the reconciler", job, subject)

    @event.listens_for(session, "after_soft_rollback")
    def drop(session: Session, _: SessionTransaction) -> None:
        session.info.pop("parked", None)
