"""A criterion's wording to a binding: which rules look for it, with which parameters, and what none covers."""

from __future__ import annotations

import re
from typing import Any

from rules.binding import Binding, Group, Node, Part
from rules.catalogue import rule
from rules.measures.words import WORD, content, keys, names_something, said, stem_of, weight_of
from rules.qualifications import proposing as qualifications
from rules.qualifications.reading import NUMBER
from rules.reading_criteria.concepts_in import Asked, concepts_in, uncovered
from rules.reading_criteria.joining import Thing, joined

RULE_OF = {
    "experience": "experience/work-of-the-kind",
    "knowledge": "knowledge/shown-in-use",
    "attribute": "attribute/shown-in-acts",
    "circumstance": "attribute/shown-in-acts",
}
YEARS = re.compile(
    r"(?<!aged )(?<!age )(?<!under )(?<!last )(?<!past )(?<!to )(?<!every )(?<!the )\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?:\s*\([^)]*\))?\s*(?:-\s*\d+\s*)?(?:\+\s*)?(years?|months?)['’]?\b(?![\s-]*(?:olds?|of age|progress|checks?|reviews?|plans?|programmes?|courses?|degrees?|projects?|contracts?|cycles?|groups?)\b)",
    re.I,
)
PLACES = re.compile(r"\b(?:in|within|across|around) (?:the )?((?:[A-Z][a-z]+\b,?(?: and)? ?)+)")
"""Names of places: to have lived there is not to know the matter."""
MOST_LEFT = 0.5
"""The share of a criterion's naming words that concepts may leave uncovered before its own words are looked for too."""


def bind(text: str, requirement: str = "unstated", category: str | None = None) -> Binding:
    """What to look for under the wording. Always something: where no concept fits, the criterion's own words.

    ``requirement`` does not change what is looked for; it is taken so that callers pass the whole criterion."""
    del requirement
    wording = " ".join(text.split())
    award = qualifications.propose(wording, category)
    if award is not None:
        return Binding(wording, award)
    asked = concepts_in(wording)
    left = uncovered(wording, asked)
    if not asked:
        return Binding(wording, _own_words(wording), left)
    return Binding(wording, _or_own_words(_joined(wording, asked, category), wording, asked, left), left)


def _or_own_words(root: Node, wording: str, asked: list[Asked], left: tuple[str, ...]) -> Node:
    """Beside the concepts, the criterion's own naming words, where concepts leave most of them uncovered."""
    places = {stem_of(w.lower()) for m in PLACES.finditer(wording) for w in WORD.findall(m[1])}
    stems = [stem_of(w.lower()) for w in left if names_something(w) and weight_of(stem_of(w.lower())) == 1.0]
    stems = [stem for stem in stems if stem not in places]
    if not stems or any(a.concept.soft for a in asked) or len(stems) < MOST_LEFT * len(keys(wording)):
        return root
    words = ", ".join(word for word in left if stem_of(word.lower()) in stems)
    params = {"stems": stems, "words": words, "wording": wording}
    return Group("any", (root, Part(rule("general/own-words").copy(), params, wording)))


def _joined(wording: str, asked: list[Asked], category: str | None) -> Node:
    """The parts as the wording joins them (rules/reading_criteria/joining.py)."""
    nodes = [_either([_thing(t, wording, category) for t in things]) for things in joined(wording, asked)]
    return nodes[0] if len(nodes) == 1 else Group("all", tuple(nodes))


def _either(nodes: list[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else Group("any", tuple(nodes))


def _thing(thing: Thing, wording: str, category: str | None) -> Node:
    parts = tuple(_part(a, wording, category) for a in thing.parts)
    asked = parts[0] if len(parts) == 1 else Group("all", parts)
    return Group("near", (asked, *(_part(a, wording, category) for a in thing.near))) if thing.near else asked


def _part(asked: Asked, wording: str, category: str | None) -> Node:
    params: dict[str, Any] = {"concept": asked.concept.to_json(), "wording": wording}
    years = YEARS.search(wording)
    if category == "experience" and years:
        number = int(years[1]) if years[1].isdigit() else NUMBER[years[1].lower()]
        months = number * (12 if years[2].lower().startswith("year") else 1)
        return Part(
            rule("experience/years-of-work").copy(), {**params, "months": months}, wording[asked.start : asked.end]
        )
    chosen = rule(RULE_OF.get(category or "skill", "skill/shown-in-work"))
    return Part(chosen.copy(), params, wording[asked.start : asked.end])


def _own_words(wording: str) -> Node:
    stems = content(wording) or ["?"]
    return Part(
        rule("general/own-words").copy(),
        {"stems": stems, "words": ", ".join(said(wording).values()), "wording": wording},
        wording,
    )
