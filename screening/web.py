"""What every view uses: this app's database, storage and settings, and the success banner."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import cast
from urllib.parse import urlsplit

from flask import current_app, flash, get_flashed_messages, request
from sqlalchemy.orm import Session

from screening.config import Config
from screening.db import Database
from screening.errors import Invalid
from screening.storage import Storage

BESIDE = "beside "


@dataclass(frozen=True, slots=True)
class Services:
    config: Config
    database: Database
    storage: Storage


def services() -> Services:
    return cast(Services, current_app.extensions["screening"])


def unit_of_work() -> AbstractContextManager[Session]:
    """One transaction of this app's database: see ``Database.unit_of_work``."""
    return services().database.unit_of_work()


def storage() -> Storage:
    return services().storage


def say(text: str) -> None:
    """Show ``text`` in one success banner on the next page."""
    flash(text, "success")


def say_beside(key: object, text: str) -> None:
    """Say ``text`` on the next page beside the thing with this key, where the change was made: see ``beside``."""
    flash(text, f"{BESIDE}{key}")


def beside(keys: Collection[str]) -> tuple[dict[str, str], list[str]]:
    """What to say on this page, by key, and what is about a key that does not stand on it."""
    flashed = cast(list[tuple[str, str]], get_flashed_messages(with_categories=True))
    said = [(category.removeprefix(BESIDE), text) for category, text in flashed if category.startswith(BESIDE)]
    return {key: text for key, text in said if key in keys}, [text for key, text in said if key not in keys]


def typed(field: str, longest: int = 4000) -> str:
    """The words of a form field: trimmed, and without NUL, which no database keeps.

    Raises:
        Invalid: for more than ``longest`` characters; words are never cut off in silence."""
    words = request.form.get(field, "").replace("\x00", "").replace("\r\n", "\n").strip()
    if len(words) > longest:
        raise Invalid({field: f"Use {longest:,} characters or fewer. You have {len(words):,}"})
    return words


def number(text: str) -> int | None:
    """The whole number that the text writes in plain digits, or None. More than nine digits fit no column."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def local_path(target: str, default: str) -> str:
    """``target`` where it is a path of this service, else ``default``: never a way to another site."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or not target.startswith("/") or target.startswith(("//", "/\\")):
        return default
    return target


def here() -> str:
    """This page's path with its query, to come back to."""
    return request.full_path.rstrip("?")
