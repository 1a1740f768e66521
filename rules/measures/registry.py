"""The measures by the name a rule gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rules.measures.context import Context
from rules.measures.ladder import concept_ladder
from rules.measures.measured import Measured
from rules.measures.months import months
from rules.measures.own_words import own_words
from rules.qualifications.holding import licence, registration
from rules.qualifications.measuring import qualification
from rules.vocabulary import Concept

Measure = Callable[[dict[str, Any], Context], Measured]


def _ladder(params: dict[str, Any], context: Context) -> Measured:
    return concept_ladder(Concept.from_json(params["concept"]), context, params["wording"], months=False)


def _ladder_months(params: dict[str, Any], context: Context) -> Measured:
    return concept_ladder(Concept.from_json(params["concept"]), context, params["wording"], months=True)


def _own_words(params: dict[str, Any], context: Context) -> Measured:
    return own_words(params["stems"], context, params.get("wording", ""))


def _circumstance(params: dict[str, Any], context: Context) -> Measured:
    from rules.qualifications.circumstances import circumstance  # Its expressions are many, and few criteria need them.

    return circumstance(params, context)


MEASURES: dict[str, Measure] = {
    "ladder": _ladder,
    "ladder_months": _ladder_months,
    "months": months,
    "own_words": _own_words,
    "qualification": qualification,
    "licence": licence,
    "circumstance": _circumstance,
    "registration": registration,
}
