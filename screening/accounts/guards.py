"""Who may open a page. Every view carries one guard; the app refuses to start with a view that has none."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from flask import g, redirect, session, url_for
from werkzeug.wrappers import Response

from screening.accounts.models import User
from screening.errors import NotFound
from screening.web import here, unit_of_work

View = TypeVar("View", bound=Callable[..., Any])

SESSION_USER, SESSION_VERSION = "user", "session_version"


def guarded(view: View, guard: str) -> View:
    """Mark the view with the plain name of its guard, for the test that lists every route."""
    view.__guard__ = guard  # type: ignore[attr-defined]
    return view


def guard_of(view: Callable[..., Any]) -> str | None:
    return getattr(view, "__guard__", None)


def public(view: View) -> View:
    """Anyone may open it."""
    return guarded(view, "public")


def staff(*roles: str) -> Callable[[View], View]:
    """A signed-in person with one of the roles (none named: any member of staff). Others get 404, not 403.

    Which vacancies they may see is the query's matter: use the actor to scope it."""

    def decorate(view: View) -> View:
        @wraps(view)
        def checked(*args: Any, **kwargs: Any) -> Any:
            user = signed_in()
            if user is None:
                return to_sign_in()
            if roles and not set(roles) & set(user.roles):
                raise NotFound(f"{user.id} lacks {roles}")
            return view(*args, **kwargs)

        return guarded(cast(View, checked), "staff: " + (", ".join(roles) or "any"))

    return decorate


def to_sign_in() -> Response:
    return redirect(url_for("accounts.sign_in", next=here()))


def signed_in() -> User | None:
    """The signed-in person, read once for each request; None for nobody, or signed out elsewhere."""
    if "user" not in g:
        g.user = _load()
    return cast(User | None, g.user)


def actor() -> User:
    """The signed-in person, in a view that a staff guard stands before."""
    user = signed_in()
    if user is None:
        raise NotFound("no signed-in person behind a guard")
    return user


def _load() -> User | None:
    try:
        key = uuid.UUID(session.get(SESSION_USER, ""))
    except ValueError:
        return None
    with unit_of_work() as work:
        user = work.get(User, key)
    if user is None or not user.active or user.session_version != session.get(SESSION_VERSION):
        return None
    return user
