"""Which passages are quoted, and how far: always the applicant's own words, whole enough to be understood alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.engine import assess
from rules.finding import Finding
from rules.proposing import bind
from rules.quoting import LONGEST_QUOTE, MOST_QUOTES
from tests.rules.building import AS_AT, submission

ASKED = "Experience of handling complaints from customers"


def _found(words: str) -> Finding:
    return assess(bind(ASKED, "essential", "experience"), submission(None, words), AS_AT)


def test_a_story_is_quoted_with_what_came_of_it() -> None:
    finding = _found(
        "Last May a customer complained that she was charged twice. I refunded her that day. She still shops with us."
    )
    assert finding.evidence[0].quote.endswith("She still shops with us.")


def test_a_short_sentence_is_quoted_with_the_one_beside_it() -> None:
    finding = _found("I worked at the counter of a small shop in the high street for years. I answer complaints.")
    assert finding.evidence[0].quote.startswith("I worked at the counter")


def test_quotations_that_stand_together_stop_at_each_other() -> None:
    told = "I answered a complaint from a customer who was overcharged for the parcel she sent to her son in May. " * 8
    spans = sorted((e.span.start, e.span.end) for e in _found(told).evidence)
    assert len(spans) > 1
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_what_stands_in_another_paragraph_is_not_taken_along() -> None:
    finding = _found("I answer complaints at the counter.\n\nThe garden needs rain.")
    assert all("garden" not in e.quote for e in finding.evidence)


@pytest.mark.parametrize("times", [1, 5, 12])
def test_quotations_are_few_and_no_longer_than_they_may_be(times: int) -> None:
    told = "I answered a complaint from a customer about a bill in the shop and put it right the same day. " * times
    finding = _found(told)
    assert 0 < len(finding.evidence) <= MOST_QUOTES
    assert all(len(e.quote) <= LONGEST_QUOTE for e in finding.evidence)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["I answer complaints.", "We had rain.", "In June a man was charged twice.", "I refunded him.", "\n\n"]
        ),
        max_size=12,
    )
)
def test_every_quotation_is_cut_from_the_words_and_none_over_another(parts: list[str]) -> None:
    words = " ".join(parts)
    given_in = submission(None, words)
    finding = assess(bind(ASKED, "essential", "experience"), given_in, AS_AT)
    spans = sorted((e.span.start, e.span.end) for e in finding.evidence)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    for e in finding.evidence:
        reading = given_in.reading(e.document)
        assert reading is not None
        assert e.quote == reading.document.quote(e.span)
