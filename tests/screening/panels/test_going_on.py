"""Where a member goes next: skipping leads on to the others first, and what was skipped comes round again."""

from __future__ import annotations

import re

from tests.screening.panels.sitting import Sitting, lock


def skip_link(page: str) -> str:
    found = re.search(r'href="([^"]+)">Skip for now', page)
    assert found is not None
    return found[1]


def test_skipping_leads_to_the_other_application_and_round_again(sitting: Sitting) -> None:
    member = sitting.browser("panel")
    first, other = (sitting.cell(code) for code in sitting.codes)
    assert skip_link(member.get(first).text) == other
    assert skip_link(member.get(other).text) == first


def test_skipping_the_last_one_left_leads_home(sitting: Sitting) -> None:
    member = sitting.browser("panel")
    lock(member, sitting.cell(sitting.codes[0]), 2)
    assert skip_link(member.get(sitting.cell(sitting.codes[1])).text) == sitting.panel


def test_skipping_by_application_leads_to_its_next_criterion(sitting: Sitting) -> None:
    member = sitting.browser("panel")
    base = f"{sitting.panel}/applications/{sitting.codes[0]}"
    assert skip_link(member.get(f"{base}/E1").text) == f"{base}/D1"
    assert skip_link(member.get(f"{base}/D1").text) == f"{base}/E1"
