"""The list of rooms' blueprints, in the order the work moves."""

from __future__ import annotations

from flask import Blueprint

from screening.applications import views as applications
from screening.overview.closing import closing
from screening.overview.opening import opening
from screening.overview.readvertising import readvertising
from screening.overview.rescoring import rescoring
from screening.overview.views import rooms as overview
from screening.panels import views as panels
from screening.shortlists.views import rooms as shortlists
from screening.vacancies import views as vacancies

BLUEPRINTS: tuple[Blueprint, ...] = (
    *vacancies.BLUEPRINTS,
    *applications.BLUEPRINTS,
    *panels.BLUEPRINTS,
    shortlists,
    overview,
    closing,
    opening,
    readvertising,
    rescoring,
)
