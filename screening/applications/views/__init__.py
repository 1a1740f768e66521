"""The pages of this room: applying (anyone, then the applicant) and looking after applications (recruiter)."""

from __future__ import annotations

from screening.applications.views.applying import applying
from screening.applications.views.looking_after import looking_after

BLUEPRINTS = (applying, looking_after)
