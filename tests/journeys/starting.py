"""The person specification that the journeys start from, and the way from its file to the criteria."""

from __future__ import annotations

from pathlib import Path

from screening.demo.writing.zipped import docx
from tests.journeys.walking import Walker

TITLE = "Day Centre Organiser"
SPECIFICATION = docx(
    [
        "Northmoor Council",
        "# Person Specification",
        f"Job title:\t{TITLE}",
        " || Essential || Desirable",
        "Qualifications || GCSE English at grade C or above, or equivalent || First aid certificate",
        "Experience || Experience of working with older people || ",
        "Skills || Ability to communicate clearly / Excellent organisational skills || ",
    ]
)
"""Four essential criteria and one desirable."""


def to_the_criteria(manager: Walker, document: Path) -> Walker:
    """From the staff's first page, with the document uploaded and read."""
    manager.follow("Start a vacancy").fill("Job title", TITLE)
    manager.page.set_input_files("#document", document)
    manager.press("Continue")
    manager.page.get_by_role("heading", name="The document has been read").wait_for(timeout=60_000)
    return manager.check().follow("Check the criteria")
