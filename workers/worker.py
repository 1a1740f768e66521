"""Our RQ worker: notices a killed comrade within a minute and a half, and lets the reconciler look round."""

from __future__ import annotations

import logging
from typing import Any

from redis.exceptions import RedisError
from rq import Worker
from rq.serializers import JSONSerializer
from sqlalchemy.exc import SQLAlchemyError

from screening.queue import QUEUE
from workers.reconciler import reconcile
from workers.runtime import current

log = logging.getLogger(__name__)

# RQ's defaults need up to 13 minutes on an idle queue: it looks for abandoned jobs only after its long wait for
# work ends. These make the wait 15 s and the heartbeat of a running job 5 s.
WORKER_TTL, MAINTENANCE, MONITORING = 30, 15, 5
LEASE_SECONDS = 15


class DocumentWorker(Worker):
    """Runs the documents queue in forked children, JSON jobs only."""

    def run_maintenance_tasks(self) -> None:
        """RQ's own cleaning, then rows whose job was lost; one worker of all does the latter at a time."""
        super().run_maintenance_tasks()  # type: ignore[no-untyped-call]
        self.look_for_lost_work()

    def look_for_lost_work(self) -> int:
        """Ask again for lost jobs; how many. 0 when another worker holds the lease or a server does not answer."""
        try:
            if not self.connection.set("screening:reconciler", self.name, nx=True, ex=LEASE_SECONDS):
                return 0
            return reconcile(current().database)
        except (RedisError, SQLAlchemyError) as error:
            log.warning("could not look for lost work: %s", error)
            return 0


def make(connection: Any) -> DocumentWorker:
    return DocumentWorker(
        [QUEUE],
        connection=connection,
        serializer=JSONSerializer,
        worker_ttl=WORKER_TTL,
        maintenance_interval=MAINTENANCE,
        job_monitoring_interval=MONITORING,
    )
