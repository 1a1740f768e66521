"""From a document to a shortlist, through the pages, by four people in four browsers."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from screening.clock import LONDON
from screening.demo.writing.pdf import pdf
from tests.journeys.service import Service
from tests.journeys.starting import to_the_criteria
from tests.journeys.walking import Walker

CV = pdf(
    [
        "Winifred Achebe",
        "Northmoor | 07700 900555 | winifred.achebe@example.com",
        "# Employment",
        "Activities Coordinator, Lilac House Care Home\tMay 2018 - present",
        "- Plan the weekly timetable of activities for 30 residents",
        "- Ring families each month and write the newsletter",
        "# Education",
        "GCSEs: English B, Maths D\t2001",
        "# Training",
        "- First aid at work, 2025",
    ]
)
STATEMENT = """When our minibus broke down on the day of the outing I rang three garages and two churches. Within an hour \
we had a bus, and all fourteen residents went to the sea.

Yours sincerely
Winifred Achebe"""
MEMBERS = ("chair", "panel")


@pytest.mark.browser
@pytest.mark.slow
def test_from_a_document_to_a_shortlist(
    walker: Callable[..., Walker], service: Service, specification: Path, tmp_path: Path
) -> None:
    (tmp_path / "cv.pdf").write_bytes(CV)
    manager = walker("manager").sign_in("manager@example.org")
    vacancy = open_vacancy(manager, specification)
    reference = apply(walker("applicant", phone=True), vacancy, tmp_path / "cv.pdf")
    assert len(reference) == 11
    service.wait_for(
        f"SELECT count(*) FROM assessments a JOIN applications p ON p.id = a.application_id WHERE p.reference = '{reference}'",
        1,
    )
    recruiter = walker("recruiter").sign_in("recruiter@example.org")
    close(recruiter, vacancy)
    for name in MEMBERS:
        score_all(walker(name).sign_in(f"{name}@example.org"), vacancy, 3 if name == "chair" else 2)
    chair = walker("chair-again").sign_in("chair@example.org")
    settle(chair, vacancy)
    decide(chair, vacancy)
    story(manager, vacancy)


def open_vacancy(manager: Walker, document: Path) -> str:
    to_the_criteria(manager, document)
    page = manager.page
    assert "4 essential, 1 desirable" in page.inner_text("main")
    page.get_by_text("What we will look for", exact=False).first.click()
    manager.follow("show E1 in the document")
    assert page.locator(".app-line--marked").count() == 1
    manager.follow("Change or split E3").fill(
        "What are you asking for?", "Ability to communicate clearly with older people"
    ).press("Save")
    pick_what_to_look_for(manager)
    manager.follow("Add a criterion").fill("What are you asking for?", "Full driving licence")
    manager.tick("Desirable").tick("Circumstance").tick("Application form").press("Save")
    manager.press("Leave out D2").press("Undo last change")
    assert "Full driving licence" in page.inner_text("main")
    vacancy = page.url.split("/manage/vacancies/")[1].split("/")[0]
    manager.go(f"/manage/vacancies/{vacancy}/facts").fill("Employer", "Northmoor Council").fill(
        "Place of work", "Northmoor"
    )
    manager.fill("Who to ask about the job", "Ada Lund").press("Save")
    manager.follow("Panel").press("Save")
    assert page.title().startswith("Error:")
    manager.tick("Grace Obi").tick("Martin Kelly")
    page.get_by_label("Grace Obi").nth(1).check()
    manager.press("Save")
    tomorrow = dt.datetime.now(LONDON) + dt.timedelta(days=3)
    manager.follow("Open the vacancy").fill("Closing date", tomorrow.date().isoformat()).press("Open vacancy")
    assert "Applicants can see it now" in page.inner_text("main")
    manager.follow("See the criteria")
    assert page.get_by_role("link", name="Change or split").count() == 0
    return vacancy


def pick_what_to_look_for(manager: Walker) -> None:
    """Words of the manager's own under E3, the tree corrected, a sentence tried, the library read, a wording kept."""
    page = manager.page
    page.locator("article", has_text="clearly with older people").get_by_text("What we will look for").first.click()
    manager.follow("Change what we look for under E3").follow("Change communicating with people")
    manager.fill("Other words that would show it", "rang each family").press("Save")
    assert "In your words too: rang each family" in page.inner_text("main")
    page.get_by_label("Look for").select_option("line_management")
    manager.tick("Either will do").press("Add")
    assert "Any one of these:" in page.inner_text("main")
    manager.follow("Try a sentence").fill("What might an applicant write?", "I rang each family on Sundays.")
    manager.press("Try it")
    assert "We would suggest" in page.inner_text("main")
    builder = page.url.split("/criteria/")[0]
    manager.go("/manage/rules").fill("Find by word", "complain").press("Find").follow("Dealing with complaints")
    manager.go(builder.removeprefix(manager.base)).follow("to think about")
    page.locator("summary", has_text="Keep it").first.click()
    page.locator("textarea").first.fill("It is what the centre needs")
    manager.press("Keep the wording").follow("Back to the criteria")


def apply(person: Walker, vacancy: str, cv: Path) -> str:
    person.go("/vacancies").follow("Day Centre Organiser").follow("How we decide, in full").follow(
        "Day Centre Organiser"
    )
    person.follow("Apply now").press("Start your application")
    person.follow("Your details").fill("Full name", "Winifred Achebe").fill("Email address", "not an address").press(
        "Save"
    )
    assert "Enter an email address like" in person.page.inner_text("main")
    assert person.page.get_by_label("Full name").input_value() == "Winifred Achebe"
    person.fill("Email address", "winifred.achebe@example.com").press("Save")
    person.follow("Upload your CV")
    person.page.set_input_files("#cv", cv)
    person.press("Upload")
    person.page.get_by_role("heading", name="What we read from your CV").wait_for()
    person.check()
    assert "Activities Coordinator, Lilac House Care Home" in person.page.inner_text("main")
    person.follow("Carry on").follow("Your statement").fill("Your statement", STATEMENT)
    person.page.get_by_text("Draft saved").wait_for()
    person.press("Save and continue").follow("Check and submit").press("Submit application")
    reference = person.page.locator(".govuk-panel__body strong").inner_text()
    person.go("/demo/outbox")
    assert reference in person.page.inner_text("main")
    return reference


def close(recruiter: Walker, vacancy: str) -> None:
    recruiter.go(f"/manage/vacancies/{vacancy}/applications")
    recruiter.follow_first("tbody a")
    assert "Winifred Achebe" in recruiter.page.inner_text("main")
    earlier = dt.datetime.now(LONDON) - dt.timedelta(minutes=20)
    recruiter.go(f"/manage/vacancies/{vacancy}/closing").fill("Closing date", earlier.date().isoformat())
    recruiter.fill("Closing time", earlier.strftime("%H:%M")).fill(
        "Why does it change?", "Closed early for the journey"
    )
    recruiter.press("Change closing time")


def score_all(member: Walker, vacancy: str, points: int) -> None:
    page = member.page
    member.go(f"/panel/{vacancy}")
    while page.get_by_role("link", name="Start E").or_(page.get_by_role("link", name="Start D")).count():
        member.follow("Start ")
        text = page.content()
        assert "Winifred" not in text and "Achebe" not in text and "07700" not in text and "cv.pdf" not in text
        assert "suggested" not in page.inner_text("main")
        page.locator("#points").focus()
        page.keyboard.press(str(points))
        member.tick("I read the whole application").press("Lock score and go to next")
        if "The service suggested" in page.locator("h1").inner_text():
            member.tick("I read the criterion another way").press("Save and go to next")
        member.go(f"/panel/{vacancy}")
    member.follow("read ").go(f"/panel/{vacancy}").follow("I may know")
    member.go(f"/panel/{vacancy}/finish").press("Finish scoring")


def settle(chair: Walker, vacancy: str) -> None:
    chair.go(f"/panel/{vacancy}/moderation")
    page = chair.page
    while page.locator("tbody a").count():
        chair.follow_first("tbody a")
        assert "Grace Obi" in page.inner_text("main") and "Martin Kelly" in page.inner_text("main")
        page.get_by_label("2 Evidenced").check()
        chair.tick("We talked and agreed").press("Agree this score")
    assert chair.heading() == "Every score is settled"


def decide(chair: Walker, vacancy: str) -> None:
    chair.go(f"/manage/vacancies/{vacancy}/shortlist")
    page = chair.page
    chair.follow_first("tbody a").press("Record decision")
    assert "Choose a decision" in page.inner_text("main")
    page.get_by_label("Shortlisted", exact=True).check()
    chair.fill("Why", "Meets every essential").press("Record decision").press("Agree the shortlist")
    chair.follow("Matrix and downloads")
    with page.expect_download() as download:
        page.get_by_role("link", name="as CSV").click()
    rows = list(csv.reader(io.StringIO(Path(download.value.path()).read_text("utf-8-sig"))))
    assert rows[0][:3] == ["Application", "Place", "Essentials"]
    assert rows[1][2] == "all met" and rows[1][-2] == "Shortlisted"
    with page.expect_download() as download:
        page.get_by_role("link", name="Download as a spreadsheet").click()
    sheet = openpyxl.load_workbook(io.BytesIO(Path(download.value.path()).read_bytes())).active
    assert sheet is not None and sheet.cell(2, 1).value == rows[1][0]
    chair.follow("Show as a list").go(f"/manage/vacancies/{vacancy}/shortlist").press("Show names")
    assert "Winifred Achebe" in page.inner_text("main")


def story(manager: Walker, vacancy: str) -> None:
    manager.go(f"/manage/vacancies/{vacancy}/story")
    text = manager.page.inner_text("main")
    order = [
        "Vacancy drafted",
        "Document read",
        "Vacancy opened",
        "Application submitted",
        "Scores suggested",
        "Score locked",
        "Scoring finished",
        "Score agreed",
        "Decision recorded",
        "Shortlist agreed",
        "Names shown",
    ]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert "Winifred" not in text
