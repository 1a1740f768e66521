"""How wordings of the vocabulary are found in texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.phrases import Index, phrases

FITS = [
    ("plan* ~ visits", "She planned all the visits"),
    ("complaint", "two complaints a week"),
    ("customer's needs", "the customer’s needs"),
    ("customers' needs", "customers’ needs"),
    ("co-produc*", "we coproduced it"),
    ("co-produc*", "co-production with carers"),
    ("CQC", "the CQC's report"),
    ("NVQs*", "two NVQs"),
    ("let * finish", "I let him finish"),
    ("24/7", "on call 24/7"),
    ("health and safety", "Health & Safety at work"),
    ("GOV.UK", "on GOV.UK pages"),
    ("prevent, reduce", "prevent, reduce and delay"),
    ("c#", "wrote it in C# and SQL"),
    ("raised £*", "raised £3,000 for it"),
    ("front line", "front-line staff"),
    ("english level 2", "English L2, passed in June"),
    ("maths tutor", "a mathematics tutor"),
    ("teach mathematics", "I teach maths"),
]
FITS_NOT = [
    ("ring", "during the week"),
    ("SEND", "I send letters"),
    ("visits plan", "plan visits"),
    ("till", "stillness"),
    ("count cash", "count, cash"),
    ("plan* ~ visits", "planned and then went on all the visits"),
    ("word", "a sentence"),
]


@pytest.mark.parametrize(("wording", "text"), FITS)
def test_fits(wording: str, text: str) -> None:
    assert Index([text]).find([wording])


@pytest.mark.parametrize(("wording", "text"), FITS_NOT)
def test_fits_not(wording: str, text: str) -> None:
    assert not Index([text]).find([wording])


def test_a_wording_never_runs_from_one_text_into_the_next() -> None:
    assert Index(["I count", "cash"]).find(["count cash"]) == {}


def test_of_wordings_over_one_another_the_longest_counts_once() -> None:
    index = Index(["wrote the care plan with her"])
    assert index.said(["care plan", "care plan* with", "plan"]) == {0: {"care plan with"}}


def test_letters_in_gaps_are_not_the_wording_s_own() -> None:
    ((start, end, letters),) = Index(["follow all the usual procedures"]).every(["follow ~ procedures"])
    assert (start, end) == (0, 31)
    assert letters == len("followprocedures")


@pytest.mark.parametrize("empty", ["", "  ", "*", "~ *", "…"])
def test_a_wording_without_words_is_refused(empty: str) -> None:
    with pytest.raises(ValueError, match="needs words"):
        phrases(empty)


WORDS = st.text(alphabet="abcdefg’'-&£ ,.~*", min_size=1, max_size=30)


@given(
    texts=st.lists(WORDS, max_size=4),
    wordings=st.lists(WORDS.filter(lambda w: any(c.isalnum() for c in w)), max_size=4),
)
def test_spans_lie_in_their_texts_and_never_over_one_another(texts: list[str], wordings: list[str]) -> None:
    for number, spans in Index(texts).find(wordings).items():
        last = 0
        for start, end in spans:
            assert last <= start < end <= len(texts[number])
            last = end
