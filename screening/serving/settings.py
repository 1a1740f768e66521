"""A Config as environment variables, so that every process reads its settings one way."""

from __future__ import annotations

from screening.config import Config


def as_environment(config: Config) -> dict[str, str]:
    """The variables from which ``config.from_environment`` makes the same Config."""
    return {
        "DATABASE_URL": config.database_url,
        "REDIS_URL": config.redis_url,
        "STORAGE_URL": config.storage_url,
        "SECRET_KEY": config.secret_key,
        "SCREENING_MODE": config.mode,
        "SERVICE_NAME": config.service_name,
        "ORGANISATION": config.organisation,
        "SCREENING_DEMO": "1" if config.demo else "0",
        "INSECURE_COOKIES": "0" if config.secure_cookies else "1",
    }
