"""Suggestions of an earlier engine made anew: looked at, adopted with a reason, and seen by a member who had locked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.journeys.service import Service
from tests.journeys.test_without import no_wider_than_its_window
from tests.journeys.walking import Walker

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WHY = "The newer engine reads more of what people did"
CLOSED = """SELECT c.vacancy_id FROM suggested_scores s JOIN criteria c ON c.id = s.criterion_id
JOIN panel_codes p ON p.vacancy_id = c.vacancy_id WHERE c.code = 'E1' AND s.points > 0 LIMIT 1"""


def test_made_anew(walker: Callable[..., Walker], service: Service) -> None:
    service.wait_for("SELECT (SELECT count(*) FROM assessments) = (SELECT count(*) FROM submissions)", True)
    member = walker("member", phone=True).sign_in("panel@example.org")
    member.follow_first("main a[href^='/panel/']")  # The codes are given when the panel first comes.
    vacancy = str(service.query(CLOSED)[0][0]).replace("-", "")
    of_it = f"(SELECT id FROM applications WHERE vacancy_id = '{vacancy}')"
    e1 = f"(SELECT id FROM criteria WHERE vacancy_id = '{vacancy}' AND code = 'E1')"
    service.change(f"UPDATE assessments SET engine_version = '3' WHERE application_id IN {of_it}")
    service.change(
        "UPDATE suggested_scores SET points = 0, attainment = 'not_evidenced', reason = 'No words were found.' "
        f"WHERE points > 0 AND criterion_id = {e1}"
    )
    page = member.page
    panel = page.url.split("?")[0].removeprefix(member.base)
    locked = lock_one(member, panel)

    recruiter = walker("recruiter").sign_in("recruiter@example.org")
    here = f"{panel.replace('/panel/', '/manage/vacancies/')}"
    recruiter.go(here).follow("Make the suggestions anew")
    assert "The rules engine is version" in recruiter.page.inner_text("main")
    recruiter.press("Make the suggestions anew")
    recruiter.page.get_by_role("heading", level=1, name="would move").wait_for(timeout=60_000)
    recruiter.check()
    text = recruiter.page.inner_text("main")
    assert "from 0 Not evidenced to" in text and "No words were found." in text
    recruiter.follow("E1", exact=True)
    recruiter.press("Adopt the new suggestions")
    assert "Say why you adopt" in recruiter.page.inner_text("main")

    plain = walker("plain", phone=True, scripts=False).sign_in("recruiter@example.org")
    plain.page.set_viewport_size({"width": 320, "height": 640})
    plain.go(f"{here}/rescoring")
    no_wider_than_its_window(plain.page)
    plain.fill("Why do you adopt them?", WHY).press("Adopt the new suggestions")
    assert WHY in plain.page.inner_text("main")
    recruiter.fill("Why do you adopt them?", "A second time").press("Adopt the new suggestions")
    assert "A second time" not in recruiter.page.inner_text("main")
    assert service.query("SELECT count(*) FROM rescoring_ends")[0][0] == 1

    member.go(f"{locked}/comparison")
    assert f"Why: {WHY}" in page.inner_text("main")
    assert "You scored 1" in member.heading()
    recruiter.go(f"{here}/story")
    assert "Rescoring adopted" in recruiter.page.inner_text("main")


def lock_one(member: Walker, panel: str) -> str:
    """A score of 1 for the first application under E1, and where it stands."""
    page = member.page
    member.go(panel).follow_first("main a[href*='/criteria/E1/']")
    cell = page.url.removeprefix(member.base)
    page.locator("input[name=points][value='1']").check()
    member.tick("I read the whole application").press("Lock score and go to next")
    return cell
