"""Rows point back along the order of the rooms, never forward; and nothing leads from an application to a name.

Import contracts see imports, not columns, so the columns are looked at here."""

from __future__ import annotations

import tomllib

from sqlalchemy import ForeignKey

import tests.databases  # noqa: F401  (loads every room's models)
from screening.applications.models import Application
from screening.db import Base
from tests.conftest import ROOT
from tests.databases import ROOMS

MAPPERS = {m.local_table.name: m for m in Base.registry.mappers}  # type: ignore[attr-defined]
ROOM_OF = {name: m.class_.__module__.split(".")[1] for name, m in MAPPERS.items()}
KEYS = [key for table in Base.metadata.sorted_tables for key in table.foreign_keys]
STAYS = {"users", "rating_scales", "panel_members"}
"""What a row may name without going when it goes: staff, scales, and the member who wrote an agreed score."""


def layers() -> list[set[str]]:
    """The rooms from the newest to the oldest, as the import contract of pyproject.toml orders them."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    found = next(c["layers"] for c in contracts if c["name"] == "Data walks one way")
    return [{room.strip() for room in layer.replace(":", "|").split("|")} for layer in found]


def depth(room: str) -> int:
    return next(number for number, layer in enumerate(layers()) if room in layer)


def ends(key: ForeignKey) -> tuple[str, str]:
    return ROOM_OF[key.parent.table.name], ROOM_OF[key.column.table.name]


def test_every_table_belongs_to_a_room_of_the_contract() -> None:
    assert set(ROOM_OF) == set(Base.metadata.tables)
    assert set(ROOM_OF.values()) == set(ROOMS)


def test_foreign_keys_point_to_the_same_or_an_earlier_room() -> None:
    assert len(KEYS) > 30
    forward = [
        str(key.parent) for key in KEYS for here, there in [ends(key)] if here != there and depth(here) >= depth(there)
    ]
    assert forward == []


def test_relationships_stay_within_their_room() -> None:
    crossing = [
        f"{mapper.class_.__name__}.{relation.key}"
        for mapper in MAPPERS.values()
        for relation in mapper.relationships
        if ROOM_OF[relation.mapper.local_table.name] != ROOM_OF[mapper.local_table.name]  # type: ignore[attr-defined]
    ]
    assert crossing == []


def test_an_application_holds_a_bare_candidate_id_and_no_way_to_the_name() -> None:
    assert "candidate_id" in Application.__mapper__.columns
    assert list(Application.__mapper__.relationships) == []


def test_what_hangs_on_a_vacancy_or_an_application_goes_with_it() -> None:
    staying = {str(k.parent) for k in KEYS if k.ondelete != "CASCADE" and k.column.table.name not in STAYS}
    assert staying == set()
