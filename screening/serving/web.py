"""The web server process. ``python -m screening.serving.web PORT`` runs it with waitress; gunicorn calls ``create``."""

from __future__ import annotations

import logging
import os
import sys

from flask import Flask

from screening.app import create_app
from screening.config import Incomplete, from_environment


def create() -> Flask:
    """The app for the settings in the environment.

    Raises:
        Incomplete: when a setting is missing.
    """
    return create_app(from_environment(os.environ))


def main(port: int) -> None:
    import waitress

    logging.basicConfig(level=logging.WARNING)
    host = os.environ.get("HOST", "127.0.0.1")
    waitress.serve(create(), host=host, port=port, threads=8, ident=None, max_request_body_size=12 * 1024 * 1024)


if __name__ == "__main__":
    try:
        main(int(sys.argv[1]))
    except Incomplete as error:
        sys.exit(str(error))
