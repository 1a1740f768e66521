"""Mention, evidence, outcome: how far a concept shows in what the applicant says they did."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from rules.cv import CV, Employment
from rules.document import Span
from rules.likeness import likeness
from rules.measures.context import LEARNT, Context
from rules.measures.measured import Hit, Measured, Signs
from rules.measures.words import copies, keys, near, stems_in, weight_of
from rules.sentence import Kind, Sentence
from rules.telling import ACTED, PAST
from rules.vocabulary import Concept

LIKE = 0.35
"""What likeness to the examples adds to the weight of a passage when one is chosen to be quoted."""
LONG_MONTHS = 60
"""Five years in posts of the kind asked is long experience."""

STORY_SIGNS = 2
"""What must stand together, a story included, to be strong."""
SIGNS = 4
"""Small signs that together show what is shown in any work."""
FRAME_SIGNS = 2
"""What a story of the kind counts among the small signs."""
FIELD_SIGNS = 2
"""Words near a field of work that together are part."""
LEARNER = re.compile(r"\b(?:trainee|student|placement|work experience|intern(?:ship)?|shadowing)\b", re.I)


@dataclass(slots=True)
class _Tally:
    """What was met of a concept, as it is counted."""

    strong: set[str] = field(default_factory=set)
    places: dict[str, set[str]] = field(default_factory=dict)
    duties: int = 0
    weak: int = 0
    claims: int = 0
    stories: int = 0
    learnt: int = 0
    copied: bool = False
    denied: bool = False
    hits: list[Hit] = field(default_factory=list)


def concept_ladder(concept: Concept, context: Context, wording: str, *, months: bool) -> Measured:
    """The rung of one concept: 1 for a claim, 2 for a duty, a post or a thing used, 3 for own action with a result.

    ``wording`` is the criterion's: a sentence that hands it back is a claim. ``months`` also counts time in posts."""
    tally = _Tally()
    for met in _met(concept, context):
        before = set(tally.strong)
        tally.strong = set()
        _weigh(met, wording, tally, concept)
        place = "cv" if met[0].sentence.document == "cv" else str(met[0].sentence.paragraph)
        tally.places.setdefault(place, set()).update(tally.strong)
        tally.strong |= before
    tally.denied = _denied(concept, context, wording)
    for story in context.stories if concept.frames else ():
        if story.kinds & set(concept.frames):
            tally.weak += FRAME_SIGNS
            told = max(story.sentences, key=lambda s: len(PAST.findall(s.own)))
            tally.hits.append(Hit(told.document, told.span, 1.4, "a story of that kind"))
    held = []
    for reading, post in _posts(concept, context):
        if LEARNER.search(post.job_title):
            tally.weak += 1
            tally.hits.append(Hit(reading.document.kind, post_span(reading, post), 1.3, "a post for learning it"))
        else:
            held.append((reading, post))
            tally.hits.append(Hit(reading.document.kind, post_span(reading, post), 2.1, "a post held"))
    named = any(_shares(concept, post) for _, post in held)
    rung = _rung(tally, bool(held), concept, months and named)
    if tally.denied and not held:
        rung = min(rung, 1)
    time = months_of((post for _, post in held), context.as_at)
    if months and tally.strong and rung == 2 and time >= LONG_MONTHS:
        rung = 3
    flags = ("copied_wording",) if tally.copied and rung <= 1 else ()
    best = tuple(sorted(_likened(tally.hits, concept, context), key=lambda h: (-h.weight, h.document, h.span.start)))
    return Measured(rung, best, concept.label, concept.label, flags, _signs(concept, context, tally, bool(held), time))


def _signs(concept: Concept, context: Context, tally: _Tally, post: bool, time: int) -> Signs | None:
    if not concept.like:
        return None
    claimed = not (post or tally.duties or tally.stories or tally.weak or tally.learnt)
    sentence, doing, paragraph = (
        passages.most(concept.like) for passages in (context.by_sentence, context.by_doing, context.by_paragraph)
    )
    strongest = max((hit.weight for hit in tally.hits), default=0.0)
    return Signs(sentence, doing, paragraph, strongest, time, concept.soft, tally.denied, claimed)


def _likened(hits: list[Hit], concept: Concept, context: Context) -> list[Hit]:
    """The hits, those first that with their paragraph are most like the concept's examples: quoting, never a level."""
    out = []
    for hit in hits:
        key = (hit.document, hit.span.start)
        own = likeness(concept.like, context.stems.get(key, ()))
        around = likeness(concept.like, context.stems_around.get(key, ()))
        out.append(replace(hit, weight=hit.weight + LIKE * (own + around / 2)))
    return out


@dataclass(slots=True)
class _Said:
    """A sentence that speaks of the matter, with the signs in it."""

    sentence: Sentence
    shown: set[str]
    hinted: set[str]
    said: bool


def _met(concept: Concept, context: Context) -> list[list[_Said]]:
    """The sentences that speak of the matter, by their paragraphs."""
    # Being willing to is an answer to what somebody can do or has; of experience it is none.
    index = context.willing if concept.facts else context.own
    shown, hinted, said = index.said(concept.shows), index.said(concept.hints), index.find(concept.says)
    out: dict[tuple[str, int], list[_Said]] = {}
    for number in sorted(shown.keys() | hinted.keys() | said.keys()):
        sentence = context.sentences[number]
        found = _Said(sentence, shown.get(number, set()), hinted.get(number, set()), number in said)
        out.setdefault((sentence.document, sentence.paragraph), []).append(found)
    return list(out.values())


def _weigh(met: list[_Said], wording: str, tally: _Tally, concept: Concept) -> None:
    """Count what one paragraph says of the matter."""
    facts, soft = concept.facts, concept.soft
    told = {m.sentence.episode for m in met if m.shown and m.sentence.kind is Kind.STORY}
    for one in met:
        sentence, shown, hinted, said = one.sentence, one.shown, one.hinted, one.said
        where = (sentence.document, sentence.span)
        if copies(sentence.text, wording):
            tally.copied = True
            tally.claims += 1
            tally.hits.append(Hit(*where, 0.8, "words of the specification"))
        elif sentence.head:
            tally.weak += bool(shown)
            if shown:
                tally.hits.append(Hit(*where, 1.15, "where they worked"))
        elif facts and (sentence.kind is Kind.STORY or sentence.section in LEARNT):
            tally.weak += 1
            tally.hits.append(Hit(*where, 1.1, "something near it"))
        elif shown and sentence.kind is Kind.STORY and not soft and not ACTED.search(sentence.text):
            tally.weak += 1
            tally.hits.append(Hit(*where, 1.6, "something near it"))
        elif shown and sentence.kind is Kind.STORY:
            tally.stories += 1
            tally.strong |= shown
            tally.duties += 1
            tally.hits.append(Hit(*where, 3.0 + 0.3 * len(shown), "what they did and what came of it"))
        elif shown and (sentence.kind is Kind.DUTY or facts):
            tally.strong |= shown
            tally.duties += 1
            tally.hits.append(Hit(*where, 2.0 + 0.3 * len(shown), "something they did or do"))
        elif (hinted or said) and sentence.kind is Kind.STORY and sentence.episode in told:
            tally.hits.append(Hit(*where, 2.6, "what they did and what came of it"))
        elif hinted and sentence.kind is not Kind.CLAIM:
            tally.weak += 1
            tally.hits.append(Hit(*where, 1.2 + 0.1 * len(hinted), "something near it"))
        elif shown and sentence.section in LEARNT:
            tally.learnt += 1
            tally.hits.append(Hit(*where, 1.3, "learnt"))
        elif shown or said:
            tally.claims += 1
            tally.hits.append(Hit(*where, 1.0 + 0.1 * len(shown), "a claim"))


def _denied(concept: Concept, context: Context, wording: str) -> bool:
    """Whether a clause that denies is of this matter: by its signs, its claims, or the criterion's own words."""
    if context.against.find((*concept.shows, *concept.says)):
        return True
    named = keys(wording)
    denying = (s.against for s in context.sentences if s.against)
    return bool(named) and any(2 * len(named & stems_in(against)) >= len(named) for against in denying)


def _rung(tally: _Tally, post: bool, concept: Concept, months: bool) -> int:
    """A story needs something beside it to be strong, and a single word somewhere needs something beside it to be more
    than part: words stand in names, in asides and in other people's work. Where experience is asked (``months``), the post
    itself is the evidence; of a skill or of knowledge it is a sign."""
    signs = len(tally.strong) + tally.stories - 1 + tally.claims + post + (tally.weak if concept.soft else 0)
    most = 2 if concept.facts else 3
    if tally.stories >= 1 and signs >= STORY_SIGNS:
        return most
    if post and len(tally.strong) >= 4 and tally.duties >= 3:
        return most
    if (post and (tally.duties or tally.weak or tally.claims or months)) or (concept.facts and tally.duties):
        return 2
    together = max((len(found) for found in tally.places.values()), default=0)
    backed = bool(tally.claims) and len(tally.strong) > 1
    apart = len(tally.strong) > 2 or tally.duties > 2 or backed or tally.learnt
    if tally.duties and (together > 1 or apart or (concept.soft and (len(tally.strong) > 1 or tally.duties > 1))):
        return 2
    if concept.soft and tally.duties and tally.weak >= 2:
        return 2
    if concept.soft and tally.weak >= SIGNS:
        return 2
    if post or tally.duties or tally.claims or tally.learnt or tally.weak >= (1 if concept.soft else FIELD_SIGNS):
        return 1
    return 0


def _posts(concept: Concept, context: Context) -> Iterable[tuple[CV, Employment]]:
    fitting = of_the_kind(concept, context)
    for number, (reading, post) in enumerate(context.employments):
        if number in fitting:
            yield reading, post


def _shares(concept: Concept, post: Employment) -> bool:
    """Whether the title, or the employer, names the matter: a nursing home says care, a nursery nurse does not say nursing."""
    about = stems_in(concept.label)
    return any(
        near(stem) & about for stem in stems_in(f"{post.job_title} {post.employer or ''}") if weight_of(stem) == 1.0
    )


def of_the_kind(concept: Concept, context: Context) -> set[int]:
    """The posts, by their place in ``context.employments``, whose title or kind of employer implies the concept."""
    fitting = context.titles.find(concept.posts).keys() | context.employers.find(concept.employers).keys()
    return (
        fitting - context.titles.find(concept.not_posts).keys() - context.employers.find(concept.not_employers).keys()
    )


def post_span(reading: CV, post: Employment) -> Span:
    """The post's own line up to a tab: what stands beyond it may be set elsewhere on the page."""
    text = reading.document.text[post.span.start : post.span.end]
    cut = min((i for i in (text.find("\t"), text.find("\n")) if i > 0), default=len(text))
    return Span(post.span.start, post.span.start + cut)


def months_of(posts: Iterable[Employment], as_at: dt.date) -> int:
    """Whole months covered by the posts: overlapping posts once, a post still held up to ``as_at``; the least reading
    of dates that are not certain."""
    spans = []
    for post in posts:
        if post.start is None:
            continue
        end = as_at if post.current or post.end is None else post.end.earliest()
        start = post.start.latest() if post.start.month else dt.date(post.start.year, 7, 1)
        if post.end is not None and post.end.month is None and not post.current:
            end = dt.date(post.end.year, 7, 1)
        if end > start:
            spans.append((start.toordinal(), min(end, as_at).toordinal()))
    total, reached = 0, 0
    for first, last in sorted(spans):
        total += max(0, last - max(first, reached))
        reached = max(reached, last)
    return round(total / 30.44)
