"""The pages of this room: preparing (staff), building the specification (staff), and reading vacancies (public)."""

from __future__ import annotations

from screening.vacancies.views.builder import builder
from screening.vacancies.views.facts import job_facts
from screening.vacancies.views.levels import levels
from screening.vacancies.views.library import library
from screening.vacancies.views.looking import looking
from screening.vacancies.views.parts import parts
from screening.vacancies.views.prepare import prepare
from screening.vacancies.views.public import public_pages
from screening.vacancies.views.thinking import thinking
from screening.vacancies.views.trying import trying
from screening.vacancies.views.typed import typed_forms

BLUEPRINTS = (public_pages, prepare, job_facts, builder, levels, library, looking, parts, trying, thinking, typed_forms)
