"""What may be a CV, told by content; and what its reading page says."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.applications import queries, services
from screening.applications.uploads import LOCKED, OLD_OFFICE, base_name, checked
from screening.applications.words import READ, UPLOAD
from screening.db import Database
from screening.errors import Invalid
from tests.factories_applications import CV_TEXT, parsed_cv, reading_of, seen_in_a_picture
from tests.screening.applications.conftest import Applicant
from workers.reading.ocr.reading import WARNING
from workers.versions import PARSER_VERSION


def zipped(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "application/vnd.oasis.opendocument.text" if name == "mimetype" else "<x/>")
    return buffer.getvalue()


GOOD = {
    "pdf": b"%PDF-1.7\n\xe2\xe3",
    "docx": zipped("[Content_Types].xml", "word/document.xml"),
    "odt": zipped("mimetype", "content.xml"),
    "rtf": b"{\\rtf1 Ward clerk}",
    "text": "Gwen’s CV – 2021".encode(),
    "old text": "Caf\xe9 manager".encode("cp1252"),
    "wide text": "Ward clerk".encode("utf-16"),
    "broken zip, for the reader to call damaged": b"PK\x03\x04" + b"x" * 40,
    "locked DOCX, for the reader to call locked": OLD_OFFICE + bytes(600) + LOCKED,
}
BAD = {
    "picture": b"\xff\xd8\xff\xe0" + b"x" * 50,
    "program": b"MZ\x90\x00\x03\x00\x00\x00" + bytes(60),
    "sheet": zipped("[Content_Types].xml", "xl/workbook.xml"),
    "plain zip": zipped("notes.txt"),
    "old Word": OLD_OFFICE + bytes(600),
}


@pytest.mark.parametrize("data", GOOD.values(), ids=GOOD)
def test_documents_and_text_may_be_a_cv(data: bytes) -> None:
    assert checked(data, 10_000) == data


@pytest.mark.parametrize("data", BAD.values(), ids=BAD)
def test_other_files_are_refused_at_once(data: bytes) -> None:
    with pytest.raises(Invalid) as refused:
        checked(data, 10_000)
    assert refused.value.fields == {"cv": UPLOAD["type"]}


@given(st.binary(max_size=3000))
def test_any_bytes_are_taken_whole_or_refused_in_words(data: bytes) -> None:
    try:
        assert checked(data, 2000) == data
    except Invalid as refused:
        assert refused.fields["cv"] in UPLOAD.values()


@given(st.text())
def test_a_file_name_is_one_part_and_short(name: str) -> None:
    found = base_name(name)
    assert 0 < len(found) <= 255
    assert "/" not in found
    assert "\\" not in found


@pytest.mark.parametrize(
    ("data", "message"),
    [(b"", UPLOAD["empty"]), (b"x" * (10 * 1024 * 1024 + 1), UPLOAD["size"]), (BAD["program"], UPLOAD["type"])],
    ids=["empty", "large", "program"],
)
def test_a_refused_upload_says_why_at_the_field(applicant: Applicant, data: bytes, message: str) -> None:
    answer = applicant.post("/cv", {"cv": (io.BytesIO(data), "cv.pdf")})
    assert answer.status_code == 422
    assert message in answer.text
    assert 'href="#cv"' in answer.text


def test_no_file_is_said_so(applicant: Applicant) -> None:
    assert UPLOAD["none"] in applicant.post("/cv", {}).text


def uploaded(applicant: Applicant, database: Database) -> Any:
    applicant.post("/cv", {"cv": (io.BytesIO(CV_TEXT.encode()), "../../Winifred.txt")})
    with database.unit_of_work() as session:
        return queries.documents_in_force(session, applicant.id)[0]


def test_the_reading_page_waits_then_lists_jobs_and_qualifications(applicant: Applicant, database: Database) -> None:
    document = uploaded(applicant, database)
    assert document.filename == "Winifred.txt"
    assert "Check again" in applicant.get("/cv/reading").text
    assert applicant.get("/cv/reading.json").json == {"done": False}
    with database.unit_of_work() as session:
        parsed_cv(session, document)
    page = applicant.get("/cv/reading").text
    assert "Ward clerk" in page
    assert "Invented General Hospital" in page
    assert "January 2021 to December 2023" in page
    assert applicant.get("/cv/reading.json").json == {"done": True}


def test_a_cv_read_from_a_picture_says_so_to_the_applicant(applicant: Applicant, database: Database) -> None:
    document = uploaded(applicant, database)
    with database.unit_of_work() as session:
        services.store_cv_reading(session, document.id, PARSER_VERSION, seen_in_a_picture(reading_of(CV_TEXT)))
    page = applicant.get("/cv/reading").text
    assert "Ward clerk" in page
    assert WARNING["cv"] in page


@pytest.mark.parametrize(
    "code", ["encrypted", "scanned", "damaged", "empty", "garbled", "too_long", "too_slow", "fault"]
)
def test_a_file_that_cannot_be_read_says_what_to_do(applicant: Applicant, database: Database, code: str) -> None:
    document = uploaded(applicant, database)
    with database.unit_of_work() as session:
        services.store_cv_reading(session, document.id, PARSER_VERSION, None, code, "for staff")
    page = applicant.get("/cv/reading").text
    assert READ[code] in page
    assert READ["anyway"] in page


def test_a_removed_cv_is_not_in_force_and_a_newer_one_is(applicant: Applicant, database: Database) -> None:
    first = uploaded(applicant, database)
    applicant.post("/cv", {"act": "remove"})
    with database.unit_of_work() as session:
        assert queries.documents_in_force(session, applicant.id) == []
    second = uploaded(applicant, database)
    assert first.id != second.id
    assert second.sha256 == first.sha256


def test_corrections_are_a_document_of_their_own_and_are_kept(applicant: Applicant, database: Database) -> None:
    document = uploaded(applicant, database)
    with database.unit_of_work() as session:
        parsed_cv(session, document)
    assert applicant.post("/corrections", {"corrections": ""}).status_code == 422
    words = "I was ward clerk until March 2024."
    for _ in range(2):
        assert applicant.post("/corrections", {"corrections": words}).status_code == 303
    with database.unit_of_work() as session:
        kinds = [d.kind for d in queries.documents_in_force(session, applicant.id)]
    assert kinds == ["cv", "form"]
    assert words in applicant.get("/corrections").text
