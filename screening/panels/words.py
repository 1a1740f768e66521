"""The words of this room's pages, by key."""

from __future__ import annotations

CONFLICT = {
    "none": "No",
    "known_fair": "I think I know them and can be fair",
    "recuse": "I should not score this",
}
DIFFERS = {
    "missed": "Words the service missed",
    "wrong": "Words it counted wrongly",
    "criterion": "I read the criterion another way",
    "other": "Something else",
}
AGREED = {
    "same": "Everyone gave the same score",
    "talked": "We talked and agreed",
    "missed": "Someone missed words",
    "slip": "A slip",
    "criterion": "The criterion was read two ways",
    "chair": "The chair decided, as the rule allows",
}
KINDS = {"cv": "CV", "statement": "Statement", "form": "Form"}
PICTURE = (
    "The service read this from a picture of the page. Numbers can come out wrong: ask the recruiter where one decides."
)
UNREADABLE = "The service could not read this file. What is in it is unclear, not a no. The recruiter is making a copy you can read."
