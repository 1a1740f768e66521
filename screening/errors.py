"""What can go wrong on purpose. ``message`` is for the person; the log text may say more."""

from __future__ import annotations


class ServiceError(Exception):
    """A refusal a person can act on. ``message`` is shown to them, so it says what to do."""

    status = 400

    def __init__(self, message: str, *, log: str = "") -> None:
        super().__init__(log or message)
        self.message = message


class NotFound(ServiceError):
    """There is no such thing, or it is outside the person's scope (we do not say which)."""

    status = 404

    def __init__(self, log: str = "") -> None:
        super().__init__("We could not find that page. Check the address, or start again from the home page.", log=log)


class Forbidden(ServiceError):
    status = 403


class Conflict(ServiceError):
    """The thing changed, or is past the point where this can be done."""

    status = 409


class Invalid(ServiceError):
    """The form cannot be accepted as it is: ``fields`` maps a field's id to its message."""

    status = 422

    def __init__(self, fields: dict[str, str]) -> None:
        super().__init__("There is a problem with the form", log=str(fields))
        self.fields = fields
