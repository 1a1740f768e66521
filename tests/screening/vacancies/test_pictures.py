"""A specification whose words were read from pictures of its pages is to be checked line by line, and says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rules.document import ReadingWarning
from screening.accounts.models import User
from screening.db import Database
from screening.storage import Storage
from tests.screening.conftest import Browser
from tests.screening.panels.sitting import main_of
from tests.screening.vacancies.test_documents import SPECIFICATION, started
from workers import jobs
from workers.reading import read
from workers.reading.ocr.reading import WARNING


def test_a_document_read_from_pictures_says_so_beside_its_criteria(
    browser: Browser, people: dict[str, User], database: Database, running: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    manager = browser.sign_in(people["manager"])
    warning = ReadingWarning("ocr", WARNING["specification"])
    seen = replace(read(SPECIFICATION, "specification"), reader="ocr", quality="ocr", warnings=(warning,))
    monkeypatch.setattr(jobs, "read_bounded", lambda *_: seen)
    base, document = started(manager, database, SPECIFICATION, "scan.pdf")
    jobs.read_person_spec(str(document.id))
    page = main_of(manager.get(f"{base}/specification").text)
    assert WARNING["specification"] in page
    assert "2 essential, 1 desirable" in page
