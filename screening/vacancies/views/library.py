"""The rule library for managers: what each rule looks for, counts and warns of, and every thing it can look for."""

from __future__ import annotations

from flask import Blueprint, abort, render_template, request

from rules import catalogue
from rules.likeness import examples_of
from rules.vocabulary import Concept, concepts
from screening.accounts.guards import staff

library = Blueprint("library", __name__, url_prefix="/manage/rules")

MOST_EXAMPLES = 12


@library.get("")
@staff()
def page() -> str:
    """Every rule, and the concepts whose words hold the search words (all when none is given)."""
    sought = request.args.get("words", "").strip()[:100]
    found = [c for c in concepts().values() if _holds(c, sought.lower())]
    return render_template(
        "vacancies/library.html",
        rules=list(catalogue.rules().values()),
        found=sorted(found, key=lambda c: c.label.lower()),
        values={"words": sought},
        total=len(concepts()),
    )


@library.get("/<concept>")
@staff()
def thing(concept: str) -> str:
    """One thing that can be looked for: its words, and how people show it."""
    known = concepts().get(concept)
    if known is None:
        abort(404)
    examples = examples_of(known.id)
    shown, near = (examples.get(key, [])[:MOST_EXAMPLES] for key in ("shown", "near"))
    return render_template("vacancies/thing.html", thing=known, shown=shown, near=near)


def _holds(concept: Concept, sought: str) -> bool:
    words = (concept.label, *concept.asks, *concept.broad, *concept.shows, *concept.posts)
    return not sought or any(sought in w.lower() for w in words)
