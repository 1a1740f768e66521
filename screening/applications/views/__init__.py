"""The pages of this room: applying (anyone, then the applicant) and looking after applications (recruiter)."""

from __future__ import annotations

from screening.applications.views import applying as _applying
from screening.applications.views import documents as _documents
from screening.applications.views.draft import applying
from screening.applications.views.looking_after import looking_after

BLUEPRINTS = (applying, looking_after)

VIEWS = (_applying, _documents)
"""Imported for what they add to the blueprint ``applying``."""
