"""What a sentence is: a claim, a duty or a story, whose it is, and what of it is denied or only hoped for."""

from __future__ import annotations

import pytest

from rules.measures.context import Context
from rules.polarity import DENIED, HOPED, OTHERS
from rules.sentence import Kind, Sentence
from tests.rules.building import AS_AT, submission


def read(words: str) -> tuple[Sentence, ...]:
    return Context(submission(None, words), AS_AT).sentences


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("I am a good team player with excellent skills.", Kind.CLAIM),
        ("I work well under pressure.", Kind.CLAIM),
        ("I understand the needs of older people.", Kind.CLAIM),
        ("I answer the telephone and book the rooms.", Kind.DUTY),
        ("I was keyworker to six residents.", Kind.DUTY),
        ("Managed a team of six.", Kind.DUTY),
        ("We covered one another's shifts.", Kind.DUTY),
    ],
)
def test_claim_or_duty(words: str, kind: Kind) -> None:
    assert [s.kind for s in read(words)] == [kind]


def test_a_story_has_a_time_an_act_and_what_came_of_it() -> None:
    found = read(
        "One winter the heating failed. I moved six people to the ground floor and rang the contractor. "
        "Nobody went to hospital that week."
    )
    assert {s.kind for s in found} == {Kind.STORY}
    assert len({s.episode for s in found}) == 1


def test_an_act_with_nothing_after_it_is_no_story() -> None:
    assert Kind.STORY not in {s.kind for s in read("I plan the visits. I answer the telephone. I keep the diary.")}


@pytest.mark.parametrize(
    "words",
    [
        "I have never worked in care.",
        "I have no experience of payroll.",
        "I haven't used Liquidlogic.",
        "I do not have a licence.",
        "I've not had to work to deadlines.",
        "I am not yet qualified.",
        "I cannot drive.",
    ],
)
def test_denied(words: str) -> None:
    assert DENIED.search(words)
    assert read(words)[0].own == ""


@pytest.mark.parametrize(
    "words", ["I do not take work home.", "I have never missed a deadline.", "The door would not open."]
)
def test_a_not_that_denies_no_experience(words: str) -> None:
    assert not DENIED.search(words)


@pytest.mark.parametrize(
    "words",
    ["I would love to learn BSL.", "I am willing to train.", "I will register in July.", "I hope to gain experience."],
)
def test_hoped(words: str) -> None:
    assert HOPED.search(words)


@pytest.mark.parametrize(
    "words",
    [
        "My husband is a registrar at the hospital.",
        "My mum was a support worker for twenty years.",
        "My manager runs the payroll.",
        "The council is a disability confident employer.",
    ],
)
def test_somebody_elses(words: str) -> None:
    assert OTHERS.search(words)


def test_only_the_denied_clause_is_dropped() -> None:
    (found,) = read("I have never managed a tenancy, but I collect rent arrears at the hostel.")
    assert "tenancy" not in found.own
    assert "arrears" in found.own


def test_what_follows_somebody_else_is_theirs_up_to_an_i() -> None:
    (found,) = read("My sister is a nurse on a stroke ward and runs the clinic; I take minutes for the parish council.")
    assert "clinic" not in found.own
    assert "minutes" in found.own


def test_the_line_that_names_a_post_is_no_duty() -> None:
    facts = {
        "employments": [{"job_title": "Promoted clerk", "employer": "Police", "from": "2020", "duties": ["Filing"]}]
    }
    found = Context(submission(facts), AS_AT).sentences
    assert [(s.kind, s.head) for s in found if s.section == "employment" and s.text != "EMPLOYMENT"] == [
        (Kind.CLAIM, True),
        (Kind.DUTY, False),
    ]


@pytest.mark.parametrize("who", ["She", "He", "They"])
def test_a_story_is_one_whoever_it_is_about(who: str) -> None:
    whose = {"She": "her", "He": "his", "They": "their"}[who]
    found = read(
        f"I sat with {whose} mother at the window. {who} told me about the farm. {who} was eating again by May."
    )
    assert {s.kind for s in found} == {Kind.STORY}


def test_words_that_only_begin_like_a_pronoun_anchor_no_story() -> None:
    assert Kind.STORY not in {
        s.kind for s in read("I headed the helpdesk. I heard complaints. The helpdesk had four desks.")[:1]
    }
