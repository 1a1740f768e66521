"""Which passages are quoted, and how far a quotation goes: sentences that count and stand together are quoted together, a
story with what came of it, and a short sentence with the one beside it, so that it can be understood alone."""

from __future__ import annotations

from collections.abc import Sequence

from rules.binding import Part
from rules.document import Document, Span
from rules.finding import Evidence
from rules.measures.context import Context
from rules.measures.measured import Hit, Measured

MOST_QUOTES = 3
SHORT_QUOTE = 100
"""Letters below which a sentence is quoted with the one beside it."""
LONGEST_QUOTE = 300
LIKELY = -1.5
"""The log odds above which a passage that the rules did not meet is quoted."""
NEAR = "near in meaning to what is asked"


def quoted(judged: Sequence[tuple[Part, Measured]], context: Context) -> tuple[Evidence, ...]:
    """The strongest passages, each part's best first; no passage twice, none that the sift must not see."""
    order: list[tuple[Part, Hit]] = []
    counted = [(part, m.hits) for part, m in judged if m.rung is None or m.rung]
    for some in (slice(MOST_QUOTES), slice(MOST_QUOTES, None)):
        more = [(part, hit) for part, hits in counted for hit in hits[some]]
        order += sorted(more, key=lambda pair: -pair[1].weight)
    return _evidence(order, judged, context)


def likeliest(judged: Sequence[tuple[Part, Measured]], context: Context, odds: Sequence[float]) -> tuple[Evidence, ...]:
    """As ``quoted``, those passages first that most likely speak of the criterion, whether the rules met them or not.

    ``odds``: for each sentence the log odds that it does."""
    met: dict[tuple[str, int], tuple[Part, Hit]] = {}
    for part, measured in judged:
        for hit in measured.hits:
            key = (hit.document, hit.span.start)
            if key not in met or hit.weight > met[key][1].weight:
                met[key] = (part, hit)
    lead = judged[0][0]
    order: list[tuple[float, Part, Hit]] = []
    for sentence, likely in zip(context.sentences, odds, strict=True):
        found = met.pop((sentence.document, sentence.span.start), None)
        if found is not None:
            order.append((likely, *found))
        elif sentence.own and not sentence.head and likely > LIKELY:
            order.append((likely, lead, Hit(sentence.document, sentence.span, likely, NEAR)))
    order.sort(key=lambda one: -one[0])
    rest = sorted(met.values(), key=lambda pair: -pair[1].weight)
    return _evidence([*(one[1:] for one in order), *rest], judged, context)


def _evidence(
    order: Sequence[tuple[Part, Hit]], judged: Sequence[tuple[Part, Measured]], context: Context
) -> tuple[Evidence, ...]:
    counting = {(hit.document, hit.span.start) for _, measured in judged for hit in measured.hits}
    out: list[Evidence] = []
    seen: list[tuple[str, int, int]] = []
    for part, hit in order:
        reading = context.submission.reading(hit.document)
        if reading is None or reading.document.is_hidden(hit.span):
            continue
        taken = [Span(start, end) for kind, start, end in seen if kind == hit.document]
        if _over(hit.span, taken):
            continue
        span = _together(hit, context, counting, reading.document, taken)
        seen.append((hit.document, span.start, span.end))
        page, line = reading.document.place(span)
        out.append(Evidence(hit.document, reading.document.quote(span), page, line, span, part.id, hit.why))
        if len(out) == MOST_QUOTES:
            break
    return tuple(out)


def _over(span: Span, taken: Sequence[Span]) -> bool:
    return any(other.start < span.end and span.start < other.end for other in taken)


def _together(
    hit: Hit, context: Context, counting: set[tuple[str, int]], document: Document, taken: Sequence[Span]
) -> Span:
    """The passage with the sentences beside it that count too or tell the same story, up to what is quoted already."""
    number = context.places.get((hit.document, hit.span.start))
    if number is None:
        return hit.span
    here = context.sentences[number]
    span = hit.span
    for step in (1, -1):
        at = number + step
        while 0 <= at < len(context.sentences):
            other = context.sentences[at]
            if (other.document, other.paragraph) != (here.document, here.paragraph):
                break
            told = here.episode and other.episode == here.episode
            counts = (other.document, other.span.start) in counting
            if not (told or counts or span.end - span.start < SHORT_QUOTE):
                break
            grown = Span(min(span.start, other.span.start), max(span.end, other.span.end))
            if grown.end - grown.start > LONGEST_QUOTE or document.is_hidden(grown) or _over(grown, taken):
                break
            span = grown
            at += step
    return span
