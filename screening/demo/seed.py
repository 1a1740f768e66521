"""Fills an empty database with the demonstration, through the rooms' own services."""

from __future__ import annotations

import datetime as dt
import secrets

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening.accounts.models import ADMINISTRATOR, MANAGER, PANEL, RECRUITER, User
from screening.accounts.services import add_user
from screening.applications import services as applications
from screening.clock import from_london, in_london
from screening.config import Config
from screening.db import Database, now
from screening.demo.content_files import DemoApplication, DemoVacancy, vacancies
from screening.storage import Storage, open_storage
from screening.vacancies import criteria as criteria_services
from screening.vacancies import queries
from screening.vacancies import services as vacancy_services
from screening.vacancies.binding import assessed_by
from screening.vacancies.models import Vacancy
from screening.vacancies.opening import GRACE
from screening.wiring import make_database

PASSWORD = "demonstration"  # noqa: S105 - shown on the sign-in page of the demonstration
PEOPLE = (
    ("admin@example.org", "Leila Haddad", ADMINISTRATOR),
    ("recruiter@example.org", "Sam Whitfield", RECRUITER),
    ("manager@example.org", "Priya Raman", MANAGER),
    ("chair@example.org", "Grace Obi", PANEL),
    ("panel@example.org", "Martin Kelly", PANEL),
)
SIGN_IN_LINES = [
    "Who can sign in, each with the password: demonstration",
    "  manager@example.org    opens vacancies and decides",
    "  recruiter@example.org  looks after applications",
    "  chair@example.org      scores, settles and decides",
    "  panel@example.org      scores",
    "  admin@example.org      administrator",
]
READING_PATIENCE = dt.timedelta(days=9)


def seed(config: Config) -> bool:
    """Fill the database of the settings; nothing happens where anybody is in it. Whether it was filled."""
    database = make_database(config)
    try:
        return fill(database, open_storage(config.storage_url), now())
    finally:
        database.dispose()


def fill(database: Database, storage: Storage, present: dt.datetime) -> bool:
    """In one transaction, so that a stop in the middle leaves an empty database to fill again. Documents ring for
    their jobs when it commits; without a queue the reconciler asks for them."""
    with database.unit_of_work() as session:
        if session.scalars(select(User.id)).first() is not None:
            return False
        people = {
            email.split("@")[0]: add_user(session, None, email, name, PASSWORD, role) for email, name, role in PEOPLE
        }
        for demo in vacancies():
            _vacancy(session, storage, people, demo, present)
    return True


def _vacancy(
    session: Session, storage: Storage, people: dict[str, User], demo: DemoVacancy, present: dt.datetime
) -> None:
    manager = people["manager"]
    vacancy = vacancy_services.create_vacancy(session, manager, demo.title, dict(demo.facts))
    for requirement, category, text in demo.criteria:
        values = {
            "wording": text,
            "requirement": requirement,
            "category": category,
            "assessed_by": assessed_by(category, text),
        }
        criteria_services.add(session, manager, vacancy, None, values)
    digest = storage.put(demo.specification_bytes)
    size = len(demo.specification_bytes)
    vacancy_services.attach_specification(session, manager, vacancy, digest, demo.specification_filename, size)
    if demo.state == "draft":
        return
    vacancy_services.set_panel(session, manager, vacancy, [people["chair"], people["panel"]], people["chair"])
    opened, closes = times(demo, present)
    vacancy_services.open_vacancy(session, manager, vacancy, closes, opened)
    for row in demo.applications:
        _apply(session, storage, vacancy, row, opened + dt.timedelta(days=1))


def times(demo: DemoVacancy, present: dt.datetime) -> tuple[dt.datetime, dt.datetime]:
    """Opened nine days ago; closed, grace and all, at the latest 11:59pm there was, or closing at that time in some days."""
    settled, today = in_london(present - GRACE).date(), in_london(present).date()
    last = settled - dt.timedelta(days=1) if demo.state == "closed" else today + dt.timedelta(days=demo.days)
    return present - READING_PATIENCE, from_london(last, dt.time(23, 59))


def _apply(session: Session, storage: Storage, vacancy: Vacancy, row: DemoApplication, moment: dt.datetime) -> None:
    found = queries.dated(session, vacancy.id)
    application = applications.start(session, found, secrets.token_hex(16), moment)
    details = {"name": row.name, "email": row.email, "phone": row.phone, "adjustments": ""}
    applications.save_details(session, application, details)
    digest = storage.put(row.cv_bytes)
    applications.add_document(session, application, "cv", digest, row.cv_filename, len(row.cv_bytes))
    applications.save_statement(session, application, row.statement)
    applications.submit(session, application, found, storage.put(row.statement.encode()), moment)
