"""Every invented CV and every layout it is drawn in."""

from __future__ import annotations

from collections.abc import Callable

from tests.workers.cv import (
    files,
    golden_care,
    golden_health,
    golden_mixed,
    golden_money,
    golden_office,
    golden_schools,
    golden_trades,
    pages,
)
from tests.workers.cv.content import Cv

CVS: tuple[Cv, ...] = (
    *golden_care.CVS,
    *golden_health.CVS,
    *golden_office.CVS,
    *golden_money.CVS,
    *golden_trades.CVS,
    *golden_schools.CVS,
    *golden_mixed.CVS,
)

LAYOUTS: dict[str, Callable[[Cv], bytes]] = {
    "pdf": pages.one_column,
    "pdf_left_sidebar": pages.left_sidebar,
    "pdf_right_sidebar": pages.right_sidebar,
    "pdf_tables": pages.ruled,
    "docx_tables": files.docx_tables,
    "docx_text_box": files.docx_text_box,
    "odt": files.odt_file,
    "rtf": files.rtf_file,
    "text": files.text_file,
}
