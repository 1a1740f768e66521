"""What a rescoring would move, for its page: by criterion, by panel code, without identity and without anybody's score."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from rules.engine import ENGINE_VERSION
from screening.clock import day
from screening.evidence import proposals
from screening.evidence.models import Rescoring
from screening.evidence.moved import LEVELS, Kind, counted
from screening.evidence.proposals import Moved
from screening.evidence.queries import rules_in_force
from screening.panels import queries as panels
from screening.panels.views.passages import passages
from screening.vacancies import queries as vacancies
from screening.vacancies.binding import changed
from screening.vacancies.models import Criterion
from screening.vacancies.queries import Dated

AT_A_TIME = 25
KINDS = {
    Kind.UP: "Up",
    Kind.DOWN: "Down",
    Kind.TO_UNCLEAR: "To unclear",
    Kind.FROM_UNCLEAR: "No longer unclear",
    Kind.WORDS: "Same level, other words",
}


@dataclass(frozen=True, slots=True)
class Moving:
    """``rows`` are (criterion, count by kind) of the criteria that move. ``shown`` are the suggestions of this page,
    by criterion: each {"who", "kind", "old", "new"}, the last two {"level", "reason", "quotes"}."""

    counts: dict[Kind, int]
    rows: list[tuple[Criterion, dict[Kind, int]]]
    shown: list[tuple[Criterion, list[dict[str, Any]]]]
    criterion: str
    page: int
    pages: int

    @property
    def levels(self) -> int:
        return sum(self.counts[kind] for kind in LEVELS)

    @property
    def any(self) -> bool:
        return any(self.counts[kind] for kind in KINDS)


def moving(session: Session, found: Dated, row: Rescoring, code: str, page: int | None) -> Moving:
    """Everything counted, and one page of it shown: of one criterion where ``code`` names one that moves."""
    moved = proposals.moves(session, row)
    criteria = vacancies.scored_criteria(session, row.vacancy_id)
    rows = [(c, counted(m.kind for m in moved if m.criterion_id == c.id)) for c in criteria]
    rows = [(c, counts) for c, counts in rows if any(counts.values())]
    code = code if code in {c.code for c, _ in rows} else ""
    asked = [m for c, _ in rows if code in ("", c.code) for m in moved if m.criterion_id == c.id]
    asked.sort(key=lambda m: m.kind == Kind.WORDS)  # What moves first; the order of the criteria stays.
    pages = max(1, -(-len(asked) // AT_A_TIME))
    page = min(max(page or 1, 1), pages)
    part = asked[(page - 1) * AT_A_TIME : page * AT_A_TIME]
    shown = _shown(session, found, row, part)
    listed = [(c, shown[c.id]) for c in criteria if c.id in shown]
    return Moving(counted(m.kind for m in moved), rows, listed, code, page, pages)


def _shown(session: Session, found: Dated, row: Rescoring, moved: list[Moved]) -> dict[uuid.UUID, list[dict[str, Any]]]:
    scores = proposals.by_id(session, [key for m in moved for key in (m.old_id, m.new_id)])
    texts = {key: panels.texts(session, key) for key in {m.application_id for m in moved}}
    who = _names(session, row)
    labels = {p["points"]: f"{p['points']} {p['label']}" for p in (found.opening.scale if found.opening else [])}
    out: dict[uuid.UUID, list[dict[str, Any]]] = {}
    for m in moved:
        sides = {
            side: {
                "level": "Unclear" if score.points is None else labels.get(score.points, str(score.points)),
                "reason": score.reason,
                "quotes": passages(score, texts[m.application_id]),
            }
            for side, score in (("old", scores[m.old_id]), ("new", scores[m.new_id]))
        }
        out.setdefault(m.criterion_id, []).append({"who": who[m.application_id], "kind": KINDS[m.kind], **sides})
    return out


def _names(session: Session, row: Rescoring) -> dict[uuid.UUID, str]:
    """The panel code; before there are codes, a number of no meaning. Never the reference, which leads to a name."""
    codes = panels.panel_codes(session, row.vacancy_id)
    ids = sorted(proposals.in_scope(session, row))
    return {key: f"Application {codes.get(key, place)}" for place, key in enumerate(ids, 1)}


def found_by(session: Session, vacancy_id: uuid.UUID, row: Rescoring | None) -> list[tuple[str, list[str]]]:
    """What has changed in the service between the suggestions in force and the rescoring (or today): each sentence with
    the codes of the criteria it is about, none for all of them."""
    rules = row.rules if row else proposals.rules_of_today(session, vacancy_id)
    engine = row.engine_version if row else ENGINE_VERSION
    as_at = row.as_at if row else proposals.closing_date(session, vacancy_id)
    stand = list(proposals.assessed(session, vacancy_id).values())
    said: dict[str, list[str]] = {}
    if engines := sorted({a.engine_version for a in stand} - {engine}):
        said[f"The rules engine is version {engine} now. It was version {' and '.join(engines)}."] = []
    if as_at and any(a.as_at != as_at for a in stand):
        said[f"The closing date is {day(as_at)} now. A post still held counts up to then."] = []
    before = rules_in_force(session, vacancy_id)
    for criterion in vacancies.scored_criteria(session, vacancy_id):
        for sentence in changed(before[criterion.id], rules.get(str(criterion.id))):
            said.setdefault(sentence, []).append(criterion.code)
    return list(said.items())
