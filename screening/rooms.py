"""The list of rooms' blueprints, in the order the work moves."""

from __future__ import annotations

from flask import Blueprint

from screening.applications import views as applications
from screening.vacancies import views as vacancies

BLUEPRINTS: tuple[Blueprint, ...] = (*vacancies.BLUEPRINTS, *applications.BLUEPRINTS)
