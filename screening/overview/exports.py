"""The matrix as files: words typed by people are never taken for a formula."""

from __future__ import annotations

import csv
import io

import xlsxwriter

from screening.overview.matrix import Matrix

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(found: Matrix) -> bytes:
    """UTF-8 with a mark, so that Excel reads it right."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(found.headings)
    writer.writerows([_safe(cell) for cell in row] for row in found.rows)
    return out.getvalue().encode("utf-8-sig")


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) and cell != "-" else cell


def as_xlsx(found: Matrix) -> bytes:
    """One sheet with a header row; whole numbers are numbers."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet("Matrix")
        bold = book.add_format({"bold": True, "text_wrap": True})
        sheet.freeze_panes(1, 1)
        for column, heading in enumerate(found.headings):
            sheet.write_string(0, column, heading, bold)
        for number, row in enumerate(found.rows, 1):
            for column, cell in enumerate(row):
                if 2 < column < len(row) - 2 and cell.isdigit():  # Points; a reason stays words.
                    sheet.write_number(number, column, int(cell))
                else:
                    sheet.write_string(number, column, cell)
    return out.getvalue()
