"""Applicants and criteria in one table, as plain data."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from screening.shortlists.queries import Board
from screening.shortlists.ranking import Placed, ranked
from screening.shortlists.services import OUTCOMES


@dataclass(frozen=True, slots=True)
class Matrix:
    """``headings`` and, for each application in order, as many cells of text."""

    headings: list[str]
    rows: list[list[str]]


def matrix(board: Board) -> Matrix:
    """Agreed scores only; a dash where the panel has not settled one. Suggestions are never in it."""
    codes = [c.code for c in board.criteria]
    ids = {code: key for key, code in board.codes.items()}
    rows = [_row(placed, codes, board, ids) for placed in ranked(board.scored)]
    return Matrix(["Application", "Place", "Essentials", *codes, "Desirable points", "Decision", "Reason"], rows)


def _row(placed: Placed, codes: list[str], board: Board, ids: dict[str, uuid.UUID]) -> list[str]:
    scored = placed.scored
    points = {**scored.essentials, **scored.desirables}
    place = "-" if placed.place is None else f"{placed.place}{' tied' if placed.tied else ''}"
    essentials = (
        "not settled" if not scored.complete else "below: " + ", ".join(scored.below) if scored.below else "all met"
    )
    decision = board.decisions.get(ids[scored.code])
    cells = ["-" if points[code] is None else str(points[code]) for code in codes]
    outcome = [OUTCOMES[decision.outcome], decision.reason] if decision else ["", ""]
    return [scored.code, place, essentials, *cells, str(scored.desirable_points), *outcome]
