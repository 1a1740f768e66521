"""From a document to drafted criteria; and any other file ends in one clear message, with a way on."""

from __future__ import annotations

import html
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from screening.accounts.models import User
from screening.db import Database
from screening.storage import Storage
from screening.vacancies.models import Criterion, PersonSpecification, SpecificationReading, Vacancy
from screening.vacancies.services import store_reading
from tests.screening.conftest import Browser
from tests.screening.panels.sitting import main_of
from tests.screening.vacancies.conftest import Draft
from workers import jobs
from workers.reading.refusal import MESSAGES

SPECIFICATION = b"""Person specification: Ward clerk

Essential criteria
- Experience of keeping records
- Ability to work as part of a team

Desirable criteria
- Full driving licence
"""


def zipped(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/"), data)
    return buffer.getvalue()


WRONG = {
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(80), "scanned"),
    "program": (b"MZ\x90\x00\x03\x00\x00\x00" + bytes(range(256)) * 4, "wrong_type"),
    "sheet": (zipped(xl__workbook=b"<x/>"), "wrong_type"),
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "wrong_type"),
    "locked Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "half a zip": (b"PK\x03\x04" + b"x" * 40, "damaged"),
    "blank": (b" \r\n \t ", "empty"),
}


def started(
    browser: Browser, database: Database, data: bytes, name: str = "spec.txt"
) -> tuple[str, PersonSpecification]:
    """A vacancy started from the file: its path, and the row of the document."""
    answer = browser.post("/manage/vacancies/new", {"title": "Ward clerk", "document": (io.BytesIO(data), name)})
    assert answer.status_code == 303, answer.text
    with database.unit_of_work() as session:
        return answer.location.removesuffix("/document/reading"), session.scalars(select(PersonSpecification)).one()


@pytest.fixture
def manager(browser: Browser, people: dict[str, User]) -> Browser:
    return browser.sign_in(people["manager"])


def test_a_document_becomes_criteria_beside_its_lines(manager: Browser, database: Database, running: Storage) -> None:
    base, document = started(manager, database, SPECIFICATION)
    assert "Reading the document" in main_of(manager.get(f"{base}/document/reading").text)
    assert manager.get(f"{base}/document/reading.json").json == {"done": False}
    for _ in range(2):
        jobs.read_person_spec(str(document.id))
    assert manager.get(f"{base}/document/reading.json").json == {"done": True}
    assert "3 criteria found" in main_of(manager.get(f"{base}/document/reading").text)
    page = manager.get(f"{base}/specification?line=4")
    assert "2 essential, 1 desirable" in main_of(page.text)
    assert "app-line--marked" in page.text
    with database.unit_of_work() as session:
        rows = session.scalars(select(Criterion).order_by(Criterion.position)).all()
        assert len(session.scalars(select(SpecificationReading)).all()) == 1
    assert [(c.code, c.wording) for c in rows] == [
        ("E1", "Experience of keeping records"),
        ("E2", "Ability to work as part of a team"),
        ("D1", "Full driving licence"),
    ]
    lines = SPECIFICATION.decode().splitlines()
    for row in rows:
        assert row.source_line is not None
        assert row.source_text in lines[row.source_line - 1]


def test_a_second_document_does_not_overwrite_criteria_a_person_may_have_changed(
    draft: Draft, running: Storage
) -> None:
    before = draft.codes
    draft.post("/document", {"document": (io.BytesIO(SPECIFICATION), "spec.txt")})
    with draft.database.unit_of_work() as session:
        key = session.scalars(select(PersonSpecification.id)).one()
    jobs.read_person_spec(str(key))
    assert draft.codes == before


@pytest.mark.parametrize(("data", "code"), WRONG.values(), ids=WRONG)
def test_a_wrong_or_broken_file_ends_in_one_message_and_a_way_on(
    manager: Browser, database: Database, running: Storage, data: bytes, code: str
) -> None:
    base, document = started(manager, database, data, "Person specification.pdf")
    jobs.read_person_spec(str(document.id))
    page = main_of(manager.get(f"{base}/document/reading").text)
    assert page.count(MESSAGES[code]) == 1
    assert "Upload another copy" in page
    assert "type the criteria yourself" in page
    assert "Add the first criterion" in main_of(manager.get(f"{base}/specification").text)
    with database.unit_of_work() as session:
        (row,) = session.scalars(select(SpecificationReading)).all()
        assert (row.failure, row.result) == (code, None)


HOSTILE = (
    "bomb_1gib_document_xml.docx",
    "deep_braces_200000.rtf",
    "flate_bomb_double.pdf",
    "truncated_half.docx",
    "xml_external_entity_file.docx",
)


@pytest.mark.shared
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_a_reading_or_one_message(
    manager: Browser, database: Database, running: Storage, shared: Path, name: str
) -> None:
    base, document = started(manager, database, (shared / "hostile" / name).read_bytes(), name)
    jobs.read_person_spec(str(document.id))
    answer = manager.get(f"{base}/document/reading")
    assert answer.status_code == 200
    page = main_of(answer.text)
    with database.unit_of_work() as session:
        (row,) = session.scalars(select(SpecificationReading)).all()
    assert row.failure != jobs.FAULT
    assert "root:" not in page
    assert page.count(MESSAGES[row.failure]) == 1 if row.failure else "found" in page or "Which role" in page


@pytest.mark.parametrize(
    ("data", "message"),
    [(b"", "This file is empty"), (b"x" * (10 * 1024 * 1024 + 1), "smaller than 10MB"), (None, "Select the document")],
    ids=["empty", "large", "none"],
)
def test_an_upload_that_cannot_be_taken_says_so_at_once(draft: Draft, data: bytes | None, message: str) -> None:
    sent: dict[str, Any] = {} if data is None else {"document": (io.BytesIO(data), "spec.txt")}
    answer = draft.post("/document", sent)
    assert answer.status_code == 422
    assert message in answer.text
    assert 'href="#document"' in answer.text
    with draft.database.unit_of_work() as session:
        assert session.scalars(select(PersonSpecification)).all() == []


def test_a_large_good_file_is_taken_and_closed(draft: Draft) -> None:
    data = SPECIFICATION + b"\n" + b"duty " * 400_000
    assert draft.post("/document", {"document": (io.BytesIO(data), "spec.txt")}).status_code == 303


def test_a_start_without_title_keeps_what_was_typed(manager: Browser, database: Database) -> None:
    answer = manager.post("/manage/vacancies/new", {"title": " ", "document": (io.BytesIO(b"x"), "a.txt")})
    assert answer.status_code == 422
    assert "Enter the job title" in answer.text
    answer = manager.post("/manage/vacancies/new", {"title": "Porter", "document": (io.BytesIO(b""), "a.txt")})
    assert 'value="Porter"' in answer.text
    with database.unit_of_work() as session:
        assert session.scalars(select(Vacancy)).all() == []


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("sp\x00ec.txt", "spec.txt"),
        ("/", "document"),
        ("x" * 300, "x" * 255),
    ],
)
def test_a_file_name_is_only_its_last_part(draft: Draft, sent: str, kept: str) -> None:
    draft.post("/document", {"document": (io.BytesIO(SPECIFICATION), sent)})
    with draft.database.unit_of_work() as session:
        assert session.scalars(select(PersonSpecification.filename)).one() == kept


def test_after_opening_no_document_is_taken(draft: Draft) -> None:
    draft.open()
    answer = draft.post("/document", {"document": (io.BytesIO(SPECIFICATION), "spec.txt")}, form_at="/work")
    assert answer.status_code == 409
    with draft.database.unit_of_work() as session:
        assert session.scalars(select(PersonSpecification)).all() == []


def test_a_document_with_several_roles_asks_which(draft: Draft) -> None:
    role = {"title": "Ward clerk", "level_code": "", "duties": [], "criteria": []}
    asked = {"text": "Experience of rotas", "requirement": "essential", "category": "experience"}
    asked |= {"assessed_by": None, "section": "", "page": 1, "line": 3}  # type: ignore[dict-item]
    roles = [role, {**role, "title": "Senior ward clerk", "criteria": [asked]}]
    draft.post("/document", {"document": (io.BytesIO(SPECIFICATION), "spec.txt")})
    with draft.database.unit_of_work() as session:
        key = session.scalars(select(PersonSpecification.id)).one()
        store_reading(session, key, "1", {"lines": []}, {"roles": roles, "warnings": []})
    page = draft.get("/document/reading").text
    assert "Senior ward clerk" in page
    for wrong in ("", "2", "-1", "²", "9" * 5000):
        answer = draft.post("/role", {"role": wrong}, form_at="/work")
        assert answer.status_code == 422
        assert "Choose the role or level" in answer.text
    assert draft.post("/role", {"role": "1"}, form_at="/work").status_code == 303
    assert draft.codes == [("E1", "Experience of rotas")]


def test_lines_that_were_not_placed_are_told_and_can_be_made_criteria(draft: Draft) -> None:
    role = {"title": "Ward clerk", "level_code": "", "duties": [], "criteria": []}
    warnings = [{"code": "not_placed", "message": "1 line was not read as criteria under “Other”.", "line": 2}]
    draft.post("/document", {"document": (io.BytesIO(SPECIFICATION), "spec.txt")})
    with draft.database.unit_of_work() as session:
        key = session.scalars(select(PersonSpecification.id)).one()
        lines = [[1, 1, "Other"], [1, 2, "Keep hens & bees"]]
        store_reading(session, key, "1", {"lines": lines}, {"roles": [role], "warnings": warnings})
    assert "Show line 2" in draft.get("/specification").text
    page = draft.get("/specification?line=2").text
    found = re.search(r'href="([^"]+)">Make a criterion of this line', page)
    assert found is not None
    assert "Keep hens &amp; bees</textarea>" in draft.browser.get(html.unescape(found[1])).text
