"""Whose draft it is: the browser that started it holds its id in the signed session cookie."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from flask import session as cookie

from screening.accounts.guards import guarded
from screening.errors import NotFound

View = TypeVar("View", bound=Callable[..., Any])
KEY = "applications"


def own(application_id: uuid.UUID) -> None:
    """Make this browser the owner."""
    cookie.permanent = True
    cookie[KEY] = [*owned(), str(application_id)] if str(application_id) not in owned() else owned()


def owned() -> list[str]:
    return list(cookie.get(KEY, []))


def applicant(view: View) -> View:
    """Only the browser that started the application may open it; others get 404."""

    @wraps(view)
    def checked(application_id: uuid.UUID, **kwargs: Any) -> Any:
        if str(application_id) not in owned():
            raise NotFound("not this browser's application")
        return view(application_id, **kwargs)

    return guarded(cast(View, checked), "applicant (own)")
