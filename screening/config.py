"""One frozen Config, read from the environment once and refused when incomplete."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


class Incomplete(Exception):
    """The settings cannot run a service; the message names each one that is missing and what to do."""


@dataclass(frozen=True, slots=True)
class Config:
    """Where state lives and how the service answers.

    ``mode`` is "embedded" (everything on this machine, made by ``screening serve``) or "production".
    """

    database_url: str
    redis_url: str
    storage_url: str
    secret_key: str
    mode: str = "production"
    service_name: str = "Apply for jobs"
    organisation: str = ""
    demo: bool = False
    secure_cookies: bool = True
    upload_limit: int = 10 * 1024 * 1024
    """Bytes of one uploaded file."""


REQUIRED = {
    "DATABASE_URL": "the database, for example postgresql+psycopg://user:password@host/screening",
    "REDIS_URL": "the queue, for example redis://host:6379/0",
    "STORAGE_URL": "where document bytes are kept: file:///path or s3://bucket?endpoint=https://host",
    "SECRET_KEY": "at least 32 random characters that sign the session cookies",
}


def from_environment(environ: Mapping[str, str]) -> Config:
    """Read production settings.

    Raises:
        Incomplete: when a setting is missing or too weak; nothing has a default that would be unsafe.
    """
    missing = [f"{name}: {meaning}" for name, meaning in REQUIRED.items() if not environ.get(name)]
    if missing:
        raise Incomplete("These settings are missing:\n  " + "\n  ".join(missing))
    if len(environ["SECRET_KEY"]) < 32:
        raise Incomplete("SECRET_KEY is too short: use at least 32 random characters")
    return Config(
        database_url=database_url(environ["DATABASE_URL"]),
        redis_url=environ["REDIS_URL"],
        storage_url=environ["STORAGE_URL"],
        secret_key=environ["SECRET_KEY"],
        mode=environ.get("SCREENING_MODE", "production"),
        service_name=environ.get("SERVICE_NAME", "Apply for jobs"),
        organisation=environ.get("ORGANISATION", ""),
        demo=environ.get("SCREENING_DEMO") == "1",
        secure_cookies=environ.get("INSECURE_COOKIES") != "1",
    )


def embedded(folder: Path, redis_url: str, secret_key: str, *, demo: bool = False) -> Config:
    """Settings for one machine: SQLite, the given private queue, files under ``folder``; served over plain HTTP
    on the loopback address, so cookies cannot be marked secure."""
    return Config(
        database_url=f"sqlite:///{folder / 'screening.db'}",
        redis_url=redis_url,
        storage_url=(folder / "documents").resolve().as_uri(),
        secret_key=secret_key,
        mode="embedded",
        organisation="Eastmere Council" if demo else "",
        demo=demo,
        secure_cookies=False,
    )


def database_url(url: str) -> str:
    """The URL with the driver we ship: ``postgres://`` and ``postgresql://`` mean psycopg."""
    for prefix in ("postgres://", "postgresql://"):
        if url.startswith(prefix):
            return "postgresql+psycopg://" + url.removeprefix(prefix)
    return url
