"""The pages of this room: scoring alone, then settling together."""

from __future__ import annotations

from screening.panels.views.moderating import moderating
from screening.panels.views.scoring import scoring

BLUEPRINTS = (scoring, moderating)
