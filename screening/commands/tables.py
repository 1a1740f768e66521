"""The answer of ``screening screen`` as a spreadsheet or a page."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

HEADINGS = ("Application", "Criterion", "Attainment", "Score", "Reason", "Words", "Where", "Rule", "Flags")


def cells(row: dict[str, Any]) -> tuple[str, ...]:
    """One line's values as text, in the order of HEADINGS."""
    evidence = row["evidence"]
    return (
        row["application"],
        row["criterion"],
        row["attainment"].replace("_", " "),
        "?" if row["score"] is None else str(row["score"]),
        row["reason"],
        "\n".join(e["quote"] for e in evidence),
        "\n".join(f"{e['document']}, page {e['page']}, line {e['line']}" for e in evidence),
        f"{row['rule']} version {row['rule_version']}",
        ", ".join(row["flags"]),
    )


def write_xlsx(rows: Iterable[dict[str, Any]], path: Path) -> None:
    """Write the lines as a workbook; an applicant's words are never taken for a formula or a link."""
    import xlsxwriter  # Not for the other answers: it is slow to load.

    options = {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": True}
    with xlsxwriter.Workbook(str(path), options) as book:
        sheet = book.add_worksheet("Suggestions")
        bold, wrap = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, 3, 14)
        sheet.set_column(4, 5, 60)
        sheet.set_column(6, 8, 24)
        for column, heading in enumerate(HEADINGS):
            sheet.write_string(0, column, heading, bold)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(cells(row)):
                sheet.write_string(number, column, value, wrap)


def write_html(rows: Iterable[dict[str, Any]], path: Path) -> None:
    """Write the lines as one plain page that needs nothing else."""
    head = "".join(f'<th scope="col">{heading}</th>' for heading in HEADINGS)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(value).replace(chr(10), '<br>')}</td>" for value in cells(row)) + "</tr>\n"
        for row in rows
    )
    path.write_text(
        '<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>Suggested scores</title>'
        "<style>body{font-family:sans-serif}td,th{border:1px solid #777;padding:4px;text-align:left;"
        "vertical-align:top}table{border-collapse:collapse}</style></head><body><h1>Suggested scores</h1>"
        "<p>Suggestions for people to weigh. Nobody is scored or turned down by them.</p>"
        f"<table><thead><tr>{head}</tr></thead><tbody>\n{body}</tbody></table></body></html>\n"
    )
