"""Pure: each member's own order of applications, so that nobody is always read last."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Sequence


def own_order(member: uuid.UUID, criterion: uuid.UUID, applications: Sequence[uuid.UUID]) -> list[uuid.UUID]:
    """The applications in an order that is random to look at, the member's own for this criterion, and stays."""

    def place(application: uuid.UUID) -> str:
        return hashlib.sha256(f"{member}{criterion}{application}".encode()).hexdigest()

    return sorted(applications, key=place)
