"""What a manager should think about before criteria are fixed. It explains; it stops nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rules.measures.words import content
from rules.wording.checks import Check, checks

MANY_ESSENTIALS = 12
MINUTES_EACH = 5
"""About what it takes to think of and write one example; the estimate shown to the manager says "about"."""
ALIKE = 0.75
CODE = "EHRC Employment Statutory Code of Practice, chapter 16 (person specifications)"
CODE_URL = "https://www.legislation.gov.uk/uksi/2011/857/contents/made"


@dataclass(frozen=True, slots=True)
class Worded:
    """One criterion as the linter sees it. ``key`` is the caller's own."""

    key: str
    code: str
    wording: str
    requirement: str
    assessed_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LintFinding:
    """One thing to think about. ``keys`` are the criteria it is about: none where it is about all of them.

    ``digest_words`` are what it was found in; another wording is another finding."""

    check: str
    keys: tuple[str, ...]
    what: str
    why: str
    source: str
    url: str
    digest_words: str


def lint(criteria: Sequence[Worded], higher: Sequence[str] = ()) -> list[LintFinding]:
    """Findings in the order of the criteria, those about several last.

    ``higher`` are wordings that the same document asks of the level above, where it has levels."""
    out = [found for criterion in criteria for check in checks() for found in _one(check, criterion)]
    out += [found for criterion in criteria for found in _above(criterion, higher)]
    return out + _alike(criteria) + _many(criteria)


def _one(check: Check, criterion: Worded) -> list[LintFinding]:
    if check.requirement and criterion.requirement not in check.requirement:
        return []
    if check.assessed_by and check.assessed_by not in criterion.assessed_by:
        return []
    if check.unless is not None and check.unless.search(criterion.wording):
        return []
    words = list(dict.fromkeys(" ".join(m[0].split()) for m in check.find.finditer(criterion.wording)))
    if not words:
        return []
    what = check.what.format(words="”, “".join(words))
    return [LintFinding(check.id, (criterion.key,), what, check.why, check.source, check.url, criterion.wording)]


def _above(criterion: Worded, higher: Sequence[str]) -> list[LintFinding]:
    if criterion.requirement != "essential" or not any(_same(criterion.wording, other) for other in higher):
        return []
    what = f"{criterion.code} is what the document asks of the level above. Is it essential for this one?"
    why = "It shuts out people whom this level is for."
    source = "Equality Act 2010, section 19"
    url = "https://www.legislation.gov.uk/ukpga/2010/15/section/19"
    return [LintFinding("level-above", (criterion.key,), what, why, source, url, criterion.wording)]


def _alike(criteria: Sequence[Worded]) -> list[LintFinding]:
    out = []
    for place, one in enumerate(criteria):
        for other in criteria[place + 1 :]:
            if _same(one.wording, other.wording):
                what = f"{one.code} and {other.code} ask nearly the same. Join them, or say what differs."
                why = "The same evidence would count twice, and applicants would write it twice."
                words = f"{one.wording} / {other.wording}"
                out.append(LintFinding("nearly-the-same", (one.key, other.key), what, why, CODE, CODE_URL, words))
    return out


def _same(one: str, other: str) -> bool:
    """Whether two wordings share most of their content words."""
    first, second = set(content(one)), set(content(other))
    if not first or not second or _numbers(one) != _numbers(other):
        return False
    return len(first & second) / len(first | second) >= ALIKE


def _numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+", text))


def _many(criteria: Sequence[Worded]) -> list[LintFinding]:
    asked = [c for c in criteria if c.requirement == "essential" and "application" in c.assessed_by]
    if len(asked) <= MANY_ESSENTIALS:
        return []
    what = (
        f"{len(asked)} essentials are checked from the form. Answering each takes an applicant about "
        f"{len(asked) * MINUTES_EACH} minutes in all. Which are really needed to start the job?"
    )
    why = "Long lists put off people who meet nearly all of it, and a panel scores each one for each applicant."
    return [LintFinding("many-essentials", (), what, why, CODE, CODE_URL, str(len(asked)))]
