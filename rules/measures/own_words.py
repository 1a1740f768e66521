"""The general measure: a criterion's own content words and their near forms, where no concept covers it."""

from __future__ import annotations

import re

from rules.measures.context import Context
from rules.measures.measured import Hit, Measured
from rules.sentences import Kind

# Words of asking and of degree: they say nothing of what is asked.
EMPTY = {
    "a",
    "an",
    "the",
    "and",
    "or",
    "of",
    "in",
    "on",
    "to",
    "for",
    "with",
    "by",
    "at",
    "from",
    "as",
    "be",
    "is",
    "are",
    "it",
    "its",
    "their",
    "your",
    "our",
    "own",
    "who",
    "that",
    "this",
    "which",
    "any",
    "all",
    "other",
    "such",
    "including",
    "include",
    "includes",
    "eg",
    "ie",
    "etc",
    "good",
    "strong",
    "excellent",
    "proven",
    "ability",
    "able",
    "understanding",
    "knowledge",
    "experience",
    "working",
    "work",
    "works",
    "skills",
    "skill",
    "effective",
    "effectively",
    "level",
    "levels",
    "demonstrate",
    "demonstrated",
    "demonstrable",
    "evidence",
    "relevant",
    "role",
    "post",
    "range",
    "within",
    "commitment",
    "committed",
    "awareness",
    "aware",
    "proficient",
    "competent",
    "previous",
    "recent",
    "significant",
    "considerable",
    "use",
    "using",
    "used",
    "high",
    "well",
    "least",
    "minimum",
    "must",
    "should",
    "have",
    "has",
    "had",
    "can",
    "could",
    "will",
    "would",
    "willing",
    "willingness",
    "required",
    "needs",
    "need",
    "appropriate",
    "various",
    "ways",
    "variety",
}
WORD = re.compile(r"[A-Za-z][A-Za-z0-9'’-]+")


def content(wording: str) -> list[str]:
    """The stems of the words that carry meaning, in order, each once."""
    out: list[str] = []
    for word in WORD.findall(wording):
        low = word.lower().replace("’", "'").removesuffix("'s")
        if low not in EMPTY and len(low) > 2 and (stem := stem_of(low)) not in out:
            out.append(stem)
    return out


def stem_of(word: str) -> str:
    """A rough common form: endings off, at least four letters left."""
    for ending in (
        "isations",
        "isation",
        "ations",
        "ation",
        "ments",
        "ment",
        "ings",
        "ing",
        "ions",
        "ion",
        "ies",
        "ers",
        "er",
        "ed",
        "es",
        "s",
        "ly",
        "y",
        "e",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def own_words(stems: list[str], context: Context) -> Measured:
    """At most partly evidenced: words met are not yet a thing done, and a person must look."""
    wanted = set(stems)
    hits: list[Hit] = []
    met: set[str] = set()
    for sentence in context.sentences:
        if sentence.denied or sentence.hoped or sentence.others:
            continue
        shared = {stem_of(w.lower()) for w in WORD.findall(sentence.text)} & wanted
        if shared:
            met |= shared
            weight = len(shared) / len(wanted) + (0.2 if sentence.kind is not Kind.CLAIM else 0.0)
            hits.append(Hit(sentence.document, sentence.span, weight, "words of the criterion"))
    best = tuple(sorted(hits, key=lambda h: (-h.weight, h.document, h.span.start)))
    enough = best and best[0].weight >= 0.5
    duty = enough and best[0].weight >= 0.85
    label = "what the criterion names"
    return Measured(2 if duty else 1 if enough else 0, best if enough else (), label, label, ("own_words",))
