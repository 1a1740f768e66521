"""What kind of document it is: by how many roles it holds and how it is read, then by what stands as its title."""

from __future__ import annotations

import re

from rules.document import Document

TITLES = (
    ("career_progression_map", r"career progression map"),
    ("person_specification", r"person(?:al|nel)? spec\w*"),
    ("role_profile", r"(?:job|role) profile"),
    ("job_description", r"job description"),
)
HEAD = 12
LONGEST_TITLE = 80


def kind(document: Document) -> str:
    """The first title at the head of the document that names a kind; a person specification where none does.

    A description that turns into a person specification at once is one."""
    titles = [x.text.strip(" #*\t") for x in document.lines[:HEAD] if 0 < len(x.text.strip()) <= LONGEST_TITLE]
    for text in titles:
        for name, pattern in TITLES:
            if re.match(rf"^\W*{pattern}\b", text, re.I) or (re.search(rf"\b{pattern}\W*$", text, re.I)):
                whole = re.search(r"^\W*person(?:nel)? spec", document.text, re.I | re.M)
                early = name == "job_description" and whole is not None and whole.start() < 200
                return "person_specification" if early else name
    return "person_specification"
