"""``python -m workers``: one worker, until SIGTERM or Ctrl-C."""

from __future__ import annotations

import logging
import os
import sys

from redis import Redis

from screening.config import Incomplete, from_environment
from workers import jobs, worker


def main() -> None:
    logging.basicConfig(level=logging.WARNING)
    config = from_environment(os.environ)
    jobs.warm()
    made = worker.make(Redis.from_url(config.redis_url))
    made.work(logging_level="WARNING")


if __name__ == "__main__":
    try:
        main()
    except Incomplete as error:
        sys.exit(str(error))
