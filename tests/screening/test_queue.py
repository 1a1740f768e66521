"""The bell on a real queue server: asked twice while it waits is once, and what a person watches goes first."""

from __future__ import annotations

import datetime as dt
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from redis import Redis
from redis.exceptions import RedisError
from rq.job import Job
from rq.serializers import JSONSerializer

from screening import queue
from screening.serving import valkey


@pytest.fixture(scope="module")
def redis() -> Iterator[Redis]:
    with tempfile.TemporaryDirectory(prefix="q") as folder:
        socket = Path(folder) / "s.sock"
        server = subprocess.Popen(valkey.command(Path(folder) / "data", socket), stdout=subprocess.DEVNULL)
        connection = Redis(unix_socket_path=str(socket))
        until = time.monotonic() + 20
        while time.monotonic() < until:
            try:
                connection.ping()
                break
            except RedisError:
                time.sleep(0.05)
        yield connection
        connection.close()
        server.kill()
        server.wait()


@pytest.fixture
def bell(redis: Redis) -> queue.RedisBell:
    redis.flushdb()
    return queue.RedisBell(redis)


def waiting(bell: queue.RedisBell) -> list[tuple[str, str]]:
    jobs = [Job.fetch(key, connection=bell.redis, serializer=JSONSerializer) for key in bell.queue.job_ids]
    return [(str(job.func_name), str(job.args[0])) for job in jobs]


def test_asking_twice_while_it_waits_is_once(bell: queue.RedisBell) -> None:
    key = uuid.uuid4()
    bell.ring(queue.PARSE_CV, key)
    bell.ring(queue.PARSE_CV, key)
    assert waiting(bell) == [(queue.PARSE_CV, str(key))]


def test_what_a_person_watches_goes_first(bell: queue.RedisBell) -> None:
    cv, spec = uuid.uuid4(), uuid.uuid4()
    bell.ring(queue.PARSE_CV, cv)
    bell.ring(queue.READ_PERSON_SPEC, spec)
    assert waiting(bell) == [(queue.READ_PERSON_SPEC, str(spec)), (queue.PARSE_CV, str(cv))]


def started(bell: queue.RedisBell, job: str, key: uuid.UUID, *, said: dt.timedelta) -> None:
    """The job is being done, as its worker last said so long ago."""
    bell.ring(job, key)
    (name,) = bell.queue.job_ids
    found = Job.fetch(name, connection=bell.redis, serializer=JSONSerializer)
    bell.queue.remove(name)
    found.set_status(queue.JobStatus.STARTED)
    found.heartbeat(dt.datetime.now(dt.UTC) - said, 60)
    bell.ring(job, key)
    assert name not in bell.queue.job_ids


def test_a_job_that_has_started_is_asked_for_anew(bell: queue.RedisBell) -> None:
    started(bell, queue.SUGGEST_SCORES, uuid.uuid4(), said=dt.timedelta(seconds=1))
    assert len(bell.queue.job_ids) == 1


@pytest.mark.parametrize(("seconds", "asked"), [(1, 0), (60, 1)], ids=["alive", "killed"])
def test_a_long_reading_is_asked_for_anew_only_once_its_worker_is_gone(
    bell: queue.RedisBell, seconds: int, asked: int
) -> None:
    started(bell, queue.PARSE_CV, uuid.uuid4(), said=dt.timedelta(seconds=seconds))
    assert len(bell.queue.job_ids) == asked


def test_a_job_whose_worker_was_killed_between_taking_and_starting_it_is_asked_for_anew(bell: queue.RedisBell) -> None:
    key = uuid.uuid4()
    bell.ring(queue.PARSE_CV, key)
    (name,) = bell.queue.job_ids
    bell.queue.remove(name)
    assert Job.fetch(name, connection=bell.redis, serializer=JSONSerializer).get_status() == queue.JobStatus.QUEUED
    bell.ring(queue.PARSE_CV, key)
    bell.ring(queue.PARSE_CV, key)
    assert waiting(bell) == [(queue.PARSE_CV, str(key))]
